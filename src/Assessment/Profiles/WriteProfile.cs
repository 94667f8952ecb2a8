using HocVuSo.Assessment.Authoring;
using HocVuSo.Assessment.Bank;
using HocVuSo.Assessment.Contracts;
using HocVuSo.Learning.Contracts;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace HocVuSo.Assessment.Profiles;

/// <summary>/quy-tac-bai/{code}/sua: the draft of the next version of a profile is written. Nothing in force changes here.</summary>
internal static class WriteProfile
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(ListProfiles.Path + "/{code}/sua", Show).For(Can.SetRules);
        pages.MapPost(ListProfiles.Path + "/{code}/sua", Submit).For(Can.SetRules);
    }

    public static string PathOf(string code) => $"{ListProfiles.Path}/{code}/sua";

    internal static async Task<Results<RazorComponentResult<WriteProfilePage>, NotFound>> Show(
        string code, string? kieu, AppDb db, AllProfiles profiles, IFrameworks frameworks, CancellationToken cancel)
    {
        if (profiles.Find(code) is not { } inForce) { return TypedResults.NotFound(); }
        var draft = await ShowProfile.DraftAsync(db, code, cancel);
        var form = ProfileForms.Of(draft?.Read() ?? inForce, frameworks.Current) with { Seen = draft?.Digest };
        if (Chosen.TryRead<ProfileKind>(kieu, out var kind)) { form = form with { Kind = kind.ToString() }; }
        return Html.Page<WriteProfilePage>(View(inForce, form, frameworks.Current, Refusals.None));
    }

    internal static async Task<Results<RedirectHttpResult, RazorComponentResult<WriteProfilePage>, NotFound>> Submit(
        string code, [FromForm] WriteProfilePage.Form form, HttpContext http, AppDb db, AllProfiles profiles, Banks banks, IFrameworks frameworks, TimeProvider clock, CancellationToken cancel)
    {
        if (profiles.Find(code) is not { } inForce) { return TypedResults.NotFound(); }
        var refused = new Refusals();
        var profile = ProfileForms.Read(form, code, inForce.Version + 1, banks.Current, frameworks.Current, refused);
        if (profile is not null)
        {
            var (draft, yaml) = (await ShowProfile.DraftAsync(db, code, cancel), ProfileYaml.Write(profile));
            // Pressed twice.
            if (draft?.Yaml == yaml) { return Goto.Local(ShowProfile.PathOf(code)); }
            if (draft is not null && draft.Digest != form.Seen)
            {
                refused.Add("Kind", RuleWords.OtherSaved);
                return Html.Again<WriteProfilePage>(View(inForce, form with { Seen = draft.Digest }, frameworks.Current, refused));
            }
            if (draft is null) { db.Add(draft = ProfileRow.Draft(code, profile.Version)); }
            draft.Write(yaml, http.Caller().Id, clock.GetUtcNow());
            if (await db.TrySaveAsync(cancel)) { return Goto.Local(ShowProfile.PathOf(code)); }
            refused.Add("Kind", RuleWords.OtherSaved);
            form = form with { Seen = (await ShowProfile.DraftAsync(db, code, cancel))?.Digest };
        }
        return Html.Again<WriteProfilePage>(View(inForce, form, frameworks.Current, refused));
    }

    private static WriteProfilePage.View View(Profile inForce, WriteProfilePage.Form form, Framework framework, Refusals refused) => new(
        RuleWords.WriteTitle.With(inForce.Name),
        PathOf(inForce.Code),
        ShowProfile.PathOf(inForce.Code),
        [.. RuleWords.Kinds.Select(k => new WriteProfilePage.Kind(k.Key.ToString(), k.Value, k.Key.ToString() == form.Kind))],
        [.. Groups.Names.Select(g => new ChoiceField.Choice(g.Key, g.Value))],
        [.. Levels.InOrder.Select(l => new ChoiceField.Choice(l, BankWords.LevelName(l)))],
        [.. ProfileForms.Cells(framework).Select((c, place) => new WriteProfilePage.Cell(RuleWords.GroupLevel.With(c.Group.Name, BankWords.LevelName(c.Level)), form.Counts?.ElementAtOrDefault(place)))],
        [.. framework.Groups.Select((g, place) => new WriteProfilePage.Cell(g.Name, form.Minima?.ElementAtOrDefault(place)))],
        form,
        refused);
}

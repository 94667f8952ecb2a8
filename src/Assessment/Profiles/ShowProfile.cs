using System.Globalization;
using HocVuSo.Assessment.Bank;
using HocVuSo.Assessment.Contracts;
using HocVuSo.Learning.Contracts;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.VietnameseText;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Assessment.Profiles;

/// <summary>
/// /quy-tac-bai/{code}: what a profile says, its draft beside it, what simulated people come to under both, and publishing.
/// Nothing is published that was not simulated: exactly this text, on the bank in use.
/// </summary>
internal static class ShowProfile
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(ListProfiles.Path + "/{code}", Show).For(Can.SetRules);
        pages.MapPost(ListProfiles.Path + "/{code}/chay-thu", Try).For(Can.SetRules);
        pages.MapPost(ListProfiles.Path + "/{code}/cong-bo", Publish).For(Can.SetRules);
        pages.MapPost(ListProfiles.Path + "/{code}/bo", Discard).For(Can.SetRules);
    }

    public static string PathOf(string code) => $"{ListProfiles.Path}/{code}";

    internal readonly record struct Form
    {
        /// <summary>The digest of the draft that the page showed.</summary>
        public string? Seen { get; init; }
        public string? Why { get; init; }
    }

    /// <summary>Tracked; null when the profile has none.</summary>
    internal static Task<ProfileRow?> DraftAsync(AppDb db, string code, CancellationToken cancel) =>
        db.Set<ProfileRow>().SingleOrDefaultAsync(r => r.Code == code && r.State == ProfileState.Draft, cancel);

    internal static async Task<Results<RazorComponentResult<ShowProfilePage>, NotFound>> Show(
        string code, int? ban, AppDb db, AllProfiles profiles, Banks banks, IFrameworks frameworks, IPersons persons, CancellationToken cancel)
    {
        if (profiles.Find(code) is not { } inForce) { return TypedResults.NotFound(); }
        if (ban is not { } version || version == inForce.Version) { return Html.Page<ShowProfilePage>(await ViewAsync(inForce, db, profiles, banks, frameworks, persons, new(), Refusals.None, cancel)); }
        return profiles.Find(code, version) is { } old
            ? Html.Page<ShowProfilePage>(await ViewAsync(old, db, profiles, banks, frameworks, persons, new(), Refusals.None, cancel))
            : TypedResults.NotFound();
    }

    internal static async Task<Results<RedirectHttpResult, RazorComponentResult<ShowProfilePage>, NotFound>> Try(
        string code, [FromForm] Form form, AppDb db, AllProfiles profiles, Banks banks, Rehearsals rehearsals, IFrameworks frameworks, IPersons persons, CancellationToken cancel)
    {
        if (profiles.Find(code) is not { } inForce || await DraftAsync(db, code, cancel) is not { } draft) { return TypedResults.NotFound(); }
        var (profile, bank, refused) = (draft.Read(), banks.InForce, new Refusals());
        if (draft.Digest != form.Seen) { refused.Add("Try", RuleWords.DraftChanged); }
        else if (Banks.Fault(bank.Bank, profile) is not null) { refused.Add("Try", RuleWords.BankTooSmall); }
        if (!refused.Any)
        {
            draft.Rehearsed(new(await rehearsals.RunAsync(profile, draft.Digest, bank, cancel), await rehearsals.RunAsync(inForce, ItemBank.Digest(ProfileYaml.Write(inForce)), bank, cancel)));
            if (await db.TrySaveAsync(cancel)) { return Goto.Local(PathOf(code) + "#ket-qua"); }
            refused.Add("Try", RuleWords.DraftChanged);
        }
        return Html.Again<ShowProfilePage>(await ViewAsync(inForce, db, profiles, banks, frameworks, persons, form, refused, cancel));
    }

    internal static async Task<Results<RedirectHttpResult, RazorComponentResult<ShowProfilePage>, NotFound>> Publish(
        string code, [FromForm] Form form, HttpContext http, AppDb db, AllProfiles profiles, Banks banks, IFrameworks frameworks, IPersons persons, TimeProvider clock, CancellationToken cancel)
    {
        // What another node published decides what is in force, and the number.
        await profiles.RefreshAsync(cancel);
        if (profiles.Find(code) is not { } inForce || await DraftAsync(db, code, cancel) is not { } draft) { return TypedResults.NotFound(); }
        var (profile, refused) = (draft.Read(), new Refusals());
        var why = Paragraphs.Normalise(form.Why ?? "");
        if (why.Length == 0) { refused.Add("Why", RuleWords.SayWhy); }
        else if (why.Length > ProfileRow.LongestWhy) { refused.Add("Why", AssessmentWords.TooLong.With(Say.Number(ProfileRow.LongestWhy))); }
        if (draft.Digest != form.Seen) { refused.Add("Publish", RuleWords.DraftChanged); }
        else if (ProfileYaml.Write(profile) == ProfileYaml.Write(inForce with { Version = profile.Version })) { refused.Add("Publish", RuleWords.NoChange); }
        else if (Preview.Read(draft.Preview) is not { } preview) { refused.Add("Publish", RuleWords.TryFirst); }
        else if (preview.Draft.Bank != banks.InForce.Number) { refused.Add("Publish", RuleWords.BankChanged); }
        else if (AllProfiles.Unserved(profiles.With(profile)) is { } group) { refused.Add("Publish", RuleWords.LeavesOut.With(Groups.Names[group])); }
        if (!refused.Any)
        {
            draft.Publish(profiles.Number + 1, http.Caller().Id, clock.GetUtcNow(), why);
            // Of two publications at once one wins; the other is looked at again beside it.
            if (await db.TrySaveAsync(cancel))
            {
                await profiles.RefreshAsync(cancel);
                return Goto.Local(PathOf(code));
            }
            refused.Add("Publish", RuleWords.DraftChanged);
        }
        return Html.Again<ShowProfilePage>(await ViewAsync(profiles.Find(code)!, db, profiles, banks, frameworks, persons, form, refused, cancel));
    }

    internal static async Task<Results<RedirectHttpResult, NotFound>> Discard(string code, [FromForm] Form form, AppDb db, CancellationToken cancel)
    {
        if (await DraftAsync(db, code, cancel) is not { } draft) { return TypedResults.NotFound(); }
        // A draft that somebody changed meanwhile stays and is shown.
        if (draft.Digest == form.Seen)
        {
            db.Remove(draft);
            await db.TrySaveAsync(cancel);
        }
        return Goto.Local(PathOf(code));
    }

    private static async Task<ShowProfilePage.View> ViewAsync(
        Profile shown, AppDb db, AllProfiles profiles, Banks banks, IFrameworks frameworks, IPersons persons, Form form, Refusals refused, CancellationToken cancel)
    {
        var rows = await db.Set<ProfileRow>().AsNoTracking().Where(r => r.Code == shown.Code).ToListAsync(cancel);
        var names = await persons.NamesAsync([.. rows.Select(r => r.SetBy).OfType<PersonId>().Distinct()], cancel);
        string NameOf(ProfileRow row) => row.SetBy is { } by ? names.GetValueOrDefault(by, "") : RuleWords.TheProgram;
        var isInForce = profiles.Find(shown.Code)?.Version == shown.Version;
        var draft = isInForce ? rows.Find(r => r.State == ProfileState.Draft) : null;
        var published = rows.Where(r => r.State == ProfileState.Published).OrderByDescending(r => r.Number).ToList();
        var own = published.First(r => r.Version == shown.Version);
        return new(
            shown.Name,
            RuleWords.State.With(Say.Number(shown.Version), Say.Time(own.SetAt)),
            shown.Rule is null ? RuleWords.NotStarted.ToString() : null,
            isInForce ? null : RuleWords.OldVersion.With(Say.Number(shown.Version)),
            PathOf(shown.Code),
            isInForce ? WriteProfile.PathOf(shown.Code) : null,
            Lines(ProfileFacts.Of(shown, frameworks.Current), draft is null ? null : ProfileFacts.Of(draft.Read(), frameworks.Current)),
            draft is null ? null : DraftOf(draft, NameOf(draft), banks.InForce.Number),
            draft is null && Preview.Read(own.Preview) is { } then ? TriedPart.From(then) : null,
            [.. published.Select(r => new ShowProfilePage.Past($"{PathOf(r.Code)}?ban={r.Version.ToString(CultureInfo.InvariantCulture)}", Say.Number(r.Version), Say.Time(r.SetAt), NameOf(r), r.Why))],
            form.Why,
            refused);
    }

    private static ShowProfilePage.Draft DraftOf(ProfileRow draft, string by, int bank)
    {
        var preview = Preview.Read(draft.Preview);
        return new(
            RuleWords.DraftTitle.With(Say.Number(draft.Version)),
            RuleWords.DraftBy.With(Say.Time(draft.SetAt), by),
            draft.Digest,
            preview is null ? RuleWords.Try : RuleWords.TryAgain,
            RuleWords.TryHint.With(Say.Number(Rehearsals.People * Rehearsals.Populations.Length)),
            preview is null ? null : TriedPart.From(preview),
            preview?.Draft.Bank == bank,
            RuleWords.Publish.With(Say.Number(draft.Version)));
    }

    private static List<ShowProfilePage.Line> Lines(IReadOnlyList<ProfileFacts.Fact> shown, IReadOnlyList<ProfileFacts.Fact>? draft)
    {
        if (draft is null) { return [.. shown.Select(f => new ShowProfilePage.Line(f.Term, f.Value, null, false))]; }
        var drafted = draft.ToDictionary(f => f.Term, f => f.Value);
        var known = shown.ToDictionary(f => f.Term, f => f.Value);
        // The draft's own lines come where it has them, those it no longer has at the end.
        return
        [
            .. draft.Select(f => new ShowProfilePage.Line(f.Term, known.GetValueOrDefault(f.Term, "–"), f.Value, known.GetValueOrDefault(f.Term) != f.Value)),
            .. shown.Where(f => !drafted.ContainsKey(f.Term)).Select(f => new ShowProfilePage.Line(f.Term, f.Value, "–", true)),
        ];
    }
}

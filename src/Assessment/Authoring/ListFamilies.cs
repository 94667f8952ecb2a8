using HocVuSo.Assessment.Bank;
using HocVuSo.Learning.Contracts;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace HocVuSo.Assessment.Authoring;

/// <summary>/ngan-hang: every version of a family that is not retired, by skill, stage, kind and band; and which skills lack what.</summary>
internal static class ListFamilies
{
    public const string Path = "/ngan-hang";

    private const int OnePage = 40;

    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet(Path, Show).For(Can.KeepBank);

    internal static async Task<RazorComponentResult<ListFamiliesPage>> Show(
        string? kyNang, string? chang, string? kieu, string? bac, int? trang, HttpContext http, AppDb db, Banks banks, BankKeeper keeper, IFrameworks frameworks, CancellationToken cancel)
    {
        http.Response.Headers.CacheControl = "no-store";
        var lives = await keeper.ReadAsync(cancel);
        var families = await banks.FamiliesAsync(db, [.. lives.Texts.Select(t => t.Digest)], cancel);
        Stage? stage = Chosen.TryRead<Stage>(chang, out var readStage) ? readStage : null;
        ItemKind? kind = Chosen.TryRead<ItemKind>(kieu, out var readKind) ? readKind : null;
        Band? band = Chosen.TryRead<Band>(bac, out var readBand) ? readBand : null;
        var skill = frameworks.Current.Skills.Any(s => s.Code == kyNang) ? kyNang : null;
        var found = (from text in lives.Texts
                     let family = families[text.Digest]
                     where stage is null ? text.Stage != Stage.Retired : text.Stage == stage
                     where (skill is null || family.Skill == skill) && (kind is null || family.Kind == kind) && (band is null || family.Band == band)
                     select (Text: text, Family: family)).ToList();
        var pageCount = Math.Max(1, (found.Count + OnePage - 1) / OnePage);
        var page = Math.Clamp(trang ?? 1, 1, pageCount);
        var live = lives.Texts.Where(t => t.Stage == Stage.Live).Select(t => families[t.Digest]).ToList();
        var filter = $"{Path}?kyNang={skill}&chang={stage}&kieu={kind}&bac={band}&trang=";
        return Html.Page<ListFamiliesPage>(new ListFamiliesPage.View(
            BankWords.Lead.With(Say.Number(live.Count), Say.Number(live.Sum(f => f.Items.Count)), Say.Number(Count(lives, Stage.Pretest)), Say.Number(Count(lives, Stage.Review)), Say.Number(Count(lives, Stage.Draft))),
            [.. frameworks.Current.Skills.Select(s => new ChoiceField.Choice(s.Code, $"{s.Code} {s.Name}"))],
            skill, stage?.ToString(), kind?.ToString(), band?.ToString(),
            found.Count,
            [.. found.Skip((page - 1) * OnePage).Take(OnePage).Select(f => new ListFamiliesPage.Row(
                f.Family.Code, ShowFamily.PathOf(f.Text), f.Family.Skill, BankWords.LevelName(f.Family.Level), BankWords.Kinds[f.Family.Kind], BankWords.Bands[f.Family.Band],
                Say.Number(f.Family.Items.Count), BankWords.Stages[f.Text.Stage], BadgeOf(f.Text.Stage)))],
            page > 1 ? filter + (page - 1) : null,
            page < pageCount ? filter + (page + 1) : null,
            BankWords.PageOf.With(page, pageCount),
            [.. frameworks.Current.Skills.Select(s => new ListFamiliesPage.Covered($"{s.Code} {s.Name}", [.. Enum.GetValues<Band>().Select(b => live.Count(f => f.Skill == s.Code && f.Band == b))]))]));
    }

    internal static string BadgeOf(Stage stage) => stage switch
    {
        Stage.Live => "badge-ok",
        Stage.Retired => "badge-warn",
        Stage.Draft or Stage.Review or Stage.Pretest => "badge-wait",
        _ => "",
    };

    private static int Count(Lives lives, Stage stage) => lives.Texts.Count(t => t.Stage == stage);
}

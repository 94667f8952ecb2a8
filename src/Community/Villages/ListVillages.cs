using HocVuSo.Ledger.Contracts;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using HocVuSo.VietnameseText;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace HocVuSo.Community.Villages;

/// <summary>
/// The villages of the officer's commune, and adding one. The page lives here and not in Territory because Territory lies
/// below roles.
/// </summary>
internal static class ListVillages
{
    private const string Learners = "nguoi-hoc";
    private const int LongestName = 100;

    private static readonly string[] Types = [UnitTypes.Hamlet, UnitTypes.Neighbourhood];

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Hrefs.Villages, Show).For(Can.RunCommune);
        pages.MapPost(Hrefs.Villages, Submit).For(Can.RunCommune);
    }

    internal readonly record struct Form
    {
        public string? Name { get; init; }
        public string? Kind { get; init; }
    }

    internal static async Task<Results<RazorComponentResult<VillagesPage>, NotFound>> Show(
        string? moi, HttpContext http, IPlaces places, IFigures figures, TimeProvider clock, CancellationToken cancel) =>
        CommuneOf(http, places) is { } commune
            ? Html.Page<VillagesPage>(await ViewAsync(commune, null, Refusals.None, moi, places, figures, clock, cancel))
            : TypedResults.NotFound();

    internal static async Task<Results<RedirectHttpResult, RazorComponentResult<VillagesPage>, NotFound>> Submit(
        [FromForm] Form form, HttpContext http, AppDb db, IPlaces places, IVillages villages, IFigures figures, TimeProvider clock, CancellationToken cancel)
    {
        if (CommuneOf(http, places) is not { } commune) { return TypedResults.NotFound(); }
        var refused = new Refusals();
        var name = PersonName.Normalise(form.Name ?? "");
        if (name.Length is 0 or > LongestName || !name.Any(char.IsLetterOrDigit) || name.Contains('\uFFFD', StringComparison.Ordinal)) { refused.Add("name", VillageWords.NameMissing); }
        if (!Types.Contains(form.Kind)) { refused.Add("kind", VillageWords.KindMissing); }
        if (!refused.Any && villages.Add(commune, name, form.Kind!, VietNam.Today(clock)) is { } village)
        {
            var saved = await db.TrySaveAsync(cancel);
            await villages.PublishAsync(cancel);
            // Somebody added one in the same instant: now it can be seen, and this one takes the next serial or is told its name is taken.
            if (!saved) { return await Submit(form, http, db, places, villages, figures, clock, cancel); }
            return TypedResults.LocalRedirect($"{Hrefs.Villages}?moi={village.Code}");
        }
        if (!refused.Any) { refused.Add("name", VillageWords.Taken.With(name)); }
        return Html.Again<VillagesPage>(await ViewAsync(commune, form, refused, null, places, figures, clock, cancel));
    }

    private static Place? CommuneOf(HttpContext http, IPlaces places) =>
        http.Caller().UnitOf(Role.CommuneOfficer) is { } unit ? places.Above(unit, UnitKind.Commune) : null;

    private static async Task<VillagesPage.View> ViewAsync(
        Place commune, Form? form, Refusals refused, string? added, IPlaces places, IFigures figures, TimeProvider clock, CancellationToken cancel)
    {
        var learners = (await figures.AsOfAsync(commune.Id, VietNam.Today(clock), cancel)).Where(t => t.Indicator == Learners).ToDictionary(t => t.Unit, t => t.Total);
        var here = places.Children(commune.Id);
        return new(
            VillageWords.In.With(commune.FullName),
            here.FirstOrDefault(v => v.Code == added) is { } village ? VillageWords.Added.With(village.FullName) : null,
            [.. here.Select(v => new VillagesPage.Row(v.FullName, UnitTypes.Words[v.Type], Say.Number(learners.GetValueOrDefault(v.Id))))],
            form?.Name,
            form?.Kind,
            [.. Types.Select(t => new ChoiceField.Choice(t, Honorific.Capital(UnitTypes.Words[t])))],
            refused);
    }
}

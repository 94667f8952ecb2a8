using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace HocVuSo.Community.Populations;

/// <summary>
/// The denominators of a province and its communes at a glance. Who runs a commune is led to the commune's own page.
/// </summary>
internal static class ListPopulations
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Hrefs.Populations, Show).For(Can.RunUnit);
        pages.MapPost(Hrefs.Populations, DeriveAll).For(Can.RunProvince);
    }

    internal readonly record struct Form
    {
        public string? Share { get; init; }
    }

    internal static async Task<Results<RazorComponentResult<ProvincePopulationsPage>, RedirectHttpResult, NotFound>> Show(
        int? xong, HttpContext http, IPlaces places, IPopulations populations, PopulationSettings settings, CancellationToken cancel)
    {
        if (ProvinceOf(http, places) is { } province)
        {
            return Html.Page<ProvincePopulationsPage>(await ViewAsync(province, AdultShare.Written(settings.AdultSharePercent), xong, Refusals.None, places, populations, cancel));
        }
        return http.Caller().UnitOf(Role.CommuneOfficer) is { } unit && places.Above(unit, UnitKind.Commune) is { } commune
            ? TypedResults.LocalRedirect(Hrefs.Population(commune.Code))
            : TypedResults.NotFound();
    }

    internal static async Task<Results<RedirectHttpResult, RazorComponentResult<ProvincePopulationsPage>, NotFound>> DeriveAll(
        [FromForm] Form form, HttpContext http, AppDb db, IPlaces places, IPopulations populations, CancellationToken cancel)
    {
        if (ProvinceOf(http, places) is not { } province) { return TypedResults.NotFound(); }
        var refused = new Refusals();
        if (AdultShare.Read(form.Share, refused.At("share")) is not { } share)
        {
            return Html.Again<ProvincePopulationsPage>(await ViewAsync(province, form.Share, null, refused, places, populations, cancel));
        }
        var without = WithoutAdults(await populations.InForceAsync([.. places.Children(province.Id).Select(c => c.Id)], cancel));
        foreach (var everybody in without) { populations.Add(AdultShare.Of(everybody, share)); }
        await db.SaveChangesAsync(cancel);
        return TypedResults.LocalRedirect($"{Hrefs.Populations}?xong={without.Count}");
    }

    private static Place? ProvinceOf(HttpContext http, IPlaces places) =>
        http.Caller().UnitOf(Role.ProvinceOfficer) is { } unit ? places.Above(unit, UnitKind.Province) : null;

    /// <summary>The whole populations of units whose number of adults nobody gave.</summary>
    private static List<Population> WithoutAdults(IReadOnlyList<Population> inForce)
    {
        var known = inForce.Where(p => p.Group == Groups.Adults).Select(p => p.UnitId).ToHashSet();
        return [.. inForce.Where(p => p.Group == PopulationGroups.Everybody && !known.Contains(p.UnitId))];
    }

    private static async Task<ProvincePopulationsPage.View> ViewAsync(
        Place province, string? share, int? derived, Refusals refused, IPlaces places, IPopulations populations, CancellationToken cancel)
    {
        var communes = places.Children(province.Id);
        var inForce = await populations.InForceAsync([province.Id, .. communes.Select(c => c.Id)], cancel);
        var byUnit = inForce.ToDictionary(p => (p.UnitId, p.Group));
        var without = WithoutAdults([.. inForce.Where(p => p.UnitId != province.Id)]).Count;
        return new(
            PopulationWords.Of.With(province.FullName),
            derived is { } n ? PopulationWords.SavedMany.With(Say.Number(n)) : null,
            [.. KeepPopulations.GroupsInOrder.Select(KeepPopulations.NameOf)],
            [.. communes.Prepend(province).Select(u => new ProvincePopulationsPage.Row(
                u.FullName,
                Hrefs.Population(u.Code),
                [.. KeepPopulations.GroupsInOrder.Select(g => byUnit.TryGetValue((u.Id, g), out var p)
                    ? new ProvincePopulationsPage.Cell(Say.Number(p.Value), PopulationWords.Levels[p.Level]) : null)]))],
            without == 0 ? null : PopulationWords.DeriveAllLead.With(Say.Number(without)),
            share,
            refused);
    }
}

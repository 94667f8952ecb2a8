using HocVuSo.People.Contracts;
using HocVuSo.Plans.Contracts;
using HocVuSo.Platform;
using HocVuSo.Reports.Measures;
using HocVuSo.Reports.Pictures;
using HocVuSo.Territory.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace HocVuSo.Reports.Overview;

/// <summary>The provinces on one map, with Hoàng Sa and Trường Sa always on it. A province without a plan here has no target and no colour, only its figure.</summary>
internal static class ShowCountry
{
    private const string Default = "chi-tieu-3";

    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet(Hrefs.Country, Show).For(Can.SeeCountry);

    internal static async Task<RazorComponentResult<CountryPage>> Show(
        [FromQuery(Name = "chi-tieu")] string? chosen, HttpContext http, IPlaces places, Measuring measuring, ITargets targets, TimeProvider clock, CancellationToken cancel)
    {
        var today = VietNam.Today(clock);
        var now = await measuring.OfCountryAsync(today, cancel);
        var planned = places.Provinces.SelectMany(p => targets.For(p.Id, today.Year)).DistinctBy(t => t.Indicator).ToList();
        var shown = now.Indicators.FirstOrDefault(i => i.Code == chosen) ?? now.Indicators.First(i => i.Code == Default);
        var caller = http.Caller();

        var rows = now.Parts.Select(part => (Part: part, Figure: now.Part(shown.Code, part))).ToList();
        var points = from row in rows
                     let at = Middle(row.Part, places)
                     where at is not null
                     select new MapPoint(row.Part.Code, row.Part.FullName, ProvinceOf(row.Part, places), at.Value.Latitude, at.Value.Longitude, now.PopulationOf(row.Part), MapClasses.Of(row.Figure), row.Figure.IsEstimate, $"{row.Part.FullName}: {Saying.Rate(row.Figure)}");
        return Html.Page<CountryPage>(new CountryPage.View(
            ReportsWords.CountrySentence.With(Say.Number(places.Provinces.Count(now.HasFigures)), Say.Number(places.Provinces.Count)),
            ReportsWords.FiguresAsOf.With(Say.Date(today)),
            Saying.Name(shown),
            [.. planned.Select(t => (ReportsWords.TargetNumber.With(t.Code), Hrefs.Map(Hrefs.Country, t.Indicator), t.Indicator == shown.Code))],
            CircleMap.Draw("map", [.. points], ReportsWords.CountryMapSays.With(Saying.Name(shown))),
            MapLegend.Lines,
            [.. rows.Select(row => new CountryPage.Row(
                Name(row.Part, places),
                now.PopulationOf(row.Part) is { } people ? Say.Number(people) : ReportsWords.NotKnown,
                Saying.Numerator(row.Figure),
                caller.May(places, row.Part.Id, ShowOverview.Readers) ? Hrefs.Passport(shown.Code, row.Part, today) : null,
                Saying.ShortDenominator(row.Figure),
                Saying.ShortRate(row.Figure),
                row.Figure.Target?.Asks ?? ReportsWords.NoTarget,
                MapLegend.Words(MapClasses.Of(row.Figure))))]));
    }

    // The mean of a province's communes, without the islands: they would pull the province into the sea.
    private static (double Latitude, double Longitude)? Middle(Place part, IPlaces places)
    {
        if (part.Kind == UnitKind.Commune) { return places.Centroid(part.Id) ?? (0, 0); }   // an inset needs no place
        var points = places.Children(part.Id).Where(c => !Islands.Codes.Contains(c.Code)).Select(c => places.Centroid(c.Id)).OfType<(double Latitude, double Longitude)>().ToList();
        return points.Count == 0 ? null : (points.Average(p => p.Latitude), points.Average(p => p.Longitude));
    }

    private static string Name(Place part, IPlaces places) => ProvinceOf(part, places) is { } province ? $"{part.FullName} ({province})" : part.FullName;

    private static string? ProvinceOf(Place part, IPlaces places) => part.Kind == UnitKind.Commune ? places.Above(part.Id, UnitKind.Province)?.Name : null;
}

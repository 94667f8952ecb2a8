using HocVuSo.Ledger.Contracts;
using HocVuSo.Plans.Contracts;
using HocVuSo.Reports.Pictures;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.Reports.Measures;

/// <summary>
/// Reads the figures of a unit and its parts. Cost, whatever the number of learners: one reading of the roll-ups (totals in
/// memory and the deltas not folded yet) and one query of populations; the rest is arithmetic over indicators × villages.
/// </summary>
internal sealed class Measuring(IFigures figures, IPopulations populations, ITargets targets, IPlaces places)
{
    /// <param name="eventsOfYear">Told where a target asks for a number of them: a second reading of the roll-ups.</param>
    /// <param name="denominators">False spares their query where only numbers are asked for.</param>
    public async Task<Snapshot> OfAsync(Place scope, DateOnly date, CancellationToken cancel, bool eventsOfYear = false, bool denominators = true)
    {
        var parts = places.Children(scope.Id);
        var tallies = await figures.AsOfAsync(scope.Id, date, cancel);
        // Villages have no denominators of their own.
        UnitId[] counted = scope.Kind == UnitKind.Province ? [scope.Id, .. parts.Select(p => p.Id)] : [scope.Id];
        var rows = denominators ? await populations.InForceAsync(counted, cancel) : [];
        Dictionary<UnitId, IReadOnlyList<Place>> communes = scope.Kind == UnitKind.Province ? new() { [scope.Id] = parts } : [];
        var before = eventsOfYear || targets.Counts(scope.Id, date.Year).Any(t => IsEvents(t.Indicator)) ? await figures.AsOfAsync(scope.Id, new DateOnly(date.Year, 1, 1).AddDays(-1), cancel) : [];
        return new(scope, parts, date, figures.Indicators, tallies, PartsOf(scope), rows, communes, targets, before.Where(t => IsEvents(t.Indicator)));
    }

    /// <summary>It counts what happens again and again, so that a year has a number of its own.</summary>
    public bool IsEvents(string indicator) => figures.Indicators.FirstOrDefault(i => i.Code == indicator) is { Counts: Counts.Events };

    /// <summary>The whole country by province.</summary>
    public async Task<Snapshot> OfCountryAsync(DateOnly date, CancellationToken cancel)
    {
        var tallies = await figures.AsOfAsync(null, date, cancel);
        var communes = places.Provinces.ToDictionary(p => p.Id, p => places.Children(p.Id));
        var rows = await populations.InForceAsync([.. communes.Keys, .. communes.Values.SelectMany(c => c).Select(c => c.Id)], cancel);
        return new(null, [.. places.Provinces, .. SpecialZones()], date, figures.Indicators, tallies, Remembered(ProvinceAndIsland), rows, communes, targets, []);
    }

    /// <summary>The two special zones every national view names, whatever they count.</summary>
    private IEnumerable<Place> SpecialZones() => Islands.Codes.Select(code => places.ByCode(UnitKind.Commune, code)).OfType<Place>();

    private Func<UnitId, IReadOnlyList<UnitId>> PartsOf(Place scope)
    {
        if (scope.Kind == UnitKind.Province) { return Remembered(unit => places.Above(unit, UnitKind.Commune) is { } commune ? [commune.Id] : []); }
        if (scope.Kind == UnitKind.Village) { return _ => []; }
        // Somebody may work "in the commune" without a village: told under the village not known.
        return unit => [unit == scope.Id ? places.UnknownVillage(scope.Id).Id : unit];
    }

    private IReadOnlyList<UnitId> ProvinceAndIsland(UnitId unit) =>
        [.. new[] { places.Above(unit, UnitKind.Province), places.Above(unit, UnitKind.Commune) is { } commune && Islands.Codes.Contains(commune.Code) ? commune : null }.OfType<Place>().Select(p => p.Id)];

    // Many tallies share a village, so the way up is walked once for each.
    private static Func<UnitId, IReadOnlyList<UnitId>> Remembered(Func<UnitId, IReadOnlyList<UnitId>> partsOf)
    {
        Dictionary<UnitId, IReadOnlyList<UnitId>> known = [];
        return unit => known.TryGetValue(unit, out var parts) ? parts : known[unit] = partsOf(unit);
    }
}

using HocVuSo.Plans.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.Reports.Measures;

/// <summary>What the pages of plans show beside targets: the same figures as the overview.</summary>
internal sealed class TargetProgress(Measuring measuring, IPlaces places, TimeProvider clock) : ITargetProgress
{
    public async Task<IReadOnlyDictionary<string, Progress>> OfAsync(UnitId unit, CancellationToken cancel)
    {
        if (places.Find(unit) is not { } place) { return new Dictionary<string, Progress>(); }
        var snapshot = await measuring.OfAsync(place, VietNam.Today(clock), cancel, eventsOfYear: true);
        return snapshot.Indicators.Select(i => snapshot.Whole(i.Code)).ToDictionary(f => f.Indicator.Code, f => Read(snapshot, f), StringComparer.Ordinal);
    }

    public async Task<IReadOnlyDictionary<UnitId, Progress>> OfPartsAsync(UnitId unit, string indicator, CancellationToken cancel)
    {
        if (places.Find(unit) is not { } place) { return new Dictionary<UnitId, Progress>(); }
        // Events have no denominator.
        var events = measuring.IsEvents(indicator);
        var snapshot = await measuring.OfAsync(place, VietNam.Today(clock), cancel, eventsOfYear: events, denominators: !events);
        if (snapshot.Indicators.All(i => i.Code != indicator)) { return new Dictionary<UnitId, Progress>(); }
        return snapshot.Parts.ToDictionary(p => p.Id, p => Read(snapshot, snapshot.Part(indicator, p))).Append(new(unit, Read(snapshot, snapshot.Whole(indicator)))).ToDictionary();
    }

    private static Progress Read(Snapshot snapshot, Figure figure) => new(figure.Numerator, figure.Denominator?.Value, figure.IsEstimate, snapshot.CountOf(figure));
}

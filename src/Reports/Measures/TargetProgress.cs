using HocVuSo.Plans.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.Reports.Measures;

/// <summary>What the plan's page shows beside its targets: the same figures as the overview.</summary>
internal sealed class TargetProgress(Measuring measuring, IPlaces places, TimeProvider clock) : ITargetProgress
{
    public async Task<IReadOnlyDictionary<string, Progress>> OfAsync(UnitId unit, CancellationToken cancel)
    {
        if (places.Find(unit) is not { } place) { return new Dictionary<string, Progress>(); }
        var snapshot = await measuring.OfAsync(place, VietNam.Today(clock), cancel);
        return snapshot.Indicators.Select(i => snapshot.Whole(i.Code)).ToDictionary(f => f.Indicator.Code, f => new Progress(f.Numerator, f.Denominator?.Value), StringComparer.Ordinal);
    }
}

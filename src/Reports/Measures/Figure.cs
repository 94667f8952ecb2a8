using HocVuSo.Ledger.Contracts;
using HocVuSo.Plans.Contracts;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.Reports.Measures;

/// <summary>A denominator in force.</summary>
/// <param name="SummedFrom">More than zero: it was added up from so many communes, because the province has no row of its own.</param>
internal sealed record Denominator(long Value, DataLevel Level, string Source, DateOnly AsOf, int SummedFrom);

/// <summary>
/// One indicator in one unit: numerator by proof, denominator, target. Unknown is null, never zero: a unit in which nothing
/// was ever recorded has no numerator, and an indicator that counts only what an authority returns has none until it did.
/// </summary>
/// <param name="MissingDenominators">How many communes lack the row that the province's sum would need.</param>
internal sealed record Figure(Indicator Indicator, Place? Unit, IReadOnlyList<long>? ByProof, Denominator? Denominator, int MissingDenominators, Target? Target)
{
    public long? Numerator => ByProof?.Sum();

    /// <summary>Null when numerator or denominator is unknown, or the denominator is zero.</summary>
    public decimal? Ratio => Numerator is { } n && Denominator is { Value: > 0 and var d } ? (decimal)n / d : null;

    public bool? Reached => Ratio is null || Target is null ? null : Target.IsReached(Numerator!.Value, Denominator!.Value);

    /// <summary>Percentage points above (or, negative, below) the target.</summary>
    public decimal? Distance => Ratio is { } ratio && Target is { } target ? ratio * 100 - target.Percent : null;

    public bool IsEstimate => Denominator?.Level == DataLevel.Estimate;

    /// <summary>More people than the group is said to have: shown as it is, and a report waits for the reason.</summary>
    public bool IsOver => Numerator is { } n && Denominator is { } d && n > d.Value;

    /// <summary>The same figure counted from the facts themselves. What is unknown stays unknown while no fact says otherwise.</summary>
    public Figure Recounted(IEnumerable<Standing> standings)
    {
        var byProof = new long[5];
        foreach (var standing in standings) { byProof[(int)standing.Proof] += standing.Count; }
        return this with { ByProof = ByProof is null && byProof.Sum() == 0 ? null : byProof };
    }
}

using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.Plans.Contracts;

/// <summary>How a value is held against a target's percentage. "80 %" asks for at least that; "trên 80 %" for more.</summary>
public enum Comparison { AtLeast, MoreThan }

/// <summary>
/// A percentage a plan asks for: belongs to a plan, a unit and a year, never to the indicator itself, for other plans ask
/// other percentages of the same one.
/// </summary>
/// <param name="Code">The target's number within its plan ("1" to "5").</param>
/// <param name="Indicator">Code of the indicator that measures it (data/indicators).</param>
/// <param name="Scope">The unit whose plan it is; it holds for every unit below that has no plan of its own.</param>
/// <param name="Percent">0 to 100.</param>
/// <param name="Deadline">The last day on which it can be reached.</param>
/// <param name="Clause">Where it stands in the plan: "III.2.d".</param>
/// <param name="ScopeNote">What this year's wording narrows or widens; null when it says nothing special.</param>
/// <param name="Lead">Who leads it, as far as the plan says.</param>
/// <param name="OfficialMeasure">False: no authority has said how it is measured, and ours is provisional (cách đo tạm).</param>
public sealed record Target(
    string Code, string Indicator, UnitId Scope, int Year, Comparison Operator, decimal Percent, DateOnly Deadline,
    string Clause, Text Name, string? ScopeNote, string Lead, bool OfficialMeasure, PlanDocument Plan)
{
    /// <summary>"&gt; 80 %" or "≥ 80 %", in the language of the request.</summary>
    public string Asks => (Operator == Comparison.MoreThan ? "> " : "≥ ") + Say.Percent(Percent / 100, Percent % 1 == 0 ? 0 : 1);

    /// <summary>
    /// Whether numerator/denominator reaches the target: compared as whole numbers and decimals, never as a rounded rate, so
    /// that exactly 80 % fails "trên 80 %". The denominator must be positive.
    /// </summary>
    public bool IsReached(long numerator, long denominator) => IsReached(numerator, denominator, Operator, Percent);

    /// <inheritdoc cref="IsReached(long, long)"/>
    public static bool IsReached(long numerator, long denominator, Comparison comparison, decimal percent)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        var (have, asked) = (numerator * 100m, percent * denominator);
        return comparison == Comparison.MoreThan ? have > asked : have >= asked;
    }

    /// <summary>The smallest number of people that reaches the target; more than the denominator where a plan asks for more than everybody.</summary>
    public long Needed(long denominator)
    {
        var asked = Percent * denominator / 100m;
        return Operator == Comparison.MoreThan ? (long)decimal.Floor(asked) + 1 : (long)decimal.Ceiling(asked);
    }

    /// <summary>
    /// The percentage a steady year would have reached by the end of the day: linear from 1 January (or the plan's beginning,
    /// when that is later) to the deadline. 0 before, the target itself after.
    /// </summary>
    public decimal Pace(DateOnly today) => Pace(Percent, Plan.StartsOn, Deadline, today);

    /// <inheritdoc cref="Pace(DateOnly)"/>
    public static decimal Pace(decimal percent, DateOnly startsOn, DateOnly deadline, DateOnly today)
    {
        var start = new DateOnly(deadline.Year, 1, 1);
        if (startsOn > start && startsOn <= deadline) { start = startsOn; }
        var days = deadline.DayNumber - start.DayNumber + 1;
        return percent * Math.Clamp(today.DayNumber - start.DayNumber + 1, 0, days) / days;
    }
}

/// <summary>How far something cited was compared with the signed text.</summary>
public enum LegalState { NotCompared, Compared }

/// <summary>A legal basis. One that was not compared with the signed text never leaves in a document.</summary>
public sealed record LegalBasis(string Text, LegalState State);

/// <param name="IssuedOn">Null where the copy that was read does not say.</param>
/// <param name="StartsOn">From when pace is counted in the plan's first year.</param>
public sealed record PlanDocument(
    string Code, string Number, string Kind, string Subject, string Issuer, DateOnly? IssuedOn, DateOnly StartsOn, LegalState State, IReadOnlyList<LegalBasis> Bases);

/// <summary>The targets in force, from data/plans: in memory, no query.</summary>
public interface ITargets
{
    /// <summary>The year's targets of the unit or of the nearest unit above it that has any, in order of code; empty when none has.</summary>
    IReadOnlyList<Target> For(UnitId unit, int year);
}

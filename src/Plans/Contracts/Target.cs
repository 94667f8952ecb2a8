using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.Plans.Contracts;

/// <summary>How a value is held against what a target asks. "80 %" asks for at least that; "trên 80 %" for more.</summary>
public enum Comparison { AtLeast, MoreThan }

/// <summary>
/// A percentage a plan asks for (what is asked as a number is a <see cref="CountTarget"/>): belongs to a plan, a unit and a year, never to the indicator itself, for other plans ask
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
/// <param name="AssignedBy">The unit above whose plan assigned this percentage to <paramref name="Scope"/>; null where a plan of the scope itself asks for it.</param>
public sealed record Target(
    string Code, string Indicator, UnitId Scope, int Year, Comparison Operator, decimal Percent, DateOnly Deadline,
    string Clause, Text Name, string? ScopeNote, string Lead, bool OfficialMeasure, PlanDocument Plan, UnitId? AssignedBy = null)
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

    /// <summary>The same of any value, a percentage or a number.</summary>
    public static decimal Pace(decimal value, DateOnly startsOn, DateOnly deadline, DateOnly today)
    {
        var start = new DateOnly(deadline.Year, 1, 1);
        if (startsOn > start && startsOn <= deadline) { start = startsOn; }
        var days = deadline.DayNumber - start.DayNumber + 1;
        return value * Math.Clamp(today.DayNumber - start.DayNumber + 1, 0, days) / days;
    }
}

/// <summary>
/// A number a plan asks for ("≥ 500 người"). It is held against a number and never against a share; it is the plan's whole unit's, and no unit
/// below owes it.
/// </summary>
/// <param name="Indicator">Code of the indicator that counts it (data/indicators).</param>
/// <param name="Scope">The unit that owes it.</param>
/// <param name="Value">0 or more.</param>
/// <param name="Unit">What is counted, as the plan says it: "người".</param>
/// <param name="Deadline">The last day on which it can be reached.</param>
/// <param name="Clause">Where it stands in the plan: "III.2.d".</param>
/// <param name="Lead">Who leads it, as far as the plan says.</param>
/// <param name="AssignedBy">The unit above whose plan assigned this number to <paramref name="Scope"/>; null where a plan of the scope itself asks for it.</param>
public sealed record CountTarget(
    string Indicator, UnitId Scope, int Year, Comparison Operator, decimal Value, string Unit, DateOnly Deadline, string Clause, Text Name, string Lead, PlanDocument Plan, UnitId? AssignedBy)
{
    /// <summary>"≥ 500 người", in the language of the request but for the plan's own word.</summary>
    public string Asks => $"{(Operator == Comparison.MoreThan ? ">" : "≥")} {Say.Number(Value, decimal.IsInteger(Value) ? 0 : 2)}\u00A0{Unit}";

    /// <summary>Exactly 500 fails "trên 500".</summary>
    public bool IsReached(long count) => Operator == Comparison.MoreThan ? count > Value : count >= Value;

    /// <summary>The number a steady year would have reached by the end of the day (<see cref="Target.Pace(DateOnly)"/>).</summary>
    public decimal Pace(DateOnly today) => Target.Pace(Value, Plan.StartsOn, Deadline, today);
}

/// <summary>How far something cited was compared with the signed text.</summary>
public enum LegalState { NotCompared, Compared }

/// <summary>A legal basis. One that was not compared with the signed text never leaves in a document.</summary>
public sealed record LegalBasis(string Text, LegalState State);

/// <param name="IssuedOn">Null where the copy that was read does not say.</param>
/// <param name="StartsOn">From when pace is counted in the plan's first year.</param>
public sealed record PlanDocument(
    string Code, string Number, string Kind, string Subject, string Issuer, DateOnly? IssuedOn, DateOnly StartsOn, LegalState State, IReadOnlyList<LegalBasis> Bases);

/// <summary>The targets in force: in memory, no query.</summary>
public interface ITargets
{
    /// <summary>
    /// The year's percentages that hold for the unit, in order of code; empty when none does. A unit goes by its own plan, and where that is
    /// silent by what was assigned to it. Without a plan of its own it goes by that of the nearest unit above that has one, but for what was
    /// assigned to it (or to one between), indicator by indicator.
    /// </summary>
    IReadOnlyList<Target> For(UnitId unit, int year);

    /// <summary>
    /// The year's numbers that the unit itself owes, in the order of the plan: of its own plan, and what was assigned to it and its own plan
    /// does not ask. A number of the unit above is not the unit's.
    /// </summary>
    IReadOnlyList<CountTarget> Counts(UnitId unit, int year);
}

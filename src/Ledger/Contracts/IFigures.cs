using HocVuSo.People.Contracts;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.Ledger.Contracts;

/// <summary>What an indicator counts: distinct persons in a standing, or times something happened.</summary>
public enum Counts { Persons, Events }

/// <summary>Which unit a person counts for.</summary>
public enum Credit { Living, Working }

/// <summary>
/// A version of an indicator, from data/indicators. A person counts from the first day on which the group condition holds
/// and one of <see cref="Any"/> was met at <see cref="MinProof"/> or better, in the unit of <see cref="Credit"/> on each day.
/// </summary>
/// <param name="Group">Group the person must belong to; "nguoi-dan" means adult by birth date; empty means anybody.</param>
/// <param name="NameVi">What is counted, in words, for the passport.</param>
public sealed record Indicator(string Code, int Version, string NameVi, string NameEn, Counts Counts, string Group, Credit Credit, Proof MinProof, IReadOnlyList<FactCondition> Any)
{
    /// <summary>What plans call that which it counts: "người", "học viên". Empty where no plan can ask for a number of it.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>Whether a target in this unit ("≥ 500 người") is about what it counts; case and the spaces around do not matter.</summary>
    public bool IsIn(string unit) => Units.Contains(unit.Trim(), StringComparer.OrdinalIgnoreCase);
}

/// <summary>A kind of fact, and the subjects that satisfy it; no subjects means any.</summary>
public sealed record FactCondition(string Kind, IReadOnlyList<string> Subjects);

/// <summary>How many, by level of proof (index = proof).</summary>
public sealed record Tally(string Indicator, UnitId Unit, IReadOnlyList<long> ByProof)
{
    public long Total => ByProof.Sum();
}

/// <summary>A person or event standing behind a figure, with the fact that decided it.</summary>
public sealed record Standing(FactId Fact, PersonId? Person, UnitId Unit, string Kind, string Subject, DateOnly OccurredOn, DateTimeOffset RecordedAt, Proof Proof, int Count, string SourceKind, string SourceId);

/// <summary>Figures over the ledger. What they answer is current to the last commit.</summary>
public interface IFigures
{
    IReadOnlyList<Indicator> Indicators { get; }

    /// <summary>
    /// Per village, stock as of the end of a date (Persons: who stands on that date; Events: how many up to that date).
    /// No scope means the whole country. Cost: the totals in memory, the deltas not folded yet, and the days after the date.
    /// </summary>
    Task<IReadOnlyList<Tally>> AsOfAsync(UnitId? scope, DateOnly date, CancellationToken cancel);

    /// <summary>
    /// The standings behind one figure, recomputed from facts recorded up to an instant: the slow, exact way, for passports
    /// and signed lines. Ordered by fact id.
    /// </summary>
    Task<IReadOnlyList<Standing>> BehindAsync(string indicator, UnitId scope, DateOnly date, DateTimeOffset recordedUpTo, CancellationToken cancel);

    /// <summary>The same for every indicator at once, reading each person's facts once; keyed by the indicator's code.</summary>
    Task<ILookup<string, Standing>> BehindAllAsync(UnitId scope, DateOnly date, DateTimeOffset recordedUpTo, CancellationToken cancel);

    /// <summary>SHA-256 (lower-case hexadecimal) over the fact ids in order: equal digests mean the same evidence.</summary>
    string Digest(IEnumerable<Standing> standings);
}

using HocVuSo.Ledger.Contracts;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.Ledger.Facts;

/// <summary>A fact as kept: never changed, never deleted.</summary>
internal sealed class Fact : IRecorded
{
    public required FactId Id { get; init; }
    public required string Kind { get; init; }
    public PersonId? PersonId { get; init; }
    public required UnitId UnitId { get; init; }
    public required string Subject { get; init; }
    public required int Count { get; init; }
    public required DateOnly OccurredOn { get; init; }
    public DateTimeOffset RecordedAt { get; set; }
    public required Proof Proof { get; init; }
    public required string SourceKind { get; init; }
    public required string SourceId { get; init; }
    public PersonId? RecordedBy { get; init; }
    public string? Reason { get; init; }
}

/// <summary>A signed change of how many stand in an indicator, waiting to be folded.</summary>
internal sealed class Delta
{
    public required PersonId PersonId { get; init; }
    public required DeltaId Id { get; init; }
    public required string Indicator { get; init; }
    public required UnitId UnitId { get; init; }
    public required DateOnly Day { get; init; }
    public required Proof Proof { get; init; }
    public required int N { get; init; }
}

internal readonly record struct DeltaId(Guid Value) : IEntityId<DeltaId>
{
    public static DeltaId From(Guid value) => new(value);
}

/// <summary>Deltas of one day, folded.</summary>
internal sealed class RollupRow
{
    public required string Indicator { get; init; }
    public required DateOnly Day { get; init; }
    public required UnitId UnitId { get; init; }
    public required Proof Proof { get; init; }
    public required long N { get; init; }
}

/// <summary>The roll-up over all days.</summary>
internal sealed class TotalRow
{
    public required string Indicator { get; init; }
    public required UnitId UnitId { get; init; }
    public required Proof Proof { get; init; }
    public required long N { get; init; }
}

internal sealed class StampRow
{
    public int Id { get; init; } = 1;
    public long Version { get; set; }
}

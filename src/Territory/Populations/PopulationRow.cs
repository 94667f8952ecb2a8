using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.Territory.Populations;

/// <summary>A denominator as recorded. Rows are never changed; the newest of a (unit, group) is in force.</summary>
internal sealed class PopulationRow : IRecorded
{
    public required PopulationId Id { get; init; }
    public required UnitId UnitId { get; init; }
    public required string Group { get; init; }
    public required DateOnly AsOf { get; init; }
    public required long Value { get; init; }
    public required DataLevel Level { get; init; }
    public required string Source { get; init; }
    public DateTimeOffset RecordedAt { get; set; }
}

internal readonly record struct PopulationId(Guid Value) : IEntityId<PopulationId>
{
    public static PopulationId From(Guid value) => new(value);
}

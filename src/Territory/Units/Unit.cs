using HocVuSo.Territory.Contracts;

namespace HocVuSo.Territory.Units;

/// <summary>A place's identity. What it is called and where it belongs is in its versions.</summary>
internal sealed class Unit
{
    public required UnitId Id { get; init; }
    public required UnitKind Kind { get; init; }
}

/// <summary>What was true of a unit from one date (inclusive) to another (exclusive). Versions of a unit do not overlap.</summary>
internal sealed class UnitVersion
{
    public required UnitId UnitId { get; init; }
    public required DateOnly ValidFrom { get; init; }
    public DateOnly? ValidTo { get; set; }
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required string FullName { get; init; }
    public required string Type { get; init; }
    public UnitId? ParentId { get; init; }
    public required string LegalBasis { get; init; }

    public bool IsInForce(DateOnly on) => ValidFrom <= on && (ValidTo is null || on < ValidTo);
}

internal sealed class Centroid
{
    public required UnitId UnitId { get; init; }
    public required double Latitude { get; init; }
    public required double Longitude { get; init; }
}

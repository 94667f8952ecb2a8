using HocVuSo.Platform;

namespace HocVuSo.Territory.Contracts;

/// <summary>A place: province, commune or village. Stable through renames, retypes and moves to another parent.</summary>
public readonly record struct UnitId(Guid Value) : IEntityId<UnitId>
{
    public static UnitId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}

using HocVuSo.Platform;

namespace HocVuSo.Territory.Contracts;

/// <summary>The three levels of the country's two-level local government, and the villages below it.</summary>
public enum UnitKind { Province, Commune, Village }

/// <summary>
/// A unit as one of its dated versions describes it. <see cref="Code"/> is the official code of provinces (two digits) and
/// communes (five); villages have none in law and carry the commune's code and a serial of ours.
/// </summary>
public sealed record Place(UnitId Id, UnitKind Kind, string Code, string Name, string FullName, string Type, UnitId? ParentId)
{
    /// <summary>The commune's unit for people whose village is not known yet (chưa rõ thôn).</summary>
    public bool IsUnknownVillage => Type == UnitTypes.UnknownVillage;

    /// <summary>The full name within a line of text: "tổng quan xã Vân Sơn".</summary>
    public string Within => char.ToLowerInvariant(FullName[0]) + FullName[1..];
}

public static class UnitTypes
{
    public const string Hamlet = "thon";
    public const string Neighbourhood = "tdp";
    public const string UnknownVillage = "chua_ro";

    /// <summary>Every type a unit may have, with its official word.</summary>
    public static readonly IReadOnlyDictionary<string, Text> Words = new Dictionary<string, Text>(StringComparer.Ordinal)
    {
        ["tinh"] = new("tỉnh", "province"),
        ["thanhpho"] = new("thành phố", "city"),
        ["xa"] = new("xã", "rural commune"),
        ["phuong"] = new("phường", "ward"),
        ["dackhu"] = new("đặc khu", "special zone"),
        [Hamlet] = new("thôn", "village"),
        [Neighbourhood] = new("tổ dân phố", "neighbourhood"),
        [UnknownVillage] = new("chưa rõ thôn", "village not known yet"),
    };
}

using HocVuSo.Territory.Contracts;

namespace HocVuSo.Reports;

internal static class Units
{
    /// <summary>The full name within a line of text: "tổng quan xã Vân Sơn".</summary>
    public static string Within(Place unit) => char.ToLowerInvariant(unit.FullName[0]) + unit.FullName[1..];

    /// <summary>The unit whose code stands in an address: two digits a province, five a commune, with a serial behind a dash a village.</summary>
    public static Place? Find(IPlaces places, string code) => places.ByCode(
        code.Contains('-', StringComparison.Ordinal) ? UnitKind.Village : code.Length == 2 ? UnitKind.Province : UnitKind.Commune, code);
}

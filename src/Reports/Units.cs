using HocVuSo.Territory.Contracts;

namespace HocVuSo.Reports;

internal static class Units
{
    /// <summary>The unit whose code stands in an address: two digits a province, five a commune, with a serial behind a dash a village.</summary>
    public static Place? Find(IPlaces places, string code) => places.ByCode(
        code.Contains('-', StringComparison.Ordinal) ? UnitKind.Village : code.Length == 2 ? UnitKind.Province : UnitKind.Commune, code);
}

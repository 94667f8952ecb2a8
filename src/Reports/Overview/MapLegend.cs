using HocVuSo.Reports.Pictures;
using Microsoft.AspNetCore.Components;

namespace HocVuSo.Reports.Overview;

/// <summary>What the colours of a map mean, in words.</summary>
internal static class MapLegend
{
    private static readonly MapClass[] Order = [MapClass.FarBelow, MapClass.Below, MapClass.Near, MapClass.Reached, MapClass.Beyond, MapClass.NoData];

    public static IReadOnlyList<(MarkupString Swatch, string Words)> Lines =>
        [.. Order.Select(c => (CircleMap.Swatch("l" + (int)c, c), Words(c))), (CircleMap.EstimateSwatch("le"), ReportsWords.EstimateDots.ToString())];

    public static string Words(MapClass css) => css switch
    {
        MapClass.NoData => ReportsWords.ClassNoData,
        MapClass.FarBelow => ReportsWords.ClassFarBelow,
        MapClass.Below => ReportsWords.ClassBelow,
        MapClass.Near => ReportsWords.ClassNear,
        MapClass.Reached => ReportsWords.ClassReached,
        MapClass.Beyond => ReportsWords.ClassBeyond,
        _ => throw new ArgumentOutOfRangeException(nameof(css)),
    };
}

namespace HocVuSo.Reports.Pictures;

/// <summary>
/// Đặc khu Hoàng Sa (of Đà Nẵng) and Trường Sa (of Khánh Hòa): on every map that holds them they stand in insets of fixed
/// size with their names, whatever their population, so that neither scale nor a missing figure can hide them.
/// </summary>
internal static class Islands
{
    public const string HoangSa = "20333";
    public const string TruongSa = "22736";

    public static readonly IReadOnlyList<string> Codes = [HoangSa, TruongSa];
}

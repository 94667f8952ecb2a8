namespace HocVuSo.Assessment.Profiles;

/// <summary>The two levels that the published rules name (NQ 398, Phụ lục 3: cơ bản, trung cấp).</summary>
internal static class Levels
{
    /// <summary>From the lower to the higher.</summary>
    public static readonly IReadOnlyList<string> InOrder = ["co-ban", "trung-cap"];

    public static readonly IReadOnlySet<string> All = new HashSet<string>(InOrder, StringComparer.Ordinal);
}

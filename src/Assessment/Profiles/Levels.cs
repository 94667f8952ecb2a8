namespace HocVuSo.Assessment.Profiles;

/// <summary>The two levels that the published rules name (NQ 398, Phụ lục 3: cơ bản, trung cấp).</summary>
internal static class Levels
{
    public static readonly IReadOnlySet<string> All = new HashSet<string>(StringComparer.Ordinal) { "co-ban", "trung-cap" };
}

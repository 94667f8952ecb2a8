namespace HocVuSo.OfficialDocuments.Administrative.Docx;

/// <summary>
/// The lines under "Nơi nhận:" in the order of Decree 30/2020/NĐ-CP, Annex I, part II: "Như trên" first where "Kính gửi" says who
/// that is, "Lưu: VT" last.
/// </summary>
internal static class Distribution
{
    private const string AsAbove = "Như trên", Kept = "Lưu";

    public static IReadOnlyList<string> Of(AdministrativeDocument document)
    {
        var entries = document.DistributionList;
        string[] first = document.Recipients.Count > 0 && !entries.Any(IsAsAbove) ? [AsAbove] : [];
        string[] last = entries.Any(IsKept) ? [] : [$"{Kept}: VT"];
        return [.. first, .. entries.OrderBy(entry => IsKept(entry) ? 2 : IsAsAbove(entry) ? 0 : 1), .. last];
    }

    public static bool IsAsAbove(string entry) => Ending.Bare(entry).StartsWith(AsAbove, StringComparison.OrdinalIgnoreCase);

    private static bool IsKept(string entry) => Ending.Bare(entry).StartsWith(Kept, StringComparison.Ordinal);
}

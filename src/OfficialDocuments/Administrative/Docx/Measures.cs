namespace HocVuSo.OfficialDocuments.Administrative.Docx;

/// <summary>
/// Lengths in twentieths of a point, as WordprocessingML counts. Page and margins: Decree 30/2020/NĐ-CP, Annex I, part I
/// (A4; top and bottom 20–25 mm, left 30–35 mm, right 15–20 mm). The right margin is the smallest allowed: tables need the width.
/// </summary>
internal static class Measures
{
    public const int PageShort = 11906, PageLong = 16838;
    public const int Top = 1134, Bottom = 1134, Left = 1701, Right = 851;
    public const int TextWidth = PageShort - Left - Right;
    public const int TextWidthLandscape = PageLong - Left - Right;

    public const int FirstLine = 720; // 1,27 cm
    public const int BetweenParagraphs = 120; // 6 pt
    public const int LineSpacing = 276; // 1,15 lines; single to 1,5 are allowed

    public const int LetterheadLeft = 4000; // leaves 5354 for "CỘNG HÒA … VIỆT NAM", which is 5007 wide in 12 pt
    public const int LetterheadRight = TextWidth - LetterheadLeft;
    public const int ClosingLeft = 4500;
    public const int ClosingRight = TextWidth - ClosingLeft;

    /// <summary>"Độc lập - Tự do - Hạnh phúc", Times New Roman 13 bold: the rule under it is as long as the line.</summary>
    public const int MottoWidth = 3183;

    /// <summary>
    /// The width of a line of bold Times New Roman, from the mean width of a letter (0,62 em for capitals, 0,45 em for
    /// sentences): good to a sixth, and rules under names and titles may be a third to a half of the line.
    /// </summary>
    public static int RuleUnder(string text, double sizePt, bool capitals, int available)
    {
        var longest = text.Split('\n').Max(line => line.Length);
        var width = longest * sizePt * 20 * (capitals ? 0.62 : 0.45);
        return (int)(Math.Min(width, available) * 0.42);
    }
}

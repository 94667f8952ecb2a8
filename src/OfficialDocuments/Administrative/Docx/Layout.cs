namespace HocVuSo.OfficialDocuments.Administrative.Docx;

/// <summary>
/// The measures of a template, in twentieths of a point, as WordprocessingML counts. A template that cannot be written (no room for
/// the letterhead, letters nobody can read) throws <see cref="ArgumentException"/>.
/// </summary>
internal sealed class Layout
{
    public const int PageShort = 11906, PageLong = 16838;

    // Bold Times New Roman: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" at 12 points, "Độc lập - Tự do - Hạnh phúc" at 13.
    private const int StateAt12 = 5007, MottoAt13 = 3183;
    private const int BesideState = 347;
    private const int NarrowestColumn = 2500;
    private const int LargestMargin = 60;
    private const double SmallestLetters = 6, LargestLetters = 40;

    public Layout(DocumentTemplate template)
    {
        Template = template;
        var (margins, sizes) = (template.Margins, template.Sizes);
        (Top, Bottom, Left, Right) = (Margin(margins.Top), Margin(margins.Bottom), Margin(margins.Left), Margin(margins.Right));
        double[] all =
        [
            sizes.State, sizes.Motto, sizes.Agency, sizes.Number, sizes.LetterSubject, sizes.PlaceAndDate, sizes.Title, sizes.Text, sizes.Table,
            sizes.Caption, sizes.Signer, sizes.DistributionTitle, sizes.Distribution, sizes.AnnexLabel, sizes.AnnexTitle, sizes.PageNumber,
        ];
        if (all.Any(size => size is not (>= SmallestLetters and <= LargestLetters) || !double.IsInteger(size * 2)))
            throw new ArgumentException($"Letters are {SmallestLetters} to {LargestLetters} points, in whole or half points.", nameof(template));
        if (template.FirstLine is < 0 or > LargestMargin || template.BetweenParagraphs is < 0 or > 72 || template.LineSpacing is not (>= 1 and <= 3))
            throw new ArgumentException("The measures of paragraphs are out of range.", nameof(template));

        LetterheadRight = (int)(StateAt12 * sizes.State / 12) + BesideState;
        LetterheadLeft = TextWidth - LetterheadRight;
        if (LetterheadLeft < NarrowestColumn) throw new ArgumentException("The template leaves no room for the issuing agency.", nameof(template));
    }

    public DocumentTemplate Template { get; }

    public LetterSizes Sizes => Template.Sizes;

    public int Top { get; }

    public int Bottom { get; }

    public int Left { get; }

    public int Right { get; }

    public int TextWidth => PageShort - Left - Right;

    public int TextWidthLandscape => PageLong - Left - Right;

    public int FirstLine => Twentieths(Template.FirstLine);

    public int BetweenParagraphs => Template.BetweenParagraphs * 20;

    /// <summary>In 240ths of a line.</summary>
    public int LineSpacing => (int)Math.Round(Template.LineSpacing * 240);

    /// <summary>The column of the agencies; the other one holds the name of the state on one line.</summary>
    public int LetterheadLeft { get; }

    public int LetterheadRight { get; }

    public int ClosingLeft => (int)(TextWidth * 0.48);

    public int ClosingRight => TextWidth - ClosingLeft;

    /// <summary>The rule under the motto is as long as the line.</summary>
    public int MottoWidth => (int)(MottoAt13 * Sizes.Motto / 13);

    /// <summary>
    /// The width of a line of bold Times New Roman, from the mean width of a letter (0,62 em for capitals, 0,45 em for
    /// sentences): good to a sixth, and rules under names and titles may be a third to a half of the line.
    /// </summary>
    public static int RuleUnder(string text, double sizePt, bool capitals, int available)
    {
        var longest = text.Split('\n').Max(line => line.Length);
        return (int)(Math.Min(WidthOf(longest, sizePt, capitals), available) * 0.42);
    }

    /// <summary>
    /// Breaks a text that does not fit on a line into lines of like length, where it has no breaks of its own: a column that is filled
    /// to its edge leaves the last word alone below.
    /// </summary>
    public static string Balanced(string text, double sizePt, bool capitals, int available)
    {
        const double Sure = 0.85; // a line may be wider than it is taken to be
        var width = WidthOf(text.Length, sizePt, capitals);
        if (width <= available || text.Contains('\n', StringComparison.Ordinal)) return text;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var lines = (int)Math.Ceiling(width / (Sure * available));
        for (var longest = text.Length / lines; longest < text.Length; longest++)
            if (Filled(words, longest) is var filled && filled.Count <= lines) return string.Join('\n', filled);
        return text;
    }

    private static List<string> Filled(string[] words, int longest)
    {
        var lines = new List<string>();
        foreach (var word in words)
            if (lines is [.., var last] && last.Length + 1 + word.Length <= longest) lines[^1] = $"{last} {word}";
            else lines.Add(word);
        return lines;
    }

    private static double WidthOf(int letters, double sizePt, bool capitals) => letters * sizePt * 20 * (capitals ? 0.62 : 0.45);

    private static int Margin(decimal millimetres) => millimetres is > 0 and <= LargestMargin
        ? Twentieths(millimetres)
        : throw new ArgumentException($"Margins are up to {LargestMargin} mm.", nameof(millimetres));

    /// <summary>Rounded up: a margin is never smaller than the rule asks.</summary>
    private static int Twentieths(decimal millimetres) => (int)Math.Ceiling(millimetres * 1440 / 25.4m);
}

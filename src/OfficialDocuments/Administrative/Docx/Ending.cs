namespace HocVuSo.OfficialDocuments.Administrative.Docx;

/// <summary>Punctuation at the ends of lists and of the text, whatever the writer of the text left there.</summary>
internal static class Ending
{
    public static string Bare(string text) => text.Trim().TrimStart('-', '–').TrimEnd(';', ',', '.', ' ').Trim();

    /// <summary>Every line ends with a semicolon, the last one with a full stop.</summary>
    public static string InList(string text, int index, int count) => Bare(text) + (index == count - 1 ? "." : ";");

    /// <summary>The mark after the last sentence of an official text, in place of its full stop; a figure at the end keeps all it has.</summary>
    public static MarkedText OfText(MarkedText text) => text.Pieces is [.., { FigureId: null } last]
        ? MarkedText.Of([.. text.Pieces.SkipLast(1).Select(MarkedText.Of), OfText(last.Text)])
        : MarkedText.Of(text, "./.");

    private static string OfText(string text)
    {
        var bare = text.TrimEnd();
        return bare.EndsWith("./.", StringComparison.Ordinal) ? bare : $"{bare.TrimEnd('.', ';')}./.";
    }
}

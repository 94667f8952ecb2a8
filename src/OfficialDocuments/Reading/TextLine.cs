using System.Text.RegularExpressions;
using HocVuSo.VietnameseText;

namespace HocVuSo.OfficialDocuments.Reading;

/// <summary>A line of a text with its place in it. The end lies behind the line break.</summary>
/// <param name="Words">Without the blanks around it and the marks of Markdown, composed (NFC).</param>
internal readonly partial record struct TextLine(int Start, int End, string Words)
{
    public bool IsBlank => Words.Length == 0;

    public bool BeginsLow => Words.Length > 0 && char.IsLower(Words[0]);

    /// <summary>A sentence or an item of a list ends here.</summary>
    public bool EndsSentence => Words.Length > 0 && Words.TrimEnd('"', '”', '’', ')', ' ')[^1..] is "." or ":" or ";" or "!" or "?" or "…";

    /// <summary>Lines cover the text without a gap.</summary>
    public static IReadOnlyList<TextLine> Of(string text)
    {
        List<TextLine> lines = [];
        for (var start = 0; start < text.Length;)
        {
            // A page ends a line as well.
            var at = text.AsSpan(start).IndexOfAny('\n', '\f');
            var end = at < 0 ? text.Length : start + at + 1;
            lines.Add(new(start, end, Plain(text[start..end])));
            start = end;
        }
        return lines;
    }

    private static string Plain(string line)
    {
        var words = Blanks().Replace(WellFormed.Composed(line), " ").Trim();
        words = Heading().Replace(words, "");
        return words.Replace("**", "", StringComparison.Ordinal).Trim().Trim('*', '_').Trim();
    }

    [GeneratedRegex(@"[\s\u00AD\u200B\uFEFF]+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^#{1,6}\s+")]
    private static partial Regex Heading();
}

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

    /// <summary>Marked as a heading, as Markdown does.</summary>
    public bool IsHeading { get; init; }

    /// <summary>Cells of a table stand in one line with tabs between them.</summary>
    public bool HasCells { get; init; }

    /// <summary>Lines cover the text without a gap; page numbers and what is repeated beside them are blank.</summary>
    public static IReadOnlyList<TextLine> Of(string text, Mender mender)
    {
        List<TextLine> lines = [];
        for (var start = 0; start < text.Length;)
        {
            // A page ends a line as well.
            var at = text.AsSpan(start).IndexOfAny('\n', '\f');
            var end = at < 0 ? text.Length : start + at + 1;
            var line = text.AsSpan(start, end - start);
            lines.Add(new(start, end, mender.Mend(Plain(line.ToString()))) { HasCells = line.Trim(" \r\n").Contains('\t') || line.TrimStart() is ['|', ..], IsHeading = line is ['#', ..] });
            start = end;
        }
        return PageFurniture.Blanked(text, lines);
    }

    /// <summary>Without the marks of Markdown and with single blanks.</summary>
    public static string Plain(string line)
    {
        var words = Blanks().Replace(LookAlikes.Replace(line), " ").Trim();
        // A row of a table, or the rule below its head.
        if (words is ['|', ..]) { words = words.All(c => c is '|' or '-' or ':' or ' ') ? "" : Blanks().Replace(words.Replace('|', ' '), " ").Trim(); }
        words = Heading().Replace(words, "");
        return Emphasis().Replace(words, "").Trim();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^#{1,6}\s+")]
    private static partial Regex Heading();

    // An item begins with a star and a blank; emphasis may be closed on another line.
    [GeneratedRegex(@"(?<=\S)\*{1,3}|\*{1,3}(?=\S)|__(?=\S)|(?<=\S)__")]
    private static partial Regex Emphasis();
}

using System.Text;
using HocVuSo.VietnameseText;

namespace HocVuSo.OfficialDocuments.Pdf;

/// <summary>Text as it can be drawn: composed, so that "ễ" is one glyph, and without characters that draw nothing.</summary>
internal static class PdfText
{
    public static string OneLine(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var character in WellFormed.Composed(text))
        {
            if (char.IsControl(character) || character is '\u2028' or '\u2029') clean.Append(' ');
            else if (char.GetUnicodeCategory(character) != System.Globalization.UnicodeCategory.Format) clean.Append(character);
        }
        return clean.ToString();
    }

    /// <summary>The lines of a text within a width: broken at spaces, and inside a word only when the word alone is too wide.</summary>
    public static IEnumerable<string> Wrap(string text, Func<string, double> measure, double width)
    {
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var line = "";
            foreach (var word in OneLine(paragraph).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var longer = line.Length == 0 ? word : $"{line} {word}";
                if (measure(longer) <= width)
                {
                    line = longer;
                    continue;
                }
                if (line.Length > 0) yield return line;
                line = word;
                while (measure(line) > width && FittingPart(line, measure, width) is { Length: > 0 } part && part.Length < line.Length)
                {
                    yield return part;
                    line = line[part.Length..];
                }
            }
            yield return line;
        }
    }

    // At least one character, however narrow the column, so that wrapping ends.
    private static string FittingPart(string word, Func<string, double> measure, double width)
    {
        var end = 0;
        foreach (var rune in word.EnumerateRunes())
        {
            if (end > 0 && measure(word[..(end + rune.Utf16SequenceLength)]) > width) break;
            end += rune.Utf16SequenceLength;
        }
        return word[..end];
    }
}

using System.Globalization;
using System.Text;

namespace HocVuSo.VietnameseText;

/// <summary>How writing of several lines is stored.</summary>
public static class Paragraphs
{
    /// <summary>
    /// The text composed (NFC), with lines ended by "\n", without white space at its ends and without what cannot be seen or
    /// printed: control characters (no document and not every database can hold them) and marks that turn the direction of
    /// what follows. Applying it twice changes nothing.
    /// </summary>
    public static string Normalise(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var clean = new StringBuilder(text.Length);
        foreach (var character in WellFormed.Composed(text).ReplaceLineEndings("\n"))
        {
            if (character is '\n' or '\t' || char.GetUnicodeCategory(character) is not (UnicodeCategory.Control or UnicodeCategory.Format)) clean.Append(character);
        }
        return clean.ToString().Trim();
    }
}

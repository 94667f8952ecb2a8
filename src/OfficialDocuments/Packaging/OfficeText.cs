using System.Text;
using System.Xml;
using HocVuSo.VietnameseText;

namespace HocVuSo.OfficialDocuments.Packaging;

/// <summary>
/// Text that XML can carry: composed, broken code units mended, control characters left out. One stray character pasted into a
/// form would otherwise make a file that Office offers to repair.
/// </summary>
internal static class OfficeText
{
    /// <summary>Keeps line breaks (as \n) and tabs.</summary>
    public static string Of(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in WellFormed.Composed(text.ReplaceLineEndings("\n")).EnumerateRunes())
            if (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)) clean.Append(rune);
        return clean.ToString();
    }

    public static string OneLine(string text) => Of(text).Replace('\n', ' ').Replace('\t', ' ');
}

using System.Text;

namespace HocVuSo.VietnameseText;

/// <summary>
/// Makes text safe to store, compare and print. <see cref="string.Normalize(NormalizationForm)"/> throws on half a surrogate
/// pair, which arrives from cut-off form fields and old spreadsheets, and on the noncharacter U+FFFE; here each of
/// them becomes U+FFFD. Never throws; doing it twice changes nothing.
/// </summary>
public static class WellFormed
{
    private const char Refused = '\uFFFE';

    /// <summary>The text with broken code units replaced; otherwise the same string.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (IsWellFormed(text)) return text;
        var mended = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) mended.Append(rune.Value == Refused ? Rune.ReplacementChar : rune);
        return mended.ToString();
    }

    /// <summary>The text mended and composed (NFC): "e" with two combining marks and "ễ" become the same string.</summary>
    public static string Composed(string text) => Of(text).Normalize(NormalizationForm.FormC);

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == Refused) return false;
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return false;
            i++;
        }
        return true;
    }
}

using System.Collections.Frozen;

namespace HocVuSo.VietnameseText;

/// <summary>
/// Letters that look like Latin ones and are none: Cyrillic and Greek letters that a converter or a careless keyboard left
/// behind, full-width forms, the Icelandic Ð for Đ, invisible joiners. A text with them is searched in vain.
/// </summary>
public static class LookAlikes
{
    private const string Written = "аеорсхукмнтвіѕјһԁԛԝАВЕКМНОРСТХІЅЈУαοντικΑΒΕΖΗΙΚΜΝΟΡΤΥΧıÐðƉɖ";
    private const string Meant = "aeopcxykmhtbisjhdqwABEKMHOPCTXISJYaovtikABEZHIKMNOPTYXiĐđĐđ";

    private static readonly FrozenDictionary<char, char> Table = Written.Zip(Meant).ToFrozenDictionary(p => p.First, p => p.Second);

    /// <summary>The text composed (NFC) with Latin letters in their place; unusual blanks become blanks, invisible characters vanish. Twice changes nothing.</summary>
    public static string Replace(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.Any(IsStrange)) { return WellFormed.Composed(text); }
        return WellFormed.Composed(string.Concat(text.Where(c => c is not ('\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF')).Select(Latin)));
    }

    private static bool IsStrange(char c) => c >= '\u00A0' && (Table.ContainsKey(c) || Latin(c) != c || c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF');

    private static char Latin(char c) => c switch
    {
        '\u00A0' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u3000' => ' ',
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        _ => Table.GetValueOrDefault(c, c),
    };
}

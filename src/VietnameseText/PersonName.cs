using System.Globalization;
using System.Text;

namespace HocVuSo.VietnameseText;

/// <summary>How the name of a person is stored, and when two written names are the same name.</summary>
public static class PersonName
{
    /// <summary>
    /// The name as stored: composed (NFC), no space at the ends and single spaces inside, invisible and control characters
    /// dropped, tone marks in the one style of <see cref="Spelling.OneToneStyle"/>, and Ð (eth, left by old fonts) written Đ.
    /// Case stays as typed. Applying it twice changes nothing; a name of spaces gives "".
    /// </summary>
    public static string Normalise(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var clean = new StringBuilder(name.Length);
        var spaceWaits = false;
        foreach (var character in WellFormed.Of(name))
        {
            if (char.IsWhiteSpace(character))
            {
                spaceWaits = clean.Length > 0;
                continue;
            }
            if (char.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.Control) continue;
            if (spaceWaits) clean.Append(' ');
            spaceWaits = false;
            clean.Append(character switch { '\u00D0' => 'Đ', '\u00F0' => 'đ', _ => character });
        }
        return Spelling.OneToneStyle(clean.ToString());
    }

    /// <summary>
    /// Whether both are one name: case, the amount of space, the kind of apostrophe and the place of the tone mark within a
    /// word do not matter ("NGUYỄN  THỊ HOÀ" is "Nguyễn Thị Hòa", "Qúy" is "Quý"); letters and tones do
    /// ("Hoa" is not "Hòa", "Dung" is not "Dũng"). Symmetric and transitive.
    /// </summary>
    public static bool Same(string a, string b) => string.Equals(Key(a), Key(b), StringComparison.Ordinal);

    /// <summary>
    /// Equal exactly when the names are the <see cref="Same"/>: what a keyed hash of a name is taken over. Not for showing.
    /// </summary>
    // Every word without tones, then its tones (as private-use characters, which no name has): where a mark stood is
    // forgotten, which mark it was is not.
    public static string Key(string name)
    {
        var key = new StringBuilder(name.Length + 8);
        var tones = new StringBuilder(2);
        foreach (var character in Normalise(name))
        {
            if (Alphabet.TryRead(character, out var letter) && letter.Tone != Tone.Other)
            {
                key.Append(letter.Plain);
                if (letter.Tone != Tone.Ngang) tones.Append((char)('\uE000' + (int)letter.Tone));
                continue;
            }
            key.Append(tones);
            tones.Clear();
            key.Append(character is '\u2019' or '\u2018' or '\u02BC' or '`' ? '\'' : char.ToLowerInvariant(character));
        }
        return key.Append(tones).ToString();
    }
}

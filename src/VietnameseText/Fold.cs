using System.Globalization;
using System.Text;

namespace HocVuSo.VietnameseText;

/// <summary>
/// Folds text for search: what people type without diacritics, in capitals or with other punctuation finds the same words.
/// </summary>
/// <remarks>
/// Lower case; diacritics removed (đ and its look-alike ð give d); compatibility forms written out (ﬁ, ², full width);
/// everything that is neither letter nor digit, apostrophes included, gives a space; runs of spaces give one, none at the ends.
/// Equal for composed and decomposed input; folding twice changes nothing; never throws, null gives "".
/// Vowel signs of other scripts (Khmer, Cham) are letters, not diacritics, and stay. Not for comparing identities:
/// use <see cref="PersonName.Same"/>.
/// </remarks>
public static class Fold
{
    /// <summary>"Đắk Lắk – Xã Ea  H'Leo" gives "dak lak xa ea h leo".</summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";

        var folded = new StringBuilder(text.Length);
        var spaceWaits = false;
        foreach (var rune in WellFormed.Of(text).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (VanishesIn(rune)) continue;
            if (!IsWordPart(rune))
            {
                spaceWaits = folded.Length > 0;
                continue;
            }
            if (spaceWaits) folded.Append(' ');
            spaceWaits = false;
            folded.Append(Lower(rune));
        }
        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>
    /// Letter by letter: lower case without diacritics, everything else as it is, so that a place in the folded text is the
    /// same place in the text. For composed text (NFC); letters of other scripts stay.
    /// </summary>
    public static string SameLength(string composed)
    {
        ArgumentNullException.ThrowIfNull(composed);
        return string.Create(composed.Length, composed, static (folded, text) =>
        {
            for (var i = 0; i < text.Length; i++) { folded[i] = Alphabet.TryRead(text[i], out var letter) ? Base(letter.Plain) : char.ToLowerInvariant(text[i]); }
        });
    }

    /// <summary>The folded words of what was typed into a search box; none for blank text.</summary>
    public static string[] Words(string? text) => Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether every one of the folded words begins a word of the text: "ng nu" finds "Nguyễn Thị Nụ". No words find nothing.</summary>
    public static bool Finds(string[] words, string? text)
    {
        ArgumentNullException.ThrowIfNull(words);
        var own = Words(text);
        return words.Length > 0 && words.All(w => own.Any(o => o.StartsWith(w, StringComparison.Ordinal)));
    }

    private static char Base(char plain) => plain switch
    {
        'ă' or 'â' => 'a',
        'đ' => 'd',
        'ê' => 'e',
        'ô' or 'ơ' => 'o',
        'ư' => 'u',
        _ => plain,
    };

    private static Rune Lower(Rune rune)
    {
        var lower = Rune.ToLowerInvariant(rune);
        return lower.Value is 'đ' or 'ð' or 'ɖ' ? new Rune('d') : lower;
    }

    private static bool IsWordPart(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or
        UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        && !IsApostropheLetter(rune);

    // U+02BC and its neighbours count as letters for Unicode; in "H\u02BCMông" they are apostrophes.
    private static bool IsApostropheLetter(Rune rune) => rune.Value is >= 0x02B9 and <= 0x02BF;

    // Marks of the Latin script, and invisible characters such as the soft hyphen. The zero-width space is kept out:
    // it separates Khmer words, so it must become a space.
    private static bool VanishesIn(Rune rune) => rune.Value switch
    {
        >= 0x0300 and <= 0x036F or >= 0x1AB0 and <= 0x1AFF or >= 0x1DC0 and <= 0x1DFF or >= 0x20D0 and <= 0x20FF => true,
        0x200B => false,
        _ => Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format,
    };
}

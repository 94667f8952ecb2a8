namespace HocVuSo.VietnameseText;

/// <summary>
/// One spelling for what may be written in two ways: the tone mark of an open syllable in oa, oe, uy stands on its first
/// vowel ("hòa", "khỏe", "thủy"), as in official documents.
/// </summary>
public static class Spelling
{
    // Without q: in "quý" the u belongs to the consonant and the mark stays on y.
    private static readonly HashSet<string> Initials = new(StringComparer.Ordinal)
    {
        "", "b", "c", "ch", "d", "đ", "g", "gh", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh",
        "p", "ph", "r", "s", "t", "th", "tr", "v", "x",
    };

    /// <summary>
    /// The text composed (NFC) with "hoà" → "hòa", "Thuỷ" → "Thủy", "UỶ BAN" → "ỦY BAN". Closed syllables ("hoàn", "thuyền"),
    /// "quý" and words that are no Vietnamese syllable stay as they are. Half a surrogate pair becomes U+FFFD.
    /// Applying it twice changes nothing.
    /// </summary>
    public static string OneToneStyle(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var composed = WellFormed.Composed(text);
        char[]? changed = null;
        for (var start = 0; start < composed.Length;)
        {
            var end = start;
            while (end < composed.Length && IsInWord(composed[end])) end++;
            if (MovesTone(composed.AsSpan(start, end - start), out var first, out var second))
            {
                changed ??= composed.ToCharArray();
                changed[end - 2] = first;
                changed[end - 1] = second;
            }
            start = Math.Max(end, start + 1);
        }
        return changed is null ? composed : new string(changed);
    }

    private static bool IsInWord(char character) => char.IsLetterOrDigit(character) || character is >= '\u0300' and <= '\u036F';

    private static bool MovesTone(ReadOnlySpan<char> word, out char first, out char second)
    {
        first = second = default;
        if (word.Length is < 2 or > 5
            || !Alphabet.TryRead(word[^2], out var glide) || !Alphabet.TryRead(word[^1], out var vowel)
            || glide.Tone != Tone.Ngang || vowel.Tone is Tone.Ngang or Tone.Other
            || (glide.Plain, vowel.Plain) is not (('o', 'a') or ('o', 'e') or ('u', 'y')))
            return false;

        Span<char> initial = stackalloc char[word.Length - 2];
        for (var i = 0; i < initial.Length; i++)
        {
            if (!Alphabet.TryRead(word[i], out var letter) || letter.Tone != Tone.Ngang) return false;
            initial[i] = letter.Plain;
        }
        if (!Initials.GetAlternateLookup<ReadOnlySpan<char>>().Contains(initial)) return false;

        first = Alphabet.Write(glide with { Tone = vowel.Tone });
        second = Alphabet.Write(vowel with { Tone = Tone.Ngang });
        return true;
    }
}

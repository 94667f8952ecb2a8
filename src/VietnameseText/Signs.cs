namespace HocVuSo.VietnameseText;

/// <summary>
/// Walks a text sign by sign for <see cref="VietnameseOrder"/> without allocating: a sign is a letter with its combining marks,
/// a whole run of digits, or any other character.
/// </summary>
internal ref struct Signs(string text)
{
    private const int Space = 0, Punctuation = 1, Digits = 0x1_0001, FirstLetter = 0x1_0002, Foreign = 0x1_0100;

    private int _at;
    private Tone _tone;
    private int _moreTones;

    /// <summary>Rank of the sign; equal for letters that differ in tone or case only, and for all numbers.</summary>
    public int Weight { get; private set; }

    /// <summary>The digits without leading zeros when the sign is a number other than zero.</summary>
    public ReadOnlySpan<char> Number { get; private set; }

    public bool Upper { get; private set; }

    private readonly bool IsLetter => Weight >= FirstLetter;

    public bool Next()
    {
        (_tone, _moreTones, Upper) = (Tone.Ngang, 0, false);
        Number = default;
        if (_at >= text.Length) return false;
        var character = text[_at];
        if (char.IsAsciiDigit(character)) ReadNumber();
        else if (Alphabet.TryRead(character, out var letter)) ReadLetter(letter);
        else
        {
            _at++;
            Weight = char.IsWhiteSpace(character) ? Space : (char.IsLetterOrDigit(character) ? Foreign : Punctuation) + character;
        }
        return true;
    }

    /// <summary>
    /// The tones of the next word packed in reading order, and whether text is left. A word ends at anything but a letter.
    /// Packing skips the level tone, so "hoà" and "hòa" are equal; a nonsense word with over ten marks may wrap round, which
    /// still orders it the same way every time.
    /// </summary>
    public (int Tones, bool More) TonesOfWord()
    {
        var tones = 0;
        while (Next())
        {
            if (!IsLetter) return (tones, true);
            if (_tone != Tone.Ngang) tones = unchecked((tones * 8) + (int)_tone);
            if (_moreTones != 0) tones = unchecked((tones * 8) + _moreTones);
        }
        return (tones, false);
    }

    private void ReadNumber()
    {
        var start = _at;
        while (_at < text.Length && char.IsAsciiDigit(text[_at])) _at++;
        Weight = Digits;
        Number = text.AsSpan(start, _at - start).TrimStart('0');
    }

    private void ReadLetter(Letter letter)
    {
        _at++;
        var plain = letter.Plain;
        (_tone, Upper) = (letter.Tone, letter.Upper);
        for (; _at < text.Length && text[_at] is >= '\u0300' and <= '\u036F'; _at++)
        {
            var mark = text[_at];
            if (Alphabet.Shaped(plain, mark) is { } shaped) plain = shaped;
            else if (_tone == Tone.Ngang) _tone = Alphabet.ToneOf(mark) is { } tone && TakesTone(plain) ? tone : Tone.Other;
            else _moreTones = (int)(Alphabet.ToneOf(mark) ?? Tone.Other);
        }
        Weight = FirstLetter + Alphabet.Order.IndexOf(plain, StringComparison.Ordinal);
    }

    private static bool TakesTone(char plain) => plain is 'a' or 'ă' or 'â' or 'e' or 'ê' or 'i' or 'o' or 'ô' or 'ơ' or 'u' or 'ư' or 'y';
}

using System.Collections.Frozen;

namespace HocVuSo.VietnameseText;

/// <summary>The six tones in dictionary order, and the marks that Vietnamese does not have (ĕ, č, ñ of other languages of Việt Nam).</summary>
internal enum Tone : byte
{
    Ngang,
    Huyen,
    Hoi,
    Nga,
    Sac,
    Nang,
    Other,
}

/// <summary>One letter taken apart: the lower-case letter without its tone ("ế" gives "ê"), the tone, and the case.</summary>
internal readonly record struct Letter(char Plain, Tone Tone, bool Upper);

/// <summary>
/// The Vietnamese alphabet as data: which letter and tone a character is, and which character a letter and a tone make.
/// Knows composed characters only; a combining mark is read with <see cref="ToneOf"/>. Independent of ICU.
/// </summary>
internal static class Alphabet
{
    /// <summary>Letters in dictionary order; f, j, w, z stand where people who write foreign names expect them.</summary>
    public const string Order = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

    // Each row in the order of the tones.
    private static readonly string[] Vowels =
    [
        "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị",
        "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
    ];

    // Ê Đê, Gia Rai, Ba Na and M'Nông names keep their own letters; they sort beside the letter they are made from.
    private const string OtherMarked = "čĕĭñŏŭƀ";
    private const string OtherPlain = "ceinoub";

    private static readonly FrozenDictionary<char, Letter> Letters = ReadLetters();

    public static bool TryRead(char character, out Letter letter) => Letters.TryGetValue(character, out letter);

    /// <summary>The character for a letter with a tone, or the plain letter when it takes no tone.</summary>
    public static char Write(Letter letter)
    {
        var written = letter.Plain;
        foreach (var row in Vowels)
            if (row[0] == letter.Plain && letter.Tone != Tone.Other) written = row[(int)letter.Tone];
        return letter.Upper ? char.ToUpperInvariant(written) : written;
    }

    /// <summary>The tone that a combining mark writes; null when the character is no tone mark.</summary>
    public static Tone? ToneOf(char mark) => mark switch
    {
        '\u0300' => Tone.Huyen,
        '\u0309' => Tone.Hoi,
        '\u0303' => Tone.Nga,
        '\u0301' => Tone.Sac,
        '\u0323' => Tone.Nang,
        _ => null,
    };

    /// <summary>The letter that a shape mark (breve, circumflex, horn) makes from a plain letter; null when there is none.</summary>
    public static char? Shaped(char plain, char mark) => (plain, mark) switch
    {
        ('a', '\u0306') => 'ă',
        ('a', '\u0302') => 'â',
        ('e', '\u0302') => 'ê',
        ('o', '\u0302') => 'ô',
        ('o', '\u031B') => 'ơ',
        ('u', '\u031B') => 'ư',
        _ => null,
    };

    private static FrozenDictionary<char, Letter> ReadLetters()
    {
        var letters = new Dictionary<char, Letter>();
        void Add(char written, char plain, Tone tone)
        {
            letters[written] = new Letter(plain, tone, Upper: false);
            letters[char.ToUpperInvariant(written)] = new Letter(plain, tone, Upper: true);
        }

        foreach (var plain in Order) Add(plain, plain, Tone.Ngang);
        foreach (var row in Vowels)
            for (var tone = 0; tone < row.Length; tone++) Add(row[tone], row[0], (Tone)tone);
        for (var i = 0; i < OtherMarked.Length; i++) Add(OtherMarked[i], OtherPlain[i], Tone.Other);

        // Eth: what old Vietnamese fonts and keyboards left behind in place of Đ.
        Add('ð', 'đ', Tone.Ngang);
        return letters.ToFrozenDictionary();
    }
}

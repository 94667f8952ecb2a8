using System.Collections.Frozen;

namespace HocVuSo.VietnameseText;

/// <summary>
/// Whether letters can be a Vietnamese syllable: an initial, a rime and a tone that go together. Says nothing about whether
/// anybody uses it. Tells halves of a broken word ("triể", "n") and words run together from words.
/// </summary>
public static class Syllable
{
    private static readonly FrozenSet<string> Initials = Set("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x");

    private static readonly FrozenSet<string> Rimes = Set(
        "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây",
        "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu y yêm yên yêng yêt yêu",
        "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot",
        "ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt",
        "u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyn uynh uyên uyêt uyt uyu",
        "ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu");

    // Behind qu and gi a vowel of theirs is already spoken.
    private static readonly FrozenSet<string> BehindQu = Set("ynh ych yt yn yp");
    private static readonly FrozenSet<string> BehindGi = Set("êng êt êc êm ên êu");

    /// <summary>"Triển" and "hoà" can, "triể", "n", "đat" and "VNeID" cannot. Composed letters (NFC); without regard to case.</summary>
    public static bool IsPossible(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (word.Length is 0 or > 7) { return false; }
        Span<char> plain = stackalloc char[word.Length];
        var tone = Tone.Ngang;
        for (var i = 0; i < word.Length; i++)
        {
            if (!Alphabet.TryRead(word[i], out var letter) || letter.Tone == Tone.Other) { return false; }
            plain[i] = letter.Plain;
            if (letter.Tone == Tone.Ngang) { continue; }
            if (tone != Tone.Ngang) { return false; }
            tone = letter.Tone;
        }
        // A syllable that ends in a stop has the sắc or nặng tone.
        var stopped = plain[^1] is 'c' or 'p' or 't' || plain is [.., 'c', 'h'];
        return (!stopped || tone is Tone.Sac or Tone.Nang) && HasParts(plain);
    }

    private static bool HasParts(ReadOnlySpan<char> plain)
    {
        if (Has(Rimes, plain)) { return true; }
        for (var length = 1; length <= 3 && length < plain.Length; length++)
        {
            var initial = plain[..length];
            var rime = plain[length..];
            if (!Has(Initials, initial)) { continue; }
            if (Has(Rimes, rime) || (initial is "qu" && Has(BehindQu, rime)) || (initial is "gi" && Has(BehindGi, rime))) { return true; }
        }
        return plain is "gi" or "gin";
    }

    private static bool Has(FrozenSet<string> set, ReadOnlySpan<char> part) => set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(part);

    private static FrozenSet<string> Set(params string[] rows) => rows.SelectMany(r => r.Split(' ')).ToFrozenSet(StringComparer.Ordinal);
}

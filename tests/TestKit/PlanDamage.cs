using System.Globalization;
using System.Text;

namespace HocVuSo.TestKit;

/// <summary>Ways in which the text of a plan gets damaged on its way through scanners, converters and hands.</summary>
public enum Damage
{
    /// <summary>Broken to lines of 72 letters, paragraphs one under the other.</summary>
    Rewrapped,

    /// <summary>A blank line behind every line.</summary>
    BlankLines,

    /// <summary>Page numbers and a running head every forty lines.</summary>
    Pages,

    /// <summary>Decomposed letters (NFD).</summary>
    Decomposed,

    /// <summary>One letter in fifty is a Cyrillic one that looks the same.</summary>
    LookAlikes,

    /// <summary>hoà, thuỷ, uỷ.</summary>
    OldTones,

    /// <summary>One word in forty has a blank inside.</summary>
    BrokenWords,

    /// <summary>One blank in sixty is lost.</summary>
    JoinedWords,

    /// <summary>One syllable in thirty has lost its marks.</summary>
    LostMarks,

    /// <summary>A letter for a digit in every third percentage.</summary>
    LettersForDigits,

    /// <summary>Every third heading of a part has lost its number.</summary>
    LostHeadings,

    /// <summary>Dashes are other dashes, bullets or have no blank.</summary>
    OtherDashes,

    /// <summary>All of them, each to half its strength.</summary>
    Everything,
}

/// <summary>Damages a text; the same seed damages it the same way.</summary>
public sealed class PlanDamager(int seed)
{
    private readonly Random _random = new(seed);

    public string Apply(string text, Damage damage, double strength = 1) => damage switch
    {
        Damage.Rewrapped => Rewrapped(text),
        Damage.BlankLines => text.Replace("\n", "\n\n", StringComparison.Ordinal),
        Damage.Pages => Pages(text),
        Damage.Decomposed => text.Normalize(NormalizationForm.FormD),
        Damage.LookAlikes => Letters(text, 0.02 * strength),
        Damage.OldTones => OldTones(text),
        Damage.BrokenWords => Words(text, 0.025 * strength, w => w.Length > 2 ? w.Insert(_random.Next(1, w.Length), " ") : w),
        Damage.JoinedWords => Joined(text, strength / 60),
        Damage.LostMarks => Words(text, strength / 30, Plain),
        Damage.LettersForDigits => Digits(text, strength / 3),
        Damage.LostHeadings => Headings(text, strength / 3),
        Damage.OtherDashes => Dashes(text),
        _ => Apply(Apply(Apply(Apply(Apply(Apply(Apply(Apply(Apply(text, Damage.LostHeadings, 0.5), Damage.LostMarks, 0.5), Damage.BrokenWords, 0.5), Damage.JoinedWords, 0.5), Damage.LettersForDigits, 0.5),
            Damage.LookAlikes, 0.5), Damage.OldTones), Damage.Pages), Damage.Decomposed),
    };

    private bool Now(double chance) => _random.NextDouble() < chance;

    private static string Rewrapped(string text)
    {
        StringBuilder result = new();
        foreach (var line in text.Split('\n'))
        {
            if (line.Contains('\t', StringComparison.Ordinal)) { result.Append(line).Append('\n'); continue; }
            var at = 0;
            foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (at > 0 && at + 1 + word.Length > 72) { result.Append('\n'); at = 0; }
                else if (at > 0) { result.Append(' '); at++; }
                result.Append(word);
                at += word.Length;
            }
            result.Append('\n');
        }
        return result.ToString();
    }

    private static string Pages(string text)
    {
        StringBuilder result = new();
        var (line, page) = (0, 1);
        foreach (var one in text.Split('\n'))
        {
            result.Append(one).Append('\n');
            if (++line % 40 == 0 && !one.Contains('\t', StringComparison.Ordinal)) { result.Append(CultureInfo.InvariantCulture, $"\f{++page}\nVăn bản số hóa – Kế hoạch Bình dân học vụ số\n"); }
        }
        return result.ToString();
    }

    private string Letters(string text, double chance)
    {
        const string From = "aceopxyABCEHKMOPTX", To = "асеорхуАВСЕНКМОРТХ";
        return string.Concat(text.Select(c => From.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at && Now(chance * 4) ? To[at] : c));
    }

    private static string OldTones(string text)
    {
        foreach (var (now, then) in ((string, string)[])[("òa", "oà"), ("óa", "oá"), ("ỏa", "oả"), ("ủy", "uỷ"), ("úy", "uý"), ("ùy", "uỳ"), ("Ủy", "Uỷ"), ("óe", "oé"), ("ỏe", "oẻ")])
        {
            text = System.Text.RegularExpressions.Regex.Replace(text, now + @"(?![\p{L}])", then);
        }
        return text;
    }

    private string Words(string text, double chance, Func<string, string> damage) =>
        System.Text.RegularExpressions.Regex.Replace(text, @"(?<=\s)\p{Ll}{2,}(?=\s)", m => Now(chance) ? damage(m.Value) : m.Value);

    private string Joined(string text, double chance) =>
        System.Text.RegularExpressions.Regex.Replace(text, @"(?<=\p{Ll}) (?=\p{Ll})", m => Now(chance) ? "" : m.Value);

    private static string Plain(string word) =>
        string.Concat(word.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)).Replace('đ', 'd').Normalize(NormalizationForm.FormC);

    private string Digits(string text, double chance) =>
        System.Text.RegularExpressions.Regex.Replace(text, @"(?<=[1-9])0(?=0?\s?%)", m => Now(chance) ? "O" : m.Value);

    private string Headings(string text, double chance) =>
        System.Text.RegularExpressions.Regex.Replace(text, @"(?m)^(#* *\**)[IVX]+\. (?=\p{Lu}{2})", m => Now(chance) ? m.Groups[1].Value : m.Value);

    private string Dashes(string text) =>
        System.Text.RegularExpressions.Regex.Replace(text, @"(?m)^- (?=\p{Lu})", _ => _random.Next(4) switch { 0 => "– ", 1 => "• ", 2 => "-", _ => "- " });
}

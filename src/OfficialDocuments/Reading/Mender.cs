using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using HocVuSo.VietnameseText;

namespace HocVuSo.OfficialDocuments.Reading;

/// <summary>
/// Makes words of a document readable that a scanner, a converter or a careless hand damaged: broken inside ("triể n"), run
/// together, with a wrong mark ("Phân đầu" for "Phấn đấu"), with a letter for a digit ("8O%"). It learns from the document which
/// words occur; what could be meant as written stays.
/// </summary>
internal sealed partial class Mender
{
    // A longer line is no paragraph.
    private const int LongestLine = 20_000;

    // A word must occur so much oftener than the piece it is mended from.
    private const int Oftener = 4;

    // Phrases every such document is made of, none of which is another phrase when its marks are lost or mistaken.
    private static readonly string[] Phrases =
    [
        "phấn đấu", "chuyển đổi số", "kỹ năng số", "công nghệ số", "kiến thức", "phổ cập", "được xác nhận đạt", "xác nhận đạt phổ cập", "trong độ tuổi trưởng thành",
        "người dân trưởng thành", "công chức", "viên chức", "người lao động", "học sinh", "sinh viên", "doanh nghiệp", "hợp tác xã", "sử dụng được", "sử dụng tốt", "thiết bị thông minh",
        "nền tảng số", "dịch vụ số", "chủ trì", "phối hợp", "triển khai", "tổ chức thực hiện", "ủy ban nhân dân", "hội đồng nhân dân", "kế hoạch", "phụ lục", "mục tiêu", "nhiệm vụ",
        "giải pháp", "định kỳ", "thường xuyên", "hộ gia đình", "cộng đồng", "bình dân học vụ số", "trên nền tảng", "khoa học và công nghệ",
    ];

    private static readonly FrozenDictionary<string, string[]> ByFirst = Phrases
        .GroupBy(p => Fold.SameLength(p.Split(' ')[0]), StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(p => p.Length).ToArray(), StringComparer.Ordinal);

    // What would be mended by its letters and is said all the same: the first part of something.
    private static readonly FrozenSet<string> Meant = FrozenSet.Create(StringComparer.Ordinal, "phần đầu");

    private static readonly FrozenSet<string> Known = Phrases.SelectMany(p => p.Split(' ')).ToFrozenSet(StringComparer.Ordinal);

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <param name="text">The whole document.</param>
    public Mender(string text)
    {
        var low = LookAlikes.Replace(text).ToLower(CultureInfo.InvariantCulture);
        foreach (var match in Letters().EnumerateMatches(low))
        {
            var word = low.Substring(match.Index, match.Length);
            _counts[word] = _counts.GetValueOrDefault(word) + 1;
        }
    }

    /// <summary>Words with single blanks between them, composed. Twice changes nothing.</summary>
    public string Mend(string words)
    {
        if (words.Length > LongestLine) { return words; }
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        for (var i = 0; i < parts.Count; i++)
        {
            // Three pieces come together from the right: "ch uyể n".
            while (i + 1 < parts.Count && AreOne(parts[i], parts[i + 1])) { Join(parts, i); i = Math.Max(i - 1, 0); }
            if (Split(parts[i]) is { } at) { parts.Insert(i + 1, parts[i][at..]); parts[i] = parts[i][..at]; }
        }
        return Phrased(Codes().Replace(Digits().Replace(string.Join(' ', parts), Digit), "-"));
    }

    private static void Join(List<string> parts, int i)
    {
        parts[i] += parts[i + 1];
        parts.RemoveAt(i + 1);
    }

    /// <summary>Whether two pieces are one broken word: "triể" and "n", or where a line broke inside a word.</summary>
    public bool AreOne(string left, string right)
    {
        // Punctuation stands before the first or behind the second half only.
        var (a, b) = (left.TrimStart('“', '"', '(', '‘', '\''), right.TrimEnd('.', ',', ';', ':', '”', '"', ')', '!', '?', '/', '…', '*'));
        if (a.Length == 0 || b.Length == 0 || !a.All(char.IsLetter) || !b.All(char.IsLetter) || !char.IsLower(b[0]) || (a.Length > 1 && char.IsUpper(a[^1]))) { return false; }
        var (low, high, whole) = (a.ToLowerInvariant(), b, (a + b).ToLowerInvariant());
        if (!Syllable.IsPossible(whole)) { return false; }
        if (!Syllable.IsPossible(low) || !Syllable.IsPossible(high)) { return Count(whole) > 0 || Known.Contains(whole) || !Syllable.IsPossible(low) || high.Length > 1; }
        return Count(whole) >= Oftener * Math.Max(1, Math.Min(Count(low), Count(high))) && Math.Min(Count(low), Count(high)) <= 2 && !Known.Contains(low) && !Known.Contains(high);
    }

    private static bool IsWord(string part) => Syllable.IsPossible(part.ToLowerInvariant());

    // "đượcxác" is two words where both halves are words of the document.
    private int? Split(string part)
    {
        var end = part.Length;
        while (end > 0 && !char.IsLetter(part[end - 1])) { end--; }
        if (end is < 4 or > 14 || !part.Take(end).All(char.IsLetter) || part.Take(end).Skip(1).Any(char.IsUpper) || IsWord(part[..end])) { return null; }
        for (var at = 1; at < end; at++)
        {
            if (Exists(part[..at].ToLowerInvariant()) && Exists(part[at..end])) { return at; }
        }
        return null;

        bool Exists(string word) => Syllable.IsPossible(word) && (Count(word) >= 2 || Known.Contains(word));
    }

    private int Count(string word) => _counts.GetValueOrDefault(word);

    // Where a phrase stands with other marks, its own are meant.
    private static string Phrased(string words)
    {
        var folded = Fold.SameLength(words);
        StringBuilder? mended = null;
        for (var start = 0; start < folded.Length;)
        {
            var end = start;
            while (end < folded.Length && char.IsLetter(folded[end])) { end++; }
            if (end > start && ByFirst.TryGetValue(folded[start..end], out var phrases))
            {
                foreach (var phrase in phrases)
                {
                    if (!IsAt(folded, start, phrase) || words.Substring(start, phrase.Length).ToLowerInvariant() is var written && (written == phrase || Meant.Contains(written))) { continue; }
                    mended ??= new(words);
                    for (var i = 0; i < phrase.Length; i++)
                    {
                        mended[start + i] = char.IsUpper(words[start + i]) ? char.ToUpperInvariant(phrase[i]) : phrase[i];
                    }
                    end = start + phrase.Length;
                    break;
                }
            }
            start = Math.Max(end, start + 1);
        }
        return mended?.ToString() ?? words;
    }

    private static bool IsAt(string folded, int start, string phrase) =>
        start + phrase.Length <= folded.Length && (start + phrase.Length == folded.Length || !char.IsLetterOrDigit(folded[start + phrase.Length]))
        && folded.AsSpan(start, phrase.Length).SequenceEqual(Fold.SameLength(phrase));

    private static string Digit(Match match) => string.Concat(match.Value.Select(c => c switch { 'O' or 'o' or 'Q' => '0', 'l' or 'I' or '|' => '1', _ => c }));

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Letters();

    // "QĐ- TTg", "KH- UBND": the sign of a document has no blank.
    [GeneratedRegex(@"(?<=\p{Lu}{2})-\s(?=\p{Lu}{2})")]
    private static partial Regex Codes();

    // At least one digit among them.
    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?=[0-9OoQlI|,]*[0-9])[0-9OoQlI|,]{2,5}(?=\s*%)")]
    private static partial Regex Digits();
}

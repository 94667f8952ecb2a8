using System.Collections.Frozen;

namespace HocVuSo.VietnameseText;

/// <summary>What makes a text hard to read for somebody who reads slowly. Findings for an author to think about, never a verdict.</summary>
/// <param name="MeanSyllables">Syllables per sentence; 0 for a text without words.</param>
/// <param name="Long">Sentences longer than <see cref="PlainLanguage.LongestSentence"/>, in their order.</param>
/// <param name="Longest">The longest sentence and its syllables; null for a text without words.</param>
/// <param name="Jargon">Words of offices and engineers with a plainer way to say each.</param>
/// <param name="Rare">Words with a syllable that is not familiar, in their order; names are left out.</param>
public sealed record PlainFindings(
    double MeanSyllables, IReadOnlyList<string> Long, (string Sentence, int Syllables)? Longest, IReadOnlyList<(string Said, string Plainer)> Jargon, IReadOnlyList<string> Rare);

/// <summary>Looks for long sentences, jargon and rare words. Vietnamese is written in syllables, so syllables are what is counted.</summary>
public static class PlainLanguage
{
    /// <summary>
    /// In syllables. Our own rule for lessons and items: what can be said in one breath and kept in mind to its end by somebody
    /// who reads syllable by syllable. A guess until readers were asked.
    /// </summary>
    public const int LongestSentence = 25;

    private static readonly FrozenDictionary<string, string> Plainer = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["giao diện"] = "màn hình",
        ["truy cập"] = "mở, vào",
        ["kích hoạt"] = "bật",
        ["vô hiệu hóa"] = "tắt",
        ["hủy kích hoạt"] = "tắt",
        ["tương tác"] = "chạm, trả lời",
        ["tích hợp"] = "gắn vào",
        ["cập nhật phiên bản"] = "cài bản mới",
        ["đăng tải"] = "đăng",
        ["xác thực"] = "kiểm tra đúng người",
        ["định danh"] = "nhận biết là ai",
        ["thiết bị đầu cuối"] = "điện thoại, máy tính",
        ["triển khai"] = "làm",
        ["khai thác"] = "dùng",
        ["link"] = "đường dẫn",
        ["click"] = "bấm",
        ["app"] = "ứng dụng",
        ["download"] = "tải về",
        ["upload"] = "tải lên",
        ["password"] = "mật khẩu",
    }.ToFrozenDictionary();

    /// <summary>Texts are taken one by one: a sentence ends with its text.</summary>
    /// <param name="familiar">Syllables the readers know, as <see cref="Syllables"/> gives them; null: rare words are not looked for.</param>
    public static PlainFindings Check(IEnumerable<string> texts, IReadOnlySet<string>? familiar = null)
    {
        ArgumentNullException.ThrowIfNull(texts);
        List<(string Sentence, string[] Syllables)> sentences = [];
        foreach (var text in texts)
        {
            foreach (var sentence in WellFormed.Composed(text).Split(['.', '!', '?', '…', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var syllables = Syllables(sentence);
                if (syllables.Length > 0) { sentences.Add((sentence, syllables)); }
            }
        }
        // Words are compared whole: between blanks, so that "app" is not found in another word.
        var spoken = sentences.Select(s => $" {string.Join(' ', s.Syllables)} ").ToList();
        return new(
            sentences.Count == 0 ? 0 : sentences.Average(s => s.Syllables.Length),
            [.. sentences.Where(s => s.Syllables.Length > LongestSentence).Select(s => s.Sentence).Distinct(StringComparer.Ordinal)],
            sentences.Count == 0 ? null : sentences.Select(s => (s.Sentence, s.Syllables.Length)).MaxBy(s => s.Length),
            [.. Plainer.Where(p => spoken.Exists(s => s.Contains($" {p.Key} ", StringComparison.Ordinal))).OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => (p.Key, p.Value))],
            familiar is null ? [] : [.. sentences.SelectMany(s => Rare(s.Sentence, familiar)).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>The syllables of a text in lower case and one spelling; numbers are syllables too.</summary>
    public static string[] Syllables(string text) => [.. Written(text).Select(s => s.ToLowerInvariant())];

    private static string[] Written(string text) => string.Concat(Spelling.OneToneStyle(text).Select(c => char.IsLetterOrDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    // A capital within a sentence begins a name, and a name is as hard as its bearer.
    private static IEnumerable<string> Rare(string sentence, IReadOnlySet<string> familiar) =>
        Written(sentence).Where((s, place) => s.Any(char.IsLetter) && (place == 0 || !char.IsUpper(s[0]))).Select(s => s.ToLowerInvariant()).Where(s => !familiar.Contains(s));
}

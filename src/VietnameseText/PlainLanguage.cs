using System.Collections.Frozen;

namespace HocVuSo.VietnameseText;

/// <summary>What makes a text hard to read for somebody who reads slowly. Findings for an author to think about, never a verdict.</summary>
/// <param name="MeanSyllables">Syllables per sentence; 0 for a text without words.</param>
/// <param name="Long">Sentences longer than <see cref="PlainLanguage.LongestSentence"/>, in their order.</param>
/// <param name="Jargon">Words of offices and engineers with a plainer way to say each.</param>
public sealed record PlainFindings(double MeanSyllables, IReadOnlyList<string> Long, IReadOnlyList<(string Said, string Plainer)> Jargon);

/// <summary>Looks for long sentences and jargon. Vietnamese is written in syllables, so syllables are what is counted.</summary>
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
    public static PlainFindings Check(IEnumerable<string> texts)
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
            [.. Plainer.Where(p => spoken.Exists(s => s.Contains($" {p.Key} ", StringComparison.Ordinal))).OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => (p.Key, p.Value))]);
    }

    private static string[] Syllables(string sentence) =>
        string.Concat(sentence.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

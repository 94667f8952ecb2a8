using System.Globalization;
using System.Text.RegularExpressions;

namespace HocVuSo.OfficialDocuments.Reading;

/// <summary>
/// Finds sentences that ask for a share: a percentage, of whom, and what they shall come to. What has a percentage but no such
/// form is not guessed at; it stays in its clause, where a person sees it.
/// </summary>
public static partial class TargetReader
{
    /// <summary>In the order of the text.</summary>
    public static IReadOnlyList<TargetStatement> Read(Clause document)
    {
        ArgumentNullException.ThrowIfNull(document);
        List<TargetStatement> found = [];
        Read(document, null, found);
        return found;
    }

    private static void Read(Clause clause, int? inherited, List<TargetStatement> found)
    {
        var heading = YearOf(clause.Words) ?? inherited;
        foreach (var sentence in Sentences().Split(clause.Words))
        {
            if (ReadSentence(sentence.Trim(), clause.Path, inherited) is { } target) { found.Add(target); }
        }
        foreach (var child in clause.Children) { Read(child, heading, found); }
    }

    private static TargetStatement? ReadSentence(string sentence, string path, int? inherited)
    {
        var match = Statement().Match(sentence);
        if (!match.Success || !decimal.TryParse(match.Groups["value"].Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) || percent > 100) { return null; }
        var group = match.Groups["group"].Value;
        var place = Place().Match(group);
        if (place.Success) { group = group.Remove(place.Index, place.Length); }
        return new(
            path, OperatorOf(match.Groups["operator"].Value, match.Groups["after"].Success), percent, Blanks().Replace(group, " ").Trim(' ', ',', ';'), place.Success ? place.Value.Trim() : null,
            match.Groups["condition"].Value.TrimEnd('.', ';', '/', ' '), YearOf(sentence) ?? inherited, sentence);
    }

    private static TargetOperator OperatorOf(string words, bool orMore) => words.ToLowerInvariant() switch
    {
        "trên" or "hơn" or "vượt" when !orMore => TargetOperator.MoreThan,
        "dưới" => TargetOperator.LessThan,
        "không quá" or "tối đa" => TargetOperator.AtMost,
        _ => TargetOperator.AtLeast,
    };

    // A document of 2021 or a law's year is no deadline: only a year that is called one counts, and of several the last.
    private static int? YearOf(string words) => Year().Matches(words) is { Count: > 0 } years ? int.Parse(years[^1].Groups[1].Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"(?<=[.;!?])\s+(?=\p{Lu}|[0-9])")]
    private static partial Regex Sentences();

    // The group ends where a verb says what it shall come to.
    [GeneratedRegex(@"(?:(?<operator>trên|hơn|vượt|dưới|từ|tối thiểu|ít nhất|không quá|tối đa|khoảng)\s+)?(?<![\d,.])(?<value>\d{1,3}(?:,\d{1,2})?)\s*%\s+(?<after>trở lên\s+)?(?:(?:số|các|tổng số)\s+)?(?<group>\p{L}.*?)[\s,]+(?<condition>(?:có|được|biết|sử dụng|đạt|tham gia|hoạt động|thực hiện|hoàn thành|mở|bố trí|triển khai|cung cấp|cài đặt|xây dựng|hiểu|nắm|áp dụng|kết nối|tiếp cận|giải quyết|ban hành|cập nhật|đăng ký|lắp đặt|vận hành)\s.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Statement();

    [GeneratedRegex(@"\s+(?:trên địa bàn|của|trong)\s+(?:toàn\s+)?(?:tỉnh|thành phố|xã|phường|đặc khu|thôn)(?:\s+\p{Lu}\p{L}*)*(?=\s|,|$)")]
    private static partial Regex Place();

    [GeneratedRegex(@"(?<![\p{L}])năm\s+(20[0-9]{2})(?![0-9])", RegexOptions.IgnoreCase)]
    private static partial Regex Year();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}

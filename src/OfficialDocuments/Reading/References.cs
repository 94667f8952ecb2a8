using System.Globalization;
using System.Text.RegularExpressions;

namespace HocVuSo.OfficialDocuments.Reading;

/// <summary>Another document that is named.</summary>
/// <param name="Path">Of the clause that names it.</param>
/// <param name="Kind">"Nghị quyết", "Kế hoạch".</param>
/// <param name="Number">"57-NQ/TW", "146/QĐ-TTg".</param>
/// <param name="On">Null when its day is not said.</param>
/// <param name="Issuer">"Bộ Chính trị"; null when not said.</param>
public sealed record DocumentReference(string Path, string Kind, string Number, DateOnly? On, string? Issuer);

/// <summary>Other clauses of the document that are named: "mục 1.4, 2.1, 4.4 phần IV".</summary>
/// <param name="Path">Of the clause that names them.</param>
/// <param name="Words">As they stand.</param>
/// <param name="Targets">Paths of the clauses that are meant, in the order they are named.</param>
/// <param name="Unfound">What no clause of the document is: "IV.7.2".</param>
public sealed record ClauseReference(string Path, string Words, IReadOnlyList<string> Targets, IReadOnlyList<string> Unfound);

internal static partial class References
{
    public static IEnumerable<DocumentReference> Documents(Clause clause) => Documents().Matches(clause.Words).Select(match => new DocumentReference(
        clause.Path, match.Groups["kind"].Value, match.Groups["number"].Value.TrimEnd('.', ',', ';', ')'), DateOf(match),
        match.Groups["issuer"] is { Success: true } issuer ? issuer.Value.Trim() : null));

    public static IEnumerable<ClauseReference> Clauses(Clause clause, Clause document)
    {
        foreach (Match match in Clauses().Matches(clause.Words))
        {
            var part = document.Children.FirstOrDefault(c => c.Kind == ClauseKind.Part && c.Marker == match.Groups["part"].Value);
            List<string> found = [], unfound = [];
            foreach (var number in Numbers().Matches(match.Groups["numbers"].Value).Select(m => m.Value))
            {
                if (part is not null && Follow(part, number) is { } target) { found.Add(target.Path); }
                else { unfound.Add($"{match.Groups["part"].Value}.{number}"); }
            }
            yield return new(clause.Path, match.Value.Trim(), found, unfound);
        }
    }

    // "6.6" is section 6, and there the sixth point when none is called 6.6.
    private static Clause? Follow(Clause part, string number)
    {
        if (part.Children.FirstOrDefault(c => c.Marker == number) is { } exact) { return exact; }
        var steps = number.Split('.');
        var at = part;
        foreach (var step in steps)
        {
            var marked = at.Children.Where(c => c.Kind is ClauseKind.Section or ClauseKind.Point).ToList();
            var next = marked.FirstOrDefault(c => c.Marker == step || c.Marker.EndsWith("." + step, StringComparison.Ordinal));
            if (next is null && int.TryParse(step, CultureInfo.InvariantCulture, out var ordinal))
            {
                var items = marked.Count > 0 ? marked : [.. at.Children.Where(c => c.Kind is ClauseKind.Dash or ClauseKind.Paragraph)];
                next = ordinal >= 1 && ordinal <= items.Count ? items[ordinal - 1] : null;
            }
            if (next is null) { return null; }
            at = next;
        }
        return at;
    }

    private static DateOnly? DateOf(Match match)
    {
        if (!match.Groups["day"].Success) { return null; }
        int Part(string name) => int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);
        var (day, month, year) = (Part("day"), Part("month"), Part("year"));
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;
    }

    [GeneratedRegex(@"(?<kind>Nghị quyết|Kế hoạch|Quyết định|Chỉ thị|Tờ trình|Công văn|Thông tư|Nghị định|Luật|Thông báo|Hướng dẫn|Chương trình|Báo cáo|Kết luận|Quy định)\s+(?:số\s*:?\s*)?(?<number>[0-9]{1,5}[-/][\p{L}0-9&/-]+)(?:\s*,?\s*ngày\s+(?<day>[0-9]{1,2})(?:/|\s+tháng\s+)(?<month>[0-9]{1,2})(?:/|\s+năm\s+)(?<year>[0-9]{4}))?(?:\s*,?\s*của\s+(?<issuer>\p{Lu}[^,;.()]*?)(?=\s+(?:về|triển khai|ban hành|thực hiện|phê duyệt|quy định|v/v|và|trên)\s|[,;.()]|$))?")]
    private static partial Regex Documents();

    [GeneratedRegex(@"(?<![\p{L}])(?:(?:mục|khoản|điểm|nhiệm vụ|tiết|ý)\s+)(?<numbers>[0-9]{1,2}(?:\.[0-9]{1,2})*(?:\s*(?:,|;|và)\s*(?:(?:mục|khoản|nhiệm vụ)\s+)?[0-9]{1,2}(?:\.[0-9]{1,2})*)*)\s*[,;]?\s*(?:của\s+|thuộc\s+|tại\s+)?(?:phần|mục|chương)\s+(?<part>[IVX]+)(?![\p{L}])", RegexOptions.IgnoreCase)]
    private static partial Regex Clauses();

    [GeneratedRegex(@"[0-9]{1,2}(?:\.[0-9]{1,2})*")]
    private static partial Regex Numbers();
}

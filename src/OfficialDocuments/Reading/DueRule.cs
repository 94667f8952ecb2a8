using System.Globalization;
using System.Text.RegularExpressions;
using HocVuSo.VietnameseText;

namespace HocVuSo.OfficialDocuments.Reading;

/// <summary>How often something is to be done.</summary>
public enum Rhythm
{
    /// <summary>Once, by a day if one is named.</summary>
    Once,
    Daily,
    Weekly,
    Monthly,
    Quarterly,
    HalfYearly,
    Yearly,

    /// <summary>"thường xuyên", "liên tục": no end and no interval is named; whoever follows it chooses one.</summary>
    Continuous,

    /// <summary>"đột xuất", "khi có yêu cầu".</summary>
    OnRequest,
}

/// <summary>When something is due, as the document says it.</summary>
/// <param name="On">For once: the last day on which it is in time.</param>
/// <param name="Day">For a rhythm: the day of its month (of the last month of a quarter or half-year); null when only the interval is said.</param>
/// <param name="Month">For every year: 1 to 12; null when not said.</param>
/// <param name="Strictly">"trước ngày 20": the day itself is late. <see cref="On"/> is already the last good day.</param>
/// <param name="Words">The words it was read from.</param>
public sealed record DueRule(Rhythm Rhythm, DateOnly? On, int? Day, int? Month, bool Strictly, string Words);

/// <summary>Reads times out of sentences.</summary>
internal static partial class DueWords
{
    /// <summary>
    /// The last day of what a sentence or a heading names as its time: "năm 2026" and "đến hết năm 2026" are 31 December, "quý II/2026" is 30
    /// June, "giai đoạn 2026 - 2030" the end of 2030. Of several the last. A law's year is none. Null when none is named.
    /// </summary>
    public static DateOnly? Deadline(string words)
    {
        var folded = Fold.SameLength(words);
        (int At, DateOnly On)? last = null;
        foreach (var match in Dates().Matches(folded).Concat(Quarters().Matches(folded)).Concat(Months().Matches(folded)).Concat(Spans().Matches(folded)).Concat(Years().Matches(folded)))
        {
            if (OnOf(match) is { } on && (last is null || match.Index >= last.Value.At)) { last = (match.Index, on); }
        }
        return last?.On;
    }

    /// <summary>All rules a sentence names, the rhythms first; empty when it names none.</summary>
    public static IReadOnlyList<DueRule> Read(string words)
    {
        var folded = Fold.SameLength(words);
        List<DueRule> rules = [];
        var intervals = Intervals().Matches(folded);
        foreach (Match match in intervals)
        {
            var rhythm = RhythmOf(match.Groups["each"].Value);
            if (rules.Any(r => r.Rhythm == rhythm)) { continue; }
            // "hằng tháng (trước ngày 20), quý (trước ngày 20 của tháng cuối quý)".
            var day = DayAfter().Match(folded, match.Index + match.Length);
            var near = day.Success && day.Index == match.Index + match.Length;
            var fixedDay = near || (day.Success && intervals.Count == 1);
            rules.Add(new(
                rhythm, null, fixedDay ? Number(day, "day") : null, rhythm == Rhythm.Yearly && fixedDay ? MonthOf(day) : null,
                fixedDay && day.Groups["before"].Value == "truoc", words.Substring(match.Index, match.Length + (near ? day.Length : 0))));
        }
        if (rules.Count == 0 || rules.All(r => r is { Rhythm: Rhythm.Yearly, Day: null }))
        {
            if (Anniversary().Match(folded) is { Success: true } feast && Number(feast, "month") is >= 1 and <= 12)
            {
                return [new(Rhythm.Yearly, null, Number(feast, "day"), Number(feast, "month"), false, words.Substring(feast.Index, feast.Length))];
            }
        }
        var request = Request().Match(folded) is { Success: true } asked ? new DueRule(Rhythm.OnRequest, null, null, null, false, words.Substring(asked.Index, asked.Length)) : null;
        if (rules.Count == 0 && Once(words, folded) is { } once) { rules.Add(once); }
        return request is null ? rules : [.. rules, request];
    }

    private static DueRule? Once(string words, string folded)
    {
        if (Before().Match(folded) is { Success: true } before && DateOf(before) is { } date)
        {
            var strictly = before.Groups["before"].Value == "truoc";
            return new(Rhythm.Once, strictly ? date.AddDays(-1) : date, null, null, strictly, words.Substring(before.Index, before.Length));
        }
        if (Steady().Match(folded) is { Success: true } steady) { return new(Rhythm.Continuous, null, null, null, false, words.Substring(steady.Index, steady.Length)); }
        return Finish().Match(folded) is { Success: true } finish && Deadline(words[finish.Index..]) is { } end
            ? new(Rhythm.Once, end, null, null, false, words.Substring(finish.Index, finish.Length)) : null;
    }

    /// <summary>A cell that says nothing but when: "Quý IV/2025", "Thường xuyên", "Trước 30/6/2026".</summary>
    public static DueRule? ReadCell(string words)
    {
        if (Read(words) is [var rule, ..]) { return rule; }
        if (VietnameseDate.TryRead(words.Trim(' ', '.', ';').Replace("Ngày ", "", StringComparison.OrdinalIgnoreCase), out var day)) { return new(Rhythm.Once, day, null, null, false, words); }
        return Deadline(words) is { } on ? new(Rhythm.Once, on, null, null, false, words) : null;
    }

    private static Rhythm RhythmOf(string each) => each switch
    {
        "ngay" => Rhythm.Daily,
        "tuan" => Rhythm.Weekly,
        "thang" => Rhythm.Monthly,
        "quy" => Rhythm.Quarterly,
        "6 thang" or "06 thang" or "sau thang" or "nua nam" => Rhythm.HalfYearly,
        _ => Rhythm.Yearly,
    };

    private static DateOnly? OnOf(Match match)
    {
        if (match.Groups["day"].Success) { return DateOf(match) is { } date ? (match.Groups["before"].Value == "truoc" ? date.AddDays(-1) : date) : null; }
        var year = Number(match, "year")!.Value;
        if (match.Groups["quarter"].Success && QuarterOf(match.Groups["quarter"].Value) is { } quarter) { return EndOf(year, quarter * 3); }
        if (match.Groups["month"].Success) { return Number(match, "month") is var month and >= 1 and <= 12 ? EndOf(year, month.Value) : null; }
        return new(year, 12, 31);
    }

    private static int? QuarterOf(string words) => words switch { "i" or "1" => 1, "ii" or "2" => 2, "iii" or "3" => 3, "iv" or "4" => 4, _ => null };

    private static DateOnly EndOf(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));

    private static int? MonthOf(Match match) => Number(match, "month") is var month and >= 1 and <= 12 ? month : null;

    private static int? Number(Match match, string group) => match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : null;

    private static DateOnly? DateOf(Match match)
    {
        var (day, month, year) = (Number(match, "day"), Number(match, "month"), Number(match, "year"));
        return year is { } y && month is { } m and >= 1 and <= 12 && day is { } d && d >= 1 && d <= DateTime.DaysInMonth(y, m) ? new(y, m, d) : null;
    }

    // All patterns are matched with folded text.
    private const string Day = @"(?<day>[0-9]{1,2})\s*(?:[/.-]|\s+thang\s+)\s*(?<month>[0-9]{1,2})\s*(?:[/.-]|\s+nam\s+)\s*(?<year>20[0-9]{2})(?![0-9])";

    [GeneratedRegex(@"(?<before>truoc|den het|den|cham nhat|muon nhat|xong)\s+(?:ngay\s+)?" + Day)]
    private static partial Regex Dates();

    [GeneratedRegex(@"(?<![a-z])quy\s+(?<quarter>iv|i{1,3}|[1-4])(?:\s*/\s*|\s+nam\s+|\s+)(?<year>20[0-9]{2})(?![0-9])")]
    private static partial Regex Quarters();

    [GeneratedRegex(@"(?<![a-z])thang\s+(?<month>[0-9]{1,2})\s*(?:/|\s+nam\s+)\s*(?<year>20[0-9]{2})(?![0-9])(?<!ngay\s+[0-9]{1,2}\s+thang\s+[0-9]{1,2}\s+nam\s+20[0-9]{2})")]
    private static partial Regex Months();

    [GeneratedRegex(@"giai doan\s+(?:tu\s+)?(?:nam\s+)?20[0-9]{2}\s*(?:[-–]|den)\s*(?:nam\s+)?(?<year>20[0-9]{2})(?![0-9])")]
    private static partial Regex Spans();

    [GeneratedRegex(@"(?<![a-z])(?<!thang\s+[0-9]{1,2}\s+)nam\s+(?<year>20[0-9]{2})(?![0-9])")]
    private static partial Regex Years();

    [GeneratedRegex(@"(?:(?<![a-z])(?<!(?:song|hoat)\s)(?:hang|moi|dinh ky)\s+|(?<=(?:hang|moi)\s[^.;]{0,90}[,;]\s)(?:01\s+|1\s+)?)(?<each>ngay|tuan|thang|quy|0?6 thang|sau thang|nua nam|nam)(?![a-z])(?!\s+20[0-9]{2})(?!\s+(?:hanh chinh|viec))")]
    private static partial Regex Intervals();

    [GeneratedRegex(@"\s*[,(]?\s*(?<before>truoc|vao|cham nhat)\s+ngay\s+(?<day>[0-9]{1,2})(?!\s*[/.]\s*[0-9]+\s*[/.]\s*20)(?:\s*/\s*(?<month>[0-9]{1,2})|\s+(?:cua\s+)?thang\s+(?<month>[0-9]{1,2})|\s+(?:cua\s+)?thang\s+(?:cuoi\s+(?:quy|ky)(?:\s+[iv]+)?|cuoi))?\)?")]
    private static partial Regex DayAfter();

    [GeneratedRegex(@"(?:vao\s+)?ngay\s+(?<day>[0-9]{1,2})\s*/\s*(?<month>[0-9]{1,2})(?!\s*/)\s*(?:hang|moi)\s+nam|(?:hang|moi)\s+nam\s*,?\s*(?:vao\s+)?ngay\s+(?<day>[0-9]{1,2})\s*/\s*(?<month>[0-9]{1,2})(?!\s*/)")]
    private static partial Regex Anniversary();

    [GeneratedRegex(@"(?<before>truoc|cham nhat|muon nhat|xong|den het|den)\s+(?:vao\s+)?(?:ngay\s+)?" + Day)]
    private static partial Regex Before();

    [GeneratedRegex(@"(?<![a-z])(?:thuong xuyen|lien tuc|thuong nien|dinh ky)(?![a-z])")]
    private static partial Regex Steady();

    [GeneratedRegex(@"(?:hoan thanh|xong|thoi gian|thoi han|cham nhat|trong|vao|den het)[\s:][^.;]*?(?:quy\s+(?:iv|i{1,3}|[1-4])|thang\s+[0-9]{1,2}|nam)\s*(?:/|nam|\s)\s*20[0-9]{2}|(?:trong|den het|truoc)\s+nam\s+20[0-9]{2}")]
    private static partial Regex Finish();

    [GeneratedRegex(@"(?<![a-z])(?:dot xuat|khi co yeu cau)(?![a-z])")]
    private static partial Regex Request();
}

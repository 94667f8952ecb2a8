using System.Globalization;
using System.Text.RegularExpressions;

namespace HocVuSo.VietnameseText;

/// <summary>Dates the Vietnamese way: day, month, year. Independent of the culture of thread and machine.</summary>
public static partial class VietnameseDate
{
    /// <summary>"05/01/2026".</summary>
    public static string Format(DateOnly date) => date.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    /// <summary>
    /// "ngày 05 tháng 01 năm 2026", "ngày 29 tháng 6 năm 2026": days below 10 and the months 1 and 2 are padded, so that no
    /// digit can be written in front of them (Decree 30/2020/NĐ-CP, Annex I, part II).
    /// </summary>
    public static string Long(DateOnly date)
    {
        var day = date.Day.ToString("00", CultureInfo.InvariantCulture);
        var month = date.Month.ToString(date.Month <= 2 ? "00" : "0", CultureInfo.InvariantCulture);
        return $"ngày {day} tháng {month} năm {date.Year.ToString("0000", CultureInfo.InvariantCulture)}";
    }

    /// <summary>
    /// Reads "5/1/2026", "05-01-2026", "5.1.2026", "ngày 5 tháng 1 năm 2026" (always day before month) and "2026-01-05".
    /// Refuses days that do not exist, two-digit years, mixed separators and times of day.
    /// </summary>
    public static bool TryRead(string? text, out DateOnly date)
    {
        date = default;
        if (text is null) return false;
        var trimmed = text.Trim();
        var match = DayFirst().Match(trimmed);
        if (!match.Success) match = InWords().Match(trimmed);
        if (!match.Success) match = YearFirst().Match(trimmed);
        if (!match.Success) return false;

        int Part(string name) => int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);
        var (year, month, day) = (Part("y"), Part("m"), Part("d"));
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        date = new DateOnly(year, month, day);
        return true;
    }

    [GeneratedRegex(@"\A(?<d>[0-9]{1,2})\s*(?<s>[/.-])\s*(?<m>[0-9]{1,2})\s*\k<s>\s*(?<y>[0-9]{4})\z")]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"\A(ngày\s+)?(?<d>[0-9]{1,2})\s+tháng\s+(?<m>[0-9]{1,2})\s+năm\s+(?<y>[0-9]{4})\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InWords();

    [GeneratedRegex(@"\A(?<y>[0-9]{4})-(?<m>[0-9]{2})-(?<d>[0-9]{2})\z")]
    private static partial Regex YearFirst();
}

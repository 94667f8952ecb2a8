using HocVuSo.OfficialDocuments.Reading;

namespace HocVuSo.Plans.Tasks;

/// <summary>
/// The day on which a task is due next. A rhythm is due at the end of each of its periods; "thường xuyên" is followed every month, so that it is
/// a rhythm and no open end.
/// </summary>
internal static class DueDates
{
    /// <summary>The earliest due day of the rules that is not done yet; null when the document names no time.</summary>
    /// <param name="done">Due days of the periods that are done.</param>
    /// <param name="since">From when the task is followed: nothing is due before.</param>
    public static DateOnly? Next(IEnumerable<DueRule> rules, IReadOnlySet<DateOnly> done, DateOnly since, DateOnly today) =>
        rules.Select(rule => Next(rule, done, since, today)).Where(d => d is not null).Min();

    /// <summary>The due days of a rhythm in a year, in order; none for what is due once, every day or on request.</summary>
    public static IReadOnlyList<DateOnly> InYear(DueRule rule, int year)
    {
        if (rule.Rhythm is Rhythm.Once or Rhythm.Daily or Rhythm.OnRequest) { return []; }
        var first = new DateOnly(year, 1, 1);
        if (rule.Rhythm == Rhythm.Weekly) { return [.. Enumerable.Range(0, 54).Select(week => PeriodEnd(rule, first, week)).TakeWhile(day => day.Year == year)]; }
        var months = MonthsOf(rule.Rhythm);
        return [.. Enumerable.Range(year * 12 / months, 12 / months).Select(index => OfPeriod(rule, index, months))];
    }

    /// <summary>
    /// The days that count for a due day: its day, its week from Monday, its calendar month, quarter, half-year or year; for what is due once the
    /// calendar year up to it. What happened in the period counts for it even after a due day in its middle, as done late.
    /// </summary>
    public static (DateOnly From, DateOnly To) PeriodOf(DueRule rule, DateOnly due)
    {
        switch (rule.Rhythm)
        {
            case Rhythm.Daily: return (due, due);
            case Rhythm.Weekly: return (due.AddDays(-6), due);
            case Rhythm.Once or Rhythm.OnRequest: return (new(due.Year, 1, 1), new(due.Year, 12, 31));
            default:
                var months = MonthsOf(rule.Rhythm);
                var first = new DateOnly(due.Year, ((due.Month - 1) / months * months) + 1, 1);
                return (first, first.AddMonths(months).AddDays(-1));
        }
    }

    private static DateOnly? Next(DueRule rule, IReadOnlySet<DateOnly> done, DateOnly since, DateOnly today)
    {
        if (rule.Rhythm == Rhythm.OnRequest) { return null; }
        if (rule.Rhythm == Rhythm.Once) { return rule.On is { } on && !done.Contains(on) ? on : null; }
        // The period that lies behind stays due until somebody says it is done; older ones have passed.
        var before = PeriodEnd(rule, today, -1);
        if (before >= since && !done.Contains(before)) { return before; }
        for (var ahead = 0; ; ahead++)
        {
            var end = PeriodEnd(rule, today, ahead);
            if (end >= since && !done.Contains(end)) { return end; }
        }
    }

    // The last good day of the period that holds the day, or so many periods after it.
    private static DateOnly PeriodEnd(DueRule rule, DateOnly day, int ahead)
    {
        switch (rule.Rhythm)
        {
            case Rhythm.Daily: return day.AddDays(ahead);
            case Rhythm.Weekly: return day.AddDays((7 - (int)day.DayOfWeek) % 7 + 7 * ahead);
            default:
                var months = MonthsOf(rule.Rhythm);
                var index = (day.Year * 12 + day.Month - 1) / months + ahead;
                var end = OfPeriod(rule, index, months);
                // A due day in the middle of its month may have passed in the period that holds the day.
                return DueBefore(rule, day, months) ? OfPeriod(rule, index + 1, months) : end;
        }
    }

    private static int MonthsOf(Rhythm rhythm) => rhythm switch { Rhythm.Quarterly => 3, Rhythm.HalfYearly => 6, Rhythm.Yearly => 12, _ => 1 };

    private static bool DueBefore(DueRule rule, DateOnly day, int months) => OfPeriod(rule, (day.Year * 12 + day.Month - 1) / months, months) < day;

    private static DateOnly OfPeriod(DueRule rule, int index, int months)
    {
        var month = index * months + (rule.Rhythm == Rhythm.Yearly && rule.Month is { } named ? named - 1 : months - 1);
        var (year, inYear) = (month / 12, month % 12 + 1);
        var last = DateTime.DaysInMonth(year, inYear);
        var day = rule.Day is { } said ? Math.Clamp(rule.Strictly ? said - 1 : said, 1, last) : last;
        return new(year, inYear, day);
    }
}

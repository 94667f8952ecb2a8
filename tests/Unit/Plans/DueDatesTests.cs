using System.Globalization;
using HocVuSo.OfficialDocuments.Reading;
using HocVuSo.Plans.Tasks;
using Xunit;

namespace HocVuSo.Unit.Plans;

/// <summary>When a task is due next, by what its document says.</summary>
public sealed class DueDatesTests
{
    [Theory]
    // Rule, followed since, done for, today, due next.
    [InlineData("Trước ngày 30/6/2026", "2026-01-15", "", "2026-05-01", "2026-06-29")]
    [InlineData("Trước ngày 30/6/2026", "2026-01-15", "", "2026-08-01", "2026-06-29")]
    [InlineData("Trước ngày 30/6/2026", "2026-01-15", "2026-06-29", "2026-05-01", null)]
    [InlineData("Hằng tuần", "2026-11-02", "", "2026-11-04", "2026-11-08")]
    [InlineData("Hằng tuần", "2026-11-02", "", "2026-11-10", "2026-11-08")]
    [InlineData("Hằng tuần", "2026-11-02", "2026-11-08", "2026-11-10", "2026-11-15")]
    [InlineData("Hằng tuần", "2026-11-02", "2026-11-08 2026-11-15", "2026-11-15", "2026-11-22")]
    [InlineData("Hằng tháng, trước ngày 20", "2026-11-01", "", "2026-11-18", "2026-11-19")]
    [InlineData("Hằng tháng, trước ngày 20", "2026-11-01", "", "2026-11-25", "2026-11-19")]
    [InlineData("Hằng tháng, trước ngày 20", "2026-11-01", "2026-11-19", "2026-11-25", "2026-12-19")]
    [InlineData("Hằng tháng", "2026-01-15", "", "2026-02-03", "2026-01-31")]
    [InlineData("Hằng quý (trước ngày 20 của tháng cuối quý)", "2026-11-01", "", "2026-11-18", "2026-12-19")]
    [InlineData("Ngày 10/10 hằng năm", "2026-11-01", "", "2026-11-18", "2027-10-10")]
    [InlineData("Ngày 10/10 hằng năm", "2026-01-15", "", "2026-09-01", "2026-10-10")]
    [InlineData("Hằng năm", "2026-01-15", "", "2026-09-01", "2026-12-31")]
    [InlineData("Thường xuyên", "2026-11-01", "", "2026-11-18", "2026-11-30")]
    [InlineData("Khi có yêu cầu", "2026-11-01", "", "2026-11-18", null)]
    public void A_task_is_due_by_its_words(string words, string since, string done, string today, string? due)
    {
        var rules = PlanReader.Read($"I. NHIỆM VỤ\n\n1. Báo cáo kết quả. {words}.").Tasks[0].Due;
        Assert.NotEmpty(rules);
        var periods = done.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Day).ToHashSet();
        Assert.Equal(due is null ? null : Day(due), DueDates.Next(rules, periods, Day(since), Day(today)));
    }

    [Theory]
    [InlineData("Hằng tuần", 52, "2026-01-04", "2026-12-27")]
    [InlineData("Hằng tháng, trước ngày 20", 12, "2026-01-19", "2026-12-19")]
    [InlineData("Hằng quý", 4, "2026-03-31", "2026-12-31")]
    [InlineData("Ngày 10/10 hằng năm", 1, "2026-10-10", "2026-10-10")]
    [InlineData("Trước ngày 30/6/2026", 0, null, null)]
    public void A_year_has_the_periods_of_its_rhythm(string words, int count, string? first, string? last)
    {
        var days = DueDates.InYear(PlanReader.Read($"I. NHIỆM VỤ\n\n1. Báo cáo kết quả. {words}.").Tasks[0].Due[0], 2026);
        Assert.Equal((count, first, last), (days.Count, days.Count == 0 ? null : $"{days[0]:yyyy-MM-dd}", days.Count == 0 ? null : $"{days[^1]:yyyy-MM-dd}"));
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}

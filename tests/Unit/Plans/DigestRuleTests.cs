using System.Globalization;
using HocVuSo.OfficialDocuments.Reading;
using HocVuSo.Plans.Digests;
using HocVuSo.Plans.Documents;
using HocVuSo.Plans.Review;
using HocVuSo.Plans.Tasks;
using Xunit;

namespace HocVuSo.Unit.Plans;

/// <summary>On which days a letter goes out, and with what. In November 2026 the 2nd, 9th, 16th, 23rd and 30th are Mondays.</summary>
public sealed class DigestRuleTests
{
    [Theory]
    // What the plan says, due next, everything told up to, today, what the letter is.
    [InlineData("Trước ngày 20/11/2026", "2026-11-19", "2026-11-10", "2026-11-11", "")]
    [InlineData("Trước ngày 20/11/2026", "2026-11-19", "2026-11-11", "2026-11-12", "reminder: soon")]
    [InlineData("Trước ngày 20/11/2026", "2026-11-19", "2026-11-12", "2026-11-13", "")]
    [InlineData("Trước ngày 20/11/2026", "2026-11-19", "2026-11-17", "2026-11-18", "reminder: soon")]
    [InlineData("Trước ngày 20/11/2026", "2026-11-19", "2026-11-18", "2026-11-19", "")]
    [InlineData("Trước ngày 20/11/2026", "2026-11-19", "2026-11-19", "2026-11-20", "reminder: late")]
    [InlineData("Trước ngày 20/11/2026", "2026-11-19", "2026-11-20", "2026-11-21", "")]
    [InlineData("Hằng tháng, trước ngày 20", "2026-11-19", "2026-11-17", "2026-11-18", "reminder: soon")]
    [InlineData("Hằng quý (trước ngày 20 của tháng cuối quý)", "2026-12-19", "2026-12-11", "2026-12-12", "reminder: soon")]
    [InlineData("Thường xuyên", "2026-11-30", "2026-11-28", "2026-11-29", "reminder: soon")]
    [InlineData("Hằng tuần", "2026-11-22", "2026-11-19", "2026-11-20", "reminder: soon")]
    [InlineData("Hằng tuần", "2026-11-22", "2026-11-20", "2026-11-21", "")]
    [InlineData("Hằng tuần", "2026-11-22", "2026-11-22", "2026-11-23", "weekly: late")]
    [InlineData("Hằng ngày", "2026-11-17", "2026-11-17", "2026-11-18", "")]
    [InlineData("Hằng ngày", "2026-11-22", "2026-11-22", "2026-11-23", "weekly: late")]
    [InlineData("Khi có yêu cầu", null, "2026-11-17", "2026-11-18", "")]
    // Mondays tell everything late or due within fourteen days.
    [InlineData("Trước ngày 01/12/2026", "2026-11-30", "2026-11-15", "2026-11-16", "weekly: soon")]
    [InlineData("Trước ngày 02/12/2026", "2026-12-01", "2026-11-15", "2026-11-16", "")]
    [InlineData("Trước ngày 30/6/2026", "2026-06-29", "2026-11-15", "2026-11-16", "weekly: late")]
    // What could not be told is told with the next letter, a week back at most.
    [InlineData("Trước ngày 20/11/2026", "2026-11-19", "2026-11-11", "2026-11-13", "reminder: soon")]
    [InlineData("Trước ngày 20/11/2026", "2026-11-19", "2026-11-16", "2026-11-20", "reminder: late")]
    [InlineData("Trước ngày 30/6/2026", "2026-06-29", "2026-11-14", "2026-11-18", "weekly: late")]
    [InlineData("Trước ngày 30/6/2026", "2026-06-29", "2026-01-01", "2026-11-18", "weekly: late")]
    [InlineData("Trước ngày 30/6/2026", "2026-06-29", "2026-11-18", "2026-11-18", "")]
    public void A_letter_goes_out_when_something_falls_on_the_day(string words, string? due, string told, string today, string letter) =>
        Assert.Equal(letter, Said(DigestRule.Of([Task(words, due is null ? null : Day(due))], Day(told), Day(today))));

    [Fact]
    public void On_mondays_what_nobody_leads_stands_once_and_what_is_done_nowhere()
    {
        DueTask[] tasks =
        [
            Task("Trước ngày 30/6/2026", new(2026, 6, 29), led: false), Task("Khi có yêu cầu", null, led: false), Task("Khi có yêu cầu", null, led: true), Task("Trước ngày 30/6/2026", new(2026, 6, 29), done: true),
        ];
        var content = DigestRule.Of(tasks, new(2026, 11, 15), new(2026, 11, 16))!;
        Assert.Equal((1, 0, 1), (content.Late.Count, content.Soon.Count, content.Waiting.Count));
        Assert.Null(DigestRule.Of(tasks, new(2026, 11, 16), new(2026, 11, 17)));
    }

    private static string Said(DigestContent? content) => content is null ? "" : $"{(content.Weekly ? "weekly" : "reminder")}: {string.Join(", ",
        Enumerable.Repeat("late", content.Late.Count).Concat(Enumerable.Repeat("soon", content.Soon.Count)).Concat(Enumerable.Repeat("waiting", content.Waiting.Count)))}";

    private static DueTask Task(string words, DateOnly? due, bool led = true, bool done = false)
    {
        var read = PlanReader.Read($"I. NHIỆM VỤ\n\n1. Báo cáo kết quả. {words}.").Tasks[0];
        var id = new PlanItemId(new Guid(1, 0, 0, new byte[8]));
        var task = new WorkTask { Id = id, UnitId = default }.Say(default, "I.1", TaskContent.Of(read));
        if (done) { task.After(TaskEventKind.Done, null); }
        return new(task, due, [.. ItemParty.Of(id, led ? ["Phòng Văn hóa - Xã hội"] : [], [])], null, []);
    }

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

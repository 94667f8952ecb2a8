using System.Globalization;
using HocVuSo.Community.Contracts;
using HocVuSo.OfficialDocuments.Reading;
using HocVuSo.Plans.Documents;
using HocVuSo.Plans.Duties;
using HocVuSo.Plans.Review;
using HocVuSo.Plans.Tasks;
using HocVuSo.Territory.Contracts;
using Xunit;

namespace HocVuSo.Unit.Plans;

/// <summary>Duties that the facts close: what the words of a plan ask for, and when it is met.</summary>
public sealed class DutyTests
{
    private static readonly UnitId Commune = new(new Guid("00000000-0000-0000-0000-0000000000c1"));
    private static readonly UnitId East = new(new Guid("00000000-0000-0000-0000-0000000000e1"));
    private static readonly UnitId West = new(new Guid("00000000-0000-0000-0000-0000000000e2"));

    [Theory]
    [InlineData("Tổ công nghệ số mở lớp học cộng đồng; mỗi thôn tổ chức ít nhất một buổi học mỗi tuần.", DutyRule.ClassOfVillage)]
    [InlineData("Mở ít nhất 1 lớp học cộng đồng hằng tuần tại nhà văn hóa.", DutyRule.ClassOfUnit)]
    [InlineData("Duy trì lớp kỹ năng số cho người cao tuổi hằng tháng.", DutyRule.ClassOfUnit)]
    [InlineData("Mỗi “mentor” hướng dẫn ít nhất 5 “mentee”.", DutyRule.Mentors)]
    [InlineData("Mỗi “Đại sứ số” hướng dẫn kỹ năng số cho ít nhất 5 người.", DutyRule.Mentors)]
    [InlineData("Mỗi hộ gia đình có ít nhất một thành viên tham gia học tập.", DutyRule.Households)]
    [InlineData("Bố trí ít nhất 1 người hỗ trợ tại bộ phận một cửa.", DutyRule.Counter)]
    [InlineData("Trung tâm Phục vụ hành chính công hướng dẫn người dân hằng ngày.", DutyRule.Counter)]
    [InlineData("Tổ chức “Ngày hội toàn dân học tập số” vào ngày 10/10 hằng năm.", DutyRule.Festival)]
    [InlineData("Phát thanh trên loa truyền thanh hằng tuần về kỹ năng số.", DutyRule.Publicity)]
    [InlineData("Tổ chức tập huấn hằng quý cho tổ công nghệ số cộng đồng.", DutyRule.Training)]
    [InlineData("Đẩy mạnh tuyên truyền về phong trào.", null)]
    [InlineData("Bố trí kinh phí thực hiện kế hoạch.", null)]
    [InlineData("Báo cáo kết quả hằng tháng, trước ngày 20.", null)]
    [InlineData("Hỗ trợ người dân tại bộ phận một cửa các cấp.", null)]
    public void A_duty_is_guessed_from_the_words_of_a_plan(string words, string? rule)
    {
        var tasks = PlanReader.Read($"I. NHIỆM VỤ\n\n1. {words}").Tasks;
        Assert.NotEmpty(tasks);
        Assert.Equal(rule, tasks.Select(t => TaskContent.Of(t).Duty).FirstOrDefault(d => d is not null));
    }

    [Fact]
    public void A_weekly_duty_of_every_village_is_met_in_the_week_in_which_the_last_village_has_its_class()
    {
        var duty = Of(DutyRule.ClassOfVillage, 1, "Hằng tuần");
        var facts = Facts(
            Held(ActivityKind.CommunityClass, East, "2026-11-02"), Held(ActivityKind.CommunityClass, West, "2026-11-08"),
            Held(ActivityKind.CommunityClass, East, "2026-11-09"), Held(ActivityKind.CommunityClass, East, "2026-11-10"), Held(ActivityKind.Festival, West, "2026-11-11"));
        var stands = duty.InYear(2026, facts).ToDictionary(s => s.Due);
        Assert.Equal(52, stands.Count);
        Assert.True(stands[Day("2026-11-08")].IsMet);
        var next = stands[Day("2026-11-15")];
        Assert.False(next.IsMet);
        Assert.Equal((1, 2), (next.Met, next.Of));
        Assert.Equal("Thôn Tây", Assert.Single(next.Missing));
        Assert.Equal(["2026-11-09", "2026-11-10"], next.Sources);
        Assert.Equal(0, stands[Day("2026-11-22")].Met);
    }

    [Theory]
    [InlineData(12, 12, true)]
    [InlineData(12, 11, false)]
    public void What_is_asked_once_is_met_by_as_many_as_asked(int asked, int held, bool met)
    {
        var duty = Of(DutyRule.ClassOfUnit, asked, "Trước ngày 30/6/2026");
        var stand = Assert.Single(duty.InYear(2026, Facts([.. Enumerable.Range(1, held).Select(i => Held(ActivityKind.CommunityClass, i % 2 == 0 ? East : West, $"2026-03-{i:00}"))])));
        Assert.Equal((Day("2026-06-29"), met, (long)held), (stand.Due, stand.IsMet, stand.Met));
    }

    [Fact]
    public void A_festival_after_its_day_counts_for_its_year_and_not_for_the_next()
    {
        var duty = Of(DutyRule.Festival, 1, "Ngày 10/10 hằng năm");
        var facts = Facts(Held(ActivityKind.Festival, East, "2026-10-12"));
        Assert.True(Assert.Single(duty.InYear(2026, facts)).IsMet);
        Assert.False(Assert.Single(duty.InYear(2027, facts)).IsMet);
    }

    [Fact]
    public void Every_helper_is_asked_and_a_person_counts_in_the_year_of_help()
    {
        var duty = Of(DutyRule.Mentors, 2, "Thường xuyên");
        var facts = Facts() with { Reached = [[Day("2026-02-01"), Day("2026-03-01")], [Day("2025-12-31"), Day("2026-01-01")], []] };
        var stand = Assert.Single(duty.InYear(2026, facts));
        Assert.Equal((Day("2026-12-31"), 1L, 3L, false), (stand.Due, stand.Met, stand.Of, stand.IsMet));
        // Where nobody helps nothing is done: no number of nobody is enough.
        Assert.False(Assert.Single(duty.InYear(2026, facts with { Reached = [] })).IsMet);
    }

    [Theory]
    [InlineData(150L, true)]
    [InlineData(151L, false)]
    [InlineData(null, false)]
    public void Households_are_met_when_all_are_and_nothing_is_concluded_without_their_number(long? households, bool met)
    {
        var duty = Of(DutyRule.Households, 1, "");
        var facts = Facts(Held(ActivityKind.HouseholdsLearning, East, "2026-03-01", 100), Held(ActivityKind.HouseholdsLearning, West, "2026-05-01", 50)) with { Households = households };
        var stand = Assert.Single(duty.InYear(2026, facts));
        Assert.Equal((met, 150L, households), (stand.IsMet, stand.Met, stand.Of));
    }

    [Fact]
    public void One_village_of_a_commune_speaks_for_the_commune()
    {
        var duty = Of(DutyRule.Counter, 1, "Hằng tháng");
        Assert.True(duty.InYear(2026, Facts(Held(ActivityKind.CounterHelp, West, "2026-04-30"))).Single(s => s.Due == Day("2026-04-30")).IsMet);
    }

    [Theory]
    [InlineData("Hằng tuần", "2026-11-08", "2026-11-02", "2026-11-08")]
    [InlineData("Hằng tháng, trước ngày 20", "2026-11-19", "2026-11-01", "2026-11-30")]
    [InlineData("Hằng quý", "2026-06-30", "2026-04-01", "2026-06-30")]
    [InlineData("Ngày 10/10 hằng năm", "2026-10-10", "2026-01-01", "2026-12-31")]
    [InlineData("Trước ngày 30/6/2026", "2026-06-29", "2026-01-01", "2026-12-31")]
    public void A_period_is_the_calendars(string words, string due, string from, string to) =>
        Assert.Equal((Day(from), Day(to)), DueDates.PeriodOf(RuleOf(words), Day(due)));

    private static Duty Of(string rule, int atLeast, string words)
    {
        var content = new TaskContent("Việc", "Việc.", [], [], words.Length > 0 ? [RuleOf(words)] : [], null, new Demand(null, atLeast, "lần"), [], rule);
        return Duty.Of(new WorkTask { Id = default, UnitId = Commune }.Say(new PlanId(Guid.Empty), "I.1", content))!;
    }

    private static DueRule RuleOf(string words) => PlanReader.Read($"I. NHIỆM VỤ\n\n1. Báo cáo kết quả. {words}.").Tasks[0].Due[0];

    private static (string Kind, HeldActivity Held) Held(string kind, UnitId village, string on, int count = 20) => (kind, new(village, Day(on), count, on));

    private static DutyFacts Facts(params (string Kind, HeldActivity Held)[] held) => new(
        held.OrderBy(h => h.Held.On).ToLookup(h => h.Kind, h => h.Held, StringComparer.Ordinal), [(Commune, "Xã Sông Mây")], [(East, "Thôn Đông"), (West, "Thôn Tây")],
        new Dictionary<UnitId, UnitId> { [East] = Commune, [West] = Commune }, [], null);

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}

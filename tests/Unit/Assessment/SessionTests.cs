using HocVuSo.Assessment.Bank;
using HocVuSo.Assessment.Certificates;
using HocVuSo.Assessment.Contracts;
using HocVuSo.Assessment.Sessions;
using HocVuSo.Learning.Contracts;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Psychometrics;
using HocVuSo.Territory.Contracts;
using Xunit;

namespace HocVuSo.Unit.Assessment;

/// <summary>The decision, when the next test may begin, and what is said of a skill group.</summary>
public sealed class SessionTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 16, 5, 0, 0, TimeSpan.Zero);

    private static readonly Person Nu = new(new PersonId(Guid.Empty), "Nguyễn Thị Nụ", null, "bà", false, null, new UnitId(Guid.Empty), true);

    private static readonly Profile Profile = new(
        "co-ban-20", 1, new Text("Bài", "Test"), [], new LegalBasis(new Text("x", "x"), false), new FixedRule([new("1", "co-ban", 4)], 30, 3, true, 24, 24), null);

    [Theory]
    [InlineData("1110", true)]
    [InlineData("1111", true)]
    [InlineData("1100", false)]
    [InlineData("11--", false)]
    public void The_pass_mark_is_reached_by_right_answers_alone(string marks, bool passed)
    {
        var session = New(Noon);
        Assert.True(session.Finish(marks, byTime: false, Noon.AddMinutes(5)));
        Assert.Equal(passed, session.Passed);
        Assert.Equal(marks.Count(m => m == '1'), session.RightCount);
    }

    [Fact]
    public void The_first_decision_stands()
    {
        var session = New(Noon);
        Assert.True(session.Finish("1111", byTime: false, Noon));
        Assert.False(session.Finish("0000", byTime: true, Noon.AddMinutes(1)));
        Assert.True(session.Passed);
        Assert.False(session.ByTime);
    }

    [Fact]
    public void Time_ends_a_little_late_for_those_who_have_an_end_and_never_for_the_others()
    {
        var timed = New(Noon);
        Assert.False(timed.IsOverAt(Noon.AddMinutes(30)));
        Assert.False(timed.IsOverAt(Noon.AddMinutes(30) + Session.Grace));
        Assert.True(timed.IsOverAt(Noon.AddMinutes(30) + Session.Grace + TimeSpan.FromSeconds(1)));
        Assert.False(New(Noon, timed: false).IsOverAt(Noon.AddYears(1)));
    }

    [Fact]
    public void Nobody_waits_before_the_first_test_and_everybody_after_one()
    {
        Assert.IsType<MayStart.Now>(Past().For(Profile, Nu, Noon));
        var failed = Done("1000", Noon);
        Assert.Equal(new MayStart.From(Noon.AddHours(24)), Past(failed).For(Profile, Nu, Noon.AddHours(1)));
        Assert.IsType<MayStart.Now>(Past(failed).For(Profile, Nu, Noon.AddHours(24)));
    }

    [Fact]
    public void A_practice_makes_nobody_wait() =>
        Assert.IsType<MayStart.Now>(Past(Done("1000", Noon, Purpose.Practice)).For(Profile, Nu, Noon.AddMinutes(1)));

    [Fact]
    public void An_invitation_after_the_last_test_ends_the_wait_and_an_older_one_does_not()
    {
        var failed = Done("1000", Noon);
        Assert.IsType<MayStart.Now>((Past(failed) with { InvitedAt = Noon.AddHours(1) }).For(Profile, Nu, Noon.AddHours(2)));
        Assert.IsType<MayStart.From>((Past(failed) with { InvitedAt = Noon.AddHours(-1) }).For(Profile, Nu, Noon.AddHours(2)));
    }

    [Fact]
    public void A_confirmation_in_force_is_enough_until_it_nears_its_end_or_is_taken_back()
    {
        var until = VietNam.DateOf(Noon).AddDays(200);
        var held = Held(until);
        var history = Past(Done("1111", Noon)) with { Certificates = [held] };
        var later = Noon.AddDays(2);
        Assert.Equal(new MayStart.Confirmed(until), history.For(Profile, Nu, later));
        Assert.IsType<MayStart.Now>(history.For(Profile, Nu, later.AddDays(140)));
        Assert.IsType<MayStart.Now>(history.For(Profile with { Code = "nq398" }, Nu, later));
        held.Revoke(Nu.Id, later, RevocationReason.WrongPerson, "");
        Assert.IsType<MayStart.Now>(history.For(Profile, Nu, later));
    }

    [Fact]
    public void Without_a_rule_an_identity_or_a_place_no_confirmation_begins()
    {
        Assert.IsType<MayStart.NotYetKnown>(Past().For(Profile with { Rule = null }, Nu, Noon));
        Assert.IsType<MayStart.NotIdentified>(Past().For(Profile, Nu with { Identified = false }, Noon));
        Assert.IsType<MayStart.NotIdentified>(Past().For(Profile, Nu with { Lives = null }, Noon));
    }

    [Fact]
    public void A_skill_group_is_judged_by_enough_of_its_own_items_or_not_at_all()
    {
        var framework = new Framework("k", 1, new Text("K", "K"), "", [new("1", new Text("Một", "One"), []), new("2", new Text("Hai", "Two"), []), new("3", new Text("Ba", "Three"), [])]);
        // Three answers are too few; four to items far too hard say as little: the error stays wide.
        var rows = GroupPicturePart.Rows(framework, new Dictionary<string, GroupAnswers> { ["1"] = Answers("111", 0), ["2"] = Answers("11111110", 0), ["3"] = Answers("0000", 5) });
        Assert.Equal(["chưa đủ câu để kết luận", "đã vững", "chưa đủ câu để kết luận"], rows.Select(r => r.Says));
        Assert.Equal(["đúng 3 trong 3 câu", "đúng 7 trong 8 câu", "đúng 0 trong 4 câu"], rows.Select(r => r.Right));
        Assert.Equal([false, true, false], rows.Select(r => r.Enough));
        Assert.Equal(["đang tốt lên", "nên học thêm"], GroupPicturePart.Rows(framework, new Dictionary<string, GroupAnswers> { ["1"] = Answers("11110000", 0), ["2"] = Answers("10000000", 0) }).Take(2).Select(r => r.Says));
        // A task done in part counts in part: between none and all.
        Assert.InRange(Answers("EEEE", 0).Ability.Theta, Answers("0000", 0).Ability.Theta + 0.3, Answers("1111", 0).Ability.Theta - 0.3);
    }

    [Fact]
    public void Items_of_a_group_add_up_over_tests()
    {
        var bank = ItemBank.Of([Banks.Family("a", skill: "1.1"), Banks.Family("b", skill: "1.2"), Banks.Family("c", skill: "2.1")]);
        Dictionary<string, GroupAnswers> groups = [];
        History.Pool(groups, bank, Done("101", Noon, sheet: [new(0, 0), new(1, 0), new(2, 1)]));
        History.Pool(groups, bank, Done("-1", Noon, sheet: [new(2, 0), new(0, 1)]));
        // What was left open says nothing: a cut is no mistake.
        Assert.Equal([("1", 3, 2), ("2", 1, 1)], groups.OrderBy(g => g.Key).Select(g => (g.Key, g.Value.Items, g.Value.Right)));
    }

    private static GroupAnswers Answers(string marks, double difficulty)
    {
        GroupAnswers answers = new();
        foreach (var mark in marks) { answers.Add(new ItemParameters(1, difficulty), mark); }
        return answers;
    }

    private static History Past(params Session[] sessions) => new(sessions, [], null);

    private static Session Done(string marks, DateTimeOffset at, Purpose purpose = Purpose.Confirmation, ItemPlace[]? sheet = null)
    {
        var session = New(at.AddMinutes(-10), purpose: purpose, sheet: sheet);
        session.Finish(marks, byTime: false, at);
        return session;
    }

    private static Session New(DateTimeOffset at, bool timed = true, Purpose purpose = Purpose.Confirmation, ItemPlace[]? sheet = null) => new()
    {
        LearnerId = Nu.Id,
        Id = new SessionId(Guid.Empty),
        Profile = Profile.Code,
        ProfileVersion = 1,
        Bank = 1,
        Seed = 1,
        Sheet = Sheets.Write(sheet ?? [new(0, 0), new(1, 0), new(2, 0), new(3, 0)]),
        PassMark = 3,
        Purpose = purpose,
        Helped = false,
        StartedAt = at,
        EndsAt = timed ? at.AddMinutes(30) : null,
    };

    private static Certificate Held(DateOnly? until) => new()
    {
        LearnerId = Nu.Id,
        SessionId = new SessionId(Guid.Empty),
        Code = "",
        Profile = Profile.Code,
        ProfileVersion = 1,
        Framework = "k",
        FrameworkVersion = 1,
        SealedName = [],
        NameFingerprint = [],
        IssuedOn = VietNam.DateOf(Noon),
        IssuedAt = Noon,
        ValidUntil = until,
    };
}

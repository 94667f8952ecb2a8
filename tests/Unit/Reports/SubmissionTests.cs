using HocVuSo.People.Contracts;
using HocVuSo.Reports.Submissions;
using Xunit;

namespace HocVuSo.Unit.Reports;

public sealed class SubmissionTests
{
    private static readonly PersonId Officer = new(AFigure.Id(1)), Leader = new(AFigure.Id(2)), Province = new(AFigure.Id(3));
    private static readonly Narrative Words = new("một", "hai", "ba", "bốn", "năm");
    private static readonly DateTimeOffset Now = new(2026, 11, 16, 9, 0, 0, TimeSpan.FromHours(7));

    [Fact]
    public void A_report_is_written_proposed_signed_sent_and_accepted()
    {
        var report = Begun();
        Assert.True(report.Write(Words with { V = "khác" }, "", Officer));
        Assert.NotNull(report.Propose(Officer, Now.AddSeconds(-10), Now));
        Assert.NotNull(report.Sign(Leader, 15, new(2026, 11, 16), "abc", Now));
        Assert.NotNull(report.Send(Officer, Now));
        Assert.NotNull(report.Accept(Province, Now));
        Assert.Equal((SubmissionState.Accepted, 15, "abc", "khác"), (report.State, report.Number, report.SignedFile, report.Words.V));
    }

    [Fact]
    public void Who_prepared_it_cannot_sign_it()
    {
        var report = Proposed();
        Assert.Null(report.Sign(Officer, 15, new(2026, 11, 16), "abc", Now));
        Assert.Equal(SubmissionState.Proposed, report.State);
    }

    [Fact]
    public void What_was_put_to_signature_is_not_rewritten()
    {
        var report = Proposed();
        Assert.False(report.Write(Words with { I = "khác" }, "", Officer));
        Assert.Null(report.Propose(Officer, Now, Now));
        Assert.Equal("một", report.Words.I);
    }

    // Every action against every state: what is listed goes through, everything else is refused and changes nothing.
    [Theory]
    [InlineData(nameof(SubmissionState.Draft), "propose")]
    [InlineData(nameof(SubmissionState.Proposed), "sign", "return", "recall")]
    [InlineData(nameof(SubmissionState.Signed), "send", "recall")]
    [InlineData(nameof(SubmissionState.Sent), "accept", "return", "recall")]
    [InlineData(nameof(SubmissionState.Accepted))]
    [InlineData(nameof(SubmissionState.Returned))]
    [InlineData(nameof(SubmissionState.Recalled))]
    public void A_state_allows_what_it_allows_and_nothing_else(string stateName, params string[] allowed)
    {
        var state = Enum.Parse<SubmissionState>(stateName);
        Dictionary<string, Func<Submission, Step?>> actions = new()
        {
            ["propose"] = s => s.Propose(Officer, Now, Now),
            ["sign"] = s => s.Sign(Leader, 1, new(2026, 11, 16), "abc", Now),
            ["send"] = s => s.Send(Leader, Now),
            ["accept"] = s => s.Accept(Province, Now),
            ["return"] = s => s.Return(Province, "Thiếu", Now),
            ["recall"] = s => s.Recall(Officer, "Nhầm", Now),
        };
        foreach (var (name, act) in actions)
        {
            var report = In(state);
            var version = report.Version;
            var done = act(report) is not null;
            Assert.True(done == allowed.Contains(name), $"{name} in {state}: {done}");
            Assert.Equal(done, report.Version != version);
            if (!done) { Assert.Equal(state, report.State); }
        }
    }

    [Fact]
    public void A_returned_report_goes_on_in_the_next_revision_with_its_words_and_the_reason()
    {
        var report = In(SubmissionState.Sent);
        report.Return(Province, "Thiếu phụ lục", Now);
        var next = report.Next(default, "Thiếu phụ lục");
        Assert.Equal((2, SubmissionState.Draft, "Thiếu phụ lục", Words), (next.Revision, next.State, next.ReturnReason, next.Words));
        Assert.Null(next.AsOf);
        Assert.Null(next.SignedFile);
    }

    [Fact]
    public void Each_step_has_a_number_of_its_own()
    {
        var report = Begun();
        Step?[] steps = [report.Propose(Officer, Now, Now), report.Sign(Leader, 1, new(2026, 11, 16), "abc", Now), report.Send(Leader, Now), report.Accept(Province, Now)];
        Assert.Equal(4, steps.Select(s => s!.Seq).Distinct().Count());
        Assert.Equal(steps.Select(s => s!.Seq).Order(), steps.Select(s => s!.Seq));
    }

    private static Submission Begun() => new() { Id = default, ObligationId = default, Revision = 1, Narrative = Words.Write(), PreparedBy = Officer };

    private static Submission Proposed()
    {
        var report = Begun();
        report.Propose(Officer, Now.AddSeconds(-10), Now);
        return report;
    }

    private static Submission In(SubmissionState state)
    {
        var report = Begun();
        if (state == SubmissionState.Draft) { return report; }
        report.Propose(Officer, Now, Now);
        if (state == SubmissionState.Returned) { report.Return(Leader, "Sửa", Now); }
        if (state == SubmissionState.Recalled) { report.Recall(Officer, "Sửa", Now); }
        if (state is SubmissionState.Signed or SubmissionState.Sent or SubmissionState.Accepted) { report.Sign(Leader, 1, new(2026, 11, 16), "abc", Now); }
        if (state is SubmissionState.Sent or SubmissionState.Accepted) { report.Send(Leader, Now); }
        if (state == SubmissionState.Accepted) { report.Accept(Province, Now); }
        return report;
    }
}

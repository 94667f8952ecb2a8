using System.Diagnostics;
using HocVuSo.Assessment.Bank;
using HocVuSo.Assessment.Contracts;
using HocVuSo.Assessment.Profiles;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Assessment.Sessions;

/// <summary>/bai-xac-nhan: what the test is, what came out so far, and the one question asked before it begins.</summary>
internal static class StartSession
{
    public const string Path = "/bai-xac-nhan";

    private const string Alone = "tu-lam";
    private const string Helped = "co-nguoi-giup";
    private const string Try = "lam-thu";

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, Show).ForAnyone();
        pages.MapPost(Path, Submit).For(Can.Learn);
    }

    // Properties, not constructor parameters: a radio nobody ticked is not sent at all, and must be refused kindly, not as unreadable.
    internal readonly record struct Form
    {
        public string? Profile { get; init; }
        public string? How { get; init; }
    }

    internal static async Task<Results<RazorComponentResult<StartSessionPage>, NotFound>> Show(
        string? bai, HttpContext http, AppDb db, IPersons persons, AllProfiles profiles, TimeProvider clock, CancellationToken cancel)
    {
        // A test that confirms nothing has a page of its own, with one button.
        if (bai is not null && profiles.Find(bai)?.Rule is { Confirms: false }) { return TypedResults.NotFound(); }
        if (Caller.From(http.User) is not { } caller)
        {
            return (bai is null ? profiles.For(Groups.Adults) : profiles.Find(bai)) is { } open ? Html.Page<StartSessionPage>(ForVisitor(open, profiles)) : TypedResults.NotFound();
        }
        return await ReadAsync(caller, bai, db, persons, profiles, cancel) is var (person, profile, history)
            ? Html.Page<StartSessionPage>(await ViewAsync(db, person, profile, history, profiles, clock.GetUtcNow(), null, ByEar.IsChosen(http), Refusals.None, cancel))
            : TypedResults.NotFound();
    }

    internal static async Task<Results<RedirectHttpResult, RazorComponentResult<StartSessionPage>, NotFound>> Submit(
        [FromForm] Form form, HttpContext http, AppDb db, IPersons persons, AllProfiles profiles, BeginAndEnd sessions, TimeProvider clock, CancellationToken cancel)
    {
        var caller = http.Caller();
        if (await ReadAsync(caller, form.Profile ?? "", db, persons, profiles, cancel) is not var (person, profile, history)) { return TypedResults.NotFound(); }
        if (history.Running is not null) { return Goto.Local(Path); }

        var refused = new Refusals();
        // Nothing is ticked beforehand, and no answer is no confirmation: it is asked again.
        if (form.How is not (Alone or Helped or Try)) { refused.Add("How", AssessmentWords.SayHow); }
        else if (profile.Rule is null) { refused.Add("How", AssessmentWords.NotYetKnown); }
        else if (form.How == Alone && history.For(profile, person, clock.GetUtcNow()) is not MayStart.Now) { refused.Add("How", AssessmentWords.OnlyPracticeNow); }
        if (refused.Any) { return Html.Again<StartSessionPage>(await ViewAsync(db, person, profile, history, profiles, clock.GetUtcNow(), form.How, ByEar.IsChosen(http), refused, cancel)); }

        // A second press of the button finds the first one's session running.
        return await sessions.BeginAndSaveAsync(person, profile, form.How == Alone ? Purpose.Confirmation : Purpose.Practice, form.How == Helped, Device.IsPhone(http.Request), history, cancel) is { } session
            ? Goto.Local(AnswerQuestion.PathOf(session.Id, 1))
            : Goto.Local(Path);
    }

    private static async Task<(Person, Profile, History)?> ReadAsync(Caller caller, string? asked, AppDb db, IPersons persons, AllProfiles profiles, CancellationToken cancel)
    {
        var person = await persons.FindAsync(caller.Id, cancel) ?? throw new InvalidOperationException("Whoever is signed in is a person.");
        var profile = asked is null ? profiles.For(person.Path is { } path && Groups.Names.ContainsKey(path) ? path : Groups.Adults) : profiles.Find(asked);
        return profile is null ? null : (person, profile, await History.ReadAsync(db, person.Id, cancel));
    }

    private static StartSessionPage.View ForVisitor(Profile profile, AllProfiles profiles) =>
        new(AssessmentWords.LeadVisitor, About(profile, null), Others(profile, profiles), $"/dang-nhap?tiep={Path}", null, null, [], [], "", null, false, Refusals.None);

    private static async Task<StartSessionPage.View> ViewAsync(
        AppDb db, Person person, Profile profile, History history, AllProfiles profiles, DateTimeOffset now, string? how, bool byEar, Refusals refused, CancellationToken cancel)
    {
        var may = history.For(profile, person, now);
        var resume = history.Running is { } running ? await ResumeAsync(db, running, profiles, now, cancel) : null;
        var choices = may is MayStart.NotYetKnown || resume is not null ? [] : Choices(may);
        return new(
            To(person, AssessmentWords.Lead),
            About(profile, person),
            Others(profile, profiles),
            null,
            resume,
            resume is null ? Why(may, person) : null,
            choices,
            [.. history.Sessions.Where(s => s.FinishedAt is not null).Select(s => new StartSessionPage.Past(
                Say.Date(s.FinishedAt!.Value), profiles.NameOf(s.Profile), Came(s), Badge(s), s.Passed == true, ReadResult.PathOf(s.Id)))],
            To(person, AssessmentWords.AloneOrHelped),
            how,
            byEar,
            refused);
    }

    /// <summary>Where a running test is taken up again.</summary>
    internal static async Task<StartSessionPage.Resume> ResumeAsync(AppDb db, Session running, AllProfiles profiles, DateTimeOffset now, CancellationToken cancel)
    {
        var answered = await db.Set<Answer>().Where(a => a.LearnerId == running.LearnerId && a.SessionId == running.Id).Select(a => a.Position).ToListAsync(cancel);
        if (running.IsAdaptive)
        {
            var at = answered.Count + 1;
            return new(AssessmentWords.YouAreAtQuestion.With(profiles.NameOf(running.Profile), at), null, AnswerQuestion.PathOf(running.Id, at));
        }
        var next = Enumerable.Range(1, running.Count).FirstOrDefault(p => !answered.Contains(p));
        return new(
            AssessmentWords.YouAreAt.With(profiles.NameOf(running.Profile), answered.Count, running.Count),
            running.EndsAt is { } end ? TimeWords.Left(end, now) : null,
            next == 0 ? ReviewAnswers.PathOf(running.Id) : AnswerQuestion.PathOf(running.Id, next));
    }

    private static string Came(Session session) => session.IsAdaptive
        ? AssessmentWords.AfterQuestions.With(session.Marks!.Count(m => m != Marking.Unanswered))
        : AssessmentWords.RightOf.With(session.RightCount, session.Count);

    /// <summary>A sentence to the person, in the form of address they chose; until one is chosen, in the neutral one.</summary>
    public static string To(Person person, Text sentence) => Honorific.Fill(sentence, person.Honorific.Length == 0 ? Honorific.Unknown : person.Honorific);

    private static List<StartSessionPage.Choice> Choices(MayStart may) => may is MayStart.Now
        ? [new(Alone, AssessmentWords.ChoiceAlone, AssessmentWords.ChoiceAloneHint), new(Helped, AssessmentWords.ChoiceHelped, AssessmentWords.ChoiceHelpedHint), new(Try, AssessmentWords.ChoiceTry, AssessmentWords.ChoiceTryHint)]
        : [new(Helped, AssessmentWords.ChoiceHelped, AssessmentWords.ChoiceHelpedHint), new(Try, AssessmentWords.ChoiceTry, AssessmentWords.ChoiceTryHint)];

    private static StartSessionPage.Notice? Why(MayStart may, Person person) => may switch
    {
        MayStart.Now => null,
        MayStart.NotYetKnown => new(AssessmentWords.NotYetKnown, null, null),
        MayStart.NotIdentified => new(To(person, AssessmentWords.NotIdentified), "/toi", AssessmentWords.ToMyPage),
        MayStart.Confirmed { Until: { } until } => new(AssessmentWords.ConfirmedUntil.With(Say.Date(until)), "/giay-xac-nhan", AssessmentWords.ToMyCertificates),
        MayStart.Confirmed => new(AssessmentWords.ConfirmedAlready, "/giay-xac-nhan", AssessmentWords.ToMyCertificates),
        MayStart.From from => new(AssessmentWords.MayAgainFrom.With(Say.Time(from.At)), null, null),
        _ => throw new UnreachableException(),
    };

    private static StartSessionPage.About About(Profile profile, Person? person) => new(
        profile.Code,
        profile.Name,
        profile.Rule is not { } rule ? null :
        [
            (AssessmentWords.Questions, rule switch
            {
                AdaptiveRule adaptive => AssessmentWords.UpToQuestions.With(adaptive.Least, adaptive.Most),
                FixedRule counted => AssessmentWords.QuestionCount.With(counted.Count),
                _ => throw new UnreachableException(),
            }),
            (AssessmentWords.Time, TimeFor(rule, person)),
            (AssessmentWords.ToPass, rule switch
            {
                FixedRule counted => AssessmentWords.FromRight.With(counted.PassMark) + (counted.PassMarkIsOurs ? " " + AssessmentWords.OurMark : ""),
                { Confirms: true } => $"{AssessmentWords.ReachesLevel} {AssessmentWords.OurMark}",
                _ => AssessmentWords.NothingToPass,
            }),
            (AssessmentWords.ForWhom, string.Join("; ", profile.Groups.Select(g => Groups.Names[g].ToString()))),
        ],
        profile.Basis.Words,
        profile.Basis.Checked);

    private static string TimeFor(TestRule rule, Person? person) => (person is null ? rule.Minutes : rule.MinutesFor(person)) switch
    {
        null => AssessmentWords.NoTimeLimit,
        { } minutes when minutes != rule.Minutes => AssessmentWords.MoreMinutes.With(minutes, rule.Minutes),
        { } minutes => AssessmentWords.Minutes.With(minutes),
    };

    private static List<StartSessionPage.Other> Others(Profile profile, AllProfiles profiles) =>
        [.. profiles.All.Where(p => p.Code != profile.Code).Select(p => new StartSessionPage.Other(p.Name, PathTo(p), p.Rule is null))];

    /// <summary>Where a test under a profile begins.</summary>
    private static string PathTo(Profile profile) => profile.Rule is { Confirms: false } ? FindStart.Path : $"{Path}?bai={profile.Code}";

    private static string Badge(Session session) => session switch
    {
        { Helped: true } => AssessmentWords.PracticeWithHelp,
        { Purpose: Purpose.Practice } => AssessmentWords.PracticeAlone,
        { Verdict: AdaptiveOutcome.Placed } => AssessmentWords.PlacedBadge,
        { Verdict: AdaptiveOutcome.NotEnough } => AssessmentWords.NotEnoughEvidence,
        { Passed: true } => AssessmentWords.Passed,
        _ => AssessmentWords.NotYetPassed,
    };
}

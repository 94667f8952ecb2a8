using HocVuSo.Assessment.Bank;
using HocVuSo.Assessment.Certificates;
using HocVuSo.Assessment.Profiles;
using HocVuSo.Assessment.Reviews;
using HocVuSo.Learning.Contracts;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Assessment.Sessions;

/// <summary>/bai-xac-nhan/{session}/ket-qua: what came out, in kind words, and what may be done next.</summary>
internal static class ReadResult
{
    private const int MostLessons = 3;

    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet(StartSession.Path + "/{session:guid}/ket-qua", Show).For(Can.Learn);

    public static string PathOf(SessionId session) => $"{StartSession.Path}/{session}/ket-qua";

    internal static async Task<Results<RazorComponentResult<ReadResultPage>, RedirectHttpResult, NotFound>> Show(
        SessionId session, HttpContext http, AppDb db, Banks banks, OpenSittings sittings, BeginAndEnd sessions, IPersons persons, AllProfiles profiles,
        IFrameworks frameworks, ICourses courses, TimeProvider clock, CancellationToken cancel)
    {
        var learner = http.Caller().Id;
        if (await db.Set<Session>().SingleOrDefaultAsync(s => s.LearnerId == learner && s.Id == session, cancel) is not { } found) { return TypedResults.NotFound(); }
        var now = clock.GetUtcNow();
        if (found.FinishedAt is null)
        {
            // An adaptive test whose last answer was cut off from its decision: the answers are there, the decision is due.
            var ended = found.IsAdaptive && (await sittings.ReadAsync(db, learner, session, cancel))!.HasEnded;
            if (!ended && !found.IsOverAt(now)) { return Goto.Local(ReviewAnswers.PathOf(session)); }
            // The clock would hand it in within half a minute; whoever looks now need not wait for it.
            if (!await sessions.EndAsync(found, byTime: !ended, cancel)) { return Goto.Local(PathOf(session)); }
        }

        var person = await persons.FindAsync(learner, cancel) ?? throw new InvalidOperationException("Whoever is signed in is a person.");
        var history = await History.ReadAsync(db, learner, cancel);
        var bank = await banks.GetAsync(found.Bank, cancel);
        var items = Sheets.Read(found.Sheet).Select(bank.Item).ToList();
        var missed = items.Zip(found.Marks!).Where(i => i.Second != Marking.Right).Select(i => i.First.Skill).Distinct(StringComparer.Ordinal).ToList();
        var profile = profiles.Find(found.Profile);
        var certificate = history.Certificates.FirstOrDefault(c => c.SessionId == session);
        var review = await db.Set<Review>().AsNoTracking().Where(r => r.LearnerId == learner && r.SessionId == session).OrderByDescending(r => r.AskedAt).FirstOrDefaultAsync(cancel);
        return Html.Page<ReadResultPage>(new ReadResultPage.View(
            profiles.NameOf(found.Profile),
            Headline(found, person),
            Badge(found)?.ToString(),
            Told(found),
            found.Passed == true,
            found.Verdict == AdaptiveOutcome.Placed ? PlacePart.Told(history, found) : null,
            found.IsAdaptive ? Guesses(found, bank)?.ToString() : null,
            found.ByTime ? AssessmentWords.HandedInByTime.ToString() : null,
            Next(found, person, certificate, profile is null ? null : history.For(profile, person, now)),
            certificate is null ? null : "/giay-xac-nhan",
            GroupPicturePart.Rows(frameworks.Current, await history.PooledAsync(banks, cancel)),
            missed.Count == 0 ? [] : [.. courses.Teaching(missed).Take(MostLessons).Select(l => (l.Title, l.Href, AssessmentWords.Minutes.With(l.Minutes)))],
            found.Purpose == Purpose.Practice && !found.IsAdaptive ? await ExplainAsync(db, found, bank, cancel) : [],
            found.Purpose == Purpose.Confirmation && review is not { AnsweredAt: null } ? AskReview.PathOf(session) : null,
            review is null ? null : ReviewView(review)));
    }

    // Said as far as it is true of the questions that were asked.
    private static Text? Guesses(Session session, ItemBank bank)
    {
        var asked = Sheets.Read(session.Sheet).Where(p => !bank.IsPretest(p.Family)).ToList();
        var calibrated = asked.Count(p => bank.IsCalibrated(p.Family));
        return calibrated == asked.Count ? null : calibrated == 0 ? AssessmentWords.DifficultiesAreGuesses : AssessmentWords.SomeAreGuesses;
    }

    private static string Headline(Session session, Person person) => session switch
    {
        { Purpose: Purpose.Practice } => StartSession.To(person, AssessmentWords.PracticeDone),
        { Verdict: AdaptiveOutcome.Placed } => StartSession.To(person, AssessmentWords.PlacedHeadline),
        { Verdict: AdaptiveOutcome.NotEnough } => StartSession.To(person, AssessmentWords.NotEnoughHeadline),
        { Passed: true } => StartSession.To(person, AssessmentWords.PassedHeadline),
        _ => StartSession.To(person, AssessmentWords.NotYetHeadline),
    };

    private static Text? Badge(Session session) => session switch
    {
        { Verdict: AdaptiveOutcome.Placed } => null,
        { Verdict: AdaptiveOutcome.NotEnough } => AssessmentWords.NotEnoughEvidence,
        { IsAdaptive: true } => session.Passed == true ? AssessmentWords.Passed : AssessmentWords.NotYetPassed,
        _ => session.Passed == true ? AssessmentWords.EnoughRight : AssessmentWords.NotEnoughRight,
    };

    /// <summary>What the result rests on, in a sentence.</summary>
    public static string Told(Session session) => session switch
    {
        { IsAdaptive: false } => AssessmentWords.YouHadRight.With(session.RightCount, session.Count, session.PassMark),
        { Verdict: AdaptiveOutcome.NotEnough } => AssessmentWords.BrokeOffAfter.With(session.Marks!.Count(m => m != Marking.Unanswered)),
        { Verdict: AdaptiveOutcome.Placed } => AssessmentWords.PlacedAfter.With(session.Marks!.Count(m => m != Marking.Unanswered)),
        _ => AssessmentWords.DecidedAfter.With(session.Marks!.Count(m => m != Marking.Unanswered)),
    };

    private static string? Next(Session session, Person person, Certificate? certificate, MayStart? may) => (session, certificate, may) switch
    {
        ({ Purpose: Purpose.Placement }, _, _) => null,
        (_, { RevokedAt: not null }, _) => AssessmentWords.CertificateRevoked,
        (_, not null, _) => StartSession.To(person, AssessmentWords.CertificateReady),
        ({ Purpose: Purpose.Confirmation, Passed: true }, null, _) => StartSession.To(person, AssessmentWords.PassedWithoutCertificate),
        (_, _, MayStart.From from) => AssessmentWords.MayAgainFrom.With(Say.Time(from.At)),
        (_, _, MayStart.Now) => AssessmentWords.MayAgainNow,
        _ => null,
    };

    // Explanations are for learning. After a confirmation test they would hand the bank out, question by question; an adaptive
    // test draws from the same items whatever it is sat for.
    private static async Task<List<ReadResultPage.Explained>> ExplainAsync(AppDb db, Session session, ItemBank bank, CancellationToken cancel)
    {
        var answers = await db.Set<Answer>().AsNoTracking().Where(a => a.LearnerId == session.LearnerId && a.SessionId == session.Id).ToDictionaryAsync(a => a.Position, a => a.Response, cancel);
        return [.. session.Marks!.Select((mark, i) =>
        {
            var item = bank.Item(Sheets.At(session.Sheet, i + 1));
            return new ReadResultPage.Explained(
                AssessmentWords.QuestionNumber.With(i + 1), item.Situation, item.Ask, mark == Marking.Right,
                answers.TryGetValue(i + 1, out var response) ? Told(item, response) : [], Told(item, Marking.Key(item)), item.Kind is ItemKind.Order or ItemKind.Task, item.Explain);
        })];
    }

    /// <summary>A stored response in words: of its options, or as it was typed; a task's steps one after the other.</summary>
    public static List<string> Told(Item item, string response)
    {
        var steps = Marking.Split(response);
        return item.Steps.Count == 1
            ? Told(item.Steps[0], response)
            : [.. steps.Zip(item.Steps, (given, step) => $"{step.Do} → {string.Join(", ", Told(step, given))}")];
    }

    private static List<string> Told(Step step, string response) => response == Marking.NotKnown ? [AssessmentWords.SaidNotKnown]
        : step.Field is not null ? [$"“{response}”"]
        : [.. response.Select(letter => step.Options[Marking.OptionOf(letter)].Text)];

    private static ReadResultPage.Asked ReviewView(Review review) => new(
        review.Words,
        Say.Date(review.AskedAt),
        review.Outcome is { } outcome ? AssessmentWords.Outcomes[outcome] : AssessmentWords.ReviewWaits,
        review.Answer,
        review.AnsweredAt is { } at ? Say.Date(at) : null);
}

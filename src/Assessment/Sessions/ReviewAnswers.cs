using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Assessment.Sessions;

/// <summary>
/// Before handing in: what is not answered yet; of an adaptive test, what stopping here means. POST hands in; handing in twice
/// is allowed and changes nothing.
/// </summary>
internal static class ReviewAnswers
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(StartSession.Path + "/{session:guid}/xem-lai", Show).For(Can.Learn);
        pages.MapPost(StartSession.Path + "/{session:guid}/nop-bai", Submit).For(Can.Learn);
    }

    public static string PathOf(SessionId session) => $"{StartSession.Path}/{session}/xem-lai";

    internal static async Task<Results<RazorComponentResult<ReviewAnswersPage>, RedirectHttpResult, NotFound>> Show(
        SessionId session, HttpContext http, AppDb db, OpenSittings sittings, TimeProvider clock, CancellationToken cancel)
    {
        if (await sittings.ReadAsync(db, http.Caller().Id, session, cancel) is not { } held) { return TypedResults.NotFound(); }
        var now = clock.GetUtcNow();
        if (held.Sitting.IsOverAt(now) || held.HasEnded) { return Goto.Local(ReadResult.PathOf(session)); }
        var left = held.Sitting is { IsTimed: true, EndsAt: { } end } ? TimeWords.Left(end, now) : null;
        var handIn = $"{StartSession.Path}/{session}/nop-bai";
        if (held.Sitting.IsAdaptive)
        {
            return Html.Page<ReviewAnswersPage>(new ReviewAnswersPage.View(
                AssessmentWords.StopTitle, AssessmentWords.AnsweredSoFar.With(held.Count - 1), left, [],
                held.Sitting.Purpose == Purpose.Placement ? AssessmentWords.StopPlacement : AssessmentWords.StopConfirmation,
                AnswerQuestion.PathOf(session, held.Count), handIn, AssessmentWords.Stop));
        }
        var open = Enumerable.Range(1, held.Count).Where(n => held.ResponseAt(n) is null).ToList();
        return Html.Page<ReviewAnswersPage>(new ReviewAnswersPage.View(
            AssessmentWords.ReviewTitle,
            AssessmentWords.AnsweredOf.With(held.Count - open.Count, held.Count),
            left,
            [.. open.Select(n => (AssessmentWords.QuestionNumber.With(n), AnswerQuestion.PathFromReview(session, n)))],
            open.Count > 0 ? AssessmentWords.OpenCountsAsWrong : AssessmentWords.AllAnswered,
            null,
            handIn,
            AssessmentWords.HandIn));
    }

    internal static async Task<Results<RedirectHttpResult, NotFound>> Submit(SessionId session, HttpContext http, AppDb db, BeginAndEnd sessions, CancellationToken cancel)
    {
        var learner = http.Caller().Id;
        if (await db.Set<Session>().SingleOrDefaultAsync(s => s.LearnerId == learner && s.Id == session, cancel) is not { } found) { return TypedResults.NotFound(); }
        if (found.FinishedAt is null) { await sessions.EndAsync(found, byTime: false, cancel); }
        return Goto.Local(ReadResult.PathOf(session));
    }
}

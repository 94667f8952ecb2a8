using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Assessment.Sessions;

/// <summary>Before handing in: what is not answered yet. POST hands in; handing in twice is allowed and changes nothing.</summary>
internal static class ReviewAnswers
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(StartSession.Path + "/{session:guid}/xem-lai", Show).For(Can.Learn);
        pages.MapPost(StartSession.Path + "/{session:guid}/nop-bai", Submit).For(Can.Learn);
    }

    public static string PathOf(SessionId session) => $"{StartSession.Path}/{session}/xem-lai";

    internal static async Task<Results<RazorComponentResult<ReviewAnswersPage>, RedirectHttpResult, NotFound>> Show(
        SessionId session, HttpContext http, AppDb db, TimeProvider clock, CancellationToken cancel)
    {
        var learner = http.Caller().Id;
        if (await db.Set<Session>().AsNoTracking().SingleOrDefaultAsync(s => s.LearnerId == learner && s.Id == session, cancel) is not { } found) { return TypedResults.NotFound(); }
        var now = clock.GetUtcNow();
        if (found.FinishedAt is not null || found.IsOverAt(now)) { return Goto.Local(ReadResult.PathOf(session)); }
        var answered = await db.Set<Answer>().Where(a => a.LearnerId == learner && a.SessionId == session).Select(a => a.Position).ToListAsync(cancel);
        return Html.Page<ReviewAnswersPage>(new ReviewAnswersPage.View(
            AssessmentWords.AnsweredOf.With(answered.Count, found.Count),
            found.EndsAt is { } end ? TimeWords.Left(end, now) : null,
            [.. Enumerable.Range(1, found.Count).Except(answered).Select(n => (AssessmentWords.QuestionNumber.With(n), AnswerQuestion.PathFromReview(session, n)))],
            $"{StartSession.Path}/{session}/nop-bai"));
    }

    internal static async Task<Results<RedirectHttpResult, NotFound>> Submit(SessionId session, HttpContext http, AppDb db, BeginAndEnd sessions, CancellationToken cancel)
    {
        var learner = http.Caller().Id;
        if (await db.Set<Session>().SingleOrDefaultAsync(s => s.LearnerId == learner && s.Id == session, cancel) is not { } found) { return TypedResults.NotFound(); }
        if (found.FinishedAt is null) { await sessions.EndAsync(found, byTime: false, cancel); }
        return Goto.Local(ReadResult.PathOf(session));
    }
}

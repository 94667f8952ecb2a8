using HocVuSo.Assessment.Profiles;
using HocVuSo.Assessment.Sessions;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using HocVuSo.VietnameseText;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Assessment.Reviews;

/// <summary>/bai-xac-nhan/{session}/nho-xem-lai: a learner asks that an officer look again. One request waits per test.</summary>
internal static class AskReview
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(StartSession.Path + "/{session:guid}/nho-xem-lai", Show).For(Can.Learn);
        pages.MapPost(StartSession.Path + "/{session:guid}/nho-xem-lai", Submit).For(Can.Learn);
    }

    public static string PathOf(SessionId session) => $"{StartSession.Path}/{session}/nho-xem-lai";

    internal readonly record struct Form
    {
        public string? Words { get; init; }
    }

    internal static async Task<Results<RazorComponentResult<AskReviewPage>, RedirectHttpResult, NotFound>> Show(
        SessionId session, HttpContext http, AppDb db, AllProfiles profiles, CancellationToken cancel) =>
        await FindAsync(db, http.Caller().Id, session, cancel) switch
        {
            null => TypedResults.NotFound(),
            (_, true) => Goto.Local(ReadResult.PathOf(session)),
            var (found, _) => Html.Page<AskReviewPage>(View(found, profiles, null, Refusals.None)),
        };

    internal static async Task<Results<RazorComponentResult<AskReviewPage>, RedirectHttpResult, NotFound>> Submit(
        SessionId session, [FromForm] Form form, HttpContext http, AppDb db, AllProfiles profiles, IPersons persons, IPlaces places, IdSource ids, TimeProvider clock, CancellationToken cancel)
    {
        var learner = http.Caller().Id;
        if (await FindAsync(db, learner, session, cancel) is not var (found, waits)) { return TypedResults.NotFound(); }
        if (waits) { return Goto.Local(ReadResult.PathOf(session)); }

        var refused = new Refusals();
        var words = Paragraphs.Normalise(form.Words ?? "");
        if (words.Length == 0) { refused.Add("Words", AssessmentWords.SayWhatToLookAt); }
        else if (words.Length > Review.LongestWords) { refused.Add("Words", AssessmentWords.TooLong.With(Say.Number(Review.LongestWords))); }
        if (refused.Any) { return Html.Again<AskReviewPage>(View(found, profiles, form.Words, refused)); }

        var lives = (await persons.FindAsync(learner, cancel))?.Lives;
        db.Add(new Review
        {
            LearnerId = learner,
            Id = ids.New<ReviewId>(),
            SessionId = session,
            CommuneId = lives is { } unit ? places.Above(unit, UnitKind.Commune)?.Id : null,
            Words = words,
            AskedAt = clock.GetUtcNow(),
        });
        await db.TrySaveAsync(cancel);   // false: a second press of the button; the first request stands
        return Goto.Local(ReadResult.PathOf(session));
    }

    // A practice decides nothing, so there is nothing to look at again.
    private static async Task<(Session Session, bool Waits)?> FindAsync(AppDb db, PersonId learner, SessionId session, CancellationToken cancel)
    {
        var found = await db.Set<Session>().AsNoTracking().SingleOrDefaultAsync(
            s => s.LearnerId == learner && s.Id == session && s.Purpose == Purpose.Confirmation && s.FinishedAt != null, cancel);
        return found is null ? null : (found, await db.Set<Review>().AnyAsync(r => r.LearnerId == learner && r.SessionId == session && r.AnsweredAt == null, cancel));
    }

    private static AskReviewPage.View View(Session session, AllProfiles profiles, string? words, Refusals refused) => new(
        PathOf(session.Id), profiles.NameOf(session.Profile), Say.Date(session.FinishedAt!.Value), words, ReadResult.PathOf(session.Id), refused);
}

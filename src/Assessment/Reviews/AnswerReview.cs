using HocVuSo.Assessment.Bank;
using HocVuSo.Assessment.Certificates;
using HocVuSo.Assessment.Profiles;
using HocVuSo.Assessment.Sessions;
using HocVuSo.Ledger.Contracts;
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

/// <summary>
/// /cho-xem-lai/{review}: an officer reads the request and the whole test behind it (each opening is audited), and answers
/// in words with an outcome. The decision is the person's; the machine's marks are shown, not repeated.
/// </summary>
internal static class AnswerReview
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(WaitingReviews.Path + "/{review:guid}", Show).For(Can.JudgeConfirmations);
        pages.MapPost(WaitingReviews.Path + "/{review:guid}", Submit).For(Can.JudgeConfirmations);
    }

    internal readonly record struct Form
    {
        public string? Outcome { get; init; }
        public string? Answer { get; init; }
    }

    internal static async Task<Results<RazorComponentResult<AnswerReviewPage>, NotFound>> Show(
        ReviewId review, HttpContext http, AppDb db, Banks banks, IPersons persons, IPlaces places, IOpenings openings, AllProfiles profiles, CancellationToken cancel)
    {
        var caller = http.Caller();
        if (await FindAsync(db, review, caller, places, cancel) is not { } found) { return TypedResults.NotFound(); }
        openings.Record(caller.Id, [found.LearnerId], "review-decision", $"{WaitingReviews.Path}/{review}");
        await db.SaveChangesAsync(cancel);
        return Html.Page<AnswerReviewPage>(await ViewAsync(db, banks, persons, profiles, found, new(), Refusals.None, cancel));
    }

    internal static async Task<Results<RazorComponentResult<AnswerReviewPage>, RedirectHttpResult, NotFound>> Submit(
        ReviewId review, [FromForm] Form form, HttpContext http, AppDb db, Banks banks, IPersons persons, IPlaces places, ILedger ledger, AllProfiles profiles,
        TimeProvider clock, CancellationToken cancel)
    {
        var caller = http.Caller();
        if (await FindAsync(db, review, caller, places, cancel) is not { } found) { return TypedResults.NotFound(); }
        if (found.AnsweredAt is not null) { return Goto.Local($"{WaitingReviews.Path}/{review}"); }
        var certificate = await CertificateAsync(db, found, cancel);

        var refused = new Refusals();
        if (!Chosen.TryRead<Outcome>(form.Outcome, out var outcome) || !Offered(certificate).Contains(outcome)) { refused.Add("Outcome", AssessmentWords.ChooseOutcome); }
        var answer = Paragraphs.Normalise(form.Answer ?? "");
        if (answer.Length == 0) { refused.Add("Answer", AssessmentWords.AnswerInWords); }
        else if (answer.Length > Review.LongestWords) { refused.Add("Answer", AssessmentWords.TooLong.With(Say.Number(Review.LongestWords))); }
        if (refused.Any) { return Html.Again<AnswerReviewPage>(await ViewAsync(db, banks, persons, profiles, found, form, refused, cancel)); }

        var now = clock.GetUtcNow();
        found.Resolve(outcome, answer, caller.Id, now);
        if (outcome == Outcome.Revoked) { await RevokeCertificate.ApplyAsync(certificate!, caller.Id, RevocationReason.NotOwnResult, answer, ledger, now, cancel); }
        // False: a colleague answered this moment, or took the confirmation back. Their word stands and is shown.
        return await db.TrySaveAsync(cancel) ? Goto.Local(WaitingReviews.Path) : Goto.Local($"{WaitingReviews.Path}/{review}");
    }

    // What can be done depends on what there is: only a confirmation in force can be taken back.
    private static Outcome[] Offered(Certificate? certificate) => certificate is { RevokedAt: null } ? [Outcome.Stands, Outcome.Revoked] : [Outcome.Stands, Outcome.SitAgain];

    private static async Task<Review?> FindAsync(AppDb db, ReviewId id, Caller caller, IPlaces places, CancellationToken cancel) =>
        await db.Set<Review>().SingleOrDefaultAsync(r => r.Id == id, cancel) is { } found && found.MayBeSeenBy(caller, places) ? found : null;

    private static Task<Certificate?> CertificateAsync(AppDb db, Review review, CancellationToken cancel) =>
        db.Set<Certificate>().SingleOrDefaultAsync(c => c.LearnerId == review.LearnerId && c.SessionId == review.SessionId, cancel);

    private static async Task<AnswerReviewPage.View> ViewAsync(
        AppDb db, Banks banks, IPersons persons, AllProfiles profiles, Review review, Form form, Refusals refused, CancellationToken cancel)
    {
        var session = await db.Set<Session>().AsNoTracking().SingleAsync(s => s.LearnerId == review.LearnerId && s.Id == review.SessionId, cancel);
        var answers = await db.Set<Answer>().AsNoTracking().Where(a => a.LearnerId == session.LearnerId && a.SessionId == session.Id).ToDictionaryAsync(a => a.Position, cancel);
        var bank = await banks.GetAsync(session.Bank, cancel);
        var certificate = await CertificateAsync(db, review, cancel);
        var person = await persons.FindAsync(review.LearnerId, cancel);
        return new(
            $"{WaitingReviews.Path}/{review.Id}",
            person?.FullName ?? "",
            review.Words,
            Say.Time(review.AskedAt),
            [
                (AssessmentWords.Test, profiles.NameOf(session.Profile)),
                (AssessmentWords.Sat, AssessmentWords.FromTo.With(Say.Time(session.StartedAt), Say.Time(session.FinishedAt!.Value))),
                (AssessmentWords.ResultLabel, ReadResult.Told(session)),
                (AssessmentWords.HandedIn, session.ByTime ? AssessmentWords.ByTime : AssessmentWords.ByThePerson),
                (AssessmentWords.Certificate, certificate is null ? AssessmentWords.None : certificate.RevokedAt is null ? CertificateCode.Read(certificate.Code)!.Value.Grouped : AssessmentWords.StateRevoked),
            ],
            [.. session.Marks!.Select((mark, i) =>
            {
                var item = bank.Item(Sheets.At(session.Sheet, i + 1));
                var given = answers.GetValueOrDefault(i + 1);
                return new AnswerReviewPage.Line(
                    i + 1, item.Situation, item.Ask,
                    given is null ? AssessmentWords.WasOpen : string.Join(" · ", ReadResult.Told(item, given.Response)),
                    given is null ? "" : Say.Time(given.At),
                    string.Join(" · ", ReadResult.Told(item, Marking.Key(item))),
                    mark == Marking.Right);
            })],
            [.. Offered(certificate).Select(o => new ChoiceField.Choice(o.ToString(), AssessmentWords.OutcomeChoices[o]))],
            form.Outcome,
            form.Answer,
            review.AnsweredAt is { } at ? (AssessmentWords.Outcomes[review.Outcome!.Value], review.Answer!, Say.Time(at)) : null,
            refused);
    }
}

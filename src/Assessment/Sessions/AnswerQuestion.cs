using System.Globalization;
using HocVuSo.Assessment.Bank;
using HocVuSo.Assessment.Profiles;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Primitives;

namespace HocVuSo.Assessment.Sessions;

/// <summary>
/// /bai-xac-nhan/{session}/{n}: one question. Its answer is durable before the next question is shown; the first answer
/// stands, so a doubled press or a second tab changes nothing.
/// </summary>
/// <remarks>
/// The hot path of the product: a POST is one append in a shared transaction (Appender), with the sitting held in memory
/// from its first answer on (<see cref="OpenSittings"/>), and the next question drawn at once instead of a redirect, from
/// items that wait expanded in memory. Measured in docs/reference/performance.md.
/// </remarks>
internal static class AnswerQuestion
{
    // The session must still run when the row is written, not only when it was read: the statement asks itself.
    private const string Append = """
        insert into assessment_answer (learner_id, session_id, position, response, at)
        select @p0, @p1, @p2, @p3, @p4 where exists (select 1 from assessment_session where learner_id = @p0 and id = @p1 and finished_at is null)
        on conflict (learner_id, session_id, position) do nothing
        """;

    private const string BackToReview = "xem-lai";

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(StartSession.Path + "/{session:guid}/{n:int}", Show).For(Can.Learn);
        pages.MapPost(StartSession.Path + "/{session:guid}/{n:int}", Submit).For(Can.Learn);
    }

    public static string PathOf(SessionId session, int n) => $"{StartSession.Path}/{session}/{n}";

    /// <summary>The same, coming back to the list of unanswered questions afterwards.</summary>
    public static string PathFromReview(SessionId session, int n) => $"{PathOf(session, n)}?ve={BackToReview}";

    internal static async Task<Results<RazorComponentResult<AnswerQuestionPage>, RedirectHttpResult, NotFound>> Show(
        SessionId session, int n, string? ve, string? gio, HttpContext http, AppDb db, OneSitting one, Banks banks, AllProfiles profiles, TimeProvider clock, CancellationToken cancel)
    {
        if (await one.FindAsync(db, http.Caller().Id, session, n, cancel) is not { } sitting || n < 1 || n > sitting.Count) { return TypedResults.NotFound(); }
        var now = clock.GetUtcNow();
        if (sitting.IsOverAt(now)) { return Goto.Local(ReadResult.PathOf(session)); }
        var question = Question.At(await banks.GetAsync(sitting.Bank, cancel), sitting.Sheet, sitting.Seed, n);
        return Html.Page<AnswerQuestionPage>(View(session, n, profiles.NameOf(sitting.Profile), sitting, question, sitting.Response, ve, gio is not null, now, default, Refusals.None));
    }

    internal static async Task<Results<RazorComponentResult<AnswerQuestionPage>, RedirectHttpResult, NotFound>> Submit(
        SessionId session, int n, IFormCollection form, HttpContext http, AppDb db, OpenSittings sittings, Banks banks, AllProfiles profiles, Appender appender, TimeProvider clock, CancellationToken cancel)
    {
        var learner = http.Caller().Id;
        // Places of the options as shown (for an order the place given to each step), and where the person came from.
        var (chosen, back) = (form["Chosen"], form["Back"].ToString());
        if (await sittings.FindAsync(db, learner, session, cancel) is not { Sitting: var sitting } held || n < 1 || n > sitting.Count) { return TypedResults.NotFound(); }
        var now = clock.GetUtcNow();
        // The result page hands in what is over and says kindly that the time was up.
        if (sitting.IsOverAt(now)) { return Goto.Local(ReadResult.PathOf(session)); }

        var bank = await banks.GetAsync(sitting.Bank, cancel);
        var question = Question.At(bank, sitting.Sheet, sitting.Seed, n);
        var refused = new Refusals();
        if (question.Read(chosen, refused.At("Chosen")) is not { } response)
        {
            return Html.Again<AnswerQuestionPage>(View(session, n, profiles.NameOf(sitting.Profile), sitting, question, null, back, false, now, chosen, refused));
        }

        var dialect = appender.Dialect;
        var written = await appender.AppendAsync(Append, [dialect.Id(learner.Value), dialect.Id(session.Value), n, response, dialect.Utc(now)], cancel);
        // Answered before, or handed in this moment on another device: what is there is shown as it stands.
        if (written == 0) { return Goto.Local(PathOf(session, n)); }
        held.Keep(n, response);
        if (back == BackToReview || FixedForm.Next(sitting.Count, n) is not { } next) { return Goto.Local(ReviewAnswers.PathOf(session)); }
        return Html.Page<AnswerQuestionPage>(View(session, next, profiles.NameOf(sitting.Profile), sitting, Question.At(bank, sitting.Sheet, sitting.Seed, next), held.ResponseAt(next), null, false, now, default, Refusals.None));
    }

    private static AnswerQuestionPage.View View(
        SessionId session, int n, string test, Sitting sitting, Question question, string? answered, string? back, bool clockAsked, DateTimeOffset now, StringValues typed, Refusals refused)
    {
        var item = question.Item;
        var skip = back == BackToReview || FixedForm.Next(sitting.Count, n) is null ? ReviewAnswers.PathOf(session) : PathOf(session, n + 1);
        return new(
            PathOf(session, n),
            test,
            AssessmentWords.QuestionOf.With(n, sitting.Count),
            sitting.Purpose == Purpose.Practice,
            sitting.EndsAt is { } end ? TimeWords.Left(end, now) : clockAsked ? TimeWords.Spent(sitting.StartedAt, now) : null,
            sitting.EndsAt is null && !clockAsked ? PathOf(session, n) + "?gio=1" : null,
            item.Situation,
            item.Ask,
            item.Kind switch { ItemKind.Several => AnswerQuestionPage.Way.Several, ItemKind.Order => AnswerQuestionPage.Way.Order, _ => AnswerQuestionPage.Way.One },
            item.Screen is { } screen ? new(screen.Look, screen.Title, [.. screen.Parts.Select(p => (p.Kind, p.Text))]) : null,
            [.. question.Order.Select((option, shown) => new AnswerQuestionPage.Choice(
                shown + 1,
                item.Options[option].Text,
                answered is not null ? question.Answered(answered, shown) : Typed(item.Kind, typed, shown)))],
            answered is not null,
            skip,
            ReviewAnswers.PathOf(session),
            back == BackToReview ? BackToReview : null,
            refused);
    }

    // What was typed comes back as it was, as far as it can be shown.
    private static int Typed(ItemKind kind, StringValues typed, int shown)
    {
        if (kind == ItemKind.Order) { return shown < typed.Count && int.TryParse(typed[shown], out var rank) ? rank : 0; }
        return typed.Contains((shown + 1).ToString(CultureInfo.InvariantCulture)) ? 1 : 0;
    }
}

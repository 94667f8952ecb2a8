using System.Globalization;
using HocVuSo.Assessment.Bank;
using HocVuSo.Assessment.Profiles;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace HocVuSo.Assessment.Sessions;

/// <summary>
/// /bai-xac-nhan/{session}/{n}: one question, a task step by step. Its answer is durable before the next question is shown;
/// the first answer stands, so a doubled press or a second tab changes nothing.
/// </summary>
/// <remarks>
/// The hot path of the product: a POST is one append in a shared transaction (Appender), with the sitting held in memory
/// from its first answer on (<see cref="OpenSittings"/>), and the next question drawn at once instead of a redirect, from
/// items that wait expanded in memory. Measured in docs/reference/performance.md.
/// </remarks>
internal static class AnswerQuestion
{
    private const string BackToReview = "xem-lai";
    private const string NotKnownButton = "NotKnown";

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(StartSession.Path + "/{session:guid}/{n:int}", Show).For(Can.Learn);
        pages.MapPost(StartSession.Path + "/{session:guid}/{n:int}", Submit).For(Can.Learn);
    }

    public static string PathOf(SessionId session, int n) => $"{StartSession.Path}/{session}/{n}";

    /// <summary>The same, coming back to the list of unanswered questions afterwards.</summary>
    public static string PathFromReview(SessionId session, int n) => $"{PathOf(session, n)}?ve={BackToReview}";

    internal static async Task<Results<RazorComponentResult<AnswerQuestionPage>, RedirectHttpResult, NotFound>> Show(
        SessionId session, int n, string? ve, string? gio, HttpContext http, AppDb db, OpenSittings sittings, AllProfiles profiles, TimeProvider clock, CancellationToken cancel)
    {
        // From the database, not from memory: what is shown is durable, whichever device or node answered last.
        if (await sittings.ReadAsync(db, http.Caller().Id, session, cancel) is not { } held || n < 1 || n > held.Count) { return TypedResults.NotFound(); }
        var now = clock.GetUtcNow();
        if (held.Sitting.IsOverAt(now)) { return Goto.Local(ReadResult.PathOf(session)); }
        if (held.HasEnded) { return Goto.Local(ReadResult.PathOf(session)); }
        // Of an adaptive test only the question under way can be seen: what came before is answered, and led here.
        if (held.Sitting.IsAdaptive && n < held.Count) { return Goto.Local(PathOf(session, held.Count)); }
        var asked = new Asked(session, n, held, profiles.NameOf(held.Sitting.Profile), ByEar.IsChosen(http), now);
        return Html.Page<AnswerQuestionPage>(asked.View(ve, gio is not null, default, Refusals.None));
    }

    internal static async Task<Results<RazorComponentResult<AnswerQuestionPage>, RedirectHttpResult, NotFound>> Submit(
        SessionId session, int n, IFormCollection form, HttpContext http, AppDb db, OpenSittings sittings, Exposures exposures, AllProfiles profiles, AnswerLog log,
        TimeProvider clock, CancellationToken cancel)
    {
        var learner = http.Caller().Id;
        // Places of the options as shown (for an order the place given to each step), and where the person came from.
        var (chosen, back) = (form["Chosen"], form["Back"].ToString());
        var step = int.TryParse(form["Step"], NumberStyles.None, CultureInfo.InvariantCulture, out var sent) ? sent : 1;
        var held = await sittings.FindAsync(db, learner, session, cancel);
        if (held?.IsBehind(n, step) == true)
        {
            // Another node went on meanwhile.
            sittings.Forget(learner, session);
            held = await sittings.FindAsync(db, learner, session, cancel);
        }
        if (held is null || n < 1 || n > held.Count) { return TypedResults.NotFound(); }
        var now = clock.GetUtcNow();
        // The result page hands in what is over and says kindly that the time was up.
        if (held.Sitting.IsOverAt(now)) { return Goto.Local(ReadResult.PathOf(session)); }

        var asked = new Asked(session, n, held, profiles.NameOf(held.Sitting.Profile), ByEar.IsChosen(http), now);
        // A page of a step that was answered meanwhile changes nothing: what stands is shown.
        if (step != asked.Question.Number) { return Goto.Local(PathOf(session, n)); }
        var refused = new Refusals();
        if ((form.ContainsKey(NotKnownButton) ? Marking.NotKnown : asked.Question.Read(chosen, refused.At("Chosen"))) is not { } response)
        {
            return Html.Again<AnswerQuestionPage>(asked.View(back, false, chosen, refused));
        }

        if (!asked.Question.IsLastStep)
        {
            if (!await log.StepAsync(learner, session, n, asked.Question.Number, response, now, cancel)) { return Behind(); }
            held.KeepStep(n, asked.Question.Number, response);
            return Html.Page<AnswerQuestionPage>(new Asked(session, n, held, asked.Test, asked.ByEar, now).View(back, false, default, Refusals.None));
        }

        response = Marking.Join([.. held.StepsAt(n), response]);
        if (held.Sitting.IsAdaptive) { return await AdvanceAsync(); }
        // Answered before, or handed in this moment on another device: what is there is shown as it stands.
        if (!await log.AnswerAsync(learner, session, n, response, null, now, cancel)) { return await LateAsync(); }
        held.Keep(n, response);
        if (back == BackToReview || FixedForm.Next(held.Count, n) is not { } next) { return Goto.Local(ReviewAnswers.PathOf(session)); }
        return Html.Page<AnswerQuestionPage>(new Asked(session, next, held, asked.Test, asked.ByEar, now).View(null, false, default, Refusals.None));

        async Task<Results<RazorComponentResult<AnswerQuestionPage>, RedirectHttpResult, NotFound>> AdvanceAsync()
        {
            var snapshot = await exposures.CurrentAsync(held.Pool!, cancel);
            if (!held.Advance(n, response, snapshot, out var following)) { return await LateAsync(); }
            var written = false;
            try
            {
                written = await log.AnswerAsync(learner, session, n, response, following, now, cancel);
            }
            finally
            {
                // What is held would be ahead of what is durable.
                if (!written) { sittings.Forget(learner, session); }
            }
            if (!written) { return await LateAsync(); }
            if (following is null) { return await EndAsync(); }
            exposures.Shown(held.Pool!, following);
            return Html.Page<AnswerQuestionPage>(new Asked(session, n + 1, held, asked.Test, asked.ByEar, now).View(null, false, default, Refusals.None));
        }

        // Whoever is cut off before this finds the test ended by the result page: the answers are there.
        async Task<RedirectHttpResult> EndAsync()
        {
            var ended = await db.Set<Session>().SingleAsync(s => s.LearnerId == learner && s.Id == session, cancel);
            // Fetched here, because it needs a dozen others and one answer in twenty comes to its end.
            var sessions = http.RequestServices.GetRequiredService<BeginAndEnd>();
            if (ended.FinishedAt is null) { await sessions.EndAsync(ended, byTime: false, cancel, held); }
            return Goto.Local(ReadResult.PathOf(session));
        }

        async Task<RedirectHttpResult> LateAsync()
        {
            await log.LateAsync(learner, session, n, response, now, cancel);
            return Behind();
        }

        RedirectHttpResult Behind()
        {
            sittings.Forget(learner, session);
            return Goto.Local(PathOf(session, n));
        }
    }

    /// <summary>The step under way of a question, in the words of its page.</summary>
    private sealed class Asked
    {
        private readonly SessionId _session;
        private readonly int _position;
        private readonly Held _held;
        private readonly DateTimeOffset _now;
        private readonly string? _answer;

        public Asked(SessionId session, int position, Held held, string test, bool byEar, DateTimeOffset now)
        {
            (_session, _position, _held, Test, ByEar, _now) = (session, position, held, test, byEar, now);
            _answer = held.ResponseAt(position);
            var item = held.ItemAt(position);
            // An answered task is shown from its first step; one under way from where it stands.
            var step = _answer is null ? held.StepsAt(position).Count + 1 : 1;
            Question = Question.At(item, held.Sitting.Seed, position, step);
        }

        public Question Question { get; }

        public string Test { get; }

        public bool ByEar { get; }

        public AnswerQuestionPage.View View(string? back, bool clockAsked, StringValues typed, Refusals refused)
        {
            var (sitting, item, step) = (_held.Sitting, Question.Item, Question.Step);
            var steps = item.Steps.Count;
            var review = ReviewAnswers.PathOf(_session);
            var answered = _answer is null ? null : Marking.Split(_answer)[0];
            return new(
                PathOf(_session, _position),
                Test,
                sitting.IsAdaptive ? AssessmentWords.QuestionNumber.With(_position) : AssessmentWords.QuestionOf.With(_position, _held.Count),
                sitting.Purpose == Purpose.Practice,
                sitting is { IsTimed: true, EndsAt: { } end } ? TimeWords.Left(end, _now) : clockAsked ? TimeWords.Spent(sitting.StartedAt, _now) : null,
                sitting.IsTimed || clockAsked ? null : PathOf(_session, _position) + "?gio=1",
                item.Situation,
                item.Ask,
                steps == 1 ? null : new(Question.Number, AssessmentWords.StepOf.With(Question.Number, steps), step.Do!),
                step switch { { Field: not null } => AnswerQuestionPage.Way.Typed, { Kind: ItemKind.Several } => AnswerQuestionPage.Way.Several, { Kind: ItemKind.Order } => AnswerQuestionPage.Way.Order, _ => AnswerQuestionPage.Way.One },
                PhonePart.From(step.Screen),
                step.Field is { } field ? new(field.Label, field.Digits, answered ?? typed.ToString()) : null,
                [.. Question.Order.Select((option, shown) => new AnswerQuestionPage.Choice(
                    shown + 1,
                    step.Options[option].Text,
                    step.Options[option].Picture is { } picture ? PicturePath(picture) : null,
                    answered is not null ? Question.Answered(answered, shown) : Typed(step.Kind, typed, shown)))],
                answered is not null,
                sitting.IsAdaptive || steps > 1,
                // An adaptive test goes on only by an answer.
                sitting.IsAdaptive ? null : back == BackToReview || FixedForm.Next(_held.Count, _position) is null ? review : PathOf(_session, _position + 1),
                review,
                back == BackToReview ? BackToReview : null,
                ByEar,
                refused);
        }

        // What was typed comes back as it was, as far as it can be shown.
        private static int Typed(ItemKind kind, StringValues typed, int shown)
        {
            if (kind == ItemKind.Order) { return shown < typed.Count && int.TryParse(typed[shown], out var rank) ? rank : 0; }
            return typed.Contains((shown + 1).ToString(CultureInfo.InvariantCulture)) ? 1 : 0;
        }
    }

    /// <summary>Where a picture of content/pictures is served.</summary>
    public static string PicturePath(string picture) => $"/hinh/{picture}.svg";
}

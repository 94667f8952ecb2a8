using System.Globalization;
using HocVuSo.Learning.Courses;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Learning.Lessons;

/// <summary>
/// The five questions of a lesson, one a page. Every answer is told kindly why; one may try again. The last answer of a
/// question stands. The lesson is finished when all are answered and, where a profile has a gate, enough are right.
/// </summary>
internal static class AnswerQuestion
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Hrefs.Courses + "/{lesson}/cau-hoi/{question:int}", Show).ForAnyone();
        pages.MapPost(Hrefs.Courses + "/{lesson}/cau-hoi/{question:int}", Submit).ForAnyone();
    }

    internal static async Task<Results<RazorComponentResult<AnswerQuestionPage>, RedirectHttpResult, NotFound>> Show(
        string lesson, int question, bool? lai, HttpContext http, AppDb db, CourseShelf shelf, ILearners learners, LessonDoors doors, CancellationToken cancel)
    {
        if (Find(shelf, lesson, question, http) is not { } found) { return TypedResults.NotFound(); }
        if (NeedsSignIn(found, http)) { return TypedResults.LocalRedirect("/dang-nhap?tiep=" + Uri.EscapeDataString(Hrefs.Question(lesson, question))); }
        if (await doors.FirstUnfinishedBeforeAsync(http, found, cancel) is not null) { return TypedResults.LocalRedirect(Hrefs.Lesson(lesson)); }
        var given = lai == true || learners.Current(http) is not { } learner ? null
            : await db.Set<Answer>().AsNoTracking().Where(a => a.LearnerId == learner && a.Lesson == lesson && a.Question == question)
                .OrderByDescending(a => a.AnsweredAt).Select(a => (int?)a.Choice).FirstOrDefaultAsync(cancel);
        return Html.Page<AnswerQuestionPage>(View(found, question, given, http));
    }

    internal static async Task<Results<RedirectHttpResult, RazorComponentResult<AnswerQuestionPage>, NotFound>> Submit(
        string lesson, int question, [FromForm(Name = "Choice")] string? typed, HttpContext http, AppDb db, CourseShelf shelf, ILearners learners,
        LessonDoors doors, Finishing finishing, IdSource ids, TimeProvider clock, CancellationToken cancel)
    {
        if (Find(shelf, lesson, question, http) is not { } found || NeedsSignIn(found, http)) { return TypedResults.NotFound(); }
        if (await doors.FirstUnfinishedBeforeAsync(http, found, cancel) is not null) { return TypedResults.LocalRedirect(Hrefs.Lesson(lesson)); }
        var options = found.Questions[question - 1].Options;
        if (!int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var choice) || choice >= options.Count)
        {
            var refused = new Refusals();
            refused.Add("Choice", LearningWords.ChooseOne);
            return Html.Again<AnswerQuestionPage>(View(found, question, null, http, refused));
        }

        var learner = learners.CurrentOrTrial(http);
        db.Add(new Answer
        {
            LearnerId = learner,
            Id = ids.New<AnswerId>(),
            Lesson = lesson,
            Question = question,
            Choice = choice,
            IsRight = options[choice].Right,
            AnsweredAt = clock.GetUtcNow(),
        });
        var right = await RightByQuestionAsync(db, learner, lesson, cancel);
        right[question] = options[choice].Right;
        if (right.Count == found.Questions.Count && Enough(right, doors.ShareToPass(Caller.From(http.User))))
        {
            await finishing.AddAsync(learner, Caller.From(http.User) is not null, Finish.Lesson, lesson, cancel);
        }
        // False: another press of the button finished the lesson this moment; the answer is kept all the same.
        return await db.TrySaveAsync(cancel)
            ? TypedResults.LocalRedirect(Hrefs.Question(lesson, question))
            : await Submit(lesson, question, typed, http, db, shelf, learners, doors, finishing, ids, clock, cancel);
    }

    /// <summary>For each question answered, whether its last answer is right.</summary>
    internal static async Task<Dictionary<int, bool>> RightByQuestionAsync(AppDb db, PersonId learner, string lesson, CancellationToken cancel) =>
        (await db.Set<Answer>().AsNoTracking().Where(a => a.LearnerId == learner && a.Lesson == lesson).ToListAsync(cancel))
            .GroupBy(a => a.Question).ToDictionary(g => g.Key, g => g.MaxBy(a => a.AnsweredAt)!.IsRight);

    /// <summary>Whether the answers to all questions finish the lesson: answering does, unless a profile asks for a share.</summary>
    internal static bool Enough(Dictionary<int, bool> right, decimal? share) => share is null || right.Values.Count(r => r) >= share * right.Count;

    private static Lesson? Find(CourseShelf shelf, string lesson, int question, HttpContext http) =>
        shelf.Find(lesson) is { } found && question >= 1 && question <= found.Questions.Count ? found : null;

    private static bool NeedsSignIn(Lesson lesson, HttpContext http) => !lesson.Open && Caller.From(http.User) is null;

    private static AnswerQuestionPage.View View(Lesson lesson, int question, int? given, HttpContext http, Refusals? refused = null)
    {
        var honorific = Honorific.Of(http.User);
        var asked = lesson.Questions[question - 1];
        return new(
            lesson.Title,
            Honorific.Fill(asked.Ask, honorific),
            [.. asked.Options.Select((o, i) => new AnswerQuestionPage.Choice(i, Honorific.Fill(o.Text, honorific), i == given))],
            given is { } g && g < asked.Options.Count ? new(asked.Options[g].Right, Honorific.Fill(asked.Options[g].Answer, honorific)) : null,
            question,
            lesson.Questions.Count,
            question == 1 ? Hrefs.Step(lesson.Code, lesson.Steps.Count) : Hrefs.Question(lesson.Code, question - 1),
            question < lesson.Questions.Count ? Hrefs.Question(lesson.Code, question + 1) : Hrefs.Finished(lesson.Code),
            Hrefs.Question(lesson.Code, question) + "?lai=true",
            refused ?? Refusals.None);
    }
}

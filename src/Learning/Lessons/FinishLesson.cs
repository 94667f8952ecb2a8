using HocVuSo.Learning.Courses;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace HocVuSo.Learning.Lessons;

/// <summary>The end of a lesson: what was right, the practice, and the card that says where to do it for real.</summary>
internal static class FinishLesson
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet(Hrefs.Courses + "/{lesson}/xong", Show).ForAnyone();

    internal static async Task<Results<RazorComponentResult<FinishLessonPage>, RedirectHttpResult, NotFound>> Show(
        string lesson, HttpContext http, AppDb db, CourseShelf shelf, ILearners learners, Finishing finishing, LessonDoors doors, CancellationToken cancel)
    {
        if (shelf.Find(lesson) is not { } found) { return TypedResults.NotFound(); }
        if (learners.Current(http) is not { } learner) { return TypedResults.LocalRedirect(Hrefs.Lesson(lesson)); }
        var right = await AnswerQuestion.RightByQuestionAsync(db, learner, lesson, cancel);
        var missing = Enumerable.Range(1, found.Questions.Count).FirstOrDefault(q => !right.ContainsKey(q));
        if (missing > 0) { return TypedResults.LocalRedirect(Hrefs.Question(lesson, missing)); }

        var done = await finishing.DoneAsync(learner, cancel);
        var signedIn = Caller.From(http.User) is not null;
        var finished = done.Contains((Finish.Lesson, lesson));
        var share = finished ? null : doors.ShareToPass(Caller.From(http.User));
        // Answers of two tabs or devices, or from before another group was chosen, may be enough only together: none of them could tell.
        if (!finished && AnswerQuestion.Enough(right, share))
        {
            await finishing.AddAsync(learner, signedIn, Finish.Lesson, lesson, cancel);
            await db.TrySaveAsync(cancel);   // false: finished elsewhere this moment
            (finished, share) = (true, null);
        }
        var honorific = Honorific.Of(http.User);
        var practice = found.Practice is { } code ? shelf.FindPractice(code) : null;
        return Html.Page<FinishLessonPage>(new FinishLessonPage.View(
            found.Title,
            Honorific.Capital(honorific),
            finished,
            right.Values.Count(r => r),
            found.Questions.Count,
            share is { } s ? (int)Math.Ceiling(s * found.Questions.Count) : null,
            Hrefs.Question(lesson, right.Where(r => !r.Value).Select(r => r.Key).DefaultIfEmpty(1).Min()) + "?lai=true",
            practice is null ? null : new(Honorific.Fill(practice.Goal, honorific), Hrefs.Practice(practice.Code), practice.Minutes, done.Contains((Finish.Practice, practice.Code))),
            new(found.Real.Title, Honorific.Fill(found.Real.Text, honorific), Honorific.Fill(found.Real.Help, honorific), [.. found.Real.Links.Select(l => (l.Text, l.Url))]),
            shelf.After(found) is { } next ? (next.Title, Hrefs.Lesson(next.Code)) : null,
            signedIn));
    }
}

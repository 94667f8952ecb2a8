using HocVuSo.Learning.Courses;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Builder;

namespace HocVuSo.Learning.Lessons;

/// <summary>
/// Reading a lesson, a step a page. Cost: no query; the first sight of a step by a learner is one appended row nobody
/// waits for. Locking is asked only of groups whose profile has a gate.
/// </summary>
internal static class ReadLesson
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Hrefs.Courses + "/{lesson}", Begin).ForAnyone();
        pages.MapGet(Hrefs.Courses + "/{lesson}/buoc/{step:int}", Show).ForAnyone();
    }

    internal static RedirectHttpResult Begin(string lesson) => TypedResults.LocalRedirect(Hrefs.Step(Uri.EscapeDataString(lesson), 1));

    internal static async Task<Results<RazorComponentResult<ReadLessonPage>, RazorComponentResult<LockedLessonPage>, RedirectHttpResult, NotFound>> Show(
        string lesson, int step, HttpContext http, CourseShelf shelf, ILearners learners, LessonDoors doors, StepsSeen seen, CancellationToken cancel)
    {
        if (shelf.Find(lesson) is not { } found || step < 1 || step > found.Steps.Count) { return TypedResults.NotFound(); }
        if (!found.Open && Caller.From(http.User) is null) { return TypedResults.LocalRedirect("/dang-nhap?tiep=" + Uri.EscapeDataString(Hrefs.Step(lesson, step))); }
        if (await doors.FirstUnfinishedBeforeAsync(http, found, cancel) is { } first)
        {
            return Html.Page<LockedLessonPage>(new LockedLessonPage.View(found.Title, first.Title, Hrefs.Lesson(first.Code)));
        }
        seen.Note(learners.CurrentOrTrial(http), lesson, step);
        var shown = found.Steps[step - 1];
        var honorific = Honorific.Of(http.User);
        return Html.Page<ReadLessonPage>(new ReadLessonPage.View(
            found.Title,
            shown.Title,
            shown.Html(honorific),
            Hrefs.Media(shelf.Course.Code, lesson, shown.Picture),
            shown.Alt,
            shown.Sound is { } sound ? Hrefs.Media(shelf.Course.Code, lesson, sound) : null,
            step,
            found.Steps.Count,
            step == 1 ? Honorific.Fill(found.Promise, honorific) : null,
            step > 1 ? Hrefs.Step(lesson, step - 1) : Hrefs.Courses,
            step < found.Steps.Count ? Hrefs.Step(lesson, step + 1) : Hrefs.Question(lesson, 1),
            step < found.Steps.Count));
    }
}

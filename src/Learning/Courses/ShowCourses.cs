using HocVuSo.Learning.Lessons;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace HocVuSo.Learning.Courses;

/// <summary>The lessons of the course with what is done and what comes next. One query for who has begun, none otherwise.</summary>
internal static class ShowCourses
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet(Hrefs.Courses, Show).ForAnyone();

    internal static async Task<RazorComponentResult<ShowCoursesPage>> Show(HttpContext http, CourseShelf shelf, ILearners learners, Finishing finishing, CancellationToken cancel)
    {
        var done = learners.Current(http) is { } learner ? await finishing.DoneAsync(learner, cancel) : [];
        var signedIn = Caller.From(http.User) is not null;
        var rows = shelf.Course.Lessons.Select(l => new ShowCoursesPage.Row(
            l.Title,
            Honorific.Fill(l.Promise, Honorific.Of(http.User)),
            Hrefs.Lesson(l.Code),
            l.Minutes,
            Hrefs.Media(shelf.Course.Code, l.Code, l.Steps[0].Picture),
            done.Contains((Finish.Lesson, l.Code)),
            l.Open || signedIn,
            l.Practice is { } p && !done.Contains((Finish.Practice, p)) ? Hrefs.Practice(p) : null)).ToList();
        return Html.Page<ShowCoursesPage>(new ShowCoursesPage.View(
            shelf.Course.Title, shelf.Course.Summary, rows, rows.FirstOrDefault(r => !r.Done && r.Open), done.Contains((Finish.Course, shelf.Course.Code)), signedIn));
    }
}

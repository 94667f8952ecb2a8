using HocVuSo.Learning.Courses;
using HocVuSo.Learning.Lessons;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Learning.Home;

/// <summary>
/// The first page. For whoever is not signed in it is the same for everybody and is kept ready-made per language; for a
/// learner it is one query. Who has duties finds them first.
/// </summary>
internal static class ShowHome
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/", Show).ForAnyone().CacheOutput(ReadyMade.Policy);
        pages.MapGet(Hrefs.Listen, () => Html.Page<ListenPage>(new ListenPage.View())).ForAnyone();
    }

    internal static async Task<Results<RazorComponentResult<PublicHomePage>, RazorComponentResult<LearnerHomePage>>> Show(
        HttpContext http, CourseShelf shelf, Finishing finishing, IEnumerable<MenuLink> menu, CancellationToken cancel)
    {
        var trial = shelf.Course.Lessons.First(l => l.Open);
        if (Caller.From(http.User) is not { } caller)
        {
            return Html.Page<PublicHomePage>(new PublicHomePage.View(trial.Title, Hrefs.Lesson(trial.Code), trial.Minutes, [.. shelf.Course.Lessons.Select(l => l.Title)]));
        }
        var done = await finishing.DoneAsync(caller.Id, cancel);
        var next = shelf.Course.Lessons.FirstOrDefault(l => !done.Contains((Finish.Lesson, l.Code)));
        return Html.Page<LearnerHomePage>(new LearnerHomePage.View(
            http.User.FindFirst(ShellClaims.DisplayName)?.Value ?? Honorific.Unknown,
            [.. menu.Where(l => l.IsDuty && l.ShownTo(http.User)).OrderBy(l => l.Order)],
            next is null ? null : new(next.Title, Hrefs.Lesson(next.Code), next.Minutes, Hrefs.Media(shelf.Course.Code, next.Code, next.Steps[0].Picture)),
            shelf.Course.Lessons.Count(l => done.Contains((Finish.Lesson, l.Code))),
            shelf.Course.Lessons.Count));
    }
}

using HocVuSo.Assessment.Contracts;
using HocVuSo.Assessment.Profiles;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace HocVuSo.Assessment.Sessions;

/// <summary>
/// /tim-diem-bat-dau: a short adaptive test that says where to begin learning, and, sat again, how far one has come. It runs
/// as every other test does; this page only begins it.
/// </summary>
internal static class FindStart
{
    public const string Path = "/tim-diem-bat-dau";

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, Show).ForAnyone();
        pages.MapPost(Path, Submit).For(Can.Learn);
    }

    internal static async Task<Results<RazorComponentResult<FindStartPage>, NotFound>> Show(
        HttpContext http, AppDb db, IPersons persons, AllProfiles profiles, TimeProvider clock, CancellationToken cancel)
    {
        if (Placement(profiles) is not { } placement) { return TypedResults.NotFound(); }
        if (Caller.From(http.User) is not { } caller) { return Html.Page<FindStartPage>(new FindStartPage.View(AssessmentWords.FindLeadVisitor, $"/dang-nhap?tiep={Path}", null, [], false)); }
        var person = await persons.FindAsync(caller.Id, cancel) ?? throw new InvalidOperationException("Whoever is signed in is a person.");
        var history = await History.ReadAsync(db, person.Id, cancel);
        return Html.Page<FindStartPage>(new FindStartPage.View(
            StartSession.To(person, AssessmentWords.FindLead),
            null,
            history.Running is { } running ? await StartSession.ResumeAsync(db, running, profiles, clock.GetUtcNow(), cancel) : null,
            [.. history.Sessions.Where(s => s.Profile == placement.Code && s.FinishedAt is not null).Select(s => (Say.Date(s.FinishedAt!.Value), ReadResult.PathOf(s.Id)))],
            ByEar.IsChosen(http)));
    }

    internal static async Task<Results<RedirectHttpResult, NotFound>> Submit(
        HttpContext http, AppDb db, IPersons persons, AllProfiles profiles, BeginAndEnd sessions, CancellationToken cancel)
    {
        if (Placement(profiles) is not { } placement) { return TypedResults.NotFound(); }
        var person = await persons.FindAsync(http.Caller().Id, cancel) ?? throw new InvalidOperationException("Whoever is signed in is a person.");
        var history = await History.ReadAsync(db, person.Id, cancel);
        if (history.Running is not null) { return Goto.Local(Path); }
        return await sessions.BeginAndSaveAsync(person, placement, Purpose.Placement, helped: false, Device.IsPhone(http.Request), history, cancel) is { } session
            ? Goto.Local(AnswerQuestion.PathOf(session.Id, 1))
            : Goto.Local(Path);
    }

    private static Profile? Placement(AllProfiles profiles) => profiles.All.FirstOrDefault(p => p.Rule is { Confirms: false });
}

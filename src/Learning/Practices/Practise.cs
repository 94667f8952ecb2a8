using System.Globalization;
using System.Text.Json;
using HocVuSo.Learning.Courses;
using HocVuSo.Learning.Lessons;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Learning.Practices;

/// <summary>
/// A practice, one screen a page. Each tap is a POST that adds one row, so a run goes on after any interruption and on any
/// device; with script the same answers replace the page's main part without a reload.
/// </summary>
internal static class Practise
{
    // A run is a dozen taps; more than this is somebody's program, and it begins anew.
    private const int MostTaps = 200;

    private const int LongestTyped = 200;

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Hrefs.Practices, List).ForAnyone();
        pages.MapGet(Hrefs.Practices + "/{practice}", Intro).ForAnyone();
        pages.MapPost(Hrefs.Practices + "/{practice}", Begin).ForAnyone();
        pages.MapGet(Hrefs.Practices + "/{practice}/{run:guid}", Show).ForAnyone();
        pages.MapPost(Hrefs.Practices + "/{practice}/{run:guid}", Tap).ForAnyone();
    }

    internal static async Task<RazorComponentResult<PracticesPage>> List(HttpContext http, CourseShelf shelf, ILearners learners, Finishing finishing, CancellationToken cancel)
    {
        var done = learners.Current(http) is { } learner ? await finishing.DoneAsync(learner, cancel) : [];
        var signedIn = Caller.From(http.User) is not null;
        return Html.Page<PracticesPage>(new PracticesPage.View(
        [
            .. from lesson in shelf.Course.Lessons
               where lesson.Practice is not null
               let practice = shelf.FindPractice(lesson.Practice!)!
               select new PracticesPage.Row(practice.Title, Honorific.Fill(practice.Goal, Honorific.Of(http.User)), Hrefs.Practice(practice.Code), practice.Minutes,
                   done.Contains((Finish.Practice, practice.Code)), lesson.Open || signedIn),
        ]));
    }

    internal static Results<RazorComponentResult<PracticeIntroPage>, RedirectHttpResult, NotFound> Intro(string practice, HttpContext http, CourseShelf shelf)
    {
        if (Find(shelf, practice) is not var (found, lesson)) { return TypedResults.NotFound(); }
        if (NeedsSignIn(lesson, http)) { return TypedResults.LocalRedirect("/dang-nhap?tiep=" + Uri.EscapeDataString(Hrefs.Practice(practice))); }
        return Html.Page<PracticeIntroPage>(new PracticeIntroPage.View(found.Title, Honorific.Fill(found.Goal, Honorific.Of(http.User)), found.Minutes, lesson.Title, Hrefs.Lesson(lesson.Code)));
    }

    internal static async Task<Results<RedirectHttpResult, NotFound>> Begin(
        string practice, HttpContext http, AppDb db, CourseShelf shelf, ILearners learners, IdSource ids, TimeProvider clock, CancellationToken cancel)
    {
        if (Find(shelf, practice) is not var (found, lesson) || NeedsSignIn(lesson, http)) { return TypedResults.NotFound(); }
        var run = ids.New<RunId>();
        db.Add(Event(learners.CurrentOrTrial(http), run, 0, found, found.Start, "start", null, null, clock));
        await db.SaveChangesAsync(cancel);
        return TypedResults.LocalRedirect(Hrefs.Run(practice, run));
    }

    internal static async Task<Results<RazorComponentResult<PractisePage>, NotFound>> Show(
        string practice, RunId run, HttpContext http, AppDb db, CourseShelf shelf, ILearners learners, CancellationToken cancel) =>
        Find(shelf, practice) is var (found, lesson) && await LastAsync(db, learners.Current(http), run, practice, cancel) is { } last && found.Find(last.Screen) is { } screen
            ? Html.Page<PractisePage>(View(found, lesson, screen, last, http))
            : TypedResults.NotFound();

    internal static async Task<Results<RedirectHttpResult, NotFound>> Tap(
        string practice, RunId run, HttpContext http, AppDb db, CourseShelf shelf, ILearners learners, Finishing finishing, TimeProvider clock, CancellationToken cancel)
    {
        if (Find(shelf, practice) is not var (found, _) || await LastAsync(db, learners.Current(http), run, practice, cancel) is not { } last
            || found.Find(last.Screen) is not { } screen)
        {
            return TypedResults.NotFound();
        }
        var form = await http.Request.ReadFormAsync(cancel);
        if (last.Seq >= MostTaps) { return TypedResults.LocalRedirect(Hrefs.Practice(practice)); }
        // A tap on a page that is no longer the current one (two tabs, a double tap) changes nothing: the current page is shown.
        if (form["Seq"] != last.Seq.ToString(CultureInfo.InvariantCulture)
            || !int.TryParse(form["Choice"], NumberStyles.None, CultureInfo.InvariantCulture, out var chosen) || chosen >= screen.Choices.Count)
        {
            return TypedResults.LocalRedirect(Hrefs.Run(practice, run));
        }
        var choice = screen.Choices[chosen];
        var typed = screen.Fields.ToDictionary(f => f.Name, f => Clip(form[f.Name].ToString()));
        var mistake = choice.Mistake ?? (choice.Submit ? screen.Fields.Select(f => f.Refuse(typed[f.Name])).FirstOrDefault(m => m is not null) : null);
        var to = mistake is null ? found.Find(choice.To!)! : screen;
        db.Add(Event(last.LearnerId, run, last.Seq + 1, found, to.Code, choice.Label, mistake, typed.Count == 0 ? null : JsonSerializer.Serialize(typed), clock));
        if (to.End) { await finishing.AddAsync(last.LearnerId, Caller.From(http.User) is not null, Finish.Practice, practice, cancel); }
        // False: the same tap, or the end of another run, came this moment; seen again, the form tells whether anything is left to do.
        return await db.TrySaveAsync(cancel)
            ? TypedResults.LocalRedirect(Hrefs.Run(practice, run))
            : await Tap(practice, run, http, db, shelf, learners, finishing, clock, cancel);
    }

    private static (Practice, Lesson)? Find(CourseShelf shelf, string practice) =>
        shelf.FindPractice(practice) is { } found && shelf.Course.Lessons.FirstOrDefault(l => l.Practice == practice) is { } lesson ? (found, lesson) : null;

    private static bool NeedsSignIn(Lesson lesson, HttpContext http) => !lesson.Open && Caller.From(http.User) is null;

    private static async Task<PracticeEvent?> LastAsync(AppDb db, PersonId? learner, RunId run, string practice, CancellationToken cancel) =>
        learner is not { } id ? null : await db.Set<PracticeEvent>().AsNoTracking().Where(e => e.LearnerId == id && e.RunId == run && e.Practice == practice).OrderByDescending(e => e.Seq).FirstOrDefaultAsync(cancel);

    private static PracticeEvent Event(PersonId learner, RunId run, int seq, Practice practice, string screen, string action, string? mistake, string? typed, TimeProvider clock) => new()
    {
        LearnerId = learner,
        RunId = run,
        Seq = seq,
        Practice = practice.Code,
        Version = practice.Version,
        Screen = screen,
        Action = action,
        Mistake = mistake,
        Typed = typed,
        At = clock.GetUtcNow(),
    };

    private static string Clip(string typed) => typed.Length <= LongestTyped ? typed : typed[..LongestTyped];

    private static PractisePage.View View(Practice practice, Lesson lesson, Screen screen, PracticeEvent last, HttpContext http)
    {
        var honorific = Honorific.Of(http.User);
        var typed = last.Typed is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(last.Typed)!;
        return new(
            practice.Title,
            Honorific.Fill(screen.Task, honorific),
            screen.Look,
            screen.Title,
            [.. screen.Parts.Select(Part)],
            [.. screen.Fields.Select(f => new PractisePage.Field(f.Name, f.Label, f.Kind, f.Hint, f.Options, typed.GetValueOrDefault(f.Name), Wrong(f)))],
            [.. screen.Choices.Select((c, i) => new PractisePage.Choice(i, c.Label, c.Submit))],
            last.Mistake is { } mistake ? Honorific.Fill(mistake, honorific) : null,
            last.Mistake is null ? null : last.Action,
            screen.End,
            [.. screen.Takeaways.Select(t => Honorific.Fill(t, honorific))],
            last.Seq,
            Hrefs.Practice(practice.Code),
            (lesson.Title, Hrefs.Lesson(lesson.Code)));

        bool Wrong(ScreenField field) => last.Mistake is { } said && field.Check.Exists(c => c.Say == said);
    }

    private static PractisePage.Part Part(ScreenPart part) => part switch
    {
        { Heading: { } heading } => new("heading", heading),
        { From: { } from } => new("from", from),
        { Bubble: { } bubble } => new("bubble", bubble),
        { Amount: { } amount } => new("amount", amount),
        { Payee: { } payee } => new("payee", payee),
        { Link: { } link } => new("link", link),
        { Note: { } note } => new("note", note),
        _ => new("text", part.Text ?? ""),
    };
}

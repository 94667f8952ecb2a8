using HocVuSo.People.Contracts;
using HocVuSo.People.Persons;
using HocVuSo.People.SignIn;
using HocVuSo.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Me;

/// <summary>
/// The group whose learning path the person follows, more time in tests, and the optional ticks: never given beforehand,
/// never in the way of anything, each change kept. Step 3 of the first sign-in, and a page of its own later.
/// </summary>
internal static class ChooseLearning
{
    private const string LaterPath = "/toi/viec-hoc";
    private const string WelcomePath = "/chao-mung/viec-hoc";

    private static readonly string[] Ticks = [Choice.LearningReminders, Choice.PhoneQuestions];

    public static void Map(IEndpointRouteBuilder pages)
    {
        foreach (var path in new[] { WelcomePath, LaterPath })
        {
            var welcome = path == WelcomePath;
            pages.MapGet(path, (string? tiep, HttpContext http, AppDb db, TimeProvider clock, CancellationToken cancel) => Show(welcome, tiep, http, db, clock, cancel)).For(Can.Learn);
            pages.MapPost(path, ([FromForm] Form form, HttpContext http, AppDb db, IdSource ids, Admission admission, TimeProvider clock, CancellationToken cancel) =>
                Submit(welcome, form, http, db, ids, admission, clock, cancel)).For(Can.Learn);
        }
    }

    internal readonly record struct Form
    {
        public string? Group { get; init; }
        public string? MoreTime { get; init; }
        public string[]? Ticks { get; init; }
        public string? Towards { get; init; }
    }

    internal static async Task<Results<RazorComponentResult<ChooseLearningPage>, NotFound>> Show(bool welcome, string? tiep, HttpContext http, AppDb db, TimeProvider clock, CancellationToken cancel)
    {
        if (await Welcome.Welcome.FindAsync(db, http, cancel) is not { } person) { return TypedResults.NotFound(); }
        return Html.Page<ChooseLearningPage>(View(welcome, person, person.Path, person.MoreTime, [.. await GivenAsync(db, person.Id, cancel)], tiep, clock, Refusals.None));
    }

    internal static async Task<Results<RedirectHttpResult, RazorComponentResult<ChooseLearningPage>, NotFound>> Submit(
        bool welcome, Form form, HttpContext http, AppDb db, IdSource ids, Admission admission, TimeProvider clock, CancellationToken cancel)
    {
        if (await Welcome.Welcome.FindAsync(db, http, cancel) is not { } person) { return TypedResults.NotFound(); }
        var ticks = form.Ticks ?? [];
        var refused = new Refusals();
        if (form.Group is null || !Groups.Names.ContainsKey(form.Group)) { refused.Add("group", PeopleWords.GroupMissing); }
        if (refused.Any) { return Html.Again<ChooseLearningPage>(View(welcome, person, form.Group, form.MoreTime is not null, ticks, form.Towards, clock, refused)); }

        person.Follow(form.Group);
        person.MoreTime = form.MoreTime is not null;
        if (welcome) { person.WelcomedAt ??= clock.GetUtcNow(); }
        var given = await GivenAsync(db, person.Id, cancel);
        foreach (var code in Ticks.Where(c => given.Contains(c) != ticks.Contains(c, StringComparer.Ordinal)))
        {
            db.Add(new Choice { Id = ids.New<RowId>(), PersonId = person.Id, Code = code, Given = !given.Contains(code) });
        }
        await db.SaveChangesAsync(cancel);
        await admission.EnterAsync(http, person.Id, Principals.WayOf(http.User), cancel);
        if (!welcome) { return Goto.Local(ShowMe.Path); }
        // Whoever works or studies somewhere is asked where: optional, and the last question.
        return Goto.Local(form.Group == Groups.Adults ? form.Towards : ReturnPath.On(AddMembership.WelcomePath, form.Towards));
    }

    /// <summary>The ticks that stand: for each the row recorded last.</summary>
    internal static async Task<HashSet<string>> GivenAsync(AppDb db, PersonId person, CancellationToken cancel) =>
        (await db.Set<Choice>().AsNoTracking().Where(c => c.PersonId == person).ToListAsync(cancel))
            .GroupBy(c => c.Code).Where(g => g.MaxBy(c => (c.RecordedAt, c.Id.Value))!.Given).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);

    private static ChooseLearningPage.View View(bool welcome, PersonRow person, string? group, bool moreTime, IReadOnlyCollection<string> ticks, string? towards, TimeProvider clock, Refusals refused) => new(
        welcome, welcome ? WelcomePath : LaterPath,
        [.. Groups.Names.Select(g => new ChoiceField.Choice(g.Key, g.Value))], group,
        person.BirthDate is { } born && PersonRow.AgeOn(VietNam.Today(clock), born) >= PersonRow.ElderAge, moreTime,
        [.. Ticks.Select(t => new ChoiceField.Choice(t, PeopleWords.TickName(t)))], ticks, Goto.Clean(towards), refused);
}

using System.Globalization;
using HocVuSo.OfficialDocuments.Reading;
using HocVuSo.People.Contracts;
using HocVuSo.Plans.Documents;
using HocVuSo.Plans.Review;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using HocVuSo.VietnameseText;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Plans.Tasks;

/// <summary>/viec-cua-toi/{task}: what a task is, what happened to it, and what is recorded next.</summary>
internal static class ShowTask
{
    private const int DigestShown = 12;

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Hrefs.Tasks + "/{id:guid}", Show).For(Can.SeeFigures);
        pages.MapPost(Hrefs.Tasks + "/{id:guid}", Submit).For(Can.RunUnit);
        pages.MapGet(Hrefs.Tasks + "/{id:guid}/tep/{number:int}", Download).For(Can.SeeFigures);
    }

    internal readonly record struct Form
    {
        /// <summary>How many events the page showed.</summary>
        public string? Seen { get; init; }
        public string? Kind { get; init; }
        public string? Words { get; init; }
    }

    internal static async Task<Results<RazorComponentResult<ShowTaskPage>, NotFound>> Show(PlanItemId id, HttpContext http, AppDb db, IPlaces places, IPersons persons, TimeProvider clock, CancellationToken cancel) =>
        await FindAsync(id, http, db, places, cancel) is { } task ? Html.Page<ShowTaskPage>(await ViewAsync(task, new(), Refusals.None, http, db, persons, clock, cancel)) : TypedResults.NotFound();

    internal static async Task<Results<RedirectHttpResult, RazorComponentResult<ShowTaskPage>, NotFound>> Submit(
        PlanItemId id, [FromForm] Form form, [FromForm(Name = "File")] IFormFile? file, HttpContext http, AppDb db, IPlaces places, IPersons persons, TimeProvider clock, CancellationToken cancel)
    {
        if (await FindAsync(id, http, db, places, cancel) is not { } task || http.Caller().UnitOf(Can.Roles[Can.RunUnit]) != task.UnitId) { return TypedResults.NotFound(); }
        var refused = new Refusals();
        var events = await db.Set<TaskEvent>().AsNoTracking().Where(e => e.TaskId == id).OrderBy(e => e.Number).ToListAsync(cancel);
        var due = await DueAsync(task, events, db, clock, cancel);
        if (!Chosen.TryRead<TaskEventKind>(form.Kind, out var kind) || !Offered(task, due).Contains(kind)) { refused.Add("Kind", PlanWords.ChooseOffered); }
        var words = Paragraphs.Normalise(form.Words ?? "");
        if (words.Length == 0) { refused.Add("Words", PlanWords.EventNeedsWords); }
        else if (words.Length > TaskEvent.LongestWords) { refused.Add("Words", PlanWords.TooLong.With(Say.Number(TaskEvent.LongestWords))); }
        var evidence = await Evidence.ReadAsync(file, refused.At("File"), cancel);
        if (!refused.Any && form.Seen != Said(events.Count))
        {
            // The same press came twice, or somebody else was quicker.
            if (events is [.., var last] && last.Words == words && last.Kind == kind && last.DoneBy == http.Caller().Id) { return Goto.Local(Hrefs.Task(id)); }
            refused.Add("Words", PlanWords.TaskChanged);
        }
        if (!refused.Any)
        {
            db.Add(new TaskEvent
            {
                TaskId = id, Number = events.Count + 1, Kind = kind, Period = kind == TaskEventKind.DoneForPeriod ? due : null, Words = words, DoneBy = http.Caller().Id, DoneAt = clock.GetUtcNow(),
            });
            task.After(kind);
            if (evidence is var (content, name, media))
            {
                if (!await db.Set<EvidenceFile>().AnyAsync(f => f.Sha256 == content.Sha256, cancel)) { db.Add(content); }
                db.Add(new Evidence { TaskId = id, Number = events.Count + 1, Sha256 = content.Sha256, Name = name, Kind = media });
            }
            return await db.TrySaveAsync(cancel) ? Goto.Local(Hrefs.Task(id)) : await AgainAsync();
        }
        return Html.Again<ShowTaskPage>(await ViewAsync(task, form, refused, http, db, persons, clock, cancel));

        async Task<Results<RedirectHttpResult, RazorComponentResult<ShowTaskPage>, NotFound>> AgainAsync()
        {
            refused.Add("Words", PlanWords.TaskChanged);
            return await FindAsync(id, http, db, places, cancel) is { } now ? Html.Again<ShowTaskPage>(await ViewAsync(now, form, refused, http, db, persons, clock, cancel)) : TypedResults.NotFound();
        }
    }

    internal static async Task<Results<FileContentHttpResult, NotFound>> Download(PlanItemId id, int number, HttpContext http, AppDb db, IPlaces places, CancellationToken cancel)
    {
        if (await FindAsync(id, http, db, places, cancel) is null || await db.Set<Evidence>().AsNoTracking().SingleOrDefaultAsync(e => e.TaskId == id && e.Number == number, cancel) is not { } evidence) { return TypedResults.NotFound(); }
        var file = await db.Set<EvidenceFile>().AsNoTracking().SingleAsync(f => f.Sha256 == evidence.Sha256, cancel);
        return TypedResults.File(file.Content, evidence.Kind, evidence.Name);
    }

    // Of the own unit and those below.
    private static async Task<WorkTask?> FindAsync(PlanItemId id, HttpContext http, AppDb db, IPlaces places, CancellationToken cancel) =>
        await db.Set<WorkTask>().SingleOrDefaultAsync(t => t.Id == id, cancel) is { } task && ListPlans.UnitOf(http, places) is { } own && places.IsWithin(task.UnitId, own.Id) ? task : null;

    private static IEnumerable<TaskEventKind> Offered(WorkTask task, DateOnly? due) => task.State != TaskState.Open
        ? [TaskEventKind.Note, TaskEventKind.Reopened]
        : [TaskEventKind.Note, .. due is not null && task.Rules.Any(r => r.Rhythm != Rhythm.Once) ? [TaskEventKind.DoneForPeriod] : Array.Empty<TaskEventKind>(), TaskEventKind.Done, TaskEventKind.GivenUp];

    private static async Task<DateOnly?> DueAsync(WorkTask task, List<TaskEvent> events, AppDb db, TimeProvider clock, CancellationToken cancel)
    {
        var decided = await db.Set<Plan>().AsNoTracking().Where(p => p.Id == task.PlanId).Select(p => p.DecidedAt).SingleOrDefaultAsync(cancel);
        var today = VietNam.Today(clock);
        return task.State == TaskState.Open ? DueDates.Next(task.Rules, events.Select(e => e.Period).OfType<DateOnly>().ToHashSet(), DueTasks.SinceOf(decided, today), today) : null;
    }

    private static async Task<ShowTaskPage.View> ViewAsync(WorkTask task, Form form, Refusals refused, HttpContext http, AppDb db, IPersons persons, TimeProvider clock, CancellationToken cancel)
    {
        var events = await db.Set<TaskEvent>().AsNoTracking().Where(e => e.TaskId == task.Id).OrderBy(e => e.Number).ToListAsync(cancel);
        var parties = await db.Set<ItemParty>().AsNoTracking().Where(p => p.ItemId == task.Id).OrderBy(p => p.Ordinal).ToListAsync(cancel);
        var plan = await db.Set<Plan>().AsNoTracking().SingleAsync(p => p.Id == task.PlanId, cancel);
        var evidence = await db.Set<Evidence>().AsNoTracking().Where(e => e.TaskId == task.Id).ToDictionaryAsync(e => e.Number, cancel);
        var names = await persons.NamesAsync([.. events.Select(e => e.DoneBy).Distinct()], cancel);
        var due = await DueAsync(task, events, db, clock, cancel);
        List<(string, string)> facts =
        [
            (PlanWords.Leads, Joined(PartyRole.Leads) ?? PlanWords.NoLead), .. Joined(PartyRole.Cooperates) is { } with ? [(PlanWords.Cooperates.ToString(), with)] : Array.Empty<(string, string)>(),
            (PlanWords.When, task.Rules.Count > 0 ? CardFacts.DuesSaid(task.Rules) : PlanWords.NoRhythm), .. due is { } next ? [(PlanWords.NextDue.ToString(), Say.Date(next))] : Array.Empty<(string, string)>(),
            .. task.Product is { } product ? [(PlanWords.Product.ToString(), product)] : Array.Empty<(string, string)>(),
            .. task.AtLeast is { } least ? [(PlanWords.DemandTitle.ToString(), PlanWords.Said(new Demand(task.EachOf, least, task.Counted ?? "")))] : Array.Empty<(string, string)>(),
        ];
        return new(
            task.Title, $"{task.Path} {task.Sentence}", plan.Named, Hrefs.Plan(plan.Id), facts,
            [.. events.Select(e => new ShowTaskPage.Event(e.Period is { } period ? PlanWords.ForPeriod.With(PlanWords.Events[e.Kind], Say.Date(period)) : PlanWords.Events[e.Kind], e.Words, names.GetValueOrDefault(e.DoneBy, ""), Say.Time(e.DoneAt),
                evidence.TryGetValue(e.Number, out var file) ? PlanWords.EvidenceSaid.With(file.Name, file.Sha256[..DigestShown]) : null, Hrefs.Evidence(task.Id, e.Number)))],
            Years(task, events, DueTasks.SinceOf(plan.DecidedAt, VietNam.Today(clock)), VietNam.Today(clock)),
            http.Caller().UnitOf(Can.Roles[Can.RunUnit]) == task.UnitId ? Hrefs.Task(task.Id) : null, [.. Offered(task, due).Select(k => new ChoiceField.Choice(k.ToString(), PlanWords.Events[k]))], form.Kind, form.Words, Said(events.Count), refused);

        string? Joined(PartyRole role) => parties.Where(p => p.Role == role).Select(p => p.Name).ToList() is { Count: > 0 } found ? string.Join("; ", found) : null;
    }

    // The year square by square, for each rhythm of the task.
    private static List<ShowTaskPage.Year> Years(WorkTask task, List<TaskEvent> events, DateOnly since, DateOnly today)
    {
        var done = events.Select(e => e.Period).OfType<DateOnly>().ToHashSet();
        List<ShowTaskPage.Year> years = [];
        foreach (var rule in task.Rules)
        {
            var days = DueDates.InYear(rule, today.Year);
            if (days.Count == 0) { continue; }
            var next = days.FirstOrDefault(d => d >= today);
            var squares = days.Select(day => done.Contains(day) ? Square("done", PlanWords.PeriodDone, day) : day < since ? Square("before", PlanWords.PeriodBefore, day) : day < today ? Square("missed", PlanWords.PeriodMissed, day)
                : day == next ? Square("next", PlanWords.PeriodNext, day) : Square("ahead", PlanWords.PeriodAhead, day)).ToList();
            years.Add(new(PlanWords.YearOf.With(today.Year.ToString(CultureInfo.InvariantCulture), PlanWords.Said(rule)), PlanWords.YearSaid.With(Say.Number(Count("done")), Say.Number(Count("missed")), Say.Number(Count("next") + Count("ahead"))), squares));

            int Count(string state) => squares.Count(s => s.State == state);
        }
        return years;

        static ShowTaskPage.Square Square(string state, Text said, DateOnly day) => new(state, said.With(Say.Date(day)));
    }

    private static string Said(int number) => number.ToString(CultureInfo.InvariantCulture);
}

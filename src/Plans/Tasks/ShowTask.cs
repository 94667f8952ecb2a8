using System.Globalization;
using HocVuSo.Community.Contracts;
using HocVuSo.OfficialDocuments.Reading;
using HocVuSo.People.Contracts;
using HocVuSo.Plans.Bodies;
using HocVuSo.Plans.Documents;
using HocVuSo.Plans.Duties;
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
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Hrefs.Tasks + "/{id:guid}", Show).For(Can.SeeFigures);
        pages.MapPost(Hrefs.Tasks + "/{id:guid}", Submit).WithMetadata(new RequestSizeLimitAttribute(StoredFile.LargestForm)).For(Can.RunUnit);
        pages.MapPost(Hrefs.Tasks + "/{id:guid}/giao", Assign).For(Can.RunUnit);
        pages.MapGet(Hrefs.Tasks + "/{id:guid}/tep/{number:int}", Download).For(Can.SeeFigures);
    }

    internal readonly record struct Form
    {
        /// <summary>How many events the page showed.</summary>
        public string? Seen { get; init; }
        public string? Kind { get; init; }
        public string? Words { get; init; }

        /// <summary>With <see cref="TaskEventKind.Waits"/>: the key of one of the task's bodies.</summary>
        public string? WaitsFor { get; init; }
    }

    internal readonly record struct AssignForm
    {
        /// <summary>Empty: nobody.</summary>
        public string? To { get; init; }
    }

    internal static async Task<Results<RazorComponentResult<ShowTaskPage>, NotFound>> Show(PlanItemId id, [FromQuery(Name = "ky")] string? period, HttpContext http, AppDb db, IPlaces places, Desk desk, CancellationToken cancel) =>
        await FindAsync(id, http, db, places, cancel) is { } task ? Html.Page<ShowTaskPage>(await desk.ViewAsync(task, new(), period, Refusals.None, http, cancel)) : TypedResults.NotFound();

    internal static async Task<Results<RedirectHttpResult, RazorComponentResult<ShowTaskPage>, NotFound>> Submit(
        PlanItemId id, [FromForm] Form form, [FromForm(Name = "File")] IFormFile? file, HttpContext http, AppDb db, IPlaces places, Desk desk, DueTasks tasks, TimeProvider clock, CancellationToken cancel)
    {
        if (await FindAsync(id, http, db, places, cancel) is not { } task || http.Caller().UnitOf(Can.Roles[Can.RunUnit]) != task.UnitId) { return TypedResults.NotFound(); }
        var refused = new Refusals();
        var events = await db.Set<TaskEvent>().AsNoTracking().Where(e => e.TaskId == id).OrderBy(e => e.Number).ToListAsync(cancel);
        var now = await tasks.OneAsync(task, events, VietNam.Today(clock), cancel);
        if (!Chosen.TryRead<TaskEventKind>(form.Kind, out var kind) || !Offered(now).Contains(kind)) { refused.Add("Kind", PlanWords.ChooseOffered); }
        var words = Paragraphs.Normalise(form.Words ?? "");
        if (words.Length == 0) { refused.Add("Words", PlanWords.EventNeedsWords); }
        else if (words.Length > TaskEvent.LongestWords) { refused.Add("Words", PlanWords.TooLong.With(Say.Number(TaskEvent.LongestWords))); }
        var waitsFor = kind == TaskEventKind.Waits ? now.Parties.FirstOrDefault(p => p.NameKey == form.WaitsFor)?.Name : null;
        if (kind == TaskEventKind.Waits && waitsFor is null) { refused.Add("WaitsFor", PlanWords.NeedWaitsFor); }
        var said = waitsFor is null ? words : PlanWords.WaitingWords.With(waitsFor, words);
        var evidence = await SentEvidence.ReadAsync(file, refused.At("File"), cancel);
        if (!refused.Any && form.Seen != Said(events.Count))
        {
            // The same press came twice, or somebody else was quicker.
            if (events is [.., var last] && last.Words == said && last.Kind == kind && last.DoneBy == http.Caller().Id) { return Goto.Local(Hrefs.Task(id)); }
            refused.Add("Words", PlanWords.TaskChanged);
        }
        if (!refused.Any)
        {
            db.Add(new TaskEvent
            {
                TaskId = id, Number = events.Count + 1, Kind = kind, Period = kind == TaskEventKind.DoneForPeriod ? now.Due : null, Words = said, DoneBy = http.Caller().Id, DoneAt = clock.GetUtcNow(),
            });
            task.After(kind, waitsFor);
            if (evidence is not null)
            {
                await StoredFile.KeepAsync(evidence, db, cancel);
                db.Add(new Evidence { TaskId = id, Number = events.Count + 1, Sha256 = evidence.Sha256, Name = evidence.Name, Kind = evidence.Kind });
            }
            if (await db.TrySaveAsync(cancel)) { return Goto.Local(Hrefs.Task(id)); }
            refused.Add("Words", PlanWords.TaskChanged);
            return await FindAsync(id, http, db, places, cancel) is { } changed ? Html.Again<ShowTaskPage>(await desk.ViewAsync(changed, form, null, refused, http, cancel)) : TypedResults.NotFound();
        }
        return Html.Again<ShowTaskPage>(await desk.ViewAsync(task, form, null, refused, http, cancel));
    }

    /// <summary>Somebody of the unit sees to it from now on, or nobody any more. The history says so.</summary>
    internal static async Task<Results<RedirectHttpResult, RazorComponentResult<ShowTaskPage>, NotFound>> Assign(
        PlanItemId id, [FromForm] AssignForm form, HttpContext http, AppDb db, IPlaces places, Desk desk, TimeProvider clock, CancellationToken cancel)
    {
        if (await FindAsync(id, http, db, places, cancel) is not { } task || http.Caller().UnitOf(Can.Roles[Can.RunUnit]) != task.UnitId) { return TypedResults.NotFound(); }
        var staff = await desk.StaffAsync(task.UnitId, cancel);
        var to = PersonId.TryParse(form.To, null, out var chosen) ? chosen : (PersonId?)null;
        var refused = new Refusals();
        if (!string.IsNullOrEmpty(form.To) && (to is not { } person || !staff.ContainsKey(person))) { refused.Add("To", PlanWords.ChooseOffered); }
        if (refused.Any) { return Html.Again<ShowTaskPage>(await desk.ViewAsync(task, new(), null, refused, http, cancel)); }
        if (to != task.AssignedTo)
        {
            var number = await db.Set<TaskEvent>().Where(e => e.TaskId == id).CountAsync(cancel) + 1;
            db.Add(new TaskEvent { TaskId = id, Number = number, Kind = TaskEventKind.Assigned, Words = to is { } now ? staff[now] : PlanWords.Nobody.Vi, DoneBy = http.Caller().Id, DoneAt = clock.GetUtcNow() });
            task.AssignTo(to);
            // False when somebody else recorded something in the same instant: the page shows what stands now.
            await db.TrySaveAsync(cancel);
        }
        return Goto.Local(Hrefs.Task(id));
    }

    internal static async Task<Results<FileContentHttpResult, NotFound>> Download(PlanItemId id, int number, HttpContext http, AppDb db, IPlaces places, CancellationToken cancel)
    {
        if (await FindAsync(id, http, db, places, cancel) is null || await db.Set<Evidence>().AsNoTracking().SingleOrDefaultAsync(e => e.TaskId == id && e.Number == number, cancel) is not { } evidence) { return TypedResults.NotFound(); }
        var file = await db.Set<StoredFile>().AsNoTracking().SingleAsync(f => f.Sha256 == evidence.Sha256, cancel);
        return TypedResults.File(file.Content, evidence.Kind, evidence.Name);
    }

    // Of the own unit and those below.
    private static async Task<WorkTask?> FindAsync(PlanItemId id, HttpContext http, AppDb db, IPlaces places, CancellationToken cancel) =>
        await db.Set<WorkTask>().SingleOrDefaultAsync(t => t.Id == id, cancel) is { } task && ListPlans.UnitOf(http, places) is { } own && places.IsWithin(task.UnitId, own.Id) ? task : null;

    // The facts say of a duty whether it is done; people may explain it, wait or give it up.
    private static IEnumerable<TaskEventKind> Offered(DueTask task)
    {
        yield return TaskEventKind.Note;
        if (task.Task.State != TaskState.Open)
        {
            yield return TaskEventKind.Reopened;
            yield break;
        }
        if (task.Duty is null)
        {
            if (task.Due is not null && task.Task.Rules.Any(r => r.Rhythm != Rhythm.Once)) { yield return TaskEventKind.DoneForPeriod; }
            yield return TaskEventKind.Done;
        }
        if (task.Task.WaitingFor is not null) { yield return TaskEventKind.Goes; }
        else if (task.Parties.Count > 0) { yield return TaskEventKind.Waits; }
        yield return TaskEventKind.GivenUp;
    }

    private static string Said(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The page drawn from a task and what was typed.</summary>
    internal sealed class Desk(AppDb db, IPersons persons, IRoleHolders holders, IPlaces places, IOrganisations organisations, DueTasks tasks, IActivities activities, TimeProvider clock)
    {
        /// <summary>Who of a unit a task may be given to, with their names.</summary>
        public async Task<IReadOnlyDictionary<PersonId, string>> StaffAsync(UnitId unit, CancellationToken cancel) =>
            await persons.NamesAsync(await holders.OfAsync(unit, VietNam.Today(clock), places.Find(unit)?.Kind == UnitKind.Province ? [Role.ProvinceOfficer] : [Role.CommuneOfficer, Role.CommuneLeader], cancel), cancel);

        /// <param name="period">Of a duty: the due day whose evidence is looked at (ISO 8601); of anything else, and of no such day, the one that is due next.</param>
        public async Task<ShowTaskPage.View> ViewAsync(WorkTask task, Form form, string? period, Refusals refused, HttpContext http, CancellationToken cancel)
        {
            var today = VietNam.Today(clock);
            var events = await db.Set<TaskEvent>().AsNoTracking().Where(e => e.TaskId == task.Id).OrderBy(e => e.Number).ToListAsync(cancel);
            var plan = await db.Set<Plan>().AsNoTracking().SingleAsync(p => p.Id == task.PlanId, cancel);
            var evidence = await db.Set<Evidence>().AsNoTracking().Where(e => e.TaskId == task.Id).ToDictionaryAsync(e => e.Number, cancel);
            var names = await persons.NamesAsync([.. events.Select(e => e.DoneBy).Distinct()], cancel);
            var now = await tasks.OneAsync(task, events, today, cancel);
            var staff = await StaffAsync(task.UnitId, cancel);
            List<(string, string)> facts =
            [
                (PlanWords.Leads, Joined(PartyRole.Leads) ?? PlanWords.NoLead), .. Joined(PartyRole.Cooperates) is { } with ? [(PlanWords.Cooperates.ToString(), with)] : Array.Empty<(string, string)>(),
                (PlanWords.When, task.Rules.Count > 0 ? CardFacts.DuesSaid(task.Rules) : PlanWords.NoRhythm), .. now.Due is { } next ? [(PlanWords.NextDue.ToString(), Say.Date(next))] : Array.Empty<(string, string)>(),
                .. task.Product is { } product ? [(PlanWords.Product.ToString(), product)] : Array.Empty<(string, string)>(),
                .. task.AtLeast is { } least ? [(PlanWords.DemandTitle.ToString(), PlanWords.Said(new Demand(task.EachOf, least, task.Counted ?? "")))] : Array.Empty<(string, string)>(),
                .. task.WaitingFor is { } body ? [(PlanWords.Events[TaskEventKind.Waits].ToString(), body)] : Array.Empty<(string, string)>(),
                .. now.Duty is { } duty ? [(PlanWords.DutyTitle.ToString(), DutyLines.Asks(duty))] : Array.Empty<(string, string)>(),
            ];
            return new(
                task.Title, $"{task.Path} {task.Sentence}", plan.Named, Hrefs.Plan(plan.Id), facts, await DutyAsync(now, period, today, http, cancel),
                [.. events.Select(e => new ShowTaskPage.Event(e.Period is { } of ? PlanWords.ForPeriod.With(PlanWords.Events[e.Kind], Say.Date(of)) : PlanWords.Events[e.Kind], e.Words, names.GetValueOrDefault(e.DoneBy, ""), Say.Time(e.DoneAt),
                    evidence.TryGetValue(e.Number, out var file) ? StoredFile.Said(file.Name, file.Sha256) : null, Hrefs.Evidence(task.Id, e.Number)))],
                Years(now, events, DueTasks.SinceOf(plan.DecidedAt, today), today),
                http.Caller().UnitOf(Can.Roles[Can.RunUnit]) == task.UnitId ? Hrefs.Task(task.Id) : null, [.. Offered(now).Select(k => new ChoiceField.Choice(k.ToString(), PlanWords.Events[k]))], form.Kind, form.Words,
                [.. now.Parties.DistinctBy(p => p.NameKey).Select(p => new ChoiceField.Choice(p.NameKey, p.Name))], form.WaitsFor,
                Hrefs.Assign(task.Id), [.. staff.OrderBy(p => p.Value, VietnameseOrder.Instance).Select(p => new ChoiceField.Choice(p.Key.ToString(), p.Value))], task.AssignedTo?.ToString(), Said(events.Count), refused);

            string? Joined(PartyRole role) => now.Parties.Where(p => p.Role == role).Select(p => p.Name).ToList() is { Count: > 0 } found ? organisations.Said(task.UnitId, found) : null;
        }

        // What stands behind the period that was asked for, or behind the last that has begun.
        private async Task<ShowTaskPage.Proof?> DutyAsync(DueTask now, string? period, DateOnly today, HttpContext http, CancellationToken cancel)
        {
            if (now.Duty is not { } duty) { return null; }
            var asked = DateOnly.TryParseExact(period, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? now.Stands.FirstOrDefault(s => s.Due == day) : null;
            var stand = asked ?? now.Now ?? now.Stands.LastOrDefault(s => s.Due <= today) ?? now.Stands[^1];
            var lines = stand.Sources.Count > 0 ? await activities.OfAsync(stand.Sources, cancel) : [];
            return new(
                PlanWords.DutyEvidence.With(Say.Date(stand.Due)), DutyLines.Said(duty, stand), stand.IsMet,
                [.. lines.Select(l => new ShowTaskPage.ProofLine(places.Find(l.Unit) is { IsUnknownVillage: false } village ? village.FullName : null, Say.Date(l.HeldOn), l.What, l.Href, l.File, l.FileHref))],
                duty.Rule.Each == DutyEach.Helper ? PlanWords.DutyFromHelps : lines.Count == 0 ? PlanWords.DutyNoEvidence.ToString() : null,
                duty.Rule.Activity is { } kind && http.Caller().UnitOf(Can.Roles[Can.Help]) == now.Task.UnitId ? IActivities.RecordHref(kind) : null);
        }

        // The year square by square, for each rhythm of the task.
        private static List<ShowTaskPage.Year> Years(DueTask now, List<TaskEvent> events, DateOnly since, DateOnly today)
        {
            var done = events.Select(e => e.Period).OfType<DateOnly>().Concat(now.Stands.Where(s => s.IsMet).Select(s => s.Due)).ToHashSet();
            List<ShowTaskPage.Year> years = [];
            foreach (var rule in now.Duty?.Dues ?? now.Task.Rules)
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

            // Of a duty every square that has begun leads to what stands behind it.
            ShowTaskPage.Square Square(string state, Text said, DateOnly day) => new(state, said.With(Say.Date(day)), now.Duty is not null && state != "ahead" ? Hrefs.Period(now.Task.Id, day) : null);
        }
    }
}

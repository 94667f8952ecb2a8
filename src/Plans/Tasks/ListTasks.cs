using HocVuSo.People.Contracts;
using HocVuSo.Plans.Documents;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Plans.Tasks;

/// <summary>/viec-cua-toi: what a unit has to do by its plans in force, by body and by what is urgent. Four queries, whatever the number of tasks.</summary>
internal static class ListTasks
{
    // Within so many days a task is told as due soon.
    private const int Soon = 14;

    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet(Hrefs.Tasks, Show).For(Can.SeeFigures);

    internal static async Task<Results<RazorComponentResult<ListTasksPage>, NotFound>> Show(
        [FromQuery(Name = "don-vi")] string? body, HttpContext http, AppDb db, IPlaces places, TimeProvider clock, CancellationToken cancel)
    {
        if (ListPlans.UnitOf(http, places) is not { } unit) { return TypedResults.NotFound(); }
        var today = VietNam.Today(clock);
        var tasks = await db.Set<WorkTask>().AsNoTracking().Where(t => t.UnitId == unit.Id && t.EndedAt == null).ToListAsync(cancel);
        var plans = await db.Set<Plan>().AsNoTracking().Where(p => p.UnitId == unit.Id && p.State == PlanState.InForce).Select(p => new { p.Id, p.DecidedAt }).ToDictionaryAsync(p => p.Id, p => p.DecidedAt, cancel);
        var parties = await db.Set<ItemParty>().AsNoTracking().Where(p => db.Set<WorkTask>().Any(t => t.Id == p.ItemId && t.UnitId == unit.Id && t.EndedAt == null)).ToListAsync(cancel);
        var done = (await db.Set<TaskEvent>().AsNoTracking().Where(e => e.Period != null && db.Set<WorkTask>().Any(t => t.Id == e.TaskId && t.UnitId == unit.Id && t.EndedAt == null)).Select(e => new { e.TaskId, e.Period }).ToListAsync(cancel))
            .ToLookup(e => e.TaskId, e => e.Period!.Value);
        var of = parties.ToLookup(p => p.ItemId);
        var rows = tasks.Where(t => body is not { Length: > 0 } key || of[t.Id].Any(p => p.NameKey == key))
            .Select(t => (Task: t, Due: t.State == TaskState.Open ? DueDates.Next(t.Rules, done[t.Id].ToHashSet(), SinceOf(plans.GetValueOrDefault(t.PlanId), today), today) : null))
            .OrderBy(r => r.Due ?? DateOnly.MaxValue).ThenBy(r => r.Task.Id.Value)
            .Select(r => (r.Task.State, r.Due, Row: new ListTasksPage.Row(
                r.Task.Title, Hrefs.Task(r.Task.Id), r.Due is { } due ? (due < today ? PlanWords.LateBy.With(Say.Number(today.DayNumber - due.DayNumber)) : PlanWords.DueOn.With(Say.Date(due))) : null,
                PlanWords.LeadsOf.With(of[r.Task.Id].Where(p => p.Role == PartyRole.Leads).OrderBy(p => p.Ordinal).Select(p => p.Name).ToList() is { Count: > 0 } leads ? string.Join("; ", leads) : PlanWords.NoLead.ToString()))))
            .ToList();
        List<ListTasksPage.Strip> strips =
        [
            Strip("qua-han", PlanWords.Overdue, true, rows.Where(r => r.State == TaskState.Open && r.Due < today)),
            Strip("sap-den", PlanWords.Soon, false, rows.Where(r => r.State == TaskState.Open && r.Due >= today && r.Due <= today.AddDays(Soon))),
            Strip("sau-do", PlanWords.Later, false, rows.Where(r => r.State == TaskState.Open && r.Due > today.AddDays(Soon))),
            Strip("khong-han", PlanWords.NoDay, false, rows.Where(r => r.State == TaskState.Open && r.Due is null)),
            Strip("da-xong", PlanWords.Finished, false, rows.Where(r => r.State != TaskState.Open)),
        ];
        return Html.Page<ListTasksPage>(new ListTasksPage.View(
            PlanWords.MyTasksLead.With(unit.FullName),
            [.. parties.GroupBy(p => p.NameKey).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => new ChoiceField.Choice(g.Key, g.First().Name))], body, [.. strips.Where(s => s.Rows.Count > 0)]));
    }

    /// <summary>From when a task is followed: the day its plan came into force.</summary>
    internal static DateOnly SinceOf(DateTimeOffset? decided, DateOnly today) => decided is { } at ? VietNam.DateOf(at) : today;

    private static ListTasksPage.Strip Strip(string id, Text title, bool late, IEnumerable<(TaskState, DateOnly?, ListTasksPage.Row Row)> rows) =>
        Strip(id, title, late, [.. rows.Select(r => r.Row)]);

    private static ListTasksPage.Strip Strip(string id, Text title, bool late, IReadOnlyList<ListTasksPage.Row> rows) => new(id, title.With(Say.Number(rows.Count)), late, rows);
}

using HocVuSo.People.Contracts;
using HocVuSo.Plans.Bodies;
using HocVuSo.Plans.Digests;
using HocVuSo.Plans.Documents;
using HocVuSo.Plans.Duties;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace HocVuSo.Plans.Tasks;

/// <summary>/viec-cua-toi: what a unit has to do by its plans in force, by body and by what is urgent.</summary>
internal static class ListTasks
{
    /// <summary>Within so many days a task is told as due soon.</summary>
    internal const int Soon = 14;

    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet(Hrefs.Tasks, Show).For(Can.SeeFigures);

    internal static async Task<Results<RazorComponentResult<ListTasksPage>, NotFound>> Show(
        [FromQuery(Name = "don-vi")] string? body, [FromQuery(Name = "cua-toi")] string? mine, HttpContext http, AppDb db, IPersons persons, DueTasks dueTasks, IPlaces places, IOrganisations organisations,
        IDataProtectionProvider protection, Installation installation, Mailer mailer, Secrets secrets, TimeProvider clock, CancellationToken cancel)
    {
        if (ListPlans.UnitOf(http, places) is not { } unit) { return TypedResults.NotFound(); }
        var today = VietNam.Today(clock);
        var tasks = await dueTasks.OfAsync(unit.Id, today, cancel);
        var names = await persons.NamesAsync([.. tasks.Select(t => t.Task.AssignedTo).OfType<PersonId>().Distinct()], cancel);
        var rows = tasks.Where(t => (body is not { Length: > 0 } key || organisations.HasToDo(t, key)) && (mine is null || t.Task.AssignedTo == http.Caller().Id))
            .Select(t => (t.IsOpen, t.Due, Row: new ListTasksPage.Row(
                t.Task.Title, Hrefs.Task(t.Task.Id), DueSaid(t.Due, today), LeadSaid(t, organisations), t.Task.AssignedTo is { } person && names.TryGetValue(person, out var name) ? PlanWords.AssignedSaid.With(name) : null,
                t.Task.WaitingFor is { } waits ? PlanWords.WaitingSaid.With(waits) : null, t.Now is { } now ? DutyLines.Said(t.Duty!, now) : t.Duty is null ? null : PlanWords.DutyClosed.ToString())))
            .ToList();
        List<ListTasksPage.Strip> strips =
        [
            Strip("qua-han", PlanWords.Overdue, true, rows.Where(r => r.IsOpen && r.Due < today)),
            Strip("sap-den", PlanWords.Soon, false, rows.Where(r => r.IsOpen && r.Due >= today && r.Due <= today.AddDays(Soon))),
            Strip("sau-do", PlanWords.Later, false, rows.Where(r => r.IsOpen && r.Due > today.AddDays(Soon))),
            Strip("khong-han", PlanWords.NoDay, false, rows.Where(r => r.IsOpen && r.Due is null)),
            Strip("da-xong", PlanWords.Finished, false, rows.Where(r => !r.IsOpen)),
        ];
        return Html.Page<ListTasksPage>(new ListTasksPage.View(
            PlanWords.MyTasksLead.With(unit.Within), organisations.Bodies(unit.Id, tasks), body, mine is not null, [.. strips.Where(s => s.Rows.Count > 0)], TaskCalendar.AddressOf(unit.Id, protection, installation),
            await SubscribeDigest.PartAsync(http, unit, tasks, organisations, db, mailer, secrets, cancel)));
    }

    /// <summary>"Hạn 20/11/2026", "Quá hạn 3 ngày"; null where no time is said.</summary>
    internal static string? DueSaid(DateOnly? due, DateOnly today) =>
        due is not { } day ? null : day < today ? PlanWords.LateBy.With(Say.Number(today.DayNumber - day.DayNumber)) : PlanWords.DueOn.With(Say.Date(day));

    internal static string LeadSaid(DueTask task, IOrganisations organisations) => PlanWords.LeadsOf.With(task.Leads.Any() ? organisations.Said(task.Task.UnitId, task.Leads) : PlanWords.NoLead.ToString());

    private static ListTasksPage.Strip Strip(string id, Text title, bool late, IEnumerable<(bool, DateOnly?, ListTasksPage.Row Row)> found)
    {
        List<ListTasksPage.Row> rows = [.. found.Select(f => f.Row)];
        return new(id, title.With(Say.Number(rows.Count)), late, rows);
    }
}

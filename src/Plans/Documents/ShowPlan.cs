using HocVuSo.People.Contracts;
using HocVuSo.Plans.Cascade;
using HocVuSo.Plans.Contracts;
using HocVuSo.Plans.Duties;
using HocVuSo.Plans.Review;
using HocVuSo.Plans.Targets;
using HocVuSo.Plans.Tasks;
using HocVuSo.OfficialDocuments.Reading;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Plans.Documents;

/// <summary>/ke-hoach/{id}: the document as it is written, and beside each clause what came of it and where that stands today.</summary>
internal static class ShowPlan
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet(Hrefs.Plans + "/{id:guid}", Show).For(Can.SeeFigures);

    internal static async Task<Results<RazorComponentResult<ShowPlanPage>, NotFound>> Show(
        PlanId id, HttpContext http, AppDb db, IPlaces places, ITargetProgress progress, DueTasks dueTasks, PlanShelf shelf, TimeProvider clock, CancellationToken cancel)
    {
        if (await ListPlans.FindAsync(id, http, db, places, cancel) is not { } plan) { return TypedResults.NotFound(); }
        var clauses = await db.Set<PlanClause>().AsNoTracking().Where(c => c.PlanId == id).OrderBy(c => c.Ordinal).ToListAsync(cancel);
        var targets = await db.Set<PlanTarget>().AsNoTracking().Where(t => t.PlanId == id && t.ParentId == null && t.EndedAt == null).OrderBy(t => t.Id).ToListAsync(cancel);
        var tasks = await db.Set<WorkTask>().AsNoTracking().Where(t => t.PlanId == id && t.EndedAt == null).OrderBy(t => t.Id).ToListAsync(cancel);
        var parties = (await db.Set<ItemParty>().AsNoTracking().Where(p => db.Set<PlanTarget>().Any(t => t.PlanId == id && t.Id == p.ItemId)).ToListAsync(cancel)).ToLookup(p => p.ItemId);
        var figures = targets.Any(t => t.Indicator is not null) ? await progress.OfAsync(plan.UnitId, cancel) : new Dictionary<string, Progress>();
        var today = VietNam.Today(clock);
        var due = tasks.Count > 0 ? (await dueTasks.OfAsync(plan.UnitId, today, cancel)).ToDictionary(t => t.Task.Id) : [];
        var cascades = AssignTarget.IsOpen(plan, http, places);
        var items = targets.Select(t => (t.Path, Item: ItemOf(t, figures, parties[t.Id], plan, cascades, shelf, today))).Concat(tasks.Select(t => (t.Path, Item: ItemOf(due[t.Id], today)))).ToLookup(i => i.Path, i => i.Item);
        var parts = PlanPart.Of(clauses, c => items[c.Path].Any()).Select(part => new ShowPlanPage.Part(
            part.Ordinal, part.Title, [.. part.Clauses.Select(c => new ShowPlanPage.Row(c.Path, c.Mark, c.Words, c.Role == ClauseRole.Heading, [.. items[c.Path]]))])).ToList();
        var mine = http.Caller().UnitOf(Can.Roles[Can.RunUnit]) == plan.UnitId;
        return Html.Page<ShowPlanPage>(new ShowPlanPage.View(
            plan.Named, plan.Subject, places.Find(plan.UnitId)?.FullName ?? "", plan.State switch { PlanState.InForce => PlanWords.StateForce, PlanState.Replaced => PlanWords.StateReplaced, PlanState.Discarded => PlanWords.StateDiscarded, _ => PlanWords.CardOpen },
            plan.State == PlanState.InForce, PlanWords.PlanSummary.With(Say.Number(targets.Count), Say.Number(tasks.Count)),
            mine && plan.State == PlanState.UnderReview ? Hrefs.Review(id) : null, plan.State == PlanState.InForce && places.Find(plan.UnitId)?.ParentId is not null ? Hrefs.Alignment(id) : null, parts));
    }

    private static ShowPlanPage.Item ItemOf(PlanTarget target, IReadOnlyDictionary<string, Progress> figures, IEnumerable<ItemParty> parties, Plan plan, bool cascades, PlanShelf shelf, DateOnly today)
    {
        var standing = target.Indicator is { } code ? TargetStanding.Of(target, figures.GetValueOrDefault(code), plan.StartsOn, today) : null;
        return new(
            true, $"{PlanWords.Said(target)} {target.People}", shelf.NameOf(target.Indicator)?.ToString(), standing?.Said ?? (target.Indicator is null ? null : PlanWords.NoFigure.ToString()), standing is null ? null : new(standing.Word, standing.Tone),
            target.Deadline is { } on ? Say.Date(on) : null, Led(parties), With(parties), null, null, cascades ? Hrefs.Cascade(plan.Id, target.Id) : null);
    }

    private static ShowPlanPage.Item ItemOf(DueTask due, DateOnly today)
    {
        var task = due.Task;
        var stands = task.State == TaskState.GivenUp ? new ShowPlanPage.Standing(PlanWords.Events[TaskEventKind.GivenUp], "badge-warn")
            : !due.IsOpen ? new ShowPlanPage.Standing(PlanWords.Reached, "badge-ok")
            : ListTasks.DueSaid(due.Due, today) is { } said ? new ShowPlanPage.Standing(said, due.Due < today ? "badge-warn" : "badge-wait")
            : null;
        return new(
            false, task.Title, task.AtLeast is { } least ? PlanWords.Said(new Demand(task.EachOf, least, task.Counted ?? "")) : null, due.Now is { } now ? DutyLines.Said(due.Duty!, now) : null, stands,
            task.Rules.Count > 0 ? CardFacts.DuesSaid(task.Rules) : null, Led(due.Parties), With(due.Parties), task.Product, Hrefs.Task(task.Id), null);
    }

    private static string? Led(IEnumerable<ItemParty> parties) => Joined(parties, PartyRole.Leads);

    private static string? With(IEnumerable<ItemParty> parties) => Joined(parties, PartyRole.Cooperates);

    private static string? Joined(IEnumerable<ItemParty> parties, PartyRole role) => parties.Where(p => p.Role == role).OrderBy(p => p.Ordinal).Select(p => p.Name).ToList() is { Count: > 0 } names ? string.Join("; ", names) : null;
}

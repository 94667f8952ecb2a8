using HocVuSo.People.Contracts;
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
        var targets = await db.Set<PlanTarget>().AsNoTracking().Where(t => t.PlanId == id && t.EndedAt == null).OrderBy(t => t.Id).ToListAsync(cancel);
        var tasks = await db.Set<WorkTask>().AsNoTracking().Where(t => t.PlanId == id && t.EndedAt == null).OrderBy(t => t.Id).ToListAsync(cancel);
        var parties = (await db.Set<ItemParty>().AsNoTracking().Where(p => db.Set<PlanTarget>().Any(t => t.PlanId == id && t.Id == p.ItemId) || db.Set<WorkTask>().Any(t => t.PlanId == id && t.Id == p.ItemId)).ToListAsync(cancel)).ToLookup(p => p.ItemId);
        var figures = targets.Any(t => t.Indicator is not null) ? await progress.OfAsync(plan.UnitId, cancel) : new Dictionary<string, Progress>();
        var today = VietNam.Today(clock);
        var due = tasks.Count > 0 ? (await dueTasks.OfAsync(plan.UnitId, today, cancel)).ToDictionary(t => t.Task.Id) : [];
        var items = targets.Select(t => (t.Path, Item: ItemOf(t, figures, parties[t.Id], plan, shelf, today))).Concat(tasks.Select(t => (t.Path, Item: ItemOf(due[t.Id], today)))).ToLookup(i => i.Path, i => i.Item);
        var parts = PlanPart.Of(clauses, c => items[c.Path].Any()).Select(part => new ShowPlanPage.Part(
            part.Ordinal, part.Title, [.. part.Clauses.Select(c => new ShowPlanPage.Row(c.Path, c.Mark, c.Words, c.Role == ClauseRole.Heading, [.. items[c.Path]]))])).ToList();
        var mine = http.Caller().UnitOf(Can.Roles[Can.RunUnit]) == plan.UnitId;
        return Html.Page<ShowPlanPage>(new ShowPlanPage.View(
            plan.Named, plan.Subject, places.Find(plan.UnitId)?.FullName ?? "", plan.State switch { PlanState.InForce => PlanWords.StateForce, PlanState.Replaced => PlanWords.StateReplaced, PlanState.Discarded => PlanWords.StateDiscarded, _ => PlanWords.CardOpen },
            plan.State == PlanState.InForce, PlanWords.PlanSummary.With(Say.Number(targets.Count), Say.Number(tasks.Count)),
            mine && plan.State == PlanState.UnderReview ? Hrefs.Review(id) : null, plan.State == PlanState.InForce && places.Find(plan.UnitId)?.ParentId is not null ? Hrefs.Alignment(id) : null, parts));
    }

    private static ShowPlanPage.Item ItemOf(PlanTarget target, IReadOnlyDictionary<string, Progress> figures, IEnumerable<ItemParty> parties, Plan plan, PlanShelf shelf, DateOnly today)
    {
        var name = shelf.Known.FirstOrDefault(k => k.Indicator == target.Indicator)?.Name.ToString();
        var now = target.Indicator is { } code ? figures.GetValueOrDefault(code) : null;
        ShowPlanPage.Stand? stands = null;
        string? said = null;
        if (target.Measure == "%" && now is { Numerator: { } n, Denominator: > 0 and var d })
        {
            var pace = target.Pace(plan.StartsOn, today);
            stands = target.IsReached(n, d) ? new(PlanWords.Reached, false) : target.IsCeiling || n * 100m >= pace * d ? new(PlanWords.OnPace, false) : new(PlanWords.Behind, true);
            said = Say.Percent((decimal)n / d) + (pace is > 0 and var needed ? ", " + PlanWords.Pace.With(Say.Percent(needed / 100)) : "");
        }
        return new(true, $"{PlanWords.Said(target.Comparison, target.Value, target.Measure)} {target.People}", name, said ?? (target.Indicator is null ? null : PlanWords.NoFigure.ToString()), stands, target.Deadline is { } on ? Say.Date(on) : null, Led(parties), With(parties), null, null);
    }

    private static ShowPlanPage.Item ItemOf(DueTask due, DateOnly today)
    {
        var task = due.Task;
        var stands = task.State == TaskState.GivenUp ? new ShowPlanPage.Stand(PlanWords.Events[TaskEventKind.GivenUp], true)
            : !due.IsOpen ? new ShowPlanPage.Stand(PlanWords.Reached, false)
            : due.Due is not { } on ? null
            : on < today ? new ShowPlanPage.Stand(PlanWords.LateBy.With(Say.Number(today.DayNumber - on.DayNumber)), true)
            : new ShowPlanPage.Stand(PlanWords.DueOn.With(Say.Date(on)), false);
        return new(
            false, task.Title, task.AtLeast is { } least ? PlanWords.Said(new Demand(task.EachOf, least, task.Counted ?? "")) : null, due.Now is { } now ? DutyLines.Said(due.Duty!, now) : null, stands,
            task.Rules.Count > 0 ? CardFacts.DuesSaid(task.Rules) : null, Led(due.Parties), With(due.Parties), task.Product, Hrefs.Task(task.Id));
    }

    private static string? Led(IEnumerable<ItemParty> parties) => Joined(parties, PartyRole.Leads);

    private static string? With(IEnumerable<ItemParty> parties) => Joined(parties, PartyRole.Cooperates);

    private static string? Joined(IEnumerable<ItemParty> parties, PartyRole role) => parties.Where(p => p.Role == role).OrderBy(p => p.Ordinal).Select(p => p.Name).ToList() is { Count: > 0 } names ? string.Join("; ", names) : null;
}

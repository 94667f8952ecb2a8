using HocVuSo.People.Contracts;
using HocVuSo.Plans.Review;
using HocVuSo.Plans.Targets;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Plans.Documents;

/// <summary>/ke-hoach: the documents of one's own unit, and those in force above it.</summary>
internal static class ListPlans
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet(Hrefs.Plans, Show).For(Can.SeeFigures);

    /// <summary>The unit as whose member the caller looks at plans.</summary>
    internal static Place? UnitOf(HttpContext http, IPlaces places) => http.Caller().UnitOf(Can.Roles[Can.SeeFigures]) is { } unit ? places.Find(unit) : null;

    /// <summary>The plan, where the caller may see it: of a unit at or above the own one once it is in force, of the own and those below always.</summary>
    internal static async Task<Plan?> FindAsync(PlanId id, HttpContext http, AppDb db, IPlaces places, CancellationToken cancel)
    {
        var plan = await db.Set<Plan>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancel);
        if (plan is null || UnitOf(http, places) is not { } own) { return null; }
        return places.IsWithin(plan.UnitId, own.Id) || (plan.State is PlanState.InForce or PlanState.Replaced && places.IsWithin(own.Id, plan.UnitId)) ? plan : null;
    }

    internal static async Task<Results<RazorComponentResult<ListPlansPage>, NotFound>> Show(HttpContext http, AppDb db, IPlaces places, CancellationToken cancel)
    {
        if (UnitOf(http, places) is not { } unit) { return TypedResults.NotFound(); }
        List<UnitId> above = [];
        for (var at = unit.ParentId; at is { } parent; at = places.Find(parent)?.ParentId) { above.Add(parent); }
        var plans = await db.Set<Plan>().AsNoTracking().Where(p => (p.UnitId == unit.Id && p.State != PlanState.Discarded) || (above.Contains(p.UnitId) && p.State == PlanState.InForce))
            .OrderByDescending(p => p.RecordedAt).Select(p => new { p.Id, p.UnitId, p.Kind, p.Number, p.Subject, p.State, p.RecordedAt }).ToListAsync(cancel);
        var reviewed = plans.Where(p => p.State == PlanState.UnderReview).Select(p => p.Id).ToList();
        var open = await db.Set<PlanCard>().Where(c => reviewed.Contains(c.PlanId) && c.State == CardState.Open).GroupBy(c => c.PlanId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var assigned = await db.Set<PlanTarget>().AsNoTracking().Where(t => t.UnitId == unit.Id && t.ParentId != null && t.EndedAt == null).OrderBy(t => t.Deadline).ThenBy(t => t.Id).ToListAsync(cancel);
        return Html.Page<ListPlansPage>(new ListPlansPage.View(
            http.Caller().UnitOf(Can.Roles[Can.RunUnit]) is not null,
            [.. plans.Select(p => new ListPlansPage.Row(
                p.Subject, p.Number is null ? null : $"{p.Kind ?? PlanWords.Plan.Vi} {p.Number}", p.State == PlanState.UnderReview && p.UnitId == unit.Id ? Hrefs.Review(p.Id) : Hrefs.Plan(p.Id), places.Find(p.UnitId)?.FullName ?? "",
                p.State switch { PlanState.UnderReview => PlanWords.StateReview.With(Say.Number(open.GetValueOrDefault(p.Id))), PlanState.InForce => PlanWords.StateForce, _ => PlanWords.StateReplaced }, p.State == PlanState.InForce, p.State == PlanState.UnderReview,
                Say.Date(p.RecordedAt)))],
            [.. from target in assigned
                let plan = plans.Find(p => p.Id == target.PlanId)
                where plan is not null
                select new ListPlansPage.Part(
                    $"{PlanWords.Said(target)} {target.People}", PlanWords.AssignedBy.With(places.Find(plan.UnitId)?.FullName ?? ""), target.Deadline is { } due ? Say.Date(due) : "", plan.Number is null ? plan.Subject : $"{plan.Kind ?? PlanWords.Plan.Vi} {plan.Number}", Hrefs.Plan(plan.Id))]));
    }
}

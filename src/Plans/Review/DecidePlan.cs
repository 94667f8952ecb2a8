using HocVuSo.People.Contracts;
using HocVuSo.Plans.Documents;
using HocVuSo.Plans.Targets;
using HocVuSo.Plans.Tasks;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Plans.Review;

/// <summary>The end of a review: what was taken comes into force, or the copy is discarded.</summary>
internal static class DecidePlan
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapPost(Hrefs.Plans + "/{id:guid}/dua-vao", PutInForce).For(Can.RunUnit);
        pages.MapPost(Hrefs.Plans + "/{id:guid}/bo", Discard).For(Can.RunUnit);
    }

    internal static async Task<Results<RedirectHttpResult, RazorComponentResult<ReviewPlanPage>, NotFound>> PutInForce(
        PlanId id, HttpContext http, AppDb db, IPlaces places, IOrganisations organisations, PlanShelf shelf, LiveTargets targets, IdSource ids, TimeProvider clock, CancellationToken cancel)
    {
        if (await ReviewPlan.FindAsync(id, http, db, places, cancel) is not { } plan) { return TypedResults.NotFound(); }
        var cards = await db.Set<PlanCard>().Where(c => c.PlanId == id).OrderBy(c => c.Ordinal).ThenBy(c => c.Number).ToListAsync(cancel);
        var refused = new Refusals();
        if (cards.Count(c => c.State == CardState.Open) is > 0 and var open) { refused.Add("Finish", PlanWords.StillOpen.With(Say.Number(open))); }
        else if (cards.All(c => c.State == CardState.Left)) { refused.Add("Finish", PlanWords.NothingTaken); }
        if (!refused.Any)
        {
            await EnforceAsync(plan, cards, http.Caller().Id, db, ids, clock.GetUtcNow(), cancel);
            if (await db.TrySaveAsync(cancel))
            {
                await targets.RefreshAsync(cancel);
                return Goto.Local(Hrefs.Plan(id));
            }
            // Another reviewer was quicker with a card, or with this.
            return Goto.Local(await ReviewPlan.FindAsync(id, http, db, places, cancel) is null ? Hrefs.Plan(id) : Hrefs.Review(id));
        }
        return Html.Again<ReviewPlanPage>(await ReviewPlan.ViewAsync(plan, null, refused, db, organisations, shelf, cancel));
    }

    internal static async Task<Results<RedirectHttpResult, NotFound>> Discard(PlanId id, HttpContext http, AppDb db, IPlaces places, TimeProvider clock, CancellationToken cancel)
    {
        if (await ReviewPlan.FindAsync(id, http, db, places, cancel) is not { } plan) { return TypedResults.NotFound(); }
        plan.Discard(http.Caller().Id, clock.GetUtcNow());
        await db.TrySaveAsync(cancel);
        return Goto.Local(Hrefs.Plans);
    }

    /// <summary>Makes targets and tasks of the cards that were taken; what the replaced document said and nobody took again ends, and with it what was assigned of it. The caller saves.</summary>
    internal static async Task EnforceAsync(Plan plan, IReadOnlyList<PlanCard> cards, PersonId by, AppDb db, IdSource ids, DateTimeOffset now, CancellationToken cancel)
    {
        Dictionary<PlanItemId, PlanTarget> targets = [];
        Dictionary<PlanItemId, WorkTask> tasks = [];
        var parts = Array.Empty<PlanTarget>().ToLookup(t => t.ParentId!.Value);
        if (plan.Replaces is { } before && await db.Set<Plan>().SingleOrDefaultAsync(p => p.Id == before, cancel) is { } replaced)
        {
            replaced.Replace(now);
            var said = await db.Set<PlanTarget>().Where(t => t.PlanId == before && t.EndedAt == null).ToListAsync(cancel);
            targets = said.Where(t => t.ParentId is null).ToDictionary(t => t.Id);
            parts = said.Where(t => t.ParentId is not null).ToLookup(t => t.ParentId!.Value);
            tasks = await db.Set<WorkTask>().Where(t => t.PlanId == before && t.EndedAt == null).ToDictionaryAsync(t => t.Id, cancel);
        }
        foreach (var card in cards.Where(c => c.State == CardState.Taken))
        {
            var known = card.ItemId;
            if (card.Kind == CardKind.Target)
            {
                var content = card.Target;
                if (known is not { } old || !targets.Remove(old, out var target)) { db.Add(target = new PlanTarget { Id = ids.New<PlanItemId>(), UnitId = plan.UnitId }); }
                target.Say(plan.Id, card.Path, content);
                // What was assigned of it stays assigned, as long as it means the same under what the document says now.
                foreach (var part in parts[target.Id])
                {
                    if (part.MayFollow(target)) { part.Follow(target); }
                    else { part.End(now); }
                }
                card.ItemId = target.Id;
                await NameAsync(target.Id, known is not null, content.Leads, content.Cooperating, db, cancel);
            }
            else
            {
                var content = card.Task;
                if (known is not { } old || !tasks.Remove(old, out var task)) { db.Add(task = new WorkTask { Id = ids.New<PlanItemId>(), UnitId = plan.UnitId }); }
                task.Say(plan.Id, card.Path, content);
                card.ItemId = task.Id;
                await NameAsync(task.Id, known is not null, content.Leads, content.Cooperating, db, cancel);
            }
        }
        foreach (var target in targets.Values)
        {
            target.End(now);
            foreach (var part in parts[target.Id]) { part.End(now); }
        }
        foreach (var task in tasks.Values) { task.End(now); }
        plan.PutInForce(by, now);
    }

    private static async Task NameAsync(PlanItemId item, bool known, IReadOnlyList<string> leads, IReadOnlyList<string> cooperating, AppDb db, CancellationToken cancel)
    {
        var before = known ? await db.Set<ItemParty>().Where(p => p.ItemId == item).ToListAsync(cancel) : [];
        var now = ItemParty.Of(item, leads, cooperating).ToList();
        if (before.OrderBy(p => p.Role).ThenBy(p => p.Ordinal).Select(p => (p.Role, p.Name)).SequenceEqual(now.Select(p => (p.Role, p.Name)))) { return; }
        foreach (var party in now)
        {
            if (before.Find(b => b.Role == party.Role && b.Ordinal == party.Ordinal) is not { } there) { db.Add(party); }
            else { db.Entry(there).CurrentValues.SetValues(party); before.Remove(there); }
        }
        db.RemoveRange(before);
    }
}

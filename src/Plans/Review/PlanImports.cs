using System.Text;
using HocVuSo.People.Contracts;
using HocVuSo.Plans.Contracts;
using HocVuSo.Plans.Documents;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.Plans.Review;

internal sealed class PlanImports(AppDb db, PlanReadings readings, IdSource ids, TimeProvider clock) : IPlanImports
{
    public async Task AddAsync(UnitId unit, string fileName, string text, PersonId by, bool takeAll, CancellationToken cancel)
    {
        // What the reading left out stays left out.
        var plan = await readings.AddAsync(unit, fileName, Encoding.UTF8.GetBytes(text), text, by, null, cancel);
        if (!takeAll) { return; }
        var cards = db.ChangeTracker.Entries<PlanCard>().Select(e => e.Entity).Where(c => c.PlanId == plan.Id).OrderBy(c => c.Number).ToList();
        foreach (var card in cards.Where(c => c.State == CardState.Open)) { card.Decide(CardState.Taken, by); }
        await DecidePlan.EnforceAsync(plan, cards, by, db, ids, clock.GetUtcNow(), cancel);
    }
}

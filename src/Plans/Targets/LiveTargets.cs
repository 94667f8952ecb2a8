using HocVuSo.OfficialDocuments.Reading;
using HocVuSo.Plans.Contracts;
using HocVuSo.Plans.Documents;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Plans.Targets;

/// <summary>
/// The shares in force that one of our measures stands behind, held in memory. A unit whose plan was brought goes by it; one whose plan was not
/// goes by the shipped file of it, if there is one.
/// </summary>
internal sealed class LiveTargets(IServiceScopeFactory scopes, PlanShelf shelf, IPlaces places) : ITargets, IWarmUp
{
    private IReadOnlyDictionary<(UnitId, int), IReadOnlyList<Target>> _targets = new Dictionary<(UnitId, int), IReadOnlyList<Target>>();

    public Task WarmUpAsync(CancellationToken cancel) => RefreshAsync(cancel);

    /// <summary>Reads what is in force anew: on this node after a plan was put in force, on others within twenty seconds.</summary>
    public async Task RefreshAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var targets = await db.Set<PlanTarget>().AsNoTracking().Where(t => t.EndedAt == null && t.Indicator != null && t.Deadline != null && t.Measure == "%").ToListAsync(cancel);
        var ids = targets.Select(t => t.PlanId).Distinct().ToList();
        var plans = await db.Set<Plan>().AsNoTracking().Where(p => ids.Contains(p.Id))
            .Select(p => new { p.Id, p.Number, p.Kind, p.Subject, p.Issuer, p.IssuedOn, p.RecordedAt, p.DecidedAt }).ToDictionaryAsync(p => p.Id, cancel);
        var leads = (await db.Set<Tasks.ItemParty>().AsNoTracking().Where(p => p.Role == Tasks.PartyRole.Leads && db.Set<PlanTarget>().Any(t => t.Id == p.ItemId && t.EndedAt == null)).ToListAsync(cancel))
            .OrderBy(p => p.Ordinal).ToLookup(p => p.ItemId, p => p.Name);
        var known = shelf.Known.ToDictionary(k => k.Indicator, StringComparer.Ordinal);
        _targets = targets.Where(t => known.ContainsKey(t.Indicator!) && t.Comparison is TargetOperator.AtLeast or TargetOperator.MoreThan)
            .GroupBy(t => (t.UnitId, t.Deadline!.Value.Year))
            .ToDictionary(g => g.Key, g => (IReadOnlyList<Target>)
            [
                // Of two documents that ask for the same, the later decided one stands.
                .. g.GroupBy(t => t.Indicator).Select(same => same.MaxBy(t => plans[t.PlanId].DecidedAt)!).Select(t =>
                {
                    var (plan, measure) = (plans[t.PlanId], known[t.Indicator!]);
                    return new Target(
                        measure.Code, measure.Indicator, t.UnitId, t.Deadline!.Value.Year, t.Comparison == TargetOperator.MoreThan ? Comparison.MoreThan : Comparison.AtLeast, t.Value, t.Deadline.Value, t.Path,
                        measure.Name, t.People, leads[t.Id].Any() ? string.Join("; ", leads[t.Id]) : PlanWords.NoLead.Vi, measure.OfficialMeasure,
                        new PlanDocument(plan.Id.ToString(), plan.Number ?? "", plan.Kind ?? PlanWords.Plan.Vi, plan.Subject, plan.Issuer ?? "", plan.IssuedOn, plan.IssuedOn ?? new DateOnly(t.Deadline.Value.Year, 1, 1), LegalState.NotCompared, []));
                }).OrderBy(t => t.Code, StringComparer.Ordinal),
            ]);
    }

    public IReadOnlyList<Target> For(UnitId unit, int year)
    {
        for (var at = places.Find(unit); at is not null; at = at.ParentId is { } parent ? places.Find(parent) : null)
        {
            if (_targets.TryGetValue((at.Id, year), out var found)) { return found; }
            if (shelf.Of(at.Id, year) is { Count: > 0 } shipped) { return shipped; }
        }
        return [];
    }
}

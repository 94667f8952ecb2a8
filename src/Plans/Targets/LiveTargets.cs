using HocVuSo.OfficialDocuments.Reading;
using HocVuSo.Plans.Contracts;
using HocVuSo.Plans.Documents;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Plans.Targets;

/// <summary>
/// The shares and numbers in force that one of our measures stands behind, held in memory. A unit whose plan was brought goes by it; one whose
/// plan was not goes by the shipped file of it, if there is one; what was assigned to it stands where its plan is silent, and before the plan above.
/// </summary>
internal sealed class LiveTargets(IServiceScopeFactory scopes, PlanShelf shelf, IPlaces places) : ITargets, IWarmUp
{
    private Held _held = Held.Nothing;

    public Task WarmUpAsync(CancellationToken cancel) => RefreshAsync(cancel);

    /// <summary>Reads what is in force anew: on this node after a plan was put in force or a target assigned, on others within twenty seconds.</summary>
    public async Task RefreshAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var targets = await db.Set<PlanTarget>().AsNoTracking().Where(t => t.EndedAt == null && t.Indicator != null && t.Deadline != null).ToListAsync(cancel);
        var ids = targets.Select(t => t.PlanId).Distinct().ToList();
        var plans = await db.Set<Plan>().AsNoTracking().Where(p => ids.Contains(p.Id))
            .Select(p => new { p.Id, p.UnitId, p.Number, p.Kind, p.Subject, p.Issuer, p.IssuedOn, p.RecordedAt, p.DecidedAt }).ToDictionaryAsync(p => p.Id, cancel);
        var leads = (await db.Set<Tasks.ItemParty>().AsNoTracking().Where(p => p.Role == Tasks.PartyRole.Leads && db.Set<PlanTarget>().Any(t => t.Id == p.ItemId && t.EndedAt == null)).ToListAsync(cancel))
            .OrderBy(p => p.Ordinal).ToLookup(p => p.ItemId, p => p.Name);
        var known = shelf.Known.ToDictionary(k => k.Indicator, StringComparer.Ordinal);
        // Of two documents that ask for the same, the later decided one stands.
        var floors = targets.Where(t => t.Comparison is TargetOperator.AtLeast or TargetOperator.MoreThan)
            .GroupBy(t => (t.UnitId, t.Deadline!.Value.Year, t.Indicator, t.IsShare ? PlanTarget.MeasureOfShares : t.Measure, IsAssigned: t.ParentId is not null))
            .Select(same => same.MaxBy(t => (plans[t.PlanId].DecidedAt, t.Id.Value))!).ToList();
        var shares = floors.Where(t => t.IsShare && known.ContainsKey(t.Indicator!)).ToList();
        var numbers = floors.Where(t => !t.IsShare && shelf.Measures(t.Indicator!, t.Measure)).ToList();
        _held = new(By(shares.Where(t => t.ParentId is null), Share), By(shares.Where(t => t.ParentId is not null), Share), By(numbers.Where(t => t.ParentId is null), Number), By(numbers.Where(t => t.ParentId is not null), Number));

        Target Share(PlanTarget t)
        {
            var measure = known[t.Indicator!];
            return new(
                measure.Code, measure.Indicator, t.UnitId, t.Deadline!.Value.Year, OperatorOf(t), t.Value, t.Deadline.Value, t.Path, measure.Name, t.People, LeadsOf(t), measure.OfficialMeasure, DocumentOf(t), AssignedBy(t));
        }

        CountTarget Number(PlanTarget t) => new(
            t.Indicator!, t.UnitId, t.Deadline!.Value.Year, OperatorOf(t), t.Value, t.Measure, t.Deadline.Value, t.Path, shelf.NameOf(t.Indicator)!, LeadsOf(t), DocumentOf(t), AssignedBy(t));

        // Who leads a target leads its parts.
        string LeadsOf(PlanTarget t) => leads[t.ParentId ?? t.Id].ToList() is { Count: > 0 } names ? string.Join("; ", names) : PlanWords.NoLead.Vi;

        UnitId? AssignedBy(PlanTarget t) => t.ParentId is null ? null : plans[t.PlanId].UnitId;

        PlanDocument DocumentOf(PlanTarget t)
        {
            var plan = plans[t.PlanId];
            return new(plan.Id.ToString(), plan.Number ?? "", plan.Kind ?? PlanWords.Plan.Vi, plan.Subject, plan.Issuer ?? "", plan.IssuedOn, plan.IssuedOn ?? new DateOnly(t.Deadline!.Value.Year, 1, 1), LegalState.NotCompared, []);
        }
    }

    public IReadOnlyList<Target> For(UnitId unit, int year)
    {
        var held = _held;
        List<Target> found = [];
        for (var at = places.Find(unit); at is not null; at = at.ParentId is { } parent ? places.Find(parent) : null)
        {
            var plan = held.Shares.TryGetValue((at.Id, year), out var brought) ? brought : shelf.Of(at.Id, year);
            var assigned = held.AssignedShares.GetValueOrDefault((at.Id, year), []);
            if (found.Count + assigned.Count == 0 && plan.Count > 0) { return plan; }
            // A unit's own plan stands before what was assigned to it, and what is nearer before what is further.
            AddNew(plan);
            AddNew(assigned);
            if (plan.Count > 0) { break; }
        }
        return [.. found.OrderBy(t => t.Code, StringComparer.Ordinal)];

        void AddNew(IReadOnlyList<Target> targets) => found.AddRange([.. targets.Where(t => found.TrueForAll(f => f.Indicator != t.Indicator))]);
    }

    public IReadOnlyList<CountTarget> Counts(UnitId unit, int year)
    {
        var held = _held;
        var own = held.Numbers.GetValueOrDefault((unit, year), []);
        var assigned = held.AssignedNumbers.GetValueOrDefault((unit, year), []);
        return assigned.Count == 0 ? own : [.. own, .. assigned.Where(a => own.All(o => (o.Indicator, o.Unit) != (a.Indicator, a.Unit)))];
    }

    private static Comparison OperatorOf(PlanTarget target) => target.Comparison == TargetOperator.MoreThan ? Comparison.MoreThan : Comparison.AtLeast;

    private static Dictionary<(UnitId, int), IReadOnlyList<Target>> By(IEnumerable<PlanTarget> targets, Func<PlanTarget, Target> read) =>
        targets.GroupBy(t => (t.UnitId, t.Deadline!.Value.Year)).ToDictionary(g => g.Key, g => (IReadOnlyList<Target>)[.. g.Select(read).OrderBy(t => t.Code, StringComparer.Ordinal)]);

    private static Dictionary<(UnitId, int), IReadOnlyList<CountTarget>> By(IEnumerable<PlanTarget> targets, Func<PlanTarget, CountTarget> read) =>
        targets.GroupBy(t => (t.UnitId, t.Deadline!.Value.Year)).ToDictionary(g => g.Key, g => (IReadOnlyList<CountTarget>)[.. g.OrderBy(t => t.Id.Value).Select(read)]);

    /// <summary>What was read at once, by unit and year: of units' own plans, and what was assigned to them.</summary>
    private sealed record Held(
        IReadOnlyDictionary<(UnitId, int), IReadOnlyList<Target>> Shares, IReadOnlyDictionary<(UnitId, int), IReadOnlyList<Target>> AssignedShares,
        IReadOnlyDictionary<(UnitId, int), IReadOnlyList<CountTarget>> Numbers, IReadOnlyDictionary<(UnitId, int), IReadOnlyList<CountTarget>> AssignedNumbers)
    {
        public static readonly Held Nothing = new(
            new Dictionary<(UnitId, int), IReadOnlyList<Target>>(), new Dictionary<(UnitId, int), IReadOnlyList<Target>>(),
            new Dictionary<(UnitId, int), IReadOnlyList<CountTarget>>(), new Dictionary<(UnitId, int), IReadOnlyList<CountTarget>>());
    }
}

using System.Collections.Concurrent;
using HocVuSo.Assessment.Bank;
using HocVuSo.Assessment.Contracts;
using HocVuSo.Assessment.Profiles;
using HocVuSo.Psychometrics.Adaptive;

namespace HocVuSo.Assessment.Sessions;

/// <summary>What an adaptive test draws from: names one bank and one version of a profile.</summary>
internal readonly record struct PoolKey(int Bank, string Profile, int ProfileVersion);

/// <summary>The items of a bank that a profile draws from, laid out for choosing, with the plan they are drawn by. Immutable.</summary>
internal sealed class TestPool
{
    private readonly Dictionary<ItemPlace, int> _indexes;

    public TestPool(PoolKey key, ItemBank bank, AdaptiveRule rule)
    {
        (Key, Bank, Rule) = (key, bank, rule);
        var families = Enumerable.Range(0, bank.Families.Count).Where(f => rule.Levels.Contains(bank.Families[f].Level)).ToList();
        var groups = bank.Families.Select(f => f.Group).Concat(rule.GroupMinima.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var live = families.Where(f => !bank.IsPretest(f)).ToList();
        Pretest = [.. families.Where(bank.IsPretest)];
        // A set for every family, so that of its variants one comes, and one for every pair that gives each other away.
        var pairs = live.SelectMany(f => bank.EnemiesOf(f).Where(e => e > f).Select(e => (f, e))).ToList();
        List<PoolItem> items = [];
        foreach (var family in live)
        {
            List<int> sets = [family, .. pairs.Index().Where(p => p.Item.f == family || p.Item.e == family).Select(p => bank.Families.Count + p.Index)];
            var parameters = bank.ParametersOf(family);
            items.AddRange(bank.Families[family].Items.Select(_ => new PoolItem(parameters, groups.IndexOf(bank.Families[family].Group), sets)));
        }
        Places = [.. live.SelectMany(f => bank.Families[f].Items.Select(i => new ItemPlace((ushort)f, (byte)i.Row)))];
        _indexes = Places.Index().ToDictionary(p => p.Item, p => p.Index);
        Items = new ItemPool(items);
        var stopping = Stopping(rule.Aim, isGuessed: Places.Count(p => bank.IsCalibrated(p.Family)) * 2 < Places.Count);
        Plan = new TestPlan(stopping, rule.Least, rule.Most, [.. groups.Select(g => rule.GroupMinima.GetValueOrDefault(g))],
            new SelectionRule(CriterionOf(stopping), rule.MaximumExposure, rule.Progression));
        if (Plan.Fault(Items) is { } fault) { throw new InvalidDataException($"{key.Profile}: {fault}"); }
    }

    public PoolKey Key { get; }

    public ItemBank Bank { get; }

    public AdaptiveRule Rule { get; }

    public ItemPool Items { get; }

    public TestPlan Plan { get; }

    /// <summary>The places of the pool's items in the bank.</summary>
    public IReadOnlyList<ItemPlace> Places { get; }

    /// <summary>Families that are only tried out, by their place in the bank.</summary>
    public IReadOnlyList<int> Pretest { get; }

    /// <summary>Null for an item that is tried out.</summary>
    public int? IndexOf(ItemPlace place) => _indexes.TryGetValue(place, out var index) ? index : null;

    // An estimate by guessed difficulties may lie well away from the ability; at the cut a guess that is off matters least.
    private static SelectionCriterion CriterionOf(StoppingRule stopping) => stopping is StoppingRule.MeasurementDecision ? SelectionCriterion.AtCut : SelectionCriterion.AtEstimate;

    private static StoppingRule Stopping(AdaptiveAim aim, bool isGuessed) => aim switch
    {
        AdaptiveAim.Confirm { Guessed: { } g } c when isGuessed => new StoppingRule.MeasurementDecision(c.Cut, c.Cut, g.Spread, ItemPriors.DifficultySpread, g.Alpha, g.Beta),
        AdaptiveAim.Confirm { Generalised: true } c => new StoppingRule.Glr(c.Cut, c.Delta, c.Alpha, c.Beta),
        AdaptiveAim.Confirm c => new StoppingRule.Sprt(c.Cut, c.Delta, c.Alpha, c.Beta),
        AdaptiveAim.Locate l => new StoppingRule.Precision(l.StandardError),
        _ => throw new ArgumentOutOfRangeException(nameof(aim)),
    };
}

/// <summary>Pools of every bank and profile version that sessions name. Making one costs some milliseconds; they are kept.</summary>
internal sealed class TestPools(Banks banks, AllProfiles profiles)
{
    private readonly ConcurrentDictionary<PoolKey, TestPool> _known = new();

    /// <summary>The pool of a session. Its bank is read from the database the first time an earlier one is asked for.</summary>
    public ValueTask<TestPool> GetAsync(PoolKey key, CancellationToken cancel) => _known.TryGetValue(key, out var pool) ? ValueTask.FromResult(pool) : new(MakeAsync(key, cancel));

    private async Task<TestPool> MakeAsync(PoolKey key, CancellationToken cancel)
    {
        var profile = await profiles.FindAsync(key.Profile, key.ProfileVersion, cancel) ?? throw new InvalidOperationException($"There is no version {key.ProfileVersion} of the profile {key.Profile}.");
        var pool = new TestPool(key, await banks.GetAsync(key.Bank, cancel), profile.Rule as AdaptiveRule ?? throw new InvalidOperationException($"{key.Profile} is not adaptive."));
        return _known.GetOrAdd(key, pool);
    }
}

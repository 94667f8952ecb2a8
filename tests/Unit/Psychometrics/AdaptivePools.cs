using HocVuSo.Psychometrics;
using HocVuSo.Psychometrics.Adaptive;

namespace HocVuSo.Unit.Psychometrics;

/// <summary>Pools, plans and snapshots that say only what a test is about.</summary>
internal static class AdaptivePools
{
    public static readonly SelectionRule Best = new(SelectionCriterion.AtEstimate, 1, 0);

    /// <summary>Lognormal discriminations, normal difficulties, groups in turn, families of so many.</summary>
    public static ItemPool Drawn(int count, int groups = 4, int family = 3, ulong seed = 1) => new([.. Enumerable.Range(0, count).Select(i => new PoolItem(
        new ItemParameters(Math.Exp(0.35 * Draws.Normal(seed, 0, i)), Draws.Normal(seed, 1, i)), i / family % groups, [i / family]))]);

    /// <summary>Items of one group without enemies.</summary>
    public static ItemPool Of(params ItemParameters[] items) => new([.. items.Select(item => new PoolItem(item, 0, []))]);

    public static ItemPool Alike(int count, double discrimination, double difficulty) => Of([.. Enumerable.Repeat(new ItemParameters(discrimination, difficulty), count)]);

    public static TestPlan Plan(StoppingRule? stopping = null, int minimum = 1, int maximum = 30, int[]? groups = null, SelectionRule? selection = null) =>
        new(stopping ?? new StoppingRule.FixedLength(), minimum, maximum, groups ?? [], selection ?? Best);

    /// <summary>Nothing rests and everything is open.</summary>
    public static ExposureSnapshot Free(ItemPool pool, int number = 0) => ExposureSnapshot.Empty(pool.Count, 1) with { Number = number };

    /// <summary>The same with the shares of some items changed.</summary>
    public static ExposureSnapshot Open(ItemPool pool, params (int Item, double Share)[] shares) => Free(pool) with { Open = Changed(Enumerable.Repeat(1.0, pool.Count), shares) };

    /// <summary>Of a thousand sessions, so many saw the items named, and none the others.</summary>
    public static ExposureSnapshot Shown(ItemPool pool, params (int Item, long Sessions)[] shown) =>
        Free(pool) with { Sessions = 1000, Shown = Changed(Enumerable.Repeat(0L, pool.Count), shown) };

    /// <summary>Runs a test to its end; people answer as the model says, from the seed alone.</summary>
    public static (AdaptiveTest Test, IReadOnlyList<Choice> Choices) Run(ItemPool pool, TestPlan plan, ulong seed, double ability, ExposureSnapshot? snapshot = null)
    {
        AdaptiveTest test = new(pool, plan, seed);
        List<Choice> choices = [];
        while (test.Standing().Verdict == Verdict.Open && test.Next(snapshot ?? Free(pool)) is { } choice)
        {
            choices.Add(choice);
            test.Add(choice.Item, Draws.Unit(seed, 77, test.Items.Count) < pool.Items[choice.Item].Parameters.Probability(ability) ? 1 : 0);
        }
        return (test, choices);
    }

    private static T[] Changed<T>(IEnumerable<T> all, (int Item, T Value)[] changes)
    {
        T[] changed = [.. all];
        foreach (var (item, value) in changes) { changed[item] = value; }
        return changed;
    }
}

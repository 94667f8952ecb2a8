using System.Globalization;
using HocVuSo.Psychometrics;
using HocVuSo.Psychometrics.Adaptive;
using Xunit;

namespace HocVuSo.Unit.Psychometrics;

public sealed class AdaptiveChoiceTests
{
    private static readonly ItemPool Pool = AdaptivePools.Drawn(240);
    private static readonly SelectionRule Mixed = new(SelectionCriterion.AtEstimate, 0.25, 2);

    [Fact]
    public void Without_chance_the_most_informative_item_comes()
    {
        AdaptiveTest test = new(Pool, AdaptivePools.Plan(), 1);
        for (var i = 0; i < 20; i++)
        {
            var choice = test.Next(AdaptivePools.Free(Pool))!;
            var node = Math.Round(test.Evidence.Estimate().Theta * 10) / 10;
            var families = test.Items.Select(shown => shown / 3).ToHashSet();
            var left = Enumerable.Range(0, Pool.Count).Where(item => !families.Contains(item / 3)).OrderByDescending(item => Pool.Items[item].Parameters.Information(node)).ToList();
            Assert.Equal(left.Take(20), choice.Top);
            Assert.Equal(left[0], choice.Item);
            Assert.Equal(left.Count, choice.Candidates);
            Assert.Equal(Relaxed.Nothing, choice.Relaxed);
            test.Add(choice.Item, i % 2);
        }
    }

    [Theory]
    [InlineData(SelectionCriterion.AtCut, 1.5)]
    [InlineData(SelectionCriterion.Between, 0.75)]
    [InlineData(SelectionCriterion.AtEstimate, 0.0)]
    public void Information_is_wanted_where_the_criterion_says(SelectionCriterion criterion, double ability)
    {
        AdaptiveTest test = new(Pool, AdaptivePools.Plan(new StoppingRule.Sprt(1.5, 0.3, 0.05, 0.05), selection: new(criterion, 1, 0)), 1);
        var best = Enumerable.Range(0, Pool.Count).MaxBy(item => Pool.Items[item].Parameters.Information(Math.Round(ability * 10) / 10));
        Assert.Equal(best, test.Next(AdaptivePools.Free(Pool))!.Item);
    }

    [Fact]
    public void The_same_seed_gives_the_same_choices_to_the_last_bit_and_another_seed_others()
    {
        var plan = AdaptivePools.Plan(new StoppingRule.Glr(0, 0.3, 0.05, 0.05), 8, 30, [1, 1, 1, 1], Mixed);
        var snapshot = AdaptivePools.Open(Pool, (3, 0.5), (9, 0.2)) with { Number = 41 };
        var (first, second, other) = (AdaptivePools.Run(Pool, plan, 12, 0.3, snapshot), AdaptivePools.Run(Pool, plan, 12, 0.3, snapshot), AdaptivePools.Run(Pool, plan, 13, 0.3, snapshot));
        Assert.Equal(Told(first.Choices), Told(second.Choices));
        Assert.Equal(first.Test.Standing(), second.Test.Standing());
        Assert.NotEqual(Told(first.Choices), Told(other.Choices));
        Assert.All(first.Choices, choice => Assert.Equal(41, choice.Snapshot));
    }

    /// <summary>What this pool and seed gave when the test was written, on x64 Linux: another processor or system must give the same.</summary>
    [Fact]
    public void Choices_are_the_same_on_every_machine()
    {
        var pool = new ItemPool([.. Enumerable.Range(0, 40).Select(i => new PoolItem(new ItemParameters(0.5 + i % 7 / 4.0, -2 + i / 10.0, i % 3 == 0 ? 0.25 : 0), i % 4, [i / 2]))]);
        var plan = AdaptivePools.Plan(new StoppingRule.MeasurementDecision(0, 0, 1, 0.6, 0.05, 0.05), 10, 10, [1, 1, 1, 1], Mixed);
        AdaptiveTest test = new(pool, plan, 2026);
        UInt128 last = 0;
        for (var i = 0; i < 10; i++)
        {
            var choice = test.Next(AdaptivePools.Free(pool))!;
            last = choice.Digest;
            test.Add(choice.Item, i % 3 / 2.0);
        }
        Assert.Equal("38 6 5 13 11 19 20 17 25 26", string.Join(' ', test.Items));
        Assert.Equal("4c15d4cac6e516b536ca515b40ac8188", last.ToString("x32", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void The_digest_changes_with_the_worth_of_any_candidate()
    {
        var first = Digest([]);
        Assert.Equal(first, Digest([]));
        foreach (var item in (int[])[0, 17, 101, 239]) { Assert.NotEqual(first, Digest([item])); }

        static UInt128 Digest(int[] changed)
        {
            ItemPool pool = new([.. Pool.Items.Select((item, i) => changed.Contains(i) ? item with { Parameters = item.Parameters with { Discrimination = item.Parameters.Discrimination * (1 + 1e-12) } } : item)]);
            AdaptiveTest test = new(pool, AdaptivePools.Plan(selection: Mixed), 5);
            test.Add(60, 1);    // at first all is chance
            return test.Next(AdaptivePools.Free(pool))!.Digest;
        }
    }

    [Fact]
    public void Every_group_gets_its_minimum_before_the_test_may_end()
    {
        int[] minima = [2, 1, 3, 1];
        var plan = AdaptivePools.Plan(new StoppingRule.Glr(0, 0.3, 0.05, 0.05), 8, 30, minima, Mixed);
        for (ulong seed = 1; seed <= 60; seed++)
        {
            var (test, choices) = AdaptivePools.Run(Pool, plan, seed, 3);
            Assert.Equal(Verdict.Pass, test.Standing().Verdict);
            Assert.All(minima.Index(), group => Assert.True(test.Items.Count(i => Pool.Items[i].Group == group.Index) >= group.Item));
            Assert.All(choices, choice => Assert.Equal(Relaxed.Nothing, choice.Relaxed));
        }
    }

    [Fact]
    public void No_session_shows_an_item_or_two_of_a_set_twice_however_far_it_goes()
    {
        for (ulong seed = 1; seed <= 30; seed++)
        {
            // Families of three, and some pairs across families that give one another away.
            ItemPool pool = new([.. AdaptivePools.Drawn(60, seed: seed).Items.Select((item, i) => item with { Sets = [.. item.Sets, .. i % 5 == 0 ? (int[])[20 + i / 10] : []] })]);
            AdaptiveTest test = new(pool, AdaptivePools.Plan(maximum: 60, selection: Mixed), seed, item => item % 4 == 0);
            var snapshot = AdaptivePools.Open(pool, [.. Enumerable.Range(0, 60).Select(i => (i, 0.3))]);
            while (test.Next(snapshot) is { } choice) { test.Add(choice.Item, Draws.Unit(seed, 7, choice.Item) < 0.5 ? 1 : 0); }
            Assert.Equal(test.Items.Distinct(), test.Items);
            var sets = test.Items.SelectMany(item => pool.Items[item].Sets).ToList();
            Assert.Equal(sets.Distinct(), sets);
            Assert.All(Enumerable.Range(0, pool.Count).Except(test.Items), left => Assert.Contains(pool.Items[left].Sets, sets.Contains));
            Assert.InRange(test.Items.Count, 14, 20);
        }
    }

    [Fact]
    public void An_item_met_before_comes_only_when_nothing_else_is_left()
    {
        var pool = AdaptivePools.Drawn(12, family: 1);
        AdaptiveTest test = new(pool, AdaptivePools.Plan(minimum: 12), 1, item => item < 4);
        List<Relaxed> relaxed = [];
        while (test.Next(AdaptivePools.Free(pool)) is { } choice)
        {
            relaxed.Add(choice.Relaxed);
            test.Add(choice.Item, 1);
        }
        Assert.All(test.Items.Take(8), item => Assert.True(item >= 4));
        Assert.Equal([.. Enumerable.Repeat(Relaxed.Nothing, 8), .. Enumerable.Repeat(Relaxed.Seen, 4)], relaxed);
    }

    [Fact]
    public void Wishes_give_way_in_their_order()
    {
        // Of four items one is free, one outside the session's draw, one shown too often, one met before.
        var pool = AdaptivePools.Drawn(4, groups: 1, family: 1);
        var snapshot = AdaptivePools.Shown(pool, (2, 400)) with { Open = [1, 0, 1, 1] };
        AdaptiveTest test = new(pool, AdaptivePools.Plan(maximum: 4, selection: new(SelectionCriterion.AtEstimate, 0.25, 0)), 1, item => item == 3);
        foreach (var (item, relaxed) in ((int, Relaxed)[])[(0, Relaxed.Nothing), (1, Relaxed.Draw), (2, Relaxed.Exposure), (3, Relaxed.Seen)])
        {
            var choice = test.Next(snapshot)!;
            Assert.Equal((item, relaxed), (choice.Item, choice.Relaxed));
            test.Add(item, 1);
        }
        Assert.Null(test.Next(snapshot));
    }

    [Fact]
    public void A_group_without_items_gives_way_alone()
    {
        // The only two items of group 1 are enemies, so the second it should get can never come.
        ItemPool pool = new([.. Enumerable.Range(0, 8).Select(i => new PoolItem(new(1, i / 4.0), i < 2 ? 1 : 0, i < 2 ? [0] : []))]);
        AdaptiveTest test = new(pool, AdaptivePools.Plan(minimum: 4, groups: [0, 2]), 1, item => item == 7);
        test.Add(0, 1);
        test.Add(2, 1);
        test.Add(3, 1);
        var choice = test.Next(AdaptivePools.Free(pool))!;
        Assert.Equal(Relaxed.Group, choice.Relaxed);
        Assert.NotEqual(7, choice.Item);
        Assert.Equal(3, choice.Candidates);
    }

    [Fact]
    public void Scores_and_snapshots_that_do_not_belong_are_refused()
    {
        AdaptiveTest test = new(Pool, AdaptivePools.Plan(), 1);
        test.Add(0, 0.5);
        Assert.Throws<ArgumentException>(() => test.Add(0, 1));
        foreach (var score in (double[])[-0.1, 1.1, double.NaN]) { Assert.Throws<ArgumentOutOfRangeException>(() => test.Add(1, score)); }
        foreach (var item in (int[])[-1, 240]) { Assert.Throws<ArgumentOutOfRangeException>(() => test.Add(item, 1)); }
        Assert.Throws<ArgumentException>(() => test.Next(ExposureSnapshot.Empty(239, 1)));
        Assert.Equal([0], test.Items);
    }

    private static IEnumerable<object> Told(IReadOnlyList<Choice> choices) =>
        choices.Select(choice => (object)(choice.Item, choice.Digest, choice.Candidates, choice.Relaxed, string.Join(' ', choice.Top)));
}

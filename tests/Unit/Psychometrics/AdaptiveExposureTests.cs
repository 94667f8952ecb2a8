using HocVuSo.Psychometrics.Adaptive;
using Xunit;

namespace HocVuSo.Unit.Psychometrics;

public sealed class AdaptiveExposureTests
{
    private static readonly ItemPool Pool = AdaptivePools.Drawn(90);

    [Fact]
    public void An_item_that_was_shown_too_often_rests()
    {
        var plan = AdaptivePools.Plan(selection: new(SelectionCriterion.AtEstimate, 0.25, 0));
        var best = new AdaptiveTest(Pool, plan, 1).Next(AdaptivePools.Free(Pool))!.Item;
        Assert.Equal(best, new AdaptiveTest(Pool, plan, 1).Next(AdaptivePools.Shown(Pool, (best, 249)))!.Item);
        var other = new AdaptiveTest(Pool, plan, 1).Next(AdaptivePools.Shown(Pool, (best, 250)))!;
        Assert.NotEqual(best, other.Item);
        Assert.Equal(Relaxed.Nothing, other.Relaxed);
        Assert.Equal(89, other.Candidates);
    }

    [Fact]
    public void A_limit_of_one_is_none()
    {
        var best = new AdaptiveTest(Pool, AdaptivePools.Plan(), 1).Next(AdaptivePools.Free(Pool))!.Item;
        Assert.Equal(best, new AdaptiveTest(Pool, AdaptivePools.Plan(), 1).Next(AdaptivePools.Shown(Pool, (best, 1000)))!.Item);
    }

    [Fact]
    public void The_first_sessions_are_not_counted_as_rates()
    {
        var one = AdaptivePools.Free(Pool) with { Sessions = 1, Shown = [1, .. Enumerable.Repeat(0L, 89)] };
        Assert.False(one.Rests(0, 0.25));
        Assert.True((one with { Sessions = 99, Shown = [25, .. Enumerable.Repeat(0L, 89)] }).Rests(0, 0.25));
    }

    [Fact]
    public void An_item_is_met_by_its_share_of_sessions_and_always_or_never_by_one()
    {
        const int Sessions = 4000;
        var plan = AdaptivePools.Plan();
        var best = new AdaptiveTest(Pool, plan, 1).Next(AdaptivePools.Free(Pool))!.Item;
        var snapshot = AdaptivePools.Open(Pool, (best, 0.3));
        var met = 0;
        for (ulong seed = 0; seed < Sessions; seed++)
        {
            AdaptiveTest test = new(Pool, plan, seed);
            var first = test.Next(snapshot)!.Item == best;
            met += first ? 1 : 0;
            Assert.Equal(first, test.Next(snapshot)!.Top.Contains(best));
        }
        // 1,200 expected with a standard deviation of 29.
        Assert.InRange(met, 1200 - 4 * 29, 1200 + 4 * 29);
    }

    [Fact]
    public void A_snapshot_opens_what_was_shown_too_little_and_closes_what_was_shown_too_much()
    {
        var last = ExposureSnapshot.Empty(3, 0.2);
        var next = ExposureControl.Next(last, 1000, [400, 200, 50], 0.2);
        Assert.Equal((1, 1000L), (next.Number, next.Sessions));
        Assert.Equal([400, 200, 50], next.Shown);
        Assert.True(next.Open[0] < 0.2);
        Assert.Equal(0.2, next.Open[1], 1e-12);
        Assert.True(next.Open[2] > 0.2);
    }

    [Fact]
    public void Shares_stay_between_a_fiftieth_and_one()
    {
        var snapshot = ExposureSnapshot.Empty(2, 0.2);
        for (var minute = 1; minute <= 40; minute++) { snapshot = ExposureControl.Next(snapshot, minute * 500, [minute * 500, 0], 0.2); }
        Assert.Equal([0.02, 1], snapshot.Open);
    }

    [Fact]
    public void Many_minutes_of_a_few_sessions_count_as_one_of_many()
    {
        // An item shown to everybody, three sessions a minute: its share sinks all the same.
        var slow = ExposureSnapshot.Empty(1, 0.5);
        for (var minute = 1; minute <= 30; minute++) { slow = ExposureControl.Next(slow, minute * 3, [minute * 3], 0.5); }
        Assert.InRange(slow.Open[0], 0.02, 0.25);
        var idle = ExposureControl.Next(slow, 90, [90], 0.5);
        Assert.Equal(slow.Open[0], idle.Open[0]);
        Assert.Equal(31, idle.Number);
    }

    [Fact]
    public void Whoever_sits_in_one_minute_does_not_see_the_same_items()
    {
        // 2,000 sessions in waves of 200 that know nothing of one another, all of one ability, without chance in the choice.
        var pool = AdaptivePools.Drawn(300);
        var plan = AdaptivePools.Plan(minimum: 12, maximum: 12, selection: new(SelectionCriterion.AtEstimate, 0.25, 0));
        var shown = new long[pool.Count];
        var snapshot = ExposureSnapshot.Empty(pool.Count, 0.22);
        for (var wave = 0; wave < 10; wave++)
        {
            for (var person = 0; person < 200; person++)
            {
                var (test, _) = AdaptivePools.Run(pool, plan, (ulong)(wave * 1000 + person), 0, snapshot);
                foreach (var item in test.Items) { shown[item]++; }
            }
            snapshot = ExposureControl.Next(snapshot, (wave + 1) * 200, (long[])shown.Clone(), 0.22);
        }
        Assert.InRange(shown.Max() / 2000.0, 0.2, 0.25);
    }
}

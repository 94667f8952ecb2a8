using HocVuSo.Psychometrics;
using HocVuSo.Psychometrics.Monitoring;
using Xunit;

namespace HocVuSo.Unit.Psychometrics;

public sealed class MonitoringTests
{
    private static readonly ItemParameters Item = new(1.2, 0);

    [Fact]
    public void Sums_by_hand()
    {
        CusumPlan plan = new(0.25, 2);
        // At the difficulty a residual is +1 or −1.
        var sums = default(Cusum).After(new(Item, 1), 0, plan);
        Assert.Equal(new(0.75, 0, 1), sums);
        sums = sums.After(new(Item, 1), 0, plan);
        Assert.Equal((new(1.5, 0, 2), Drift.None), (sums, sums.Alarm(plan)));
        sums = sums.After(new(Item, 0), 0, plan);
        Assert.Equal(new(0.25, 0.75, 3), sums);
        sums = sums.After(new(Item, 0), 0, plan).After(new(Item, 0), 0, plan);
        Assert.Equal((2.25, Drift.Harder), (sums.Down, sums.Alarm(plan)));
        Assert.Equal(new(0.375, 0, 1), default(Cusum).After(new(Item, 0.8125), 0, plan));
    }

    [Fact]
    public void A_stable_item_runs_long_and_a_drifted_one_short()
    {
        var chance = new Chance(61);
        var stable = RunLength(chance, Item, 250);
        var easier = RunLength(chance, Item with { Difficulty = -0.5 }, 250);
        var harder = RunLength(chance, Item with { Difficulty = 0.5 }, 250);
        // 3,100 and 131 in the long run; a mean of 250 runs scatters by a sixteenth of it.
        Assert.InRange(stable, 2600, 3600);
        Assert.InRange(easier, 110, 152);
        Assert.InRange(harder, 110, 152);
    }

    [Theory]
    [InlineData(-0.7, Drift.Easier)]
    [InlineData(0.7, Drift.Harder)]
    public void The_alarm_says_which_way(double shift, Drift direction)
    {
        var chance = new Chance(62);
        for (var round = 0; round < 40; round++)
        {
            var sums = default(Cusum);
            while (sums.Alarm(CusumPlan.Default) == Drift.None)
            {
                var theta = chance.Normal();
                sums = sums.After(new(Item, chance.Answer(Item with { Difficulty = shift }, theta)), theta, CusumPlan.Default);
            }
            Assert.Equal(direction, sums.Alarm(CusumPlan.Default));
        }
    }

    [Fact]
    public void Estimated_abilities_shorten_the_run_little()
    {
        var chance = new Chance(63);
        var others = chance.Items(20);
        var alarms = 0;
        for (var item = 0; item < 12; item++)
        {
            var sums = default(Cusum);
            for (var p = 0; p < 200; p++)
            {
                var theta = chance.Normal();
                PosteriorGrid grid = new(Prior.Standard, 61);
                foreach (var other in others) { grid.Add(new(other, chance.Answer(other, theta))); }
                sums = sums.After(new(Item, chance.Answer(Item, theta)), grid.Estimate().Theta, CusumPlan.Default);
                if (sums.Alarm(CusumPlan.Default) != Drift.None) { alarms++; break; }
            }
        }
        Assert.InRange(alarms, 0, 2);
    }

    [Fact]
    public void What_cannot_be_watched_is_refused_or_passed_over()
    {
        Assert.Throws<ArgumentException>(() => default(Cusum).After(new(Item, 2), 0, CusumPlan.Default));
        Assert.Throws<ArgumentException>(() => default(Cusum).After(new(Item, 1), 0, new(0, 1)));
        Assert.Equal(new(0, 0, 1), default(Cusum).After(new(Item, 1), 1000, CusumPlan.Default));
        Assert.Equal(5 - 0.125, default(Cusum).After(new(Item, 0), 20, CusumPlan.Default).Down, 1e-12);
    }

    /// <summary>
    /// Sixty items, answered by learners who come for one round each. A simulation of the same kind gave .90 after 25 answers an
    /// item, .955 after 100, .990 after 250 and .997 after 1,000.
    /// </summary>
    [Fact]
    public void Elo_learns_difficulties_as_fast_as_it_should()
    {
        var chance = new Chance(64);
        const int Items = 60;
        double[] truth = [.. Enumerable.Range(0, Items).Select(_ => chance.Normal())];
        var ratings = new Rating[Items];
        Dictionary<int, double> learnt = [];
        for (var learner = 1; learner <= 1000; learner++)
        {
            var theta = chance.Normal();
            Rating own = default;
            for (var i = 0; i < Items; i++) { (own, ratings[i]) = Elo.After(own, ratings[i], chance.Answer(new(1, truth[i]), theta)); }
            if (learner is 25 or 100 or 250 or 1000) { learnt[learner] = Correlation(truth, [.. ratings.Select(r => r.Value)]); }
        }
        Assert.InRange(learnt[25], 0.85, 0.95);
        Assert.InRange(learnt[100], 0.94, 0.98);
        Assert.InRange(learnt[250], 0.975, 0.995);
        Assert.InRange(learnt[1000], 0.99, 0.999);
        Assert.All(ratings, r => Assert.Equal(1000, r.Answers));
    }

    [Fact]
    public void Guessing_right_is_less_of_a_surprise_than_knowing()
    {
        Rating learner = new(-2, 10), item = new(2, 10);
        var (guessed, _) = Elo.After(learner, item, 1, options: 3);
        var (known, easier) = Elo.After(learner, item, 1);
        Assert.Equal(1 / 3.0 + 2 / 3.0 * Logistic.Of(-4), Elo.Expected(learner, item, 3), 1e-12);
        Assert.True(guessed.Value - learner.Value < 0.7 * (known.Value - learner.Value));
        // U(10) = 1/1.5; both move as much, and count it.
        Assert.Equal(-2 + (1 - Logistic.Of(-4)) / 1.5, known.Value, 1e-12);
        Assert.Equal(11, known.Answers);
        Assert.Equal(known.Value - learner.Value, item.Value - easier.Value, 1e-12);
        Assert.Throws<ArgumentOutOfRangeException>(() => Elo.After(learner, item, 1, options: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Elo.After(learner, item, double.NaN));
    }

    private static double RunLength(Chance chance, ItemParameters real, int runs)
    {
        var answers = 0L;
        for (var run = 0; run < runs; run++)
        {
            var sums = default(Cusum);
            while (sums.Alarm(CusumPlan.Default) == Drift.None)
            {
                var theta = chance.Normal();
                sums = sums.After(new(Item, chance.Answer(real, theta)), theta, CusumPlan.Default);
            }
            answers += sums.Count;
        }
        return answers / (double)runs;
    }

    private static double Correlation(double[] x, double[] y)
    {
        double mx = x.Average(), my = y.Average();
        return x.Zip(y, (a, b) => (a - mx) * (b - my)).Sum() / Math.Sqrt(x.Sum(a => (a - mx) * (a - mx)) * y.Sum(b => (b - my) * (b - my)));
    }
}

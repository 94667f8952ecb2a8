using HocVuSo.Psychometrics;
using HocVuSo.Psychometrics.Adaptive;
using Xunit;

namespace HocVuSo.Unit.Psychometrics;

/// <summary>
/// Wald's test on items that lie at the cut: each answer moves the log likelihood ratio by ±aδ, so its chance of passing and
/// its mean length are those of a gambler's ruin (Wald 1947; Feller 1968, XIV), known without any simulation.
/// </summary>
public sealed class AdaptiveSprtTests
{
    private const double Cut = 0.4;

    /// <summary>Chance and length as the closed form gives them, rounded to six and four decimals.</summary>
    [Theory]
    [InlineData(1, 0.5, 0.05, 0.05, 6, 6, 0.0, 0.500000, 36.0000)]
    [InlineData(1, 0.5, 0.05, 0.05, 6, 6, 0.5, 0.952574, 22.1743)]
    [InlineData(1, 0.5, 0.05, 0.05, 6, 6, 1.0, 0.997527, 12.9195)]
    [InlineData(1, 0.3, 0.05, 0.05, 10, 10, 0.3, 0.952574, 60.7951)]
    [InlineData(1.5, 0.3, 0.05, 0.05, 7, 7, 0.3, 0.958909, 29.0346)]
    [InlineData(1, 0.5, 0.05, 0.10, 6, 5, 0.0, 0.454545, 30.0000)]
    [InlineData(1, 0.5, 0.05, 0.10, 6, 5, 0.5, 0.921682, 20.9804)]
    public void Chance_and_length_of_the_walk_are_the_closed_form(
        double discrimination, double delta, double alpha, double beta, int up, int down, double above, double pass, double length)
    {
        StoppingRule.Sprt rule = new(Cut, delta, alpha, beta);
        var right = new ItemParameters(discrimination, Cut).Probability(Cut + above);
        var (reached, steps) = Walk(rule, discrimination, right);
        var (chance, mean) = Ruin(right, up, down);
        Assert.Equal(chance, reached, 1e-9);
        Assert.Equal(mean, steps, 1e-6);
        Assert.Equal(pass, reached, 1e-6);
        Assert.Equal(length, steps, 1e-4);
    }

    /// <summary>Whole scores, and tasks of three steps of which each is worth a third.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Wrong_decisions_at_both_ends_of_the_region_are_rarer_than_stated(int steps)
    {
        const int People = 1500;
        const double Alpha = 0.05, Beta = 0.10, Delta = 0.5;
        var pool = AdaptivePools.Drawn(600, family: 1, seed: 5);
        var plan = AdaptivePools.Plan(new StoppingRule.Sprt(Cut, Delta, Alpha, Beta), maximum: 600);
        // A task of three steps says three times as much: it errs hardly ever.
        var least = steps == 1 ? 0.005 : 0;
        Assert.InRange(Share(Cut - Delta, Verdict.Pass), least, Alpha);
        Assert.InRange(Share(Cut + Delta, Verdict.Fail), least, Beta);

        double Share(double ability, Verdict verdict) => Enumerable.Range(0, People).Count(person => End(ability, person) == verdict) / (double)People;

        Verdict End(double ability, int person)
        {
            AdaptiveTest test = new(pool, plan, 1);
            for (var place = 0; test.Standing().Verdict == Verdict.Open; place++)
            {
                var item = (person * 7 + place * 13) % pool.Count;
                var done = Enumerable.Range(0, steps).Count(step => Draws.Unit(9, person, place * steps + step) < pool.Items[item].Parameters.Probability(ability));
                test.Add(item, done / (double)steps);
            }
            return test.Standing().Verdict;
        }
    }

    [Fact]
    public void The_ratio_does_not_depend_on_the_order_of_answers()
    {
        // Five more right than wrong do not decide and six do, however they came about.
        var plan = AdaptivePools.Plan(new StoppingRule.Sprt(Cut, 0.5, 0.05, 0.05), maximum: 100);
        foreach (var answers in (int[][])[[1, 1, 1, 1, 1], [0, 1, 1, 1, 1, 1, 1], [1, 1, 0, 0, 1, 1, 1, 1, 1], [1, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1]])
        {
            AdaptiveTest test = new(AdaptivePools.Alike(100, 1, Cut), plan, 1);
            foreach (var answer in answers) { test.Add(test.Items.Count, answer); }
            Assert.Equal(Verdict.Open, test.Standing().Verdict);
            test.Add(test.Items.Count, 1);
            Assert.Equal(new Standing(Verdict.Pass, false), test.Standing());
        }
    }

    // Where the mass of all walks is after each answer, until less than 1e-15 is undecided; the rule is asked at each place.
    private static (double Pass, double Length) Walk(StoppingRule.Sprt rule, double discrimination, double right)
    {
        Dictionary<int, Verdict> rules = [];
        Dictionary<int, double> open = new() { [0] = 1 };
        var (pass, length) = (0.0, 0.0);
        for (var undecided = 1.0; undecided > 1e-15; undecided = open.Values.Sum())
        {
            length += undecided;
            Dictionary<int, double> next = [];
            foreach (var (net, mass) in open)
            {
                foreach (var (to, share) in ((int, double)[])[(net + 1, mass * right), (net - 1, mass * (1 - right))])
                {
                    if (!rules.TryGetValue(to, out var verdict)) { rules[to] = verdict = VerdictAt(rule, discrimination, to); }
                    if (verdict == Verdict.Open) { next[to] = next.GetValueOrDefault(to) + share; }
                    if (verdict == Verdict.Pass) { pass += share; }
                }
            }
            open = next;
        }
        return (pass, length);
    }

    private static Verdict VerdictAt(StoppingRule.Sprt rule, double discrimination, int net)
    {
        AdaptiveTest test = new(AdaptivePools.Alike(40, discrimination, Cut), AdaptivePools.Plan(rule, maximum: 40), 1);
        // A pair of one right and one wrong answer first, so that the start is no special case.
        test.Add(0, 1);
        test.Add(1, 0);
        for (var i = 0; i < Math.Abs(net); i++) { test.Add(2 + i, net > 0 ? 1 : 0); }
        return test.Standing().Verdict;
    }

    private static (double Pass, double Length) Ruin(double right, int up, int down)
    {
        if (Math.Abs(right - 0.5) < 1e-12) { return (down / (double)(up + down), up * down); }
        var ratio = (1 - right) / right;
        var pass = (1 - Math.Pow(ratio, down)) / (1 - Math.Pow(ratio, up + down));
        return (pass, (pass * up - (1 - pass) * down) / (2 * right - 1));
    }
}

using HocVuSo.Psychometrics;
using HocVuSo.Psychometrics.Adaptive;
using Xunit;

namespace HocVuSo.Unit.Psychometrics;

public sealed class AdaptiveStoppingTests
{
    private static readonly ItemPool Pool = AdaptivePools.Drawn(300);

    [Fact]
    public void A_fixed_length_ends_at_it_and_decides_nothing()
    {
        var (test, choices) = AdaptivePools.Run(Pool, AdaptivePools.Plan(minimum: 12, maximum: 12), 3, 0);
        Assert.Equal(12, choices.Count);
        Assert.Equal(new Standing(Verdict.Done, false), test.Standing());
        Assert.Null(test.PassProbability);
    }

    [Fact]
    public void Precision_ends_at_the_first_estimate_that_is_precise_enough()
    {
        for (ulong seed = 1; seed <= 20; seed++)
        {
            var (test, choices) = AdaptivePools.Run(Pool, AdaptivePools.Plan(new StoppingRule.Precision(0.4), 5, 60), seed, 0.5);
            Assert.Equal(new Standing(Verdict.Done, false), test.Standing());
            Assert.True(test.Evidence.Estimate().StandardError <= 0.4);
            AdaptiveTest before = new(Pool, test.Plan, seed);
            foreach (var (item, score) in test.Items.Zip(test.Scores).SkipLast(1)) { before.Add(item, score); }
            Assert.True(choices.Count == 5 || before.Evidence.Estimate().StandardError > 0.4);
        }
    }

    [Fact]
    public void Precision_that_is_out_of_reach_ends_at_the_maximum_by_force()
    {
        var (test, choices) = AdaptivePools.Run(Pool, AdaptivePools.Plan(new StoppingRule.Precision(0.01), 5, 15), 1, 0);
        Assert.Equal(15, choices.Count);
        Assert.Equal(new Standing(Verdict.Done, true), test.Standing());
    }

    [Fact]
    public void Nothing_is_decided_before_the_minimum()
    {
        AdaptiveTest test = new(AdaptivePools.Alike(20, 2, 0), AdaptivePools.Plan(new StoppingRule.Sprt(0, 0.5, 0.05, 0.05), minimum: 9), 1);
        for (var i = 0; i < 8; i++)
        {
            test.Add(i, 1);
            Assert.Equal(new Standing(Verdict.Open, false), test.Standing());
        }
        test.Add(8, 1);
        Assert.Equal(new Standing(Verdict.Pass, false), test.Standing());
    }

    [Fact]
    public void The_maximum_decides_by_what_is_known_and_says_that_it_was_forced()
    {
        foreach (var (last, verdict) in ((double, Verdict)[])[(1, Verdict.Pass), (0, Verdict.Fail)])
        {
            AdaptiveTest test = new(AdaptivePools.Alike(5, 1, 0), AdaptivePools.Plan(new StoppingRule.Sprt(0, 0.5, 0.05, 0.05), maximum: 5), 1);
            foreach (var score in (double[])[1, 0, 1, 0, last]) { test.Add(test.Items.Count, score); }
            Assert.Equal(new Standing(verdict, true), test.Standing());
        }
    }

    [Fact]
    public void A_test_without_items_left_is_concluded_by_what_is_known()
    {
        var pool = AdaptivePools.Alike(4, 1, 0);
        AdaptiveTest test = new(pool, AdaptivePools.Plan(new StoppingRule.Glr(0, 0.3, 0.05, 0.05), minimum: 4), 1);
        foreach (var score in (double[])[1, 1, 0, 1]) { test.Add(test.Items.Count, score); }
        Assert.Null(test.Next(AdaptivePools.Free(pool)));
        Assert.Equal(Verdict.Open, test.Standing().Verdict);
        Assert.Equal(new Standing(Verdict.Pass, true), test.Conclude());
    }

    [Fact]
    public void A_decision_below_the_minimum_is_marked_as_forced()
    {
        AdaptiveTest test = new(AdaptivePools.Alike(20, 3, 0), AdaptivePools.Plan(new StoppingRule.Sprt(0, 0.5, 0.05, 0.05), minimum: 10), 1);
        for (var i = 0; i < 5; i++) { test.Add(i, 0); }
        Assert.Equal(new Standing(Verdict.Fail, true), test.Conclude());
    }

    /// <summary>The ratio made anew from the model, over the same abilities.</summary>
    [Fact]
    public void The_generalised_ratio_compares_the_best_on_either_side()
    {
        StoppingRule.Glr rule = new(0.2, 0.3, 0.05, 0.05);
        for (ulong seed = 1; seed <= 40; seed++)
        {
            var (test, _) = AdaptivePools.Run(Pool, AdaptivePools.Plan(rule, 4), seed, Draws.Normal(4, 0, (int)seed));
            double Likelihood(double theta) => test.Items.Zip(test.Scores).Sum(a => Pool.Items[a.First].Parameters.LogLikelihood(theta, a.Second));
            double[] nodes = [.. Enumerable.Range(0, 121).Select(n => -6 + n / 10.0)];
            var ratio = nodes.Where(n => n > 0.5 - 1e-6).Max(Likelihood) - nodes.Where(n => n < -0.1 + 1e-6).Max(Likelihood);
            var bound = Math.Log(0.95 / 0.05);
            var expected = ratio >= bound ? new(Verdict.Pass, false) : ratio <= -bound ? new(Verdict.Fail, false) : new Standing(ratio > 0 ? Verdict.Pass : Verdict.Fail, true);
            Assert.Equal(expected, test.Standing());
        }
    }

    [Fact]
    public void The_generalised_ratio_ends_no_later_than_the_simple_one_when_all_is_right()
    {
        int Length(StoppingRule rule)
        {
            AdaptiveTest test = new(Pool, AdaptivePools.Plan(rule, maximum: 100), 1);
            for (var item = 0; test.Standing().Verdict == Verdict.Open; item++) { test.Add(item, 1); }
            return test.Items.Count;
        }
        Assert.True(Length(new StoppingRule.Glr(-1, 0.3, 0.05, 0.05)) < Length(new StoppingRule.Sprt(-1, 0.3, 0.05, 0.05)));
    }

    [Theory]
    [InlineData(0.0, 0.0)]
    [InlineData(0.6, -1.0)]
    public void The_chance_of_a_right_answer_is_averaged_over_class_and_doubt(double doubt, double cut)
    {
        ItemParameters item = new(1.2, 0.4, 0.2);
        StoppingRule.MeasurementDecision rule = new(cut, -0.5, 1.1, doubt, 0.02, 0.02);
        AdaptiveTest test = new(AdaptivePools.Of(item), AdaptivePools.Plan(rule, maximum: 1), 1);
        var (above, below) = (Averaged(item, rule, above: true), Averaged(item, rule, above: false));
        var prior = test.PassProbability!.Value;
        Assert.Equal(above.Mass / (above.Mass + below.Mass), prior, 2e-4);
        test.Add(0, 1);
        var expected = prior * above.Right / (prior * above.Right + (1 - prior) * below.Right);
        Assert.Equal(expected, test.PassProbability!.Value, 2e-3);
    }

    [Fact]
    public void Classes_are_decided_when_the_odds_are_long_enough()
    {
        StoppingRule.MeasurementDecision rule = new(0, 0, 1, 0.6, 0.02, 0.05);
        foreach (var (score, verdict, sure) in ((double, Verdict, double)[])[(1, Verdict.Pass, 0.95 / 0.97), (0, Verdict.Fail, 0.98 / 1.03)])
        {
            AdaptiveTest test = new(AdaptivePools.Alike(60, 1, 0), AdaptivePools.Plan(rule, maximum: 60), 1);
            var before = 0.5;
            double Sure() => verdict == Verdict.Pass ? test.PassProbability!.Value : 1 - test.PassProbability!.Value;
            while (test.Standing().Verdict == Verdict.Open)
            {
                before = Sure();
                test.Add(test.Items.Count, score);
            }
            Assert.Equal(new Standing(verdict, false), test.Standing());
            Assert.True(Sure() > before);
            Assert.InRange(Sure(), 0.95, 1);
            Assert.True(before < (verdict == Verdict.Pass ? 0.98 : 0.97));
            Assert.InRange(sure, 0.9, 1);
        }
    }

    [Fact]
    public void A_decision_by_posterior_says_how_sure_it_is()
    {
        AdaptiveTest test = new(AdaptivePools.Alike(40, 1, -1), AdaptivePools.Plan(new StoppingRule.Sprt(-1, 0.3, 0.05, 0.05), maximum: 40), 1);
        var before = test.PassProbability!.Value;
        Assert.InRange(before, 0.74, 0.76);     // the share of N(0, 1.5²) above −1 is 0.7475
        for (var i = 0; i < 12; i++)
        {
            test.Add(i, 1);
            Assert.True(test.PassProbability > before);
            before = test.PassProbability!.Value;
        }
        Assert.InRange(before, 0.99, 1);
    }

    [Fact]
    public void A_plan_that_cannot_be_carried_out_says_why()
    {
        var pool = AdaptivePools.Drawn(12, groups: 2, family: 1);
        StoppingRule fixedLength = new StoppingRule.FixedLength();
        foreach (var (plan, fault) in ((TestPlan, string)[])[
            (AdaptivePools.Plan(minimum: 0), "at least one item"),
            (AdaptivePools.Plan(minimum: 9, maximum: 8), "maximum lies below"),
            (AdaptivePools.Plan(minimum: 13), "fewer items than the test's minimum"),
            (AdaptivePools.Plan(groups: [1, -1]), "negative"),
            (AdaptivePools.Plan(groups: [3, 3], maximum: 5), "add up to more"),
            (AdaptivePools.Plan(groups: [1, 1, 1]), "groups the pool does not have"),
            (AdaptivePools.Plan(groups: [7]), "fewer items than its minimum"),
            (AdaptivePools.Plan(new StoppingRule.Precision(0)), "standard error"),
            (AdaptivePools.Plan(new StoppingRule.Sprt(double.NaN, 0.3, 0.05, 0.05)), "beyond"),
            (AdaptivePools.Plan(new StoppingRule.Sprt(5.8, 0.3, 0.05, 0.05)), "beyond"),
            (AdaptivePools.Plan(new StoppingRule.Glr(0, 0, 0.05, 0.05)), "no width"),
            (AdaptivePools.Plan(new StoppingRule.Glr(0, 0.3, 0.5, 0.05)), "error rate"),
            (AdaptivePools.Plan(new StoppingRule.MeasurementDecision(4, 0, 1, 0.6, 0.05, 0.05)), "one side"),
            (AdaptivePools.Plan(new StoppingRule.MeasurementDecision(0, 0, 1, -1, 0.05, 0.05)), "doubt"),
            (AdaptivePools.Plan(selection: new(SelectionCriterion.AtCut, 0, 0)), "limit of exposure"),
            (AdaptivePools.Plan(selection: new(SelectionCriterion.AtCut, 1, double.NaN)), "progression")])
        {
            Assert.Contains(fault, plan.Fault(pool), StringComparison.Ordinal);
            Assert.Throws<ArgumentException>(() => new AdaptiveTest(pool, plan, 1));
        }
        Assert.Null(AdaptivePools.Plan(fixedLength, 12, 12, [6, 6]).Fault(pool));
    }

    private static (double Right, double Mass) Averaged(ItemParameters item, StoppingRule.MeasurementDecision rule, bool above)
    {
        var (right, mass) = (0.0, 0.0);
        for (var theta = rule.Mean - 8 * rule.Spread + 0.005; theta < rule.Mean + 8 * rule.Spread; theta += 0.01)
        {
            if (theta >= rule.Cut != above) { continue; }
            var share = Math.Exp(-Math.Pow((theta - rule.Mean) / rule.Spread, 2) / 2);
            var (sum, all) = (0.0, 0.0);
            for (var z = -5.0; z <= 5; z += 0.05)
            {
                sum += Math.Exp(-z * z / 2) * (item with { Difficulty = item.Difficulty + z * rule.DifficultySpread }).Probability(theta);
                all += Math.Exp(-z * z / 2);
            }
            right += share * sum / all;
            mass += share;
        }
        return (right / mass, mass);
    }
}

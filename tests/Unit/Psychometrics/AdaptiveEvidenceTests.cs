using HocVuSo.Psychometrics;
using HocVuSo.Psychometrics.Adaptive;
using Xunit;

namespace HocVuSo.Unit.Psychometrics;

public sealed class AdaptiveEvidenceTests
{
    private static readonly ItemPool Pool = AdaptivePools.Drawn(200);

    [Fact]
    public void The_estimate_does_not_depend_on_the_order_of_answers()
    {
        for (ulong seed = 1; seed <= 20; seed++)
        {
            var (test, _) = AdaptivePools.Run(Pool, AdaptivePools.Plan(minimum: 25, maximum: 25), seed, 0.4);
            var answers = test.Items.Zip(test.Scores).ToList();
            foreach (var order in ((int, double)[][])[[.. answers.AsEnumerable().Reverse()], [.. answers.OrderBy(a => Draws.Unit(seed, 8, a.First))]])
            {
                var other = Of(Pool, order);
                Assert.Equal(test.Evidence.Estimate().Theta, other.Estimate().Theta, 1e-12);
                Assert.Equal(test.Evidence.Estimate().StandardError, other.Estimate().StandardError, 1e-12);
                Assert.Equal(test.Evidence.BestAbove(0.5), other.BestAbove(0.5), 1e-12);
                Assert.Equal(test.Evidence.ProbabilityAtLeast(0.1), other.ProbabilityAtLeast(0.1), 1e-12);
            }
        }
    }

    [Fact]
    public void The_error_falls_with_information()
    {
        // Of two tests alike but for the discrimination of their items the sharper one knows more; so does the longer one.
        for (var length = 2; length < 30; length += 2)
        {
            double Error(double discrimination, int items) => Of(AdaptivePools.Alike(40, discrimination, 0), [.. Enumerable.Range(0, items).Select(i => (i, i % 2.0))]).Estimate().StandardError;
            Assert.True(Error(1.2, length) < Error(0.8, length));
            Assert.True(Error(1, length + 2) < Error(1, length));
        }
    }

    [Fact]
    public void The_estimate_is_drawn_towards_the_middle()
    {
        // The maximum of the likelihood of 3k of 4k items right at b = 0, a = 1 is ln 3.
        var before = 0.0;
        foreach (var fours in (int[])[1, 2, 4, 8])
        {
            var estimate = Of(AdaptivePools.Alike(40, 1, 0), [.. Enumerable.Range(0, 4 * fours).Select(i => (i, i % 4 == 0 ? 0.0 : 1.0))]).Estimate().Theta;
            Assert.InRange(estimate, before, Math.Log(3));
            before = estimate;
        }
        Assert.InRange(before, 1, Math.Log(3));
    }

    [Fact]
    public void Without_answers_the_estimate_is_the_prior()
    {
        var estimate = new Evidence(Pool).Estimate();
        Assert.Equal(0, estimate.Theta, 1e-12);
        Assert.Equal(1.5, estimate.StandardError, 2e-3);    // a little narrower: nobody is beyond six
        Assert.Equal(0.5, new Evidence(Pool).ProbabilityAtLeast(0), 1e-12);
    }

    [Fact]
    public void A_share_of_the_steps_counts_between_wrong_and_right()
    {
        double At(double score) => Of(Pool, [(0, 1), (4, score), (8, 0)]).Estimate().Theta;
        for (var steps = 0; steps < 10; steps++) { Assert.True(At(steps / 10.0) < At((steps + 1) / 10.0)); }
    }

    [Fact]
    public void Answers_nobody_should_give_leave_a_finite_estimate()
    {
        var pool = AdaptivePools.Of([.. Enumerable.Repeat(new ItemParameters(20, -20), 20), .. Enumerable.Repeat(new ItemParameters(20, 20), 20)]);
        var evidence = Of(pool, [.. Enumerable.Range(0, 40).Select(i => (i, i < 20 ? 0.0 : 1.0))]);
        Assert.True(double.IsFinite(evidence.Estimate().Theta));
        Assert.True(double.IsFinite(evidence.Estimate().StandardError));
        Assert.True(double.IsFinite(evidence.BestAbove(0)));
        AdaptiveTest test = new(pool, AdaptivePools.Plan(new StoppingRule.Glr(0, 0.3, 0.05, 0.05), 40, 40), 1);
        for (var i = 0; i < 40; i++) { test.Add(i, i < 20 ? 0 : 1); }
        Assert.NotEqual(Verdict.Open, test.Standing().Verdict);
    }

    [Fact]
    public void Parameters_that_cannot_be_computed_with_make_no_pool()
    {
        foreach (var item in (ItemParameters[])[new(0, 0), new(21, 0), new(1, 21), new(1, double.NaN), new(1, 0, 1), new(double.PositiveInfinity, 0)])
        {
            Assert.Throws<ArgumentException>(() => AdaptivePools.Of(item));
        }
        Assert.Throws<ArgumentException>(() => AdaptivePools.Of());
        Assert.Throws<ArgumentException>(() => new ItemPool([new(new(1, 0), -1, [])]));
        Assert.Throws<ArgumentException>(() => new ItemPool([new(new(1, 0), 0, [-1])]));
    }

    private static Evidence Of(ItemPool pool, (int Item, double Score)[] answers)
    {
        AdaptiveTest test = new(pool, AdaptivePools.Plan(maximum: 1000), 1);
        foreach (var (item, score) in answers) { test.Add(item, score); }
        return test.Evidence;
    }
}

using HocVuSo.Psychometrics;
using HocVuSo.Psychometrics.Calibration;
using HocVuSo.Psychometrics.Fit;
using Xunit;

namespace HocVuSo.Unit.Psychometrics;

public sealed class FitTests
{
    private static readonly ItemParameters[] Converged7 =
        [.. MarginalMaximumLikelihood.Fit(ResponseMatrix.FromPatterns(Law.Section7), new()).Items.Select(i => i.Estimate!.Parameters)];

    // Published by mirt for LSAT 7 (EAPsum), its parameters a thousandth from ours.
    [Theory]
    [InlineData(0, -1.86979, 0.6927032, 10.08994)]
    [InlineData(1, -1.431861, 0.6838697, 44.65882)]
    [InlineData(2, -0.9488463, 0.6942298, 109.773)]
    [InlineData(3, -0.4131963, 0.7210951, 207.7391)]
    [InlineData(4, 0.1517289, 0.758772, 319.1854)]
    [InlineData(5, 0.7271877, 0.8009335, 308.5536)]
    public void Sums_of_LSAT7_mean_what_mirt_says(int score, double theta, double error, double expected)
    {
        var estimate = SumScores.Estimates(Converged7, Prior.Standard)[score];
        Assert.Equal(score, estimate.Score);
        Assert.Equal(theta, estimate.Ability.Theta, 1e-4);
        Assert.Equal(error, estimate.Ability.StandardError, 1e-4);
        Assert.Equal(expected, 1000 * estimate.Probability, 0.02);
    }

    [Fact]
    public void Reliability_of_LSAT7_is_that_of_mirt()
    {
        var sums = SumScores.Estimates(Converged7, Prior.Standard);
        var observed = new double[6];
        foreach (var (pattern, count) in Law.Section7) { observed[pattern.Count(c => c == '1')] += count; }
        Assert.Equal([12, 40, 114, 205, 321, 308], observed);
        Assert.Equal(0.4319948, Reliability.Empirical([.. sums.Select(s => s.Ability)], observed)!.Value, 1e-5);
    }

    [Fact]
    public void S_X2_of_LSAT7_is_that_of_mirt()
    {
        var tests = ItemFit.SXSquared(Converged7, ResponseMatrix.FromPatterns(Law.Section7), estimated: 2, Prior.Standard);
        Assert.All(tests.Zip([4.749440, 14.451071, 1.270381, 5.237400, 0.941125]), pair =>
        {
            Assert.Equal(pair.Second, pair.First!.Value.Statistic, 0.005);
            Assert.Equal(2, pair.First.Value.DegreesOfFreedom);
        });
        Assert.Equal(Math.Exp(-14.451071 / 2), tests[1]!.Value.Probability, 1e-5);
    }

    [Fact]
    public void S_X2_of_the_first_item_of_LSAT6_has_the_probability_of_mirt()
    {
        var data = ResponseMatrix.FromPatterns(Law.Section6);
        var items = MarginalMaximumLikelihood.Fit(data, new()).Items.Select(i => i.Estimate!.Parameters).ToArray();
        Assert.Equal(0.7984, ItemFit.SXSquared(items, data, 2, Prior.Standard)[0]!.Value.Probability, 0.001);
    }

    // R's ltm, person.fit, with its own estimates of LSAT 6 (which stop a thousandth before the maximum) at the posterior modes.
    [Theory]
    [InlineData("00000", -1.208465)]
    [InlineData("00101", -2.566240)]
    [InlineData("00111", -2.068739)]
    [InlineData("01001", -1.518534)]
    [InlineData("01110", -3.115291)]
    [InlineData("01111", -1.491502)]
    [InlineData("10101", -0.779016)]
    [InlineData("10111", 0.012999)]
    [InlineData("11011", 0.708916)]
    [InlineData("11111", 0.856688)]
    public void Person_fit_is_that_of_ltm(string pattern, double lz)
    {
        var answers = Law.Answers(Law.Ltm6, pattern);
        var fit = PersonFit.Lz(answers, Ability.MaximumAPosteriori(answers, Prior.Standard).Theta)!.Value;
        Assert.Equal(lz, fit.Lz, 2e-4);
        Assert.Equal(Distributions.NormalBelow(lz), fit.Probability, 1e-4);
    }

    [Fact]
    public void Guessing_through_shows_and_answering_by_the_model_does_not()
    {
        var chance = new Chance(31);
        var items = chance.Items(40);
        int honest = 0, guessing = 0;
        for (var p = 0; p < 200; p++)
        {
            var theta = chance.Normal();
            if (Flagged([.. items.Select(i => new Response(i, chance.Answer(i, theta)))])) { honest++; }
            if (Flagged([.. items.Select(i => new Response(i, chance.Unit() < 0.5 ? 1 : 0))])) { guessing++; }
        }
        // Nominally one in a hundred below −2.33; fewer, because the ability is estimated from the same answers.
        Assert.InRange(honest, 0, 5);
        Assert.InRange(guessing, 140, 200);

        static bool Flagged(Response[] answers) => PersonFit.Lz(answers, Ability.WeightedLikelihood(answers).Theta)!.Value.Lz < -2.33;
    }

    [Fact]
    public void Items_that_fit_are_rarely_called_misfits_and_a_misfit_is_found()
    {
        var chance = new Chance(32);
        int fitting = 0, rejected = 0, found = 0;
        for (var round = 0; round < 6; round++)
        {
            var items = chance.Items(15);
            ResponseMatrix.Builder builder = new(16);
            for (var p = 0; p < 1000; p++)
            {
                var theta = chance.Normal();
                // The last item is understood by nobody in the middle: its curve falls and rises again.
                float odd = chance.Unit() < 0.5 + 0.4 * Math.Cos(2 * theta) ? 1 : 0;
                builder.Add([.. Enumerable.Range(0, 16)], [.. items.Select(i => chance.Answer(i, theta)), odd]);
            }
            var data = builder.Build();
            var estimated = MarginalMaximumLikelihood.Fit(data, new() { Errors = ErrorMethod.None });
            var tests = ItemFit.SXSquared([.. estimated.Items.Select(i => i.Estimate!.Parameters)], data, 2, Prior.Standard);
            fitting += 15;
            rejected += tests.Take(15).Count(t => t!.Value.Probability < 0.05);
            found += tests[15]!.Value.Probability < 0.05 ? 1 : 0;
        }
        Assert.InRange(rejected, 0, fitting / 8);
        Assert.Equal(6, found);
    }

    [Fact]
    public void People_with_gaps_are_left_out_and_too_few_groups_give_no_test()
    {
        Dictionary<string, int> patterns = new(Law.Section7) { ["1.111"] = 500, ["....."] = 9 };
        Assert.Equal(
            ItemFit.SXSquared(Converged7, ResponseMatrix.FromPatterns(Law.Section7), 2, Prior.Standard),
            ItemFit.SXSquared(Converged7, ResponseMatrix.FromPatterns(patterns), 2, Prior.Standard));
        Assert.All(ItemFit.SXSquared(Converged7, ResponseMatrix.FromPatterns([new("11111", 40)]), 2, Prior.Standard), t => Assert.Null(t));
        Assert.Null(PersonFit.Lz([], 0));
        Assert.Null(Reliability.Empirical([new(1, 1)], [1]));
    }

    [Fact]
    public void Sums_are_distributed_as_all_patterns_say()
    {
        ItemParameters[] items = [new(1, 0), new(1.5, -1, 0.2), new(0.7, 1)];
        var sums = SumScores.Distribution(items, 0.4);
        for (var k = 0; k <= 3; k++)
        {
            var expected = Enumerable.Range(0, 8).Where(mask => System.Numerics.BitOperations.PopCount((uint)mask) == k)
                .Sum(mask => items.Select((item, i) => (mask >> i & 1) == 1 ? item.Probability(0.4) : 1 - item.Probability(0.4)).Aggregate((x, y) => x * y));
            Assert.Equal(expected, sums[k], 1e-14);
        }
        Assert.Equal([1.0], SumScores.Distribution([], 0));
    }

    // Tables of any textbook; the tails from Abramowitz & Stegun 26.
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.8413447460685429)]
    [InlineData(-1.959963984540054, 0.025)]
    [InlineData(2.5758293035489004, 0.995)]
    [InlineData(-6, 9.865876450376946e-10)]
    public void Normal_distribution(double z, double below) => Assert.Equal(1, Distributions.NormalBelow(z) / below, 1e-9);

    [Theory]
    [InlineData(3.841458820694124, 1, 0.05)]
    [InlineData(6.6348966010212145, 1, 0.01)]
    [InlineData(5.991464547107979, 2, 0.05)]
    [InlineData(18.307038053275146, 10, 0.05)]
    [InlineData(124.34211340400407, 100, 0.05)]
    [InlineData(2, 4, 0.7357588823428847)]
    [InlineData(0, 3, 1)]
    public void Chi_square_distribution(double x, double freedom, double above) => Assert.Equal(above, Distributions.ChiSquareAbove(x, freedom), 1e-10);
}

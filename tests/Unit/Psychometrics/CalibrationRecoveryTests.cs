using HocVuSo.Psychometrics;
using HocVuSo.Psychometrics.Calibration;
using Xunit;

namespace HocVuSo.Unit.Psychometrics;

/// <summary>Calibrating simulated answers gives back what they were drawn from, and odd data are answered, not stumbled over.</summary>
public sealed class CalibrationRecoveryTests
{
    [Fact]
    public void Two_parameters_are_recovered()
    {
        var chance = new Chance(41);
        var truth = chance.Items(40);
        var result = MarginalMaximumLikelihood.Fit(Simulate(chance, truth, 2000), new());
        // At 2,000 answers an item the standard error of a is about 0.08, that of b about 0.07.
        Near(truth, result, biasA: 0.03, rmseA: 0.10, biasB: 0.04, rmseB: 0.10);
        Assert.All(result.Items, i => Assert.Equal(ItemOutcome.Estimated, i.Outcome));
    }

    [Fact]
    public void Standard_errors_cover_the_truth_as_often_as_they_promise()
    {
        var chance = new Chance(42);
        int covered = 0, all = 0;
        for (var round = 0; round < 6; round++)
        {
            var truth = chance.Items(25);
            foreach (var (item, found) in truth.Zip(MarginalMaximumLikelihood.Fit(Simulate(chance, truth, 1000), new()).Items))
            {
                var e = found.Estimate!;
                covered += Math.Abs(e.Parameters.Discrimination - item.Discrimination) < 1.96 * e.DiscriminationError ? 1 : 0;
                covered += Math.Abs(e.Parameters.Difficulty - item.Difficulty) < 1.96 * e.DifficultyError ? 1 : 0;
                all += 2;
            }
        }
        Assert.InRange(covered / (double)all, 0.90, 0.99);
    }

    [Fact]
    public void Answers_missing_at_random_do_not_bias()
    {
        var chance = new Chance(43);
        var truth = chance.Items(40);
        var result = MarginalMaximumLikelihood.Fit(Simulate(chance, truth, 4000, answered: 0.4), new());
        Near(truth, result, biasA: 0.04, rmseA: 0.14, biasB: 0.04, rmseB: 0.14);
    }

    [Fact]
    public void Guessing_is_recovered_with_a_prior_and_items_without_one_stay_unguessed()
    {
        var chance = new Chance(44);
        ItemParameters[] truth = [.. chance.Items(15, 0.25), .. chance.Items(15)];
        BetaPrior?[] priors = [.. Enumerable.Repeat<BetaPrior?>(BetaPrior.Around(0.25, 20), 15), .. new BetaPrior?[15]];
        var result = MarginalMaximumLikelihood.Fit(Simulate(chance, truth, 3000), new() { Model = ItemModel.ThreeParameter, GuessingPriors = priors });
        Assert.Equal(75, result.FreeParameters);
        Assert.All(result.Items.Take(15), i => Assert.InRange(i.Estimate!.Parameters.Guessing, 0.12, 0.38));
        Assert.All(result.Items.Skip(15), i => Assert.Equal((0, null), (i.Estimate!.Parameters.Guessing, i.Estimate.GuessingError)));
        Near(truth, result, biasA: 0.08, rmseA: 0.20, biasB: 0.06, rmseB: 0.16);
    }

    [Fact]
    public void Shares_of_a_task_recover_the_items_on_a_shorter_scale()
    {
        var chance = new Chance(45);
        var truth = chance.Items(30);
        // A task of four steps, each of which succeeds as the item says.
        var data = Simulate(chance, truth, 1500, score: (item, theta) => Enumerable.Range(0, 4).Average(_ => chance.Answer(item, theta)));
        var result = MarginalMaximumLikelihood.Fit(data, new());
        // Such a score scatters less than a right-or-wrong one. The model takes that for people who differ less: the scale
        // becomes shorter, so slopes flatter and difficulties in the same measure further from 0; their order stays.
        double[] ratio = [.. truth.Zip(result.Items, (t, i) => i.Estimate!.Parameters.Discrimination / t.Discrimination)];
        Assert.InRange(ratio.Average(), 0.8, 0.95);
        ItemParameters[] scaled = [.. truth.Select(t => new ItemParameters(t.Discrimination * ratio.Average(), t.Difficulty / ratio.Average()))];
        Near(scaled, result, biasA: 0.02, rmseA: 0.08, biasB: 0.04, rmseB: 0.08);
    }

    [Fact]
    public void A_common_slope_is_the_spread_of_abilities_by_Rasch()
    {
        var chance = new Chance(46);
        ItemParameters[] truth = [.. Enumerable.Range(0, 20).Select(i => new ItemParameters(1.4, -2 + 0.2 * i))];
        var result = MarginalMaximumLikelihood.Fit(Simulate(chance, truth, 2000), new() { Model = ItemModel.OneParameter });
        Assert.Equal(1.4, result.Items[0].Estimate!.Parameters.Discrimination, 0.06);
        Near(truth, result, biasA: 0.06, rmseA: 0.06, biasB: 0.04, rmseB: 0.08);
    }

    [Fact]
    public void An_item_keyed_wrongly_discriminates_negatively()
    {
        var chance = new Chance(47);
        ItemParameters[] truth = [.. chance.Items(12), new(-1.1, 0.4)];
        var result = MarginalMaximumLikelihood.Fit(Simulate(chance, truth, 1500), new());
        Assert.Equal(-1.1, result.Items[12].Estimate!.Parameters.Discrimination, 0.25);
        Assert.Equal(0.4, result.Items[12].Estimate!.Parameters.Difficulty, 0.25);
    }

    [Fact]
    public void What_cannot_be_estimated_is_said_and_harms_nothing()
    {
        var chance = new Chance(48);
        var truth = chance.Items(10);
        ResponseMatrix.Builder with = new(14), without = new(10);
        for (var p = 0; p < 600; p++)
        {
            var theta = chance.Normal();
            float[] scores = [.. truth.Select(i => chance.Answer(i, theta))];
            without.Add([.. Enumerable.Range(0, 10)], scores);
            int[] items = [.. Enumerable.Range(0, 10), 10, 11, .. p < 29 ? (int[])[12] : []];
            with.Add(items, [.. scores, 1, 0, .. p < 29 ? (float[])[p % 2] : []]);
        }
        with.Add([10], [1]);
        with.Add([], []);
        var (result, plain) = (MarginalMaximumLikelihood.Fit(with.Build(), new()), MarginalMaximumLikelihood.Fit(without.Build(), new()));
        Assert.Equal([ItemOutcome.AllRight, ItemOutcome.AllWrong, ItemOutcome.TooFew, ItemOutcome.TooFew], result.Items.Skip(10).Select(i => i.Outcome));
        Assert.All(result.Items.Skip(10), i => Assert.Null(i.Estimate));
        Assert.Equal(plain.LogLikelihood, result.LogLikelihood, 1e-9);
        Assert.Equal(600, result.People);
        Assert.Equal(plain.Items, result.Items.Take(10));
    }

    [Fact]
    public void Nothing_to_estimate_is_an_answer_too()
    {
        var result = MarginalMaximumLikelihood.Fit(new ResponseMatrix.Builder(2).Build(), new());
        Assert.Equal((0, 0, 0.0, 0.0, true), (result.FreeParameters, result.Iterations, result.LogLikelihood, result.Bic, result.Converged));
    }

    [Fact]
    public void Extreme_data_end_at_a_bound_not_at_NaN()
    {
        // A perfect staircase: every item sorts people without an error, so no slope is steep enough.
        Dictionary<string, int> stairs = new() { ["0000"] = 50, ["1000"] = 60, ["1100"] = 70, ["1110"] = 60, ["1111"] = 50 };
        foreach (var model in Enum.GetValues<ItemModel>())
        {
            var result = MarginalMaximumLikelihood.Fit(ResponseMatrix.FromPatterns(stairs), new() { Model = model, GuessingPrior = new(5, 17), Errors = ErrorMethod.Observed });
            Assert.All(result.Items, i => Assert.True(double.IsFinite(i.Estimate!.Parameters.Difficulty) && double.IsFinite(i.Estimate.Parameters.Discrimination)));
            Assert.True(double.IsFinite(result.LogLikelihood));
            Assert.DoesNotContain(result.Items, i => i.Estimate!.DifficultyError is { } error && !double.IsFinite(error));
        }
    }

    [Fact]
    public void Priors_pull_and_keep_discriminations_positive()
    {
        var chance = new Chance(49);
        ItemParameters[] truth = [.. chance.Items(8), new(-0.4, 0)];
        var data = Simulate(chance, truth, 200);
        var free = MarginalMaximumLikelihood.Fit(data, new());
        var held = MarginalMaximumLikelihood.Fit(data, new() { DiscriminationPrior = new(0, 0.2), DifficultyPrior = new(0, 0.5) });
        Assert.True(free.Items[8].Estimate!.Parameters.Discrimination < 0);
        Assert.All(held.Items, i => Assert.InRange(i.Estimate!.Parameters.Discrimination, 0.3, 1.6));
        Assert.True(Spread(held) < Spread(free));
        Assert.True(held.LogLikelihood < free.LogLikelihood);

        static double Spread(CalibrationResult result) => result.Items.Take(8).Sum(i => Math.Pow(i.Estimate!.Parameters.Difficulty, 2));
    }

    [Fact]
    public void Patterns_counted_once_or_many_times_are_the_same_people()
    {
        ResponseMatrix.Builder builder = new(5);
        foreach (var (pattern, count) in Law.Section7)
        {
            for (var i = 0; i < count; i++) { builder.Add([4, 3, 2, 1, 0], [.. pattern.Reverse().Select(c => (float)(c - '0'))]); }
        }
        var (one, other) = (MarginalMaximumLikelihood.Fit(builder.Build(), new()), MarginalMaximumLikelihood.Fit(ResponseMatrix.FromPatterns(Law.Section7), new()));
        Assert.All(one.Items.Zip(other.Items), p => Assert.Equal(p.Second.Estimate!.Intercept, p.First.Estimate!.Intercept, 1e-6));
    }

    [Fact]
    public void Options_and_rows_that_contradict_themselves_are_refused()
    {
        var data = ResponseMatrix.FromPatterns(Law.Section6);
        foreach (var options in (CalibrationOptions[])
            [
                new() { Model = ItemModel.ThreeParameter }, new() { Model = ItemModel.ThreeParameter, GuessingPriors = [null] },
                new() { Model = ItemModel.ThreeParameter, GuessingPrior = new(0.5, 3) }, new() { Nodes = 3 }, new() { DifficultyPrior = new(0, 0) },
            ])
        {
            Assert.Throws<ArgumentException>(() => MarginalMaximumLikelihood.Fit(data, options));
        }
        ResponseMatrix.Builder builder = new(3);
        Assert.Throws<ArgumentException>(() => builder.Add([0, 0], [1, 1]));
        Assert.Throws<ArgumentException>(() => builder.Add([3], [1]));
        Assert.Throws<ArgumentException>(() => builder.Add([0], [1.5f]));
        Assert.Throws<ArgumentException>(() => builder.Add([0], [float.NaN]));
        Assert.Throws<ArgumentException>(() => builder.Add([0], []));
        Assert.Throws<ArgumentException>(() => builder.Add([0], [1], 0));
        builder.Add([0, 1], [1, 0.5f]);
        Assert.Equal((1, 2), (builder.Build().Rows, builder.Build().Responses));
    }

    private static ResponseMatrix Simulate(Chance chance, ItemParameters[] truth, int people, double answered = 1, Func<ItemParameters, double, float>? score = null)
    {
        ResponseMatrix.Builder builder = new(truth.Length);
        for (var p = 0; p < people; p++)
        {
            var theta = chance.Normal();
            int[] items = [.. Enumerable.Range(0, truth.Length).Where(_ => answered == 1 || chance.Unit() < answered)];
            builder.Add(items, [.. items.Select(i => score?.Invoke(truth[i], theta) ?? chance.Answer(truth[i], theta))]);
        }
        return builder.Build();
    }

    private static void Near(ItemParameters[] truth, CalibrationResult result, double biasA, double rmseA, double biasB, double rmseB)
    {
        double[] a = [.. truth.Zip(result.Items, (t, i) => i.Estimate!.Parameters.Discrimination - t.Discrimination)];
        double[] b = [.. truth.Zip(result.Items, (t, i) => i.Estimate!.Parameters.Difficulty - t.Difficulty)];
        Assert.InRange(a.Average(), -biasA, biasA);
        Assert.InRange(b.Average(), -biasB, biasB);
        Assert.InRange(Math.Sqrt(a.Average(x => x * x)), 0, rmseA);
        Assert.InRange(Math.Sqrt(b.Average(x => x * x)), 0, rmseB);
    }
}

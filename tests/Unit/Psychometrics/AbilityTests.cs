using HocVuSo.Psychometrics;
using Xunit;

namespace HocVuSo.Unit.Psychometrics;

public sealed class AbilityTests
{
    // The item parameters behind the reference values are known to five decimals only.
    private const double Rounding = 5e-5;

    // Computed with R's catR for the converged estimates of LSAT 7.
    [Theory]
    [InlineData("00000", -1.8697841, -1.8163897, -4.1370638)]
    [InlineData("10000", -1.4136992, -1.3893221, -2.3063866)]
    [InlineData("00100", -1.0940407, -1.0952372, -1.7170537)]
    [InlineData("11001", -0.60133968, -0.64277485, -1.0941218)]
    [InlineData("11101", 0.26541817, 0.17960492, -0.032338991)]
    [InlineData("11111", 0.72718458, 0.63815113, 1.0881896)]
    public void Estimates_are_those_of_catR(string pattern, double eap, double map, double wle)
    {
        var answers = Law.Answers(Law.Items7, pattern);
        Assert.Equal(eap, Ability.ExpectedAPosteriori(answers, Prior.Standard).Theta, Rounding);
        Assert.Equal(map, Ability.MaximumAPosteriori(answers, Prior.Standard).Theta, Rounding);
        Assert.Equal(wle, Ability.WeightedLikelihood(answers).Theta, Rounding);
    }

    [Theory]
    [InlineData("00000", 0.69269878)]
    [InlineData("10000", 0.66950211)]
    [InlineData("00100", 0.66502309)]
    [InlineData("11001", 0.68000195)]
    [InlineData("11101", 0.75356571)]
    [InlineData("11111", 0.80093202)]
    public void Standard_errors_of_the_posterior_mean_are_those_of_catR(string pattern, double error) =>
        Assert.Equal(error, Ability.ExpectedAPosteriori(Law.Answers(Law.Items7, pattern), Prior.Standard).StandardError, Rounding);

    [Theory]
    [InlineData("00000", 0.67499841)]
    [InlineData("11111", 0.80352092)]
    public void Standard_errors_of_the_posterior_mode_are_those_of_catR(string pattern, double error) =>
        Assert.Equal(error, Ability.MaximumAPosteriori(Law.Answers(Law.Items7, pattern), Prior.Standard).StandardError, Rounding);

    [Theory]
    [InlineData("10000", -2.7072155)]
    [InlineData("00100", -1.909793)]
    [InlineData("11001", -1.094316)]
    [InlineData("11101", 0.42697935)]
    public void Maximum_likelihood_is_that_of_catR(string pattern, double theta) =>
        Assert.Equal(theta, Ability.MaximumLikelihood(Law.Answers(Law.Items7, pattern)).Theta, Rounding);

    // The six first patterns of LSAT 7 as mirt's own tests publish them, for its parameters; hence the wider tolerance.
    [Theory]
    [InlineData("00000", -1.8665957, -1.8165552)]
    [InlineData("00001", -1.5266920, -1.4946906)]
    [InlineData("00010", -1.5134024, -1.4822982)]
    [InlineData("00011", -1.1852276, -1.1789899)]
    [InlineData("00100", -1.0946830, -1.0958928)]
    [InlineData("00101", -0.7666992, -0.7951026)]
    public void Estimates_are_those_of_mirt(string pattern, double eap, double map)
    {
        var answers = Law.Answers(Law.Items7, pattern);
        Assert.Equal(eap, Ability.ExpectedAPosteriori(answers, Prior.Standard).Theta, 0.005);
        Assert.Equal(map, Ability.MaximumAPosteriori(answers, Prior.Standard).Theta, 0.005);
    }

    [Theory]
    [InlineData(-2, 1.0815263)]
    [InlineData(-1, 1.460832)]
    [InlineData(0, 0.91805812)]
    [InlineData(1, 0.40236927)]
    [InlineData(2, 0.16892565)]
    public void Information_is_that_of_catR(double theta, double information) => Assert.Equal(information, Ability.Information(Law.Items7, theta), Rounding);

    [Fact]
    public void Information_of_each_item_is_that_of_catR() => Assert.All(
        Law.Items7.Zip([0.11401776, 0.24913347, 0.35357571, 0.13799252, 0.063338665]),
        pair => Assert.Equal(pair.Second, pair.First.Information(0), Rounding));

    [Fact]
    public void All_right_and_all_wrong_end_at_the_range_without_a_bound()
    {
        Assert.Equal(new(6, double.PositiveInfinity), Ability.MaximumLikelihood(Law.Answers(Law.Items7, "11111")));
        Assert.Equal(new(-6, double.PositiveInfinity), Ability.MaximumLikelihood(Law.Answers(Law.Items7, "00000")));
        Assert.Equal(new(3, double.PositiveInfinity), Ability.MaximumLikelihood(Law.Answers(Law.Items7, "11111"), new(-3, 3)));
    }

    [Fact]
    public void Guessed_answers_without_a_lower_bound_end_at_the_range()
    {
        Response[] answers = [new(new(1.5, 2, 0.25), 1), new(new(1.5, -2, 0.25), 0), new(new(1.2, -1, 0.25), 0)];
        Assert.Equal(new(-6, double.PositiveInfinity), Ability.MaximumLikelihood(answers));
    }

    [Fact]
    public void Of_two_maxima_the_greater_is_taken()
    {
        // Wrong on an easy item, right on a hard one that can be guessed: a maximum far down and one between them.
        Response[] answers = [new(new(1, -2.5), 0), new(new(1, -2.5), 1), new(new(4, 2, 0.1), 1), new(new(4, 2, 0.1), 1), new(new(4, 2.2, 0.1), 1)];
        var found = Ability.MaximumLikelihood(answers).Theta;
        var best = Enumerable.Range(0, 12001).Select(k => -6 + k / 1000.0).MaxBy(t => answers.Sum(r => r.Item.LogLikelihood(t, r.Score)));
        Assert.Equal(best, found, 0.001);
        // There is another one below.
        Assert.True(answers.Sum(r => r.Item.LogLikelihood(-2.5, r.Score)) > answers.Sum(r => r.Item.LogLikelihood(0.5, r.Score)));
    }

    [Fact]
    public void Without_a_response_nothing_is_known_but_the_prior()
    {
        Assert.Equal(new(0.5, 2), Ability.ExpectedAPosteriori([], new(0.5, 2)));
        Assert.Equal(new(0.5, 2), Ability.MaximumAPosteriori([], new(0.5, 2)));
        Assert.Equal(new(0, double.PositiveInfinity), Ability.MaximumLikelihood([]));
        Assert.Equal(new(0, double.PositiveInfinity), Ability.WeightedLikelihood([]));
    }

    [Fact]
    public void What_cannot_be_computed_with_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Ability.MaximumLikelihood([new(new(1, 0), 1.01)]));
        Assert.Throws<ArgumentException>(() => Ability.ExpectedAPosteriori([new(new(1, 0), double.NaN)], Prior.Standard));
        Assert.Throws<ArgumentException>(() => Ability.WeightedLikelihood([new(new(1, double.NaN), 1)]));
        Assert.Throws<ArgumentException>(() => Ability.MaximumAPosteriori([new(new(1, 0, 1), 1)], Prior.Standard));
        Assert.Throws<ArgumentException>(() => Ability.MaximumAPosteriori([], new(0, 0)));
        Assert.Throws<ArgumentException>(() => Ability.MaximumLikelihood([], new(1, 1)));
    }

    [Fact]
    public void The_order_of_items_does_not_matter()
    {
        var chance = new Chance(11);
        for (var round = 0; round < 50; round++)
        {
            var theta = chance.Normal();
            Response[] answers = [.. chance.Items(20, round % 2 == 0 ? 0 : 0.2).Select(i => new Response(i, chance.Answer(i, theta)))];
            Response[] otherwise = [.. answers.Reverse()];
            Assert.All(AllOf(answers).Zip(AllOf(otherwise)), pair => Assert.Equal(pair.First.Theta, pair.Second.Theta, 1e-8));
        }
    }

    [Fact]
    public void The_posterior_mean_lies_between_the_prior_and_maximum_likelihood()
    {
        var chance = new Chance(12);
        for (var round = 0; round < 200; round++)
        {
            var theta = 1.5 * chance.Normal();
            Response[] answers = [.. chance.Items(40).Select(i => new Response(i, chance.Answer(i, theta)))];
            var free = Ability.MaximumLikelihood(answers).Theta;
            // Near the prior's mean the skew of a likelihood may outweigh the shrinking.
            if (Math.Abs(free) > 0.5) { Assert.InRange(Ability.ExpectedAPosteriori(answers, Prior.Standard).Theta / free, 0, 1); }
        }
    }

    [Fact]
    public void Standard_errors_fall_as_an_information_is_added()
    {
        Response[] answers = [.. Enumerable.Range(0, 60).Select(i => new Response(new(1.2, 0), i % 2))];
        var grid = new PosteriorGrid(Prior.Standard);
        var before = double.PositiveInfinity;
        for (var i = 0; i < answers.Length; i += 2)
        {
            grid.Add(answers[i]);
            grid.Add(answers[i + 1]);
            Assert.True(grid.Estimate().StandardError < before);
            before = grid.Estimate().StandardError;
        }
        // Sixty items of information 0.36 and a prior of 1: 1/√22.6.
        Assert.Equal(0.2103, Ability.MaximumAPosteriori(answers, Prior.Standard).StandardError, 1e-4);
    }

    [Fact]
    public void A_share_of_a_tasks_steps_counts_as_much_between_wrong_and_right()
    {
        ItemParameters item = new(1.3, 0.2);
        Estimate Of(double score) => Ability.MaximumLikelihood([new(item, score)]);
        Assert.Equal(item.Difficulty + Math.Log(0.7 / 0.3) / 1.3, Of(0.7).Theta, 1e-9);
        Assert.True(Of(0.2).Theta < Of(0.3).Theta);
    }

    [Fact]
    public void Warm_is_less_biased_than_maximum_likelihood_and_than_a_standard_prior()
    {
        var chance = new Chance(13);
        var items = chance.Items(20);
        double warm = 0, free = 0, shrunk = 0;
        const int People = 250;
        for (var p = 0; p < People; p++)
        {
            Response[] answers = [.. items.Select(i => new Response(i, chance.Answer(i, 1.5)))];
            warm += Ability.WeightedLikelihood(answers).Theta - 1.5;
            free += Ability.MaximumLikelihood(answers).Theta - 1.5;
            shrunk += Ability.ExpectedAPosteriori(answers, Prior.Standard).Theta - 1.5;
        }
        Assert.InRange(warm / People, -0.08, 0.08);
        Assert.True(free / People > Math.Abs(warm / People));
        Assert.True(shrunk / People < -0.1);
    }

    [Fact]
    public void Warm_maximises_Jeffreys_posterior_for_two_parameter_items()
    {
        var chance = new Chance(14);
        for (var round = 0; round < 6; round++)
        {
            var items = chance.Items(8);
            Response[] answers = [.. items.Select(i => new Response(i, chance.Answer(i, 0)))];
            var best = Enumerable.Range(0, 12001).Select(k => -6 + k / 1000.0)
                .MaxBy(t => answers.Sum(r => r.Item.LogLikelihood(t, r.Score)) + Math.Log(Ability.Information(items, t)) / 2);
            Assert.Equal(best, Ability.WeightedLikelihood(answers).Theta, 0.0011);
        }
    }

    [Fact]
    public void Odd_items_bring_nothing_down()
    {
        Response[] answers =
        [
            new(new(-1, 0), 1), new(new(40, 0.3), 1), new(new(40, 0.4), 0), new(new(0.01, 300), 0), new(new(2, -50), 1),
            new(new(2, 50, 0.2), 0), new(new(0, 0), 1),
        ];
        Assert.All(AllOf(answers), e => Assert.True(double.IsFinite(e.Theta) && e.StandardError > 0));
        Assert.InRange(Ability.MaximumLikelihood(answers).Theta, 0.3, 0.4);
    }

    private static Estimate[] AllOf(Response[] answers) =>
    [
        Ability.MaximumLikelihood(answers), Ability.WeightedLikelihood(answers),
        Ability.MaximumAPosteriori(answers, Prior.Standard), Ability.ExpectedAPosteriori(answers, Prior.Standard),
    ];
}

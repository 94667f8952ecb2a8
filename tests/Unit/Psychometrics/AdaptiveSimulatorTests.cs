using HocVuSo.Psychometrics;
using HocVuSo.Psychometrics.Adaptive;
using HocVuSo.Psychometrics.Simulation;
using Xunit;

namespace HocVuSo.Unit.Psychometrics;

public sealed class AdaptiveSimulatorTests
{
    private static readonly SimulatedBank Easy = SimulatedBank.Draw("easy", SimulatedBank.Easy(1), 0, calibrated: true, 1);
    private static readonly SimulatedBank Reference = SimulatedBank.Draw("reference", SimulatedBank.Reference(), 0, calibrated: true, 1);

    [Fact]
    public void The_same_seed_gives_the_same_figures_and_another_seed_others()
    {
        foreach (var design in (Design[])[Confirmation(0), new Design.Pix(32, TimeSpan.FromMinutes(105)), new Design.Quiz(20, TimeSpan.FromMinutes(30))])
        {
            DesignResult Run(ulong seed) => Simulator.Run(Easy, design, Population.General, 200, 50, seed);
            Assert.Equal(Run(7), Run(7));
            Assert.NotEqual(Run(7), Run(8));
        }
    }

    [Fact]
    public void A_confirmation_needs_half_the_items_of_the_fixed_rule_and_shows_every_item()
    {
        var ours = Simulator.Run(Easy, Confirmation(-1), Population.Beginners, 2000, 50, 3);
        Assert.Equal(2000, ours.People);
        Assert.InRange(ours.AccuracyOutside, 0.98, 1);
        Assert.InRange(ours.MeanItems, 8, 16);
        Assert.InRange(ours.MaximumExposure, 0.15, 0.25);
        Assert.InRange(ours.Overlap, 0.05, 0.2);
        Assert.Equal(0, ours.Unused);
        Assert.Equal(0, ours.TimedOut);
        var pix = Simulator.Run(Easy, new Design.Pix(32, null), Population.Beginners, 2000, 50, 3);
        Assert.Equal(32, pix.MeanItems);
        Assert.InRange(pix.MaximumExposure, 0.5, 1);
        Assert.InRange(pix.Accuracy - ours.Accuracy, -0.03, 0.03);
    }

    [Fact]
    public void Random_items_are_shown_evenly_and_decide_worse()
    {
        var quiz = Simulator.Run(Reference, new Design.Quiz(32, null), Population.General, 2000, 50, 3);
        Assert.InRange(quiz.MaximumExposure, 32 / 480.0, 0.1);
        Assert.Equal(0, quiz.Unused);
        Assert.InRange(Simulator.Run(Reference, new Design.Pix(32, null), Population.General, 2000, 50, 3).Accuracy - quiz.Accuracy, 0.02, 0.08);
    }

    [Fact]
    public void A_short_time_costs_the_slow_their_answers()
    {
        var calm = Simulator.Run(Easy, new Design.Quiz(20, null), Population.Elderly, 1000, 50, 3);
        var hurried = Simulator.Run(Easy, new Design.Quiz(20, TimeSpan.FromMinutes(30)), Population.Elderly, 1000, 50, 3);
        // Twenty answers of a hundred seconds each; the mean of a thousand people of spread 0.5 is known to two minutes.
        Assert.InRange(calm.Minutes, 31, 36);
        Assert.InRange(hurried.Minutes, 15, 30);
        Assert.InRange(hurried.TimedOut, 0.3, 0.6);
        Assert.True(hurried.FalseFail > calm.FalseFail + 0.1);
    }

    [Fact]
    public void The_fixed_rule_estimates_as_its_published_estimator_does()
    {
        PixRule rule = new(Reference);
        for (var person = 0; person < 20; person++)
        {
            rule.Begin();
            List<Response> responses = [];
            List<int> items = [];
            for (var place = 0; place < 32; place++)
            {
                var item = rule.Next(Draws.Unit(1, person, place));
                var right = Draws.Unit(2, person, place) < 0.3 + 0.02 * person;
                rule.Add(item, right);
                items.Add(item);
                responses.Add(new(Reference.Pool.Items[item].Parameters, right ? 1 : 0));
                Assert.Equal(PixCompatible.Path([.. responses], variationPercent: 1)[^1].Theta, rule.Capacity, 1e-9);
            }
            Assert.Equal(32, items.Select(i => Reference.Tubes[i]).Distinct().Count());
            Assert.Equal(16, items.Take(16).Select(i => Reference.Competences[i]).Distinct().Count());
        }
    }

    [Fact]
    public void The_fixed_rule_picks_among_the_five_best_with_its_published_shares()
    {
        const int Draw = 20_000;
        PixRule rule = new(Reference);
        rule.Begin();
        var picks = Enumerable.Range(0, Draw).Select(i => rule.Next(Draws.Unit(5, 0, i))).CountBy(item => item).ToDictionary();
        var best = Enumerable.Range(0, Reference.Pool.Count).OrderByDescending(i => Reference.Pool.Items[i].Parameters.Information(0)).Take(5).ToList();
        foreach (var (item, share) in best.Zip((double[])[0.510, 0.250, 0.122, 0.060, 0.058])) { Assert.InRange(picks[item] / (double)Draw, share - 0.012, share + 0.012); }
        Assert.Equal(5, picks.Count);
    }

    [Fact]
    public void Items_of_a_bank_that_is_not_calibrated_are_other_than_the_test_takes_them_for()
    {
        var bank = SimulatedBank.Draw("guessed", SimulatedBank.Easy(1), 0.6, calibrated: false, 1);
        var errors = bank.Pool.Items.Zip(bank.Truth).Select(i => i.Second.Difficulty - i.First.Parameters.Difficulty).ToList();
        Assert.InRange(Math.Sqrt(errors.Average(e => e * e)), 0.5, 0.7);
        Assert.All(bank.Pool.Items, item => Assert.Equal(1, item.Parameters.Discrimination));
        Assert.InRange(Math.Sqrt(bank.Truth.Average(t => Math.Pow(Math.Log(t.Discrimination), 2))), 0.27, 0.33);
        Assert.Equal(Easy.Truth, Easy.Pool.Items.Select(i => i.Parameters));
    }

    private static Design.Own Confirmation(double cut) => new(
        new(new StoppingRule.Glr(cut, 0.3, 0.08, 0.08), 8, 40, [.. Enumerable.Repeat(1, 8)], new(SelectionCriterion.AtEstimate, 0.25, 2)), 0.24);
}

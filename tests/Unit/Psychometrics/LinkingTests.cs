using HocVuSo.Psychometrics;
using HocVuSo.Psychometrics.Calibration;
using HocVuSo.Psychometrics.Linking;
using Xunit;

namespace HocVuSo.Unit.Psychometrics;

public sealed class LinkingTests
{
    private static readonly ScaleLink Planted = new(1.2, -0.5);

    // The second group is abler by 0.6 and varies less; calibrated alone it becomes N(0, 1) again.
    private static readonly Lazy<(ItemParameters[] First, ItemParameters[] Second)> TwoGroups = new(() =>
    {
        var chance = new Chance(73);
        var items = chance.Items(25);
        return (Calibrated(chance, items, 0, 1), Calibrated(chance, items, 0.6, 0.8));
    });

    public static TheoryData<LinkMethod> Methods => [.. Enum.GetValues<LinkMethod>()];

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_planted_link_is_found_exactly(LinkMethod method)
    {
        var from = new Chance(71).Items(15, 0.1);
        var result = ScaleLinking.Find(from, [.. from.Select(Planted.Apply)], new() { Method = method });
        Assert.Equal((LinkOutcome.Linked, 15, 0), (result.Outcome, result.Used.Count, result.Drifted.Count));
        Assert.Equal(1.2, result.Scale!.Value.A, 1e-7);
        Assert.Equal(-0.5, result.Scale.Value.B, 1e-7);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Items_that_drifted_are_reported_and_do_not_pull(LinkMethod method)
    {
        var from = new Chance(72).Items(20);
        ItemParameters[] to = [.. from.Select(Planted.Apply)];
        to[4] = to[4] with { Difficulty = to[4].Difficulty - 1.2 };
        to[9] = to[9] with { Difficulty = to[9].Difficulty - 1.5 };
        to[13] = to[13] with { Discrimination = to[13].Discrimination / 4 };
        var result = ScaleLinking.Find(from, to, new() { Method = method });
        Assert.Equal([4, 9, 13], result.Drifted.Select(d => d.Item).Order());
        Assert.Equal(1.2, result.Scale!.Value.A, 1e-6);
        Assert.Equal(-0.5, result.Scale.Value.B, 1e-6);
        var pulled = ScaleLinking.Find(from, to, new() { Method = method, DriftLimit = null });
        Assert.True(Math.Abs(pulled.Scale!.Value.B + 0.5) > 0.02);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Two_calibrations_of_different_people_are_brought_together(LinkMethod method)
    {
        var result = ScaleLinking.Find(TwoGroups.Value.Second, TwoGroups.Value.First, new() { Method = method });
        Assert.Equal(0.8, result.Scale!.Value.A, 0.06);
        Assert.Equal(0.6, result.Scale.Value.B, 0.08);
        Assert.Empty(result.Drifted);
    }

    [Fact]
    public void A_link_keeps_probabilities_and_turns_back()
    {
        ItemParameters item = new(1.3, 0.4, 0.2);
        Estimate ability = new(0.9, 0.3);
        Assert.Equal(item.Probability(ability.Theta), Planted.Apply(item).Probability(Planted.Apply(ability).Theta), 1e-12);
        Assert.Equal(0.36, Planted.Apply(ability).StandardError, 1e-12);
        Assert.Equal(0.9, Planted.Inverse.Apply(Planted.Apply(ability)).Theta, 1e-12);
    }

    [Fact]
    public void What_cannot_be_used_is_said()
    {
        var from = new Chance(74).Items(6);
        ItemParameters[] to = [.. from.Select(Planted.Apply)];
        to[1] = new(double.NaN, 0);
        to[2] = new(-0.5, 0);
        var result = ScaleLinking.Find(from, to);
        Assert.Equal([1, 2], result.Unusable);
        Assert.Equal(1.2, result.Scale!.Value.A, 1e-6);
        Assert.Equal((LinkOutcome.TooFew, null), (ScaleLinking.Find(from[..2], to[..2]).Outcome, ScaleLinking.Find(from[..2], to[..2]).Scale));
        Assert.Equal(LinkOutcome.TooFew, ScaleLinking.Find([], []).Outcome);
        ItemParameters[] alike = [new(1, 0.3), new(1.5, 0.3), new(0.7, 0.3)];
        Assert.Equal((LinkOutcome.Undetermined, null), (Spread(alike).Outcome, Spread(alike).Scale));
        Assert.Throws<ArgumentException>(() => ScaleLinking.Find(from, to[..3]));
        Assert.Throws<ArgumentException>(() => ScaleLinking.Find(from, to, new() { MinimumItems = 1 }));

        static LinkResult Spread(ItemParameters[] items) => ScaleLinking.Find(items, items, new() { Method = LinkMethod.MeanSigma });
    }

    [Fact]
    public void When_the_items_contradict_each_other_the_link_is_called_unstable()
    {
        var chance = new Chance(75);
        var from = chance.Items(12);
        ItemParameters[] to = [.. from.Select(i => i with { Difficulty = i.Difficulty + 3 * chance.Normal() })];
        Assert.Equal(LinkOutcome.Unstable, ScaleLinking.Find(from, to).Outcome);
    }

    private static ItemParameters[] Calibrated(Chance chance, ItemParameters[] items, double mean, double spread)
    {
        ResponseMatrix.Builder builder = new(items.Length);
        for (var p = 0; p < 1500; p++)
        {
            var theta = mean + spread * chance.Normal();
            builder.Add([.. Enumerable.Range(0, items.Length)], [.. items.Select(i => chance.Answer(i, theta))]);
        }
        return [.. MarginalMaximumLikelihood.Fit(builder.Build(), new() { Errors = ErrorMethod.None }).Items.Select(i => i.Estimate!.Parameters)];
    }
}

using HocVuSo.Assessment.Contracts;
using HocVuSo.Assessment.Profiles;
using HocVuSo.TestKit;
using Xunit;

namespace HocVuSo.Unit.Assessment;

/// <summary>What simulated people come to under the rules we ship, on the bank we ship.</summary>
public sealed class RehearsalsTests
{
    private static readonly Dictionary<string, Profile> Shipped = AllProfiles.Read(Repository.In("data", "profiles")).ToDictionary(p => p.Code);

    [Fact]
    public void A_counted_test_is_as_long_as_its_sheet_and_passes_the_able_more_often()
    {
        var rehearsal = Of("co-ban-20");
        Assert.Equal(2, rehearsal.Populations.Count);
        Assert.All(rehearsal.Populations, p => Assert.Equal((20, 20), (p.MeanItems, p.NinetyItems)));
        Assert.All(rehearsal.Populations, p => Assert.True(p.AccuracyOutside > p.Accuracy, $"{p.AccuracyOutside} outside, {p.Accuracy} of all"));
        Assert.True(rehearsal.ByAbility[^1].Share > rehearsal.ByAbility[0].Share);
        Assert.NotNull(rehearsal.Cut);
    }

    [Fact]
    public void An_adaptive_test_stays_within_its_lengths_and_tells_its_cut()
    {
        var rule = (AdaptiveRule)Shipped["xac-nhan-ngan"].Rule!;
        var rehearsal = Of("xac-nhan-ngan");
        Assert.Equal((0.3, 0.3), (rehearsal.Cut, rehearsal.Margin));
        foreach (var people in rehearsal.Populations)
        {
            Assert.InRange(people.MeanItems, rule.Least, people.NinetyItems);
            Assert.InRange(people.NinetyItems, rule.Least, rule.Most);
        }
    }

    [Fact]
    public void A_placement_passes_nobody_and_tells_how_far_its_estimates_lie()
    {
        var rehearsal = Of("tim-diem-bat-dau");
        Assert.Empty(rehearsal.ByAbility);
        Assert.All(rehearsal.Populations, p => Assert.True(p is { Passed: null, Accuracy: null, Error: > 0 }));
    }

    [Fact]
    public void A_profile_without_a_rule_has_nothing_to_simulate() => Assert.Empty(Of("qd757").Populations);

    [Fact]
    public void The_same_profile_and_bank_come_to_the_same_figures() => Assert.Equal(Kept(), Preview.Read(Kept())!.ToJson());

    private static string Kept() => new Preview(Of("co-ban-20"), Of("qd757")).ToJson();

    private static Rehearsal Of(string code) => Rehearsals.Of(Shipped[code], Banks.Real, 1);
}

using HocVuSo.Plans.Cascade;
using Xunit;

namespace HocVuSo.Unit.Plans;

public sealed class CascadeCheckTests
{
    private static readonly Asked Over80 = new(80, IsShare: true, Strictly: true, IsCeiling: false);
    private static readonly Asked AtLeast80 = Over80 with { Strictly = false };
    private static readonly Asked AtLeast500 = new(500, IsShare: false, Strictly: false, IsCeiling: false);

    private static Part Of(long? people, decimal? value, bool strictly = false) => new(people, value, strictly);

    [Fact]
    public void Exactly_80_percent_of_everybody_fails_over_80_and_reaches_80()
    {
        Part[] parts = [Of(1000, 90), Of(1000, 70)];
        Assert.Equal((Verdict.TooLittle, 1600m, 2000L, 80m, 1m), Told(CascadeCheck.Of(Over80, parts)));
        Assert.Equal(Verdict.Enough, CascadeCheck.Of(AtLeast80, parts).Verdict);
    }

    [Fact]
    public void A_hundredth_of_a_percent_of_one_person_decides()
    {
        // 79,999999 % and 80,000001 % both look like 80,0 %.
        Assert.Equal(Verdict.TooLittle, CascadeCheck.Of(AtLeast80, [Of(99_999_999, 80), Of(1, 79.99m)]).Verdict);
        Assert.Equal(Verdict.Enough, CascadeCheck.Of(Over80, [Of(99_999_999, 80), Of(1, 80.01m)]).Verdict);
    }

    [Fact]
    public void A_rate_is_the_sum_over_the_sum_and_never_a_mean_of_rates()
    {
        // The mean of 100 % and 70 % is 85 %.
        var check = CascadeCheck.Of(AtLeast80, [Of(100, 100), Of(900, 70)]);
        Assert.Equal((Verdict.TooLittle, 730m, 1000L, 73m, 70m), Told(check));
    }

    [Fact]
    public void What_lacks_is_counted_in_whole_people()
    {
        Assert.Equal(1, CascadeCheck.Of(AtLeast80, [Of(3, 79.99m)]).Gap);
        Assert.Equal(8, CascadeCheck.Of(AtLeast80, [Of(1000, 79.2m)]).Gap);
        Assert.Equal(9, CascadeCheck.Of(Over80, [Of(1000, 79.2m)]).Gap);
    }

    [Fact]
    public void Units_that_must_each_pass_the_target_pass_it_together()
    {
        Assert.Equal(Verdict.Enough, CascadeCheck.Of(Over80, [Of(1000, 80, strictly: true), Of(500, 80, strictly: true)]).Verdict);
        Assert.Equal(Verdict.Enough, CascadeCheck.Of(Over80, [Of(1000, 80, strictly: true), Of(500, 80)]).Verdict);
        // Nobody has to pass anything in a unit of nobody.
        Assert.Equal(Verdict.TooLittle, CascadeCheck.Of(Over80, [Of(0, 80, strictly: true), Of(500, 80)]).Verdict);
        // Whatever the sizes are.
        Assert.Equal(Verdict.Enough, CascadeCheck.Of(Over80, [Of(null, 80, strictly: true), Of(null, 80, strictly: true)]).Verdict);
        // The only one who must pass it may be nobody.
        Assert.Equal(Verdict.Open, CascadeCheck.Of(Over80, [Of(null, 90), Of(500, 80)]).Verdict);
    }

    [Fact]
    public void A_missing_denominator_leaves_open_what_it_could_change()
    {
        var check = CascadeCheck.Of(AtLeast80, [Of(1000, 85), Of(null, 70)]);
        Assert.Equal((Verdict.Open, 850m, 1000L, 85m, null), Told(check));
        Assert.Equal((70m, 85m, 1), (check.Low, check.High, check.Unknown));
        Assert.Equal(Verdict.Open, CascadeCheck.Of(AtLeast80, [Of(1000, 75), Of(null, 100)]).Verdict);
    }

    [Fact]
    public void A_missing_denominator_decides_nothing_where_it_cannot()
    {
        Assert.Equal(Verdict.Enough, CascadeCheck.Of(AtLeast80, [Of(1000, 85), Of(null, 80)]).Verdict);
        var low = CascadeCheck.Of(AtLeast80, [Of(1000, 79), Of(null, 60)]);
        Assert.Equal((Verdict.TooLittle, (decimal?)null), (low.Verdict, low.Gap));
        // All of whose size nobody knows anything, and each asks for enough.
        Assert.Equal(Verdict.Enough, CascadeCheck.Of(AtLeast80, [Of(null, 80), Of(null, 92.5m)]).Verdict);
    }

    [Fact]
    public void What_is_not_assigned_lies_between_nobody_and_everybody()
    {
        var open = CascadeCheck.Of(AtLeast80, [Of(1000, 90), Of(500, null)]);
        Assert.Equal((Verdict.Open, 60m, 1400m / 15, 1), (open.Verdict, open.Low, open.High, open.Assigned));
        // 88 of 110 are 80 % whatever the rest does.
        Assert.Equal(Verdict.Enough, CascadeCheck.Of(AtLeast80, [Of(100, 88), Of(10, null)]).Verdict);
        Assert.Equal(Verdict.Open, CascadeCheck.Of(Over80, [Of(100, 88), Of(10, null)]).Verdict);
        // Nor would everybody do.
        Assert.Equal(Verdict.TooLittle, CascadeCheck.Of(AtLeast80, [Of(100, 70), Of(10, null)]).Verdict);
        var nothing = CascadeCheck.Of(AtLeast80, [Of(100, null), Of(null, null)]);
        Assert.Equal((Verdict.Open, 0m, 100m), (nothing.Verdict, nothing.Low, nothing.High));
    }

    [Fact]
    public void A_unit_of_nobody_counts_for_nothing_and_nobody_at_all_decides_nothing()
    {
        Assert.Equal(Verdict.Enough, CascadeCheck.Of(AtLeast80, [Of(0, 10), Of(100, 80)]).Verdict);
        var empty = CascadeCheck.Of(AtLeast80, [Of(0, 90)]);
        Assert.Equal((Verdict.Open, (decimal?)null), (empty.Verdict, empty.Rate));
    }

    [Fact]
    public void A_ceiling_is_held_from_above()
    {
        var most = new Asked(5, IsShare: true, Strictly: false, IsCeiling: true);
        Assert.Equal(Verdict.Enough, CascadeCheck.Of(most, [Of(1000, 6), Of(1000, 4)]).Verdict);
        Assert.Equal((Verdict.TooLittle, 10m), (CascadeCheck.Of(most, [Of(1000, 6)]) is var over ? over.Verdict : default, over.Gap));
        Assert.Equal(Verdict.TooLittle, CascadeCheck.Of(most with { Strictly = true }, [Of(1000, 5)]).Verdict);
        // Everybody of the rest might be in it.
        Assert.Equal(Verdict.Open, CascadeCheck.Of(most, [Of(1000, 1), Of(100, null)]).Verdict);
    }

    [Fact]
    public void Numbers_add()
    {
        Assert.Equal(Verdict.Enough, CascadeCheck.Of(AtLeast500, [Of(null, 300), Of(null, 200)]).Verdict);
        var little = CascadeCheck.Of(AtLeast500, [Of(null, 300), Of(null, 199)]);
        Assert.Equal((Verdict.TooLittle, 499m, 1m), (little.Verdict, little.Sum, little.Gap));
        Assert.Equal((Verdict.TooLittle, 1m), (CascadeCheck.Of(AtLeast500 with { Strictly = true }, [Of(null, 500)]) is var same ? same.Verdict : default, same.Gap));
        // What is not assigned yet can only add: enough stays enough, and too little is not told before.
        Assert.Equal(Verdict.Enough, CascadeCheck.Of(AtLeast500, [Of(null, 500), Of(null, null)]).Verdict);
        var open = CascadeCheck.Of(AtLeast500, [Of(null, 499), Of(null, null)]);
        Assert.Equal((Verdict.Open, (decimal?)null), (open.Verdict, open.Gap));
        var most = AtLeast500 with { IsCeiling = true };
        Assert.Equal(Verdict.TooLittle, CascadeCheck.Of(most, [Of(null, 501), Of(null, null)]).Verdict);
        Assert.Equal(Verdict.Open, CascadeCheck.Of(most, [Of(null, 500), Of(null, null)]).Verdict);
        Assert.Equal(Verdict.Enough, CascadeCheck.Of(most, [Of(null, 500)]).Verdict);
    }

    /// <summary>A verdict stands for every size and every share that was not known, and an open one for none of the three alone.</summary>
    [Fact]
    public void A_verdict_stands_whatever_was_not_known()
    {
        var chance = new Random(20_260_115);
        long[] sizes = [0, 1, 7, 1_000, 1_000_000];
        decimal[] shares = [0, 60, 79.99m, 80, 80.01m, 95, 100];
        var told = new Dictionary<Verdict, int>();
        for (var round = 0; round < 4_000; round++)
        {
            var asked = chance.Next(2) == 0 ? Over80 : AtLeast80;
            var parts = Enumerable.Range(0, chance.Next(1, 4)).Select(_ => Of(chance.Next(3) == 0 ? null : sizes[chance.Next(1, sizes.Length)], chance.Next(4) == 0 ? null : shares[chance.Next(shares.Length)])).ToArray();
            var check = CascadeCheck.Of(asked, parts);
            told[check.Verdict] = told.GetValueOrDefault(check.Verdict) + 1;
            var rates = Worlds(parts, sizes, shares).ToList();
            if (check.Verdict != Verdict.Open) { Assert.All(rates, r => Assert.Equal(check.Verdict == Verdict.Enough, Reaches(asked, r))); }
            Assert.All(rates, r => Assert.InRange(r.Asked * 1m, check.Low!.Value * r.People - 0.0001m, check.High!.Value * r.People + 0.0001m));
        }
        Assert.Equal(3, told.Count(t => t.Value > 100));
    }

    private static bool Reaches(Asked asked, (decimal Asked, long People) world) => asked.Strictly ? world.Asked > asked.Value * world.People : world.Asked >= asked.Value * world.People;

    // Every way in which what is not known could turn out; percent × people over people.
    private static IEnumerable<(decimal Asked, long People)> Worlds(Part[] parts, long[] sizes, decimal[] shares)
    {
        IEnumerable<(decimal Asked, long People)> worlds = [(0, 0)];
        foreach (var part in parts)
        {
            worlds = from world in worlds
                     from size in part.People is { } known ? [known] : sizes
                     from share in part.Value is { } value ? [value] : shares
                     select (world.Asked + (share * size), world.People + size);
        }
        return worlds.Where(w => w.People > 0);
    }

    private static (Verdict, decimal, long, decimal?, decimal?) Told(CascadeCheck check) => (check.Verdict, check.Sum, check.People, check.Rate, check.Gap);
}

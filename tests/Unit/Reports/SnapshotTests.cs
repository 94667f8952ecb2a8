using HocVuSo.Ledger.Contracts;
using HocVuSo.Reports.Collecting;
using HocVuSo.Reports.Measures;
using HocVuSo.Reports.Pictures;
using HocVuSo.Plans.Contracts;
using HocVuSo.Territory.Contracts;
using Xunit;

namespace HocVuSo.Unit.Reports;

public sealed class SnapshotTests
{
    private static readonly DateOnly Today = new(2026, 11, 18);

    [Fact]
    public void A_unit_in_which_nothing_was_recorded_has_no_figure_instead_of_zero()
    {
        var now = Read([Tally(AFigure.Times, AFigure.VanSon, 3)]);
        Assert.Equal(0, now.Part(AFigure.Adults.Code, AFigure.VanSon).Numerator);
        Assert.Null(now.Part(AFigure.Adults.Code, AFigure.NinhGiang).Numerator);
        Assert.False(now.HasFigures(AFigure.NinhGiang));
    }

    [Fact]
    public void A_number_of_events_is_told_of_this_year_and_of_persons_as_they_stand()
    {
        Tally[] until = [Tally(AFigure.Times, AFigure.VanSon, 30), Tally(AFigure.Times, AFigure.NinhGiang, 5), Tally(AFigure.Adults, AFigure.VanSon, 12)];
        var now = Read(until, before: [Tally(AFigure.Times, AFigure.VanSon, 20)]);
        Assert.Equal((15L, 10L, 5L), (now.CountOf(now.Whole(AFigure.Times.Code)), now.CountOf(now.Part(AFigure.Times.Code, AFigure.VanSon)), now.CountOf(now.Part(AFigure.Times.Code, AFigure.NinhGiang))));
        Assert.Equal(12, now.CountOf(now.Whole(AFigure.Adults.Code)));
        Assert.Null(Read([]).CountOf(Read([]).Whole(AFigure.Times.Code)));
    }

    [Fact]
    public void What_only_an_authority_can_say_is_unknown_until_it_did()
    {
        Assert.Null(Read([Tally(AFigure.Adults, AFigure.VanSon, 3)]).Whole(AFigure.OnVneid.Code).Numerator);
        Assert.Equal(7, Read([Tally(AFigure.OnVneid, AFigure.VanSon, 7, Proof.Authority)]).Whole(AFigure.OnVneid.Code).Numerator);
    }

    [Fact]
    public void A_provinces_own_denominator_stands_before_the_sum_of_its_communes()
    {
        var figure = Read([], [People(AFigure.Province, 5000, DataLevel.Official), People(AFigure.VanSon, 100), People(AFigure.NinhGiang, 200)]).Whole(AFigure.Adults.Code);
        Assert.Equal((5000, DataLevel.Official, 0), (figure.Denominator!.Value, figure.Denominator.Level, figure.Denominator.SummedFrom));
    }

    [Fact]
    public void The_sum_stands_when_every_commune_has_a_row_and_is_as_sure_as_the_least_sure()
    {
        var figure = Read([], [People(AFigure.VanSon, 100, DataLevel.Official), People(AFigure.NinhGiang, 200)]).Whole(AFigure.Adults.Code);
        Assert.Equal((300, DataLevel.Estimate, 2), (figure.Denominator!.Value, figure.Denominator.Level, figure.Denominator.SummedFrom));
    }

    [Fact]
    public void A_missing_commune_makes_the_sum_unknown_and_is_counted()
    {
        var figure = Read([], [People(AFigure.VanSon, 100)]).Whole(AFigure.Adults.Code);
        Assert.Null(figure.Denominator);
        Assert.Equal(1, figure.MissingDenominators);
    }

    [Fact]
    public void Times_have_no_denominator() =>
        Assert.Null(Read([Tally(AFigure.Times, AFigure.VanSon, 3)], [People(AFigure.Province, 5000) with { Group = Snapshot.Everybody }]).Whole(AFigure.Times.Code).Denominator);

    [Theory]
    [InlineData(0, 100, nameof(MapClass.FarBelow))]
    [InlineData(30, 100, nameof(MapClass.FarBelow))]
    [InlineData(31, 100, nameof(MapClass.Below))]
    [InlineData(60, 100, nameof(MapClass.Below))]
    [InlineData(61, 100, nameof(MapClass.Near))]
    [InlineData(80, 100, nameof(MapClass.Near))]      // exactly 80 % of "more than 80 %" lies below the break
    [InlineData(81, 100, nameof(MapClass.Reached))]
    [InlineData(90, 100, nameof(MapClass.Beyond))]
    public void Classes_break_exactly_at_the_target(int numerator, int denominator, string expected) =>
        Assert.Equal(expected, MapClasses.Of(AFigure.Of(numerator, denominator, AFigure.Target(80, Comparison.MoreThan))).ToString());

    [Fact]
    public void What_is_not_known_has_a_class_of_its_own()
    {
        Assert.Equal(MapClass.NoData, MapClasses.Of(AFigure.Of(null, 100)));
        Assert.Equal(MapClass.NoData, MapClasses.Of(AFigure.Of(5, null)));
    }

    [Theory]
    [InlineData(0.7996, 80, 2)]   // 79,96 %, not "80,0 %"
    [InlineData(0.8, 80, 1)]
    [InlineData(0.79996, 80, 3)]
    [InlineData(0.5, 80, 1)]
    [InlineData(0.0003, 100, 2)]  // 0,03 %, not "0,0 %"
    [InlineData(0, 100, 1)]
    public void Rounding_tells_no_lie(double ratio, int target, int decimals) => Assert.Equal(decimals, Saying.Decimals((decimal)ratio, target));

    [Fact]
    public void The_provinces_line_is_the_accepted_ones_the_others_and_what_came_since()
    {
        var now = Read([Tally(AFigure.Adults, AFigure.VanSon, 130), Tally(AFigure.Adults, AFigure.NinhGiang, 50), Tally(AFigure.Adults, AFigure.Province, 2)]);
        var line = Reconciling.Compare(now, AFigure.Adults.Code, [(AFigure.VanSon, 120)], new HashSet<UnitId> { AFigure.VanSon.Id });
        Assert.Equal((182, 120, 50, 10, 2), (line.Province.Numerator, line.Accepted, line.NotAccepted, line.Since, line.Elsewhere));
    }

    [Fact]
    public void Lines_without_a_number_add_up_to_nothing_known()
    {
        var line = Reconciling.Compare(Read([]), AFigure.OnVneid.Code, [(AFigure.VanSon, null)], new HashSet<UnitId> { AFigure.VanSon.Id });
        Assert.Null(line.Accepted);
        Assert.Equal(0, line.AcceptedUnits);
    }

    private static Snapshot Read(IEnumerable<Tally> tallies, IEnumerable<Population>? populations = null, IEnumerable<Tally>? before = null) => new(
        AFigure.Province, [AFigure.VanSon, AFigure.NinhGiang], Today, [AFigure.Adults, AFigure.OnVneid, AFigure.Times], tallies,
        unit => unit == AFigure.Province.Id ? [] : [unit], populations ?? [],
        new Dictionary<UnitId, IReadOnlyList<Place>> { [AFigure.Province.Id] = [AFigure.VanSon, AFigure.NinhGiang] }, new AFigure.Targets(AFigure.Target()), before ?? []);

    private static Tally Tally(Indicator indicator, Place unit, long number, Proof proof = Proof.Recorded)
    {
        var byProof = new long[5];
        byProof[(int)proof] = number;
        return new(indicator.Code, unit.Id, byProof);
    }

    private static Population People(Place unit, long value, DataLevel level = DataLevel.Estimate) => new(unit.Id, AFigure.Adults.Group, Today, value, level, "Nguồn");
}

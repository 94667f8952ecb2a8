using HocVuSo.Community.Populations;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using Xunit;

namespace HocVuSo.Unit.Community;

public sealed class AdultShareTests
{
    private static readonly Population Everybody = new(new UnitId(new Guid(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)), PopulationGroups.Everybody, new DateOnly(2025, 12, 31), 6049, DataLevel.Official, "Sổ dân cư");

    [Theory]
    [InlineData("72", 4355)]
    [InlineData("71,5", 4325)]
    [InlineData("50", 3025)]
    public void Adults_are_rounded_to_the_nearest_person_and_always_an_estimate(string percent, long adults)
    {
        var refused = new Refusals();
        var derived = AdultShare.Of(Everybody, AdultShare.Read(percent, refused.At("share"))!.Value);
        Assert.Equal((adults, DataLevel.Estimate, Groups.Adults, Everybody.UnitId, Everybody.AsOf), (derived.Value, derived.Level, derived.Group, derived.UnitId, derived.AsOf));
    }

    [Fact]
    public void The_source_states_population_date_source_and_assumption() => Assert.Equal(
        "Suy ra từ dân số 6.049 người (đến 31/12/2025; Sổ dân cư) × 71,5 % từ 18 tuổi trở lên (giả định)", AdultShare.Of(Everybody, 71.5m).Source);

    [Theory]
    [InlineData("")]
    [InlineData("72 %")]
    [InlineData("71.5")]
    [InlineData("0,72")]
    [InlineData("39,9")]
    [InlineData("95,1")]
    [InlineData("nhiều")]
    public void A_share_nobody_can_mean_is_refused(string text)
    {
        var refused = new Refusals();
        Assert.Null(AdultShare.Read(text, refused.At("share")));
        Assert.NotNull(refused["share"]);
    }

    [Theory]
    [InlineData(72, "72")]
    [InlineData(71.5, "71,5")]
    [InlineData(70, "70")]
    public void A_share_is_written_without_idle_zeros(double percent, string written) => Assert.Equal(written, AdultShare.Written((decimal)percent));
}

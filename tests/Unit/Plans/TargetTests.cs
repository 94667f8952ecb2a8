using HocVuSo.Plans.Contracts;
using HocVuSo.Plans.Documents;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using HocVuSo.TestKit;
using Xunit;

namespace HocVuSo.Unit.Plans;

public sealed class TargetTests
{
    private static readonly UnitId BacNinh = new(Guid.Parse("00000000-0000-0000-0000-000000000024"));

    private static List<Target> Read() =>
        [.. DataReader.Yaml<PlanFile>(Repository.In("data/plans/bac-ninh-2025.yaml")).Read((kind, code) => (kind, code) == (UnitKind.Province, "24") ? BacNinh : throw new InvalidOperationException(code))];

    [Theory]
    [InlineData(800, 1000, Comparison.MoreThan, 80, false)]   // exactly 80 % is not more than 80 %
    [InlineData(800, 1000, Comparison.AtLeast, 80, true)]
    [InlineData(801, 1000, Comparison.MoreThan, 80, true)]
    [InlineData(7_999_999, 10_000_000, Comparison.AtLeast, 80, false)]   // 79,99999 % rounds to 80,0 and still is not
    [InlineData(8_000_001, 10_000_000, Comparison.MoreThan, 80, true)]
    [InlineData(1, 3, Comparison.AtLeast, 33.3, true)]
    [InlineData(333, 1000, Comparison.MoreThan, 33.3, false)]
    [InlineData(1200, 1000, Comparison.AtLeast, 100, true)]
    [InlineData(0, 10, Comparison.AtLeast, 0, true)]
    [InlineData(0, 10, Comparison.MoreThan, 0, false)]
    public void A_target_is_held_against_the_exact_share(long numerator, long denominator, Comparison comparison, double percent, bool reached) =>
        Assert.Equal(reached, Target.IsReached(numerator, denominator, comparison, (decimal)percent));

    [Fact]
    public void Nothing_is_reached_or_missed_of_nobody() => Assert.Throws<ArgumentOutOfRangeException>(() => Target.IsReached(0, 0, Comparison.AtLeast, 80));

    [Fact]
    public void What_is_needed_is_the_smallest_number_that_reaches_the_target()
    {
        foreach (var target in Read())
        {
            foreach (var denominator in (long[])[1, 3, 7, 99, 1000, 6049, 3_619_433])
            {
                var needed = target.Needed(denominator);
                Assert.True(target.IsReached(needed, denominator));
                Assert.False(target.IsReached(needed - 1, denominator));
            }
        }
    }

    [Theory]
    [InlineData(2025, "1 > 80 III.1.a", "2 ≥ 100 III.1.b", "3 > 80 III.1.c", "4 > 60 III.1.d", "5 ≥ 80 III.1.đ")]
    [InlineData(2026, "1 ≥ 100 III.2.a", "2 ≥ 100 III.2.b", "3 ≥ 100 III.2.c", "4 > 80 III.2.d", "5 ≥ 100 III.2.đ")]
    public void Bac_Ninhs_targets_stand_as_its_plan_has_them(int year, params string[] expected) => Assert.Equal(
        expected, Read().Where(t => t.Year == year).OrderBy(t => t.Code, StringComparer.Ordinal).Select(t => $"{t.Code} {(t.Operator == Comparison.MoreThan ? ">" : "≥")} {t.Percent} {t.Clause}"));

    [Fact]
    public void Only_what_the_authority_returns_is_an_official_measure()
    {
        Assert.Equal(["chi-tieu-4", "chi-tieu-4"], Read().Where(t => t.OfficialMeasure).Select(t => t.Indicator));
        Assert.All(Read(), t => Assert.Equal("chưa có Phụ lục", t.Lead));
        Assert.All(Read(), t => Assert.Equal(LegalState.NotCompared, t.Plan.State));
    }

    [Theory]
    [InlineData("2025-12-31", 0)]
    [InlineData("2026-01-01", 100.0 / 365)]
    [InlineData("2026-07-02", 100.0 * 183 / 365)]
    [InlineData("2026-12-31", 100)]
    [InlineData("2027-03-01", 100)]
    public void Pace_is_linear_over_the_year(string day, double percent) =>
        Assert.Equal(percent, (double)Read().Single(t => t is { Year: 2026, Code: "1" }).Pace(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)), 9);

    [Fact]
    public void In_its_first_year_a_plan_has_only_the_days_since_it_began()
    {
        var target = Read().Single(t => t is { Year: 2025, Code: "1" });
        Assert.Equal(0, target.Pace(target.Plan.StartsOn.AddDays(-1)));
        Assert.Equal(80m / 156, target.Pace(target.Plan.StartsOn));   // 29 July to 31 December
        Assert.Equal(80, target.Pace(target.Deadline));
    }
}

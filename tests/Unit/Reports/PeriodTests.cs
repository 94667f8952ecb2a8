using HocVuSo.Platform;
using HocVuSo.Reports.Obligations;
using HocVuSo.Reports.Regimes;
using HocVuSo.Reports.Submissions;
using Xunit;

namespace HocVuSo.Unit.Reports;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2026-M11", "15/10/2026", "14/11/2026")]
    [InlineData("2026-M01", "15/12/2025", "14/01/2026")]
    [InlineData("2026-M03", "15/02/2026", "14/03/2026")]
    [InlineData("2025-M12", "15/11/2025", "14/12/2025")]
    public void A_month_runs_from_the_15th_to_the_14th(string key, string from, string to)
    {
        var period = Period.Parse(key, null);
        Assert.Equal((from, to), (Say.Date(period.From), Say.Date(period.To)));
    }

    [Fact]
    public void Windows_tile_every_day_lies_in_exactly_one()
    {
        var period = Period.Of(new(2025, 1, 20));
        for (var day = new DateOnly(2025, 1, 20); day < new DateOnly(2029, 3, 1); day = day.AddDays(1))
        {
            if (day > period.To)
            {
                Assert.Equal(period.Next, Period.Of(day));
                Assert.Equal(period, period.Next.Previous);
                Assert.Equal(day, period.Next.From);
                period = period.Next;
            }
            Assert.Equal(period, Period.Of(day));
        }
    }

    [Theory]
    [InlineData("2026-M13")]
    [InlineData("2026-M00")]
    [InlineData("2024-M12")]
    [InlineData("2026-M1")]
    [InlineData("2026-m11")]
    [InlineData("2026-Q1")]
    [InlineData("２０２６-M11")]
    [InlineData("tong-hop")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_period_is_refused(string? text) => Assert.False(Period.TryParse(text, null, out _));

    [Fact]
    public void A_period_is_written_as_it_is_read() => Assert.Equal("2026-M01", Period.Parse("2026-M01", null).ToString());

    [Theory]
    [InlineData("2026-11-14T23:59:59+07:00", nameof(Timeliness.Running))]
    [InlineData("2026-11-15T00:00:00+07:00", nameof(Timeliness.Awaited))]
    [InlineData("2026-11-19T23:59:59+07:00", nameof(Timeliness.Awaited))]
    [InlineData("2026-11-20T00:00:00+07:00", nameof(Timeliness.Missing))]
    public void A_report_is_awaited_from_the_15th_and_missing_from_the_20th(string now, string timeliness) => Assert.Equal(timeliness, Owed().On(At(now)).ToString());

    [Theory]
    [InlineData("2026-11-19T23:59:59+07:00", nameof(Timeliness.OnTime))]
    [InlineData("2026-11-20T00:00:00+07:00", nameof(Timeliness.Late))]
    [InlineData("2026-11-20T06:00:00+00:00", nameof(Timeliness.Late))]
    public void Strictly_before_the_20th_is_on_time(string sent, string timeliness)
    {
        var owed = Owed();
        owed.Sent(At(sent));
        Assert.Equal(timeliness, owed.On(At("2027-01-01T00:00:00+07:00")).ToString());
    }

    [Fact]
    public void Sending_again_changes_nothing()
    {
        var owed = Owed();
        owed.Sent(At("2026-11-20T08:00:00+07:00"));
        owed.Sent(At("2026-11-18T08:00:00+07:00"));
        Assert.Equal((ObligationState.Late, At("2026-11-20T08:00:00+07:00")), (owed.State, owed.FirstSentAt));
    }

    [Theory]
    [InlineData("2026-11-18T08:30:00+07:00", 2)]
    [InlineData("2026-11-19T23:00:00+07:00", 1)]
    [InlineData("2026-11-15T00:00:00+07:00", 5)]
    public void Days_left_count_today(string now, int days) => Assert.Equal(days, Periods.DaysLeft(AFigure.Regime().DueOf(new(2026, 11)), At(now)));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Obligation Owed()
    {
        var period = new Period(2026, 11);
        return new()
        {
            Id = default,
            Regime = "thang",
            RegimeVersion = 1,
            UnitId = AFigure.VanSon.Id,
            Period = period.ToString(),
            WindowFrom = period.From,
            WindowTo = period.To,
            CutoffAt = Regime.CutoffOf(period),
            DueAt = AFigure.Regime().DueOf(period),
        };
    }
}

using System.Globalization;
using HocVuSo.VietnameseText;
using Xunit;

namespace HocVuSo.Unit.VietnameseText;

public sealed class VietnameseNumberTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(999, "999")]
    [InlineData(1000, "1.000")]
    [InlineData(-1234567, "-1.234.567")]
    [InlineData(long.MinValue, "-9.223.372.036.854.775.808")]
    public void Whole_numbers_have_points_between_thousands(long value, string written) =>
        Assert.Equal(written, VietnameseNumber.Format(value));

    [Theory]
    [InlineData("1234.5", 1, "1.234,5")]
    [InlineData("1234.5", 0, "1.235")]
    [InlineData("0.25", 1, "0,3")]
    [InlineData("-0.25", 1, "-0,3")]
    [InlineData("-0.04", 1, "0,0")]
    [InlineData("7", 2, "7,00")]
    public void Decimals_follow_a_comma_and_halves_go_away_from_zero(string value, int decimals, string written) =>
        Assert.Equal(written, VietnameseNumber.Format(decimal.Parse(value, CultureInfo.InvariantCulture), decimals));

    [Theory]
    [InlineData("0.6234", 1, "62,3\u00A0%")]
    [InlineData("1", 0, "100\u00A0%")]
    [InlineData("0.005", 0, "1\u00A0%")]
    [InlineData("0.6985", 2, "69,85\u00A0%")]
    public void A_percentage_keeps_its_sign_on_the_same_line(string ratio, int decimals, string written) =>
        Assert.Equal(written, VietnameseNumber.Percent(decimal.Parse(ratio, CultureInfo.InvariantCulture), decimals));

    [Theory]
    [InlineData(-1)]
    [InlineData(16)]
    public void A_number_of_decimals_outside_the_promise_is_a_mistake_of_the_caller(int decimals) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => VietnameseNumber.Format(1m, decimals));

    [Theory]
    [InlineData("1234", 1234)]
    [InlineData(" 1.234 ", 1234)]
    [InlineData("1 234 567", 1234567)]
    [InlineData("1\u00A0234", 1234)]
    [InlineData("-5", -5)]
    [InlineData("\u22125", -5)]
    [InlineData("007", 7)]
    public void Whole_numbers_are_read_with_and_without_groups(string text, long value)
    {
        Assert.True(VietnameseNumber.ReadInteger(text, out var read));
        Assert.Equal(value, read);
    }

    [Theory]
    [InlineData("1,5")]
    [InlineData("1.23")]
    [InlineData("0.123")]
    [InlineData("1.234 567")]
    [InlineData("12345.678")]
    [InlineData("1..234")]
    [InlineData("1.234.")]
    [InlineData("- 5")]
    [InlineData("+5")]
    [InlineData("5 người")]
    [InlineData("99999999999999999999")]
    [InlineData("٣")]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(null)]
    public void What_is_no_whole_number_is_refused(string? text) => Assert.False(VietnameseNumber.ReadInteger(text, out _));

    [Theory]
    [InlineData("1.234,5", "1234.5")]
    [InlineData("1234,5", "1234.5")]
    [InlineData("1 234,50", "1234.50")]
    [InlineData("-0,75", "-0.75")]
    [InlineData("1,234", "1.234")]
    [InlineData("1.234", "1234")]
    [InlineData("12", "12")]
    public void Decimals_are_read_the_vietnamese_way(string text, string value)
    {
        Assert.True(VietnameseNumber.ReadDecimal(text, out var read));
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), read);
    }

    [Theory]
    [InlineData("1,234.5")]
    [InlineData("1,234,567")]
    [InlineData("1.5")]
    [InlineData("0.123")]
    [InlineData("12.34,5")]
    [InlineData(",5")]
    [InlineData("5,")]
    [InlineData("1,2 3")]
    [InlineData("62,3 %")]
    [InlineData("1e3")]
    [InlineData("12345678901234567890123456789")]
    [InlineData(" ")]
    [InlineData(null)]
    public void What_can_be_taken_two_ways_or_no_way_is_refused(string? text) => Assert.False(VietnameseNumber.ReadDecimal(text, out _));

    [Fact]
    public void What_is_written_is_read_back_in_any_culture()
    {
        var random = new Random(42);
        foreach (var culture in new[] { "vi-VN", "en-US", "fr-FR" })
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            for (var i = 0; i < 2_000; i++)
            {
                var whole = random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(63);
                Assert.True(VietnameseNumber.ReadInteger(VietnameseNumber.Format(whole), out var integer));
                Assert.Equal(whole, integer);

                var exact = whole / 1000m;
                Assert.True(VietnameseNumber.ReadDecimal(VietnameseNumber.Format(exact, 3), out var read));
                Assert.Equal(exact, read);
            }
        }
    }
}

using HocVuSo.VietnameseText;
using Xunit;

namespace HocVuSo.Unit.VietnameseText;

public sealed class VietnameseDateTests
{
    [Theory]
    [InlineData(2026, 11, 22, "22/11/2026", "ngày 22 tháng 11 năm 2026")]
    [InlineData(2026, 1, 5, "05/01/2026", "ngày 05 tháng 01 năm 2026")]
    [InlineData(2026, 2, 10, "10/02/2026", "ngày 10 tháng 02 năm 2026")]
    [InlineData(2026, 6, 29, "29/06/2026", "ngày 29 tháng 6 năm 2026")]
    public void Dates_are_written_short_and_as_the_decree_asks(int year, int month, int day, string written, string inWords)
    {
        var date = new DateOnly(year, month, day);
        Assert.Equal(written, VietnameseDate.Format(date));
        Assert.Equal(inWords, VietnameseDate.Long(date));
    }

    [Theory]
    [InlineData("5/1/2026")]
    [InlineData("05/01/2026")]
    [InlineData(" 5 - 1 - 2026 ")]
    [InlineData("5.1.2026")]
    [InlineData("2026-01-05")]
    [InlineData("ngày 05 tháng 01 năm 2026")]
    [InlineData("5 tháng 1 năm 2026")]
    public void The_fifth_of_january_is_read_however_it_is_written(string text)
    {
        Assert.True(VietnameseDate.TryRead(text, out var date));
        Assert.Equal(new DateOnly(2026, 1, 5), date);
    }

    [Theory]
    [InlineData("31/2/2026")]
    [InlineData("29/2/2027")]
    [InlineData("1/13/2026")]
    [InlineData("0/1/2026")]
    [InlineData("5/1/26")]
    [InlineData("5/1-2026")]
    [InlineData("5/1/0000")]
    [InlineData("5/1/2026\n8:00")]
    [InlineData("2026/01/05")]
    [InlineData("hôm nay")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_day_is_refused(string? text) => Assert.False(VietnameseDate.TryRead(text, out _));

    [Fact]
    public void Every_day_of_ten_years_is_read_back()
    {
        for (var day = new DateOnly(2020, 1, 1); day.Year < 2030; day = day.AddDays(1))
        {
            Assert.True(VietnameseDate.TryRead(VietnameseDate.Format(day), out var read));
            Assert.Equal(day, read);
            Assert.True(VietnameseDate.TryRead(VietnameseDate.Long(day), out read));
            Assert.Equal(day, read);
        }
    }
}

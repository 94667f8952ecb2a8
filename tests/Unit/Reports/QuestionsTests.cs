using HocVuSo.Reports.Submissions;
using HocVuSo.Plans.Contracts;
using Xunit;

namespace HocVuSo.Unit.Reports;

public sealed class QuestionsTests
{
    [Fact]
    public void More_people_than_the_group_has_blocks_until_there_is_a_reason()
    {
        var lines = new[] { AFigure.Line(AFigure.Of(120, 100)) };
        Assert.True(Assert.Single(Questions.Of(AFigure.Regime(), lines, AFigure.Before(), reasonGiven: false)).Blocks);
        Assert.False(Assert.Single(Questions.Of(AFigure.Regime(), lines, AFigure.Before(), reasonGiven: true)).Blocks);
    }

    [Fact]
    public void What_blocks_stands_first()
    {
        ReportLine[] lines = [AFigure.Line(AFigure.Of(5, null)), AFigure.Line(AFigure.Of(120, 100), 2)];
        Assert.True(Questions.Of(AFigure.Regime(), lines, AFigure.Before(), reasonGiven: false)[0].Blocks);
    }

    [Theory]
    [InlineData(50, 100, 50, 100, 0)]   // nothing changed
    [InlineData(59, 100, 50, 100, 0)]   // nine points
    [InlineData(60, 100, 50, 100, 1)]   // ten points
    [InlineData(49, 100, 50, 100, 1)]   // fewer people
    [InlineData(50, 110, 50, 100, 1)]   // another denominator
    [InlineData(49, 110, 50, 100, 2)]
    [InlineData(50, null, 50, 100, 1)]  // a missing denominator
    public void A_line_is_asked_about_when_it_moved(int numerator, int? denominator, int before, int denominatorBefore, int questions) => Assert.Equal(
        questions, Questions.Of(AFigure.Regime(), [AFigure.Line(AFigure.Of(numerator, denominator))], AFigure.Before(AFigure.Line(AFigure.Of(before, denominatorBefore))), false).Count);

    [Fact]
    public void Missing_data_from_VNeID_is_asked_about()
    {
        var line = AFigure.Line(AFigure.Of(null, 100, AFigure.Target(80, Comparison.MoreThan, "4", "chi-tieu-4"), AFigure.OnVneid));
        Assert.Contains("VNeID", Assert.Single(Questions.Of(AFigure.Regime(), [line], AFigure.Before(), false)).Says, StringComparison.Ordinal);
    }
}

using HocVuSo.OfficialDocuments.Administrative;
using HocVuSo.OfficialDocuments.Reading;
using Xunit;

namespace HocVuSo.Unit.OfficialDocuments.Administrative;

public sealed class DocumentNumberTests
{
    [Theory]
    [InlineData("15/KH-UBND", 15, false, "Kế hoạch", "UBND")]
    [InlineData("05/BC-UBND", 5, false, "Báo cáo", "UBND")]
    [InlineData("5/BC-UBND", 5, false, "Báo cáo", "UBND")]
    [InlineData("13-KH/ĐU", 13, true, "Kế hoạch", "ĐU")]
    [InlineData("08-KH/TU", 8, true, "Kế hoạch", "TU")]
    [InlineData("01-KH/BCĐTW", 1, true, "Kế hoạch", "BCĐTW")]
    [InlineData("57-NQ/TW", 57, true, "Nghị quyết", "TW")]
    [InlineData("301-QĐ/TW", 301, true, null, "TW")]
    [InlineData("757/QĐ-BKHCN", 757, false, "Quyết định", "BKHCN")]
    [InlineData("71/NQ-CP", 71, false, "Nghị quyết", "CP")]
    [InlineData("398/NQ-UBTVQH16", 398, false, "Nghị quyết", "UBTVQH16")]
    [InlineData("1818/TTr-VP", 1818, false, "Tờ trình", "VP")]
    [InlineData("562/BKHCN-VCL", 562, false, null, "BKHCN")]
    [InlineData("3139/BTTTT-KTS&XHS", 3139, false, null, "BTTTT")]
    [InlineData("150/2025/NĐ-CP", 150, false, "Nghị định", "CP")]
    public void Numbers_of_the_state_and_of_the_party_are_read_and_written_back(string written, int serial, bool isOfParty, string? kind, string issuer)
    {
        Assert.True(DocumentNumber.TryRead(written, out var number));
        Assert.Equal((serial, isOfParty, kind, issuer), (number.Serial!.Value, number.IsOfParty, number.Kind, number.Issuer));
        Assert.Equal(written, number.ToString());
    }

    [Theory]
    [InlineData("Số: 15/KH-UBND", "15/KH-UBND")]
    [InlineData("số 15 / KH - UBND", "15/KH-UBND")]
    [InlineData("  13 - KH/ĐU ", "13-KH/ĐU")]
    [InlineData("Số:13-KH/ĐU", "13-KH/ĐU")]
    public void What_stands_around_it_is_no_part_of_it(string written, string expected)
    {
        Assert.True(DocumentNumber.TryRead(written, out var number));
        Assert.Equal(expected, number.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Số:      /KH-UBND")]
    [InlineData("0/KH-UBND")]
    [InlineData("15")]
    [InlineData("15/")]
    [InlineData("15/2025")]
    [InlineData("15-KH-UBND")]
    [InlineData("KH-UBND")]
    [InlineData("ngày 15/7/2025")]
    [InlineData("9999999999/KH-UBND")]
    public void What_is_no_number_is_not_read(string? written) => Assert.False(DocumentNumber.TryRead(written, out _));

    [Fact]
    public void Padding_makes_no_other_number()
    {
        Assert.True(DocumentNumber.TryRead("5/KH-UBND", out var one));
        Assert.Equal(new DocumentNumber(5, "KH-UBND"), one);
        Assert.Equal(new DocumentNumber(5, "KH-UBND").GetHashCode(), one.GetHashCode());
        Assert.NotEqual(new DocumentNumber(5, "KH/ĐU"), new DocumentNumber(5, "KH/ĐU") { IsOfParty = true });
    }

    [Theory]
    [InlineData("Số: 13-KH/ĐU", "Kế hoạch", "13-KH/ĐU")]
    [InlineData("Số:     /KH-UBND", "Kế hoạch", null)]
    [InlineData("Số: 123/UBND-VX", null, "123/UBND-VX")]
    public void A_copy_that_lost_its_title_is_what_its_number_says(string line, string? kind, string? number)
    {
        var head = PlanReader.Read(line + "\n\nI. MỤC TIÊU\n\n1. Trên 70% người dân trong độ tuổi trưởng thành có kỹ năng số.\n", []).Head;
        Assert.Equal((kind, number), (head.Kind, head.Number));
    }
}

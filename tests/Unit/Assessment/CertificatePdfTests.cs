using HocVuSo.Assessment.Certificates;
using HocVuSo.Platform;
using HocVuSo.TestKit;
using Xunit;

namespace HocVuSo.Unit.Assessment;

/// <summary>What the printed confirmation says, and what it must never say.</summary>
public sealed class CertificatePdfTests
{
    private static readonly CertificatePdf.Content Plain = new(
        CertificateCode.New(new SeededEntropy(3)), "Nguyễn Thị Nụ", "Bài xác nhận kỹ năng số cơ bản", null, "Khung kỹ năng số làm việc, phiên bản 1",
        new DateTimeOffset(2026, 11, 16, 2, 0, 0, TimeSpan.Zero), new DateOnly(2026, 11, 16), new DateOnly(2028, 11, 15),
        "UBND tỉnh Bắc Ninh", "http://127.0.0.1:5080/xac-minh/X", Demonstration: false);

    [Fact]
    public void It_names_the_person_the_test_the_dates_and_the_code()
    {
        var text = Text(Plain);
        Assert.All((string[])["GIẤY XÁC NHẬN", "Nguyễn Thị Nụ", "“Bài xác nhận kỹ năng số cơ bản”", "16 tháng 11 năm 2026", "15 tháng 11 năm 2028", Plain.Code.Grouped, "VNeID"],
            said => Assert.Contains(said, text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_demonstration_says_so_and_nothing_else_does()
    {
        Assert.DoesNotContain("MÔ PHỎNG", Text(Plain), StringComparison.Ordinal);
        Assert.Contains("SỐ LIỆU MÔ PHỎNG", Text(Plain with { Demonstration = true }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_basis_is_printed_only_when_it_is_given_and_the_national_title_never()
    {
        Assert.DoesNotContain("Căn cứ", Text(Plain), StringComparison.Ordinal);
        Assert.Contains("Căn cứ: Quyết định mẫu", Text(Plain with { LegalBasis = "Quyết định mẫu" }), StringComparison.Ordinal);
        Assert.DoesNotContain("CỘNG HÒA", Text(Plain), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_longest_names_stay_on_one_page()
    {
        var file = new PdfFile(CertificatePdf.Write(Plain with { Holder = string.Join(' ', Enumerable.Repeat("Công Tằng Tôn Nữ", 6)), ValidUntil = null }));
        Assert.Single(file.Pages);
        Assert.Contains("Không ghi thời hạn", string.Join(' ', file.TextOf(0)), StringComparison.Ordinal);
    }

    private static string Text(CertificatePdf.Content content) => string.Join(' ', new PdfFile(CertificatePdf.Write(content)).TextOf(0));
}

using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using HocVuSo.OfficialDocuments.Administrative;
using Xunit;

namespace HocVuSo.Unit.OfficialDocuments.Administrative;

public sealed class DocumentKindTests
{
    [Fact]
    public void A_plan_has_its_title_and_no_recipients_above_the_text()
    {
        var lines = Lines(ReportSamples.Plan);
        Assert.Contains("KẾ HOẠCH", lines);
        Assert.Contains("Số: 12/KH-UBND", lines);
        Assert.DoesNotContain(lines, line => line.StartsWith("Kính gửi", StringComparison.Ordinal) || line.Contains("Như trên", StringComparison.Ordinal));
        Assert.Equal(["- Thường trực Đảng ủy;", "- Các thôn;", "- Lưu: VT."], lines.SkipWhile(line => line != "Nơi nhận:").Skip(1).Take(3));
    }

    [Fact]
    public void A_submission_has_its_title_and_its_one_recipient_on_a_line()
    {
        var lines = Lines(ReportSamples.Submission);
        Assert.Equal(["TỜ TRÌNH", "Về việc phê duyệt danh sách Tổ công nghệ số cộng đồng", "Kính gửi: Ủy ban nhân dân xã Chi Lăng"], lines.SkipWhile(line => line != "TỜ TRÌNH").Take(3));
        Assert.Equal(["- Như trên;", "- Lưu: VT."], lines.SkipWhile(line => line != "Nơi nhận:").Skip(1).Take(2));
    }

    [Fact]
    public void A_letter_never_shows_the_name_of_its_kind()
    {
        Assert.DoesNotContain("CÔNG VĂN", Lines(ReportSamples.Letter));
        Assert.DoesNotContain(Lines(ReportSamples.Plan), line => line.StartsWith("V/v", StringComparison.Ordinal));
    }

    [Fact]
    public void A_report_to_nobody_above_is_not_addressed() =>
        Assert.DoesNotContain(Lines(ReportSamples.Report with { Recipients = [], DistributionList = [] }), line => line.StartsWith("Kính gửi", StringComparison.Ordinal));

    [Fact]
    public void As_above_stands_first_and_the_file_copy_last_wherever_they_were_named()
    {
        var lines = Lines(ReportSamples.Report with { DistributionList = ["- Lưu: VT, VHXH.", "Thường trực Đảng ủy", "như trên;"] });
        Assert.Equal(["- như trên;", "- Thường trực Đảng ủy;", "- Lưu: VT, VHXH."], lines.SkipWhile(line => line != "Nơi nhận:").Skip(1).Take(3));
        var added = Lines(ReportSamples.Report with { DistributionList = ["Thường trực Đảng ủy"] });
        Assert.Equal(["- Như trên;", "- Thường trực Đảng ủy;", "- Lưu: VT."], added.SkipWhile(line => line != "Nơi nhận:").Skip(1).Take(3));
    }

    [Fact]
    public void The_reference_of_an_annex_leaves_room_for_what_is_not_known_yet()
    {
        var reference = Lines(ReportSamples.Submission).First(line => line.StartsWith("(Kèm theo", StringComparison.Ordinal));
        Assert.Matches("^\\(Kèm theo Tờ trình số \u00A0+/TTr-VHXH ngày\u00A0+ tháng\u00A0+ năm\u00A0+ của Phòng Văn hóa - Xã hội\\)$", reference);
    }

    [Fact]
    public void The_title_of_a_part_stands_in_capitals_below_its_number() =>
        Assert.Contains("Phần I|KẾT QUẢ", Lines(ReportSamples.Report with { Body = [new Block.Heading(0, "Phần I\nKết quả")] }));

    public static TheoryData<string, AdministrativeDocument, string> Wrong => new()
    {
        { "a letter to nobody", ReportSamples.Letter with { Recipients = [] }, "Kính gửi" },
        { "a submission to nobody", ReportSamples.Submission with { Recipients = [] }, "Kính gửi" },
        { "a plan to somebody", ReportSamples.Plan with { Recipients = ["Sở"] }, "distribution list" },
        { "as above, with nothing above", ReportSamples.Plan with { DistributionList = ["- Như trên;"] }, "Như trên" },
        { "a report numbered as a plan", ReportSamples.Report with { Number = new(1, "KH-UBND") }, "BC-" },
        { "a letter numbered as a report", ReportSamples.Letter with { Number = new(1, "BC-UBND") }, "Báo cáo" },
        { "V/v twice", ReportSamples.Letter with { Subject = "V/v báo cáo" }, "V/v" },
        { "a signer with a title", ReportSamples.Report with { SignerName = "PGS.TS. Nguyễn Văn A" }, "PGS" },
        { "a signer with a title without stop", ReportSamples.Report with { SignerName = "ThS Nguyễn Văn A" }, "ThS" },
    };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public void What_a_kind_cannot_be_is_refused_with_what_to_change(string fault, AdministrativeDocument document, string says)
    {
        Assert.NotEmpty(fault);
        Assert.Contains(says, Assert.Throws<ArgumentException>(() => DocxWriter.Write(document)).Message, StringComparison.Ordinal);
    }

    private static List<string> Lines(AdministrativeDocument document)
    {
        using var docx = WordprocessingDocument.Open(new MemoryStream(DocxWriter.Write(document)), isEditable: false);
        return [.. docx.MainDocumentPart!.Document!.Descendants<Paragraph>()
            .Select(paragraph => string.Concat(paragraph.Descendants().Select(piece => piece is Text text ? text.Text : piece is Break { Type: null } ? "|" : "")))
            .Where(line => line.Length > 0)];
    }
}

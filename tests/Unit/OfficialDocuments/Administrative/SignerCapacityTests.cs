using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using HocVuSo.OfficialDocuments.Administrative;
using Xunit;

namespace HocVuSo.Unit.OfficialDocuments.Administrative;

public sealed class SignerCapacityTests
{
    public static TheoryData<SignerCapacity, string> Forms => new()
    {
        { SignerCapacity.Head("Giám đốc"), "GIÁM ĐỐC" },
        { SignerCapacity.OnBehalfOf("Ủy ban nhân dân", "Chủ tịch"), "TM. ỦY BAN NHÂN DÂN|CHỦ TỊCH" },
        { SignerCapacity.ForDeputy("Giám đốc", "Phó Giám đốc"), "KT. GIÁM ĐỐC|PHÓ GIÁM ĐỐC" },
        { SignerCapacity.ForDeputy("Ủy ban nhân dân", "Chủ tịch", "Phó Chủ tịch"), "TM. ỦY BAN NHÂN DÂN|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH" },
        { SignerCapacity.ByOrder("Chủ tịch", "Chánh Văn phòng"), "TL. CHỦ TỊCH|CHÁNH VĂN PHÒNG" },
        { SignerCapacity.ByOrder("Chủ tịch", "Chánh Văn phòng", "Phó Chánh Văn phòng"), "TL. CHỦ TỊCH|KT. CHÁNH VĂN PHÒNG|PHÓ CHÁNH VĂN PHÒNG" },
        { SignerCapacity.ByAuthority("Giám đốc", "Trưởng phòng"), "TUQ. GIÁM ĐỐC|TRƯỞNG PHÒNG" },
        { SignerCapacity.Acting("Giám đốc"), "Q. GIÁM ĐỐC" },
        { SignerCapacity.Acting("Ủy ban nhân dân", "Chủ tịch"), "TM. ỦY BAN NHÂN DÂN|Q. CHỦ TỊCH" },
    };

    [Theory]
    [MemberData(nameof(Forms), DisableDiscoveryEnumeration = true)]
    public void Every_form_of_signing_has_its_lines_in_bold_capitals_of_14_points(SignerCapacity capacity, string lines)
    {
        using var docx = WordprocessingDocument.Open(new MemoryStream(DocxWriter.Write(ReportSamples.Letter with { SignerCapacity = capacity })), isEditable: false);
        var cell = docx.MainDocumentPart!.Document!.Descendants<Table>().Last().Descendants<DocumentFormat.OpenXml.Wordprocessing.TableCell>().Last();
        var written = cell.Descendants<Run>().Where(run => run.InnerText.Length > 0).ToList();
        Assert.Equal(lines, string.Join('|', written.Select(run => run.InnerText)));
        Assert.All(written, run => Assert.Equal((true, "28"), (run.RunProperties!.Bold is not null, run.RunProperties.FontSize!.Val!.Value)));
        Assert.All(cell.Descendants<Paragraph>(), paragraph => Assert.Equal(JustificationValues.Center, paragraph.ParagraphProperties!.Justification!.Val!.Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("KT. Chủ tịch")]
    [InlineData("TM. Ủy ban nhân dân")]
    [InlineData("q. giám đốc")]
    public void A_name_that_is_empty_or_has_its_form_already_is_refused(string position) =>
        Assert.Throws<ArgumentException>(() => SignerCapacity.OnBehalfOf("Ủy ban nhân dân", position));

    [Fact]
    public void Capacities_are_values_and_line_breaks_in_names_are_spaces()
    {
        Assert.Equal(SignerCapacity.OnBehalfOf("Ủy ban\nnhân dân", " Chủ tịch "), SignerCapacity.OnBehalfOf("Ủy ban nhân dân", "Chủ tịch"));
        Assert.NotEqual(SignerCapacity.Head("Chủ tịch"), SignerCapacity.Acting("Chủ tịch"));
    }
}

using DocumentFormat.OpenXml.CustomProperties;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using HocVuSo.OfficialDocuments.Administrative;
using HocVuSo.TestKit;
using Xunit;

namespace HocVuSo.Unit.OfficialDocuments.Administrative;

public sealed class DocumentTemplateTests
{
    [Fact]
    public void The_file_says_which_template_it_was_written_by()
    {
        using var docx = Open(ReportSamples.Report);
        var properties = docx.CustomFilePropertiesPart!.Properties!.Elements<CustomDocumentProperty>().ToDictionary(property => property.Name!.Value!, property => property.InnerText);
        Assert.Equal("ND30", properties["DocumentTemplate"]);
        Assert.Equal("1", properties["DocumentTemplateVersion"]);
        Assert.StartsWith("Nghị định số 30/2020/NĐ-CP", properties["DocumentTemplateLegalBasis"], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_size_of_the_decree_is_within_what_it_allows()
    {
        var sizes = DocumentTemplate.Decree30.Sizes;
        Assert.All([sizes.State, sizes.Agency, sizes.LetterSubject], size => Assert.InRange(size, 12, 13));
        Assert.All([sizes.Motto, sizes.PlaceAndDate, sizes.Title, sizes.Text, sizes.Signer, sizes.AnnexTitle, sizes.PageNumber], size => Assert.InRange(size, 13, 14));
        Assert.Equal((13, 12, 11, 14), (sizes.Number, sizes.DistributionTitle, sizes.Distribution, sizes.AnnexLabel));
        Assert.Contains(DocumentTemplate.Decree30.FirstLine, new[] { 10m, 12.7m });
        Assert.True(DocumentTemplate.Decree30.BetweenParagraphs >= 6);
        Assert.InRange(DocumentTemplate.Decree30.LineSpacing, 1, 1.5);
    }

    [Fact]
    public void Another_template_changes_the_measures_and_its_name_in_the_file()
    {
        var wide = DocumentTemplate.Decree30 with
        {
            Version = 2,
            Font = "Liberation Serif",
            Margins = new(25, 25, 35, 20),
            Sizes = new() { State = 13, Text = 13, PageNumber = 13, Distribution = 10.5 },
            FirstLine = 10,
            LineSpacing = 1.5,
        };
        using var docx = Open(ReportSamples.Report with { Template = wide });
        OfficeFile.MustBeValid(docx);
        var margin = docx.MainDocumentPart!.Document!.Descendants<PageMargin>().First();
        Assert.Equal((1418, 1418, 1985u, 1134u), (margin.Top!.Value, margin.Bottom!.Value, margin.Left!.Value, margin.Right!.Value));
        var styles = docx.MainDocumentPart.StyleDefinitionsPart!.Styles!;
        Assert.Equal("Liberation Serif", styles.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!.RunFonts!.Ascii!.Value);
        var body = styles.Elements<Style>().Single(style => style.StyleId == "BodyText").StyleParagraphProperties!;
        Assert.Equal(("567", "360"), (body.Indentation!.FirstLine!.Value, body.SpacingBetweenLines!.Line!.Value));
        Assert.Equal("26", styles.Elements<Style>().Single(style => style.StyleId == "Header").StyleRunProperties!.FontSize!.Val!.Value);
        Assert.Contains(docx.MainDocumentPart.Document.Descendants<Run>(), run => run.InnerText == "- Như trên;" && run.RunProperties!.FontSize!.Val == "21");
        Assert.Contains(docx.CustomFilePropertiesPart!.Properties!.Elements<CustomDocumentProperty>(), property => property.InnerText == "2");
    }

    [Fact]
    public void The_name_of_the_state_has_room_on_one_line_in_every_size()
    {
        foreach (var size in new[] { 12, 12.5, 13 })
        {
            var template = DocumentTemplate.Decree30 with { Sizes = new() { State = size } };
            using var docx = Open(ReportSamples.Letter with { Template = template });
            var columns = docx.MainDocumentPart!.Document!.Descendants<Table>().First().GetFirstChild<TableGrid>()!.Elements<GridColumn>()
                .Select(column => int.Parse(column.Width!.Value!, System.Globalization.CultureInfo.InvariantCulture)).ToList();
            Assert.Equal(11906 - 1701 - 851, columns.Sum());
            // 34 letters, 5007 wide in 12 points.
            Assert.True(columns[1] >= 5007 * size / 12);
        }
    }

    public static TheoryData<string, DocumentTemplate> Unusable => new()
    {
        { "no margin", DocumentTemplate.Decree30 with { Margins = new(20, 20, 30, 0) } },
        { "margins that meet", DocumentTemplate.Decree30 with { Margins = new(20, 20, 60, 60) } },
        { "letters too small", DocumentTemplate.Decree30 with { Sizes = new() { Text = 2 } } },
        { "letters of no size", DocumentTemplate.Decree30 with { Sizes = new() { Text = double.NaN } } },
        { "a third of a point", DocumentTemplate.Decree30 with { Sizes = new() { Text = 13.3 } } },
        { "lines that overlap", DocumentTemplate.Decree30 with { LineSpacing = 0.5 } },
    };

    [Theory]
    [MemberData(nameof(Unusable), DisableDiscoveryEnumeration = true)]
    public void A_template_that_cannot_be_written_is_a_mistake_of_the_caller(string fault, DocumentTemplate template)
    {
        Assert.NotEmpty(fault);
        Assert.Throws<ArgumentException>(() => DocxWriter.Write(ReportSamples.Letter with { Template = template }));
    }

    [Fact]
    public void A_document_older_than_its_template_is_refused()
    {
        Assert.Throws<ArgumentException>(() => DocxWriter.Write(ReportSamples.Report with { Date = new DateOnly(2020, 3, 4) }));
        Assert.NotEmpty(DocxWriter.Write(ReportSamples.Report with { Date = new DateOnly(2020, 3, 5) }));
    }

    private static WordprocessingDocument Open(AdministrativeDocument document) =>
        WordprocessingDocument.Open(new MemoryStream(DocxWriter.Write(document)), isEditable: false);
}

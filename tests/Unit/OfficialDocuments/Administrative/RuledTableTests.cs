using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using HocVuSo.OfficialDocuments.Administrative;
using Xunit;
using TableCell = HocVuSo.OfficialDocuments.Administrative.TableCell;
using TableRow = HocVuSo.OfficialDocuments.Administrative.TableRow;
using WordCell = DocumentFormat.OpenXml.Wordprocessing.TableCell;
using WordRow = DocumentFormat.OpenXml.Wordprocessing.TableRow;

namespace HocVuSo.Unit.OfficialDocuments.Administrative;

public sealed class RuledTableTests
{
    [Fact]
    public void Header_rows_are_repeated_on_every_page_and_no_row_is_torn()
    {
        var rows = Rows(ReportSamples.Report);
        Assert.Equal([true, true, false, false, false], rows.Select(row => row.TableRowProperties!.Elements<TableHeader>().Any()));
        Assert.All(rows, row => Assert.True(row.TableRowProperties!.Elements<CantSplit>().Any()));
    }

    [Fact]
    public void Grouped_headers_span_columns_and_rows()
    {
        var header = Rows(ReportSamples.Report).Take(2).Select(Cells).ToList();
        Assert.Equal(["TT ↓", "Nhóm ↓", "Kết quả ×2"], header[0]);
        Assert.Equal([" ↑", " ↑", "Mẫu số", "Tỷ lệ (%)"], header[1]);
    }

    [Fact]
    public void Numbers_stand_to_the_right_and_totals_are_bold()
    {
        var rows = Rows(ReportSamples.Report);
        Assert.Equal(["center", "left", "right", "right"], rows[2].Elements<WordCell>().Select(Justification));
        Assert.Equal(["left"], rows[3].Elements<WordCell>().Select(Justification));
        Assert.Equal(["center", "right", "right"], rows[4].Elements<WordCell>().Select(Justification));
        Assert.Empty(rows[2].Descendants<Bold>());
        Assert.NotEmpty(rows[4].Descendants<Bold>());
    }

    [Fact]
    public void The_columns_fill_the_width_of_the_text_exactly()
    {
        for (var columns = 1; columns <= 17; columns++)
        {
            var table = new Block.Table
            {
                Columns = [.. Enumerable.Range(1, columns).Select(i => new TableColumn($"{i}", i))],
                Rows = [TableRow.Of([.. Enumerable.Range(1, columns).Select(i => $"{i}")])],
            };
            using var docx = Open(ReportSamples.Letter with { Body = [table] });
            var grid = docx.MainDocumentPart!.Document!.Descendants<Table>().ElementAt(1).GetFirstChild<TableGrid>()!;
            Assert.Equal(11906 - 1701 - 851, grid.Elements<GridColumn>().Sum(column => int.Parse(column.Width!.Value!, System.Globalization.CultureInfo.InvariantCulture)));
        }
    }

    [Fact]
    public void Cells_take_their_size_from_a_style_so_that_what_is_typed_in_later_has_it_too()
    {
        using var docx = Open(ReportSamples.Report);
        var styles = docx.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>();
        Assert.Equal("24", styles.Single(style => style.StyleId == "TableText").StyleRunProperties!.FontSize!.Val!.Value);
        Assert.All(Rows(ReportSamples.Report).SelectMany(row => row.Descendants<Paragraph>()), paragraph => Assert.Equal("TableText", paragraph.ParagraphProperties!.ParagraphStyleId!.Val!.Value));
    }

    [Fact]
    public void A_narrow_column_of_a_report_holds_its_TT_on_one_line()
    {
        var table = new Block.Table { Columns = [new("TT", 0.5), new("Nội dung", 9.9)], Rows = [] };
        using var docx = Open(ReportSamples.Letter with { Body = [table] });
        var written = docx.MainDocumentPart!.Document!.Descendants<Table>().ElementAt(1);
        var cell = int.Parse(written.Descendants<GridColumn>().First().Width!.Value!, System.Globalization.CultureInfo.InvariantCulture);
        var margins = written.Descendants<TableCellMarginDefault>().Single();
        // "TT" in bold Times New Roman of 12 points is 320 wide.
        Assert.True(cell - margins.TableCellLeftMargin!.Width!.Value - margins.TableCellRightMargin!.Width!.Value >= 320);
    }

    public static TheoryData<string, Block.Table> Misfits => new()
    {
        { "too few cells", new() { Columns = [new("A"), new("B")], Rows = [TableRow.Of("1")] } },
        { "too many cells", new() { Columns = [new("A")], Rows = [TableRow.Of("1", "2")] } },
        { "a span over the edge", new() { Columns = [new("A"), new("B")], Rows = [new([new TableCell("1"), new TableCell("2", 2)])] } },
        { "a span of nothing", new() { Columns = [new("A")], Rows = [new([new TableCell("1", 0), new TableCell("2")])] } },
        { "a header too short", new() { Columns = [new("A"), new("B")], HeaderRows = [[new("A")]], Rows = [] } },
        { "a header too long", new() { Columns = [new("A")], HeaderRows = [[new("A"), new("B")]], Rows = [] } },
        { "no column", new() { Columns = [], Rows = [] } },
        { "a column without width", new() { Columns = [new("A", 0)], Rows = [] } },
    };

    [Theory]
    [MemberData(nameof(Misfits), DisableDiscoveryEnumeration = true)]
    public void A_table_that_does_not_fit_together_is_a_mistake_of_the_caller(string misfit, Block.Table table)
    {
        Assert.NotEmpty(misfit);
        Assert.Throws<ArgumentException>(() => DocxWriter.Write(ReportSamples.Letter with { Body = [table] }));
    }

    private static WordprocessingDocument Open(AdministrativeDocument document) =>
        WordprocessingDocument.Open(new MemoryStream(DocxWriter.Write(document)), isEditable: false);

    private static List<WordRow> Rows(AdministrativeDocument document)
    {
        using var docx = Open(document);
        return [.. docx.MainDocumentPart!.Document!.Descendants<Table>().First(table => table.Descendants<TableHeader>().Any()).Elements<WordRow>()];
    }

    private static List<string> Cells(WordRow row) => [.. row.Elements<WordCell>().Select(cell =>
        cell.InnerText
        + (cell.TableCellProperties!.GridSpan is { Val: { } span } ? $" ×{span.Value}" : "")
        + (cell.TableCellProperties.VerticalMerge?.Val is { } merge ? merge.Value == MergedCellValues.Restart ? " ↓" : " ↑" : ""))];

    private static string Justification(WordCell cell) =>
        cell.Descendants<ParagraphProperties>().Single().Justification!.Val!.InnerText!;
}

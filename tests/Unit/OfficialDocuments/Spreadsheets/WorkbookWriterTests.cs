using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using HocVuSo.OfficialDocuments.Spreadsheets;
using HocVuSo.TestKit;
using Xunit;
using Xlsx = DocumentFormat.OpenXml.Spreadsheet;

namespace HocVuSo.Unit.OfficialDocuments.Spreadsheets;

public sealed class WorkbookWriterTests
{
    private static readonly Sheet Results = new()
    {
        Name = "Kết quả",
        Banner = "SỐ LIỆU MÔ PHỎNG",
        TitleRows = ["Kết quả phổ cập kỹ năng số", "Tỉnh Bắc Ninh, đến ngày 31/12/2026"],
        AutoFilter = true,
        Columns = [new("Đơn vị", 30), new("Mẫu số"), new("Tỷ lệ"), new("Điểm"), new("Ngày"), new("Ghi chú")],
        Rows =
        [
            [new Cell.Text("Xã Chi Lăng"), new Cell.Integer(1234), new Cell.Percent(0.6234m), new Cell.Decimal(7.25m, 2), new Cell.Date(new DateOnly(2026, 12, 31)), Cell.Nothing],
            [new Cell.Text("Phường Quế Võ"), new Cell.Integer(0), Cell.Nothing, new Cell.Decimal(-1.5m), new Cell.Date(new DateOnly(1899, 5, 6)), new Cell.Text("một\nhai")],
        ],
        Total = [new Cell.Text("Tổng"), new Cell.Integer(1234), Cell.Nothing, Cell.Nothing, Cell.Nothing, Cell.Nothing],
    };

    [Fact]
    public void Office_finds_no_fault_with_a_workbook()
    {
        OfficeFile.MustBeValid(Open(Results));
        OfficeFile.MustBeValid(Open(Results, Results with { AutoFilter = false, Banner = null, TitleRows = [], Rows = [], Total = null }));
    }

    [Fact]
    public void Office_finds_no_fault_whatever_people_type()
    {
        var random = new Random(17);
        for (var round = 0; round < 60; round++)
        {
            string Text() => OfficeFile.Nasty(random);
            OfficeFile.MustBeValid(Open([.. Enumerable.Range(0, 3).Select(_ => new Sheet
            {
                Name = Text(),
                Banner = random.Next(2) == 0 ? null : Text(),
                TitleRows = [Text()],
                AutoFilter = random.Next(2) == 0,
                Columns = [new(Text(), random.Next(300)), new(Text())],
                Rows = [.. Enumerable.Range(0, random.Next(4)).Select(_ => (IReadOnlyList<Cell>)[new Cell.Text(Text()), new Cell.Text(Text())])],
            })]));
        }
    }

    [Fact]
    public void The_same_workbook_gives_the_same_bytes_in_any_culture()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("vi-VN");
        var once = WorkbookWriter.Write(Book(Results));
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");
        Assert.Equal(once, WorkbookWriter.Write(Book(Results)));
    }

    [Fact]
    public void Values_are_stored_as_values_with_formats_and_nothing_is_not_zero()
    {
        var (cells, formats) = Read(Results);
        Assert.Equal(("1234", "#,##0"), (cells["B5"].CellValue!.Text, formats["B5"]));
        Assert.Equal(("0.6234", @"0.0\ %"), (cells["C5"].CellValue!.Text, formats["C5"]));
        Assert.Equal(("7.25", "#,##0.00"), (cells["D5"].CellValue!.Text, formats["D5"]));
        Assert.Equal(("-1.5", "#,##0.0"), (cells["D6"].CellValue!.Text, formats["D6"]));
        Assert.Equal(("46387", @"dd\/mm\/yyyy"), (cells["E5"].CellValue!.Text, formats["E5"]));
        Assert.Equal("06/05/1899", cells["E6"].InnerText);
        Assert.Equal("0", cells["B6"].CellValue!.Text);
        Assert.Null(cells["C6"].CellValue);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+84 912 345 678")]
    [InlineData("-5")]
    [InlineData("@SUM(A1:A9)")]
    [InlineData("\u0001=cmd|' /C calc'!A0")]
    [InlineData("\t=1")]
    [InlineData("=HYPERLINK(\"http://x\",\"bấm\")")]
    public void Text_that_looks_like_a_formula_stays_text_even_when_edited(string text)
    {
        using var xlsx = Open(OneCell(new Cell.Text(text)));
        var cell = Cells(xlsx)["A2"];
        var format = Format(xlsx, cell);

        Assert.Equal("inlineStr", cell.DataType!.InnerText);
        Assert.Equal(text.TrimStart('\u0001'), cell.InlineString!.Text!.Text);
        Assert.True(format.QuotePrefix!.Value);
        Assert.Equal(49u, format.NumberFormatId!.Value);
        Assert.Empty(Sheet(xlsx).Descendants<Xlsx.CellFormula>());
    }

    [Fact]
    public void Text_that_looks_like_an_escape_is_not_read_as_one() =>
        Assert.Equal("a_x005F_x0041_b", Read(OneCell(new Cell.Text("a_x0041_b"))).Cells["A2"].InlineString!.Text!.Text);

    [Fact]
    public void The_header_is_bold_frozen_filtered_and_repeated_in_print()
    {
        using var xlsx = Open(Results);
        var sheet = Sheet(xlsx);
        var header = Cells(xlsx)["A4"];
        var font = xlsx.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.Fonts!.Elements<Xlsx.Font>().ElementAt((int)Format(xlsx, header).FontId!.Value);
        var names = xlsx.WorkbookPart.Workbook!.DefinedNames!.Elements<Xlsx.DefinedName>().ToDictionary(name => name.Name!.Value!, name => name.Text);

        Assert.NotNull(font.Bold);
        Assert.Equal(4d, sheet.Descendants<Xlsx.Pane>().Single().VerticalSplit!.Value);
        Assert.Equal("A4:F6", sheet.Descendants<Xlsx.AutoFilter>().Single().Reference!.Value);
        Assert.Equal("'Kết quả'!$A$4:$F$6", names["_xlnm._FilterDatabase"]);
        Assert.Equal("'Kết quả'!$4:$4", names["_xlnm.Print_Titles"]);
        Assert.Contains("SỐ LIỆU MÔ PHỎNG", sheet.Descendants<Xlsx.OddHeader>().Single().Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("&")]
    [InlineData("😀")]
    [InlineData("a😀")]
    public void A_long_banner_is_cut_to_what_a_page_head_can_hold(string piece)
    {
        using var xlsx = Open(Results with { Banner = string.Concat(Enumerable.Repeat(piece, 300)) });
        Assert.InRange(Sheet(xlsx).Descendants<Xlsx.OddHeader>().Single().Text.Length, 1, 255);
    }

    [Fact]
    public void Sheet_names_are_made_what_excel_allows()
    {
        string[] wanted = ["Xã: A/B [1]?", "xã  a b  1", "", "'", new string('a', 40), new string('A', 40), "History'", string.Concat(Enumerable.Repeat("😀", 20))];
        using var xlsx = Open([.. wanted.Select(name => OneCell(Cell.Nothing) with { Name = name })]);
        var names = xlsx.WorkbookPart!.Workbook!.Sheets!.Elements<Xlsx.Sheet>().Select(sheet => sheet.Name!.Value!).ToList();

        Assert.Equal(wanted.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, name => Assert.InRange(name.Length, 1, 31));
        Assert.All(names, name => Assert.DoesNotMatch(@"[\[\]:*?/\\]|^'|'$", name));
    }

    [Fact]
    public void Columns_after_z_have_two_letters()
    {
        var sheet = new Sheet
        {
            Name = "Rộng",
            Columns = [.. Enumerable.Range(0, 703).Select(i => new SheetColumn($"{i}"))],
            Rows = [],
        };
        var cells = Read(sheet).Cells;
        Assert.Equal("25", cells["Z1"].InnerText);
        Assert.Equal("26", cells["AA1"].InnerText);
        Assert.Equal("701", cells["ZZ1"].InnerText);
        Assert.Equal("702", cells["AAA1"].InnerText);
    }

    [Fact]
    public void What_cannot_be_kept_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Cell.Integer(1_000_000_000_000_000));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Cell.Decimal(1, 7));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Cell.Percent(1, -1));
        Assert.Throws<ArgumentException>(() => new Cell.Text(new string('a', 32_768)));
        Assert.Throws<ArgumentException>(() => WorkbookWriter.Write(Book(Results with { Rows = [[Cell.Nothing]] })));
        Assert.Throws<ArgumentException>(() => WorkbookWriter.Write(Book(Results with { Columns = [] })));
        Assert.Throws<ArgumentException>(() => WorkbookWriter.Write(Book()));
    }

    private static Sheet OneCell(Cell cell) => new() { Name = "Thử", Columns = [new("A")], Rows = [[cell]] };

    private static Workbook Book(params Sheet[] sheets) => new() { Title = "Kết quả", CreatedAt = DateTimeOffset.UnixEpoch, Sheets = sheets };

    private static SpreadsheetDocument Open(params Sheet[] sheets) =>
        SpreadsheetDocument.Open(new MemoryStream(WorkbookWriter.Write(Book(sheets))), isEditable: false);

    private static Xlsx.Worksheet Sheet(SpreadsheetDocument xlsx) => xlsx.WorkbookPart!.WorksheetParts.First().Worksheet!;

    private static Dictionary<string, Xlsx.Cell> Cells(SpreadsheetDocument xlsx) =>
        Sheet(xlsx).Descendants<Xlsx.Cell>().ToDictionary(cell => cell.CellReference!.Value!);

    private static Xlsx.CellFormat Format(SpreadsheetDocument xlsx, Xlsx.Cell cell) =>
        xlsx.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<Xlsx.CellFormat>().ElementAt((int)cell.StyleIndex!.Value);

    private static (Dictionary<string, Xlsx.Cell> Cells, Dictionary<string, string?> Formats) Read(Sheet sheet)
    {
        using var xlsx = Open(sheet);
        var codes = xlsx.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.NumberingFormats!.Elements<Xlsx.NumberingFormat>()
            .ToDictionary(format => format.NumberFormatId!.Value, format => format.FormatCode!.Value);
        var cells = Cells(xlsx);
        return (cells, cells.ToDictionary(cell => cell.Key, cell => codes.GetValueOrDefault(Format(xlsx, cell.Value).NumberFormatId!.Value)));
    }
}

using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using HocVuSo.OfficialDocuments.Administrative;
using HocVuSo.OfficialDocuments.Spreadsheets;
using Xunit;

namespace HocVuSo.Unit.OfficialDocuments.Administrative;

public sealed class FigureReaderTests
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Fact]
    public void Figures_come_back_with_their_ids_in_the_order_of_the_file()
    {
        var reading = FigureReader.Read(DocxWriter.Write(ReportSamples.Report));
        Assert.Null(reading.Refusal);
        // Once in the words, and the table stands in the text and in the annex.
        Assert.Equal(
            [new("classes", "12"), new("learners", "1.204"), new("learners", "1.204"), new("share:2026/11", "98,6"), new("learners", "1.204"), new FoundFigure("share:2026/11", "98,6")],
            reading.Figures);
        Assert.Equal("98,6", reading.TextOf("share:2026/11"));
        Assert.Null(reading.TextOf("unknown"));
        Assert.Empty(reading.Contradicting);
    }

    [Fact]
    public void Figures_are_controls_with_numbers_of_their_own_that_letters_may_be_formatted_in()
    {
        using var docx = WordprocessingDocument.Open(new MemoryStream(DocxWriter.Write(ReportSamples.Report)), isEditable: false);
        var controls = docx.MainDocumentPart!.Document!.Descendants<SdtRun>().Select(control => control.SdtProperties!).ToList();
        Assert.Equal(["classes", "learners", "learners", "share:2026/11", "learners", "share:2026/11"], controls.Select(control => control.GetFirstChild<Tag>()!.Val!.Value));
        Assert.Equal([1, 2, 3, 4, 5, 6], controls.Select(control => control.GetFirstChild<SdtId>()!.Val!.Value));
        Assert.All(controls, control => Assert.Null(control.GetFirstChild<SdtContentText>()));
    }

    [Fact]
    public void A_document_without_figures_is_read_and_has_none()
    {
        var reading = FigureReader.Read(DocxWriter.Write(ReportSamples.Letter));
        Assert.Null(reading.Refusal);
        Assert.Empty(reading.Figures);
    }

    [Fact]
    public void What_people_do_to_the_letters_of_a_figure_does_not_lose_it()
    {
        var edited = Edited(control => control.SdtContentRun = new SdtContentRun(
            new Run(new RunProperties(new Bold(), new Color { Val = "FF0000" }), new Text("1.")),
            new BookmarkStart { Id = "9", Name = "here" },
            new BookmarkEnd { Id = "9" },
            new DeletedRun(new Run(new DeletedText("204"), new TabChar())) { Id = "7", Author = "A" },
            new InsertedRun(new Run(new Text("3"))) { Id = "8", Author = "A" },
            new Run(new RunProperties(new Italic()), new Text("1")),
            new Run(new NoBreakHyphen(), new TabChar(), new Text("5 ") { Space = SpaceProcessingModeValues.Preserve })));
        Assert.Equal("1.31\u2011\t5", FigureReader.Read(edited).Figures[1].Text);
    }

    [Fact]
    public void One_figure_changed_in_one_place_is_a_contradiction_and_not_a_guess()
    {
        var reading = FigureReader.Read(Edited(control => control.SdtContentRun = new SdtContentRun(new Run(new Text("1.300")))));
        Assert.Equal(["learners"], reading.Contradicting);
        Assert.Null(reading.TextOf("learners"));
        Assert.Equal("12", reading.TextOf("classes"));
    }

    [Fact]
    public void An_emptied_control_shows_its_prompt_and_has_no_text()
    {
        var reading = FigureReader.Read(Edited(control =>
        {
            control.SdtProperties!.AppendChild(new ShowingPlaceholder());
            control.SdtContentRun = new SdtContentRun(new Run(new Text("Click or tap here to enter text.")));
        }));
        Assert.Equal(new("learners", ""), reading.Figures[1]);
    }

    [Theory]
    [InlineData("<w:sdt><w:sdtPr><w:tag w:val='a'/></w:sdtPr><w:sdtContent><w:p><w:pPr><w:tabs><w:tab w:val='left' w:pos='9'/></w:tabs></w:pPr><w:r><w:t>1</w:t></w:r></w:p><w:p><w:r><w:t>2</w:t></w:r></w:p></w:sdtContent></w:sdt>", "a=1|2")]
    [InlineData("<w:sdt><w:sdtPr><w:tag w:val='a'/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>1</w:t></w:r><w:sdt><w:sdtPr><w:tag w:val='b'/></w:sdtPr><w:sdtContent><w:r><w:t>2</w:t></w:r></w:sdtContent></w:sdt></w:p></w:sdtContent></w:sdt>", "b=2 a=12")]
    [InlineData("<w:tbl><w:tr><w:sdt><w:sdtPr><w:rPr><w:b/></w:rPr><w:tag w:val='a'/></w:sdtPr><w:sdtContent><w:tc><w:p><w:r><w:t>7</w:t><w:br/><w:t>8</w:t></w:r></w:p></w:tc></w:sdtContent></w:sdt></w:tr></w:tbl>", "a=7|8")]
    [InlineData("<w:p><w:sdt><w:sdtPr><w:tag w:val='a'/></w:sdtPr><w:sdtContent><mc:AlternateContent><mc:Choice Requires='wps'><w:r><w:t>5</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>5</w:t></w:r></mc:Fallback></mc:AlternateContent></w:sdtContent></w:sdt></w:p>", "a=5")]
    [InlineData("<w:p><w:sdt><w:sdtPr><w:alias w:val='Tên'/></w:sdtPr><w:sdtContent><w:r><w:t>5</w:t></w:r></w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:tag w:val='no id'/></w:sdtPr><w:sdtContent/></w:sdt></w:p>", "")]
    [InlineData("<w:p><w:sdt><w:sdtPr><w:tag w:val='a'/><w:showingPlcHdr w:val='0'/></w:sdtPr><w:sdtContent><w:moveFrom><w:r><w:t>4</w:t></w:r></w:moveFrom><w:r><w:t>e\u0302\u0301</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t>6</w:t></w:r></w:p>", "a=\u1EBF")]
    public void Controls_are_found_wherever_Word_puts_them(string body, string found)
    {
        foreach (var space in new[] { Word, "http://purl.oclc.org/ooxml/wordprocessingml/main" })
            Assert.Equal(found, string.Join(' ', Of(Zip(Part(body, space))).Figures.Select(figure => $"{figure.Id}={figure.Text.Replace('\n', '|')}")));
    }

    [Fact]
    public void The_main_part_may_have_another_name() =>
        Assert.Equal("1", Of(Zip(Part(Control("a", "1")), "/word/document2.xml")).TextOf("a"));

    public static TheoryData<string, byte[], FigureRefusal> Foreign => new()
    {
        { "nothing", [], FigureRefusal.NotADocument },
        { "a text", "Báo cáo"u8.ToArray(), FigureRefusal.NotADocument },
        { "a file locked with a password", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], FigureRefusal.NotADocument },
        { "a workbook", WorkbookWriter.Write(new() { Title = "A", Sheets = [new() { Name = "A", Columns = [new("A", 5)], Rows = [] }] }), FigureRefusal.NotADocument },
        { "another zip", Zip("x", "word/document.xml", relationships: null), FigureRefusal.NotADocument },
        { "a package without its main part", Zip(null), FigureRefusal.Damaged },
        { "the beginning of a zip", "PK\u0003\u0004"u8.ToArray(), FigureRefusal.Damaged },
        { "broken markup", Zip(Part("<w:p>")), FigureRefusal.Damaged },
        { "entities", Zip("<!DOCTYPE w [<!ENTITY a 'aaaa'>]>" + Part("&a;")), FigureRefusal.Damaged },
        { "too many bytes", [.. "PK"u8, .. new byte[9 * 1024 * 1024]], FigureRefusal.TooLarge },
        { "a bomb", Zip(Part(new string(' ', 17 * 1024 * 1024))), FigureRefusal.TooLarge },
        { "a bomb before the text", Zip(Part(""), relationships: new string(' ', 17 * 1024 * 1024)), FigureRefusal.TooLarge },
        { "a bottomless nest", Zip(Part(string.Concat(Enumerable.Repeat("<w:p>", 100_000)))), FigureRefusal.TooLarge },
        { "controls in controls", Zip(Part(string.Concat(Enumerable.Repeat("<w:sdt>", 20)) + string.Concat(Enumerable.Repeat("</w:sdt>", 20)))), FigureRefusal.TooLarge },
        { "a figure of a page", Zip(Part(Control("a", new string('1', 5000)))), FigureRefusal.TooLarge },
        { "too many parts", Zip(Part(Control("a", "1")), more: 4000), FigureRefusal.TooLarge },
        { "too many figures", Zip(Part(string.Concat(Enumerable.Repeat(Control("a", "1"), 20_001)))), FigureRefusal.TooLarge },
    };

    [Theory]
    [MemberData(nameof(Foreign), DisableDiscoveryEnumeration = true)]
    public void What_is_no_whole_document_is_refused_with_the_reason(string what, byte[] file, FigureRefusal refusal)
    {
        Assert.NotEmpty(what);
        var reading = FigureReader.Read(file);
        Assert.Equal(refusal, reading.Refusal);
        Assert.Empty(reading.Figures);
    }

    [Fact]
    public void A_zip_that_lies_about_the_size_of_its_parts_is_counted()
    {
        var bomb = Zip(Part(new string(' ', 17 * 1024 * 1024)));
        // In every central header the unpacked size (at 24) is said to be 10 bytes.
        for (var at = 0; at < bomb.Length - 46; at++)
            if (bomb.AsSpan(at).StartsWith("PK\u0001\u0002"u8)) BitConverter.TryWriteBytes(bomb.AsSpan(at + 24), 10);
        Assert.NotNull(FigureReader.Read(bomb).Refusal);
    }

    [Fact]
    public void A_damaged_file_never_throws()
    {
        var whole = DocxWriter.Write(ReportSamples.Report);
        for (var length = 0; length < whole.Length; length += 7) Assert.NotNull(FigureReader.Read(whole[..length]).Refusal);

        var random = new Random(30);
        for (var round = 0; round < 3000; round++)
        {
            var damaged = (byte[])whole.Clone();
            for (var hit = random.Next(1, 8); hit > 0; hit--) damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            Assert.NotNull(FigureReader.Read(damaged).Figures);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("số")]
    [InlineData("a<")]
    public void An_id_that_cannot_be_kept_is_a_mistake_of_the_caller(string id) => Assert.Throws<ArgumentException>(() => new MarkedFigure(id, "1"));

    [Fact]
    public void An_id_has_64_letters_at_most_and_a_figure_has_text()
    {
        Assert.Equal("1", new MarkedFigure(new string('a', 64), "1").Text);
        Assert.Throws<ArgumentException>(() => new MarkedFigure(new string('a', 65), "1"));
        Assert.Throws<ArgumentException>(() => new MarkedFigure("a", " "));
    }

    [Fact]
    public void A_figure_that_says_two_things_is_not_written()
    {
        var document = ReportSamples.Letter with { Body = [new Block.Paragraph(MarkedText.Of(new MarkedFigure("a", "1"), " ", new MarkedFigure("a", "2")))] };
        Assert.Contains("“1”", Assert.Throws<ArgumentException>(() => DocxWriter.Write(document)).Message, StringComparison.Ordinal);
    }

    /// <summary>The report with the second of its figures changed, saved by the SDK.</summary>
    private static byte[] Edited(Action<SdtRun> change)
    {
        var stream = new MemoryStream();
        stream.Write(DocxWriter.Write(ReportSamples.Report));
        using (var docx = WordprocessingDocument.Open(stream, isEditable: true)) change(docx.MainDocumentPart!.Document!.Descendants<SdtRun>().ElementAt(1));
        return stream.ToArray();
    }

    private static FigureReading Of(byte[] file)
    {
        var reading = FigureReader.Read(file);
        Assert.Null(reading.Refusal);
        return reading;
    }

    private static string Control(string id, string text) =>
        $"<w:p><w:sdt><w:sdtPr><w:tag w:val='{id}'/></w:sdtPr><w:sdtContent><w:r><w:t>{text}</w:t></w:r></w:sdtContent></w:sdt></w:p>";

    private static string Part(string body, string space = Word) =>
        $"<w:document xmlns:w='{space}' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'><w:body>{body}</w:body></w:document>";

    private static byte[] Zip(string? main, string target = "word/document.xml", string? relationships = "", int more = 0)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            if (relationships is not null)
                Add(zip, "_rels/.rels", relationships + $"<Relationships><Relationship Id='a' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='{target}'/></Relationships>");
            for (var i = 0; i < more; i++) Add(zip, $"word/{i}.xml", "");
            if (main is not null) Add(zip, target.TrimStart('/'), main);
        }
        return bytes.ToArray();

        static void Add(ZipArchive zip, string path, string content)
        {
            using var stream = zip.CreateEntry(path).Open();
            stream.Write(Encoding.UTF8.GetBytes(content));
        }
    }
}

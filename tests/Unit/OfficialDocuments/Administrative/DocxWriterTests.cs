using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using HocVuSo.OfficialDocuments;
using HocVuSo.OfficialDocuments.Administrative;
using HocVuSo.TestKit;
using Xunit;
using TableCell = DocumentFormat.OpenXml.Wordprocessing.TableCell;
using TableRow = HocVuSo.OfficialDocuments.Administrative.TableRow;

namespace HocVuSo.Unit.OfficialDocuments.Administrative;

public sealed class DocxWriterTests
{
    [Fact]
    public void Office_finds_no_fault_with_any_kind_with_and_without_annexes_and_lying_tables()
    {
        foreach (var document in ReportSamples.All) OfficeFile.MustBeValid(Open(document));
    }

    [Fact]
    public void Office_finds_no_fault_whatever_people_type()
    {
        var random = new Random(30);
        for (var round = 0; round < 60; round++) OfficeFile.MustBeValid(Open(Typed(random)));
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes_in_any_culture()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("vi-VN");
        var once = DocxWriter.Write(ReportSamples.Report);
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");
        Assert.Equal(once, DocxWriter.Write(ReportSamples.Report));
    }

    [Fact]
    public void The_page_is_as_the_decree_asks()
    {
        using var docx = Open(ReportSamples.Letter);
        var section = docx.MainDocumentPart!.Document!.Body!.Elements<SectionProperties>().Single();
        var size = section.GetFirstChild<PageSize>()!;
        var margin = section.GetFirstChild<PageMargin>()!;
        static double Millimetres(double twentieths) => twentieths * 25.4 / 1440;

        Assert.Equal(210, Millimetres(size.Width!), 0.1);
        Assert.Equal(297, Millimetres(size.Height!), 0.1);
        Assert.InRange(Millimetres(margin.Top!), 20, 25);
        Assert.InRange(Millimetres(margin.Bottom!), 20, 25);
        Assert.InRange(Millimetres(margin.Left!), 30, 35);
        Assert.InRange(Millimetres(margin.Right!), 15, 20);
        var fonts = docx.MainDocumentPart.StyleDefinitionsPart!.Styles!.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!;
        Assert.Equal("Times New Roman", fonts.RunFonts!.HighAnsi!.Value);
        Assert.Equal("28", fonts.FontSize!.Val!.Value);
    }

    [Fact]
    public void The_head_of_a_report_has_its_parts_in_their_places()
    {
        var lines = Lines(ReportSamples.Report);
        Assert.Equal(
            [
                "ỦY BAN NHÂN DÂN|XÃ CHI LĂNG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số: 05/BC-UBND",
                "Chi Lăng, ngày 05 tháng 01 năm 2026", "BÁO CÁO", "Kết quả phong trào “Bình dân học vụ số” quý IV năm 2025",
                "Kính gửi:", "- Ủy ban nhân dân tỉnh Bắc Ninh;", "- Sở Khoa học và Công nghệ.",
                "Căn cứ Quyết định số 757/QĐ-BKHCN;", "Căn cứ Kế hoạch số 15/KH-UBND.", "Phần thứ nhất", "I. KẾT QUẢ",
            ],
            lines.Take(14));
    }

    [Fact]
    public void A_letter_has_its_subject_under_the_number_and_one_recipient_on_one_line()
    {
        var lines = Lines(ReportSamples.Letter);
        Assert.Equal(["ỦY BAN NHÂN DÂN|TỈNH BẮC NINH", "SỞ KHOA HỌC VÀ CÔNG NGHỆ"], lines.Take(2));
        Assert.Contains(lines, line => line.StartsWith("Số:", StringComparison.Ordinal) && line.EndsWith("\u00A0/SKHCN-CĐS", StringComparison.Ordinal));
        Assert.Contains("V/v báo cáo quý I", lines);
        Assert.Contains("Kính gửi: Ủy ban nhân dân các xã, phường", lines);
        Assert.Equal(["Trân trọng./.", "Nơi nhận:", "- Như trên;", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], lines.TakeLast(6));
    }

    [Theory]
    [InlineData("báo cáo quý I", "V/v báo cáo quý I")]
    [InlineData("đôn đốc gửi báo cáo tháng 11 năm 2026 về Phong trào “Bình dân học vụ số”", "V/v đôn đốc gửi báo cáo|tháng 11 năm 2026 về Phong|trào “Bình dân học vụ số”")]
    [InlineData("đôn đốc gửi báo cáo\nquý I", "V/v đôn đốc gửi báo cáo|quý I")]
    public void A_long_subject_fills_its_column_in_lines_of_like_length(string subject, string written) =>
        Assert.Contains(written, Lines(ReportSamples.Letter with { Subject = subject }));

    [Fact]
    public void The_parts_of_the_head_have_the_sizes_and_letters_of_the_decree()
    {
        using var docx = Open(ReportSamples.Letter with { SignerName = "Nguyễn Thị Ngọc Ánh" });
        var runs = docx.MainDocumentPart!.Document!.Descendants<Run>().ToList();
        string Look(string begin)
        {
            var run = runs.First(run => run.InnerText.StartsWith(begin, StringComparison.Ordinal)).RunProperties;
            return $"{run?.FontSize?.Val?.Value} {(run?.Bold is null ? "" : "b")}{(run?.Italic is null ? "" : "i")}";
        }
        Assert.Equal(
            ["24 b", "26 b", "24 ", "24 b", "26 ", "24 ", "26 i", " ", "24 bi", "22 ", "28 b", "28 b"],
            new[] { "CỘNG HÒA", "Độc lập", "ỦY BAN", "SỞ KHOA", "Số: ", "V/v", "Chi Lăng, ", "Kính gửi", "Nơi nhận", "- Như", "CHỦ TỊCH", "Nguyễn" }.Select(Look));
        // The rest is in the styles.
        var styles = docx.MainDocumentPart.StyleDefinitionsPart!.Styles!.Elements<Style>().ToDictionary(style => style.StyleId!.Value!);
        Assert.All(["Title", "Subtitle", "AnnexLabel", "AnnexTitle"], id => Assert.Equal(("28", true), (styles[id].StyleRunProperties!.FontSize!.Val!.Value, styles[id].StyleRunProperties!.Bold is not null)));
        Assert.Equal(("28", JustificationValues.Center), (styles["Header"].StyleRunProperties!.FontSize!.Val!.Value, styles["Header"].StyleParagraphProperties!.Justification!.Val!.Value));
        var body = styles["BodyText"].StyleParagraphProperties!;
        Assert.Equal((JustificationValues.Both, "720", "120", "276"), (body.Justification!.Val!.Value, body.Indentation!.FirstLine!.Value, body.SpacingBetweenLines!.After!.Value, body.SpacingBetweenLines.Line!.Value));
    }

    [Fact]
    public void The_rules_under_motto_agency_and_title_have_their_lengths()
    {
        using var docx = Open(ReportSamples.Report);
        int[] lengths = [.. docx.MainDocumentPart!.Document!.Descendants<Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.ParagraphBorders is not null).Select(Length)];
        Assert.Equal(3, lengths.Length);
        // In Times New Roman bold "ỦY BAN NHÂN DÂN" is 2260 wide in 12 points, the motto 3183 in 13 and the subject 7095 in 14.
        Assert.InRange(lengths[0], 2260 / 3, 2260 / 2);
        Assert.InRange(lengths[1], 3183 - 2, 3183 + 2);
        Assert.InRange(lengths[2], 7095 / 3, 7095 / 2);

        static int Length(Paragraph rule)
        {
            static int Number(string? text) => int.Parse(text!, CultureInfo.InvariantCulture);
            var cell = rule.Ancestors<TableCell>().FirstOrDefault();
            var available = cell is null ? 11906 - 1701 - 851 : Number(cell.TableCellProperties!.TableCellWidth!.Width);
            return available - Number(rule.ParagraphProperties!.Indentation!.Left) - Number(rule.ParagraphProperties.Indentation.Right);
        }
    }

    [Fact]
    public void Signature_and_distribution_close_the_text_before_the_annexes()
    {
        var lines = Lines(ReportSamples.Report).ToList();
        var end = lines.IndexOf("Trên đây là báo cáo của Ủy ban nhân dân xã./.");
        Assert.Equal(
            ["Nơi nhận:", "- Như trên;", "- Thường trực Đảng ủy;", "- Lưu: VT, VHXH.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn Thị Ngọc Ánh",
                "Phụ lục I", "DANH SÁCH LỚP", "(Kèm theo Báo cáo số 05/BC-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân xã Chi Lăng)"],
            lines.Skip(end + 1).Take(10));
    }

    [Theory]
    [InlineData("Trân trọng.", "Trân trọng./.")]
    [InlineData("Trân trọng", "Trân trọng./.")]
    [InlineData("Trân trọng./.", "Trân trọng./.")]
    [InlineData("Trân trọng!", "Trân trọng!./.")]
    public void The_text_ends_with_its_mark_once(string typed, string written) =>
        Assert.Contains(written, Lines(ReportSamples.Letter with { Body = [new Block.Paragraph(typed)] }));

    [Theory]
    [InlineData(".", "Còn 5./.")]
    [InlineData(" người.", "Còn 5 người./.")]
    [InlineData(null, "Còn 5./.")]
    public void The_mark_stands_behind_a_figure_at_the_end_and_not_in_it(string? after, string written)
    {
        var text = MarkedText.Of("Còn ", new MarkedFigure("left", "5"));
        var document = ReportSamples.Letter with { Body = [new Block.Paragraph(after is null ? text : MarkedText.Of(text, after))] };
        Assert.Contains(written, Lines(document));
        Assert.Equal("5", FigureReader.Read(DocxWriter.Write(document)).TextOf("left"));
    }

    [Fact]
    public void After_a_table_or_no_text_the_mark_stands_alone()
    {
        var table = new Block.Table { Columns = [new("A")], Rows = [TableRow.Of("1")] };
        Assert.Contains("./.", Lines(ReportSamples.Letter with { Body = [table] }));
        Assert.Contains("./.", Lines(ReportSamples.Letter with { Body = [] }));
    }

    [Fact]
    public void Page_numbers_are_hidden_on_first_pages_and_begin_again_in_every_annex()
    {
        using var docx = Open(ReportSamples.Report);
        var main = docx.MainDocumentPart!;
        var sections = main.Document!.Descendants<SectionProperties>().ToList();

        Assert.Equal(3, sections.Count);
        Assert.All(sections, section => Assert.NotNull(section.GetFirstChild<TitlePage>()));
        Assert.Equal([null, 1, 1], sections.Select(section => section.GetFirstChild<PageNumberType>()?.Start?.Value));
        Assert.Equal([false, true, false], sections.Select(section => section.GetFirstChild<PageSize>()!.Orient?.Value == PageOrientationValues.Landscape));
        foreach (var section in sections)
            foreach (var reference in section.Elements<HeaderReference>())
            {
                var numbered = ((HeaderPart)main.GetPartById(reference.Id!)).Header!.Descendants<FieldCode>().Any(field => field.Text.Contains("PAGE", StringComparison.Ordinal));
                Assert.Equal(reference.Type! == HeaderFooterValues.Default, numbered);
            }
    }

    [Fact]
    public void A_banner_is_on_every_page_and_under_the_title()
    {
        const string Banner = "SỐ LIỆU MÔ PHỎNG";
        using var docx = Open(ReportSamples.Report with { Banner = Banner });
        Assert.All(docx.MainDocumentPart!.HeaderParts, header => Assert.Contains(Banner, header.Header!.InnerText, StringComparison.Ordinal));
        Assert.Equal(2, docx.MainDocumentPart.HeaderParts.Count());
        var lines = Lines(ReportSamples.Report with { Banner = Banner }).ToList();
        Assert.Equal("Kính gửi:", lines[lines.IndexOf(Banner) + 1]);
        Assert.DoesNotContain(Lines(ReportSamples.Report), line => line.Contains("MÔ PHỎNG", StringComparison.Ordinal));
    }

    [Fact]
    public void Headings_are_known_to_the_outline_and_the_file_knows_its_language_and_title()
    {
        using var docx = Open(ReportSamples.Report);
        var styles = docx.MainDocumentPart!.Document!.Descendants<Paragraph>()
            .Select(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value).Where(style => style is not null).ToList();
        Assert.Contains("Heading1", styles);
        Assert.Contains("Heading2", styles);
        Assert.Contains("Heading3", styles);
        Assert.Equal("vi-VN", docx.MainDocumentPart.StyleDefinitionsPart!.Styles!.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!.Languages!.Val!.Value);
        Assert.Equal("Báo cáo Kết quả phong trào “Bình dân học vụ số” quý IV năm 2025", docx.PackageProperties.Title);
        Assert.Equal(new DateTime(2026, 1, 5, 1, 0, 0, DateTimeKind.Utc), docx.PackageProperties.Created!.Value.ToUniversalTime());
    }

    [Fact]
    public void An_unknown_heading_level_is_a_mistake_of_the_caller() =>
        Assert.Throws<ArgumentException>(() => DocxWriter.Write(ReportSamples.Letter with { Body = [new Block.Heading(4, "x"), new Block.Paragraph("y")] }));

    [Theory]
    [InlineData(5, "BC-UBND", "05/BC-UBND")]
    [InlineData(123, "/KH-UBND", "123/KH-UBND")]
    [InlineData(null, "BC-UBND", "\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0/BC-UBND")]
    public void Numbers_below_ten_are_padded_and_a_missing_one_leaves_room(int? serial, string symbol, string written) =>
        Assert.Equal(written, new DocumentNumber(serial, symbol).ToString());

    [Fact]
    public void Documents_are_numbered_from_one() => Assert.Throws<ArgumentOutOfRangeException>(() => new DocumentNumber(0, "BC"));

    private static WordprocessingDocument Open(AdministrativeDocument document) =>
        WordprocessingDocument.Open(new MemoryStream(DocxWriter.Write(document)), isEditable: false);

    /// <summary>The paragraphs that show something, line breaks as "|".</summary>
    private static IReadOnlyList<string> Lines(AdministrativeDocument document)
    {
        using var docx = Open(document);
        return [.. docx.MainDocumentPart!.Document!.Descendants<Paragraph>()
            .Select(paragraph => string.Concat(paragraph.Descendants().Select(piece => piece switch
            {
                Text text => text.Text,
                Break { Type: null } => "|",
                _ => "",
            })))
            .Where(line => line.Length > 0)];
    }

    private static AdministrativeDocument Typed(Random random)
    {
        string Text() => OfficeFile.Nasty(random);
        string[] Texts() => [.. Enumerable.Range(0, random.Next(4)).Select(_ => Text())];
        Block Any() => random.Next(7) switch
        {
            0 => new Block.Heading(random.Next(4), Text()),
            1 => new Block.PageBreak(),
            2 => new Block.Annex(Text(), Text(), random.Next(2) == 0),
            3 => new Block.Table
            {
                Caption = random.Next(2) == 0 ? null : Text(),
                Columns = [new(Text(), 0.1 + random.NextDouble(), Alignment.Right), new(Text()), new(Text(), 3, Alignment.Centre)],
                Rows = [TableRow.Of(Text(), Text(), Text()), new([new(Text(), 2), new(Text())], Bold: true)],
            },
            4 => new Block.Paragraph(MarkedText.Of(Text(), new MarkedFigure($"f{random.Next()}", "1" + Text()), Text())),
            _ => new Block.Paragraph(Text(), random.Next(2) == 0, random.Next(2) == 0),
        };
        var kind = DocumentKind.All[random.Next(DocumentKind.All.Count)];
        return new AdministrativeDocument
        {
            SuperiorAgency = random.Next(2) == 0 ? null : Text(),
            IssuingAgency = Text(),
            Number = new DocumentNumber(random.Next(2) == 0 ? null : random.Next(1, 2000), kind.Abbreviation is { } abbreviation ? $"{abbreviation}-{Text()}" : "UBND-" + Text()),
            Place = Text(),
            Kind = kind,
            Subject = Text(),
            Recipients = kind.MustBeAddressed ? [Text(), .. Texts()] : kind.MayBeAddressed ? Texts() : [],
            LegalBases = Texts(),
            Body = [.. Enumerable.Range(0, random.Next(8)).Select(_ => Any())],
            SignerCapacity = SignerCapacity.ForDeputy("Ủy ban" + Text(), "Chủ tịch" + Text(), "Phó" + Text()),
            SignerName = random.Next(2) == 0 ? null : Text(),
            DistributionList = Texts(),
            Banner = random.Next(2) == 0 ? null : Text(),
        };
    }
}

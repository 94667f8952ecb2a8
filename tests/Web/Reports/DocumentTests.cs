using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using HocVuSo.OfficialDocuments.Administrative;
using HocVuSo.Plans.Contracts;
using HocVuSo.Reports.Regimes;
using HocVuSo.Territory.Contracts;
using HocVuSo.TestKit;
using HocVuSo.WebTests.Ledger;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace HocVuSo.WebTests.Reports;

/// <summary>What leaves the system as a file.</summary>
public sealed class DocumentTests
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Mark = "SỐ LIỆU MÔ PHỎNG";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_report_leaves_as_a_valid_document_in_the_official_layout(bool demonstration)
    {
        await using var site = await TestSite.StartAsync(demonstration: demonstration);
        using var report = await AReport.On(site);
        await LearnAsync(site, report);
        var draft = TextOf(await DownloadAsync(report.Officer, AReport.Address + "/van-ban.docx", Docx));
        Assert.Contains("DỰ THẢO", draft, StringComparison.Ordinal);
        await report.SentAsync();
        var own = TextOf(await DownloadAsync(report.Officer, AReport.Address + "/van-ban.docx", Docx));
        var received = TextOf(await DownloadAsync(report.Province, report.Received + "/van-ban.docx", Docx));
        foreach (var text in (string[])[own, received])
        {
            Assert.DoesNotContain("DỰ THẢO", text, StringComparison.Ordinal);
            foreach (var said in (string[])["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "15/BC-UBND", "ngày 16 tháng 11 năm 2026", "UBND tỉnh Bắc Ninh (qua Sở Khoa học và Công nghệ)", "tháng 11 năm 2026", "Đã giao chỉ tiêu cho từng thôn.", "Mẫu tạm, chưa phải Phụ lục II–VI", "CHỦ TỊCH", "chưa có dữ liệu từ VNeID"])
            {
                Assert.Contains(said, text, StringComparison.Ordinal);
            }
            Assert.Equal(demonstration, (text + draft).Contains(Mark, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Every_figure_of_the_document_is_found_again_after_it_was_edited_and_leads_to_its_passport()
    {
        await using var site = await TestSite.StartAsync();
        using var report = await AReport.On(site);
        await LearnAsync(site, report);
        await report.SentAsync();
        var file = await DownloadAsync(report.Officer, AReport.Address + "/van-ban.docx", Docx);
        var read = FigureReader.Read(file);
        Assert.Null(read.Refusal);
        Assert.Empty(read.Contradicting);

        // No digit of the columns of figures stands outside a figure.
        using (var document = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false))
        {
            var body = document.MainDocumentPart!.Document!.Body!;
            var ruled = body.Descendants<W.Table>().Where(t => t.Descendants<W.TableHeader>().Any()).ToList();
            Assert.Equal(2, ruled.Count);
            var cells = ruled.SelectMany(t => t.Elements<W.TableRow>().Skip(1)).SelectMany(r => r.Elements<W.TableCell>().Skip(2).Take(5)).ToList();
            Assert.NotEmpty(cells);
            Assert.All(cells, cell => Assert.DoesNotContain(cell.Descendants<W.Run>().Where(r => !r.Ancestors<W.SdtElement>().Any()).SelectMany(r => r.InnerText), char.IsAsciiDigit));
        }

        // Each tag begins with the address of a passport that the reader of the report may open.
        foreach (var passport in read.Figures.Select(f => f.Id.Split('/')).Select(p => $"/{p[1]}/{p[2]}/{p[3]}").Distinct()) { (await report.Officer.GetAsync(passport + "?den=2026-11-14")).Is(200); }
        var rate = $"/nguon-goc/chi-tieu-3/{report.Here.Commune.Code}/{AReport.Period}/3/ty-le";
        Assert.Equal("25,0\u00A0%", read.TextOf(rate));

        // Somebody changes it in one of its two places, in Word.
        var edited = FigureReader.Read(Edited(file, document => document.MainDocumentPart!.Document!.Descendants<W.SdtRun>().First(c => c.SdtProperties!.GetFirstChild<W.Tag>()!.Val == rate).Descendants<W.Text>().First().Text = "95,0 %"));
        Assert.Equal([rate], edited.Contradicting);
        Assert.Null(edited.TextOf(rate));
        Assert.Equal(read.Figures.Where(f => f.Id != rate), edited.Figures.Where(f => f.Id != rate));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Its_figures_leave_as_a_valid_workbook_with_numbers_as_numbers(bool demonstration)
    {
        await using var site = await TestSite.StartAsync(demonstration: demonstration);
        using var report = await AReport.On(site);
        await LearnAsync(site, report);
        await report.SentAsync();
        var bytes = await DownloadAsync(report.Province, report.Received + "/so-lieu.xlsx", Xlsx);
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        OfficeFile.MustBeValid(workbook);
        var sheets = workbook.WorkbookPart!.WorksheetParts.Select(p => (p.Worksheet!.InnerText, Cells: p.Worksheet.Descendants<Cell>().ToList())).ToList();
        var shared = workbook.WorkbookPart.SharedStringTablePart?.SharedStringTable?.InnerText ?? "";
        Assert.Equal(2, sheets.Count);
        var everything = shared + string.Concat(sheets.Select(s => s.InnerText));
        Assert.Contains("Mẫu tạm, chưa phải Phụ lục II–VI", everything, StringComparison.Ordinal);
        Assert.Contains("chưa có dữ liệu từ VNeID", everything, StringComparison.Ordinal);
        Assert.Equal(demonstration, everything.Contains(Mark, StringComparison.Ordinal));
        // The one learner of line 6 is a number, not a text that looks like one; so is the rate of line 3.
        var first = sheets.Single(s => s.Cells.Any(c => c.CellReference == "C9") && s.Cells.Any(c => c.CellReference == "K9"));
        Assert.Contains(first.Cells, c => c.CellReference?.Value?[0] == 'C' && c.CellValue?.Text == "1" && c.DataType is null);
        Assert.Contains(first.Cells, c => c.CellReference?.Value?[0] == 'G' && c.CellValue?.Text == "0.25" && c.DataType is null);
    }

    [Fact]
    public async Task No_legal_basis_that_was_not_compared_with_its_signed_text_leaves_in_a_file()
    {
        await using var site = await TestSite.StartAsync();
        using var report = await AReport.On(site);
        var regime = site.Services.GetRequiredService<RegimeShelf>().For(report.Here.Commune.Id)!;
        var plan = site.Services.GetRequiredService<ITargets>().For(report.Here.Commune.Id, 2026)[0].Plan;
        var unseen = regime.Bases.Concat(plan.Bases).Where(b => b.State == LegalState.NotCompared).Select(b => b.Text).Append(plan.Number).ToList();
        Assert.NotEmpty(unseen);
        Assert.Equal(LegalState.NotCompared, plan.State);
        await report.SentAsync();
        await report.AtAsync(11, 20);
        string[] files =
        [
            TextOf(await DownloadAsync(report.Officer, AReport.Address + "/van-ban.docx", Docx)),
            TextOf(await DownloadAsync(report.Province, AReport.Collected + "/don-doc.docx", Docx)),
        ];
        Assert.All(files, text => Assert.All(unseen, basis => Assert.DoesNotContain(basis, text, StringComparison.Ordinal)));
        Assert.All(files, text => Assert.DoesNotContain("Căn cứ", text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_reminder_lists_every_commune_that_has_not_sent_and_no_other(bool demonstration)
    {
        await using var site = await TestSite.StartAsync(demonstration: demonstration);
        using var sent = await AReport.On(site);
        using var late = await AReport.On(site, 1);
        using var draft = await AReport.On(site, 2);
        await sent.SentAsync();
        await draft.ProposeAsync();
        var before = TextOf(await DownloadAsync(sent.Province, AReport.Collected + "/don-doc.docx", Docx));
        Assert.Contains("quan tâm gửi báo cáo đúng hạn", before, StringComparison.Ordinal);
        await sent.AtAsync(11, 20);
        await late.SignInAsync();
        var page = (await sent.Province.GetAsync(AReport.Collected)).Is(200);
        var letter = TextOf(await DownloadAsync(sent.Province, page.One("main a[href$='don-doc.docx']").GetAttribute("href")!, Docx));
        foreach (var said in (string[])["DỰ THẢO", "SKHCN", "Đến ngày 20 tháng 11 năm 2026, Sở Khoa học và Công nghệ chưa nhận được báo cáo của 98 xã, phường (danh sách kèm theo).", "trước ngày 20/11/2026", "khẩn trương hoàn thiện và gửi báo cáo"])
        {
            Assert.Contains(said, letter, StringComparison.Ordinal);
        }
        Assert.Equal(demonstration, letter.Contains(Mark, StringComparison.Ordinal));
        var communes = site.Services.GetRequiredService<IPlaces>().Children(site.Province());
        Assert.Equal(communes.Select(c => c.Code).Except([sent.Here.Commune.Code]).Order(StringComparer.Ordinal), communes.Select(c => c.Code).Where(code => letter.Contains(code, StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        await late.SentAsync();
        Assert.DoesNotContain(late.Here.Commune.Code, TextOf(await DownloadAsync(sent.Province, AReport.Collected + "/don-doc.docx", Docx)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_files_of_a_report_are_for_its_commune_and_once_sent_for_its_province()
    {
        await using var site = await TestSite.StartAsync();
        using var report = await AReport.On(site);
        using var other = await AReport.On(site, 1);
        await report.ProposeAsync();
        await report.SignAsync();
        string[] files = ["/van-ban.docx", "/so-lieu.xlsx", "/ban-ky"];
        foreach (var file in files)
        {
            (await report.Leader.GetAsync(AReport.Address + file)).Is(200);
            (await report.Province.GetAsync(report.Received + file)).Is(404);
            (await other.Officer.GetAsync(report.Received + file)).Is(404);
        }
        (await other.Officer.GetAsync(AReport.Address + "/ban-ky")).Is(404);   // its own is not signed
        await report.SendAsync();
        foreach (var file in files) { (await report.Province.GetAsync(report.Received + file)).Is(200); }
    }

    private static async Task LearnAsync(TestSite site, AReport report)
    {
        var nu = await site.AdultAsync(report.Here.East.Id, Telling.Day(10, 1));
        await site.TellAsync(Telling.Finished(nu, report.Here.East.Id, Telling.Day(10, 20)), Telling.Passed(nu, report.Here.East.Id, Telling.Day(10, 21), "1"));
        await site.DenominatorAsync(report.Here.Commune.Id, "nguoi-dan", 4);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    private static async Task<byte[]> DownloadAsync(TestBrowser browser, string path, string type)
    {
        var file = (await browser.GetAsync(path)).Is(200);
        Assert.Equal(type, file.ContentHeaders.ContentType?.MediaType);
        Assert.Equal("attachment", file.ContentHeaders.ContentDisposition?.DispositionType);
        return file.Bytes;
    }

    private static byte[] Edited(byte[] file, Action<WordprocessingDocument> edit)
    {
        using var copy = new MemoryStream();
        copy.Write(file);
        using (var document = WordprocessingDocument.Open(copy, isEditable: true)) { edit(document); }
        return copy.ToArray();
    }

    /// <summary>Everything a document says, headers and footers included, and that no program would have to repair it.</summary>
    private static string TextOf(byte[] bytes)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        OfficeFile.MustBeValid(document);
        var main = document.MainDocumentPart!;
        return string.Join('\n', [main.Document!.InnerText, .. main.HeaderParts.Select(h => h.Header!.InnerText), .. main.FooterParts.Select(f => f.Footer!.InnerText)]);
    }
}

using System.Globalization;
using System.Text;
using System.Xml.Linq;
using HocVuSo.OfficialDocuments;
using HocVuSo.OfficialDocuments.Pdf;
using HocVuSo.TestKit;
using Xunit;

namespace HocVuSo.Unit.OfficialDocuments.Pdf;

public sealed class PdfDocumentTests
{
    private const string Name = "Nguyễn Thị Ngọc Ánh – Quế Võ";
    private static readonly DateTimeOffset Created = new(2026, 11, 22, 8, 30, 0, TimeSpan.FromHours(7));

    [Fact]
    public void Text_is_copied_out_as_it_was_put_in()
    {
        string[] lines = [Name, "ỄỮỰỴ ễữựỵ ĐđƠơƯư Ằẳẵặ", "62,3\u00A0% và 62,3 %", "“Chợ số” – 4T…"];
        var file = Written(page =>
        {
            for (var i = 0; i < lines.Length; i++) page.Text(20, 20 + (i * 10), lines[i], i % 2 == 0 ? Fonts.Regular : Fonts.Bold, 12);
        });

        Assert.Equal(lines, file.TextOf(0));
    }

    [Fact]
    public void Decomposed_and_broken_text_is_drawn_composed_and_mended()
    {
        var file = Written(page =>
        {
            page.Text(0, 10, Name.Normalize(NormalizationForm.FormD), Fonts.Regular, 12);
            page.Text(0, 20, "a\tb\r\nc\u00ADd\u200B", Fonts.Regular, 12);
            page.Text(0, 30, "x\uD83Dy", Fonts.Regular, 12);
            page.Text(0, 40, "", Fonts.Regular, 12);
        });

        Assert.Equal([Name, "a b  cd", "x\uFFFDy"], file.TextOf(0));
    }

    [Fact]
    public void Any_text_at_all_gives_a_file_that_can_be_read_back()
    {
        var random = new Random(99);
        for (var round = 0; round < 30; round++)
        {
            var runes = Enumerable.Range(0, 200).Select(_ => random.Next(4) == 0 ? random.Next(0x20000) : random.Next(0x20, 0x1EFF))
                .Where(Rune.IsValid).Select(value => new Rune(value))
                .Where(rune => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator));
            var text = string.Concat(runes).Replace("\uFFFE", "", StringComparison.Ordinal).Normalize(NormalizationForm.FormC);
            Assert.Equal(text, Written(page => page.Text(0, 0, text, Fonts.Regular, 8)).TextOf(0).Single());
        }
    }

    [Fact]
    public void The_same_calls_give_the_same_bytes_in_any_culture()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("vi-VN");
        var vietnamese = Certificate().ToBytes();
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");
        var document = Certificate();

        Assert.Equal(vietnamese, document.ToBytes());
        Assert.Equal(vietnamese, document.ToBytes());
    }

    [Fact]
    public void A_certificate_with_two_fonts_is_small()
    {
        var bytes = Certificate().ToBytes();
        Assert.InRange(bytes.Length, 1, 20_000);
        _ = new PdfFile(bytes);
    }

    [Fact]
    public void The_file_says_its_title_language_and_time()
    {
        var file = new PdfFile(Certificate().ToBytes());
        var information = file.Dictionary(PdfFile.Reference(file.Trailer, "Info"));
        var xmp = XDocument.Parse(Encoding.UTF8.GetString(file.Stream(PdfFile.Reference(file.Catalogue, "Metadata"))).Split('\n')[1]);

        Assert.Contains("/DisplayDocTitle true", file.Catalogue, StringComparison.Ordinal);
        Assert.Contains($"/Lang<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes("vi"))}>", file.Catalogue, StringComparison.Ordinal);
        Assert.Contains("(D:20261122083000+07'00')", information, StringComparison.Ordinal);
        Assert.Contains(Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes("Giấy xác nhận")), information, StringComparison.Ordinal);
        Assert.Contains("Giấy xác nhận", xmp.Root!.Value, StringComparison.Ordinal);
        Assert.Contains("2026-11-22T08:30:00+07:00", xmp.Root.Value, StringComparison.Ordinal);
        Assert.Matches(@"/ID\[<([0-9A-F]{32})><\1>\]", file.Trailer);
    }

    [Fact]
    public void Two_different_documents_have_different_identifiers()
    {
        static string Id(string text) => PdfFile.Value(Written(page => page.Text(1, 1, text, Fonts.Regular, 9)).Trailer, "ID");
        Assert.NotEqual(Id("một"), Id("hai"));
    }

    [Fact]
    public void A_character_the_font_lacks_is_reported_once_and_still_copied()
    {
        var document = new PdfDocument("t", Created);
        var page = document.AddPage();
        page.Text(1, 10, "tuyết ☃ và ☃ và 漢", Fonts.Regular, 9);
        page.Text(1, 20, "☃", Fonts.Bold, 9);

        Assert.Equal([new Rune('☃'), new Rune('漢')], document.MissingGlyphs);
        Assert.Equal("tuyết ☃ và ☃ và 漢", new PdfFile(document.ToBytes()).TextOf(0)[0]);
        Assert.Empty(Certificate().MissingGlyphs);
    }

    [Fact]
    public void Pages_keep_their_order_and_size()
    {
        var document = new PdfDocument("t", Created);
        document.AddPage().Text(1, 1, "một", Fonts.Regular, 9);
        document.AddPage(297, 210).Text(1, 1, "hai", Fonts.Regular, 9);
        var file = new PdfFile(document.ToBytes());

        Assert.Equal("một", file.TextOf(0).Single());
        Assert.Equal("hai", file.TextOf(1).Single());
        Assert.Contains("/MediaBox[0 0 595.276 841.89]", file.Pages[0], StringComparison.Ordinal);
        Assert.Contains("/MediaBox[0 0 841.89 595.276]", file.Pages[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_without_pages_is_a_mistake_of_the_caller() =>
        Assert.Throws<InvalidOperationException>(() => new PdfDocument("t", Created).ToBytes());

    private static PdfFile Written(Action<PdfPage> draw)
    {
        var document = new PdfDocument("Thử", Created);
        draw(document.AddPage());
        return new PdfFile(document.ToBytes());
    }

    private static PdfDocument Certificate()
    {
        var document = new PdfDocument("Giấy xác nhận", Created);
        var page = document.AddPage(297, 210);
        page.Rectangle(8, 8, 281, 194, PdfColour.FromHex("#fbfaf5"), PdfColour.FromHex("0B3D6E"), 1.2);
        page.Text(148.5, 28, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Fonts.Bold, 13, align: Alignment.Centre);
        page.Text(148.5, 35, "Độc lập - Tự do - Hạnh phúc", Fonts.Bold, 13, align: Alignment.Centre);
        page.Text(148.5, 58, "GIẤY XÁC NHẬN", Fonts.Bold, 30, align: Alignment.Centre);
        page.TextBlock(
            40, 98, 217, $"{Name}, sinh ngày 05/01/1958, đã hoàn thành chương trình phổ cập kỹ năng số cho người dân và được xác nhận đạt "
            + "mức cơ bản với 42/50 câu đúng (84,0\u00A0%).", Fonts.Regular, 13, align: Alignment.Centre);
        var modules = new bool[33, 33];
        for (var i = 0; i < 33 * 33; i++) modules[i / 33, i % 33] = i * 7919 % 5 < 2;
        page.Squares(30, 150, 1.2, modules);
        page.Link(30, 150, 40, 40, new Uri("https://hocvuso.example/k/7H3K9"));
        return document;
    }
}

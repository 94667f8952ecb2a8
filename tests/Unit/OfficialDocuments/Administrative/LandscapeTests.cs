using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using HocVuSo.OfficialDocuments.Administrative;
using HocVuSo.TestKit;
using Xunit;
using TableRow = HocVuSo.OfficialDocuments.Administrative.TableRow;

namespace HocVuSo.Unit.OfficialDocuments.Administrative;

public sealed class LandscapeTests
{
    private static readonly Block.Table Lying = new() { Caption = "Bảng rộng", Columns = [new("A"), new("B")], Rows = [TableRow.Of("1", "2")], Landscape = true };
    private static readonly Block.Paragraph Words = new("Nội dung.");

    public static TheoryData<string, Block[], bool[]> Bodies => new()
    {
        { "between words", [Words, Lying, Words], [false, true, false] },
        { "first", [Lying, Words], [false, true, false] },
        { "last, before the signature", [Words, Lying], [false, true, false] },
        { "two in a row", [Words, Lying, Lying, Words], [false, true, false] },
        { "apart", [Words, Lying, Words, Lying, Words], [false, true, false, true, false] },
        { "before an annex", [Lying, new Block.Annex("Phụ lục I", "A", Landscape: true), Words], [false, true, false, true] },
    };

    [Theory]
    [MemberData(nameof(Bodies), DisableDiscoveryEnumeration = true)]
    public void A_wide_table_lies_and_what_is_around_it_stands(string where, Block[] body, bool[] lies)
    {
        Assert.NotEmpty(where);
        using var docx = Open(body);
        OfficeFile.MustBeValid(docx);
        Assert.Equal(lies, Sections(docx).Select(section => section.GetFirstChild<PageSize>()!.Orient?.Value == PageOrientationValues.Landscape));
        Assert.All(Sections(docx), section =>
        {
            var size = section.GetFirstChild<PageSize>()!;
            Assert.Equal(size.Orient?.Value == PageOrientationValues.Landscape, size.Width!.Value > size.Height!.Value);
        });
    }

    [Fact]
    public void The_table_has_the_width_of_its_page_and_its_caption_goes_with_it()
    {
        using var docx = Open([Words, Lying, Words]);
        var table = docx.MainDocumentPart!.Document!.Descendants<Table>().Single(found => found.Descendants<TableHeader>().Any());
        Assert.Equal(16838 - 1701 - 851, int.Parse(table.GetFirstChild<TableProperties>()!.TableWidth!.Width!.Value!, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("Bảng rộng", table.PreviousSibling<Paragraph>()!.InnerText);
        Assert.Contains(table.PreviousSibling<Paragraph>()!.ElementsBefore(), before => before.Descendants<SectionProperties>().Any());
    }

    [Fact]
    public void Pages_go_on_counting_through_it_and_all_show_their_number()
    {
        using var docx = Open([Words, Lying, Words, new Block.Annex("Phụ lục", "A"), Words]);
        Assert.Equal([true, false, false, true], Sections(docx).Select(section => section.GetFirstChild<TitlePage>() is not null));
        Assert.Equal([null, null, null, 1], Sections(docx).Select(section => section.GetFirstChild<PageNumberType>()?.Start?.Value));
    }

    [Fact]
    public void The_signature_comes_after_the_last_words_and_before_the_annex()
    {
        using var docx = Open([Lying, new Block.Annex("Phụ lục", "A"), Words]);
        var text = docx.MainDocumentPart!.Document!.InnerText;
        int[] places = [.. new[] { "Bảng rộng", "./.", "Nơi nhận:", "Phụ lục" }.Select(piece => text.IndexOf(piece, StringComparison.Ordinal))];
        Assert.Equal(places.Order(), places);
        Assert.DoesNotContain(-1, places);
    }

    [Fact]
    public void In_an_annex_only_the_annex_lies() =>
        Assert.Throws<ArgumentException>(() => Open([Words, new Block.Annex("Phụ lục", "A"), Lying]));

    private static WordprocessingDocument Open(IReadOnlyList<Block> body) =>
        WordprocessingDocument.Open(new MemoryStream(DocxWriter.Write(ReportSamples.Letter with { Body = body })), isEditable: false);

    private static List<SectionProperties> Sections(WordprocessingDocument docx) => [.. docx.MainDocumentPart!.Document!.Descendants<SectionProperties>()];
}

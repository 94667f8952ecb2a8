using System.IO.Compression;
using System.Text;
using HocVuSo.Assessment.Bank;
using HocVuSo.Assessment.Qti;
using HocVuSo.People.Contracts;
using HocVuSo.TestKit;
using Xunit;

namespace HocVuSo.WebTests.Assessment;

/// <summary>Items come from other systems and go to them, on the pages of the authors.</summary>
public sealed class ImportTests(Sites sites) : IClassFixture<Sites>
{
    private const string Read = "Đọc tệp, chưa lưu";
    private const string Keep = "Lưu các mẫu đã chọn thành bản nháp";

    [Theory, Databases]
    public async Task A_package_is_looked_at_before_it_is_kept_as_drafts(Database on)
    {
        var site = await sites.On(on);
        using var author = await site.SignedInAsync(null, Role.ItemAuthor);
        var code = AFamily.NewCode();
        var page = await (await author.GetAsync("/ngan-hang")).ClickAsync("Nhập câu hỏi (QTI)");
        page = (await page.SubmitAsync(Read, new { file = Package(code) })).Is(200).Says("Đọc được 1 mẫu: 0 mẫu đã có, 1 mẫu để xem dưới đây", "Mẫu mới.", "Chưa lưu gì.");
        (await author.GetAsync($"/ngan-hang/{code}")).Is(404);
        (await page.SubmitAsync(Keep)).Refuses("Why", "Xin viết vì sao.");
        (await page.SubmitAsync(Keep, new { Take = (string[])[], Why = "Từ nơi khác" })).Is(422).Says("Xin chọn ít nhất một mẫu để lưu.");
        (await page.SubmitAsync(Keep, new { Why = "Từ nơi khác" })).Is(200).Says(code);
        (await author.GetAsync($"/ngan-hang/{code}")).Is(200).Says("bản nháp", "Từ nơi khác");
        (await (await author.GetAsync("/ngan-hang/nhap")).SubmitAsync(Read, new { file = Package(code) })).Is(200).Says("1 mẫu đã có, 0 mẫu để xem");
    }

    [Fact]
    public async Task What_the_bank_lets_go_it_knows_again()
    {
        var site = await sites.On(Database.Sqlite);
        using var author = await site.SignedInAsync(null, Role.ItemAuthor);
        var all = (await author.GetAsync("/ngan-hang/tai-ve")).Is(200);
        (await (await author.GetAsync("/ngan-hang/nhap")).SubmitAsync(Read, new { file = new TestFile("ngan-hang.zip", "application/zip", all.Bytes) })).Is(200).Says("Đọc được 270 mẫu: 270 mẫu đã có");
        var one = (await author.GetAsync("/ngan-hang/ma-otp-dung-the-nao/tai-ve")).Is(200);
        Assert.Equal("ma-otp-dung-the-nao", Assert.Single(PackageReader.Read("mot.zip", one.Bytes).Families).Code);
        (await author.GetAsync("/ngan-hang/khong-co/tai-ve")).Is(404);
    }

    [Fact]
    public async Task A_foreign_item_is_filled_in_on_the_page()
    {
        var site = await sites.On(Database.Sqlite);
        using var author = await site.SignedInAsync(null, Role.ItemAuthor);
        var page = (await (await author.GetAsync("/ngan-hang/nhap")).SubmitAsync(Read, new { file = Xml(Item("Mở đường dẫn")) })).Is(200).Says("Còn phải điền");
        var yaml = page.ValueOf("Yaml")!;
        (await page.SubmitAsync(Keep, new { Take = "0", Why = "thử" }, tamper: true)).Is(422).Says("Mã kỹ năng");
        var filled = yaml.Replace("skill: \"\"", "skill: \"4.2\"", StringComparison.Ordinal).Replace("level: \"\"", "level: co-ban", StringComparison.Ordinal).Replace("band: \"\"", "band: de", StringComparison.Ordinal).Replace("explain: \"\"", "explain: \"Tin lạ thì xoá.\"", StringComparison.Ordinal);
        (await page.SubmitAsync(Keep, new { Take = "0", Yaml = filled, Why = "thử" }, tamper: true)).Is(200).Says("cau-la");
    }

    [Fact]
    public async Task What_is_dangerous_or_unknown_is_refused_in_words()
    {
        var site = await sites.On(Database.Sqlite);
        using var author = await site.SignedInAsync(null, Role.ItemAuthor);
        var form = await author.GetAsync("/ngan-hang/nhap");
        (await form.SubmitAsync(Read)).Refuses("file", "Xin chọn tệp .zip hoặc .xml.");
        foreach (var (file, told) in ((TestFile, string)[])
        [
            (new("bom.zip", "application/zip", Zip(("a.xml", new byte[3_000_000]))), QtiWords.UnpacksTooLarge.Vi.Split("{0}")[0]),
            (Xml("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>"), QtiWords.BrokenXml.Vi.Split("{0}")[0]),
            (new("anh.png", "image/png", [0x89, 0x50, 0x4E, 0x47]), QtiWords.BrokenXml.Vi.Split("{0}")[0]),
            (Xml(Item("<video/>")), "cau.xml, dòng"),
        ])
        {
            (await form.SubmitAsync(Read, new { file })).Is(200).Says("Không nhận được:", told.Trim());
        }
    }

    internal static TestFile Package(string code)
    {
        var yaml = AFamily.Yaml(code) + "\n";
        var family = ItemFamily.TryRead(yaml, out _)!;
        return new("goi.zip", "application/zip", PackageWriter.Write([family], new Dictionary<string, string> { [family.Digest] = yaml }, _ => []));
    }

    private static TestFile Xml(string text) => new("cau.xml", "application/xml", Encoding.UTF8.GetBytes(text));

    private static byte[] Zip(params (string Path, byte[] Content)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in files)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(content);
            }
        }
        return stream.ToArray();
    }

    private static string Item(string second) =>
        $"""
        <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="cau-la" title="Tin lạ" adaptive="false" time-dependent="false">
          <qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier"><qti-correct-response><qti-value>a</qti-value></qti-correct-response></qti-response-declaration>
          <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"/>
          <qti-item-body>
            <qti-choice-interaction response-identifier="RESPONSE" max-choices="1" shuffle="true">
              <qti-prompt>Nên làm gì?</qti-prompt>
              <qti-simple-choice identifier="a">Xoá tin</qti-simple-choice>
              <qti-simple-choice identifier="b">{second}</qti-simple-choice>
            </qti-choice-interaction>
          </qti-item-body>
          <qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct"/>
        </qti-assessment-item>
        """;
}

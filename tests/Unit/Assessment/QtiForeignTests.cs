using System.IO.Compression;
using System.Text;
using HocVuSo.Assessment.Bank;
using HocVuSo.Assessment.Contracts;
using HocVuSo.Assessment.Qti;
using Xunit;

namespace HocVuSo.Unit.Assessment;

/// <summary>Items of other systems: what has a place here comes in as a draft, everything else is named with its line.</summary>
public sealed class QtiForeignTests
{
    private const string Single =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="Mat_Khau.01" title="Mật khẩu" adaptive="false" time-dependent="false" xml:lang="vi">
          <qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier">
            <qti-correct-response><qti-value>B</qti-value></qti-correct-response>
          </qti-response-declaration>
          <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"/>
          <qti-item-body>
            <p>Cô Sáu đặt mật khẩu <em>mới</em>.</p>
            <qti-choice-interaction response-identifier="RESPONSE" shuffle="true" max-choices="1">
              <qti-prompt>Mật khẩu nào khó đoán nhất?</qti-prompt>
              <qti-simple-choice identifier="A">123456</qti-simple-choice>
              <qti-simple-choice identifier="B">trau {den} qua song</qti-simple-choice>
            </qti-choice-interaction>
          </qti-item-body>
          <qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml"/>
        </qti-assessment-item>
        """;

    private const string Composite =
        """
        <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="hai-buoc" title="Tính tiền" adaptive="false" time-dependent="false">
          <qti-response-declaration identifier="R1" cardinality="single" base-type="identifier"><qti-correct-response><qti-value>x</qti-value></qti-correct-response></qti-response-declaration>
          <qti-response-declaration identifier="R2" cardinality="single" base-type="integer"><qti-correct-response><qti-value>12</qti-value></qti-correct-response></qti-response-declaration>
          <qti-item-body>
            <p>Phiếu ghi 3 cân, mỗi cân 4 đồng.</p>
            <qti-choice-interaction response-identifier="R1" shuffle="true" max-choices="1"><qti-prompt>Làm phép gì?</qti-prompt><qti-simple-choice identifier="x">Nhân</qti-simple-choice><qti-simple-choice identifier="y">Chia</qti-simple-choice></qti-choice-interaction>
            <p>Gõ số tiền: <qti-text-entry-interaction response-identifier="R2"/></p>
          </qti-item-body>
          <qti-response-processing>
            <qti-response-condition><qti-response-if><qti-match><qti-variable identifier="R1"/><qti-correct identifier="R1"/></qti-match><qti-set-outcome-value identifier="SCORE"><qti-sum><qti-variable identifier="SCORE"/><qti-base-value base-type="float">1</qti-base-value></qti-sum></qti-set-outcome-value></qti-response-if></qti-response-condition>
            <qti-response-condition><qti-response-if><qti-match><qti-variable identifier="R2"/><qti-correct identifier="R2"/></qti-match><qti-set-outcome-value identifier="SCORE"><qti-sum><qti-variable identifier="SCORE"/><qti-base-value base-type="float">1</qti-base-value></qti-sum></qti-set-outcome-value></qti-response-if></qti-response-condition>
          </qti-response-processing>
        </qti-assessment-item>
        """;

    [Fact]
    public void A_single_choice_becomes_a_draft_that_says_what_is_missing()
    {
        var import = Read(Single);
        var family = Assert.Single(import.Families);
        Assert.Equal("mat-khau-01", family.Code);
        Assert.Equal(["skill", "level", "band", "explain"], family.Missing);
        Assert.Equal("Still to be filled in: skill, level, band, explain.", Assert.Single(import.Findings).En);
        Assert.Throws<InvalidDataException>(() => Banks.Read(family.Yaml));
        var item = Filled(family);
        Assert.Equal((ItemKind.One, "Cô Sáu đặt mật khẩu mới.", "Mật khẩu nào khó đoán nhất?"), (item.Kind, item.Situation, item.Ask));
        Assert.Equal([("123456", false), ("trau {den} qua song", true)], item.Steps[0].Options.Select(o => (o.Text, o.Right)));
    }

    [Fact]
    public void Several_right_choices_and_an_order_keep_their_key()
    {
        var several = Filled(Assert.Single(Read(Single
            .Replace("cardinality=\"single\" base-type=\"identifier\"", "cardinality=\"multiple\" base-type=\"identifier\"", StringComparison.Ordinal)
            .Replace("max-choices=\"1\"", "max-choices=\"0\"", StringComparison.Ordinal)).Families));
        Assert.Equal((ItemKind.Several, "b"), (several.Kind, Marking.Key(several)));

        var order = Filled(Assert.Single(Read(Single
            .Replace("cardinality=\"single\" base-type=\"identifier\"", "cardinality=\"ordered\" base-type=\"identifier\"", StringComparison.Ordinal)
            .Replace("<qti-value>B</qti-value>", "<qti-value>B</qti-value><qti-value>A</qti-value>", StringComparison.Ordinal)
            .Replace("qti-choice-interaction", "qti-order-interaction", StringComparison.Ordinal)
            .Replace(" max-choices=\"1\"", "", StringComparison.Ordinal)).Families));
        Assert.Equal((ItemKind.Order, "trau {den} qua song"), (order.Kind, order.Steps[0].Options[0].Text));
    }

    [Fact]
    public void A_composite_of_a_choice_and_a_typed_number_becomes_a_task()
    {
        var import = Read(Composite);
        var task = Filled(Assert.Single(import.Families));
        Assert.Equal((ItemKind.Task, "Tính tiền"), (task.Kind, task.Ask));
        Assert.Equal(["Làm phép gì?", "Gõ số tiền:"], task.Steps.Select(s => s.Do));
        Assert.Equal("Phiếu ghi 3 cân, mỗi cân 4 đồng.", Assert.Single(task.Steps[0].Screen!.Parts).Text);
        Assert.Equal((true, "12"), (task.Steps[1].Field!.Digits, task.Steps[1].Field!.Right[0]));
        Assert.Contains(import.Findings, f => !f.Refused && f.En.StartsWith("Steps and screens were made", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("adaptive=\"false\"", "adaptive=\"true\"", 2, "Adaptive items")]
    [InlineData("time-dependent=\"false\"", "time-dependent=\"true\"", 2, "Time-dependent")]
    [InlineData("<qti-simple-choice identifier=\"A\">", "<qti-simple-choice identifier=\"A\" fixed=\"true\">", 11, "keeps its place")]
    [InlineData("<em>mới</em>", "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"/>", 8, "MathML")]
    [InlineData("<em>mới</em>", "<img src=\"a.png\" alt=\"a\"/>", 8, "A picture is taken inside a choice only")]
    [InlineData("<p>Cô", "<audio src=\"a.mp3\"/><p>Cô", 8, "Sound")]
    [InlineData("<p>Cô", "<table><tr><td>1</td></tr></table><p>Cô", 8, "Tables")]
    [InlineData("<p>Cô", "<qti-hotspot-interaction response-identifier=\"H\"/><p>Cô", 8, "Hotspot")]
    [InlineData("<p>Cô", "<qti-portable-custom-interaction response-identifier=\"H\"/><p>Cô", 8, "PCI")]
    [InlineData("<p>Cô", "<qti-rubric-block view=\"scorer\"/><p>Cô", 8, "“qti-rubric-block”")]
    [InlineData("  <qti-item-body>", "<qti-template-declaration identifier=\"T\" cardinality=\"single\" base-type=\"integer\"/><qti-item-body>", 7, "template variables")]
    [InlineData("</qti-choice-interaction>", "</qti-choice-interaction><p>Hết.</p>", 13, "text after")]
    [InlineData("<qti-value>B</qti-value>", "", 3, "no correct response")]
    [InlineData("response-identifier=\"RESPONSE\"", "response-identifier=\"KHAC\"", 9, "“KHAC”")]
    [InlineData("match_correct.xml", "CC2_map_response.xml", 15, "CC2_map_response")]
    [InlineData("identifier=\"B\">trau {den} qua song", "identifier=\"B\">123456", 2, "two equal options")]
    [InlineData("http://www.imsglobal.org/xsd/imsqtiasi_v3p0", "http://www.imsglobal.org/xsd/imsqti_v2p1", 2, "no QTI 3.0 item")]
    [InlineData("</qti-item-body>", "</qti-item>", 14, "cannot be read")]
    public void What_has_no_place_here_is_refused_with_its_line(string written, string instead, int line, string why)
    {
        Assert.Contains(written, Single, StringComparison.Ordinal);
        var import = Read(Single.Replace(written, instead, StringComparison.Ordinal));
        Assert.Empty(import.Families);
        var refused = Assert.Single(import.Findings, f => f.Refused);
        Assert.Contains(why, refused.En, StringComparison.Ordinal);
        Assert.Equal(line, refused.Line);
        Assert.NotEqual(refused.Vi, refused.En);
    }

    [Fact]
    public void A_document_type_is_refused_and_nothing_it_names_is_read()
    {
        var import = Read(Single.Replace("<qti-assessment-item", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>\n<qti-assessment-item", StringComparison.Ordinal).Replace("Cô Sáu", "&b;", StringComparison.Ordinal));
        Assert.Empty(import.Families);
        Assert.Contains("DTD", Assert.Single(import.Findings, f => f.Refused).En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_typed_answer_alone_and_partial_credit_are_refused()
    {
        var typed = Single[..Single.IndexOf("<qti-choice", StringComparison.Ordinal)] + "<p><qti-text-entry-interaction response-identifier=\"RESPONSE\"/></p></qti-item-body></qti-assessment-item>";
        Assert.Contains("one typed answer", Assert.Single(Read(typed).Findings).En, StringComparison.Ordinal);

        var mapped = Single.Replace("match_correct", "map_response", StringComparison.Ordinal)
            .Replace("</qti-correct-response>", "</qti-correct-response><qti-mapping default-value=\"0\"><qti-map-entry map-key=\"A\" mapped-value=\"0.5\"/><qti-map-entry map-key=\"B\" mapped-value=\"1\"/></qti-mapping>", StringComparison.Ordinal);
        Assert.Contains("Partial credit", Assert.Single(Read(mapped).Findings).En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<qti-match><qti-variable identifier=\"R2\"/><qti-correct identifier=\"R2\"/></qti-match>", "<qti-match><qti-variable identifier=\"R1\"/><qti-correct identifier=\"R1\"/></qti-match>")]
    [InlineData("float\">1</qti-base-value></qti-sum></qti-set-outcome-value></qti-response-if></qti-response-condition>\n    <qti", "float\">2</qti-base-value></qti-sum></qti-set-outcome-value></qti-response-if></qti-response-condition>\n    <qti")]
    public void Steps_that_do_not_count_alike_are_refused(string written, string instead)
    {
        var text = Composite.ReplaceLineEndings("\n");
        Assert.Contains(written, text, StringComparison.Ordinal);
        var import = Read(text.Replace(written, instead, StringComparison.Ordinal));
        Assert.Empty(import.Families);
        Assert.StartsWith("These scoring rules", Assert.Single(import.Findings, f => f.Refused).En, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_has_no_place_is_said_at_once_and_the_good_items_are_offered()
    {
        var bad = Single.Replace("<em>mới</em>", "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"/>", StringComparison.Ordinal)
            .Replace("<p>Cô", "<audio src=\"a.mp3\"/><p>Cô", StringComparison.Ordinal);
        var import = PackageReader.Read("goi.zip", Zip(("imsmanifest.xml", Listing("a.xml", "b.xml", "c.xml")), ("a.xml", bad), ("b.xml", Single)));
        Assert.Equal([("imsmanifest.xml", "lacks"), ("a.xml", "Sound"), ("a.xml", "MathML")], import.Findings.Where(f => f.Refused).Select(f => (f.File, f.En.Contains("lacks", StringComparison.Ordinal) ? "lacks" : f.En.Split(' ')[0])));
        Assert.Equal("mat-khau-01", Assert.Single(import.Families).Code);
    }

    [Fact]
    public void Pictures_come_in_unless_they_run_something()
    {
        var pictured = Single.Replace(">123456<", "><img src=\"h/a.svg\" alt=\"số\"/><", StringComparison.Ordinal).Replace(">trau {den} qua song<", "><img src=\"h/b.png\" alt=\"chữ\"/><", StringComparison.Ordinal);
        var png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAYAAAC56t6BAAAAEklEQVR4nGP4z8DwHwQYYAwAR8oH+WdZbrcAAAAASUVORK5CYII=");
        const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><circle r=\"1\"/></svg>";
        ItemImport With(string svg) => PackageReader.Read("goi.zip", Zipped(("imsmanifest.xml", Encoding.UTF8.GetBytes(Listing("a.xml"))), ("a.xml", Encoding.UTF8.GetBytes(pictured)), ("h/a.svg", Encoding.UTF8.GetBytes(svg)), ("h/b.png", png)));
        var import = With(Svg);
        Assert.Equal(["mat-khau-01-1-a", "mat-khau-01-2-b"], import.Pictures.Select(p => p.Name));
        Assert.Contains("viewBox=\"0 0 2 3\"", Encoding.UTF8.GetString(import.Pictures[1].Svg), StringComparison.Ordinal);
        Assert.Equal(["số", "chữ"], Filled(Assert.Single(import.Families)).Steps[0].Options.Select(o => o.Text));
        foreach (var bad in (string[])["<script>1</script>", "<circle onload=\"1\"/>", "<use href=\"https://example.org/a\"/>", "<circle fill=\"url(https://example.org/a)\"/>", "<foreignObject/>"])
        {
            var refused = With(Svg.Replace("<circle r=\"1\"/>", bad, StringComparison.Ordinal));
            Assert.Empty(refused.Families);
            Assert.Contains("holds script or points outside", Assert.Single(refused.Findings, f => f.Refused).En, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("../a.xml")]
    [InlineData("/a.xml")]
    [InlineData("a\\b.xml")]
    [InlineData("C:a.xml")]
    public void A_path_that_leads_out_of_the_package_is_refused(string path) =>
        Assert.Contains("is not valid", Assert.Single(PackageReader.Read("goi.zip", Zip((path, Single))).Findings).En, StringComparison.Ordinal);

    [Fact]
    public void Archives_that_swell_or_are_broken_or_empty_are_refused()
    {
        string Why(byte[] file) => Assert.Single(PackageReader.Read("goi.zip", file).Findings).En;
        Assert.Contains("too large a size", Why(Zip(("imsmanifest.xml", new string(' ', 1_000_000)))), StringComparison.Ordinal);
        Assert.Contains("larger than 10 MB", Why(new byte[Limits.MostSent + 1]), StringComparison.Ordinal);
        Assert.Contains("cannot be opened", Why("PK and nothing else"u8.ToArray()), StringComparison.Ordinal);
        Assert.Contains("no imsmanifest.xml", Why(Zip(("a.xml", Single))), StringComparison.Ordinal);
        Assert.Contains("holds no items", Why(Zip(("imsmanifest.xml", Listing()))), StringComparison.Ordinal);
        Assert.Contains("holds 10001 files", Why(Zip([.. Enumerable.Range(0, Limits.MostEntries + 1).Select(n => ($"{n}.txt", ""))])), StringComparison.Ordinal);
        Assert.Contains("levels deep", Why(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<a>", 100_000)))), StringComparison.Ordinal);
    }

    private static ItemImport Read(string xml) => PackageReader.Read("cau.xml", Encoding.UTF8.GetBytes(xml.ReplaceLineEndings("\n")));

    // As somebody would fill the draft in.
    private static Item Filled(ImportedFamily family) => Assert.Single(Banks.Read(family.Yaml
        .Replace("skill: \"\"", "skill: \"4.2\"", StringComparison.Ordinal)
        .Replace("level: \"\"", "level: co-ban", StringComparison.Ordinal)
        .Replace("band: \"\"", "band: de", StringComparison.Ordinal)
        .Replace("explain: \"\"", "explain: \"Vì thế.\"", StringComparison.Ordinal)).Items);

    private static string Listing(params string[] items) =>
        $"<manifest xmlns=\"http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1\"><resources>{string.Concat(items.Select(i => $"<resource identifier=\"r-{i}\" type=\"imsqti_item_xmlv3p0\" href=\"{i}\"><file href=\"{i}\"/></resource>"))}</resources></manifest>";

    private static byte[] Zip(params (string Path, string Text)[] files) => Zipped([.. files.Select(f => (f.Path, Encoding.UTF8.GetBytes(f.Text)))]);

    private static byte[] Zipped(params (string Path, byte[] Content)[] files)
    {
        using var package = new MemoryStream();
        using (var zip = new ZipArchive(package, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in files)
            {
                using var stream = zip.CreateEntry(path).Open();
                stream.Write(content);
            }
        }
        return package.ToArray();
    }
}

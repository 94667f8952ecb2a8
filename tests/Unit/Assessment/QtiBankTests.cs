using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using HocVuSo.Assessment.Bank;
using HocVuSo.Assessment.Contracts;
using HocVuSo.Assessment.Qti;
using HocVuSo.TestKit;
using Xunit;

namespace HocVuSo.Unit.Assessment;

/// <summary>The bank leaves as a package and comes back as it was; what somebody changed on the way is said.</summary>
public sealed class QtiBankTests
{
    private static readonly Lazy<(ItemBank Bank, IReadOnlyDictionary<string, string> Texts, byte[] Package)> Ours = new(() =>
    {
        var bank = ItemBank.FromFolder(Repository.In("content", "items"), out var texts);
        return (bank, texts, Write(bank.Families, texts));
    });

    [Fact]
    public void Every_family_of_the_bank_comes_back_byte_for_byte_with_its_pictures()
    {
        var (bank, texts, package) = Ours.Value;
        var import = PackageReader.Read("ngan-hang.zip", package);
        Assert.Empty(import.Findings);
        Assert.Equal(bank.Families.Select(f => (f.Code, texts[f.Digest])), import.Families.Select(f => (f.Code, f.Yaml)));
        Assert.All(import.Families, f => Assert.Empty(f.Missing));
        var used = bank.Families.SelectMany(f => f.Items).SelectMany(Manifest.PicturesOf).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(used, import.Pictures.Select(p => p.Name));
        Assert.All(import.Pictures, p => Assert.Equal(Picture(p.Name), p.Svg));
        Assert.True(package.Length < Limits.MostSent, $"{package.Length} bytes");
    }

    [Fact]
    public void Every_item_alone_says_the_same_as_in_the_bank()
    {
        foreach (var item in Ours.Value.Bank.Families.SelectMany(f => f.Items))
        {
            List<ImportFinding> findings = [];
            var file = new ItemReader(Qti.ItemPath(item), ItemWriter.Write(item).Root!, item.Family.Code, findings).Read();
            Assert.Empty(findings);
            var yaml = FamilyYaml.Write(file!);
            var read = Assert.Single(ItemFamily.Read("cau", yaml, ItemBank.Digest(yaml)).Items);
            Assert.Equal((item.Situation, item.Ask, item.Explain, Marking.Key(item)), (read.Situation, read.Ask, read.Explain, Marking.Key(read)));
            Assert.Equal((item.Kind, item.Skill, item.Level, item.Family.Version, item.Family.Band), (read.Kind, read.Skill, read.Level, read.Family.Version, read.Family.Band));
            Assert.Equal(item.Family.Enemies, read.Family.Enemies);
            foreach (var (step, again) in item.Steps.Zip(read.Steps))
            {
                Assert.Equal((step.Kind, step.Do), (again.Kind, again.Do));
                Assert.Equal(step.Options, again.Options);
                Assert.Equal((step.Field?.Label, step.Field?.Digits), (again.Field?.Label, again.Field?.Digits));
                Assert.Equal(step.Field?.Right, again.Field?.Right);
                Assert.Equal((step.Screen?.Look, step.Screen?.Title), (again.Screen?.Look, again.Screen?.Title));
                Assert.Equal(step.Screen?.Parts, again.Screen?.Parts);
            }
        }
    }

    [Fact]
    public void The_same_bank_gives_the_same_bytes() => Assert.Equal(Ours.Value.Package, Write(Enumerable.Reverse(Ours.Value.Bank.Families), Ours.Value.Texts));

    [Fact]
    public void Every_file_is_named_in_the_manifest_and_every_named_file_is_there()
    {
        using var zip = new ZipArchive(new MemoryStream(Ours.Value.Package));
        using var opened = zip.GetEntry("imsmanifest.xml")!.Open();
        var manifest = XDocument.Load(opened).Root!;
        var files = manifest.Descendants(Qti.Package + "file").Select(f => f.Attribute("href")!.Value).ToList();
        Assert.Equal(zip.Entries.Select(e => e.FullName).Where(n => n != "imsmanifest.xml").Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
        var names = manifest.Descendants(Qti.Package + "resource").Select(r => r.Attribute("identifier")!.Value).ToList();
        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.All(manifest.Descendants(Qti.Package + "dependency"), d => Assert.Contains(d.Attribute("identifierref")!.Value, names));
    }

    [Fact]
    public void An_item_laid_out_otherwise_is_the_same_item()
    {
        var package = Changed("items/x-1.xml", xml => xml.Replace("><", ">\n\t<", StringComparison.Ordinal));
        var import = PackageReader.Read("goi.zip", package);
        Assert.Empty(import.Findings);
        Assert.Equal(Two, Assert.Single(import.Families).Yaml);
    }

    [Fact]
    public void An_item_edited_elsewhere_wins_and_stands_alone()
    {
        var import = PackageReader.Read("goi.zip", Changed("items/x-1.xml", xml => xml.Replace("sai hai", "sai khác", StringComparison.Ordinal)));
        var said = Assert.Single(import.Findings);
        Assert.Equal(("items/x-1.xml", false, "Row 1 of “x” was edited elsewhere: the edited item is taken, as a family of its own."), (said.File, said.Refused, said.En));
        Assert.Equal(["x", "x-1"], import.Families.Select(f => f.Code));
        Assert.Equal(["x 2?"], Banks.Read(import.Families[0].Yaml).Items.Select(i => i.Ask));
        var edited = Assert.Single(Banks.Read(import.Families[1].Yaml).Items);
        Assert.Equal(("x 1?", "1.1", "co-ban"), (edited.Ask, edited.Skill, edited.Level));
        Assert.Equal(["đúng 1", "sai một", "sai khác"], edited.Steps[0].Options.Select(o => o.Text));
    }

    [Fact]
    public void A_row_that_is_gone_is_left_out_and_said()
    {
        var import = PackageReader.Read("goi.zip", Changed("imsmanifest.xml", xml =>
        {
            var manifest = XDocument.Parse(xml);
            manifest.Descendants(Qti.Package + "resource").Single(r => r.Attribute("identifier")!.Value == "item-x-2").Remove();
            return manifest.ToString();
        }));
        Assert.Equal("Row 2 of “x” is not in the package and is left out.", Assert.Single(import.Findings).En);
        Assert.Equal(["x 1?"], Banks.Read(Assert.Single(import.Families).Yaml).Items.Select(i => i.Ask));
    }

    [Fact]
    public void Items_whose_family_cannot_be_read_are_taken_one_by_one()
    {
        var import = PackageReader.Read("goi.zip", Changed("families/x.yaml", yaml => yaml.Replace("kind: one", "kind: essay", StringComparison.Ordinal)));
        Assert.Contains("kind 'essay'", Assert.Single(import.Findings).En, StringComparison.Ordinal);
        Assert.Equal(["x-1", "x-2"], import.Families.Select(f => f.Code));
    }

    private static string Two =>
        """
        code: x
        version: 1
        skill: "1.1"
        level: co-ban
        band: vua
        kind: one
        parameters:
          - {n: "1"}
          - {n: "2"}
        ask: "x {n}?"
        options:
          - {text: "đúng {n}", right: true}
          - {text: "sai một"}
          - {text: "sai hai"}
        explain: "Vì thế."
        """;

    private static byte[] Picture(string name) => File.ReadAllBytes(Repository.In("content", "pictures", name + ".svg"));

    private static byte[] Write(IEnumerable<ItemFamily> families, IReadOnlyDictionary<string, string> texts) => PackageWriter.Write(families, texts, Picture);

    // The package of one family of two rows, with one of its files changed.
    private static byte[] Changed(string path, Func<string, string> change)
    {
        var family = Banks.Read(Two);
        var files = SafeZip.Read("goi.zip", Write([family], new Dictionary<string, string> { [family.Digest] = Two }), [])!;
        using var package = new MemoryStream();
        using (var zip = new ZipArchive(package, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(name == path ? Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(content))) : content);
            }
        }
        return package.ToArray();
    }
}

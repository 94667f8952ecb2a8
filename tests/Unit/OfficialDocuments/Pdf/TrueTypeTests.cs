using System.Text;
using HocVuSo.OfficialDocuments.Pdf;
using HocVuSo.OfficialDocuments.Pdf.TrueType;
using HocVuSo.TestKit;
using Xunit;

namespace HocVuSo.Unit.OfficialDocuments.Pdf;

public sealed class TrueTypeTests
{
    private const string Letters = "AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ 0123456789.,;:()%–-/“”…";

    [Fact]
    public void Both_fonts_have_every_vietnamese_letter()
    {
        foreach (var font in new[] { Fonts.Regular, Fonts.Bold })
            Assert.All((Letters + Letters.ToUpperInvariant()).EnumerateRunes(), rune => Assert.True(font.Has(rune), rune.ToString()));
        Assert.Equal("BeVietnamPro-Regular", Fonts.Regular.PostScriptName);
        Assert.Equal("BeVietnamPro-Bold", Fonts.Bold.PostScriptName);
    }

    [Fact]
    public void The_subset_has_the_outline_and_width_of_every_character_drawn()
    {
        var document = new PdfDocument("t", DateTimeOffset.UnixEpoch);
        document.AddPage().Text(5, 5, Letters, Fonts.Bold, 10);
        var file = new PdfFile(document.ToBytes());
        var type0 = file.FontsOf(0)["F1"];
        var subset = new SubsetFont(file.ProgramOf(type0));
        var original = Fonts.Bold.File;

        Assert.Matches(@"/BaseFont/[A-Z]{6}\+BeVietnamPro-Bold", type0);
        foreach (var (code, character) in file.CharactersOf(type0))
        {
            var glyph = original.GlyphOf(character.EnumerateRunes().Single());
            Assert.Equal(original.AdvanceOf(glyph), subset.AdvanceOf(code));
            Assert.Equal(Shape(original.OutlineOf, glyph), Shape(subset.OutlineOf, code));
        }
        Assert.True(subset.Glyphs < original.Glyphs / 2);
    }

    [Fact]
    public void The_subset_checks_its_own_sums()
    {
        var program = TrueTypeSubset.Of(Fonts.Regular.File, [0, .. "Ngọc Ánh".EnumerateRunes().Select(Fonts.Regular.File.GlyphOf)]);
        // The sum over a font with the adjustment in place is this constant (OpenType specification, table "head").
        Assert.Equal(0xB1B0AFBA, TrueTypeSubset.SumOf(program));
    }

    [Fact]
    public void A_broken_font_is_refused_and_never_mistaken_for_our_own_fault()
    {
        var whole = FontBytes();
        var random = new Random(2026);
        for (var round = 0; round < 600; round++)
        {
            var broken = whole.ToArray();
            if (round % 3 == 0) broken = broken[..random.Next(broken.Length)];
            // The directory and the small tables are where damage does the most.
            else for (var i = 0; i < 20; i++) broken[random.Next(random.Next(2) == 0 ? 300 : broken.Length)] = (byte)random.Next(256);
            try
            {
                var document = new PdfDocument("t", DateTimeOffset.UnixEpoch);
                document.AddPage().Text(1, 1, Letters, PdfFont.Load(broken), 10);
                document.ToBytes();
            }
            catch (InvalidDataException)
            {
                // Refused, as promised.
            }
        }
        Assert.Throws<InvalidDataException>(() => PdfFont.Load([]));
        Assert.Throws<InvalidDataException>(() => PdfFont.Load("OTTO, chữ kiểu PostScript"u8.ToArray()));
    }

    // Outlines as the points that are drawn: without instructions and with components followed, so that the numbering does not matter.
    private static string Shape(Func<int, FontTable> outlineOf, int glyph)
    {
        var outline = outlineOf(glyph);
        if (outline.Length == 0) return "";
        var contours = outline.I16(0);
        if (contours >= 0)
        {
            var lengthAt = 10 + (contours * 2);
            var points = lengthAt + 2 + outline.U16(lengthAt);
            return Convert.ToHexString(outline.Part(0, lengthAt)) + Convert.ToHexString(outline.Part(points, outline.Length - points)).TrimEnd('0');
        }
        var shape = new StringBuilder();
        for (var (at, more) = (10, true); more;)
        {
            var flags = outline.U16(at);
            var arguments = ((flags & 1) != 0 ? 4 : 2) + ((flags & 8) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0);
            shape.Append('[').Append(Shape(outlineOf, outline.U16(at + 2))).Append(Convert.ToHexString(outline.Part(at + 4, arguments))).Append(']');
            at += 4 + arguments;
            more = (flags & 0x20) != 0;
        }
        return shape.ToString();
    }

    private static byte[] FontBytes()
    {
        using var resource = typeof(Fonts).Assembly.GetManifestResourceStream("HocVuSo.OfficialDocuments.Fonts.BeVietnamPro-Regular.ttf")!;
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The embedded program, which by design has no names and no character map.</summary>
    private sealed class SubsetFont
    {
        private readonly Dictionary<string, FontTable> _tables = new(StringComparer.Ordinal);

        public SubsetFont(byte[] bytes)
        {
            var file = new FontTable(bytes);
            for (var i = 0; i < file.U16(4); i++)
            {
                var entry = 12 + (i * 16);
                var (at, length) = (file.Offset(entry + 8), file.Offset(entry + 12));
                _tables[Encoding.ASCII.GetString(file.Part(entry, 4))] = new FontTable(bytes.AsMemory(at, length));
                Assert.Equal(0, at % 4);
            }
            Assert.Equal(["glyf", "head", "hhea", "hmtx", "loca", "maxp"], _tables.Keys);
        }

        public int Glyphs => _tables["maxp"].U16(4);

        public int AdvanceOf(int glyph) => _tables["hmtx"].U16(glyph * 4);

        public FontTable OutlineOf(int glyph)
        {
            var (start, end) = (_tables["loca"].Offset(glyph * 4), _tables["loca"].Offset((glyph * 4) + 4));
            return new FontTable(_tables["glyf"].Part(start, end - start).ToArray());
        }
    }
}

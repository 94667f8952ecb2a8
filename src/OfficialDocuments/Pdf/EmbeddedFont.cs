using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using HocVuSo.OfficialDocuments.Pdf.TrueType;

namespace HocVuSo.OfficialDocuments.Pdf;

/// <summary>
/// The part of a font that one document uses. Every character gets its own code, in order of first use, even where two share a
/// glyph (space and no-break space, or two characters the font lacks): so copied text gives back exactly what was written.
/// Code 0 stays .notdef and is never used.
/// </summary>
internal sealed class EmbeddedFont(PdfFont font, string name)
{
    private readonly Dictionary<Rune, int> _codes = [];
    private readonly List<Rune> _characters = [];

    public string Name => name;

    public IEnumerable<Rune> Missing => _characters.Where(character => !font.Has(character));

    public string Encode(string line)
    {
        var codes = new StringBuilder(line.Length * 4);
        foreach (var rune in line.EnumerateRunes())
        {
            if (!_codes.TryGetValue(rune, out var code))
            {
                _characters.Add(rune);
                _codes[rune] = code = _characters.Count;
            }
            codes.Append(code.ToString("X4", CultureInfo.InvariantCulture));
        }
        return codes.ToString();
    }

    /// <summary>Writes the font and what hangs on it; the answer is the number of the Type0 font.</summary>
    public int WriteTo(PdfWriter pdf)
    {
        var file = font.File;
        List<int> glyphs = [0, .. _characters.Select(file.GlyphOf)];
        var program = TrueTypeSubset.Of(file, glyphs);
        string Scaled(double units) => PdfSyntax.Number(units * 1000 / file.UnitsPerEm);

        // A tag per content, so that two subsets of a font never stand in for each other when files are merged.
        var subset = $"{TagOf(program)}+{file.PostScriptName}";
        var programObject = pdf.Stream($"/Length1 {program.Length}", program);
        var descriptor = pdf.Object(
            $"<</Type/FontDescriptor/FontName/{subset}/Flags 4/FontBBox[{string.Join(' ', file.Bounds.Select(b => Scaled(b)))}]" +
            $"/ItalicAngle {PdfSyntax.Number(file.ItalicAngle)}/Ascent {Scaled(file.Ascent)}/Descent {Scaled(file.Descent)}" +
            $"/CapHeight {Scaled(file.CapHeight)}/StemV {StemOf(file.Weight)}/FontFile2 {programObject} 0 R>>");
        var descendant = pdf.Object(
            $"<</Type/Font/Subtype/CIDFontType2/BaseFont/{subset}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>" +
            $"/FontDescriptor {descriptor} 0 R/CIDToGIDMap/Identity" +
            $"/W[0[{string.Join(' ', glyphs.Select(glyph => Scaled(file.AdvanceOf(glyph))))}]]>>");
        var toUnicode = pdf.Stream("", Encoding.ASCII.GetBytes(ToUnicode()));
        return pdf.Object(
            $"<</Type/Font/Subtype/Type0/BaseFont/{subset}/Encoding/Identity-H/DescendantFonts[{descendant} 0 R]/ToUnicode {toUnicode} 0 R>>");
    }

    private string ToUnicode()
    {
        var map = new StringBuilder(
            "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
            "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n" +
            "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n");
        const int MostInABlock = 100; // a limit of the CMap format
        for (var start = 0; start < _characters.Count; start += MostInABlock)
        {
            var block = _characters.Skip(start).Take(MostInABlock).ToList();
            map.Append(CultureInfo.InvariantCulture, $"{block.Count} beginbfchar\n");
            for (var i = 0; i < block.Count; i++)
                map.Append(CultureInfo.InvariantCulture, $"<{start + i + 1:X4}><{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(block[i].ToString()))}>\n");
            map.Append("endbfchar\n");
        }
        return map.Append("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n").ToString();
    }

    private static string TagOf(byte[] program) =>
        string.Concat(SHA256.HashData(program).Take(6).Select(b => (char)('A' + (b % 26))));

    // The font does not say how thick its stems are; readers use this only to find a stand-in font, which never happens here.
    private static int StemOf(int weight) => 50 + (weight * weight / 4225);
}

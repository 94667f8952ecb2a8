using System.Text;

namespace HocVuSo.OfficialDocuments.Pdf.TrueType;

/// <summary>
/// What embedding needs of a TrueType font: metrics, outlines and the character map. Only fonts with TrueType outlines
/// ("glyf"); PostScript outlines and collections are refused with <see cref="InvalidDataException"/>.
/// </summary>
internal sealed class TrueTypeFile
{
    private readonly Dictionary<string, FontTable> _tables;
    private readonly FontTable _loca, _glyf, _hmtx;
    private readonly CharacterMap _characters;
    private readonly int _metrics;
    private readonly bool _longOffsets;

    public TrueTypeFile(byte[] bytes)
    {
        _tables = ReadDirectory(bytes);
        var head = Table("head");
        var hhea = Table("hhea");
        UnitsPerEm = head.U16(18);
        if (UnitsPerEm is < 16 or > 16384) throw new InvalidDataException("The font has no sensible units per em.");
        Bounds = [head.I16(36), head.I16(38), head.I16(40), head.I16(42)];
        _longOffsets = head.I16(50) != 0;
        (Ascent, Descent) = (hhea.I16(4), hhea.I16(6));
        _metrics = hhea.U16(34);
        Glyphs = Table("maxp").U16(4);
        if (_metrics == 0 || Glyphs == 0) throw new InvalidDataException("The font has no glyphs.");

        (_loca, _glyf, _hmtx) = (Table("loca"), Table("glyf"), Table("hmtx"));
        _characters = new CharacterMap(Table("cmap"));
        var os2 = Table("OS/2");
        Weight = os2.U16(4);
        CapHeight = os2.U16(0) >= 2 ? os2.I16(88) : (short)(UnitsPerEm * 7 / 10);
        ItalicAngle = Table("post").I32(4) / 65536.0;
        PostScriptName = ReadPostScriptName(Table("name"));
    }

    public string PostScriptName { get; }

    public int UnitsPerEm { get; }

    public int Glyphs { get; }

    /// <summary>xMin, yMin, xMax, yMax over all glyphs.</summary>
    public short[] Bounds { get; }

    public short Ascent { get; }

    /// <summary>Below the base line, so negative.</summary>
    public short Descent { get; }

    public short CapHeight { get; }

    /// <summary>400 regular, 700 bold.</summary>
    public int Weight { get; }

    public double ItalicAngle { get; }

    public FontTable Table(string tag) => _tables.TryGetValue(tag, out var table)
        ? table
        : throw new InvalidDataException($"The font has no table '{tag}'.");

    /// <summary>0 (.notdef) for a character the font does not have.</summary>
    public int GlyphOf(Rune character) => _characters.GlyphOf(character.Value) is var glyph && glyph < Glyphs ? glyph : 0;

    public ushort AdvanceOf(int glyph) => _hmtx.U16(Math.Min(glyph, _metrics - 1) * 4);

    // Glyphs after the last full metric have only a bearing.
    public short BearingOf(int glyph) =>
        glyph < _metrics ? _hmtx.I16((glyph * 4) + 2) : _hmtx.I16((_metrics * 4) + ((glyph - _metrics) * 2));

    /// <summary>The glyph's outline as it lies in the file; empty for a space.</summary>
    public FontTable OutlineOf(int glyph)
    {
        if (glyph < 0 || glyph >= Glyphs) throw new InvalidDataException("The font names a glyph it does not have.");
        var (start, end) = _longOffsets
            ? (_loca.Offset(glyph * 4), _loca.Offset((glyph * 4) + 4))
            : (_loca.U16(glyph * 2) * 2, _loca.U16((glyph * 2) + 2) * 2);
        return new FontTable(_glyf.Part(start, end - start).ToArray());
    }

    private static Dictionary<string, FontTable> ReadDirectory(byte[] bytes)
    {
        var file = new FontTable(bytes);
        if (file.U32(0) is not (0x00010000 or 0x74727565)) throw new InvalidDataException("Only fonts with TrueType outlines can be embedded.");
        var tables = new Dictionary<string, FontTable>(StringComparer.Ordinal);
        for (var i = 0; i < file.U16(4); i++)
        {
            var entry = 12 + (i * 16);
            var (offset, length) = (file.U32(entry + 8), file.U32(entry + 12));
            if (offset + (ulong)length > (ulong)bytes.Length) throw new InvalidDataException("A table lies outside the font.");
            tables[Encoding.ASCII.GetString(file.Part(entry, 4))] = new FontTable(bytes.AsMemory((int)offset, (int)length));
        }
        return tables;
    }

    private static string ReadPostScriptName(FontTable names)
    {
        var texts = names.U16(4);
        for (var i = 0; i < names.U16(2); i++)
        {
            var entry = 6 + (i * 12);
            if (names.U16(entry + 6) != 6) continue;
            var text = names.Part(texts + names.U16(entry + 10), names.U16(entry + 8));
            var name = (names.U16(entry) == 1 ? Encoding.Latin1 : Encoding.BigEndianUnicode).GetString(text);
            // Only characters that need no escaping in a PDF name.
            var plain = string.Concat(name.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'));
            if (plain.Length > 0) return plain;
        }
        return "Unnamed";
    }
}

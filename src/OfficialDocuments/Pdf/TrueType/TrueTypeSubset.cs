using System.Buffers.Binary;
using System.Text;

namespace HocVuSo.OfficialDocuments.Pdf.TrueType;

/// <summary>
/// A TrueType font with only the glyphs asked for, renumbered, and those they are composed of ("ễ" may point at "ê" and a tilde).
/// Hinting is left out: it is half of a small subset, and PDF readers draw without it.
/// </summary>
internal static class TrueTypeSubset
{
    private const int HasWideArguments = 0x0001, HasScale = 0x0008, HasMore = 0x0020, HasTwoScales = 0x0040,
        HasMatrix = 0x0080, HasInstructions = 0x0100;

    /// <summary>
    /// The glyph at position i of <paramref name="wanted"/> becomes glyph i of the result; position 0 must be .notdef. A glyph
    /// may be wanted twice. Components follow after the wanted ones.
    /// </summary>
    public static byte[] Of(TrueTypeFile font, IReadOnlyList<int> wanted)
    {
        var glyphs = wanted.ToList();
        var places = new Dictionary<int, int>();
        for (var i = 0; i < glyphs.Count; i++) places.TryAdd(glyphs[i], i);

        var outlines = new List<byte[]>();
        // The list grows while components are met; every glyph enters it once, so a font that refers to itself ends too.
        for (var i = 0; i < glyphs.Count; i++)
            outlines.Add(Rewrite(font.OutlineOf(glyphs[i]), component =>
            {
                if (places.TryGetValue(component, out var place)) return place;
                glyphs.Add(component);
                return places[component] = glyphs.Count - 1;
            }));

        return Assemble(font, glyphs, outlines);
    }

    private static byte[] Rewrite(FontTable outline, Func<int, int> placeOf)
    {
        if (outline.Length == 0) return [];
        var contours = outline.I16(0);
        return contours >= 0 ? WithoutInstructions(outline, contours) : Renumbered(outline, placeOf);
    }

    private static byte[] WithoutInstructions(FontTable outline, int contours)
    {
        var lengthAt = 10 + (contours * 2);
        var points = lengthAt + 2 + outline.U16(lengthAt);
        return [.. outline.Part(0, lengthAt), 0, 0, .. outline.Part(points, outline.Length - points)];
    }

    private static byte[] Renumbered(FontTable outline, Func<int, int> placeOf)
    {
        var copy = outline.Copy();
        var at = 10;
        int flags;
        do
        {
            flags = outline.U16(at);
            BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(at), (ushort)(flags & ~HasInstructions));
            BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(at + 2), (ushort)placeOf(outline.U16(at + 2)));
            at += 4 + ((flags & HasWideArguments) != 0 ? 4 : 2);
            at += (flags & HasScale) != 0 ? 2 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasMatrix) != 0 ? 8 : 0;
        }
        while ((flags & HasMore) != 0);
        if (at > copy.Length) throw new InvalidDataException("The font ends in the middle of a glyph.");
        return copy[..at];
    }

    private static byte[] Assemble(TrueTypeFile font, List<int> glyphs, List<byte[]> outlines)
    {
        var glyf = new MemoryStream();
        var loca = new byte[(glyphs.Count + 1) * 4];
        var hmtx = new byte[glyphs.Count * 4];
        for (var i = 0; i < glyphs.Count; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(loca.AsSpan(i * 4), (uint)glyf.Length);
            glyf.Write(outlines[i]);
            glyf.Write(new byte[PaddingOf(outlines[i].Length)]);
            BinaryPrimitives.WriteUInt16BigEndian(hmtx.AsSpan(i * 4), font.AdvanceOf(glyphs[i]));
            BinaryPrimitives.WriteInt16BigEndian(hmtx.AsSpan((i * 4) + 2), font.BearingOf(glyphs[i]));
        }
        BinaryPrimitives.WriteUInt32BigEndian(loca.AsSpan(glyphs.Count * 4), (uint)glyf.Length);

        var head = font.Table("head").Copy();
        head.AsSpan(8, 4).Clear(); // the checksum of the whole, filled in at the end
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1); // long offsets
        var hhea = font.Table("hhea").Copy();
        BinaryPrimitives.WriteUInt16BigEndian(hhea.AsSpan(34), (ushort)glyphs.Count);
        var maxp = font.Table("maxp").Copy();
        BinaryPrimitives.WriteUInt16BigEndian(maxp.AsSpan(4), (ushort)glyphs.Count);
        // No hinting, so none of its storage, functions, stack and instructions.
        if (maxp.Length >= 28) maxp.AsSpan(16, 12).Clear();

        return File([("glyf", glyf.ToArray()), ("head", head), ("hhea", hhea), ("hmtx", hmtx), ("loca", loca), ("maxp", maxp)]);
    }

    private static byte[] File(IReadOnlyList<(string Tag, byte[] Bytes)> tables)
    {
        var directory = new byte[12 + (tables.Count * 16)];
        BinaryPrimitives.WriteUInt32BigEndian(directory, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(directory.AsSpan(4), (ushort)tables.Count);
        var power = (int)Math.Log2(tables.Count);
        BinaryPrimitives.WriteUInt16BigEndian(directory.AsSpan(6), (ushort)(16 << power));
        BinaryPrimitives.WriteUInt16BigEndian(directory.AsSpan(8), (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(directory.AsSpan(10), (ushort)((tables.Count * 16) - (16 << power)));

        var body = new MemoryStream();
        var headAt = 0;
        for (var i = 0; i < tables.Count; i++)
        {
            var (tag, bytes) = tables[i];
            var at = directory.Length + (int)body.Length;
            if (tag == "head") headAt = at;
            var entry = directory.AsSpan(12 + (i * 16));
            Encoding.ASCII.GetBytes(tag, entry);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], SumOf(bytes));
            BinaryPrimitives.WriteUInt32BigEndian(entry[8..], (uint)at);
            BinaryPrimitives.WriteUInt32BigEndian(entry[12..], (uint)bytes.Length);
            body.Write(bytes);
            body.Write(new byte[PaddingOf(bytes.Length)]);
        }

        byte[] file = [.. directory, .. body.ToArray()];
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(headAt + 8), unchecked(0xB1B0AFBA - SumOf(file)));
        return file;
    }

    private static int PaddingOf(int length) => (4 - (length % 4)) % 4;

    internal static uint SumOf(ReadOnlySpan<byte> bytes)
    {
        var sum = 0u;
        Span<byte> last = stackalloc byte[4];
        for (var at = 0; at < bytes.Length; at += 4)
        {
            last.Clear();
            bytes[at..Math.Min(at + 4, bytes.Length)].CopyTo(last);
            sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(last));
        }
        return sum;
    }
}

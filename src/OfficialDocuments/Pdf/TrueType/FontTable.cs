using System.Buffers.Binary;

namespace HocVuSo.OfficialDocuments.Pdf.TrueType;

/// <summary>
/// Big-endian reading of one table of a font. Reading past its end throws <see cref="InvalidDataException"/>: a font is a
/// file from outside, and a broken one must not look like a bug of ours.
/// </summary>
internal readonly struct FontTable(ReadOnlyMemory<byte> bytes)
{
    public int Length => bytes.Length;

    public ushort U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(Part(at, 2));

    public short I16(int at) => BinaryPrimitives.ReadInt16BigEndian(Part(at, 2));

    public uint U32(int at) => BinaryPrimitives.ReadUInt32BigEndian(Part(at, 4));

    /// <summary>An unsigned 32-bit offset; no font of ours reaches two gigabytes.</summary>
    public int Offset(int at) => U32(at) is var offset && offset <= int.MaxValue
        ? (int)offset
        : throw new InvalidDataException("The font points outside itself.");

    public int I32(int at) => BinaryPrimitives.ReadInt32BigEndian(Part(at, 4));

    public ReadOnlySpan<byte> Part(int at, int length) =>
        at >= 0 && length >= 0 && at <= Length - length
            ? bytes.Span.Slice(at, length)
            : throw new InvalidDataException("The font ends in the middle of a table.");

    public FontTable From(int at) => at >= 0 && at <= Length
        ? new FontTable(bytes[at..])
        : throw new InvalidDataException("The font points outside a table.");

    public byte[] Copy() => bytes.ToArray();
}

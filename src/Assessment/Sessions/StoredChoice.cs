using System.Buffers.Binary;
using HocVuSo.Assessment.Bank;
using HocVuSo.Psychometrics.Adaptive;

namespace HocVuSo.Assessment.Sessions;

/// <summary>
/// A choice of the next item as it is stored beside the answer that led to it: enough to make it again and compare to the
/// bit. At most 91 bytes.
/// </summary>
/// <param name="Pretest">True for an item that is only tried out: drawn by lot, and its answer does not count.</param>
/// <param name="Snapshot">Number of the exposure snapshot.</param>
/// <param name="Digest">Over the whole list of candidates, <see cref="Choice.Digest"/>; 0 for a pretest item.</param>
/// <param name="Top">The best candidates, best first, at most twenty.</param>
internal sealed record StoredChoice(ItemPlace Item, bool Pretest, int Snapshot, Relaxed Relaxed, int Candidates, UInt128 Digest, IReadOnlyList<ItemPlace> Top)
{
    private const int HeadLength = 3 + 1 + 4 + 1 + 4 + 16 + 1;

    public byte[] ToBytes()
    {
        var bytes = new byte[HeadLength + Top.Count * Sheets.BytesPerItem];
        Sheets.Put(bytes, Item);
        bytes[3] = Pretest ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), Snapshot);
        bytes[8] = (byte)Relaxed;
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(9), Candidates);
        BinaryPrimitives.WriteUInt128BigEndian(bytes.AsSpan(13), Digest);
        bytes[29] = (byte)Top.Count;
        for (var i = 0; i < Top.Count; i++) { Sheets.Put(bytes.AsSpan(HeadLength + i * Sheets.BytesPerItem), Top[i]); }
        return bytes;
    }

    public static StoredChoice From(ReadOnlySpan<byte> bytes)
    {
        var top = new ItemPlace[bytes[29]];
        for (var i = 0; i < top.Length; i++) { top[i] = Sheets.Get(bytes[(HeadLength + i * Sheets.BytesPerItem)..]); }
        return new(Sheets.Get(bytes), bytes[3] == 1, BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]), (Relaxed)bytes[8],
            BinaryPrimitives.ReadInt32LittleEndian(bytes[9..]), BinaryPrimitives.ReadUInt128BigEndian(bytes[13..]), top);
    }

    public bool Equals(StoredChoice? other) => other is not null && ToBytes().AsSpan().SequenceEqual(other.ToBytes());

    public override int GetHashCode() => HashCode.Combine(Item, Snapshot, Digest);
}

using System.Security.Cryptography;
using System.Text;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.Territory.Units;

/// <summary>
/// Ids of the state's units are derived from their official code (UUID version 8 over SHA-256), so that loading the
/// catalogue twice, or on two installations, names the same place by the same id. Villages get minted ids.
/// </summary>
internal static class UnitIds
{
    public static UnitId Official(UnitKind kind, string code) => Derive($"{kind}:{code}");

    public static UnitId UnknownVillage(UnitId commune) => Derive($"UnknownVillage:{commune}");

    private static UnitId Derive(string text)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes("hocvuso:unit:" + text)).AsSpan(0, 16);
        bytes[6] = (byte)(bytes[6] & 0x0F | 0x80);
        bytes[8] = (byte)(bytes[8] & 0x3F | 0x80);
        return new UnitId(new Guid(bytes, bigEndian: true));
    }
}

using System.Globalization;

namespace HocVuSo.OfficialDocuments.Administrative;

/// <summary>
/// Number and symbol: (5, "BC-UBND") is "05/BC-UBND"; numbers below 10 are padded (Decree 30/2020/NĐ-CP, Annex I, part II).
/// Without a serial there is room to write it by hand or stamp. A slash before the symbol is ignored; serials start at 1.
/// </summary>
public sealed record DocumentNumber(int? Serial, string Symbol)
{
    private const string Room = "\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0";

    public int? Serial { get; } = Serial is null or > 0 ? Serial : throw new ArgumentOutOfRangeException(nameof(Serial), "Documents are numbered from 1.");

    public string Symbol { get; } = Symbol.Trim().TrimStart('/');

    public override string ToString() => $"{Serial?.ToString("00", CultureInfo.InvariantCulture) ?? Room}/{Symbol}";
}

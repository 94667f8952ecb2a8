using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace HocVuSo.OfficialDocuments.Administrative;

/// <summary>
/// Number and symbol: (5, "BC-UBND") is "05/BC-UBND"; numbers below 10 are padded (Decree 30/2020/NĐ-CP, Annex I, part II). A body of the
/// Party writes "13-KH/ĐU" (Guidance 36-HD/VPTW of 2018): a hyphen, the kind, and the issuer behind the slash.
/// Without a serial there is room to write it by hand or stamp. A slash before the symbol is ignored; serials start at 1.
/// </summary>
/// <param name="Symbol">"BC-UBND", "KH/ĐU"; of a letter "SKHCN-CĐS".</param>
public sealed partial record DocumentNumber(int? Serial, string Symbol)
{
    private const string Room = "\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0";

    // Kinds by their abbreviation: Annex III of Decree 30/2020/NĐ-CP, and laws and decrees by the Law on the promulgation of legal documents.
    private static readonly FrozenDictionary<string, string> Kinds = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["NQ"] = "Nghị quyết", ["QĐ"] = "Quyết định", ["CT"] = "Chỉ thị", ["QC"] = "Quy chế", ["QyĐ"] = "Quy định", ["TB"] = "Thông báo", ["HD"] = "Hướng dẫn", ["CTr"] = "Chương trình", ["KH"] = "Kế hoạch", ["PA"] = "Phương án",
        ["ĐA"] = "Đề án", ["DA"] = "Dự án", ["BC"] = "Báo cáo", ["BB"] = "Biên bản", ["TTr"] = "Tờ trình", ["NĐ"] = "Nghị định", ["TT"] = "Thông tư", ["KL"] = "Kết luận",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // So that what was read is written as it was: "8-KH/TU", "015/KH-UBND".
    private readonly int _digits = 2;

    private DocumentNumber(string serial, int? year, string symbol, bool isOfParty) : this(int.Parse(serial, CultureInfo.InvariantCulture), symbol) =>
        (_digits, Year, IsOfParty) = (serial.Length, year, isOfParty);

    public int? Serial { get; } = Serial is null or > 0 ? Serial : throw new ArgumentOutOfRangeException(nameof(Serial), "Documents are numbered from 1.");

    public string Symbol { get; } = Symbol.Trim().TrimStart('/');

    /// <summary>Of legal documents, which are numbered through a year: 2025 in "150/2025/NĐ-CP".</summary>
    public int? Year { get; init; }

    /// <summary>Of a body of the Party: "13-KH/ĐU".</summary>
    public bool IsOfParty { get; init; }

    /// <summary>"Kế hoạch"; null for a letter, and for what the Party writes short as "QĐ", which is a decision or a regulation.</summary>
    public string? Kind => Kinds.TryGetValue(Abbreviation, out var kind) && !(IsOfParty && Abbreviation == "QĐ") ? kind : null;

    /// <summary>Who issued it, written short: "UBND", "BKHCN", "ĐU", "TW". Of a letter the body before the hyphen: "SKHCN".</summary>
    public string Issuer => Kinds.ContainsKey(Abbreviation) ? Symbol[Abbreviation.Length..].TrimStart('-', '/') : Abbreviation;

    private string Abbreviation => Symbol.Split('-', '/')[0].Trim();

    /// <summary>
    /// Reads "15/KH-UBND", "57-NQ/TW", "150/2025/NĐ-CP", with or without "Số" before it; spaces around the signs are no part of it. False for everything
    /// else, a number left blank included. What was read is written again with the same digits.
    /// </summary>
    public static bool TryRead(string? written, out DocumentNumber number)
    {
        number = null!;
        if (written is null || Written().Match(written.Normalize()) is not { Success: true } match || match.Groups["serial"].ValueSpan.Trim('0').IsEmpty) { return false; }
        var isOfParty = match.Groups["sign"].Value == "-";
        number = new(
            match.Groups["serial"].Value, match.Groups["year"] is { Success: true } year ? int.Parse(year.ValueSpan, CultureInfo.InvariantCulture) : null, Blanks().Replace(match.Groups["symbol"].Value, ""), isOfParty);
        return true;
    }

    /// <summary>However it was padded.</summary>
    public bool Equals(DocumentNumber? other) => other is not null && (Serial, Symbol, Year, IsOfParty) == (other.Serial, other.Symbol, other.Year, other.IsOfParty);

    public override int GetHashCode() => HashCode.Combine(Serial, Symbol, Year, IsOfParty);

    public override string ToString() =>
        $"{Serial?.ToString($"D{_digits}", CultureInfo.InvariantCulture) ?? Room}{(Year is { } year ? string.Create(CultureInfo.InvariantCulture, $"/{year}") : "")}{(IsOfParty ? '-' : '/')}{Symbol}";

    [GeneratedRegex(@"^\s*(?:[Ss]ố\s*:?\s*)?(?<serial>[0-9]{1,6})\s*(?:(?:/\s*(?<year>(?:19|20)[0-9]{2})\s*)?(?<sign>/)\s*(?<symbol>\p{Lu}[\p{L}0-9&]*(?:\s*[-/]\s*[\p{L}0-9&]+)*)|(?<sign>-)\s*(?<symbol>\p{Lu}[\p{L}&]*\s*/\s*[\p{L}0-9&]+(?:\s*[-/]\s*[\p{L}0-9&]+)*))\s*$")]
    private static partial Regex Written();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}

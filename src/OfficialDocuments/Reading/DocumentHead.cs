using System.Text.RegularExpressions;
using HocVuSo.OfficialDocuments.Administrative;
using HocVuSo.VietnameseText;

namespace HocVuSo.OfficialDocuments.Reading;

/// <summary>
/// What stands around the text of an administrative document (Decree 30/2020/NĐ-CP, Annex I). Whatever the document does not say is null
/// or empty: a copy without its letterhead is no rarity.
/// </summary>
/// <param name="Kind">"Kế hoạch", "Báo cáo", from the title, or else from the symbol; null for an official letter.</param>
/// <param name="Number">With its symbol: "15/KH-UBND", "13-KH/ĐU"; null where the number is left blank.</param>
/// <param name="Symbol">"KH-UBND", also where the number is left blank.</param>
/// <param name="On">The day of issue; null when it or a part of it is left blank.</param>
/// <param name="Issuer">"Ủy ban nhân dân xã Bình Chương", from the letterhead, or else from the text or the signature.</param>
/// <param name="Subject">Trích yếu.</param>
/// <param name="Recipients">Nơi nhận, without dashes and punctuation.</param>
/// <param name="SignerCapacity">Line by line: "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH".</param>
public sealed partial record DocumentHead(
    string? Kind, string? Number, string? Symbol, DateOnly? On, string? Issuer, string? Subject, IReadOnlyList<string> Recipients, IReadOnlyList<string> SignerCapacity, string? SignerName)
{
    private static readonly string[] Kinds = ["kế hoạch", "báo cáo", "quyết định", "chương trình", "đề án", "tờ trình", "thông báo", "nghị quyết", "hướng dẫn", "phương án", "chỉ thị", "kết luận", "quy chế", "quy định"];

    internal static DocumentHead Of(Clause document, string text, Mender mender)
    {
        var first = document.Children.FirstOrDefault(c => c.Kind is not (ClauseKind.Paragraph or ClauseKind.Dash));
        var lines = Lines(text[..(first?.Start ?? text.Length)], mender);
        var at = lines.FindIndex(l => Kinds.Contains(l.ToLowerInvariant().Trim(' ', ':')) && !l.Any(char.IsLower));
        var kind = at < 0 ? null : Kinds.First(k => k == lines[at].ToLowerInvariant().Trim(' ', ':'));
        var subject = at < 0 ? null : Subjects(lines.Skip(at + 1));
        var (number, symbol) = NumberOf(at < 0 ? lines : lines[..at]);
        var closing = Lines(string.Concat(document.Children.Where(c => c.Kind == ClauseKind.Closing).Select(c => text.Substring(c.Start, c.All.Sum(a => a.Length)))), mender);
        var (capacity, name) = SignerOf(closing);
        return new(
            kind is null ? KindOf(number, symbol) : char.ToUpperInvariant(kind[0]) + kind[1..], number, symbol, DateOf(lines), IssuerOf(lines, at, capacity, subject), subject, RecipientsOf(closing), capacity, name);
    }

    private static List<string> Lines(string text, Mender mender) =>
        [.. text.Split('\n', '\t', '\f', '\r').Select(l => mender.Mend(TextLine.Plain(l))).Where(l => l.Length > 0)];

    // Broken to several lines; the text begins with what it is based on.
    private static string? Subjects(IEnumerable<string> lines)
    {
        var taken = lines.TakeWhile((l, i) => l.Length > 2 && !(i == 0 ? Address() : Bases()).IsMatch(l) && !RuleLine().IsMatch(l)).Take(5).ToList();
        return taken.Count == 0 ? null : string.Join(' ', taken).Trim();
    }

    private static (string? Number, string? Symbol) NumberOf(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            if (NumberLine().Match(line) is not { Success: true } match) { continue; }
            var (serial, symbol) = (match.Groups["serial"].Value, Blanks().Replace(match.Groups["symbol"].Value, "").Trim('/', '-'));
            return (serial.Length == 0 ? null : $"{serial}{match.Groups["sign"].Value}{symbol}", symbol);
        }
        return (null, null);
    }

    // Of a copy that lost its title.
    private static string? KindOf(string? number, string? symbol) => DocumentNumber.TryRead(number, out var read) ? read.Kind : symbol is { Length: > 0 } ? new DocumentNumber(null, symbol).Kind : null;

    private static DateOnly? DateOf(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            if (DateLine().Match(line) is { Success: true } match && VietnameseDate.TryRead($"{match.Groups[1].Value}/{match.Groups[2].Value}/{match.Groups[3].Value}", out var date)) { return date; }
        }
        return null;
    }

    private static string? IssuerOf(List<string> lines, int kind, IReadOnlyList<string> capacity, string? subject)
    {
        // The letterhead: capitals above the number.
        var above = lines.Take(kind < 0 ? lines.Count : kind).TakeWhile(l => !NumberLine().IsMatch(l)).Where(l => ClauseMark.IsInCapitals(l) && !Motto().IsMatch(l)).ToList();
        if (above.Count > 0) { return Cased(string.Join(' ', above)); }
        var all = string.Join(' ', lines);
        var place = Places().Match(subject ?? "") is { Success: true } titled ? titled : Places().Match(all);
        if (Issuers().Match(all) is { Success: true } said)
        {
            var name = Full(said.Groups[1].Value);
            // "UBND tỉnh" of a document about "tỉnh Bắc Ninh".
            return place.Success && char.IsLower(name.Split(' ')[^1][0]) && place.Groups[1].Value.StartsWith(name.Split(' ')[^1], StringComparison.Ordinal) ? name[..^name.Split(' ')[^1].Length] + place.Groups[1].Value : name;
        }
        return capacity.FirstOrDefault(l => l.StartsWith("TM.", StringComparison.Ordinal)) is { } body
            ? Cased(body[3..].Trim()) + (place.Success ? " " + place.Groups[1].Value : "")
            : null;
    }

    private static string Full(string name) => name.Replace("UBND", "Ủy ban nhân dân", StringComparison.Ordinal).Trim();

    // "ỦY BAN NHÂN DÂN XÃ SÔNG MÂY" is "Ủy ban nhân dân xã Sông Mây".
    private static string Cased(string capitals)
    {
        var words = capitals.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var place = Array.FindIndex(words, w => w is "xã" or "phường" or "tỉnh" or "huyện");
        if (place < 0) { place = Array.FindIndex(words, w => w is "phố") is var city && city > 0 && words[city - 1] == "thành" ? city : -1; }
        for (var i = 0; i < words.Length; i++)
        {
            if (i == 0 || (place >= 0 && i > place)) { words[i] = char.ToUpperInvariant(words[i][0]) + words[i][1..]; }
        }
        return Full(string.Join(' ', words).Replace("ubnd", "UBND", StringComparison.OrdinalIgnoreCase));
    }

    private static List<string> RecipientsOf(List<string> closing)
    {
        var at = closing.FindIndex(l => l.StartsWith("Nơi nhận", StringComparison.OrdinalIgnoreCase));
        return at < 0 ? [] : [.. closing.Skip(at + 1).TakeWhile(l => !Capacity().IsMatch(l)).Where(l => l[0] is '-' or '–' or '+').Select(l => l.TrimStart('-', '–', '+', ' ').TrimEnd(';', '.', ',', ' '))];
    }

    private static (IReadOnlyList<string> Capacity, string? Name) SignerOf(List<string> closing)
    {
        var at = closing.FindIndex(l => Capacity().IsMatch(l));
        if (at < 0) { return ([], null); }
        var capacity = closing.Skip(at).TakeWhile(ClauseMarkOrCapitals).ToList();
        var name = closing.Skip(at + capacity.Count).FirstOrDefault(l => Name().IsMatch(l));
        return (capacity, name);

        static bool ClauseMarkOrCapitals(string line) => Capacity().IsMatch(line) || (line.Length < 60 && line.Any(char.IsLetter) && !line.Any(char.IsLower));
    }

    [GeneratedRegex(@"^(?:Căn cứ|Kính gửi|Theo đề nghị)\s")]
    private static partial Regex Address();

    [GeneratedRegex(@"^(?:Căn cứ|Thực hiện (?:Kế hoạch|Nghị quyết|Quyết định|Chỉ thị|Công văn|Thông báo|Kết luận|Chương trình|Luật) số|Theo đề nghị|Kính gửi|Để |Nhằm |Xét |Trên cơ sở|Triển khai (?:thực hiện\s)?(?:Kế hoạch|Nghị quyết|Quyết định) số)")]
    private static partial Regex Bases();

    [GeneratedRegex(@"^[-–—_=*.\s]+$")]
    private static partial Regex RuleLine();

    [GeneratedRegex(@"^Số\s*:?\s*(?<serial>[0-9]*)\s*(?<sign>[/-])\s*(?<symbol>\p{Lu}[\p{L}&]*(?:\s?[-/]\s?[\p{L}&]+)*)")]
    private static partial Regex NumberLine();

    [GeneratedRegex(@"^[^,]{2,40},\s*ngày\s+([0-9]{1,2})\s+tháng\s+([0-9]{1,2})\s+năm\s+([0-9]{4})\s*$")]
    private static partial Regex DateLine();

    [GeneratedRegex(@"CỘNG\s+H[OÒ][AÀ]|CỘNG HÒA|ĐỘC LẬP|ĐẢNG CỘNG SẢN VIỆT NAM")]
    private static partial Regex Motto();

    [GeneratedRegex(@"((?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s+(?:tỉnh|thành phố|xã|phường|đặc khu)(?:\s+\p{Lu}\p{L}*)*)\s*,?\s+(?:xây dựng|ban hành|tổ chức)")]
    private static partial Regex Issuers();

    [GeneratedRegex(@"(?:trên địa bàn|của)\s+((?:tỉnh|thành phố|xã|phường|đặc khu)(?:\s+\p{Lu}\p{L}*)+)")]
    private static partial Regex Places();

    [GeneratedRegex(@"^(?:TM|KT|TL|TUQ|Q)\.\s*\p{Lu}|^(?:PHÓ\s+)?(?:CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|TRƯỞNG)")]
    private static partial Regex Capacity();

    [GeneratedRegex(@"^\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}*){1,4}$")]
    private static partial Regex Name();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}

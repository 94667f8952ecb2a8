using System.Collections.Frozen;
using System.Text.RegularExpressions;
using HocVuSo.VietnameseText;

namespace HocVuSo.OfficialDocuments.Reading;

/// <summary>
/// Names of agencies, unions, schools, enterprises and teams as documents write them: where a list of them falls into names, and
/// when two spellings are one body.
/// </summary>
public static partial class Organisations
{
    // Letters of "toàn thể" and a head behind it, and some to see that it ends.
    private const int LongestHead = 40;

    // What such a name begins with. A head of several words is known without its marks too; one word could then be another.
    private static readonly (string Written, string Folded)[] Heads =
    [
        .. ((string[])
        [
            "sở", "phòng", "p.", "ban", "ủy ban", "ubnd", "hđnd", "hội đồng", "đảng ủy", "thành ủy", "tỉnh ủy", "chi bộ", "thường trực", "tt đảng ủy", "tt hđnd", "văn phòng", "vp", "công an", "quân sự", "bch", "mặt trận",
            "mttq", "ubmttq", "cơ quan", "đoàn thanh niên", "đoàn tncs", "đoàn thể", "đoàn xã", "đoàn phường", "tỉnh đoàn", "thành đoàn", "xã đoàn", "hội", "liên đoàn", "công đoàn", "trung tâm", "tt pv", "tt phục vụ",
            "tt cung ứng", "ttpvhcc", "trường", "trạm y tế", "bệnh viện", "thôn", "tổ dân phố", "tdp", "khu phố", "khối", "xóm", "tổ", "đội", "báo và", "báo chí", "đài", "cổng thông tin", "doanh nghiệp", "hợp tác xã", "htx", "bưu điện",
            "ngân hàng", "viện", "cục", "chi cục", "thuế", "kho bạc", "bộ", "đơn vị", "bộ phận", "ngành", "cấp ủy", "chính quyền", "tổ chức", "cơ sở đoàn", "cơ sở giáo dục", "nhà trường", "thư viện", "nhà văn hóa", "công ty",
            "tập đoàn", "viettel", "vnpt", "mobifone", "thanh niên", "trưởng thôn", "chủ tịch", "hộ kinh doanh", "lãnh đạo", "đại sứ số", "lực lượng", "hiệu trưởng", "liên minh", "bảo hiểm", "địa phương",
        ]).Select(h => (h, Fold.SameLength(h))),
    ];

    // Only said of all of them: "các xã, phường".
    private static readonly string[] PluralHeads = ["xã", "phường", "bản", "ban, ngành", "cấp"];

    private static readonly FrozenSet<string> Plural = FrozenSet.Create(StringComparer.Ordinal, "cac", "nhung", "toan the", "tat ca", "mot so");

    // As they are written short; "&" and hyphens are gone by then.
    private static readonly FrozenDictionary<string, string> Short = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ubnd"] = "uy ban nhan dan", ["hdnd"] = "hoi dong nhan dan", ["mttq"] = "mat tran to quoc", ["ubmttq"] = "uy ban mat tran to quoc", ["htx"] = "hop tac xa", ["p"] = "phong", ["tt"] = "trung tam", ["vp"] = "van phong",
        ["vhxh"] = "van hoa xa hoi", ["vh"] = "van hoa", ["xh"] = "xa hoi", ["kh"] = "khoa hoc", ["khcn"] = "khoa hoc cong nghe", ["cn"] = "cong nghe", ["gd"] = "giao duc", ["dt"] = "dao tao", ["gddt"] = "giao duc dao tao",
        ["skhcn"] = "so khoa hoc cong nghe", ["vhttdl"] = "van hoa the thao du lich", ["vhtt"] = "van hoa thong tin", ["hcc"] = "hanh chinh cong", ["pv"] = "phuc vu", ["pvhcc"] = "phuc vu hanh chinh cong", ["ttpvhcc"] = "trung tam phuc vu hanh chinh cong",
        ["dvc"] = "dich vu cong", ["cnscd"] = "cong nghe so cong dong", ["cds"] = "chuyen doi so", ["bcd"] = "ban chi dao", ["tncs"] = "thanh nien cong san", ["hcm"] = "ho chi minh", ["thpt"] = "trung hoc pho thong", ["thcs"] = "trung hoc co so",
        ["tdp"] = "to dan pho", ["dn"] = "doanh nghiep", ["ld"] = "lao dong", ["lhpn"] = "lien hiep phu nu", ["ccb"] = "cuu chien binh", ["nct"] = "nguoi cao tuoi", ["hlhpn"] = "hoi lien hiep phu nu", ["dtn"] = "doan thanh nien", ["bchqs"] = "ban chi huy quan su", ["sgddt"] = "so giao duc dao tao", ["pvhxh"] = "phong van hoa xa hoi",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // What says nothing about which body it is, within one place.
    private static readonly FrozenSet<string> Silent = FrozenSet.Create(StringComparer.Ordinal, "va", "cac", "nhung", "viet", "nam", "xa", "phuong", "tinh", "tren", "dia", "ban");

    /// <summary>
    /// "Trung tâm Phục vụ hành chính công; Sở Giáo dục và Đào tạo và các đơn vị liên quan" gives three. A collective ("các phòng, cơ quan,
    /// đơn vị liên quan") is one. Text that names none gives none.
    /// </summary>
    public static IReadOnlyList<string> Split(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        List<string> names = [];
        var start = 0;
        foreach (Match separator in Separators().Matches(words))
        {
            var name = words[start..separator.Index];
            var next = separator.Index + separator.Length;
            if (!IsOrganisation(words, next) || GoesOn(name, separator.Value, words.Substring(next, Math.Min(LongestHead, words.Length - next)))) { continue; }
            names.Add(name);
            start = next;
        }
        names.Add(words[start..]);
        return [.. names.Select(n => n.Trim(' ', ',', ';', '.', ':', '-', '(', ')')).Where(n => IsOrganisation(n, 0))];
    }

    /// <summary>Whether it begins as the name of a body does.</summary>
    public static bool IsOrganisation(string words) => IsOrganisation(words, 0);

    /// <summary>The same of what stands from a place on. Looks no further than a head can reach.</summary>
    internal static bool IsOrganisation(string words, int at)
    {
        while (at < words.Length && words[at] == ' ') { at++; }
        return BeginsAsOne(Spelling.OneToneStyle(words.Substring(at, Math.Min(LongestHead, words.Length - at))).ToLowerInvariant());
    }

    /// <summary>Said of several without naming one: "các đơn vị liên quan".</summary>
    public static bool IsCollective(string name)
    {
        var folded = Fold.SameLength(name.TrimStart());
        return Plural.Any(p => folded.StartsWith(p + " ", StringComparison.Ordinal)) || Related().IsMatch(folded);
    }

    /// <summary>What two spellings of one body have in common: "P. VH-XH", "Phòng Văn hoá – Xã hội xã".</summary>
    public static string KeyOf(string name)
    {
        var words = Fold.Words(Joined().Replace(name.Replace("&", " và ", StringComparison.Ordinal), Join));
        return string.Join(' ', words.SelectMany(w => Short.TryGetValue(w, out var full) ? full.Split(' ') : [w]).Where((w, i) => i == 0 || !Silent.Contains(w)));
    }

    // Two bodies with a hyphen between them ("HĐND - UBND") are no sign.
    private static string Join(Match match) => Short.ContainsKey(Fold.Of(match.Groups[1].Value + match.Groups[2].Value)) ? match.Groups[1].Value + match.Groups[2].Value : $"{match.Groups[1].Value} {match.Groups[2].Value}";

    // "Văn phòng HĐND và UBND" is one office; so is what a collective goes on with.
    private static bool GoesOn(string name, string separator, string next)
    {
        var (before, after) = (Fold.SameLength(name).TrimEnd(), Fold.SameLength(next));
        if (before.EndsWith("hdnd", StringComparison.Ordinal) && before.Contains("van phong", StringComparison.Ordinal)) { return true; }
        if (before.EndsWith("hoi dong nhan dan", StringComparison.Ordinal) && before.Contains("van phong", StringComparison.Ordinal)) { return true; }
        return IsCollective(name) && char.IsLower(next[0]) && !Plural.Any(p => after.StartsWith(p + " ", StringComparison.Ordinal)) && separator.Trim() != ";";
    }

    private static bool BeginsAsOne(string low)
    {
        var folded = Fold.SameLength(low);
        var plural = Plural.FirstOrDefault(p => folded.StartsWith(p + " ", StringComparison.Ordinal));
        var at = plural is null ? 0 : plural.Length + 1;
        return Heads.Any(h => Begins(low, at, h.Written) || (h.Written.Contains(' ', StringComparison.Ordinal) && Begins(folded, at, h.Folded)))
            || (plural is not null && PluralHeads.Any(h => Begins(low, at, h)));
    }

    private static bool Begins(string text, int at, string head) =>
        text.AsSpan(at).StartsWith(head, StringComparison.Ordinal) && (at + head.Length == text.Length || !char.IsLetterOrDigit(text[at + head.Length]));

    [GeneratedRegex(@"\s*[,;]\s+|\s+(?:và|cùng)\s+(?:với\s+)?|\s*[;]\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Separators();

    [GeneratedRegex(@"(?:co )?lien quan$|khac$")]
    private static partial Regex Related();

    // "VH-XH" and "VH – XH" are one sign.
    [GeneratedRegex(@"(\b\p{Lu}{1,4})\s*[-–]\s*(\p{Lu}{1,4}\b)")]
    private static partial Regex Joined();
}

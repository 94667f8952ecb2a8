using System.Collections.Frozen;
using HocVuSo.VietnameseText;

namespace HocVuSo.OfficialDocuments.Reading;

/// <summary>The verbs that tasks of administrative documents begin with.</summary>
internal static class Verbs
{
    private static readonly string[] All =
    [
        .. ((string[])
        [
            "ban hành", "báo cáo", "bảo đảm", "đảm bảo", "biểu dương", "bố trí", "bồi dưỡng", "bổ sung", "cài đặt", "cập nhật", "cấp phát", "chỉ đạo", "chịu trách nhiệm", "chú trọng", "coi trọng", "chuẩn bị", "công bố", "công khai", "củng cố", "cung cấp",
            "cụ thể hóa", "cử", "dạy", "duy trì", "đa dạng hóa", "đánh giá", "đào tạo", "đăng ký", "đăng tải", "đẩy mạnh", "đẩy nhanh", "đề nghị", "đề xuất", "điều động", "điều tra", "đôn đốc", "đóng góp", "đưa", "gắn kết", "gắn", "giám sát", "giáo dục", "giao", "gửi",
            "hình thành", "hoàn thành", "hoàn thiện", "hỗ trợ", "huy động", "hướng dẫn", "kết hợp", "kết nối", "khai thác", "khảo sát", "khen thưởng", "khuyến khích", "kiểm tra", "kiện toàn", "lan tỏa", "lập", "lồng ghép", "lựa chọn", "mở rộng", "mở",
            "nâng cao", "nâng cấp", "nắm bắt", "nghiên cứu", "nhân rộng", "ôn tập", "phân công", "phát động", "phát huy", "phát thanh", "phát triển", "phê duyệt", "phổ biến", "phổ cập", "phối hợp", "phục vụ", "quan tâm", "quán triệt", "quản lý", "quảng bá",
            "rà soát", "ra quân", "sản xuất", "sơ kết", "sử dụng", "tạo sự", "tạo lập", "tạo dựng", "tạo điều kiện", "tạo môi trường", "tạo chuyển biến", "tăng cường", "tập huấn", "tập trung", "tham gia", "tham mưu", "thành lập", "theo dõi", "thẩm định", "thi đua", "thiết lập", "thống kê", "thu hút", "thúc đẩy", "thực hiện", "tích cực", "tích hợp", "tiếp cận", "tiếp nhận",
            "tiếp tục", "tìm hiểu", "tổ chức", "tổng hợp", "tổng kết", "trang bị", "treo", "triển khai", "truyền thông", "tuyên truyền", "tư vấn", "ứng dụng", "vận động", "vận hành", "viết", "xác nhận", "xây dựng", "xử lý", "yêu cầu",
            "cam kết", "chia sẻ", "chủ trì", "đăng", "đưa tin", "giới thiệu", "giúp", "học tập", "in ấn", "lắp đặt", "niêm yết", "phản ánh", "phân loại", "số hóa", "tặng", "tiếp thu", "tôn vinh", "trình", "tuyên dương", "tổ chức thực hiện", "tự học", "ưu tiên", "vinh danh", "xã hội hóa",
        ]).OrderByDescending(v => v.Length),
    ];

    // Within a sentence another single syllable is part of a longer word: "chương trình", "độc lập".
    private static readonly FrozenSet<string> Short = FrozenSet.Create(StringComparer.Ordinal, "cử", "mở", "gửi", "giúp", "dạy", "đưa");

    // "được phân công", "việc tổ chức": told of, not asked for.
    private static readonly string[] Told = ["được ", "việc ", "sự ", "quá trình ", "công tác ", "kết quả ", "nhiệm vụ ", "hoạt động ", "kế hoạch ", "hướng dẫn "];

    private static readonly FrozenDictionary<char, string[]> ByLetter = All.GroupBy(v => Fold.SameLength(v)[0]).ToFrozenDictionary(g => g.Key, g => g.ToArray());

    // "tổ chức" is a noun where these follow or go before.
    private static readonly string[] NounBehind = [" chính trị", " xã hội", " đảng", " đoàn thể", " nghề nghiệp", " cá nhân", " có liên quan", " kinh tế", " tôn giáo", " quần chúng", ",", ";", ".", " khoa học"];
    private static readonly string[] NounBefore = ["các ", "những ", "cơ quan, ", "đơn vị, ", "mỗi ", "một ", "công tác ", "chế độ "];

    /// <summary>The length of the verb that begins at a place, 0 when none does. One of several words is known without its marks too.</summary>
    public static int LengthAt(string words, int at)
    {
        var low = Spelling.OneToneStyle(words).ToLowerInvariant();
        return LengthAt(low, Fold.SameLength(low), at);
    }

    /// <summary>
    /// Where the first verb at or behind a place begins, -1 when none does. One with a capital is part of a name: "Sở Giáo dục và Đào tạo".
    /// </summary>
    public static int First(string words, int from)
    {
        var low = Spelling.OneToneStyle(words).ToLowerInvariant();
        var folded = Fold.SameLength(low);
        for (var at = from; at < low.Length; at++)
        {
            if (words[at] != low[at] || (at > 0 && char.IsLetterOrDigit(low[at - 1])) || LengthAt(low, folded, at) is not (> 0 and var length)) { continue; }
            var verb = low.Substring(at, length);
            if ((verb.Contains(' ', StringComparison.Ordinal) || Short.Contains(verb)) && !(at > from && Told.Any(t => low.AsSpan(0, at).EndsWith(t, StringComparison.Ordinal)))) { return at; }
        }
        return -1;
    }

    private static int LengthAt(string low, string folded, int at)
    {
        if (at >= low.Length || !ByLetter.TryGetValue(folded[at], out var verbs)) { return 0; }
        foreach (var verb in verbs)
        {
            if (!Ends(low, at + verb.Length)) { continue; }
            var exact = low.AsSpan(at).StartsWith(verb, StringComparison.Ordinal);
            if (!exact && !(verb.Contains(' ', StringComparison.Ordinal) && folded.AsSpan(at).StartsWith(Fold.SameLength(verb), StringComparison.Ordinal))) { continue; }
            return verb is "tổ chức" or "báo cáo" or "giáo dục" && IsNoun(low, at, verb.Length) ? 0 : verb.Length;
        }
        return 0;
    }

    private static bool Ends(string text, int at) => at <= text.Length && (at == text.Length || !char.IsLetterOrDigit(text[at]));

    private static bool IsNoun(string low, int at, int length) =>
        NounBehind.Any(n => low.AsSpan(at + length).StartsWith(n, StringComparison.Ordinal)) || NounBefore.Any(n => low.AsSpan(0, at).EndsWith(n, StringComparison.Ordinal));
}

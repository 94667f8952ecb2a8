using HocVuSo.Ledger.Contracts;
using HocVuSo.Plans.Contracts;
using HocVuSo.Reports.Measures;
using HocVuSo.Reports.Regimes;
using HocVuSo.Territory.Contracts;
using HocVuSo.VietnameseText;

namespace HocVuSo.Reports.Documents;

/// <summary>
/// Words of official documents. They are in Vietnamese whatever language the reader's pages are in, so they do not go
/// through the interface's two-language texts.
/// </summary>
internal static class InVietnamese
{
    public const string DemonstrationBanner = "SỐ LIỆU MÔ PHỎNG";
    public const string DraftBanner = "DỰ THẢO";
    public const string NoFigure = "chưa có số liệu";
    public const string NoVneidData = "chưa có dữ liệu từ VNeID";
    public const string NoDenominator = "chưa có mẫu số";
    public const string NothingInDraft = "Không có.";

    /// <summary>The outline communes use, with the numbers of its sections.</summary>
    public static readonly IReadOnlyList<string> Sections =
    [
        "I. Công tác chỉ đạo, điều hành",
        "II. Kết quả, cách làm hay",
        "III. Hạn chế, nguyên nhân",
        "IV. Nhiệm vụ kỳ tới",
        "V. Kiến nghị, đề xuất",
    ];

    public static readonly IReadOnlyList<string> Proofs = ["Khai báo", "Danh sách có tên", "Hệ thống ghi nhận", "Người thứ hai xác nhận", "Cơ quan có thẩm quyền trả về"];

    public static string Month(Period period) => $"tháng {period.Month} năm {period.Year}";

    public static string Number(long value) => VietnameseNumber.Format(value);

    public static string Rate(Figure figure) => figure.Ratio is { } ratio ? VietnameseNumber.Percent(ratio, Saying.Decimals(ratio, figure.Target?.Percent)) : "–";

    public static string Numerator(Figure figure) => figure.Numerator is { } n ? Number(n) : Missing(figure.Indicator);

    public static string Missing(Indicator indicator) => indicator.MinProof == Proof.Authority ? NoVneidData : NoFigure;

    public static string Denominator(Figure figure) => figure.Denominator is { } d ? Number(d.Value) : NoDenominator;

    /// <summary>"trên 80 %", "100 %", "từ 80 %": as plans say it.</summary>
    public static string Asks(Target target)
    {
        var percent = VietnameseNumber.Percent(target.Percent / 100, target.Percent % 1 == 0 ? 0 : 1);
        return target.Operator == Comparison.MoreThan ? "trên " + percent : target.Percent == 100 ? percent : "từ " + percent;
    }

    public static string Level(DataLevel level) => level switch
    {
        DataLevel.Estimate => "ước tính",
        DataLevel.Preliminary => "sơ bộ",
        DataLevel.Official => "chính thức",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    /// <summary>"tăng 145", "giảm 3", "không đổi"; nothing when one of the two is not known.</summary>
    public static string? Change(long? now, long? before) => (now - before) switch
    {
        null => null,
        0 => "không đổi",
        > 0 and { } more => "tăng " + Number(more),
        { } less => "giảm " + Number(-less),
    };
}

using HocVuSo.OfficialDocuments;
using HocVuSo.OfficialDocuments.Administrative;

namespace HocVuSo.Unit.OfficialDocuments.Administrative;

internal static class ReportSamples
{
    public static AdministrativeDocument Report => new()
    {
        IssuingAgency = "Ủy ban nhân dân\nxã Chi Lăng",
        Number = new DocumentNumber(5, "/BC-UBND"),
        Place = "Chi Lăng",
        Date = new DateOnly(2026, 1, 5),
        Kind = DocumentKind.Report,
        Subject = "Kết quả phong trào “Bình dân học vụ số” quý IV năm 2025",
        Recipients = ["Ủy ban nhân dân tỉnh Bắc Ninh", "Sở Khoa học và Công nghệ;"],
        LegalBases = ["Căn cứ Quyết định số 757/QĐ-BKHCN;", "Căn cứ Kế hoạch số 15/KH-UBND"],
        SignerCapacity = SignerCapacity.OnBehalfOf("Ủy ban nhân dân", "Chủ tịch"),
        SignerName = "Nguyễn Thị Ngọc Ánh",
        DistributionList = ["Như trên", "Thường trực Đảng ủy;", "Lưu: VT, VHXH"],
        CreatedAt = new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.FromHours(7)),
        Body =
        [
            new Block.Heading(0, "Phần thứ nhất"),
            new Block.Heading(1, "I. Kết quả"),
            new Block.Heading(2, "1. Lớp học"),
            new Block.Heading(3, "a) Tại nhà văn hóa"),
            new Block.Paragraph(MarkedText.Of("Đã mở ", new MarkedFigure("classes", "12"), " lớp cho ", new MarkedFigure("learners", "1.204"), " người.")),
            Results,
            new Block.PageBreak(),
            new Block.Paragraph("Trên đây là báo cáo của Ủy ban nhân dân xã."),
            new Block.Annex("Phụ lục I", "Danh sách lớp", Landscape: true),
            Results,
            new Block.Annex("Phụ lục II", "Giải trình"),
            new Block.Paragraph("Nội dung."),
        ],
    };

    public static AdministrativeDocument Letter => Report with
    {
        SuperiorAgency = "Ủy ban nhân dân tỉnh Bắc Ninh",
        IssuingAgency = "Sở Khoa học và Công nghệ",
        Number = new DocumentNumber(null, "SKHCN-CĐS"),
        Date = null,
        Kind = DocumentKind.Letter,
        Subject = "báo cáo quý I",
        Recipients = ["Ủy ban nhân dân các xã, phường."],
        LegalBases = [],
        DistributionList = [],
        SignerName = null,
        Body = [new Block.Paragraph("Trân trọng")],
    };

    public static AdministrativeDocument Plan => Report with
    {
        Number = new DocumentNumber(12, "KH-UBND"),
        Kind = DocumentKind.Plan,
        Subject = "Triển khai phong trào “Bình dân học vụ số” năm 2026",
        Recipients = [],
        SignerCapacity = SignerCapacity.ForDeputy("Ủy ban nhân dân", "Chủ tịch", "Phó Chủ tịch"),
        DistributionList = ["Thường trực Đảng ủy", "Các thôn"],
    };

    public static AdministrativeDocument Submission => Report with
    {
        Number = new DocumentNumber(null, "TTr-VHXH"),
        Date = null,
        SuperiorAgency = "Ủy ban nhân dân\nxã Chi Lăng",
        IssuingAgency = "Phòng Văn hóa - Xã hội",
        Kind = DocumentKind.Submission,
        Subject = "Về việc phê duyệt danh sách Tổ công nghệ số cộng đồng",
        Recipients = ["Ủy ban nhân dân xã Chi Lăng"],
        SignerCapacity = SignerCapacity.Acting("Trưởng phòng"),
        DistributionList = [],
    };

    /// <summary>One of every kind, all with a wide table between the words, and all without anything but words.</summary>
    public static IEnumerable<AdministrativeDocument> All =>
    [
        .. new[] { Report, Plan, Submission, Letter }.SelectMany(document => new[]
        {
            document,
            document with { Body = [new Block.Paragraph("Nội dung.")] },
            document with { Body = [new Block.Paragraph("Nội dung."), Results with { Landscape = true }, .. Report.Body] },
            document with { Banner = "SỐ LIỆU MÔ PHỎNG" },
        }),
    ];

    private static Block.Table Results => new()
    {
        Caption = "Bảng 1. Kết quả",
        Columns = [new("TT", 0.5, Alignment.Centre), new("Nhóm", 3), new("Mẫu số", 1, Alignment.Right), new("Tỷ lệ (%)", 1, Alignment.Right)],
        HeaderRows = [[new("TT", 1, 2), new("Nhóm", 1, 2), new("Kết quả", 2)], [new("Mẫu số"), new("Tỷ lệ (%)")]],
        Rows =
        [
            TableRow.Of("1", "Cán bộ, công chức", new MarkedFigure("learners", "1.204"), new MarkedFigure("share:2026/11", "98,6")),
            new TableRow([new("Nhóm khác", 4)], Bold: true),
            new TableRow([new("Tổng cộng", 2, Alignment.Centre), new("30.290"), new("–")], Bold: true),
        ],
    };
}

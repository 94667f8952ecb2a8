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
        Kind = "Báo cáo",
        Subject = "Kết quả phong trào “Bình dân học vụ số” quý IV năm 2025",
        Recipients = ["Ủy ban nhân dân tỉnh Bắc Ninh", "Sở Khoa học và Công nghệ;"],
        LegalBases = ["Căn cứ Quyết định số 757/QĐ-BKHCN;", "Căn cứ Kế hoạch số 15/KH-UBND"],
        SignerCapacity = ["TM. Ủy ban nhân dân", "Chủ tịch"],
        SignerName = "Nguyễn Thị Ngọc Ánh",
        DistributionList = ["Như trên", "Thường trực Đảng ủy;", "Lưu: VT, VHXH"],
        CreatedAt = new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.FromHours(7)),
        Body =
        [
            new Block.Heading(0, "Phần thứ nhất"),
            new Block.Heading(1, "I. Kết quả"),
            new Block.Heading(2, "1. Lớp học"),
            new Block.Heading(3, "a) Tại nhà văn hóa"),
            Results,
            new Block.PageBreak(),
            new Block.Paragraph("Trên đây là báo cáo của Ủy ban nhân dân xã."),
            new Block.Annex("Phụ lục I", "Danh sách lớp", "(Kèm theo Báo cáo số 05/BC-UBND)", Landscape: true),
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
        Kind = null,
        Subject = "báo cáo quý I",
        Recipients = ["Ủy ban nhân dân các xã, phường."],
        LegalBases = [],
        DistributionList = [],
        SignerName = null,
        Body = [new Block.Paragraph("Trân trọng")],
    };

    private static Block.Table Results => new()
    {
        Caption = "Bảng 1. Kết quả",
        Columns = [new("TT", 0.5, Alignment.Centre), new("Nhóm", 3), new("Mẫu số", 1, Alignment.Right), new("Tỷ lệ (%)", 1, Alignment.Right)],
        HeaderRows = [[new("TT", 1, 2), new("Nhóm", 1, 2), new("Kết quả", 2)], [new("Mẫu số"), new("Tỷ lệ (%)")]],
        Rows =
        [
            TableRow.Of("1", "Cán bộ, công chức", "1.204", "98,6"),
            new TableRow([new("Nhóm khác", 4)], Bold: true),
            new TableRow([new("Tổng cộng", 2, Alignment.Centre), new("30.290"), new("–")], Bold: true),
        ],
    };
}

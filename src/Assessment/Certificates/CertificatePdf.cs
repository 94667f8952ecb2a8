using HocVuSo.OfficialDocuments;
using HocVuSo.OfficialDocuments.Pdf;
using HocVuSo.Platform;
using HocVuSo.VietnameseText;

namespace HocVuSo.Assessment.Certificates;

/// <summary>
/// The confirmation on one lying A4 sheet, in Vietnamese. Not a document of the state: no national title, no emblem, no
/// seal, and it says so. What stands on it can be checked by its code.
/// </summary>
internal static class CertificatePdf
{
    private const double Width = 297;
    private const double Height = 210;
    private const double Margin = 12;
    private const double Text = 26;                  // left edge of the words
    private const double QrModule = 0.9;

    private static readonly PdfColour Indigo = PdfColour.FromHex("#2B3A8C");
    private static readonly PdfColour Lamp = PdfColour.FromHex("#F5B301");
    private static readonly PdfColour Ink = PdfColour.FromHex("#1B1F3B");
    private static readonly PdfColour Red = PdfColour.FromHex("#B3361E");

    /// <param name="LegalBasis">Null unless it was checked against the official text: then nothing of it is printed.</param>
    internal sealed record Content(
        CertificateCode Code, string Holder, string Test, string? LegalBasis, string Framework, DateTimeOffset IssuedAt, DateOnly IssuedOn, DateOnly? ValidUntil,
        string Owner, string Address, bool Demonstration);

    public static byte[] Write(Content content)
    {
        var pdf = new PdfDocument(title: $"Giấy xác nhận {content.Code.Grouped}", createdAt: content.IssuedAt.ToOffset(VietNam.Offset), language: "vi");
        var page = pdf.AddPage(Width, Height);
        var middle = Width / 2;

        page.Rectangle(Margin, Margin, Width - 2 * Margin, Height - 2 * Margin, stroke: Indigo, thickness: 0.8);
        page.Rectangle(Margin + 2, Margin + 2, Width - 2 * Margin - 4, Height - 2 * Margin - 4, stroke: Lamp, thickness: 0.5);
        page.Text(middle, 30, content.Owner, Fonts.Regular, 12, Ink, Alignment.Centre);
        page.Text(middle, 46, "GIẤY XÁC NHẬN", Fonts.Bold, 30, Indigo, Alignment.Centre);
        page.Text(middle, 55, "Hoàn thành bài đánh giá kỹ năng số", Fonts.Regular, 14, Ink, Alignment.Centre);
        page.Line(middle - 30, 60, middle + 30, 60, 0.8, Lamp);

        page.Text(middle, 72, "Xác nhận", Fonts.Regular, 13, Ink, Alignment.Centre);
        var below = page.TextBlock(Text, 76, Width - 2 * Text, content.Holder, Fonts.Bold, content.Holder.Length > 40 ? 20 : 26, Ink, Alignment.Centre);
        below = page.TextBlock(Text, below + 3, Width - 2 * Text, $"đã đạt “{content.Test}”", Fonts.Regular, 14, Ink, Alignment.Centre);
        page.TextBlock(Text, below + 1, Width - 2 * Text, $"theo {content.Framework}", Fonts.Regular, 12, Ink, Alignment.Centre);

        var modules = QrCode.Modules(content.Address);
        var size = modules.GetLength(0) * QrModule;
        var left = Width - Text - size;
        var top = 125.0;
        page.Squares(left, top, QrModule, modules, Ink);
        page.Link(left, top, size, size, new Uri(content.Address));

        var words = left - Text - 10;
        below = page.TextBlock(Text, top - 1, words, $"Cấp {VietnameseDate.Long(content.IssuedOn)}", Fonts.Bold, 12, Ink);
        below = page.TextBlock(Text, below, words, content.ValidUntil is { } until ? $"Có giá trị đến hết {VietnameseDate.Long(until)}" : "Không ghi thời hạn", Fonts.Regular, 12, Ink);
        if (content.LegalBasis is { } basis) { below = page.TextBlock(Text, below, words, $"Căn cứ: {basis}", Fonts.Regular, 10, Ink); }
        below = page.TextBlock(Text, below + 2, words, $"Mã: {content.Code.Grouped}", Fonts.Bold, 11, Ink);
        below = page.TextBlock(Text, below, words, $"Quét mã hoặc mở {content.Address} để kiểm tra giấy này còn giá trị hay không.", Fonts.Regular, 10, Ink);
        page.TextBlock(Text, below + 2, words,
            "Giấy do hệ thống Học Vụ Số cấp. Không thay cho việc xác nhận phổ cập kỹ năng số trên VNeID do cơ quan có thẩm quyền thực hiện.",
            Fonts.Regular, 9, Ink);
        if (content.Demonstration) { page.Text(middle, Height - Margin - 6, "SỐ LIỆU MÔ PHỎNG", Fonts.Bold, 16, Red, Alignment.Centre); }
        return pdf.ToBytes();
    }
}

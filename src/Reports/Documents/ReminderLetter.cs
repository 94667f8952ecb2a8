using HocVuSo.OfficialDocuments;
using HocVuSo.OfficialDocuments.Administrative;
using HocVuSo.Platform;
using HocVuSo.Reports.Regimes;
using HocVuSo.Territory.Contracts;
using HocVuSo.VietnameseText;

namespace HocVuSo.Reports.Documents;

/// <summary>Công văn đôn đốc: a draft of the department's letter to the communes whose report is not there yet.</summary>
internal static class ReminderLetter
{
    // More recipients than this stand in a list behind the letter instead of filling its first page.
    private const int MostOnFirstPage = 8;

    public static AdministrativeDocument Of(Regime regime, Place province, Period period, IReadOnlyList<Place> missing, DateTimeOffset now, bool demonstration)
    {
        var due = regime.DueOf(period);
        var isDue = now >= due;
        var listed = missing.Count > MostOnFirstPage;
        List<Block> body =
        [
            new Block.Paragraph($"Theo chế độ báo cáo định kỳ về Phong trào “Bình dân học vụ số” trên địa bàn tỉnh, UBND các xã, phường gửi báo cáo {InVietnamese.Month(period)} (số liệu từ ngày {VietnameseDate.Format(period.From)} đến hết ngày {VietnameseDate.Format(period.To)}) trước ngày {VietnameseDate.Format(VietNam.DateOf(due))}."),
            new Block.Paragraph($"Đến {VietnameseDate.Long(VietNam.DateOf(now))}, {regime.Recipient.Agency} chưa nhận được báo cáo của {InVietnamese.Number(missing.Count)} xã, phường{(listed ? " (danh sách kèm theo)" : "")}."),
            new Block.Paragraph(isDue
                ? $"{regime.Recipient.Agency} đề nghị UBND các xã, phường nêu trên khẩn trương hoàn thiện và gửi báo cáo; đơn vị có vướng mắc về số liệu đề nghị trao đổi để được hướng dẫn."
                : $"{regime.Recipient.Agency} đề nghị UBND các xã, phường nêu trên quan tâm gửi báo cáo đúng hạn; đơn vị có vướng mắc về số liệu đề nghị trao đổi để được hướng dẫn."),
            new Block.Paragraph("Đề nghị UBND các xã, phường quan tâm, phối hợp thực hiện."),
        ];
        if (listed)
        {
            body.Add(new Block.Annex("Danh sách", "Các xã, phường chưa gửi báo cáo " + InVietnamese.Month(period)));
            body.Add(new Block.Table
            {
                Columns = [new("TT", 0.5, Alignment.Centre), new("Đơn vị", 4), new("Mã đơn vị", 1.5, Alignment.Centre)],
                Rows = [.. missing.Select((commune, i) => TableRow.Of(InVietnamese.Number(i + 1), "UBND " + commune.Within, commune.Code))],
            });
        }
        return new()
        {
            SuperiorAgency = $"{regime.Recipient.Name} {province.Name}",
            IssuingAgency = regime.Recipient.Agency,
            Number = new(null, regime.Recipient.LetterSymbol),
            Place = province.Name,
            Kind = DocumentKind.Letter,
            Subject = $"đôn đốc gửi báo cáo {InVietnamese.Month(period)} về Phong trào “Bình dân học vụ số”",
            Recipients = listed ? ["UBND các xã, phường (danh sách kèm theo)"] : [.. missing.Select(c => "UBND " + c.Within)],
            Body = body,
            SignerCapacity = SignerCapacity.Head("Giám đốc"),
            DistributionList = ["Như trên"],
            Banner = demonstration ? $"{InVietnamese.DemonstrationBanner} – {InVietnamese.DraftBanner}" : InVietnamese.DraftBanner,
            CreatedAt = now,
        };
    }
}

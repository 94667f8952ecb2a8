using HocVuSo.Plans.Contracts;
using HocVuSo.Platform;
using HocVuSo.Reports.Submissions;
using Xunit;

namespace HocVuSo.Unit.Reports;

public sealed class DraftingTests
{
    private static readonly DateOnly Until = new(2026, 11, 14);

    [Fact]
    public void Results_say_number_share_change_and_whether_the_target_is_reached()
    {
        var lines = new[] { AFigure.Line(AFigure.Of(1234, 4567)) };
        var before = AFigure.Before(AFigure.Line(AFigure.Of(1089, 4567)));
        Assert.Equal(
            """
            Tính đến hết ngày 14/11/2026, số liệu ghi nhận trên địa bàn xã Vân Sơn:
            - Chỉ tiêu 3 (Người dân trưởng thành): 1.234/4.567 người (ước tính), đạt 27,0 %; tăng 145 so với kỳ trước; chưa đạt chỉ tiêu năm 2026 (từ 80 %).
            """.ReplaceLineEndings("\n").Replace("27,0 %", "27,0\u00A0%", StringComparison.Ordinal).Replace("80 %", "80\u00A0%", StringComparison.Ordinal),
            Drafting.Results(AFigure.Dossier(), lines, before, Until));
    }

    [Fact]
    public void Eighty_percent_of_more_than_eighty_is_not_reached()
    {
        var text = Drafting.Results(AFigure.Dossier(), [AFigure.Line(AFigure.Of(80, 100, AFigure.Target(80, Comparison.MoreThan)))], AFigure.Before(), Until);
        Assert.Contains("đạt 80,0\u00A0%", text, StringComparison.Ordinal);
        Assert.Contains("chưa đạt chỉ tiêu năm 2026 (trên 80\u00A0%)", text, StringComparison.Ordinal);
        Assert.Contains("còn thiếu 1 người", Drafting.Shortcomings(AFigure.Dossier(), [AFigure.Line(AFigure.Of(80, 100, AFigure.Target(80, Comparison.MoreThan)))], Until), StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_is_said_to_be_unknown()
    {
        var vneid = AFigure.Line(AFigure.Of(null, 4567, AFigure.Target(80, Comparison.MoreThan, "4", "chi-tieu-4"), AFigure.OnVneid));
        var undivided = AFigure.Line(AFigure.Of(12, null));
        Assert.Contains("chưa có dữ liệu từ VNeID.", Drafting.Results(AFigure.Dossier(), [vneid], AFigure.Before(), Until), StringComparison.Ordinal);
        Assert.Contains("12 người; chưa có mẫu số nên chưa tính được tỷ lệ.", Drafting.Results(AFigure.Dossier(), [undivided], AFigure.Before(), Until), StringComparison.Ordinal);
        Assert.DoesNotContain(" 0 người", Drafting.Results(AFigure.Dossier(), [vneid, undivided], AFigure.Before(), Until), StringComparison.Ordinal);
    }

    [Fact]
    public void Shortcomings_say_how_many_are_missing_and_how_far_behind_the_pace()
    {
        var text = Drafting.Shortcomings(AFigure.Dossier(), [AFigure.Line(AFigure.Of(27, 100))], Until);
        Assert.Equal("- Chỉ tiêu 3: còn thiếu 53 người để đạt chỉ tiêu năm; thấp hơn tiến độ đến ngày 14/11/2026 là 42,7 điểm phần trăm.", text);   // pace 80 × 318/365
    }

    [Fact]
    public void Nothing_short_is_said_in_words_too() =>
        Assert.Equal("Qua số liệu trong kỳ chưa thấy hạn chế nổi bật.", Drafting.Shortcomings(AFigure.Dossier(), [AFigure.Line(AFigure.Of(90, 100))], Until));

    [Fact]
    public void Steering_tasks_and_proposals_begin_with_the_last_report()
    {
        var words = Drafting.Of(AFigure.Dossier(), [AFigure.Line(AFigure.Of(1, 10))], AFigure.Before(), Until);
        Assert.Equal(("Đã họp.", "Mở lớp.", "Không có."), (words.I, words.IV, words.V));
    }

    [Fact]
    public void Documents_are_in_vietnamese_whatever_language_the_reader_has_chosen()
    {
        var vietnamese = Drafting.Results(AFigure.Dossier(), [AFigure.Line(AFigure.Of(1234, 4567))], AFigure.Before(), Until);
        Language.Use("en");
        try { Assert.Equal(vietnamese, Drafting.Results(AFigure.Dossier(), [AFigure.Line(AFigure.Of(1234, 4567))], AFigure.Before(), Until)); }
        finally { Language.Use("vi"); }
    }

    [Fact]
    public void Words_survive_being_kept()
    {
        var words = new Narrative("Dòng 1\nDòng 2", "\"ngoặc\" <b>", "", "Đắk Lắk", "\u00A0%");
        Assert.Equal(words, Narrative.Read(words.Write()));
    }
}

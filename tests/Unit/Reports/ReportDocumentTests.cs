using HocVuSo.OfficialDocuments.Administrative;
using HocVuSo.OfficialDocuments.Spreadsheets;
using HocVuSo.People.Contracts;
using HocVuSo.Plans.Contracts;
using HocVuSo.Reports.Documents;
using HocVuSo.Reports.Submissions;
using Xunit;

namespace HocVuSo.Unit.Reports;

public sealed class ReportDocumentTests
{
    private static readonly DateOnly Until = new(2026, 11, 14);
    private static readonly Narrative Words = new("Đã họp.", "Kết quả.", "Hạn chế.", "Mở lớp.", "Không có.");

    [Fact]
    public void A_basis_that_was_not_compared_never_leaves_in_a_document()
    {
        var regime = AFigure.Regime([new("Kế hoạch A", LegalState.NotCompared), new("Quyết định B", LegalState.Compared)]);
        Assert.Equal(["Căn cứ Quyết định B"], Written(AFigure.Dossier(regime)).LegalBases);
    }

    [Fact]
    public void A_report_goes_to_the_province_through_its_department_and_names_no_signer()
    {
        var document = Written(AFigure.Dossier());
        Assert.Equal(["UBND tỉnh Bắc Ninh (qua Sở Khoa học và Công nghệ)"], document.Recipients);
        Assert.Equal("Ủy ban nhân dân xã Vân Sơn", document.IssuingAgency);
        Assert.Null(document.SignerName);
    }

    [Theory]
    [InlineData(false, true, "SỐ LIỆU MÔ PHỎNG – DỰ THẢO")]
    [InlineData(false, false, "DỰ THẢO")]
    [InlineData(true, true, "SỐ LIỆU MÔ PHỎNG")]
    [InlineData(true, false, null)]
    public void Made_up_figures_and_drafts_say_so_on_every_page(bool proposed, bool demonstration, string? banner) =>
        Assert.Equal(banner, Written(Dossier(proposed), demonstration).Banner);

    [Fact]
    public void The_form_is_marked_provisional_and_the_words_stand_under_their_headings()
    {
        var blocks = Written(AFigure.Dossier()).Body;
        Assert.Contains(blocks, b => b is Block.Paragraph p && p.Text.ToString() == "(Mẫu tạm, chưa phải Phụ lục II–VI.)");
        Assert.Equal(InVietnamese.Sections, blocks.OfType<Block.Heading>().Select(h => h.Text));
        Assert.Contains(blocks, b => b is Block.Paragraph p && p.Text.ToString() == "Mở lớp.");
    }

    [Fact]
    public void Both_files_can_be_written_also_when_little_is_known()
    {
        ReportLine[] lines = [AFigure.Line(AFigure.Of(null, null)), AFigure.Line(AFigure.Of(5, 10), 2), AFigure.Line(AFigure.Of(7, null, null, AFigure.Times) with { Target = null }, 3)];
        Assert.NotEmpty(DocxWriter.Write(ReportDocument.Of(AFigure.Dossier(), Words, lines, AFigure.Before(), Until, AFigure.Province, true)));
        Assert.NotEmpty(WorkbookWriter.Write(ReportDocument.Sheets(AFigure.Dossier(), lines, AFigure.Before(), true)));
    }

    [Fact]
    public void A_drafted_sentence_carries_its_figures_and_a_rewritten_one_is_its_writers_words()
    {
        ReportLine[] lines = [AFigure.Line(AFigure.Of(27, 100)), AFigure.Line(AFigure.Of(3, null, null, AFigure.Times) with { Target = null }, 2)];
        var drafted = Drafting.Of(AFigure.Dossier(), lines, AFigure.Before(lines[0]), Until);
        string[] places = ["/nguon-goc/chi-tieu-3/07621/2026-M11/1/so", "/nguon-goc/chi-tieu-3/07621/2026-M11/1/thieu", "/nguon-goc/chi-tieu-3/07621/2026-M11/1/cham", "/nguon-goc/luot-giup/07621/2026-M11/2/so"];
        Assert.Equal([2, 1, 1, 2], Found(drafted));
        Assert.Equal([1, 0, 0, 1], Found(drafted with { II = drafted.II.Replace("27/", "Có 27/", StringComparison.Ordinal).Replace("Lượt giúp:", "Số lượt giúp:", StringComparison.Ordinal), III = "Không có." }));

        IEnumerable<int> Found(Narrative words)
        {
            var read = FigureReader.Read(DocxWriter.Write(ReportDocument.Of(AFigure.Dossier(), words, lines, AFigure.Before(lines[0]), Until, AFigure.Province, false)));
            Assert.Empty(read.Contradicting);
            return places.Select(place => read.Figures.Count(f => f.Id == place));
        }
    }

    [Theory]
    [InlineData(3, false)]
    [InlineData(46, true)]
    public void A_reminder_lists_many_communes_behind_the_letter(int missing, bool listed)
    {
        var communes = Enumerable.Range(1, missing).Select(i => AFigure.Commune(i, $"{i:00000}", $"Xã {i}")).ToList();
        var letter = ReminderLetter.Of(AFigure.Regime(), AFigure.Province, new(2026, 11), communes, new(2026, 11, 18, 2, 0, 0, TimeSpan.Zero), demonstration: true);
        Assert.Equal(listed, letter.Body.Any(b => b is Block.Annex));
        Assert.Equal(listed ? 1 : missing, letter.Recipients.Count);
        Assert.Equal(DocumentKind.Letter, letter.Kind);
        Assert.NotEmpty(DocxWriter.Write(letter));
    }

    private static AdministrativeDocument Written(Dossier report, bool demonstration = false) =>
        ReportDocument.Of(report, Words, [AFigure.Line(AFigure.Of(5, 10))], AFigure.Before(), Until, AFigure.Province, demonstration);

    private static Dossier Dossier(bool proposed)
    {
        var submission = new Submission { Id = default, ObligationId = default, Revision = 1, Narrative = Words.Write(), PreparedBy = new PersonId(AFigure.Id(1)) };
        if (proposed) { submission.Propose(submission.PreparedBy, default, default); }
        return AFigure.Dossier(null, submission);
    }
}

using System.Text;
using HocVuSo.OfficialDocuments.Reading;
using HocVuSo.TestKit;
using Xunit;

namespace HocVuSo.Unit.OfficialDocuments.Reading;

/// <summary>Clauses of documents as communes write them, whole and damaged.</summary>
public sealed class ClauseReaderTests
{
    private const string Plan = """
        ỦY BAN NHÂN DÂN
        XÃ SÔNG MÂY

        KẾ HOẠCH
        Phổ cập kỹ năng số trên địa bàn xã Sông Mây năm 2026

        I. MỤC TIÊU

        1. Năm 2026
        a) Trên 70% người dân trong độ tuổi trưởng thành của xã được phổ cập kỹ năng số,
        biết tự bảo vệ mình trên mạng.
        đ) 100% học sinh.

        1.1. Riêng thôn vùng cao
        - Mỗi thôn một lớp;
        + Lớp học vào tối thứ Bảy, tại nhà văn hóa, giai đoạn 2026
        - 2027 thì thêm ngày Chủ nhật.

        Các thôn báo cáo hằng tháng.

        II. TỔ CHỨC THỰC HIỆN
        (1) Phòng Văn hóa - Xã hội chủ trì.

        Trên đây là Kế hoạch của xã./.

        Nơi nhận:
        - Như trên;

        PHỤ LỤC I
        1. Lớp học
        PHỤ LỤC II
        """;

    private static Clause Read(string text) => ClauseReader.Read(text);

    [Theory]
    [InlineData("I", ClauseKind.Part, "MỤC TIÊU")]
    [InlineData("I.1", ClauseKind.Section, "Năm 2026")]
    [InlineData("I.1.a", ClauseKind.Point, "Trên 70% người dân trong độ tuổi trưởng thành của xã được phổ cập kỹ năng số, biết tự bảo vệ mình trên mạng.")]
    [InlineData("I.1.đ", ClauseKind.Point, "100% học sinh.")]
    [InlineData("I.1.1", ClauseKind.Section, "Riêng thôn vùng cao")]
    [InlineData("I.1.1.-1", ClauseKind.Dash, "Mỗi thôn một lớp;")]
    [InlineData("I.1.1.-1.+1", ClauseKind.Plus, "Lớp học vào tối thứ Bảy, tại nhà văn hóa, giai đoạn 2026 - 2027 thì thêm ngày Chủ nhật.")]
    [InlineData("I.1.1.¶1", ClauseKind.Paragraph, "Các thôn báo cáo hằng tháng.")]
    [InlineData("II.1", ClauseKind.Section, "Phòng Văn hóa - Xã hội chủ trì.")]
    [InlineData("NN", ClauseKind.Closing, "Trên đây là Kế hoạch của xã./.")]
    [InlineData("NN(2).-1", ClauseKind.Dash, "Như trên;")]
    [InlineData("PLI.1", ClauseKind.Section, "Lớp học")]
    [InlineData("PLII", ClauseKind.Annex, "PHỤ LỤC II")]
    public void A_clause_is_found_where_a_reference_would_look_for_it(string path, ClauseKind kind, string words)
    {
        var clause = Read(Plan).Find(path);
        Assert.True(clause is not null, string.Join('\n', Read(Plan).All.Select(c => $"{c.Path}: {c.Words}")));
        Assert.Equal((kind, words), (clause.Kind, clause.Words));
    }

    [Fact]
    public void Nothing_of_the_text_is_dropped_and_paths_are_told_apart()
    {
        foreach (var text in (string[])["", "\n\n", "một dòng", Plan, Plan.Replace("\n", "\r\n", StringComparison.Ordinal), Plan.Normalize(NormalizationForm.FormD), Plan.Replace("\n\n", "\f", StringComparison.Ordinal)])
        {
            Whole(text);
        }
    }

    [Fact]
    public void A_text_in_another_form_or_with_other_line_ends_has_the_same_clauses()
    {
        var wanted = Read(Plan).All.Select(c => (c.Path, c.Kind, c.Words)).ToList();
        Assert.Equal(wanted, Read(Plan.Normalize(NormalizationForm.FormD)).All.Select(c => (c.Path, c.Kind, c.Words)));
        Assert.Equal(wanted, Read(Plan.Replace("\n", "\r\n", StringComparison.Ordinal)).All.Select(c => (c.Path, c.Kind, c.Words)));
        Assert.Equal(wanted, Read(Plan.Replace("\n", "\n\n", StringComparison.Ordinal)).All.Select(c => (c.Path, c.Kind, c.Words)));
        Assert.Equal(wanted, Read(Plan.Replace("I. MỤC TIÊU", "## **I. MỤC TIÊU**", StringComparison.Ordinal)).All.Select(c => (c.Path, c.Kind, c.Words)));
    }

    [SharedFact]
    public void The_plans_of_four_places_are_read_whole()
    {
        foreach (var path in Directory.EnumerateFiles(Shared("plans"), "*.txt"))
        {
            var text = File.ReadAllText(path);
            Whole(text);
            Whole(text.Normalize(NormalizationForm.FormD));
            // Every second line break lost, as copying out of a page does.
            Whole(text.Replace("\n\n", "\n", StringComparison.Ordinal));
        }
    }

    [SharedFact]
    public void Targets_of_the_plans_stand_at_the_clauses_people_name()
    {
        Begins("ke-hoach-tinh-bac-ninh.txt", "III.1.d", "Có trên 60% người dân trên địa bàn tỉnh trong độ tuổi trưởng thành được xác nhận đạt phổ cập");
        Begins("ke-hoach-tinh-bac-ninh.txt", "III.2.a", "100% cán bộ, công chức, viên chức và người lao động trong khu vực công trên địa bàn tỉnh có hiểu biết");
        Begins("ke-hoach-xa-ninh-giang.txt", "III.1.¶4", "Phấn đấu 40% người dân");
        Begins("ke-hoach-xa-binh-chuong.txt", "III.1.-1", "Trên 80% cán bộ, công chức, viên chức");
        Begins("ke-hoach-phuong-duong-kinh.txt", "III.1.4", "80% người dân trong độ tuổi trưởng thành được xác nhận");
        Begins("ke-hoach-xa-ninh-giang.txt", "VI.2", "Phòng Văn hóa - Xã hội");

        void Begins(string file, string path, string words)
        {
            var document = Read(File.ReadAllText(Path.Combine(Shared("plans"), file)));
            Assert.True(document.Find(path)?.Words.StartsWith(words, StringComparison.Ordinal) == true, $"{file} {path}: {document.Find(path)?.Words}\n" + string.Join('\n', document.All.Select(c => $"{c.Path}: {c.Words[..Math.Min(60, c.Words.Length)]}")));
        }
    }

    [SharedFact]
    public void Broken_to_pages_of_any_width_a_plan_has_the_same_clauses()
    {
        foreach (var path in Directory.EnumerateFiles(Shared("plans"), "*.txt"))
        {
            var text = File.ReadAllText(path);
            var wanted = Read(text);
            // Without a blank line a paragraph that happens to fill its last line cannot be told from the next.
            foreach (var (width, between, least) in ((int, string, double)[])[(70, "\n\n", 1), (84, "\n\n", 1), (100, "\n\n", 1), (70, "\n", 0.9), (84, "\n", 0.9), (100, "\n", 0.9)])
            {
                var found = Read(string.Join(between, wanted.All.Where(c => c.Kind != ClauseKind.Document).Select(c => Broken(text.Substring(c.Start, c.Length), width))));
                // Two paragraphs taken for one shift the numbers of those behind them, which says nothing about these.
                // Cells of a table that was flattened to lines are paragraphs of a few words.
                bool Counts(Clause clause) => least == 1 || !clause.Path.StartsWith("PL", StringComparison.Ordinal);
                string Told(Clause clause) => least == 1 ? $"{clause.Path}: {clause.Words}" : clause.Words;
                var (then, now) = (wanted.All.Skip(1).Where(Counts).Select(Told).ToList(), found.All.Skip(1).Select(Told).ToList());
                var same = then.Intersect(now, StringComparer.Ordinal).Count();
                Assert.True(same >= least * then.Count, $"{Path.GetFileName(path)} at {width}: {same} of {then.Count}\n{string.Join('\n', then.Except(now).Take(5))}\n--\n{string.Join('\n', now.Except(then).Take(5))}");
            }
        }
    }

    private static string Broken(string text, int width)
    {
        var (lines, line) = (new StringBuilder(), 0);
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (line > 0 && line + 1 + word.Length > width) { lines.Append('\n'); line = 0; }
            else if (line > 0) { lines.Append(' '); line++; }
            lines.Append(word);
            line += word.Length;
        }
        return lines.ToString();
    }

    private static void Whole(string text)
    {
        var document = Read(text);
        Assert.Equal(text, string.Concat(document.All.Select(c => text.Substring(c.Start, c.Length))));
        Assert.Equal(document.All.Count(), document.All.Select(c => c.Path).Distinct(StringComparer.Ordinal).Count());
    }

    private static string Shared(string folder) => Path.Combine(Repository.Shared!, folder);
}

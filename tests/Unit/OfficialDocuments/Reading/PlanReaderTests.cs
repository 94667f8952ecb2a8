using System.Globalization;
using HocVuSo.OfficialDocuments.Reading;
using HocVuSo.TestKit;
using Xunit;

namespace HocVuSo.Unit.OfficialDocuments.Reading;

/// <summary>Whole plans: every target, every task with who leads and cooperates, as a reader finds them.</summary>
public sealed class PlanReaderTests
{
    /// <summary>Where what we found by reading stands, a line for each thing.</summary>
    private static readonly string Expected = Path.Combine(Repository.Root, "tests", "Unit", "OfficialDocuments", "Reading", "Expected");

    [SharedFact]
    public void Everything_that_the_plans_of_four_places_ask_for_comes_out()
    {
        foreach (var file in Directory.EnumerateFiles(Expected, "ke-hoach-*.txt"))
        {
            var reading = PlanReader.Read(File.ReadAllText(Path.Combine(Repository.Shared!, "plans", Path.GetFileName(file))));
            Assert.Equal(File.ReadAllLines(file), Lines(reading));
        }
    }

    [SharedFact]
    public void The_forty_five_statements_of_the_plans_are_thirty_five_targets()
    {
        var targets = Directory.EnumerateFiles(Path.Combine(Repository.Shared!, "plans"), "*.txt").SelectMany(f => PlanReader.Read(File.ReadAllText(f)).Targets).Where(t => t.Path.StartsWith("III.", StringComparison.Ordinal)).ToList();
        Assert.Equal((35, 10), (targets.Count, targets.Sum(t => t.RepeatedAt.Count)));
    }

    [Fact]
    public void Whatever_is_not_understood_is_listed_and_nothing_is_lost()
    {
        const string Text = "KẾ HOẠCH\nVề việc X\n\nI. MỤC TIÊU\n\n1. Ngày mai trời lại sáng.\n\n2. 80% người dân được phổ cập.\n\nII. NHIỆM VỤ\n\n1. Mở lớp học.\n\n2. Bầu trời xanh biếc.";
        var reading = PlanReader.Read(Text);
        Assert.Equal(["I.1", "II.2"], reading.NotUnderstood.Select(c => c.Path));
        Assert.Equal(Text, string.Concat(reading.Root.All.Select(c => Text.Substring(c.Start, c.Length))));
        Assert.Equal((ClauseRole.Target, ClauseRole.Task, ClauseRole.Heading, ClauseRole.Head), (reading.Roles["I.2"], reading.Roles["II.1"], reading.Roles["II"], reading.Roles["¶1"]));
    }

    [Theory]
    [InlineData("Giao Phòng Văn hóa - Xã hội chủ trì, phối hợp với Công an xã, Đoàn Thanh niên và các thôn mở 12 lớp học kỹ năng số trước ngày 30/6/2026.", "mở", "Phòng Văn hóa - Xã hội", "Công an xã; Đoàn Thanh niên; các thôn", "Once 2026-06-29")]
    [InlineData("Đề nghị Ủy ban MTTQ Việt Nam xã và các tổ chức chính trị - xã hội vận động đoàn viên tham gia.", "vận động", "Ủy ban MTTQ Việt Nam xã; các tổ chức chính trị - xã hội", "", "")]
    [InlineData("Hằng quý, các thôn báo cáo kết quả trước ngày 15 của tháng cuối quý.", "báo cáo", "các thôn", "", "Quarterly before 15")]
    [InlineData("Phòng Kinh tế: Chủ trì rà soát hộ kinh doanh; phối hợp với Công an xã hướng dẫn thanh toán. Hoàn thành trong quý II/2026.", "rà soát", "Phòng Kinh tế", "Công an xã", "Once 2026-06-30")]
    [InlineData("Thường xuyên tuyên truyền trên loa truyền thanh.", "tuyên truyền", "", "", "Continuous")]
    [InlineData("Vào ngày 10/10 hằng năm, Trung tâm Văn hóa tổ chức ngày hội học tập số.", "tổ chức", "Trung tâm Văn hóa", "", "Yearly 10/10")]
    [InlineData("Căn cứ nhiệm vụ được giao, Trạm Y tế xã hướng dẫn người dân khám bệnh từ xa.", "hướng dẫn", "Trạm Y tế xã", "", "")]
    [InlineData("Tham gia các lớp học trong cuộc sống hàng ngày.", "tham gia", "", "", "")]
    public void A_task_is_told_with_who_leads_who_cooperates_and_when(string sentence, string verb, string leads, string cooperating, string due)
    {
        var task = Assert.Single(PlanReader.Read($"I. NHIỆM VỤ\n\n1. {sentence}").Tasks);
        Assert.Equal((verb, leads, cooperating, due), (task.Verb, string.Join("; ", task.Leads), string.Join("; ", task.Cooperating), Due(task)));
    }

    [Theory]
    [InlineData("Mỗi thôn duy trì ít nhất 02 buổi học mỗi tuần.", "thôn", 2, "buổi học")]
    [InlineData("Mỗi đại sứ số kèm cặp tối thiểu 5 người cao tuổi.", "đại sứ số", 5, "người cao tuổi")]
    [InlineData("Phong trào “Gia đình số”: mỗi hộ gia đình có ít nhất một thành viên tham gia học tập.", "hộ gia đình", 1, "thành viên")]
    [InlineData("Bố trí tại Trung tâm Phục vụ hành chính công xã ít nhất một công chức hướng dẫn người dân.", null, 1, "công chức")]
    [InlineData("Hằng tuần tổ chức các lớp học cộng đồng cho người dân.", null, 1, "lớp học cộng đồng")]
    public void What_is_demanded_of_each_or_every_week_is_a_number(string sentence, string? each, int atLeast, string of)
    {
        var task = Assert.Single(PlanReader.Read($"I. NHIỆM VỤ\n\n1. {sentence}").Tasks);
        Assert.Equal(new Demand(each, atLeast, of), task.Demand);
    }

    [Fact]
    public void Who_leads_is_told_at_the_clauses_that_a_task_only_assigns()
    {
        var tasks = PlanReader.Read("I. NHIỆM VỤ\n\n1. Truyền thông\n\na) Treo băng rôn.\n\nb) Viết bài.\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Kinh tế\n\na) Chủ trì thực hiện các nhiệm vụ tại mục 1.2 phần I.\n\nb) Chủ trì thực hiện nhiệm vụ tại mục 1.1 phần I; tham mưu khen thưởng.").Tasks;
        Assert.Equal([("I.1.a", "Phòng Kinh tế", false), ("I.1.b", "Phòng Kinh tế", false), ("II.1.a", "Phòng Kinh tế", true), ("II.1.b", "Phòng Kinh tế", false)], tasks.Select(t => (t.Path, Assert.Single(t.Leads), t.OnlyAssigns)));
        Assert.Equal(["I.1.b"], tasks[2].Refers);
    }

    [Fact]
    public void Details_below_a_task_belong_to_it()
    {
        var task = Assert.Single(PlanReader.Read("I. NHIỆM VỤ\n\n1. Mở lớp học số\n\n- Đơn vị chủ trì: Phòng Văn hóa - Xã hội.\n\n- Đơn vị phối hợp: Các thôn; Công an xã.\n\n- Thời gian hoàn thành: Quý III/2026.\n\n- Sản phẩm: 12 lớp học.").Tasks);
        Assert.Equal(("Phòng Văn hóa - Xã hội", "Các thôn; Công an xã", "Once 2026-09-30", "12 lớp học"), (string.Join("; ", task.Leads), string.Join("; ", task.Cooperating), Due(task), task.Product));
    }

    [Theory]
    [InlineData("TT\tNhiệm vụ\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời gian hoàn thành\tSản phẩm\n1\tMở lớp tại thôn\tPhòng Văn hóa - Xã hội\tCác thôn\tQuý II/2026\t12 lớp\n2\tLập danh sách người cần giúp\tCác thôn\tTổ công nghệ số cộng đồng\tThường xuyên\tDanh sách")]
    [InlineData("| TT | Nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian | Sản phẩm |\n|---|---|---|---|---|---|\n| 1 | Mở lớp tại thôn | Phòng Văn hóa - Xã hội | Các thôn | Quý II/2026 | 12 lớp |\n| 2 | Lập danh sách người cần giúp | Các thôn | Tổ công nghệ số cộng đồng | Thường xuyên | Danh sách |")]
    [InlineData("TT Nhiệm vụ Đơn vị chủ trì Đơn vị phối hợp Thời gian hoàn thành Sản phẩm\n\n1 Mở lớp tại thôn\n\nPhòng Văn hóa -\n\nXã hội\n\nCác thôn\n\nQuý II/2026\n\n12 lớp\n\n2\n\nLập danh sách người cần giúp\n\nCác thôn\n\nTổ công nghệ số\n\ncộng đồng\n\nThường xuyên\n\nDanh sách")]
    public void A_table_says_the_same_with_cells_in_Markdown_or_flattened_to_lines(string table)
    {
        var tasks = PlanReader.Read($"PHỤ LỤC I\n\nDANH MỤC NHIỆM VỤ\n\n{table}\n").Tasks;
        Assert.Equal(
            [("PLI.1", "mở", "Phòng Văn hóa - Xã hội", "Các thôn", "Once 2026-06-30", "12 lớp"), ("PLI.2", "lập", "Các thôn", "Tổ công nghệ số cộng đồng", "Continuous", "Danh sách")],
            tasks.Select(t => (t.Path, t.Verb, string.Join("; ", t.Leads), string.Join("; ", t.Cooperating), Due(t), t.Product ?? "")));
    }

    [Fact]
    public void A_column_for_each_year_is_a_target_for_each_year()
    {
        var targets = PlanReader.Read("PHỤ LỤC\n\nTT\tChỉ tiêu\tĐơn vị tính\tNăm 2026\tNăm 2027\tĐơn vị chủ trì\n1\tTỷ lệ người dân trưởng thành được xác nhận đạt phổ cập\t%\t85\t95\tCông an xã\n").Targets;
        Assert.Equal([(85m, 2026, "Công an xã"), (95m, 2027, "Công an xã")], targets.Select(t => (t.Value, t.Year ?? 0, Assert.Single(t.Leads))));
    }

    [Fact]
    public void The_frame_of_a_document_is_read_off_its_letterhead_and_its_end()
    {
        var head = PlanReader.Read("""
            ỦY BAN NHÂN DÂN	CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            XÃ SÔNG MÂY	Độc lập - Tự do - Hạnh phúc
            Số: 05/KH-UBND	Sông Mây, ngày 05 tháng 01 năm 2026

            KẾ HOẠCH
            Phổ cập kỹ năng số
            trên địa bàn xã Sông Mây năm 2026

            Căn cứ Kế hoạch số 13-KH/ĐU ngày 24/9/2025 của Đảng ủy xã;

            I. MỤC TIÊU
            1. Không.

            Nơi nhận:
            - Như trên;
            - Lưu: VT.

            TM. ỦY BAN NHÂN DÂN
            KT. CHỦ TỊCH
            PHÓ CHỦ TỊCH

            Nguyễn Văn Mẫu
            """).Head;
        Assert.Equal(
            ("Kế hoạch", "05/KH-UBND", new DateOnly(2026, 1, 5), "Ủy ban nhân dân xã Sông Mây", "Phổ cập kỹ năng số trên địa bàn xã Sông Mây năm 2026", "Nguyễn Văn Mẫu"),
            (head.Kind, head.Number, head.On, head.Issuer, head.Subject, head.SignerName));
        Assert.Equal(["Như trên", "Lưu: VT"], head.Recipients);
        Assert.Equal(["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], head.SignerCapacity);
    }

    [Theory]
    [InlineData("P. VH-XH", "Phòng Văn hoá – Xã hội", true)]
    [InlineData("Phòng Văn hóa và Xã hội", "phòng Văn hóa - Xã hội xã", true)]
    [InlineData("TT PV HCC", "Trung tâm Phục vụ hành chính công", true)]
    [InlineData("Trung tâm Cung ứng DVC", "Trung tâm Cung ứng dịch vụ công", true)]
    [InlineData("UBND các xã, phường", "Ủy ban nhân dân các xã, phường", true)]
    [InlineData("Phòng Kinh tế", "Phòng Văn hóa - Xã hội", false)]
    [InlineData("Sở Tài chính", "Sở Nội vụ", false)]
    public void A_body_is_known_by_the_ways_its_name_is_written(string first, string second, bool same) =>
        Assert.Equal(same, Organisations.KeyOf(first) == Organisations.KeyOf(second));

    [Fact]
    public void The_difference_of_two_wordings_is_told_in_words()
    {
        var difference = Wordings.Compare("được xác nhận đạt phổ cập tri thức", "được phổ cập kiến thức");
        Assert.Equal(["xác nhận đạt", "tri"], difference.Missing);
        Assert.Equal(["kiến"], difference.Added);
        Assert.True(Wordings.Compare("hoà bình,", "Hòa bình").IsNone);
    }

    private static IEnumerable<string> Lines(PlanReading reading)
    {
        var (head, c) = (reading.Head, CultureInfo.InvariantCulture);
        string[] lines =
        [
            $"head | {head.Kind} | {head.Number} | {head.Symbol} | {head.On?.ToString("yyyy-MM-dd", c)} | {head.Issuer} | {string.Join(" / ", head.SignerCapacity)} | {head.Recipients.Count.ToString(c)}",
            .. reading.Targets.Select(t => $"target | {t.Path} | {(t.Operator == TargetOperator.MoreThan ? ">" : ">=")} {t.Value.ToString("0.##", c)}{t.Unit} | {t.Deadline?.ToString("yyyy-MM-dd", c)} | {t.Group} | {t.Place} | {string.Join("; ", t.Leads)} | {string.Join("; ", t.Cooperating)} | {string.Join(' ', t.RepeatedAt)}"),
            .. reading.Tasks.Select(t => $"task | {t.Path} | {t.Verb} | {string.Join("; ", t.Leads)} | {string.Join("; ", t.Cooperating)} | {Due(t)} | {t.Product} | {(t.Demand is { } d ? $"{d.Each}: {d.AtLeast.ToString(c)} {d.Of}" : "")} | {string.Join(' ', t.Refers)}"),
            .. reading.Clauses.Select(r => $"reference | {r.Path} | {string.Join(' ', r.Targets)} | {string.Join(' ', r.Unfound)}"),
            .. reading.NotUnderstood.Select(n => $"not understood | {n.Path}"),
        ];
        return lines.Select(l => l.TrimEnd());
    }

    private static string Due(TaskStatement task)
    {
        var c = CultureInfo.InvariantCulture;
        return string.Join(", ", task.Due.Select(d => d.Rhythm + (d.On is { } on ? " " + on.ToString("yyyy-MM-dd", c) : "")
            + (d.Day is { } day ? $" {(d.Strictly ? "before " : "")}{day.ToString(c)}{(d.Month is { } month ? "/" + month.ToString(c) : "")}" : "")));
    }
}

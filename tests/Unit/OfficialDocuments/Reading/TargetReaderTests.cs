using HocVuSo.OfficialDocuments.Reading;
using HocVuSo.TestKit;
using Xunit;

namespace HocVuSo.Unit.OfficialDocuments.Reading;

/// <summary>Shares that plans ask for, told from their sentences.</summary>
public sealed class TargetReaderTests
{
    [Theory]
    [InlineData("Trên 80% cán bộ của xã có kỹ năng số.", TargetOperator.MoreThan, 80, "cán bộ", "của xã", "có kỹ năng số")]
    [InlineData("Phấn đấu 62,5 % người dân trên địa bàn xã Sông Mây được phổ cập.", TargetOperator.AtLeast, 62.5, "người dân", "trên địa bàn xã Sông Mây", "được phổ cập")]
    [InlineData("Từ 70% trở lên số hộ có tài khoản.", TargetOperator.AtLeast, 70, "hộ", null, "có tài khoản")]
    [InlineData("Ít nhất 90% học sinh biết tự bảo vệ mình;", TargetOperator.AtLeast, 90, "học sinh", null, "biết tự bảo vệ mình")]
    [InlineData("Không quá 5% hồ sơ được giải quyết chậm", TargetOperator.AtMost, 5, "hồ sơ", null, "được giải quyết chậm")]
    [InlineData("Tỷ lệ người dân trưởng thành được xác nhận trên VNeID đạt trên 85% vào cuối năm 2027.", TargetOperator.MoreThan, 85, "người dân trưởng thành", null, "được xác nhận trên VNeID")]
    [InlineData("Nâng tỷ lệ hộ gia đình có ít nhất một người biết dùng dịch vụ công lên 90%", TargetOperator.AtLeast, 90, "hộ gia đình", null, "có ít nhất một người biết dùng dịch vụ công")]
    [InlineData("Cán bộ, công chức, viên chức: ≥ 95% sử dụng tốt chữ ký số.", TargetOperator.AtLeast, 95, "Cán bộ, công chức, viên chức", null, "sử dụng tốt chữ ký số")]
    [InlineData("Phan dau 60 phần trăm nguoi dan duoc xac nhan dat pho cap", TargetOperator.AtLeast, 60, "nguoi dan", null, "được xác nhận đạt phổ cập")]
    [InlineData("Phân đầu trên 8O% người dân được phổ cập", TargetOperator.MoreThan, 80, "người dân", null, "được phổ cập")]
    [InlineData("80% người lao động trong các doanh nghiệp, hợp tác xã, có kiến thức.", TargetOperator.AtLeast, 80, "người lao động trong các doanh nghiệp, hợp tác xã", null, "có kiến thức")]
    public void A_share_is_told_with_its_operator_group_place_and_condition(string sentence, TargetOperator wanted, double percent, string group, string? place, string condition)
    {
        var target = Assert.Single(TargetReader.Read(ClauseReader.Read(sentence)));
        Assert.Equal((wanted, (decimal)percent, group, place, condition), (target.Operator, target.Value, target.Group, target.Place, target.Condition));
    }

    [Theory]
    [InlineData("Tăng 5%.")]
    [InlineData("Kinh phí 100% ngân sách.")]
    [InlineData("Đạt 250% người dân có máy.")]
    public void What_asks_for_no_share_of_a_group_is_left_alone(string sentence) => Assert.Empty(TargetReader.Read(ClauseReader.Read(sentence)));

    [Fact]
    public void The_year_comes_from_the_sentence_or_the_nearest_heading()
    {
        var targets = TargetReader.Read(ClauseReader.Read("KẾ HOẠCH năm 2030\n\nI. MỤC TIÊU\n\n1. Đến hết năm 2026\n\na) 80% hộ có mạng.\n\nb) Đến năm 2027, 90% hộ có mạng.\n\nII. KHÁC\n\n50% hộ có máy."));
        Assert.Equal([("I.1.a", 2026), ("I.1.b", 2027), ("II.¶1", null)], targets.Select(t => (t.Path, t.Year)));
    }

    [Fact]
    public void Two_shares_of_one_subject_are_two_targets_each_with_its_year()
    {
        var targets = TargetReader.Read(ClauseReader.Read("Tỷ lệ người dân được xác nhận đạt phổ cập đạt 60% năm 2025 và trên 80% năm 2026."));
        Assert.Equal([(60m, TargetOperator.AtLeast, 2025), (80m, TargetOperator.MoreThan, 2026)], targets.Select(t => (t.Value, t.Operator, t.Year ?? 0)));
        Assert.All(targets, t => Assert.Equal(("người dân", "được xác nhận đạt phổ cập"), (t.Group, t.Condition)));
    }

    [Theory]
    [InlineData("Đến hết quý II/2026, 80% hộ có mạng", "2026-06-30")]
    [InlineData("Trước ngày 01/7/2026 có 80% hộ có mạng", "2026-06-30")]
    [InlineData("Đến ngày 15/10/2026, 80% hộ có mạng", "2026-10-15")]
    [InlineData("Giai đoạn 2026 - 2030, 80% hộ có mạng", "2030-12-31")]
    [InlineData("Đến tháng 6 năm 2026, 80% hộ có mạng", "2026-06-30")]
    public void A_time_is_the_last_day_it_names(string sentence, string wanted) =>
        Assert.Equal(DateOnly.Parse(wanted, System.Globalization.CultureInfo.InvariantCulture), Assert.Single(TargetReader.Read(ClauseReader.Read(sentence))).Deadline);

    // Read by us from the four plans: path, operator, percent, year, whom it begins with, what it ends in.
    public static TheoryData<string, string> Plans => new()
    {
        {
            "ke-hoach-tinh-bac-ninh.txt", """
            III.1.a > 80 2025 cán bộ
            III.1.b >= 100 2025 học sinh trung học
            III.1.c > 80 2025 người dân trong độ tuổi trưởng thành
            III.1.d > 60 2025 người dân trong độ tuổi trưởng thành
            III.1.đ >= 80 2025 người lao động trong các doanh nghiệp
            III.2.a >= 100 2026 cán bộ
            III.2.b >= 100 2026 học sinh từ cấp tiểu học
            III.2.c >= 100 2026 người dân trưởng thành
            III.2.d > 80 2026 người dân trong độ tuổi trưởng thành
            III.2.đ >= 100 2026 người lao động trong các doanh nghiệp
            """
        },
        {
            "ke-hoach-xa-ninh-giang.txt", """
            III.1.¶1 >= 80 2025 cán bộ
            III.1.¶2 >= 80 2025 học sinh trung học
            III.1.¶3 >= 80 2025 người dân trong độ tuổi trưởng thành
            III.1.¶4 >= 40 2025 người dân trong độ tuổi trưởng thành
            III.1.¶5 >= 80 2025 người lao động trong các doanh nghiệp
            III.2.¶1 >= 100 2026 cán bộ
            III.2.¶2 >= 100 2026 học sinh từ cấp tiểu học
            III.2.¶3 >= 100 2026 người dân trưởng thành
            III.2.¶4 > 60 2026 người dân trong độ tuổi trưởng thành
            III.2.¶5 >= 100 2026 người lao động trong các doanh nghiệp
            """
        },
        {
            "ke-hoach-xa-binh-chuong.txt", """
            III.1.-1 > 80 2025 cán bộ
            III.1.-2 >= 100 2025 học sinh trung học
            III.1.-3 >= 80 2025 người dân trong độ tuổi trưởng thành
            III.1.-4 >= 80 2025 người dân trong độ tuổi trưởng thành
            III.1.-5 >= 80 2025 người lao động trong các doanh nghiệp
            III.2.-1 >= 100 2026 cán bộ
            III.2.-2 >= 100 2026 học sinh từ cấp tiểu học
            III.2.-3 >= 100 2026 người dân trưởng thành
            III.2.-4 >= 100 2026 người dân trong độ tuổi trưởng thành
            III.2.-5 >= 100 2026 người lao động trong các doanh nghiệp
            """
        },
        {
            "ke-hoach-phuong-duong-kinh.txt", """
            III.1.1 > 80 2026 cán bộ
            III.1.2 >= 100 2026 học sinh
            III.1.3 >= 80 2026 người dân trong độ tuổi trưởng thành
            III.1.4 >= 80 2026 người dân trong độ tuổi trưởng thành
            III.1.5 >= 80 2026 người lao động trong các doanh nghiệp
            """
        },
    };

    [SharedFact]
    public void The_targets_of_four_plans_come_out_as_a_reader_finds_them()
    {
        foreach (var row in Plans)
        {
            var (file, wanted) = row.Data;
            var found = TargetReader.Read(ClauseReader.Read(File.ReadAllText(Path.Combine(Repository.Shared!, "plans", file)))).Where(t => t.Path.StartsWith("III.", StringComparison.Ordinal)).ToList();
            var lines = wanted.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(' ', 5)).ToList();
            Assert.True(lines.Count == found.Count, $"{file}: {found.Count} of {lines.Count}\n{string.Join('\n', found)}");
            foreach (var (line, target) in lines.Zip(found))
            {
                Assert.Equal(
                    (line[0], line[1], line[2], line[3]),
                    (target.Path, target.Operator == TargetOperator.MoreThan ? ">" : ">=", target.Value.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture), target.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture)));
                Assert.StartsWith(line[4], target.Group, StringComparison.Ordinal);
            }
        }
    }

    [SharedFact]
    public void Shares_that_stand_in_prose_come_out_too()
    {
        Assert.Equal(["IV.1.c", "IV.6.d"], Elsewhere("ke-hoach-tinh-bac-ninh.txt"));
        Assert.Equal(["IV.4.-3", "VI.3.-1"], Elsewhere("ke-hoach-xa-binh-chuong.txt"));

        static IEnumerable<string> Elsewhere(string file) => TargetReader.Read(ClauseReader.Read(File.ReadAllText(Path.Combine(Repository.Shared!, "plans", file))))
            .Where(t => !t.Path.StartsWith("III.", StringComparison.Ordinal) && !t.Path.StartsWith("PL", StringComparison.Ordinal)).Select(t => t.Path);
    }
}

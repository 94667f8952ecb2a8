using HocVuSo.OfficialDocuments.Pdf;
using HocVuSo.People.Contracts;
using HocVuSo.Plans.Contracts;
using HocVuSo.TestKit;
using HocVuSo.Territory.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace HocVuSo.WebTests.Plans;

/// <summary>A plan on paper on its way to targets and tasks that are followed.</summary>
public sealed class PlanImportTests(Sites sites) : IClassFixture<Sites>
{
    internal const string Plan = """
        ỦY BAN NHÂN DÂN
        XÃ SÔNG MÂY
        Số: 05/KH-UBND
        Sông Mây, ngày 05 tháng 01 năm 2026

        KẾ HOẠCH
        Phổ cập kỹ năng số trên địa bàn xã năm 2026

        I. MỤC TIÊU

        1. Năm 2026

        a) Trên 70% người dân trong độ tuổi trưởng thành được xác nhận đạt phổ cập tri thức về chuyển đổi số, kỹ năng số trên nền tảng VNeID.

        b) 90% người lao động trong các doanh nghiệp, hợp tác xã có kiến thức về công nghệ số.

        c) Mọi nhà vui vẻ.

        II. NHIỆM VỤ

        1. Giao Phòng Văn hóa - Xã hội chủ trì, phối hợp với các thôn mở 12 lớp học kỹ năng số trước ngày 30/6/2026.

        2. Mỗi hộ gia đình có ít nhất một thành viên tham gia học tập.

        Nơi nhận:
        - Như trên;

        TM. ỦY BAN NHÂN DÂN
        CHỦ TỊCH

        Nguyễn Văn Mẫu
        """;


    [Theory, Databases]
    public async Task A_plan_is_read_reviewed_and_followed(Database database)
    {
        await using var site = await TestSite.StartAsync(database);
        var commune = site.Commune("07621");
        var officer = await site.SignedInAsync(commune, Role.CommuneOfficer);
        var review = await UploadAsync(officer, Plan);
        review.Is(200).Says("2 mục tiêu, 2 nhiệm vụ", "còn 4 thẻ chưa xem", "1 đoạn chưa hiểu", "> 70\u00A0% người dân trong độ tuổi trưởng thành", "Người dân trưởng thành được xác nhận", "Phòng Văn hóa - Xã hội", "mỗi hộ gia đình ít nhất 1 thành viên", "đến hết 29/06/2026");

        // Nothing follows from a card before somebody says so.
        Assert.Equal(80, For(site, commune).Single(t => t.Indicator == "chi-tieu-4").Percent);
        (await review.SubmitAsync("Đưa vào thực hiện")).Is(422).Says("Còn 4 thẻ chưa xem");

        var first = await review.SubmitAsync("button[value^='take:1:']");
        first.Is(200).Says("còn 3 thẻ chưa xem");
        var mend = await (await first.ClickAsync("#the-2 a")).SubmitAsync("Lưu và nhận", new { Value = "95", People = "người lao động trong hợp tác xã", Deadline = "30/11/2026" });
        mend.Is(200).Says("≥ 95\u00A0% người lao động trong hợp tác xã", "30/11/2026", "còn 2 thẻ chưa xem");
        var added = await mend.SubmitAsync("Thêm nhiệm vụ");
        added.Says("còn 3 thẻ chưa xem", "0 đoạn chưa hiểu");
        var all = await (await added.SubmitAsync("button[value^='leave:5:']")).SubmitAsync("Nhận cả phần (2)");
        var plan = (await all.Says("còn 0 thẻ chưa xem").SubmitAsync("Đưa vào thực hiện")).Is(200);
        plan.Says("Đang thực hiện", "2 mục tiêu và 2 nhiệm vụ đang thực hiện", "Mọi nhà vui vẻ", "Giao Phòng Văn hóa - Xã hội chủ trì");

        // The dashboard goes by the commune's own plan now, with its operator.
        var target = For(site, commune).Single(t => t.Indicator == "chi-tieu-4");
        Assert.Equal((70m, Comparison.MoreThan, "I.1.a", new DateOnly(2026, 12, 31)), (target.Percent, target.Operator, target.Clause, target.Deadline));
        Assert.False(target.IsReached(70, 100));
        Assert.Equal(95, For(site, commune).Single(t => t.Indicator == "chi-tieu-5").Percent);
        Assert.Equal(80, For(site, site.Province()).Single(t => t.Indicator == "chi-tieu-4").Percent);
    }

    [Fact]
    public async Task A_changed_document_asks_only_about_what_changed_and_keeps_who_is_who()
    {
        await using var site = await TestSite.StartAsync();
        var officer = await site.SignedInAsync(site.Commune("07621"), Role.CommuneOfficer);
        await InForceAsync(await UploadAsync(officer, Plan));
        var before = await ItemsAsync(site);
        var changed = await UploadAsync(officer, Plan.Replace("Trên 70%", "Trên 75%", StringComparison.Ordinal).Replace("2. Mỗi hộ", "3. Mỗi hộ", StringComparison.Ordinal).Replace("c) Mọi nhà vui vẻ.", "c) 60% hộ gia đình có tài khoản.", StringComparison.Ordinal), replaces: true);
        // The changed target and the new one are asked about; the rest was taken before, wherever it stands now.
        changed.Says("còn 2 thẻ chưa xem", "Sửa điều đang thực hiện", "> 75\u00A0%");
        await InForceAsync(changed);
        var after = await ItemsAsync(site);
        Assert.Equal(before.Order(), after.Intersect(before).Order());
        Assert.Equal(before.Count + 1, after.Count);
        Assert.Equal(75, For(site, site.Commune("07621")).Single(t => t.Indicator == "chi-tieu-4").Percent);
    }

    [Theory, Databases]
    public async Task A_task_is_followed_by_its_rhythm_until_it_is_done(Database database)
    {
        await using var site = await TestSite.StartAsync(database);
        var officer = await site.SignedInAsync(site.Commune("07621"), Role.CommuneOfficer);
        await InForceAsync(await UploadAsync(officer, Plan.Replace("mở 12 lớp học kỹ năng số trước ngày 30/6/2026", "báo cáo kết quả hằng tháng, trước ngày 20", StringComparison.Ordinal)));
        var list = await officer.GetAsync("/viec-cua-toi");
        list.Is(200).Says("Sau đó (1)", "chủ trì: Phòng Văn hóa - Xã hội");
        var task = await list.ClickAsync("Báo cáo kết quả hằng tháng, trước ngày 20");
        task.Says("hằng tháng, trước ngày 20", "Giao Phòng Văn hóa - Xã hội chủ trì", "các thôn", "Chưa ghi gì");
        var due = task.Document.QuerySelectorAll("dt").First(t => t.TextContent == "Hạn gần nhất").NextElementSibling!.TextContent;
        (await task.SubmitAsync("Ghi lại", new { Kind = "DoneForPeriod" })).Is(422).Says("viết vài chữ");
        (await task.SubmitAsync("Ghi lại", new { Kind = "DoneForPeriod", Words = "Báo cáo.", File = TestFile.Text("anh.jpg", "không phải ảnh") })).Is(422).Says("Chỉ nhận ảnh JPG, PNG, PDF, Word hoặc Excel");
        var evidence = new TestFile("bao-cao.pdf", "application/pdf", [.. "%PDF-1.7 báo cáo"u8]);
        var done = (await task.SubmitAsync("Ghi lại", new { Kind = "DoneForPeriod", Words = "Báo cáo số 12/BC-UBND.", File = evidence })).Is(200);
        Assert.Equal(evidence.Bytes, (await done.ClickAsync("a[href*='/tep/']")).Is(200).Bytes);
        done.Says($"Xong kỳ này (hạn {due})", "Báo cáo số 12/BC-UBND.", "xong 1 kỳ, lỡ 0 kỳ", $"{due}: xong");
        Assert.Equal(12, done.All(".squares li").Count);
        Assert.NotEqual(due, done.Document.QuerySelectorAll("dt").First(t => t.TextContent == "Hạn gần nhất").NextElementSibling!.TextContent);
        // A calendar that subscribes has no account, and no other address opens it.
        var address = new Uri((await officer.GetAsync("/viec-cua-toi")).All("input[readonly]")[0].GetAttribute("value")!);
        var calendar = (await site.Browser().GetAsync(address.AbsolutePath)).Is(200);
        Assert.Equal("text/calendar", calendar.ContentHeaders.ContentType?.MediaType);
        Assert.Contains("SUMMARY:Báo cáo kết quả hằng tháng\\, trước ngày 20", calendar.Raw.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Matches(@"DTSTART;VALUE=DATE:20[0-9]{6}", calendar.Raw);
        (await site.Browser().GetAsync(address.AbsolutePath[..^4] + "AAAA")).Is(404);
        // Two windows: what the other recorded is looked at first.
        (await task.SubmitAsync("Ghi lại", new { Kind = "Done", Words = "Xong." })).Is(422).Says("vừa được ghi thêm");
        (await (await done.SubmitAsync("Ghi lại", new { Kind = "Done", Words = "Hết năm." })).Says("Xong hẳn").Browser.GetAsync("/viec-cua-toi")).Says("Đã xong (1)");
        // Its leader may look, the neighbour not.
        (await (await site.SignedInAsync(site.Commune("07621"), Role.CommuneLeader)).GetAsync(task.Path)).Is(200).SaysNot("Ghi lại");
        (await (await site.SignedInAsync(site.Commune("07246"), Role.CommuneOfficer)).GetAsync(task.Path)).Is(404);
    }

    [Fact]
    public async Task A_task_is_somebody_s_and_waits_for_somebody()
    {
        await using var site = await TestSite.StartAsync();
        var officer = await site.SignedInAsync(site.Commune("07621"), Role.CommuneOfficer);
        await InForceAsync(await UploadAsync(officer, Plan));
        var task = await (await officer.GetAsync("/viec-cua-toi")).ClickAsync("Mở 12 lớp học kỹ năng số trước ngày 30/6/2026");
        (await officer.GetAsync("/viec-cua-toi?cua-toi=1")).Says("Không có việc nào như vậy");
        var mine = task.All("#To option")[1];
        (await task.SubmitAsync("Giao việc", new { To = Guid.Empty.ToString("N") }, tamper: true)).Is(422).Refuses("To", "trong danh sách");
        task = (await task.SubmitAsync("Giao việc", new { To = mine.GetAttribute("value") })).Is(200).Says($"Giao cho – {mine.TextContent}");
        (await officer.GetAsync("/viec-cua-toi?cua-toi=1")).Says("Mở 12 lớp học", $"giao cho: {mine.TextContent}").SaysNot("Mỗi hộ gia đình");
        (await task.SubmitAsync("Ghi lại", new { Kind = "Waits", Words = "Danh sách học viên." })).Refuses("WaitsFor", "đang chờ");
        task = (await task.SubmitAsync("Ghi lại", new { Kind = "Waits", Words = "Danh sách học viên.", WaitsFor = task.All("#WaitsFor option").Single(o => o.TextContent == "các thôn").GetAttribute("value") })).Is(200).Says("các thôn: Danh sách học viên.");
        (await officer.GetAsync("/viec-cua-toi")).Says("đang chờ: các thôn");
        await task.SubmitAsync("Ghi lại", new { Kind = "Goes", Words = "Các thôn đã gửi." });
        (await officer.GetAsync("/viec-cua-toi")).SaysNot("đang chờ:");
    }

    [Fact]
    public async Task Two_reviewers_do_not_decide_over_each_other()
    {
        var site = await sites.On(Database.Sqlite);
        var officer = await site.SignedInAsync(site.Commune("07246"), Role.CommuneOfficer);
        var review = await UploadAsync(officer, Plan);
        var other = await site.SignedInAsync(site.Commune("07246"), Role.CommuneOfficer);
        var theirs = await other.GetAsync(review.Address.AbsolutePath);
        (await review.SubmitAsync("button[value^='leave:1:']")).Says("còn 3 thẻ chưa xem");
        (await theirs.SubmitAsync("button[value^='take:1:']")).Says("Người khác vừa thay đổi thẻ này", "còn 3 thẻ chưa xem", "Đã bỏ");
        // Nobody else's business.
        var stranger = await site.SignedInAsync(site.Commune("07621"), Role.CommuneOfficer);
        (await stranger.GetAsync(review.Address.AbsolutePath)).Is(404);
        (await (await site.SignedInAsync(site.Commune("07246"), Role.CommuneLeader)).GetAsync(review.Address.AbsolutePath)).Is(404);
    }

    [Theory]
    [InlineData("ke-hoach.docx", "không phải Word", "Tệp hỏng")]
    [InlineData("ke-hoach.txt", "", "chưa chọn tệp")]
    [InlineData("ke-hoach.exe", "MZ", "Không đọc được loại tệp này")]
    [InlineData("ke-hoach.txt", "Hôm nay trời đẹp.", "Không tìm thấy mục tiêu hay nhiệm vụ nào")]
    [InlineData("ke-hoach.pdf", "%PDF-1.7 không có gì", "PDF")]
    public async Task A_file_that_cannot_be_read_is_refused_in_words(string name, string content, string said)
    {
        var site = await sites.On(Database.Sqlite);
        var officer = await site.SignedInAsync(site.Commune("07282"), Role.CommuneOfficer);
        (await (await officer.GetAsync("/ke-hoach/tai-len")).SubmitAsync("Đọc kế hoạch", new { file = TestFile.Text(name, content) })).Is(422).Says(said);
    }

    [Fact]
    public async Task A_PDF_is_read_where_the_machine_can_and_refused_in_words_where_it_cannot()
    {
        var site = await sites.On(Database.Sqlite);
        var officer = await site.SignedInAsync(site.Commune("07264"), Role.CommuneOfficer);
        var pdf = new PdfDocument("Kế hoạch", new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.Zero));
        var page = pdf.AddPage();
        var y = 20.0;
        foreach (var line in Plan.Split('\n').Where(l => l.Trim().Length > 0)) { y = page.TextBlock(25, y, 160, line, HocVuSo.OfficialDocuments.Pdf.Fonts.Regular, 12) + 2; }
        var answer = await (await officer.GetAsync("/ke-hoach/tai-len")).SubmitAsync("Đọc kế hoạch", new { file = new TestFile("ke-hoach.pdf", "application/pdf", pdf.ToBytes()) });
        var hasProgram = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "pdftotext")));
        if (hasProgram) { answer.Is(200).Says("2 mục tiêu, 2 nhiệm vụ", "Phòng Văn hóa - Xã hội", "> 70\u00A0% người dân trong độ tuổi trưởng thành"); }
        else { answer.Is(422).Says("Máy chủ này chưa đọc được PDF"); }
    }

    [Fact]
    public async Task A_commune_s_plan_is_held_against_the_province_s_and_takes_its_targets_over()
    {
        await using var site = await TestSite.StartAsync();
        var province = await site.SignedInAsync(site.Province(), Role.ProvinceOfficer);
        await InForceAsync(await UploadAsync(province, Plan.Replace("Trên 70%", "Trên 80%", StringComparison.Ordinal).Replace("c) Mọi nhà vui vẻ.", "c) 100% học sinh từ cấp tiểu học được trang bị kiến thức, kỹ năng số để học tập, có kỹ năng bảo đảm an toàn trong môi trường số.", StringComparison.Ordinal)));
        var officer = await site.SignedInAsync(site.Commune("07621"), Role.CommuneOfficer);
        var plan = await InForceAsync(await UploadAsync(officer, Plan.Replace("được xác nhận đạt phổ cập", "được phổ cập", StringComparison.Ordinal).Replace("90% người lao động", "95% người lao động", StringComparison.Ordinal)));
        var aligned = await plan.ClickAsync("a[href$='/doi-chieu']");
        aligned.Is(200).Says("Thiếu", "Thấp hơn cấp trên", "Khác cách viết", "thiếu “xác nhận đạt”", "Cao hơn cấp trên");
        var adopted = await aligned.SubmitAsync("main tbody tr:first-child form");
        adopted.Is(200).Says("Lấy theo cấp trên");
        Assert.Contains(For(site, site.Commune("07621")), t => t.Indicator == "chi-tieu-2");
    }

    private static IReadOnlyList<Target> For(TestSite site, UnitId unit) => site.Services.GetRequiredService<ITargets>().For(unit, 2026);

    internal static async Task<TestPage> UploadAsync(TestBrowser officer, string text, bool replaces = false)
    {
        var form = await officer.GetAsync("/ke-hoach/tai-len");
        var chosen = replaces ? form.All("#Replaces option")[1].GetAttribute("value") : null;
        return await form.SubmitAsync("Đọc kế hoạch", replaces ? new { file = TestFile.Text("ke-hoach.txt", text), Replaces = chosen } : new { file = TestFile.Text("ke-hoach.txt", text) });
    }

    internal static async Task<TestPage> InForceAsync(TestPage review) => (await (await TakeAllAsync(review)).SubmitAsync("Đưa vào thực hiện")).Is(200);

    internal static async Task<TestPage> TakeAllAsync(TestPage review)
    {
        while (review.Has("button[value^='take-part:']")) { review = await review.SubmitAsync($"button[value='{review.All("button[value^='take-part:']")[0].GetAttribute("value")}']"); }
        return review;
    }

    private static async Task<List<string>> ItemsAsync(TestSite site) => await site.RowsAsync(async db =>
        (await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(db.Set<HocVuSo.Plans.Targets.PlanTarget>())).Where(t => t.EndedAt == null).Select(t => t.Id.ToString())
        .Concat((await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(db.Set<HocVuSo.Plans.Tasks.WorkTask>())).Where(t => t.EndedAt == null).Select(t => t.Id.ToString())).ToList());
}

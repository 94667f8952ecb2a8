using HocVuSo.Assessment.Bank;
using HocVuSo.Assessment.Profiles;
using HocVuSo.People.Contracts;
using HocVuSo.TestKit;
using HocVuSo.WebTests.Community;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace HocVuSo.WebTests.Assessment;

/// <summary>What an administrator does with the rules of the tests: a draft, a trial on simulated people, publishing.</summary>
public sealed class RulePagesTests
{
    private const string Save = "Lưu bản nháp";
    private const string Try = "Chạy thử";
    private const string Publish = "form[action$='/cong-bo']";

    [Theory, Databases]
    public async Task A_rule_is_drafted_tried_published_and_holds_for_new_tests(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        using var admin = await site.SignedInAsync(null, Role.Administrator);
        var page = await (await admin.GetAsync("/quy-tac-bai")).Is(200).Says("Bài xác nhận ngắn", "Hỏi vừa đủ để kết luận", "Chưa có quy tắc").ClickAsync("Bài xác nhận kỹ năng số cơ bản");
        page.Is(200).Says("Phiên bản 1, áp dụng từ", "Đếm câu đúng", "14 (hệ thống đặt tạm)", "30 phút", "đi cùng phần mềm");
        page = await (await page.ClickAsync("Viết bản nháp")).Is(200).SubmitAsync(Save, new { PassMark = "16", Minutes = "40" });
        page.Is(200).Says("Bản nháp, phiên bản 2", "16 (hệ thống đặt tạm)", "40 phút", "Cần chạy thử đúng bản nháp này trước khi công bố.");
        Assert.Equal(2, page.All("td .badge-wait").Count);
        Assert.False(page.Has(Publish));

        page = (await page.SubmitAsync(Try)).Is(200).Says("Kết quả chạy thử", "2.000 người mô phỏng mỗi nhóm", "Số câu trung bình", "Kết luận đúng", "Câu bị lộ nhiều nhất", "Ai đạt");
        Assert.All(["Đang áp dụng", "Bản nháp"], column => Assert.Contains(page.All("section table th"), h => h.TextContent == column));
        // A higher mark lets fewer pass.
        var passed = page.All("section tr").First(r => r.TextContent.Contains("Tỷ lệ đạt", StringComparison.Ordinal)).QuerySelectorAll("td").Select(c => decimal.Parse(c.TextContent.Replace("\u00A0%", "", StringComparison.Ordinal).Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.True(passed[1] < passed[0], $"{passed[1]} % pass under the draft, {passed[0]} % now");

        (await page.SubmitAsync(Publish)).Refuses("Why", "Xin ghi vì sao đổi.");
        page = (await page.SubmitAsync(Publish, new { Why = "Theo góp ý của Sở." })).Is(200).Says("Phiên bản 2, áp dụng từ", "Theo góp ý của Sở.", "Kết quả chạy thử");
        page.SaysNot("Bản nháp, phiên bản");
        using var visitor = site.Browser();
        (await visitor.GetAsync("/bai-xac-nhan")).Says("40 phút", "đúng từ 16 câu");
        (await admin.GetAsync("/quy-tac-bai/co-ban-20?ban=1")).Says("Đây là phiên bản 1, không còn áp dụng.", "14 (hệ thống đặt tạm)").SaysNot("Viết bản nháp");
    }

    [Fact]
    public async Task A_rule_that_waited_for_its_text_is_entered_and_can_be_sat()
    {
        await using var site = await TestSite.StartAsync(Database.Sqlite);
        using var admin = await site.SignedInAsync(null, Role.Administrator);
        var page = await (await (await admin.GetAsync("/quy-tac-bai/qd757")).Says("Chưa mở cho ai làm").ClickAsync("Viết bản nháp")).ClickAsync("Đếm câu đúng");
        page = (await page.SubmitAsync(Save)).Refuses("Counts", "Xin ghi số câu").Refuses("PassMark").Refuses("MarkIsOurs").Refuses("WaitHours");
        page = await page.SubmitAsync(Save, new { Counts = (string[])["2", "2", "2", "1", "2", "1", "1", "1"], PassMark = "9", MarkIsOurs = "False", WaitHours = "0", Checked = "True" });
        page = (await page.Is(200).Says("9 (văn bản quy định)", "12 câu", "không tính giờ").SubmitAsync(Try)).Says("Ai đạt");
        (await page.SubmitAsync(Publish, new { Why = "Phụ lục II đã có." })).Is(200).SaysNot("Chưa mở cho ai làm");
        using var visitor = site.Browser();
        (await visitor.GetAsync("/bai-xac-nhan?bai=qd757")).Says("đúng từ 9 câu", "đã đối chiếu");
    }

    [Fact]
    public async Task What_cannot_be_is_told_beside_its_field_and_what_was_typed_stays()
    {
        await using var site = await TestSite.StartAsync(Database.Sqlite);
        using var admin = await site.SignedInAsync(null, Role.Administrator);
        var page = await (await admin.GetAsync("/quy-tac-bai/co-ban-20/sua")).SubmitAsync(Save, new { PassMark = "21", Minutes = "nửa giờ", Counts = (string[])["3", "3", "3", "1", "5", "2", "2", "1"] });
        page.Refuses("PassMark", "Bài có 20 câu; mức đạt từ 1 đến 20.").Refuses("Minutes", "Xin ghi một số nguyên từ 1 đến 600.");
        Assert.Equal(("21", "nửa giờ"), (page.ValueOf("PassMark"), page.ValueOf("Minutes")));
        (await page.SubmitAsync(Save, new { Counts = (string[])["999"] })).Refuses("Counts", "ngân hàng chỉ có");

        page = await admin.GetAsync("/quy-tac-bai/xac-nhan-ngan/sua");
        page = await page.SubmitAsync(Save, new { Cut = "0.3", Most = "7", Alpha = "60", Minima = (string[])["9", "", "", "", "", "", "", ""], MaximumExposure = "20", ExposureGoal = "21,5", Levels = (string[])[] });
        (await admin.GetAsync("/quy-tac-bai/xac-nhan-ngan")).Says("theo lý thuyết quyết định đo lường, độ rộng 1,1, α 2 %, β 2 %");
        page.Refuses("Cut", "dùng dấu phẩy thập phân").Refuses("Most", "không nhỏ hơn ít nhất (8)").Refuses("Alpha", "từ 0,1 đến 49").Refuses("ExposureGoal").Refuses("Levels");
        Assert.Equal(("0.3", "21,5"), (page.ValueOf("Cut"), page.ValueOf("ExposureGoal")));
        Assert.Equal(0, await DraftsAsync(site));
    }

    [Fact]
    public async Task Nothing_is_published_that_was_not_tried_as_it_stands_on_the_bank_in_use()
    {
        await using var site = await TestSite.StartAsync(Database.Sqlite);
        using var admin = await site.SignedInAsync(null, Role.Administrator);
        var drafted = await (await admin.GetAsync("/quy-tac-bai/nq398/sua")).SubmitAsync(Save, new { Minutes = "100" });
        var tried = await drafted.SubmitAsync(Try);
        // Changed after the trial: what was simulated is no longer what would be published.
        await (await admin.GetAsync("/quy-tac-bai/nq398/sua")).SubmitAsync(Save, new { Minutes = "110" });
        (await tried.SubmitAsync(Publish, new { Why = "Đủ giờ đọc." })).Refuses("Publish", "Bản nháp vừa được người khác sửa.");
        tried = await (await admin.GetAsync("/quy-tac-bai/nq398")).Says("Cần chạy thử đúng bản nháp này").SubmitAsync(Try);
        var family = await AFamily.DraftAsync(site);
        await BankLifeTests.MoveAsync(site, family.Code, Stage.Review, family.Writer);
        Assert.IsType<Moved.Done>(await BankLifeTests.MoveAsync(site, family.Code, Stage.Pretest, await site.AddPersonAsync([Role.ItemAuthor])));
        (await tried.SubmitAsync(Publish, new { Why = "Đủ giờ đọc." })).Refuses("Publish", "Ngân hàng câu hỏi đã đổi từ lúc chạy thử.");
        tried = await (await admin.GetAsync("/quy-tac-bai/nq398")).SubmitAsync("Chạy thử lại");
        (await tried.SubmitAsync(Publish, new { Why = "Đủ giờ đọc." })).Is(200).Says("Phiên bản 2, áp dụng từ");
    }

    [Fact]
    public async Task A_group_is_never_left_without_a_test_and_a_draft_that_says_nothing_new_stays_one()
    {
        await using var site = await TestSite.StartAsync(Database.Sqlite);
        using var admin = await site.SignedInAsync(null, Role.Administrator);
        var page = await (await admin.GetAsync("/quy-tac-bai/nq398/sua")).SubmitAsync(Save, new { Groups = (string[])[Groups.Adults] });
        (await (await page.SubmitAsync(Try)).SubmitAsync(Publish, new { Why = "Thử." })).Refuses("Publish", "không còn bài nào để làm");
        page = (await page.SubmitAsync("form[action$='/bo']")).Is(200).SaysNot("Bản nháp, phiên bản");
        page = await (await page.ClickAsync("Viết bản nháp")).SubmitAsync(Save);
        (await (await page.SubmitAsync(Try)).SubmitAsync(Publish, new { Why = "Thử." })).Refuses("Publish", "giống hệt bản đang áp dụng");
    }

    [Theory, Databases]
    public async Task Of_two_who_write_one_draft_the_second_is_told_and_loses_nothing(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        using var one = await site.SignedInAsync(null, Role.Administrator);
        using var other = await site.SignedInAsync(null, Role.Administrator);
        var (mine, theirs) = (await one.GetAsync("/quy-tac-bai/co-ban-20/sua"), await other.GetAsync("/quy-tac-bai/co-ban-20/sua"));
        (await theirs.SubmitAsync(Save, new { Minutes = "50" })).Is(200);
        var again = (await mine.SubmitAsync(Save, new { Minutes = "60" })).Refuses("Kind", "Vừa có người khác lưu bản nháp này.");
        Assert.Equal("60", again.ValueOf("Minutes"));
        (await again.SubmitAsync(Save)).Is(200).Says("60 phút");
        Assert.Equal(1, await DraftsAsync(site));
    }

    [Fact]
    public async Task Extra_time_is_a_matter_of_the_rule_and_holds_for_those_who_need_it()
    {
        await using var site = await TestSite.StartAsync(Database.Sqlite);
        using var admin = await site.SignedInAsync(null, Role.Administrator);
        var page = await (await admin.GetAsync("/quy-tac-bai/co-ban-20")).Says("không tính giờ").ClickAsync("Viết bản nháp");
        page = await (await page.SubmitAsync(Save, new { MoreTime = "50" })).Says("50 %").SubmitAsync(Try);
        await page.SubmitAsync(Publish, new { Why = "Theo giờ của sở." });
        var here = await ACommune.On(site);
        using var elder = await AnExaminee.In(site, here, born: new DateOnly(1950, 1, 1));
        (await elder.Browser.GetAsync("/bai-xac-nhan")).Says("45 phút, thêm giờ so với 30 phút");
        (await elder.StartAsync()).Says("Còn khoảng 45 phút.");
        using var younger = await AnExaminee.In(site, here, born: new DateOnly(1990, 1, 1));
        (await younger.Browser.GetAsync("/bai-xac-nhan")).Says("30 phút").SaysNot("thêm giờ");
        (await younger.StartAsync()).Says("Còn khoảng 30 phút.");
    }

    [Fact]
    public async Task Authors_and_officials_do_not_set_rules()
    {
        await using var site = await TestSite.StartAsync(Database.Sqlite);
        using var others = await site.SignedInAsync(site.Province(), [.. Enum.GetValues<Role>().Where(r => r != Role.Administrator)]);
        foreach (var path in (string[])["/quy-tac-bai", "/quy-tac-bai/co-ban-20", "/quy-tac-bai/co-ban-20/sua"]) { (await others.GetAsync(path)).Is(404); }
        using var admin = await site.SignedInAsync(null, Role.Administrator);
        (await admin.GetAsync("/quy-tac-bai/khong-co")).Is(404);
        (await admin.GetAsync("/quy-tac-bai/co-ban-20?ban=9")).Is(404);
    }

    private static Task<int> DraftsAsync(TestSite site) => site.RowsAsync(db => db.Set<ProfileRow>().CountAsync(r => r.State == ProfileState.Draft));
}

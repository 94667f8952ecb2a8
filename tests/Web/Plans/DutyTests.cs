using HocVuSo.People.Contracts;
using HocVuSo.TestKit;
using HocVuSo.WebTests.Community;
using HocVuSo.WebTests.Forms;
using Xunit;

namespace HocVuSo.WebTests.Plans;

/// <summary>Tasks of a plan that close themselves when the facts arrive, and open again when a fact is taken back.</summary>
public sealed class DutyTests(Sites sites) : IClassFixture<Sites>
{
    private const string Weekly = "1. Tổ công nghệ số cộng đồng các thôn chủ trì mở lớp học cộng đồng; mỗi thôn tổ chức ít nhất một buổi học mỗi tuần.";

    [Theory, Databases]
    public async Task A_weekly_class_in_every_village_closes_its_week_with_the_pictures_behind_it(Database database)
    {
        await using var site = await TestSite.StartAsync(database);
        var here = await ACommune.On(site);
        var officer = await here.OfficerAsync();
        var review = await PlanImportTests.UploadAsync(officer, PlanOf(Weekly));
        review.Says("Số liệu tự xác nhận", "Thôn nào cũng có lớp học cộng đồng");
        await PlanImportTests.InForceAsync(review);
        var task = await TaskAsync(officer);
        var due = Due(task);
        task.Says($"Kỳ đến {due}: 0/2 thôn đã có. Còn thiếu: Thôn Đông, Thôn Tây.", "Chưa đủ", "Chưa có hoạt động nào").SaysNot("Xong kỳ này (hạn", "Đã đủ");
        // People explain a duty, the facts close it.
        Assert.Equal(["Note", "Waits", "GivenUp"], task.All("input[name='Kind']").Select(k => k.GetAttribute("value")));

        var helper = await here.HelperAsync();
        await RecordAsync(helper, "Thôn Đông", people: "25");
        (await TaskAsync(officer)).Says("1/2 thôn đã có. Còn thiếu: Thôn Tây.", "Chưa đủ");
        (await officer.GetAsync("/viec-cua-toi")).Says("1/2 thôn đã có");
        var second = await RecordAsync(helper, "Thôn Tây", names: "Nguyễn Thị Lan\nTrần Văn Bình");

        var closed = await TaskAsync(officer);
        Assert.NotEqual(due, Due(closed));
        closed.Says("xong 1 kỳ", $"{due}: xong");
        var proof = await closed.ClickAsync(".square-done a");
        proof.Says($"Minh chứng của kỳ đến {due}", "Đã đủ", "2/2 thôn đã có", "Học cài VNeID ở nhà văn hóa.", "lop-hoc.jpg");
        Assert.Equal(Stage.Picture.Bytes, (await officer.GetAsync(proof.All("a[href$='/tep']")[0].GetAttribute("href")!)).Is(200).Bytes);

        // Taken back, the week is open again.
        (await (await officer.GetAsync(second.Path)).SubmitAsync("Rút lại", new { reason = "ghi nhầm thôn" })).Is(200).Says("Đã rút lại ngày", "ghi nhầm thôn");
        var opened = await TaskAsync(officer);
        Assert.Equal(due, Due(opened));
        opened.Says("1/2 thôn đã có");
    }

    [Fact]
    public async Task Whoever_leads_is_warned_of_a_period_that_ends_and_a_missed_one_stays_seen()
    {
        await using var site = await TestSite.StartAsync();
        var here = await ACommune.On(site);
        var officer = await here.OfficerAsync();
        await PlanImportTests.InForceAsync(await PlanImportTests.UploadAsync(officer, PlanOf(Weekly)));
        var due = Due(await TaskAsync(officer));
        (await officer.GetAsync("/viec-cua-toi")).Says("Đến hạn trong 14 ngày (1)", $"Hạn {due}", "0/2 thôn đã có");
        site.Clock.Advance(TimeSpan.FromDays(8));
        officer = await here.OfficerAsync();
        (await officer.GetAsync("/viec-cua-toi")).Says("Quá hạn (1)", "0/2 thôn đã có");
        (await TaskAsync(officer)).Says("lỡ 1 kỳ", $"{due}: lỡ");
        // Recorded late for a day of the missed week it still counts for that week.
        var helper = await here.HelperAsync();
        foreach (var village in (string[])["Thôn Đông", "Thôn Tây"]) { await RecordAsync(helper, village, on: due, people: "10"); }
        (await TaskAsync(officer)).Says($"{due}: xong", "lỡ 0 kỳ");
    }

    [Fact]
    public async Task Every_helper_is_asked_for_persons_and_every_household_for_a_learner()
    {
        await using var site = await TestSite.StartAsync();
        var here = await ACommune.On(site);
        var officer = await here.OfficerAsync();
        await PlanImportTests.InForceAsync(await PlanImportTests.UploadAsync(officer, PlanOf("1. Mỗi “Đại sứ số” hướng dẫn kỹ năng số cho ít nhất 2 người.", "2. Mỗi hộ gia đình có ít nhất một thành viên tham gia học tập.")));
        var helper = await here.HelperAsync();
        var list = (await officer.GetAsync("/viec-cua-toi")).Says("0/1 người hướng dẫn đã đủ", "Chưa ai ghi số hộ gia đình");
        foreach (var name in (string[])["Nguyễn Thị Lan", "Nguyễn Thị Lan", "Trần Văn Bình"])
        {
            var page = await helper.GetAsync("/giup");
            page = await page.SubmitAsync("Ghi", new { whom = "moi", name, birthyear = "1960", what = "vneid" });
            Assert.StartsWith("/giup/", page.Is(200).Path, StringComparison.Ordinal);
        }
        await (await officer.GetAsync($"/mau-so/{here.Commune.Code}")).SubmitAsync($"form[action='/mau-so/{here.Commune.Code}']", new { group = "ho-gia-dinh", number = "30", asof = "01/01/2026", level = "Official", source = "Sổ hộ khẩu của xã" });
        await RecordAsync(helper, "Thôn Đông", kind: "ho-gia-dinh-hoc", people: "20");
        (await officer.GetAsync(list.Path)).Says("Số liệu đã xác nhận", ": 20/30 hộ.").SaysNot("0/1 người hướng dẫn");
        await RecordAsync(helper, "Thôn Tây", kind: "ho-gia-dinh-hoc", people: "10");
        (await officer.GetAsync(list.Path)).SaysNot("20/30 hộ");
    }

    [Fact]
    public async Task A_duty_is_chosen_on_the_card_and_one_nobody_offered_is_refused()
    {
        var site = await sites.On(Database.Sqlite);
        var officer = await site.SignedInAsync(site.Commune("07621"), Role.CommuneOfficer);
        var review = await PlanImportTests.UploadAsync(officer, PlanOf("1. Bố trí kinh phí thực hiện kế hoạch hằng tháng."));
        var card = await review.ClickAsync("#the-1 a");
        Assert.Equal("", card.ValueOf("Duty"));
        (await card.SubmitAsync("Lưu và nhận", new { Duty = "bay-len-trang" }, tamper: true)).Is(422).Refuses("Duty", "trong danh sách");
        (await card.SubmitAsync("Lưu và nhận", new { Duty = "tuyen-truyen" })).Is(200).Says("Có hoạt động tuyên truyền");
    }

    private static string PlanOf(params IEnumerable<string> tasks) => $"""
        ỦY BAN NHÂN DÂN
        XÃ SÔNG MÂY
        Số: 07/KH-UBND
        Sông Mây, ngày 05 tháng 01 năm 2026

        KẾ HOẠCH
        Bình dân học vụ số năm 2026

        I. NHIỆM VỤ

        {string.Join("\n\n", tasks)}
        """;

    private static async Task<TestPage> TaskAsync(TestBrowser officer) => await (await officer.GetAsync("/viec-cua-toi")).ClickAsync("main section:first-of-type li:first-child a");

    private static string Due(TestPage task) => task.Document.QuerySelectorAll("dt").First(t => t.TextContent == "Hạn gần nhất").NextElementSibling!.TextContent;

    private static async Task<TestPage> RecordAsync(TestBrowser helper, string village, string kind = "lop-hoc-cong-dong", string? on = null, string? people = null, string? names = null)
    {
        var page = await helper.GetAsync("/hoat-dong");
        var where = page.All("#Village option").Single(o => o.TextContent == village).GetAttribute("value");
        var answer = await page.SubmitAsync("main form button", new { Kind = kind, On = on ?? page.ValueOf("On"), Village = where, What = "Học cài VNeID ở nhà văn hóa.", People = people, Names = names, File = Stage.Picture });
        return answer.Is(200).Says("Minh chứng");
    }
}

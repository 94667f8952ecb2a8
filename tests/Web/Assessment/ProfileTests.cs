using HocVuSo.Assessment.Bank;
using HocVuSo.Assessment.Sessions;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.TestKit;
using HocVuSo.WebTests.Community;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace HocVuSo.WebTests.Assessment;

/// <summary>Each test by its own rule, with where the rule comes from; a rule that is not known is not guessed.</summary>
public sealed class ProfileTests(Sites sites) : IClassFixture<Sites>
{
    [Theory]
    [InlineData("", "Bài xác nhận kỹ năng số cơ bản", "20 câu", "30 phút", "đúng từ 14 câu (mức tạm của hệ thống)")]
    [InlineData("?bai=co-ban-20", "Bài xác nhận kỹ năng số cơ bản", "20 câu", "30 phút", "Kế hoạch 149/KH-UBND")]
    [InlineData("?bai=nq398", "cán bộ, công chức, viên chức", "50 câu", "90 phút", "đúng từ 35 câu")]
    public async Task A_visitor_reads_the_rule_and_its_basis_before_signing_in(string query, params string[] said)
    {
        using var browser = (await sites.On(Database.Sqlite)).Browser();
        var page = (await browser.GetAsync("/bai-xac-nhan" + query)).Is(200).Says(said).Says("Căn cứ:", "chưa đối chiếu", "Đăng nhập để làm bài", "không dùng trí tuệ nhân tạo");
        Assert.False(page.Has("main form"));
        (await browser.GetAsync("/bai-xac-nhan?bai=khong-co")).Is(404);
    }

    [Fact]
    public async Task Decision_757_is_shown_as_not_known_yet_and_cannot_be_begun()
    {
        var site = await sites.On(Database.Sqlite);
        using var me = await AnExaminee.In(site, await ACommune.On(site));
        var page = (await me.Browser.GetAsync("/bai-xac-nhan?bai=qd757")).Is(200)
            .Says("Bài đánh giá theo Quyết định 757", "đang chờ", "Bài này đang chờ văn bản chính thức nên chưa mở.", "chưa đối chiếu").SaysNot("Bắt đầu", "0 câu", "phút");
        Assert.False(page.Has("main form"));
        var open = await me.Browser.GetAsync("/bai-xac-nhan");
        foreach (var how in (string[])["tu-lam", "co-nguoi-giup", "lam-thu"])
        {
            (await open.SubmitAsync("Bắt đầu", new { How = how, Profile = "qd757" }, tamper: true)).Is(422).Says("Bài này đang chờ văn bản chính thức nên chưa mở.");
        }
        Assert.False(await site.RowsAsync(db => db.Set<Session>().AnyAsync(s => s.LearnerId == me.Me)));
    }

    [Theory]
    [InlineData(34, false)]
    [InlineData(35, true)]
    public async Task A_public_employee_sits_fifty_questions_and_passes_with_thirty_five(int right, bool passed)
    {
        await using var site = await TestSite.StartAsync();
        var here = await ACommune.On(site);
        using var me = await AnExaminee.In(site, here, path: Groups.PublicEmployees);
        await site.InScopeAsync(services =>
        {
            services.GetRequiredService<IAccounts>().Join(me.Me, Groups.PublicEmployees, "Ủy ban nhân dân xã", here.Commune.Id, new DateOnly(2026, 1, 1), me.Me);
            return services.GetRequiredService<AppDb>().SaveChangesAsync();
        });
        var page = (await me.StartAsync()).Says("Câu 1 trong 50", "Còn khoảng 90 phút.", "Bài sát hạch kỹ năng số cho cán bộ, công chức, viên chức");
        var session = await me.LastSessionAsync();
        var levels = Sheets.Read(session.Sheet).Select(p => site.Services.GetRequiredService<Banks>().Current.Item(p).Level).ToList();
        Assert.Equal((35, 15), (levels.Count(l => l == "co-ban"), levels.Count(l => l == "trung-cap")));
        (await me.FinishAsync(page, right)).Says($"Đúng {right} trong 50 câu; cần đúng từ 35 câu để đạt.", passed ? "Chúc mừng bác, bài đã đạt!" : "Bác chưa đạt lần này");
        var counted = passed ? 1 : 0;
        Assert.Equal((counted, counted), (await here.CountAsync("xac-nhan-cua-he-thong"), await here.CountAsync("chi-tieu-1")));
        // The citizens' target is met by the citizens' test.
        Assert.Equal(0, await here.CountAsync("chi-tieu-3"));
        if (passed) { (await me.Browser.GetAsync("/giay-xac-nhan")).Says("không ghi thời hạn", "còn hiệu lực"); }
    }

    [Theory]
    [InlineData(null, "20 câu")]
    [InlineData(Groups.Adults, "20 câu")]
    [InlineData(Groups.Students, "20 câu")]
    [InlineData(Groups.Workers, "20 câu")]
    [InlineData(Groups.PublicEmployees, "50 câu")]
    public async Task Everybody_is_shown_the_test_of_the_own_group_first(string? path, string questions)
    {
        var site = await sites.On(Database.Sqlite);
        using var me = await AnExaminee.In(site, await ACommune.On(site), path: path);
        (await me.Browser.GetAsync("/bai-xac-nhan")).Is(200).Says(questions, "Các bài khác", "Bài đánh giá theo Quyết định 757");
    }
}

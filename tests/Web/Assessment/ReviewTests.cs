using HocVuSo.Assessment.Certificates;
using HocVuSo.Assessment.Reviews;
using HocVuSo.People.Contracts;
using HocVuSo.TestKit;
using HocVuSo.WebTests.Community;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace HocVuSo.WebTests.Assessment;

/// <summary>A human looks again at what a machine decided: asked by the person, answered by an officer of the commune.</summary>
public sealed class ReviewTests(Sites sites) : IClassFixture<Sites>
{
    [Theory, Databases]
    public async Task An_officer_of_the_commune_answers_and_the_person_sits_again_without_waiting(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        var here = await ACommune.On(site);
        using var me = await AnExaminee.In(site, here, "Lương Văn Bảo");
        var ask = await (await me.SitAsync(right: 12)).ClickAsync("Nhờ cán bộ xem lại");
        (await ask.SubmitAsync("Gửi lời nhờ")).Refuses("Words", "Xin viết điều cần xem lại.");
        var tooLong = (await ask.SubmitAsync("Gửi lời nhờ", new { Words = new string('a', 2001) })).Refuses("Words", "không quá 2.000 chữ cái");
        Assert.Equal(2001, tooLong.ValueOf("Words")!.Length);
        var result = (await ask.SubmitAsync("Gửi lời nhờ", new { Words = "Máy tắt <giữa> chừng" })).Is(200)
            .Says("Đã gửi ngày 16/11/2026: “Máy tắt <giữa> chừng”", "Đang chờ cán bộ trả lời.").SaysNot("Thấy kết quả chưa đúng?");
        // Asked once more, from the old page: the first request stands.
        (await ask.SubmitAsync("Gửi lời nhờ", new { Words = "lần hai" })).IsAt(result.Path).Says("Máy tắt <giữa> chừng").SaysNot("lần hai");

        site.Clock.Advance(TimeSpan.FromHours(2));
        using var officer = await here.OfficerAsync();
        var list = (await officer.GetAsync("/cho-xem-lai")).Is(200).Says("1 lời nhờ xem lại đang chờ trả lời.", "đã chờ 0 ngày").SaysNot("Bảo");
        var page = (await list.ClickAsync("a[href^='/cho-xem-lai/']")).Is(200)
            .Says("Lương Văn Bảo", "“Máy tắt <giữa> chừng”", "Đúng 12 trong 20 câu; cần đúng từ 14 câu để đạt.", "do người làm bài nộp", "Mời làm lại bài mới, không phải chờ").SaysNot("Thu hồi giấy xác nhận (");
        Assert.Equal((12, 8), (page.All("tbody tr").Count(r => r.Children[4].TextContent == "đúng"), page.All("tbody tr").Count(r => r.Children[4].TextContent == "chưa đúng")));
        page = (await page.SubmitAsync("Gửi trả lời")).Refuses("Outcome", "Xin chọn một kết luận.").Refuses("Answer", "Xin viết câu trả lời cho người học.");
        page = (await page.SubmitAsync("Gửi trả lời", new { Answer = "Đã xem. Mời bác làm lại." })).Refuses("Outcome");
        Assert.Equal("Đã xem. Mời bác làm lại.", page.ValueOf("Answer"));
        (await page.SubmitAsync("Gửi trả lời", new { Outcome = nameof(Outcome.SitAgain) })).IsAt("/cho-xem-lai").Says("Không có lời nhờ nào đang chờ.", "Mời làm lại, không phải chờ");
        // The answer given stands: pressed again, or with another conclusion.
        (await page.SubmitAsync("Gửi trả lời", new { Outcome = nameof(Outcome.Stands), Answer = "Giữ nguyên." })).Is(200).Says("Mời làm lại, không phải chờ", "“Đã xem. Mời bác làm lại.”").SaysNot("“Giữ nguyên.”");

        await me.SignInAgainAsync();
        (await me.Browser.GetAsync(result.Path)).Says("Mời làm lại, không phải chờ", "Cán bộ trả lời ngày 16/11/2026: “Đã xem. Mời bác làm lại.”", "Muốn làm lại lúc nào cũng được.", "Thấy kết quả chưa đúng?");
        Assert.Contains("review-decision", await OpeningsAsync(me), StringComparison.Ordinal);
        (await me.SitAsync()).Says("Chúc mừng bác, bài đã đạt!");
    }

    [Fact]
    public async Task A_result_that_stands_can_be_asked_about_again()
    {
        await using var site = await TestSite.StartAsync();
        var here = await ACommune.On(site);
        using var me = await AnExaminee.In(site, here);
        var result = await me.SitAsync(right: 3);
        using var officer = await here.OfficerAsync();
        foreach (var time in (string[])["một", "hai"])
        {
            await (await (await me.Browser.GetAsync(result.Path)).ClickAsync("Nhờ cán bộ xem lại")).SubmitAsync("Gửi lời nhờ", new { Words = $"lần {time}" });
            // What waits stands above what was answered.
            var page = await officer.GetAsync((await officer.GetAsync("/cho-xem-lai")).All("td a")[0].GetAttribute("href")!);
            await page.SubmitAsync("Gửi trả lời", new { Outcome = nameof(Outcome.Stands), Answer = $"trả lời {time}" });
            site.Clock.Advance(TimeSpan.FromMinutes(5));
            (await me.Browser.GetAsync(result.Path)).Says("Giữ nguyên kết quả", $"“lần {time}”", $"“trả lời {time}”", "Có thể làm lại để được xác nhận từ 09:00 17/11/2026.");
        }
    }

    [Theory, Databases]
    public async Task A_confirmation_may_be_taken_back_on_review(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        var here = await ACommune.On(site);
        using var me = await AnExaminee.In(site, here);
        var result = await me.SitAsync();
        await (await result.ClickAsync("Nhờ cán bộ xem lại")).SubmitAsync("Gửi lời nhờ", new { Words = "Cháu tôi bấm hộ." });
        Assert.Equal(1, await here.CountAsync("xac-nhan-cua-he-thong"));
        using var officer = await here.OfficerAsync();
        var page = (await (await officer.GetAsync("/cho-xem-lai")).ClickAsync("a[href^='/cho-xem-lai/']")).Says("Thu hồi giấy xác nhận (không phải kết quả tự làm)").SaysNot("Mời làm lại bài mới");
        (await page.SubmitAsync("Gửi trả lời", new { Outcome = nameof(Outcome.SitAgain), Answer = "x" }, tamper: true)).Refuses("Outcome");
        site.Work.Restart();
        (await page.SubmitAsync("Gửi trả lời", new { Outcome = nameof(Outcome.Revoked), Answer = "Cảm ơn bác đã nói thật." })).IsAt("/cho-xem-lai");
        Assert.Equal(1, site.Work.Commits);
        Assert.Equal(0, await here.CountAsync("xac-nhan-cua-he-thong"));
        (await me.Browser.GetAsync(result.Path)).Says("Thu hồi giấy xác nhận", "Giấy xác nhận của lần làm này đã bị thu hồi.", "Cảm ơn bác đã nói thật.");
        using var anybody = site.Browser();
        (await anybody.GetAsync($"/xac-minh/{await me.CodeAsync()}")).Says("đã thu hồi", "bài không do người được cấp tự làm").SaysNot("nói thật");
    }

    [Theory, Databases]
    public async Task Two_officers_who_answer_in_one_instant_leave_one_answer(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        var here = await ACommune.On(site);
        using var me = await AnExaminee.In(site, here);
        var ask = await (await me.SitAsync(right: 2)).ClickAsync("Nhờ cán bộ xem lại");
        var asked = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ask.SubmitAsync("Gửi lời nhờ", new { Words = "Xin xem lại" })));
        Assert.All(asked, a => a.Is(200).Says("Đang chờ cán bộ trả lời."));
        var review = await site.RowsAsync(db => db.Set<Review>().SingleAsync());
        using var one = await here.OfficerAsync();
        using var other = await here.OfficerAsync();
        var forms = new List<TestPage> { await one.GetAsync($"/cho-xem-lai/{review.Id}"), await other.GetAsync($"/cho-xem-lai/{review.Id}") };
        var answers = await Task.WhenAll(forms.Select((f, i) => f.SubmitAsync("Gửi trả lời", new { Outcome = i == 0 ? nameof(Outcome.Stands) : nameof(Outcome.SitAgain), Answer = $"trả lời {i}" })));
        Assert.All(answers, a => a.Is(200));
        var answered = await site.RowsAsync(db => db.Set<Review>().SingleAsync());
        Assert.Equal(answered.Outcome == Outcome.Stands ? "trả lời 0" : "trả lời 1", answered.Answer);
        (await one.GetAsync($"/cho-xem-lai/{review.Id}")).Says(answered.Answer!);
        (await other.GetAsync($"/cho-xem-lai/{review.Id}")).Says(answered.Answer!).SaysNot("Gửi trả lời");
    }

    [Fact]
    public async Task The_request_is_not_there_for_anybody_else()
    {
        var site = await sites.On(Database.Sqlite);
        var (here, elsewhere) = (await ACommune.On(site), await ACommune.On(site, 1));
        var officerHere = await site.AddPersonAsync([Role.CommuneOfficer], here.Commune.Id, village: here.East.Id, born: new DateOnly(1985, 1, 1), identified: true);
        using var self = await AnExaminee.Of(site, officerHere);
        await (await (await self.SitAsync(right: 1)).ClickAsync("Nhờ cán bộ xem lại")).SubmitAsync("Gửi lời nhờ", new { Words = "Xin xem lại" });
        var path = $"/cho-xem-lai/{(await site.RowsAsync(db => db.Set<Review>().SingleAsync(r => r.LearnerId == officerHere))).Id}";
        // Of another commune; of none; and the person itself, officer or not.
        using var theirs = await elsewhere.OfficerAsync();
        using var learner = await site.SignedInAsync(here.Commune.Id, Role.Learner);
        foreach (var browser in (TestBrowser[])[theirs, learner, self.Browser])
        {
            var token = (await browser.GetAsync("/hoc/lua-dao/cau-hoi/1?lai=true")).ValueOf("__khoa")!;
            (await browser.GetAsync(path)).Is(404);
            (await browser.PostAsync(path, ("__khoa", token), ("Outcome", nameof(Outcome.Stands)), ("Answer", "x"))).Is(404);
        }
        (await theirs.GetAsync("/cho-xem-lai")).Is(200).Says("Không có lời nhờ nào đang chờ.");
        (await learner.GetAsync("/cho-xem-lai")).Is(404);
        using var colleague = await here.OfficerAsync();
        (await colleague.GetAsync(path)).Is(200);
        using var province = await site.SignedInAsync(site.Province(), Role.ProvinceOfficer);
        (await province.GetAsync(path)).Is(200);
        Assert.Null((await site.RowsAsync(db => db.Set<Review>().SingleAsync(r => r.LearnerId == officerHere))).AnsweredAt);
        Assert.False(await site.RowsAsync(db => db.Set<Certificate>().AnyAsync(c => c.LearnerId == officerHere)));
    }

    private static async Task<string> OpeningsAsync(AnExaminee of) => (await of.Browser.GetAsync("/toi")).Is(200).Text;
}

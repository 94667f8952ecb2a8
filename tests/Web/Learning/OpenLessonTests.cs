using HocVuSo.Learning.Lessons;
using HocVuSo.Learning.Practices;
using HocVuSo.Ledger.Contracts;
using HocVuSo.Ledger.Facts;
using HocVuSo.Platform;
using HocVuSo.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace HocVuSo.WebTests.Learning;

/// <summary>Learning begins without signing in: the lesson on scams and its practice, and what becomes of them afterwards.</summary>
public sealed class OpenLessonTests(Sites sites) : IClassFixture<Sites>
{
    private const string Open = "lua-dao";
    private const string Message = "tin-nhan-ngan-hang";

    [Theory, Databases]
    public async Task A_visitor_learns_and_practises_and_keeps_it_when_signing_in(Database on)
    {
        await using var site = await TestSite.StartAsync(on, demonstration: true);
        var course = new TheCourse(site);
        using var browser = site.Browser();

        var page = await (await browser.GetAsync("/")).Is(200).ClickAsync("Học thử: nhận diện lừa đảo chưa cần đăng nhập");
        for (var step = 1; step <= 5; step++)
        {
            page.IsAt($"/hoc/{Open}/buoc/{step}").Says($"Bước {step} trong 5", course.Lesson(Open).Steps[step - 1].Title);
            page = await page.ClickAsync(step < 5 ? "Tiếp" : "Trả lời năm câu hỏi");
        }
        for (var question = 1; question <= 5; question++)
        {
            page.IsAt($"/hoc/{Open}/cau-hoi/{question}").Says($"Câu {question} trong 5");
            page = await page.SubmitAsync("Trả lời", new { Choice = course.Right(Open, question) });
            page = await page.Is(200).SaysNot("Thử trả lời lại").ClickAsync(question < 5 ? "Câu tiếp theo" : "Xem kết quả");
        }
        page.IsAt($"/hoc/{Open}/xong").Says("Bạn đã học xong bài này", "Trả lời đúng 5 trong 5 câu.", "Kết quả đang giữ trên máy này.", "Làm thật: câu hỏi riêng của nhà mình");

        page = await (await page.ClickAsync("Tập thử khoảng 4 phút")).SubmitAsync("form.next");
        page = (await course.PractiseAsync(browser, Message, page)).Says("Nhớ lấy", "Mã OTP không đọc cho ai.");
        Assert.Equal(0, await site.RowsAsync(db => db.Set<Fact>().CountAsync()));

        page = (await browser.JoinByVneidAsync("000170000501", "Nông Thị Mai", "19/8/1970", "/hoc")).Is(200).Says("Đã học xong 1 trong 7 bài");
        Assert.Equal([(FactKinds.LessonFinished, Open), (FactKinds.PracticeFinished, Message)], await FactsAsync(site));
        Assert.Equal(1, await LearnersAsync(site));
        (await browser.GetAsync($"/hoc/{Open}/xong")).Says("Bác đã học xong bài này", "Trả lời đúng 5 trong 5 câu.", "Tập lại lần nữa").SaysNot("Kết quả đang giữ trên máy này");

        // The same lesson again, and another trial of it on another device: one fact, one learner.
        await course.AnswerAllAsync(browser, Open);
        using var other = site.Browser();
        await course.AnswerAllAsync(other, Open, wrong: 2);
        (await other.SignInByVneidAsync("000170000501", "Nông Thị Mai", "19/8/1970", "/hoc")).Is(200).Says("Đã học xong 1 trong 7 bài");
        Assert.Equal([(FactKinds.LessonFinished, Open), (FactKinds.PracticeFinished, Message)], await FactsAsync(site));
        Assert.Equal(1, await LearnersAsync(site));
        Assert.Empty(site.Faults.Lines);
    }

    [Fact]
    public async Task A_wrong_answer_is_told_kindly_and_may_be_tried_again()
    {
        var site = await sites.On(Database.Sqlite);
        var course = new TheCourse(site);
        using var browser = site.Browser();
        var wrong = course.Wrong(Open, 1);
        var told = (await course.AnswerAsync(browser, Open, 1, rightly: false)).Says(Honorific.Fill(course.Lesson(Open).Questions[0].Options[wrong].Answer, "bạn"));
        Assert.Contains("gentle", told.One("#reply").ClassName, StringComparison.Ordinal);
        site.Clock.Advance(TimeSpan.FromSeconds(20));
        var again = await told.ClickAsync("Thử trả lời lại");
        told = await again.SubmitAsync("Trả lời", new { Choice = course.Right(Open, 1) });
        told.Is(200).IsAt($"/hoc/{Open}/cau-hoi/1").Says(Honorific.Fill(course.Lesson(Open).Questions[0].Options[course.Right(Open, 1)].Answer, "bạn")).SaysNot("Thử trả lời lại");
        // Coming back later, the answer that stands is shown.
        (await browser.GetAsync($"/hoc/{Open}/cau-hoi/1")).Says("Đã chọn:", course.Lesson(Open).Questions[0].Options[course.Right(Open, 1)].Text);
    }

    [Fact]
    public async Task Looking_around_writes_nothing_but_a_cookie()
    {
        var site = await sites.On(Database.Sqlite);
        using var browser = site.Browser();
        (await browser.GetAsync("/hoc")).Is(200).Says("Đã học xong 0 trong 7 bài", "Những bài khác cần đăng nhập");
        Assert.Empty(browser.Cookies);
        await browser.GetAsync($"/hoc/{Open}/buoc/1");
        Assert.Equal(["thu"], browser.Cookies.Keys);
    }

    [Fact]
    public async Task A_cookie_that_was_changed_begins_a_new_trial()
    {
        var site = await sites.On(Database.Sqlite);
        var course = new TheCourse(site);
        using var browser = site.Browser();
        await course.AnswerAllAsync(browser, Open);
        browser.Remember("thu", browser.Cookies["thu"][..^4] + "AAAA");
        (await browser.GetAsync("/hoc")).Is(200).Says("Đã học xong 0 trong 7 bài");
        (await course.AnswerAllAsync(browser, Open)).Says("Bạn đã học xong bài này");
    }

    [Theory]
    [InlineData("/hoc/thanh-toan/buoc/2")]
    [InlineData("/hoc/thanh-toan/cau-hoi/1")]
    [InlineData("/thuc-hanh/quet-ma-o-quan")]
    public async Task The_other_lessons_ask_to_sign_in_and_lead_back(string path)
    {
        var site = await sites.On(Database.Sqlite);
        using var browser = site.Browser();
        (await browser.GetAsync(path)).Is(200).IsAt("/dang-nhap?tiep=" + Uri.EscapeDataString(path));
        var token = (await browser.GetAsync($"/hoc/{Open}/cau-hoi/1")).ValueOf("__khoa")!;
        (await browser.PostAsync(path, ("__khoa", token), ("Choice", "0"))).Is(path.Contains("buoc", StringComparison.Ordinal) ? 405 : 404);
    }

    [Fact]
    public async Task Every_lesson_but_the_open_one_is_marked_as_needing_a_sign_in()
    {
        using var browser = (await sites.On(Database.Sqlite)).Browser();
        var page = await browser.GetAsync("/hoc");
        Assert.Equal([.. Enumerable.Repeat(true, 3), false, .. Enumerable.Repeat(true, 3)], page.All(".lesson-row").Select(r => r.TextContent.Contains("Cần đăng nhập", StringComparison.Ordinal)));
        page.One($"a.big[href='/hoc/{Open}']");
    }

    [Theory, Databases]
    public async Task A_practice_that_was_begun_goes_on_after_signing_in(Database on)
    {
        await using var site = await TestSite.StartAsync(on, demonstration: true);
        var course = new TheCourse(site);
        using var browser = site.Browser();
        var page = await TheCourse.BeginAsync(browser, Message);
        page = await page.SubmitAsync("Mở tin nhắn ra đọc");
        var run = page.Path;
        page = await page.SubmitAsync("Bấm vào đường dẫn");
        await browser.JoinByVneidAsync("000170000502", "Nông Văn Tư", "1/2/1970");
        page = (await browser.GetAsync(run)).Is(200).Says("Khoan đã bác. Đường dẫn này mở trang giả để lấy mật khẩu.");
        (await course.PractiseAsync(browser, Message, page)).Says("Nhớ lấy");
        Assert.Equal([(FactKinds.PracticeFinished, Message)], await FactsAsync(site));
        // Every tap, the mistake too, belongs to one learner now.
        Assert.Single(await site.RowsAsync(db => db.Set<PracticeEvent>().Select(e => e.LearnerId).Distinct().ToListAsync()));
        Assert.Equal(1, await site.RowsAsync(db => db.Set<PracticeEvent>().CountAsync(e => e.Mistake != null)));
        Assert.Single(await site.RowsAsync(db => db.Set<Finish>().ToListAsync()));
    }

    [Theory, Databases]
    public async Task Half_a_lesson_on_each_of_two_devices_is_a_lesson(Database on)
    {
        await using var site = await TestSite.StartAsync(on, demonstration: true);
        var course = new TheCourse(site);
        using var phone = site.Browser();
        await phone.JoinByVneidAsync("000170000503", "Ma Thị Sen", "5/6/1970");
        for (var question = 1; question <= 3; question++) { await course.AnswerAsync(phone, Open, question, rightly: true); }
        using var library = site.Browser();
        for (var question = 4; question <= 5; question++) { await course.AnswerAsync(library, Open, question, rightly: true); }
        (await library.SignInByVneidAsync("000170000503", "Ma Thị Sen", "5/6/1970", $"/hoc/{Open}/xong")).Is(200).Says("Bác đã học xong bài này", "Trả lời đúng 5 trong 5 câu.");
        Assert.Equal([(FactKinds.LessonFinished, Open)], await FactsAsync(site));
        Assert.Equal(1, await LearnersAsync(site));
    }

    private static Task<List<(string, string)>> FactsAsync(TestSite site) => site.RowsAsync(async db =>
        (await db.Set<Fact>().Where(f => f.SourceKind == Finish.Lesson || f.SourceKind == Finish.Practice).OrderBy(f => f.Kind).ToListAsync()).ConvertAll(f => (f.Kind, f.Subject)));

    private static Task<long> LearnersAsync(TestSite site) => site.InScopeAsync(async services =>
        (await services.GetRequiredService<IFigures>().AsOfAsync(site.Commune("07621"), VietNam.Today(services.GetRequiredService<TimeProvider>()), CancellationToken.None))
            .Where(t => t.Indicator == "nguoi-hoc").Sum(t => t.Total));
}

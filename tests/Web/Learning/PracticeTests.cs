using HocVuSo.Learning.Lessons;
using HocVuSo.Learning.Practices;
using HocVuSo.Ledger.Contracts;
using HocVuSo.Ledger.Facts;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace HocVuSo.WebTests.Learning;

/// <summary>The pretend phone as a sequence of pages: mistakes with their reason, and nothing lost or doubled.</summary>
public sealed class PracticeTests(Sites sites) : IClassFixture<Sites>
{
    [Theory]
    [InlineData("quet-ma-o-quan")]
    [InlineData("tin-nhan-ngan-hang")]
    [InlineData("to-khai-truc-tuyen")]
    public async Task Every_mistake_is_explained_and_the_end_is_recorded_once(string code)
    {
        await using var site = await TestSite.StartAsync();
        var course = new TheCourse(site);
        var me = await site.AddPersonAsync();
        using var browser = site.Browser();
        await browser.SignInAsync(me);
        var practice = course.Course.Practices[code];
        (await browser.GetAsync($"/thuc-hanh/{code}")).Says(practice.Title, Honorific.Fill(practice.Goal, "bác"), "Tập thử — không mất tiền, không gửi đi đâu");

        var page = await TheCourse.BeginAsync(browser, code);
        var mistakes = 0;
        for (var screen = course.ScreenOf(code, page); !screen.End; screen = course.ScreenOf(code, page))
        {
            page.Says(Honorific.Fill(screen.Task, "bác"), screen.Title).SaysNot("{ban}", "{Ban}");
            foreach (var mistake in screen.Choices.Where(c => c.Mistake is not null))
            {
                page = (await page.SubmitAsync(mistake.Label)).Is(200).Says(Honorific.Fill(screen.Task, "bác"));
                Assert.Contains($"Vừa bấm: {mistake.Label}", page.One("#mistake[role=alert]").TextContent, StringComparison.Ordinal);
                Assert.Contains(Honorific.Fill(mistake.Mistake!, "bác"), page.One("#mistake[role=alert]").TextContent, StringComparison.Ordinal);
                mistakes++;
            }
            page = await TheCourse.GoOnAsync(page, screen);
            Assert.False(page.Has("#mistake"), page.Explain("the mistake is still told on the next screen"));
        }
        page.Says([.. practice.Screens.Single(s => s.End).Takeaways]).Says("Tập lại lần nữa");

        var taps = await site.RowsAsync(db => db.Set<PracticeEvent>().OrderBy(e => e.Seq).ToListAsync());
        Assert.Equal(Enumerable.Range(0, taps.Count), taps.Select(t => t.Seq));
        Assert.Equal(mistakes, taps.Count(t => t.Mistake is not null));
        Assert.True(taps.All(t => t.LearnerId == me && t.Version == practice.Version));
        await course.PractiseAsync(browser, code);
        var fact = await site.RowsAsync(db => db.Set<Fact>().SingleAsync(f => f.SourceKind == Finish.Practice));
        Assert.Equal((FactKinds.PracticeFinished, me, code), (fact.Kind, fact.PersonId!.Value, fact.Subject));
        (await browser.GetAsync("/thuc-hanh")).Says("Đã xong");
    }

    [Theory, Databases]
    public async Task Reloading_going_back_and_pressing_twice_change_nothing(Database on)
    {
        var site = await sites.On(on);
        using var browser = await site.SignedInAsync(roles: Role.Learner);
        var first = await TheCourse.BeginAsync(browser, "tin-nhan-ngan-hang");
        var second = await first.SubmitAsync("Mở tin nhắn ra đọc");
        second.IsAt(first.Path).Says("NH Hoa Sen", "nganhang-hoasen.vidu/xacminh");
        Assert.Equal(second.Text, (await browser.GetAsync(first.Path)).Text);
        // The page before, from the back button: whatever is tapped there, the current one is shown.
        Assert.Equal(second.Text, (await first.SubmitAsync("Gọi ngay lại cho người vừa nhắn")).Is(200).Text);
        Assert.Equal(second.Text, (await first.SubmitAsync("Mở tin nhắn ra đọc")).Is(200).Text);
        // A choice the screen does not offer, or none.
        Assert.Equal(second.Text, (await second.SubmitAsync("form.phone", new { Choice = "7" }, tamper: true)).Is(200).Text);
        Assert.Equal(second.Text, (await second.SubmitAsync("form.phone")).Is(200).Text);
        Assert.Equal(2, await TapsAsync(site, first.Path));
    }

    [Theory, Databases]
    public async Task Tapped_many_times_in_one_instant_it_is_one_tap(Database on)
    {
        var site = await sites.On(on);
        using var browser = await site.SignedInAsync(roles: Role.Learner);
        var page = await TheCourse.BeginAsync(browser, "tin-nhan-ngan-hang");
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => page.SubmitAsync("Mở tin nhắn ra đọc")));
        Assert.All(answers, a => a.Is(200).IsAt(page.Path).Says("nganhang-hoasen.vidu/xacminh"));
        Assert.Equal(2, await TapsAsync(site, page.Path));
    }

    [Theory, Databases]
    public async Task The_last_screen_reached_many_times_in_one_instant_is_one_fact(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        var course = new TheCourse(site);
        using var browser = await site.SignedInAsync(roles: Role.Learner);
        // Two runs of one practice, in two tabs, each one tap before its end.
        var tabs = new List<TestPage>();
        for (var tab = 0; tab < 2; tab++)
        {
            var page = await TheCourse.BeginAsync(browser, "quet-ma-o-quan");
            while (course.ScreenOf("quet-ma-o-quan", page) is { Code: not "xac-nhan" } screen) { page = await TheCourse.GoOnAsync(page, screen); }
            tabs.Add(page);
        }
        var answers = await Task.WhenAll(tabs.Concat(tabs).Select(t => t.SubmitAsync("Xác nhận một lần rồi chờ")));
        Assert.All(answers, a => a.Is(200).Says("Nhớ lấy"));
        Assert.Equal(1, await site.RowsAsync(db => db.Set<Fact>().CountAsync(f => f.SourceKind == Finish.Practice)));
    }

    [Fact]
    public async Task Somebody_elses_run_is_not_there()
    {
        var site = await sites.On(Database.Sqlite);
        using var owner = site.Browser();
        var page = await TheCourse.BeginAsync(owner, "tin-nhan-ngan-hang");
        using var learner = await site.SignedInAsync(roles: Role.Learner);
        using var trial = site.Browser();
        var theirs = await TheCourse.BeginAsync(trial, "tin-nhan-ngan-hang");
        using var nobody = site.Browser();
        var token = theirs.ValueOf("__khoa")!;
        (await learner.GetAsync(page.Path)).Is(404);
        (await trial.GetAsync(page.Path)).Is(404);
        (await nobody.GetAsync(page.Path)).Is(404);
        (await trial.PostAsync(page.Path, ("__khoa", token), ("Seq", "0"), ("Choice", "0"))).Is(404);
        (await owner.GetAsync(page.Path.Replace("tin-nhan-ngan-hang", "quet-ma-o-quan", StringComparison.Ordinal))).Is(404);
        (await owner.GetAsync("/thuc-hanh/khong-co")).Is(404);
        (await owner.GetAsync($"/thuc-hanh/tin-nhan-ngan-hang/{new string('0', 32)}")).Is(404);
        (await owner.GetAsync(page.Path)).Is(200);
    }

    [Theory]
    [InlineData("ho-ten", "", "Ô họ và tên còn trống.")]
    [InlineData("ho-ten", "Mai An", "Tên chưa khớp với tờ nháp.")]
    [InlineData("ho-ten", "<b>Mai</b> 'An'", "Tên chưa khớp với tờ nháp.")]
    [InlineData("so-dinh-danh", "   ", "Ô số định danh còn trống.")]
    [InlineData("so-dinh-danh", "00000000000x", "Ô này chỉ nhận chữ số.")]
    [InlineData("so-dinh-danh", "0001", "Số định danh phải có đủ 12 chữ số.")]
    [InlineData("so-dinh-danh", "000000000002", "Đủ 12 số rồi, nhưng chưa giống tờ nháp.")]
    [InlineData("ngay-sinh", "", "Ô ngày sinh còn trống.")]
    [InlineData("ngay-sinh", "3/15/1957", "Ngày sinh chưa khớp.")]
    public async Task A_field_that_is_missing_or_wrong_says_why_and_keeps_what_was_typed(string field, string typed, string why)
    {
        using var browser = await (await sites.On(Database.Sqlite)).SignedInAsync(roles: Role.Learner);
        var page = await (await TheCourse.BeginAsync(browser, "to-khai-truc-tuyen")).SubmitAsync("Xác nhận thông tin nơi ở");
        var values = new Dictionary<string, string> { ["ho-ten"] = "mai thu  an", ["so-dinh-danh"] = "000 000 000 001", ["ngay-sinh"] = "15/3/1957", [field] = typed };
        page = (await page.SubmitAsync("Tiếp tục", values)).Is(200).Says(why);
        Assert.Equal(field, page.One("[aria-invalid=true]").GetAttribute("name"));
        Assert.All(values, v => Assert.Equal(v.Value, page.ValueOf(v.Key)));
        (await page.SubmitAsync("Tiếp tục", new Dictionary<string, string> { [field] = TheCourse.Typed[field] })).Is(200).Says("Tờ khai, phần 2");
    }

    [Fact]
    public async Task A_choice_from_a_list_and_a_tick_are_asked_for_one_after_the_other()
    {
        var site = await sites.On(Database.Sqlite);
        var course = new TheCourse(site);
        using var browser = await site.SignedInAsync(roles: Role.Learner);
        var page = await TheCourse.BeginAsync(browser, "to-khai-truc-tuyen");
        while (course.ScreenOf("to-khai-truc-tuyen", page) is { Code: not "sua-noi-o" } screen) { page = await TheCourse.GoOnAsync(page, screen); }
        page = (await page.SubmitAsync("Gửi hồ sơ")).Says("Bác chưa chọn thôn.");
        page = (await page.SubmitAsync("Gửi hồ sơ", new Dictionary<string, string> { ["noi-o"] = "Thôn Bến Nước" })).Says("Chưa đúng thôn của cô An.");
        page = (await page.SubmitAsync("Gửi hồ sơ", new Dictionary<string, string> { ["noi-o"] = "Thôn Suối Mơ" })).Says("Bác đọc lại một lượt rồi bấm vào ô vuông.");
        Assert.Equal("Thôn Suối Mơ", page.ValueOf("noi-o"));
        (await page.SubmitAsync("Gửi hồ sơ", new Dictionary<string, string> { ["da-xem-lai"] = "1" })).Says("TAP-THU-0001");
    }

    [Fact]
    public async Task Far_too_long_a_text_is_cut_and_told_about()
    {
        var site = await sites.On(Database.Sqlite);
        using var browser = await site.SignedInAsync(roles: Role.Learner);
        var page = await (await TheCourse.BeginAsync(browser, "to-khai-truc-tuyen")).SubmitAsync("Xác nhận thông tin nơi ở");
        page = (await page.SubmitAsync("Tiếp tục", new Dictionary<string, string> { ["ho-ten"] = new('a', 5000) })).Is(200).Says("Tên chưa khớp với tờ nháp.");
        Assert.Equal(new string('a', 200), page.ValueOf("ho-ten"));
    }

    [Fact]
    public async Task A_run_without_end_begins_anew()
    {
        var site = await sites.On(Database.Sqlite);
        using var browser = await site.SignedInAsync(roles: Role.Learner);
        var page = await TheCourse.BeginAsync(browser, "tin-nhan-ngan-hang");
        var run = page.Path;
        for (var tap = 0; tap < 200; tap++) { page = (await page.SubmitAsync("Gọi ngay lại cho người vừa nhắn")).Is(200).IsAt(run); }
        (await page.SubmitAsync("Mở tin nhắn ra đọc")).Is(200).IsAt("/thuc-hanh/tin-nhan-ngan-hang").Says("Bắt đầu tập");
        Assert.Equal(201, await TapsAsync(site, run));
    }

    private static Task<int> TapsAsync(TestSite site, string run)
    {
        var id = RunId.Parse(run.Split('/')[^1], null);
        return site.RowsAsync(db => db.Set<PracticeEvent>().CountAsync(e => e.RunId == id));
    }
}

using HocVuSo.Learning.Lessons;
using HocVuSo.Ledger.Contracts;
using HocVuSo.Ledger.Facts;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.TestKit;
using HocVuSo.WebTests.Community;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace HocVuSo.WebTests.Learning;

/// <summary>Lessons of somebody who is signed in: what counts, once, and what does not.</summary>
public sealed class LessonTests(Sites sites) : IClassFixture<Sites>
{
    [Theory, Databases]
    public async Task A_finished_lesson_is_one_fact_and_the_figure_moves_with_it(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        var (course, here) = (new TheCourse(site), await ACommune.On(site));
        var me = await LearnerAsync(site, here);
        using var browser = await BrowserOfAsync(site, me);
        for (var question = 1; question < 5; question++) { await course.AnswerAsync(browser, "thanh-toan", question, rightly: true); }
        Assert.Equal((0, 0), (await here.CountAsync("nguoi-hoc"), await FactsAsync(site)));

        var last = await browser.GetAsync("/hoc/thanh-toan/cau-hoi/5");
        site.Work.Restart();
        await last.SubmitAsync("Trả lời", new { Choice = course.Right("thanh-toan", 5) });
        Assert.Equal(1, site.Work.Commits);
        Assert.Equal((1, 1), (await here.CountAsync("nguoi-hoc"), await here.CountAsync("nguoi-hoc", here.East.Id)));
        var fact = await site.RowsAsync(db => db.Set<Fact>().SingleAsync(f => f.SourceKind == Finish.Lesson));
        Assert.Equal((FactKinds.LessonFinished, me, here.East.Id, "thanh-toan", Proof.Recorded), (fact.Kind, fact.PersonId!.Value, fact.UnitId, fact.Subject, fact.Proof));

        // The same form again, and the whole lesson again.
        await last.SubmitAsync("Trả lời", new { Choice = course.Right("thanh-toan", 5) });
        (await course.AnswerAllAsync(browser, "thanh-toan", wrong: 5)).Says("Bác đã học xong bài này", "Trả lời đúng 0 trong 5 câu.");
        Assert.Equal((1, 1), (await here.CountAsync("nguoi-hoc"), await FactsAsync(site)));
    }

    [Theory, Databases]
    public async Task The_last_answer_sent_many_times_at_once_finishes_the_lesson_once(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        var (course, here) = (new TheCourse(site), await ACommune.On(site));
        using var browser = await BrowserOfAsync(site, await LearnerAsync(site, here));
        for (var question = 1; question < 5; question++) { await course.AnswerAsync(browser, "suc-khoe", question, rightly: true); }
        var last = await browser.GetAsync("/hoc/suc-khoe/cau-hoi/5");
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => last.SubmitAsync("Trả lời", new { Choice = course.Right("suc-khoe", 5) })));
        Assert.All(answers, a => a.Is(200).Says("Xem kết quả"));
        Assert.Equal((1, 1), (await here.CountAsync("nguoi-hoc"), await FactsAsync(site)));
        (await browser.GetAsync("/hoc/suc-khoe/xong")).Is(200).Says("Bác đã học xong bài này");
    }

    [Theory, Databases]
    public async Task The_last_two_answers_given_in_two_tabs_at_once_finish_the_lesson(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        var (course, here) = (new TheCourse(site), await ACommune.On(site));
        using var browser = await BrowserOfAsync(site, await LearnerAsync(site, here));
        for (var question = 1; question < 4; question++) { await course.AnswerAsync(browser, "mua-ban", question, rightly: true); }
        var tabs = new List<TestPage> { await browser.GetAsync("/hoc/mua-ban/cau-hoi/4"), await browser.GetAsync("/hoc/mua-ban/cau-hoi/5") };
        await Task.WhenAll(tabs.Select((tab, i) => tab.SubmitAsync("Trả lời", new { Choice = course.Right("mua-ban", 4 + i) })));
        (await browser.GetAsync("/hoc/mua-ban/xong")).Says("Bác đã học xong bài này", "Trả lời đúng 5 trong 5 câu.");
        Assert.Equal((1, 1), (await here.CountAsync("nguoi-hoc"), await FactsAsync(site)));
    }

    [Fact]
    public async Task Who_leaves_the_group_with_a_gate_has_finished_by_answering()
    {
        var site = await sites.On(Database.Sqlite);
        using var browser = site.Browser();
        await browser.SignInAsync(await site.AddPersonAsync(path: Groups.PublicEmployees));
        (await new TheCourse(site).AnswerAllAsync(browser, "vneid-dich-vu-cong", wrong: 4)).Says("Bác học thêm chút nữa nhé");
        await (await browser.GetAsync("/toi/viec-hoc")).SubmitAsync("Lưu lại", new { group = Groups.Adults });
        (await browser.GetAsync("/hoc/vneid-dich-vu-cong/xong")).Says("Bác đã học xong bài này", "Trả lời đúng 1 trong 5 câu.");
        (await browser.GetAsync("/hoc")).Says("Đã học xong 1 trong 7 bài");
    }

    [Theory, Databases]
    public async Task The_course_is_finished_with_its_last_lesson_or_practice_and_counts_once(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        var (course, here) = (new TheCourse(site), await ACommune.On(site));
        using var browser = await BrowserOfAsync(site, await LearnerAsync(site, here));
        foreach (var lesson in course.Course.Lessons) { await course.AnswerAllAsync(browser, lesson.Code, wrong: 1); }
        (await browser.GetAsync("/hoc")).Says("Đã học xong 7 trong 7 bài").SaysNot("Chúc mừng!");
        foreach (var practice in course.Course.Practices.Keys.SkipLast(1)) { await course.PractiseAsync(browser, practice); }
        Assert.Equal(0, await here.CountAsync("chi-tieu-3"));

        await course.PractiseAsync(browser, course.Course.Practices.Keys.Last());
        Assert.Equal((1, 1), (await here.CountAsync("chi-tieu-3"), await here.CountAsync("nguoi-hoc")));
        (await browser.GetAsync("/hoc")).Says("Đã học và thực hành xong cả khóa. Chúc mừng!");
        (await browser.GetAsync("/")).Is(200).Says("Chào bác", "Đã học và thực hành xong cả khóa. Chúc mừng!", "Đã học xong 7 trong 7 bài");
        await course.PractiseAsync(browser, course.Course.Practices.Keys.First());
        Assert.Equal(7 + 3 + 1, await FactsAsync(site));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("3")]
    [InlineData("-1")]
    [InlineData("một")]
    [InlineData("99999999999999999999")]
    public async Task Nothing_chosen_or_something_not_offered_is_refused_at_the_field(string? typed)
    {
        using var browser = await (await sites.On(Database.Sqlite)).SignedInAsync(roles: Role.Learner);
        var page = await browser.GetAsync("/hoc/mua-ban/cau-hoi/2");
        (await page.SubmitAsync("Trả lời", new { Choice = typed }, tamper: true)).Refuses("Choice", "Chọn một câu trả lời rồi bấm Trả lời.");
        (await browser.GetAsync("/hoc/mua-ban/xong")).IsAt("/hoc/mua-ban/cau-hoi/1");
    }

    [Theory, Databases]
    public async Task The_server_notes_when_a_step_was_first_seen_and_reading_alone_finishes_nothing(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        var me = await LearnerAsync(site, await ACommune.On(site));
        using var browser = await BrowserOfAsync(site, me);
        var began = site.Clock.GetUtcNow();
        for (var step = 1; step <= 5; step++)
        {
            await browser.GetAsync($"/hoc/mua-ban/buoc/{step}");
            site.Clock.Advance(TimeSpan.FromSeconds(40));
            await browser.GetAsync($"/hoc/mua-ban/buoc/{step}");
        }
        await AppendedAsync(site);
        var seen = await site.RowsAsync(db => db.Set<StepSeen>().Where(s => s.LearnerId == me).OrderBy(s => s.Step).ToListAsync());
        Assert.Equal(Enumerable.Range(0, 5).Select(n => (n + 1, began.AddSeconds(40 * n))), seen.Select(s => (s.Step, s.SeenAt)));
        (await browser.GetAsync("/hoc")).Says("Đã học xong 0 trong 7 bài");
        Assert.Equal(0, await FactsAsync(site));
    }

    [Fact]
    public async Task What_the_client_claims_counts_for_nothing()
    {
        await using var site = await TestSite.StartAsync();
        var course = new TheCourse(site);
        var me = await LearnerAsync(site, await ACommune.On(site));
        using var browser = await BrowserOfAsync(site, me);
        var page = await browser.GetAsync("/hoc/mua-ban/cau-hoi/1");
        var claims = new { Choice = course.Wrong("mua-ban", 1), IsRight = "true", Finished = "true", Watched = "600", AnsweredAt = "2020-01-01", Question = "5", Lesson = "thanh-toan", LearnerId = new string('0', 32) };
        await page.SubmitAsync("Trả lời", claims, tamper: true);
        var answer = await site.RowsAsync(db => db.Set<Answer>().SingleAsync());
        Assert.Equal((me, "mua-ban", 1, false, site.Clock.GetUtcNow()), (answer.LearnerId, answer.Lesson, answer.Question, answer.IsRight, answer.AnsweredAt));
        Assert.Equal(0, await site.RowsAsync(db => db.Set<Finish>().CountAsync()));
    }

    [Theory]
    [InlineData("/hoc/khong-co")]
    [InlineData("/hoc/khong-co/buoc/1")]
    [InlineData("/hoc/mua-ban/buoc/0")]
    [InlineData("/hoc/mua-ban/buoc/6")]
    [InlineData("/hoc/mua-ban/cau-hoi/0")]
    [InlineData("/hoc/mua-ban/cau-hoi/6")]
    [InlineData("/hoc/khong-co/xong")]
    [InlineData("/hoc/..%2Fthuc-hanh")]
    public async Task What_is_not_there_is_404(string path)
    {
        using var browser = await (await sites.On(Database.Sqlite)).SignedInAsync(roles: Role.Learner);
        (await browser.GetAsync(path)).Is(404);
    }

    [Fact]
    public async Task Every_step_of_every_lesson_shows_its_picture_and_can_be_heard()
    {
        var site = await sites.On(Database.Sqlite);
        using var browser = await site.SignedInAsync(roles: Role.Learner);
        foreach (var lesson in new TheCourse(site).Course.Lessons)
        {
            for (var step = 1; step <= lesson.Steps.Count; step++)
            {
                var page = (await browser.GetAsync($"/hoc/{lesson.Code}/buoc/{step}")).Is(200).Says(lesson.Steps[step - 1].Title);
                // The form of address stands in its place, and nothing of the author's marks is left.
                page.SaysNot("{ban}", "{Ban}", "**");
                Assert.Equal("/nghe", page.One("a[data-listen='step-text']").GetAttribute("href"));
                Assert.True(page.One("#step-text").TextContent.Length > 0);
                var picture = (await browser.GetAsync(page.One("img.picture").GetAttribute("src")!)).Is(200);
                Assert.Equal("image/svg+xml", picture.ContentHeaders.ContentType?.MediaType);
            }
        }
        (await browser.GetAsync("/nghe")).Is(200).Says("Mở bằng Chrome để nghe");
    }

    [Fact]
    public async Task Every_question_and_answer_is_read_in_the_form_of_address_chosen()
    {
        var site = await sites.On(Database.Sqlite);
        var course = new TheCourse(site);
        using var browser = site.Browser();
        await browser.SignInAsync(await site.AddPersonAsync(honorific: "ông"));
        foreach (var lesson in course.Course.Lessons)
        {
            for (var question = 1; question <= lesson.Questions.Count; question++)
            {
                Assert.Equal("/nghe", (await browser.GetAsync($"/hoc/{lesson.Code}/cau-hoi/{question}?lai=true")).SaysNot("{ban}", "{Ban}").One("a[data-listen]").GetAttribute("href"));
                var rightly = question % 2 == 0;
                var option = lesson.Questions[question - 1].Options[rightly ? course.Right(lesson.Code, question) : course.Wrong(lesson.Code, question)];
                (await course.AnswerAsync(browser, lesson.Code, question, rightly)).Says("Đã chọn:", Honorific.Fill(option.Text, "ông"), Honorific.Fill(option.Answer, "ông"));
            }
            var end = (await browser.GetAsync($"/hoc/{lesson.Code}/xong")).Is(200).Says("Ông đã học xong bài này", lesson.Real.Title, Honorific.Fill(lesson.Real.Text, "ông"), Honorific.Fill(lesson.Real.Help, "ông"));
            Assert.Equal(lesson.Real.Links.Select(l => l.Url), end.All(".real a").Select(a => a.GetAttribute("href")));
        }
    }

    [Theory, Databases]
    public async Task Public_employees_open_the_next_lesson_with_seventy_percent_right(Database on)
    {
        var site = await sites.On(on);
        var course = new TheCourse(site);
        using var browser = site.Browser();
        await browser.SignInAsync(await site.AddPersonAsync(path: Groups.PublicEmployees));
        Assert.Equal(["vneid-dich-vu-cong", "thanh-toan", "mua-ban"], course.Course.Lessons.Take(3).Select(l => l.Code));

        foreach (var path in (string[])["/hoc/thanh-toan/buoc/1", "/hoc/thanh-toan/cau-hoi/1"])
        {
            var locked = (await browser.GetAsync(path)).Is(200).Says("Cần học xong một bài trước đã.");
            (await locked.ClickAsync(".big")).IsAt("/hoc/vneid-dich-vu-cong/buoc/1");
        }
        // Three of five are too few, four are enough.
        var end = (await course.AnswerAllAsync(browser, "vneid-dich-vu-cong", wrong: 2)).Says("Bác học thêm chút nữa nhé", "cần đúng ít nhất 4 trong 5 câu");
        (await browser.GetAsync("/hoc/thanh-toan/buoc/1")).Says("Cần học xong một bài trước đã.");
        var again = (await end.ClickAsync("Trả lời lại câu chưa đúng")).IsAt("/hoc/vneid-dich-vu-cong/cau-hoi/1?lai=true");
        site.Clock.Advance(TimeSpan.FromSeconds(20));
        await again.SubmitAsync("Trả lời", new { Choice = course.Right("vneid-dich-vu-cong", 1) });
        (await browser.GetAsync("/hoc/vneid-dich-vu-cong/xong")).Says("Bác đã học xong bài này", "Trả lời đúng 4 trong 5 câu.").SaysNot("cần đúng ít nhất");
        (await browser.GetAsync("/hoc/thanh-toan/buoc/1")).Is(200).Says("Bước 1 trong 5");
        // One lesson opens one lesson, and a question's address is no way around.
        (await browser.GetAsync("/hoc/mua-ban/buoc/1")).Says("Cần học xong một bài trước đã.", "Học bài: Thanh toán không dùng tiền mặt");
        var token = (await browser.GetAsync("/hoc/thanh-toan/cau-hoi/1")).ValueOf("__khoa")!;
        (await browser.PostAsync("/hoc/mua-ban/cau-hoi/1", ("__khoa", token), ("Choice", "0"))).Says("Cần học xong một bài trước đã.");
        // The lesson on scams is open to everybody.
        (await browser.GetAsync("/hoc/lua-dao/buoc/1")).Says("Bước 1 trong 5");
    }

    [Fact]
    public async Task Citizens_are_never_locked_out()
    {
        var site = await sites.On(Database.Sqlite);
        var course = new TheCourse(site);
        foreach (var path in (string?[])[null, Groups.Adults, Groups.Students, Groups.Workers])
        {
            using var browser = site.Browser();
            await browser.SignInAsync(await site.AddPersonAsync(path: path));
            (await browser.GetAsync("/hoc/tri-tue-nhan-tao/buoc/1")).Is(200).Says("Bước 1 trong 5");
            (await course.AnswerAllAsync(browser, "tri-tue-nhan-tao", wrong: 5)).Says("Bác đã học xong bài này", "Trả lời đúng 0 trong 5 câu.").SaysNot("cần đúng ít nhất");
        }
    }

    // The sight of a step is appended while nobody waits: what is appended after it is written after it.
    private static Task<int> AppendedAsync(TestSite site) =>
        site.Services.GetRequiredService<Appender>().AppendAsync("update learning_step set step = step where lesson = @p0", [""], CancellationToken.None);

    private static Task<PersonId> LearnerAsync(TestSite site, ACommune here) => site.AddPersonAsync(village: here.East.Id);

    private static async Task<TestBrowser> BrowserOfAsync(TestSite site, PersonId person)
    {
        var browser = site.Browser();
        await browser.SignInAsync(person);
        return browser;
    }

    /// <summary>How many facts lessons, practices and the course have left.</summary>
    private static Task<int> FactsAsync(TestSite site) =>
        site.RowsAsync(db => db.Set<Fact>().CountAsync(f => f.SourceKind == Finish.Lesson || f.SourceKind == Finish.Practice || f.SourceKind == Finish.Course));
}

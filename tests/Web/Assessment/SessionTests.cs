using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using HocVuSo.Assessment.Bank;
using HocVuSo.Assessment.Sessions;
using HocVuSo.People.Contracts;
using HocVuSo.TestKit;
using HocVuSo.WebTests.Community;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace HocVuSo.WebTests.Assessment;

/// <summary>A test under way: answers are kept at once, time is the server's, and nothing is given away.</summary>
public sealed partial class SessionTests(Sites sites) : IClassFixture<Sites>
{
    [Theory, Databases]
    public async Task Answers_are_kept_at_once_and_another_device_goes_on_at_the_right_question(Database on)
    {
        var site = await sites.On(on);
        using var me = await AnExaminee.In(site, await ACommune.On(site));
        var page = await me.StartAsync();
        for (var n = 1; n <= 3; n++)
        {
            page = await me.AnswerAsync(page);
            Assert.Equal(n, await AnswersAsync(site, me));
        }
        using var other = site.Browser();
        await other.SignInAsync(me.Me);
        var start = (await other.GetAsync("/bai-xac-nhan")).Says("Bài đang làm dở", "đã trả lời 3 trong 20 câu.", "Còn khoảng 30 phút.").SaysNot("tự làm hay có người giúp?");
        (await start.ClickAsync("Làm tiếp")).IsAt(page.One("#question").GetAttribute("action")!).Says("Câu 4 trong 20");
    }

    [Theory, Databases]
    public async Task The_first_answer_of_a_question_stands_also_against_a_second_tab(Database on)
    {
        var site = await sites.On(on);
        using var me = await AnExaminee.In(site, await ACommune.On(site));
        var page = await me.StartAtOneStepAsync();
        var address = page.One("#question").GetAttribute("action")!;
        var n = int.Parse(address.Split('/')[^1], CultureInfo.InvariantCulture);
        var (right, wrong) = (await me.RightAsync(page), await me.WrongAsync(page));
        using var other = site.Browser();
        await other.SignInAsync(me.Me);
        var tab = await other.GetAsync(address);
        (await page.SubmitAsync("Trả lời", new { Chosen = wrong })).Is(200).Says($"Câu {n + 1} trong 20");
        var first = await ResponseAsync(site, me, n);

        var stands = (await tab.SubmitAsync("Trả lời", new { Chosen = right })).Is(200).IsAt(address).Says("Câu này đã trả lời và được giữ nguyên.");
        Assert.True(stands.One("#Chosen").HasAttribute("disabled"));
        Assert.False(stands.Has("form#question button"), stands.Explain("an answered question offers a button"));
        Assert.Equal((first, n), (await ResponseAsync(site, me, n), await AnswersAsync(site, me)));
        (await stands.ClickAsync("Làm tiếp")).Says($"Câu {n + 1} trong 20");
    }

    [Theory, Databases]
    public async Task What_another_node_took_stands_although_this_one_holds_the_sitting(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        using var me = await AnExaminee.In(site, await ACommune.On(site));
        var second = (await me.AnswerAsync(await me.StartAsync())).Says("Câu 2 trong 20");   // held here from now on
        await using var node = await TestSite.StartOverAsync(site.Store);
        using var there = await AnExaminee.Of(node, me.Me);
        var address = second.One("#question").GetAttribute("action")!;
        (await there.AnswerAsync(await there.Browser.GetAsync(address))).Says("Câu 3 trong 20");
        var taken = await ResponseAsync(site, me, 2);

        (await me.AnswerAsync(second, rightly: false)).Is(200).IsAt(address).Says("Câu này đã trả lời và được giữ nguyên.");
        Assert.Equal((taken, 2), (await ResponseAsync(site, me, 2), await AnswersAsync(site, me)));
        var third = (await me.Browser.GetAsync(address[..^1] + "3")).Says("Câu 3 trong 20");
        await there.FinishAsync(await there.Browser.GetAsync(address[..^1] + "3"));
        (await me.AnswerAsync(third)).Is(200).IsAt(address[..^1] + "ket-qua");
        Assert.Equal(20, await AnswersAsync(site, me));
    }

    [Theory, Databases]
    public async Task Two_tabs_that_answer_in_one_instant_leave_one_answer(Database on)
    {
        var site = await sites.On(on);
        using var me = await AnExaminee.In(site, await ACommune.On(site));
        var page = await me.StartAtOneStepAsync();
        var n = int.Parse(page.One("#question").GetAttribute("action")!.Split('/')[^1], CultureInfo.InvariantCulture);
        var (right, wrong) = (await me.RightAsync(page), await me.WrongAsync(page));
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => page.SubmitAsync("Trả lời", new { Chosen = i % 2 == 0 ? right : wrong })));
        Assert.All(answers, a => a.Is(200));
        Assert.Equal(1, answers.Count(a => a.Document.QuerySelector(".count")!.TextContent.Contains($"Câu {n + 1} trong 20", StringComparison.Ordinal)));
        Assert.Equal(5, answers.Count(a => a.Text.Contains("Câu này đã trả lời và được giữ nguyên.", StringComparison.Ordinal)));
        Assert.Equal(n, await AnswersAsync(site, me));
    }

    [Fact]
    public async Task During_a_confirmation_test_nothing_tells_right_from_wrong()
    {
        var site = await sites.On(Database.Sqlite);
        using var me = await AnExaminee.In(site, await ACommune.On(site));
        var first = await me.StartAsync();
        var second = await me.AnswerAsync(first, rightly: true);
        var third = await me.AnswerAsync(second, rightly: false);
        // Apart from the question itself, the page after a right answer is the page after a wrong one.
        Assert.Equal(Around(second), Around(third));
        var (session, bank) = (await me.LastSessionAsync(), site.Services.GetRequiredService<Banks>().Current);
        var explained = new[] { 1, 2 }.Select(n => bank.Item(Sheets.At(session.Sheet, n)).Explain).ToArray();
        second.SaysNot(explained);
        third.SaysNot(explained);
        // Nor the answered questions looked at again, the list before handing in, or the result.
        var looked = new[] { await me.Browser.GetAsync(first.One("#question").GetAttribute("action")!), await me.Browser.GetAsync(second.One("#question").GetAttribute("action")!) };
        Assert.Equal(Around(looked[0]), Around(looked[1]));
        var review = (await third.ClickAsync("Xem lại và nộp bài")).SaysNot(explained).Says("Đã trả lời 2 trong 20 câu.");
        (await review.SubmitAsync("Nộp bài")).SaysNot(explained).SaysNot("Đáp án", "Lời giải thích");
    }

    [Fact]
    public async Task A_question_can_be_left_for_later_and_is_found_before_handing_in()
    {
        var site = await sites.On(Database.Sqlite);
        using var me = await AnExaminee.In(site, await ACommune.On(site));
        var page = await (await me.StartAsync()).ClickAsync("Để sau");
        page.Says("Câu 2 trong 20");
        while (page.Has("#question")) { page = await me.AnswerAsync(page); }
        page.Says("Đã trả lời 19 trong 20 câu.", "Câu chưa trả lời");
        page = (await page.ClickAsync("Câu 1")).Says("Câu 1 trong 20");
        // From the list and back to the list.
        page = (await me.AnswerAsync(page)).Is(200).Says("Đã trả lời 20 trong 20 câu.", "Có thể nộp bài.");
        (await page.SubmitAsync("Nộp bài")).Says("Đúng 20 trong 20 câu");
    }

    [Fact]
    public async Task An_answer_that_cannot_be_read_is_refused_at_the_field_and_kept()
    {
        var site = await sites.On(Database.Sqlite);
        using var me = await AnExaminee.In(site, await ACommune.On(site));
        var met = new HashSet<string>();
        for (var page = await me.StartAsync(profile: "nq398"); page.Has("#question"); page = await me.AnswerAsync(page))
        {
            if (page.Has("select[name=Chosen]") && met.Add("order"))
            {
                (await page.SubmitAsync("Trả lời")).Refuses("Chosen", "Xin chọn chỗ cho từng việc.");
                var right = await me.RightAsync(page);
                var twice = (await page.SubmitAsync("Trả lời", new { Chosen = right.Skip(1).Prepend(right[1]) })).Refuses("Chosen", "Hai việc cùng chọn thứ");
                Assert.Equal(right.Skip(1).Prepend(right[1]), twice.All("select[name=Chosen] option[selected]").Select(o => o.GetAttribute("value")));
                (await page.SubmitAsync("Trả lời", new { Chosen = right.Skip(1).Prepend("") })).Refuses("Chosen", "Còn việc chưa chọn chỗ.");
            }
            else if (page.Has("input[type=checkbox][name=Chosen]") && met.Add("several"))
            {
                (await page.SubmitAsync("Trả lời")).Refuses("Chosen", "Xin chọn ít nhất một ý.");
                var kept = (await page.SubmitAsync("Trả lời", new { Chosen = (string[])["2", "99"] }, tamper: true)).Refuses("Chosen", "Xin chọn trong các ý có sẵn.");
                Assert.Equal("2", kept.ValueOf("Chosen"));
            }
            else if (page.Has("input[type=radio][name=Chosen]") && met.Add("one"))
            {
                (await page.SubmitAsync("Trả lời")).Refuses("Chosen", "Xin chọn một ý.");
                (await page.SubmitAsync("Trả lời", new { Chosen = (string[])["1", "2"] }, tamper: true)).Refuses("Chosen", "Câu này chỉ chọn một ý.");
                (await page.SubmitAsync("Trả lời", new { Chosen = "<b>1</b>" }, tamper: true)).Refuses("Chosen", "Xin chọn trong các ý có sẵn.");
            }
        }
        Assert.Equal(["one", "order", "several"], met.Order());
        Assert.Equal(50, await AnswersAsync(site, me));
    }

    [Theory, Databases]
    public async Task Pressing_begin_again_and_again_begins_one_test(Database on)
    {
        var site = await sites.On(on);
        using var me = await AnExaminee.In(site, await ACommune.On(site));
        var page = await me.Browser.GetAsync("/bai-xac-nhan");
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => page.SubmitAsync("Bắt đầu", new { How = "tu-lam" })));
        Assert.All(answers, a => a.Is(200));
        (await page.SubmitAsync("Bắt đầu", new { How = "co-nguoi-giup" })).IsAt("/bai-xac-nhan").Says("Bài đang làm dở");
        Assert.Equal(1, await site.RowsAsync(db => db.Set<Session>().CountAsync(s => s.LearnerId == me.Me)));
    }

    [Fact]
    public async Task Two_tests_differ_for_two_people_and_for_one()
    {
        await using var site = await TestSite.StartAsync();
        var here = await ACommune.On(site);
        using var me = await AnExaminee.In(site, here);
        using var you = await AnExaminee.In(site, here);
        var (mine, yours) = (await AsksAsync(me), await AsksAsync(you));
        Assert.NotEqual(mine, yours);
        Assert.NotEmpty(mine.Except(yours));
        var again = await AsksAsync(me);
        Assert.Empty(mine.Intersect(again));
    }

    [Theory, Databases]
    public async Task A_test_drawn_from_an_earlier_bank_is_shown_and_marked_as_it_was(Database on)
    {
        var site = await sites.On(on);
        using var me = await AnExaminee.In(site, await ACommune.On(site));
        const string yaml = """
            code: cau-cu
            version: 1
            skill: "1.1"
            level: co-ban
            difficulty: 0
            kind: one
            parameters:
              - {n: "một"}
            ask: "Câu hỏi cũ số {n} là gì?"
            options:
              - {text: "Ý đúng của ngày trước", right: true}
              - {text: "Ý sai của ngày trước"}
            explain: "Lời giải của ngày trước."
            """;
        var digest = ItemBank.Digest(yaml);
        await site.RowsAsync(async db =>
        {
            db.Add(new FamilyText { Digest = digest, Code = "cau-cu", Yaml = yaml });
            db.Add(new BankVersion { Number = 99, Version = digest, Families = $"[\"{digest}\"]", Pretest = "[]", Calibration = null });
            await db.SaveChangesAsync();
        });
        await site.RowsAsync(async db =>
        {
            db.Add(new Session
            {
                LearnerId = me.Me, Id = new SessionId(me.Me.Value), Profile = "khong-con", ProfileVersion = 1, Bank = 99, Seed = 5, Sheet = Sheets.Write([new ItemPlace(0, 0)]),
                PassMark = 1, Purpose = Purpose.Practice, Helped = false, StartedAt = site.Clock.GetUtcNow(), EndsAt = null,
            });
            await db.SaveChangesAsync();
        });
        var page = (await (await me.Browser.GetAsync("/bai-xac-nhan")).ClickAsync("Làm tiếp")).Is(200).Says("Câu hỏi cũ số một là gì?", "Câu 1 trong 1");
        (await me.FinishAsync(page)).Says("Bác đã làm thử xong", "Đúng 1 trong 1 câu", "Ý đúng của ngày trước", "Lời giải của ngày trước.");
        // The next one comes from the bank in force.
        (await me.StartAsync("lam-thu")).Says("Câu 1 trong 20");
    }

    [Theory, Databases]
    public async Task Somebody_elses_test_is_not_there(Database on)
    {
        var site = await sites.On(on);
        var here = await ACommune.On(site);
        using var me = await AnExaminee.In(site, here);
        using var you = await AnExaminee.In(site, here);
        var page = await me.StartAsync();
        var question = page.One("#question").GetAttribute("action")!;
        var session = question[..question.LastIndexOf('/')];
        var token = (await you.StartAsync()).ValueOf("__khoa")!;
        using var officer = await site.SignedInAsync(here.Commune.Id, Role.CommuneOfficer);
        foreach (var path in (string[])[question, session + "/xem-lai", session + "/ket-qua", session + "/nho-xem-lai"])
        {
            (await you.Browser.GetAsync(path)).Is(404);
            (await officer.GetAsync(path)).Is(404);
        }
        foreach (var path in (string[])[question, session + "/nop-bai", session + "/nho-xem-lai"])
        {
            (await you.Browser.PostAsync(path, ("__khoa", token), ("Chosen", "1"), ("Words", "xin xem lại"))).Is(404);
        }
        (await me.Browser.GetAsync(session + "/0")).Is(404);
        (await me.Browser.GetAsync(session + "/21")).Is(404);
        (await me.Browser.GetAsync($"/bai-xac-nhan/{new string('0', 32)}/1")).Is(404);
        Assert.Equal(0, await AnswersAsync(site, me));
        Assert.Null((await me.LastSessionAsync()).FinishedAt);
    }

    [Theory, Databases]
    public async Task After_the_end_an_answer_is_refused_kindly_and_the_test_is_handed_in(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        using var me = await AnExaminee.In(site, await ACommune.On(site));
        var page = await me.StartAsync();
        for (var n = 0; n < 14; n++) { page = await me.AnswerAsync(page); }
        site.Clock.Advance(TimeSpan.FromMinutes(29));
        page = (await me.AnswerAsync(page)).Is(200).Says("Câu 16 trong 20", "Còn chưa đến một phút.");
        // The way over a weak network counts for the person: fifteen seconds.
        site.Clock.Advance(TimeSpan.FromSeconds(60 + 15));
        page = (await me.AnswerAsync(page)).Is(200).Says("Câu 17 trong 20", "Đã hết giờ.");
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        var result = (await me.AnswerAsync(page)).Is(200).Says("Đã hết giờ nên hệ thống nộp bài với những câu đã trả lời. Không câu nào bị mất.", "Chúc mừng bác, bài đã đạt!", "Đúng 16 trong 20 câu");
        Assert.EndsWith("/ket-qua", result.Path, StringComparison.Ordinal);
        var session = await me.LastSessionAsync();
        Assert.Equal((true, session.EndsAt), (session.ByTime, session.FinishedAt));
        Assert.Equal(16, await AnswersAsync(site, me));
        // Nothing can be added afterwards, from whichever page.
        (await me.AnswerAsync(page)).Says("Đúng 16 trong 20 câu");
        (await me.Browser.GetAsync(result.Path.Replace("ket-qua", "xem-lai", StringComparison.Ordinal))).IsAt(result.Path);
        Assert.Equal(16, await AnswersAsync(site, me));
    }

    [Theory, Databases]
    public async Task The_clock_hands_in_for_who_does_not_come_back_and_never_for_elders_and_disabled_people(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        var here = await ACommune.On(site);
        using var away = await AnExaminee.In(site, here);
        using var elder = await AnExaminee.In(site, here, born: new DateOnly(1966, 11, 16));   // sixty today
        using var slow = await AnExaminee.In(site, here);
        var page = await slow.Browser.GetAsync("/toi/viec-hoc");
        await page.SubmitAsync("Lưu lại", new { group = Groups.Adults, moreTime = "1" });

        var pages = new List<TestPage>();
        foreach (var one in (AnExaminee[])[away, elder, slow]) { pages.Add(await one.AnswerAsync(await one.StartAsync())); }
        Assert.All(pages.Skip(1), p => p.SaysNot("Còn khoảng").Says("Đã làm bao lâu?"));
        var handIn = site.Services.GetServices<IHostedService>().OfType<HandInByTime>().Single();
        site.Clock.Advance(TimeSpan.FromMinutes(30) + Session.Grace);
        Assert.Equal(0, await handIn.RunAsync(CancellationToken.None));
        site.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await handIn.RunAsync(CancellationToken.None));
        Assert.Equal(0, await handIn.RunAsync(CancellationToken.None));

        var ended = await away.LastSessionAsync();
        Assert.Equal((true, ended.StartedAt.AddMinutes(30), 1), (ended.ByTime, ended.FinishedAt, ended.RightCount));
        await away.SignInAgainAsync();
        var past = (await away.Browser.GetAsync("/bai-xac-nhan")).SaysNot("Bài đang làm dở");
        (await past.ClickAsync("main section[aria-labelledby=past] li a")).Says("Đã hết giờ nên hệ thống nộp bài");
        foreach (var one in (AnExaminee[])[elder, slow])
        {
            await one.SignInAgainAsync();
            page = await (await one.Browser.GetAsync("/bai-xac-nhan")).Says("Bài đang làm dở", "không tính giờ, cứ làm thong thả").ClickAsync("Làm tiếp");
            (await page.Says("Câu 2 trong 20").ClickAsync("Đã làm bao lâu?")).Says("Không tính giờ.");
            (await one.FinishAsync(page)).Says("Chúc mừng bác, bài đã đạt!").SaysNot("Đã hết giờ");
        }
        Assert.Equal(2, await here.CountAsync("xac-nhan-cua-he-thong"));
    }

    [Fact]
    public async Task Whoever_is_locked_out_in_the_middle_signs_in_and_loses_nothing()
    {
        await using var site = await TestSite.StartAsync();
        using var me = await AnExaminee.In(site, await ACommune.On(site), born: new DateOnly(1950, 1, 1));
        var page = await me.StartAtOneStepAsync();
        var address = page.One("#question").GetAttribute("action")!;
        var n = int.Parse(address.Split('/')[^1], CultureInfo.InvariantCulture);
        var chosen = await me.RightAsync(page);
        site.Clock.Advance(TimeSpan.FromMinutes(31));
        (await page.SubmitAsync("Trả lời", new { Chosen = chosen })).Is(200).IsAt("/dang-nhap").Says("đã tự khóa");
        Assert.Equal(n - 1, await AnswersAsync(site, me));
        await me.SignInAgainAsync();
        (await (await me.Browser.GetAsync("/vua-viet")).SubmitAsync("Gửi lại")).Is(200).Says($"Câu {n + 1} trong 20");
        Assert.Equal(n, await AnswersAsync(site, me));
        (await me.Browser.GetAsync(address)).Says("Câu này đã trả lời và được giữ nguyên.");
    }

    /// <summary>What a page says beside the question, with the number of the question made the same.</summary>
    private static string Around(TestPage page)
    {
        var article = (IElement)page.One("article.question").Clone();
        foreach (var part in article.QuerySelectorAll("#situation, h1, fieldset, form .where, button[name=NotKnown]").ToList()) { part.Remove(); }
        return Number().Replace(Blanks().Replace(article.TextContent, " "), "Câu … trong");
    }

    /// <summary>Sits a practice without answering; every question with its situation.</summary>
    private static async Task<HashSet<string>> AsksAsync(AnExaminee me)
    {
        HashSet<string> asked = [];
        var page = await me.StartAsync("lam-thu");
        for (; page.Has("#question"); page = await page.ClickAsync("Để sau")) { asked.Add(page.Document.QuerySelector("#situation")?.TextContent + " " + page.One("h1").TextContent + " " + page.Document.QuerySelector(".phone-screen")?.TextContent); }
        await page.SubmitAsync("Nộp bài");
        return asked;
    }

    private static Task<int> AnswersAsync(TestSite site, AnExaminee of) => site.RowsAsync(db => db.Set<Answer>().CountAsync(a => a.LearnerId == of.Me));

    private static Task<string> ResponseAsync(TestSite site, AnExaminee of, int position) =>
        site.RowsAsync(db => db.Set<Answer>().Where(a => a.LearnerId == of.Me && a.Position == position).Select(a => a.Response).SingleAsync());

    [GeneratedRegex(@"Câu \d+ trong")]
    private static partial Regex Number();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}

using HocVuSo.Assessment.Bank;
using HocVuSo.Assessment.Contracts;
using HocVuSo.Assessment.Sessions;
using HocVuSo.TestKit;
using HocVuSo.WebTests.Community;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace HocVuSo.WebTests.Assessment;

/// <summary>Tests that choose their items: they end when there is enough, decide by evidence, survive cuts, and can be made again.</summary>
public sealed class AdaptiveTests(Sites sites) : IClassFixture<Sites>
{
    private const string Short = "xac-nhan-ngan";
    private const string Find = "/tim-diem-bat-dau";

    [Theory, Databases]
    public async Task Whoever_knows_everything_is_confirmed_by_a_few_questions_of_every_group(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        var here = await ACommune.On(site);
        using var me = await AnExaminee.In(site, here);
        var start = (await me.Browser.GetAsync($"/bai-xac-nhan?bai={Short}")).Is(200).Says("Bài xác nhận ngắn", "8 đến 30 câu, đủ căn cứ thì dừng", "không tính giờ, cứ làm thong thả", "chưa đối chiếu");
        var page = (await start.SubmitAsync("Bắt đầu", new { How = "tu-lam" })).Is(200).Says("Câu 1").SaysNot("Câu 1 trong", "Còn khoảng", "Để sau");
        page = await ToTheEndAsync(me, page, rightly: _ => true);
        page.Says("Chúc mừng bác, bài đã đạt!", "Kết luận sau", "không đếm số câu đúng", "ước lượng của người soạn", "Giấy xác nhận của bác đã có.").SaysNot("Lời giải thích");

        var session = await me.LastSessionAsync();
        Assert.Equal((AdaptiveOutcome.Pass, true), (session.Verdict, session.Passed));
        Assert.InRange(session.Count, 8, 20);
        var bank = site.Services.GetRequiredService<Banks>().Current;
        var items = Sheets.Read(session.Sheet).Select(bank.Item).ToList();
        Assert.Equal(8, items.Select(i => i.Group).Distinct().Count());
        Assert.All(items, i => Assert.Equal("co-ban", i.Level));
        Assert.Equal(items.Count, items.Select(i => i.Family.Code).Distinct().Count());
        Assert.Equal(1, await here.CountAsync("xac-nhan-cua-he-thong"));
        await SameAgainAsync(site, session);
    }

    [Theory, Databases]
    public async Task Whoever_does_not_know_is_told_so_kindly_and_waits_a_day(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        using var me = await AnExaminee.In(site, await ACommune.On(site));
        var page = await StartShortAsync(me);
        while (page.Has("#question")) { page = (await page.SubmitAsync("Tôi chưa biết")).Is(200); }
        page.Says("Bác chưa đạt lần này", "Kết luận sau", "Nên học tiếp").SaysNot("Giấy xác nhận của bác đã có.");
        var session = await me.LastSessionAsync();
        Assert.Equal((AdaptiveOutcome.Fail, false), (session.Verdict, session.Passed));
        Assert.Matches("^0+$", session.Marks!);
        (await me.Browser.GetAsync($"/bai-xac-nhan?bai={Short}")).Says("Có thể làm lại để được xác nhận từ").SaysNot("Tự làm để được xác nhận");
        await SameAgainAsync(site, session);
    }

    [Fact]
    public async Task A_second_test_of_a_person_brings_at_least_four_new_items_in_five()
    {
        await using var site = await TestSite.StartAsync();
        using var me = await AnExaminee.In(site, await ACommune.On(site));
        await ToTheEndAsync(me, await StartShortAsync(me), rightly: _ => false);
        var first = await me.LastSessionAsync();
        site.Clock.Advance(TimeSpan.FromHours(25));
        await me.SignInAgainAsync();
        await ToTheEndAsync(me, await StartShortAsync(me), rightly: n => n % 2 == 0);
        var second = await me.LastSessionAsync();
        Assert.NotEqual(first.Id, second.Id);
        var met = Sheets.Read(first.Sheet).ToHashSet();
        Assert.InRange(Sheets.Read(second.Sheet).Count(met.Contains), 0, second.Count / 5);
        await SameAgainAsync(site, first);
        await SameAgainAsync(site, second);
    }

    [Theory, Databases]
    public async Task A_place_is_told_as_a_band_and_the_next_time_what_changed(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        using var visitor = site.Browser();
        (await visitor.GetAsync(Find)).Is(200).Says("Tìm điểm bắt đầu", "Không chấm đạt hay không đạt").SaysNot("Bắt đầu từ");
        using var me = await AnExaminee.In(site, await ACommune.On(site));
        var page = (await (await me.Browser.GetAsync(Find)).SubmitAsync("Bắt đầu")).Is(200).Says("Câu 1");
        (await me.Browser.GetAsync(Find)).Says("Bài đang làm dở", "đang ở câu 1").SaysNot("Các lần trước");
        page = await ToTheEndAsync(me, page, rightly: _ => false);
        page.Says("Bác có thể bắt đầu từ đây", "mới bắt đầu làm quen", "Kết quả sau", "ước lượng của người soạn").SaysNot("đạt lần này", "So với ngày", "Nhờ cán bộ xem lại");
        var low = await me.LastSessionAsync();
        Assert.Equal((AdaptiveOutcome.Placed, null, Purpose.Placement), (low.Verdict, low.Passed, low.Purpose));
        Assert.InRange(low.Count, 8, 25);

        site.Clock.Advance(TimeSpan.FromDays(30));
        await me.SignInAgainAsync();
        page = await ToTheEndAsync(me, await (await me.Browser.GetAsync(Find)).SubmitAsync("Bắt đầu"), rightly: _ => true);
        page.Says("thành thạo, giúp được người khác", "So với ngày 16/11/2026: đã tiến bộ rõ.");
        var high = await me.LastSessionAsync();
        Assert.True(high.Theta > low.Theta + 2, $"{low.Theta} → {high.Theta}");
        (await me.Browser.GetAsync(Find)).Says("Các lần trước", "16/11/2026", "16/12/2026");
        await SameAgainAsync(site, low);
        await SameAgainAsync(site, high);
    }

    [Theory, Databases]
    public async Task Stopping_midway_is_no_failure_and_a_new_test_may_begin_at_once(Database on)
    {
        var site = await sites.On(on);
        using var me = await AnExaminee.In(site, await ACommune.On(site));
        var page = await me.AnswerAsync(await StartShortAsync(me));
        page = (await page.ClickAsync("Dừng lại ở đây")).Is(200).Says("Dừng lại ở đây?", "Đã trả lời 1 câu.", "không bị tính là chưa đạt");
        (await page.ClickAsync("Làm tiếp")).Is(200).Says("Câu 2");
        page = (await page.SubmitAsync("Dừng và xem kết quả")).Is(200).Says("Lần này bác dừng giữa chừng", "chưa đủ căn cứ", "Lần này không tính là chưa đạt").SaysNot("Bác chưa đạt");
        Assert.Equal(AdaptiveOutcome.NotEnough, (await me.LastSessionAsync()).Verdict);
        (await me.Browser.GetAsync($"/bai-xac-nhan?bai={Short}")).Says("Tự làm để được xác nhận", "sau 1 câu");
    }

    [Theory, Databases]
    public async Task After_a_cut_it_goes_on_at_the_same_question_with_a_new_sign_in_for_a_day(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        using var me = await AnExaminee.In(site, await ACommune.On(site));
        var page = await StartShortAsync(me);
        for (var n = 0; n < 4; n++) { page = await me.AnswerAsync(page, rightly: n % 2 == 0); }
        var (address, asked) = (page.One("#question").GetAttribute("action")!, page.One("h1").TextContent);

        // Nobody answers for longer than a sign-in lasts: the answer is refused, and kept by the lock, not by the test.
        site.Clock.Advance(TimeSpan.FromHours(5));
        (await me.Browser.GetAsync(address)).Is(200).Says("hệ thống đã tự khóa").SaysNot(asked);
        // The machine falls as well: another one, with other memory, has only what is durable.
        await using var node = await TestSite.StartOverAsync(site.Store);
        node.Clock.Advance(TimeSpan.FromHours(5));
        using var there = await AnExaminee.Of(node, me.Me);
        page = (await (await there.Browser.GetAsync("/bai-xac-nhan")).Says("đang ở câu 5").ClickAsync("Làm tiếp")).IsAt(address);
        Assert.Equal(asked, page.One("h1").TextContent);
        await ToTheEndAsync(there, page, rightly: _ => true);
        var session = await there.LastSessionAsync();
        Assert.NotNull(session.FinishedAt);
        await SameAgainAsync(node, session);
    }

    [Fact]
    public async Task A_day_later_it_is_closed_with_what_is_known_and_nobody_has_failed()
    {
        await using var site = await TestSite.StartAsync();
        using var me = await AnExaminee.In(site, await ACommune.On(site));
        await me.AnswerAsync(await StartShortAsync(me));
        site.Clock.Advance(TimeSpan.FromHours(24) + Session.Grace + TimeSpan.FromSeconds(1));
        Assert.Equal(1, await site.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<HandInByTime>().Single().RunAsync(CancellationToken.None));
        var session = await me.LastSessionAsync();
        Assert.Equal((AdaptiveOutcome.NotEnough, false, 2), (session.Verdict, session.Passed, session.Count));
        Assert.EndsWith("-", session.Marks!, StringComparison.Ordinal);
        await me.SignInAgainAsync();
        (await me.Browser.GetAsync($"/bai-xac-nhan?bai={Short}")).Says("Tự làm để được xác nhận");
        await SameAgainAsync(site, session);
    }

    [Theory, Databases]
    public async Task Of_two_devices_the_first_answer_stands_the_other_is_kept_beside_and_both_go_on_together(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        using var me = await AnExaminee.In(site, await ACommune.On(site));
        var page = await StartShortAsync(me);
        while (page.Has("input[name=Step]")) { page = await me.AnswerAsync(page); }
        var address = page.One("#question").GetAttribute("action")!;
        // One on this node, one on another that knows nothing of it.
        await using var node = await TestSite.StartOverAsync(site.Store);
        using var there = await AnExaminee.Of(node, me.Me);
        var tab = await there.Browser.GetAsync(address);
        var (right, wrong) = (await me.RightAsync(page), await me.WrongAsync(page));
        var next = (await page.SubmitAsync("Trả lời", new { Chosen = wrong })).Is(200);
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        node.Clock.Advance(TimeSpan.FromSeconds(2));
        var late = (await tab.SubmitAsync("Trả lời", new { Chosen = right })).Is(200);
        Assert.Equal(next.One("#question").GetAttribute("action"), late.One("#question").GetAttribute("action"));
        Assert.Equal(next.One("h1").TextContent, late.One("h1").TextContent);
        var position = int.Parse(address.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        var (stands, beside) = await site.RowsAsync(async db => (
            await db.Set<Answer>().SingleAsync(a => a.LearnerId == me.Me && a.Position == position),
            await db.Set<LateAnswer>().SingleAsync(a => a.LearnerId == me.Me)));
        Assert.Equal(position, beside.Position);
        Assert.NotEqual(stands.Response, beside.Response);
        await ToTheEndAsync(there, late, rightly: _ => true);
        await SameAgainAsync(site, await me.LastSessionAsync());
    }

    [Theory, Databases]
    public async Task Nodes_that_take_turns_lose_nothing_and_ask_nothing_twice(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        using var here = await AnExaminee.In(site, await ACommune.On(site));
        await using var node = await TestSite.StartOverAsync(site.Store);
        using var there = await AnExaminee.Of(node, here.Me);
        var page = await StartShortAsync(here);
        // Every page, and every step of a task, goes to the other node than the one before.
        for (var turn = 0; page.Has("#question"); turn++)
        {
            var (address, step) = (page.One("#question").GetAttribute("action")!, page.Has("input[name=Step]") ? page.ValueOf("Step") : "1");
            var me = turn % 2 == 0 ? there : here;
            page = (await me.Browser.GetAsync(address)).Is(200);
            Assert.Equal((address, step), (page.One("#question").GetAttribute("action")!, page.Has("input[name=Step]") ? page.ValueOf("Step") : "1"));
            page = (await page.SubmitAsync("Trả lời", new { Chosen = await me.RightAsync(page) })).Is(200);
        }
        page.Says("Chúc mừng bác, bài đã đạt!");
        var session = await here.LastSessionAsync();
        Assert.Matches("^1+$", session.Marks!);
        Assert.Equal(0, await site.RowsAsync(db => db.Set<LateAnswer>().CountAsync()));
        await SameAgainAsync(site, session);
    }

    [Fact]
    public async Task Choices_name_the_snapshot_they_were_made_with_and_no_item_is_shown_to_everybody()
    {
        await using var site = await TestSite.StartAsync();
        var here = await ACommune.On(site);
        var exposures = site.Services.GetRequiredService<Exposures>();
        List<Session> sessions = [];
        for (var n = 0; n < 6; n++)
        {
            using var me = await AnExaminee.In(site, here, name: $"Nguyễn Thị Số {n}");
            await ToTheEndAsync(me, await StartShortAsync(me), rightly: i => (i + n) % 2 == 0);
            sessions.Add(await me.LastSessionAsync());
            await exposures.TakeAsync(CancellationToken.None);
            await SameAgainAsync(site, sessions[^1]);
        }
        Assert.Equal([0, 1, 2, 3, 4, 5], sessions.Select(s => StoredChoice.From(s.FirstChoice!).Snapshot));
        var rows = await site.RowsAsync(db => db.Set<ExposureRow>().OrderBy(r => r.Number).ToListAsync());
        Assert.Equal([1, 2, 3, 4, 5, 6], rows.Select(r => r.Number));
        Assert.Equal(6, rows[^1].Sessions);
        Assert.Equal(sessions.Sum(s => s.Count), rows[^1].Snapshot().Shown.Sum());
        var shown = sessions.SelectMany(s => Sheets.Read(s.Sheet)).CountBy(p => p).Max(p => p.Value);
        Assert.InRange(shown, 1, 4);
    }

    [Fact]
    public async Task A_replay_finds_what_was_changed_behind_its_back()
    {
        await using var site = await TestSite.StartAsync();
        using var me = await AnExaminee.In(site, await ACommune.On(site));
        await ToTheEndAsync(me, await StartShortAsync(me), rightly: _ => false);
        var session = await me.LastSessionAsync();
        await SameAgainAsync(site, session);
        await site.RowsAsync(db => db.Set<Session>().Where(s => s.Id == session.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.Verdict, AdaptiveOutcome.Pass)));
        var replay = await ReplayAsync(site, session.Id);
        Assert.Equal("verdict: Pass is stored, Fail comes out again", Assert.Single(replay.Differences));
        Assert.Null(await site.InScopeAsync(s => s.GetRequiredService<IReplays>().ReplayAsync(me.Me.Value, CancellationToken.None)));
    }

    [Fact]
    public async Task A_task_is_answered_step_by_step_and_a_step_given_is_there_on_another_device()
    {
        await using var site = await TestSite.StartAsync();
        using var me = await AnExaminee.In(site, await ACommune.On(site));
        var page = await StartShortAsync(me);
        while (!page.Has("input[name=Step]")) { page = await me.AnswerAsync(page, rightly: false); }
        var (address, goal) = (page.One("#question").GetAttribute("action")!, page.One("h1").TextContent);
        page.Says("Bước 1 trong");
        // The first step right, the others not known: the mark is a part.
        var first = await me.RightAsync(page);
        (await page.SubmitAsync("Trả lời")).Refuses("Chosen", page.Has("input#Chosen[type!=radio]") ? "Xin gõ vào ô" : "Xin chọn một ý");
        page = (await page.SubmitAsync("Trả lời", new { Chosen = first })).Is(200).Says("Bước 2 trong");
        Assert.Equal((address, goal), (page.One("#question").GetAttribute("action"), page.One("h1").TextContent));
        using var other = site.Browser();
        await other.SignInAsync(me.Me);
        (await other.GetAsync(address)).Is(200).Says("Bước 2 trong");
        while (page.Has("#question") && page.One("#question").GetAttribute("action") == address) { page = (await page.SubmitAsync("Tôi chưa biết")).Is(200); }
        await ToTheEndAsync(me, page, rightly: _ => false);
        var session = await me.LastSessionAsync();
        var mark = session.Marks![int.Parse(address.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture) - 1];
        Assert.InRange(Marking.ScoreOf(mark), 0.2, 0.5);
        await SameAgainAsync(site, session);
    }

    internal static async Task<TestPage> StartShortAsync(AnExaminee me) =>
        (await (await me.Browser.GetAsync($"/bai-xac-nhan?bai={Short}")).SubmitAsync("Bắt đầu", new { How = "tu-lam" })).Is(200).Says("Câu 1");

    internal static async Task<TestPage> ToTheEndAsync(AnExaminee me, TestPage page, Func<int, bool> rightly)
    {
        for (var n = 0; page.Has("#question"); n++) { page = (await me.AnswerAsync(page, rightly(n))).Is(200); }
        return page;
    }

    internal static async Task SameAgainAsync(TestSite site, Session session)
    {
        var replay = await ReplayAsync(site, session.Id);
        Assert.Empty(replay.Differences);
        Assert.Equal(session.Count, replay.Choices.Count);
    }

    private static async Task<Replay> ReplayAsync(TestSite site, SessionId session) =>
        (await site.InScopeAsync(services => services.GetRequiredService<IReplays>().ReplayAsync(session.Value, CancellationToken.None)))!;
}

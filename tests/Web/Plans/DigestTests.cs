using System.Text.RegularExpressions;
using HocVuSo.People.Contracts;
using HocVuSo.People.Persons;
using HocVuSo.Plans.Digests;
using HocVuSo.TestKit;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using Xunit;

namespace HocVuSo.WebTests.Plans;

/// <summary>Letters about tasks: asked for, confirmed, sent on their days and only then, and stopped.</summary>
public sealed partial class DigestTests : IAsyncDisposable
{
    private const string Commune = "07621";
    private const string Address = "can.bo@vanson.bacninh.example";

    private readonly MailSink _sink = new();
    private PersonId _officer;

    public ValueTask DisposeAsync() => _sink.DisposeAsync();

    [Theory, Databases]
    public async Task An_official_confirms_an_address_and_gets_the_week_on_monday(Database database)
    {
        await using var site = await TestSite.StartAsync(database, edges: _sink.Use);
        var officer = await PlannedAsync(site);
        var page = await officer.GetAsync("/viec-cua-toi");
        (await page.SubmitAsync("Đăng ký nhận thư", new { Address = "can.bo" })).Is(422).Refuses("Address");
        page = await page.SubmitAsync("Đăng ký nhận thư", new { Address });
        page.IsAt("/viec-cua-toi").Says($"Chờ xác nhận: anh/chị mở thư gửi tới {Address}", "09:00 18/11/2026");

        await site.SendLettersAsync();
        await site.SendLettersAsync();
        var (to, ask) = _sink.Take();
        Assert.Equal((Address, "Xác nhận nhận thư nhắc việc của xã Vân Sơn", "nhac-viec@hocvuso.example"), (to, ask.Subject, ask.From.Mailboxes.Single().Address));
        Assert.StartsWith("=?utf-8?", ask.Headers.First(h => h.Id == HeaderId.Subject).RawValue is { } raw ? System.Text.Encoding.ASCII.GetString(raw).Trim() : "", StringComparison.Ordinal);
        var link = LinkOf(ask, "xac-nhan");

        // Looking at the link changes nothing: mail programs look at links too.
        using var reader = site.Browser();
        var confirm = (await reader.GetAsync(link)).Is(200).Says("nhận thư nhắc việc của xã Vân Sơn");
        (await officer.GetAsync("/viec-cua-toi")).Says("Chờ xác nhận");
        (await confirm.SubmitAsync("Nhận thư")).Is(200).Says("Đã xác nhận").SaysNot(Address);
        Assert.False((await reader.GetAsync(link)).Says("Đã xác nhận").Has("main form"));
        (await officer.GetAsync("/viec-cua-toi")).Says($"Thư được gửi tới {Address}.");
        // Nobody else sees it, not in the same office either.
        Assert.DoesNotContain(Address, (await (await site.SignedInAsync(site.Commune(Commune), Role.CommuneOfficer)).GetAsync("/viec-cua-toi")).Raw, StringComparison.Ordinal);

        await AtAsync(site, 23, 6, 59);
        Assert.Empty(_sink.Letters);
        await AtAsync(site, 23, 7, 0);
        var (_, digest) = _sink.Take();
        Assert.Equal("Việc theo kế hoạch, xã Vân Sơn: 1 quá hạn, 0 sắp đến hạn, 1 đang chờ hoặc chưa có đơn vị chủ trì", digest.Subject);
        foreach (var text in (string[])[digest.TextBody!, digest.HtmlBody!])
        {
            Assert.Contains("Việc của xã Vân Sơn theo các kế hoạch đang thực hiện, tính đến ngày 23/11/2026.", text, StringComparison.Ordinal);
            Assert.Contains("Quá hạn (1)", text, StringComparison.Ordinal);
            Assert.Contains("Quá hạn 147 ngày · chủ trì: Phòng Văn hóa - Xã hội", text, StringComparison.Ordinal);
            Assert.Contains("Đang chờ, hoặc chưa có đơn vị chủ trì (1)", text, StringComparison.Ordinal);
        }
        Assert.Equal("auto-generated", digest.Headers["Auto-Submitted"]);
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 7, 0, 0, TimeSpan.FromHours(7)), digest.Date);
        (await ListAsync(officer)).Says("Thư gần nhất: 07:00 23/11/2026.");
        (await officer.GetAsync(LinkOf(digest, "viec-cua-toi/"))).Is(200).IsAt(LinkOf(digest, "viec-cua-toi/"));
        await site.SendLettersAsync();
        await AtAsync(site, 24, 7, 0);
        Assert.Empty(_sink.Letters);
    }

    [Theory]
    [InlineData(17, null)]
    [InlineData(18, "Nhắc việc, xã Vân Sơn: 1 sắp đến hạn, 0 vừa quá hạn")]
    [InlineData(19, null)]
    [InlineData(20, "Nhắc việc, xã Vân Sơn: 0 sắp đến hạn, 1 vừa quá hạn")]
    [InlineData(21, null)]
    public async Task A_reminder_goes_out_only_on_its_day(int day, string? subject)
    {
        await using var site = await TestSite.StartAsync(edges: _sink.Use);
        await SubscribedAsync(site, await PlannedAsync(site, "báo cáo kết quả hằng tháng, trước ngày 20"));
        for (var before = 17; before < day; before++) { await AtAsync(site, before, 7, 0); }
        _sink.Forget();
        await AtAsync(site, day, 7, 0);
        Assert.Equal(subject, _sink.Letters.Select(l => l.Letter.Subject).SingleOrDefault());
    }

    [Fact]
    public async Task Letters_tell_only_of_the_body_that_was_chosen()
    {
        await using var site = await TestSite.StartAsync(edges: _sink.Use);
        var officer = await PlannedAsync(site);
        await SubscribedAsync(site, officer);
        var page = await officer.GetAsync("/viec-cua-toi");
        var key = page.All("#Body option").Single(o => o.TextContent == "Phòng Văn hóa - Xã hội").GetAttribute("value");
        (await page.SubmitAsync("Lưu thay đổi", new { Body = "khong-co" }, tamper: true)).Is(422).Refuses("Body");
        (await page.SubmitAsync("Lưu thay đổi", new { Body = key })).Says("Thư được gửi tới");
        await AtAsync(site, 23, 7, 0);
        var (_, digest) = _sink.Take();
        Assert.Equal("Việc theo kế hoạch, xã Vân Sơn: 1 quá hạn, 0 sắp đến hạn, 0 đang chờ hoặc chưa có đơn vị chủ trì", digest.Subject);
        Assert.Contains("Chỉ việc có tên Phòng Văn hóa - Xã hội.", digest.TextBody, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Letters_stop_by_a_press_of_the_reader_of_the_mail_program_or_on_the_page(Database database)
    {
        await using var site = await TestSite.StartAsync(database, edges: _sink.Use);
        var officer = await PlannedAsync(site);
        var other = await site.SignedInAsync(site.Commune(Commune), Role.CommuneLeader);
        var third = await site.SignedInAsync(site.Commune(Commune), Role.CommuneOfficer);
        foreach (var (browser, name) in ((TestBrowser, string)[])[(third, "mot"), (other, "hai"), (officer, "ba")]) { await SubscribedAsync(site, browser, $"{name}@xa.example"); }
        await AtAsync(site, 23, 7, 0);
        var digests = _sink.Letters.ToDictionary(l => l.To, l => l.Letter);
        Assert.Equal(3, digests.Count);
        _sink.Forget();

        using var reader = site.Browser();
        var stop = (await reader.GetAsync(LinkOf(digests["mot@xa.example"], "thoi"))).Is(200).Says("không thư nhắc việc nào của xã Vân Sơn được gửi nữa");
        (await stop.SubmitAsync("Thôi nhận thư")).Is(200).Says("Không còn thư nhắc việc nào").SaysNot("mot@xa.example");

        // RFC 8058: the mail program posts to the address of the header, without cookies or a token.
        var header = digests["hai@xa.example"].Headers[HeaderId.ListUnsubscribe]!.Trim('<', '>');
        Assert.Equal("List-Unsubscribe=One-Click", digests["hai@xa.example"].Headers["List-Unsubscribe-Post"]);
        using var program = site.Browser();
        (await program.PostAsync(new Uri(header).AbsolutePath, ("List-Unsubscribe", "One-Click"))).Is(200);
        (await program.PostAsync(new Uri(header).AbsolutePath[..^8] + "AAA/thoi")).Is(404);

        (await (await ListAsync(officer)).SubmitAsync("Thôi nhận thư")).SaysNot("Thư được gửi tới", "ba@xa.example").Says("Đăng ký nhận thư");
        Assert.Empty(await site.RowsAsync(db => db.Set<DigestSubscription>().ToListAsync()));
        await AtAsync(site, 30, 7, 0);
        Assert.Empty(_sink.Letters);
    }

    [Theory, Databases]
    public async Task A_mail_server_that_was_away_loses_nothing(Database database)
    {
        await using var site = await TestSite.StartAsync(database, edges: _sink.Use);
        await SubscribedAsync(site, await PlannedAsync(site));
        await _sink.GoAwayAsync();
        await AtAsync(site, 23, 7, 0);
        _sink.ComeBack();
        // Neither the server nor the letter is tried at once again.
        await AtAsync(site, 23, 7, 4);
        Assert.Empty(_sink.Letters);
        await AtAsync(site, 23, 7, 11);
        Assert.StartsWith("Việc theo kế hoạch, xã Vân Sơn: 1 quá hạn", _sink.Take().Letter.Subject, StringComparison.Ordinal);
        await AtAsync(site, 23, 12, 0);
        Assert.Empty(_sink.Letters);
    }

    [Fact]
    public async Task A_letter_is_tried_so_often_a_day_and_told_with_the_next()
    {
        await using var site = await TestSite.StartAsync(edges: _sink.Use);
        var officer = await PlannedAsync(site);
        await SubscribedAsync(site, officer);
        _sink.Answer = _ => "451 later";
        var calls = _sink.Calls;
        for (var hour = 7; hour < 24; hour++)
        {
            for (var minute = 0; minute < 60; minute += 10) { await AtAsync(site, 23, hour, minute); }
        }
        Assert.Equal(8, _sink.Calls - calls);
        (await ListAsync(officer)).Says("dù đã thử nhiều lần");
        _sink.Answer = _ => null;
        await AtAsync(site, 24, 6, 0);
        Assert.Empty(_sink.Letters);
        await AtAsync(site, 24, 7, 0);
        Assert.StartsWith("Việc theo kế hoạch, xã Vân Sơn: 1 quá hạn", _sink.Take().Letter.Subject, StringComparison.Ordinal);
        (await ListAsync(officer)).SaysNot("dù đã thử nhiều lần");
    }

    [Fact]
    public async Task One_bad_address_does_not_stop_the_others_and_its_owner_is_told()
    {
        await using var site = await TestSite.StartAsync(edges: _sink.Use);
        var officer = await PlannedAsync(site);
        await SubscribedAsync(site, officer, "sai@xa.example");
        await SubscribedAsync(site, await site.SignedInAsync(site.Commune(Commune), Role.CommuneOfficer), "dung@xa.example");
        _sink.Answer = address => address.StartsWith("sai", StringComparison.Ordinal) ? "550 no such mailbox" : null;
        await AtAsync(site, 23, 7, 0);
        Assert.Equal("dung@xa.example", _sink.Take().To);
        (await ListAsync(officer)).Says("Máy chủ thư không nhận địa chỉ này");
        await AtAsync(site, 23, 12, 0);
        Assert.Empty(_sink.Letters);
    }

    [Fact]
    public async Task A_minute_has_so_many_letters_and_the_rest_waits_for_the_next()
    {
        await using var site = await TestSite.StartAsync(edges: builder => { _sink.Use(builder); builder.Configuration["Mail:LettersPerMinute"] = "2"; });
        var officer = await PlannedAsync(site);
        await SubscribedAsync(site, officer, "mot@xa.example");
        foreach (var name in (string[])["hai", "ba"])
        {
            site.Clock.Advance(TimeSpan.FromMinutes(1));
            await SubscribedAsync(site, await site.SignedInAsync(site.Commune(Commune), Role.CommuneOfficer), $"{name}@xa.example");
        }
        await AtAsync(site, 23, 7, 0);
        Assert.Equal(2, _sink.Letters.Count);
        await AtAsync(site, 23, 7, 1);
        Assert.Equal(["ba@xa.example", "hai@xa.example", "mot@xa.example"], _sink.Letters.Select(l => l.To).Order());
    }

    [Theory, Databases]
    public async Task Two_nodes_send_each_letter_once(Database database)
    {
        const int Subscribers = 6;
        await using var site = await TestSite.StartAsync(database, edges: _sink.Use);
        await using var node = await TestSite.StartOverAsync(site.Store, _sink.Use);
        await SubscribedAsync(site, await PlannedAsync(site), "0@xa.example");
        for (var i = 1; i < Subscribers; i++) { await SubscribedAsync(site, await site.SignedInAsync(site.Commune(Commune), Role.CommuneOfficer), $"{i}@xa.example"); }
        site.Clock.Set(Day(23, 7, 0));
        node.Clock.Set(Day(23, 7, 0));
        await Task.WhenAll(site.SendLettersAsync(), node.SendLettersAsync(), site.SendLettersAsync(), node.SendLettersAsync());
        await site.SendLettersAsync();
        Assert.Equal(Enumerable.Range(0, Subscribers).Select(i => $"{i}@xa.example"), _sink.Letters.Select(l => l.To).Order());
        Assert.Empty(site.Faults.Lines.Concat(node.Faults.Lines));
    }

    [Fact]
    public async Task Who_no_longer_holds_the_role_is_forgotten()
    {
        await using var site = await TestSite.StartAsync(edges: _sink.Use);
        await PlannedAsync(site);
        var person = await site.AddPersonAsync([Role.CommuneOfficer], site.Commune(Commune));
        using var browser = site.Browser();
        await browser.SignInAsync(person);
        await SubscribedAsync(site, browser);
        await site.RowsAsync(async db =>
        {
            (await db.Set<GrantRow>().SingleAsync(g => g.PersonId == person)).Revoke(new DateOnly(2026, 11, 20), person);
            await db.SaveChangesAsync();
        });
        await AtAsync(site, 23, 7, 0);
        Assert.Empty(_sink.Letters);
        Assert.Empty(await site.RowsAsync(db => db.Set<DigestSubscription>().ToListAsync()));
    }

    [Fact]
    public async Task A_link_works_for_two_days_and_for_the_latest_asking_only()
    {
        await using var site = await TestSite.StartAsync(edges: _sink.Use);
        var officer = await PlannedAsync(site);
        var page = await officer.GetAsync("/viec-cua-toi");
        await page.SubmitAsync("Đăng ký nhận thư", new { Address });
        await site.SendLettersAsync();
        var first = LinkOf(_sink.Take().Letter, "xac-nhan");
        (await page.SubmitAsync("Đăng ký nhận thư", new { Address = "khac@xa.example" })).Is(422).Says("chờ 2 phút");
        site.Clock.Advance(TimeSpan.FromMinutes(2));
        (await (await officer.GetAsync("/viec-cua-toi")).SubmitAsync("Gửi lại thư xác nhận", new { Address = "khac@xa.example" })).Says("khac@xa.example");
        await site.SendLettersAsync();
        var (to, ask) = _sink.Take();
        Assert.Equal("khac@xa.example", to);
        using var reader = site.Browser();
        Assert.False((await reader.GetAsync(first)).Is(404).Says("đã hết hạn hoặc đã dùng").Has("main form"));
        var confirm = (await reader.GetAsync(LinkOf(ask, "xac-nhan"))).Is(200);
        site.Clock.Advance(TimeSpan.FromDays(2));
        (await confirm.SubmitAsync("Nhận thư")).Is(404);
        await site.SendLettersAsync();
        Assert.Empty(await site.RowsAsync(db => db.Set<DigestSubscription>().ToListAsync()));
    }

    [Fact]
    public async Task Without_a_mail_server_the_page_says_so_and_nothing_is_tried()
    {
        await using var site = await TestSite.StartAsync(edges: builder => { _sink.Use(builder); builder.Configuration["Mail:Host"] = ""; });
        var officer = await PlannedAsync(site);
        var page = (await officer.GetAsync("/viec-cua-toi")).Says("Máy chủ này không gửi thư.");
        Assert.False(page.Has("form[action$='/thu-nhac']"));
        (await officer.PostAsync("/viec-cua-toi/thu-nhac", ("Address", Address), ("__khoa", (await officer.GetAsync("/toi/goi-toi-la")).ValueOf("__khoa")!))).Is(422).Says("Máy chủ này không gửi thư.");
        await AtAsync(site, 23, 7, 0);
        Assert.Equal(0, _sink.Calls);
    }

    [Fact]
    public async Task A_round_costs_the_same_queries_however_many_tasks_and_readers_a_unit_has()
    {
        await using var site = await TestSite.StartAsync(edges: _sink.Use);
        await SubscribedAsync(site, await PlannedAsync(site), "mot@xa.example");
        await SubscribedAsync(site, await site.SignedInAsync(site.Commune(Commune), Role.CommuneOfficer), "hai@xa.example");
        site.Clock.Set(Day(23, 7, 0));
        site.Work.Restart();
        await site.SendLettersAsync();
        Assert.Equal(2, _sink.Letters.Count);
        // Who waits, who may, the tasks of the unit and what its duties are held against; each letter is a claim and what became of it.
        Assert.Equal((9, 4), (site.Work.Statements.Count(s => s.StartsWith("SELECT", StringComparison.Ordinal)), site.Work.Commits));
        site.Work.Restart();
        await site.SendLettersAsync();
        Assert.Single(site.Work.Statements);
    }

    // An officer of the commune whose plan is in force: a task that was due in June, and one that nobody leads.
    private async Task<TestBrowser> PlannedAsync(TestSite site, string? task = null)
    {
        var officer = site.Browser();
        await officer.SignInAsync(_officer = await site.AddPersonAsync([Role.CommuneOfficer], site.Commune(Commune)));
        var plan = task is null ? PlanImportTests.Plan : PlanImportTests.Plan.Replace("mở 12 lớp học kỹ năng số trước ngày 30/6/2026", task, StringComparison.Ordinal);
        await PlanImportTests.InForceAsync(await PlanImportTests.UploadAsync(officer, plan));
        return officer;
    }

    private async Task SubscribedAsync(TestSite site, TestBrowser official, string address = Address)
    {
        (await (await official.GetAsync("/viec-cua-toi")).SubmitAsync("Đăng ký nhận thư", new { Address = address })).Is(200);
        await site.SendLettersAsync();
        using var reader = site.Browser();
        await (await reader.GetAsync(LinkOf(_sink.Take().Letter, "xac-nhan"))).SubmitAsync("Nhận thư");
    }

    // The idle lock has closed since.
    private async Task<TestPage> ListAsync(TestBrowser officer)
    {
        await officer.SignInAsync(_officer);
        return await officer.GetAsync("/viec-cua-toi");
    }

    private static async Task AtAsync(TestSite site, int day, int hour, int minute)
    {
        site.Clock.Set(Day(day, hour, minute));
        await site.SendLettersAsync();
    }

    private static DateTimeOffset Day(int day, int hour, int minute) => new(2026, 11, day, hour, minute, 0, TimeSpan.FromHours(7));

    private static string LinkOf(MimeMessage letter, string part) =>
        Links().Matches(letter.TextBody!).Select(m => new Uri(m.Value).AbsolutePath.Replace("/api/", "/", StringComparison.Ordinal)).First(path => path.Contains(part, StringComparison.Ordinal));

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Links();
}

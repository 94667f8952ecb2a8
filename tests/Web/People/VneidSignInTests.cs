using System.Net;
using HocVuSo.People.Contracts;
using HocVuSo.People.Persons;
using HocVuSo.People.SignIn.Vneid;
using HocVuSo.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace HocVuSo.WebTests.People;

/// <summary>Signing in as a citizen: the adapter, the simulator, and everything that can go wrong between them.</summary>
public sealed class VneidSignInTests(Sites sites) : IClassFixture<Sites>
{
    [Theory, Databases]
    public async Task A_first_sign_in_leads_through_three_short_steps_to_where_the_person_was_going(Database on)
    {
        var site = await sites.On(on, demonstration: true);
        using var browser = site.Browser();
        var page = (await browser.SignInByVneidAsync("000170000301", "Nông Thị Mai", "19/8/1970", "/hoc")).Is(200).Says("Bước 1 trong 3", "Thông báo về dữ liệu cá nhân");
        page = (await page.SubmitAsync("Đã đọc, đi tiếp")).Refuses("honorific");
        page = (await page.SubmitAsync("Đã đọc, đi tiếp", new { honorific = "bác" })).Is(200).Says("Bước 2 trong 3", "bác Mai");
        page = (await page.SubmitAsync("Tìm", new { q = "van son bac ninh" })).Is(200);
        page = await page.ClickAsync(".choice");
        page = (await page.SubmitAsync("Đi tiếp", new { village = "07621-00" })).Refuses("registered");
        page = (await page.SubmitAsync("Đi tiếp", new { registered = "here" })).Is(200).Says("Bước 3 trong 3");
        Assert.Equal("", page.ValueOf("ticks"));
        page = (await page.SubmitAsync("Xong, vào học", new { group = Groups.Adults })).Is(200);
        Assert.Equal("/hoc", page.Path);
        (await browser.GetAsync("/toi")).Says("bác Mai", "Xã Vân Sơn", "Người dân trưởng thành");
        Assert.Empty(site.Faults.Lines);
    }

    [Fact]
    public async Task The_same_citizen_is_the_same_person_and_the_number_is_kept_unreadable()
    {
        var site = await sites.On(Database.Sqlite, demonstration: true);
        for (var time = 0; time < 2; time++)
        {
            using var browser = site.Browser();
            await browser.SignInByVneidAsync("000170000302", "Nông Văn Tư", "1/2/1970");
        }
        var number = "000170000302";
        var found = await site.InScopeAsync(s => s.GetRequiredService<IPersons>().ByFingerprintsAsync([s.GetRequiredService<IPersons>().Fingerprint(number)], CancellationToken.None));
        var identity = await site.RowsAsync(db => db.Set<Identity>().SingleAsync(i => i.PersonId == found.Values.Single()));
        Assert.DoesNotContain(number, System.Text.Encoding.Latin1.GetString(identity.SealedNumber), StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task A_trial_becomes_the_person_who_signs_in(Database on)
    {
        var site = await sites.On(on, demonstration: true);
        using var browser = site.Browser();
        var lesson = await browser.GetAsync("/hoc/lua-dao/cau-hoi/1");
        await lesson.SubmitAsync("main form", new { Choice = "0" });
        Assert.True(browser.Cookies.ContainsKey("thu"), "no trial began");
        await browser.SignInByVneidAsync("000180000303", "Vi Văn Ba", "12/5/1980");
        Assert.False(browser.Cookies.ContainsKey("thu"), "the trial's cookie stayed");
        var same = await site.RowsAsync(db => db.Set<SamePerson>().Where(s => db.Set<PersonRow>().Any(p => p.Id == s.ToId && p.FullName == "Vi Văn Ba")).ToListAsync());
        Assert.Equal(SamePerson.Trial, Assert.Single(same).Why);
        var resolved = await site.InScopeAsync(s => s.GetRequiredService<IPersons>().ResolveAsync([same[0].FromId], CancellationToken.None));
        Assert.Equal(same[0].ToId, resolved[same[0].FromId]);
    }

    [Fact]
    public async Task Nobody_under_sixteen_gets_an_account_and_nothing_is_kept()
    {
        var site = await sites.On(Database.Sqlite, demonstration: true);
        using var browser = site.Browser();
        (await browser.SignInByVneidAsync("000211000304", "Trần Gia Khánh", "17/11/2010")).Says("Chưa đến tuổi", "16 tuổi");
        Assert.False(await site.RowsAsync(db => db.Set<PersonRow>().AnyAsync(p => p.FullName == "Trần Gia Khánh")));
        // On the birthday itself the door is open.
        (await browser.SignInByVneidAsync("000211000305", "Trần Gia Khang", "16/11/2010")).Is(200).Says("Làm quen một chút");
    }

    [Fact]
    public async Task Declining_says_so_and_keeps_the_way_on()
    {
        using var browser = (await sites.On(Database.Sqlite, demonstration: true)).Browser();
        var page = await (await browser.GetAsync("/dang-nhap?tiep=/hoc/lua-dao")).ClickAsync("a[href^='/dang-nhap/vneid']");
        page = (await page.SubmitAsync("Không chia sẻ")).Is(400).Says("Chưa đăng nhập");
        Assert.Equal("/dang-nhap/vneid?tiep=%2Fhoc%2Flua-dao", page.One("main a.big").GetAttribute("href"));
    }

    [Fact]
    public async Task An_answer_is_taken_once_by_the_browser_that_asked_and_within_ten_minutes()
    {
        await using var site = await TestSite.StartAsync(demonstration: true);
        async Task<(TestBrowser Browser, string Answer)> AskedAsync()
        {
            var browser = site.Browser();
            var page = await (await browser.GetAsync("/dang-nhap?tiep=/hoc")).ClickAsync("a[href^='/dang-nhap/vneid']");
            browser.Follow = false;
            var answer = (await page.SubmitAsync("form[action='/mo-phong/vneid/authorize']", new { chosen = "000204000122" })).Location!;
            return (browser, new Uri(answer).PathAndQuery);
        }

        var (first, taken) = await AskedAsync();
        (await first.GetAsync(taken)).Is(302);
        // Already in: a reload goes on; without the cookie of the sign-in it is refused.
        Assert.Equal("/hoc", (await first.GetAsync(taken)).Is(302).Location);
        first.Forget("phien");
        (await first.GetAsync(taken)).Is(400).Says("Thử lại");
        using var stranger = site.Browser();
        var (second, theirs) = await AskedAsync();
        (await stranger.GetAsync(theirs)).Is(400).Says("Thử lại");
        site.Clock.Advance(TimeSpan.FromMinutes(11));
        (await second.GetAsync(theirs)).Is(400).Says("Thử lại");
        var (third, late) = await AskedAsync();
        site.Clock.Advance(TimeSpan.FromMinutes(2));   // within the sign-in, past the code's minute
        (await third.GetAsync(late)).Is(400).Says("Thử lại");
        first.Dispose();
        second.Dispose();
        third.Dispose();
    }

    [Theory]
    [InlineData("code=abc&encrypt_key=def")]
    [InlineData("code=&encrypt_key=")]
    [InlineData("code=QUJD&encrypt_key=QUJD")]
    public async Task A_broken_envelope_is_refused_in_plain_words(string broken)
    {
        using var browser = (await sites.On(Database.Sqlite, demonstration: true)).Browser();
        browser.Follow = false;
        var start = (await browser.GetAsync("/dang-nhap/vneid?tiep=/hoc")).Is(302);
        var state = new Uri(start.Location!).Query.Split('&').Single(p => p.StartsWith("state=", StringComparison.Ordinal));
        (await browser.GetAsync($"{ReturnFromVneid.Path}?{broken}&{state}")).Is(400).Says("Chưa đọc được thông tin từ VNeID", "Thử lại");
    }

    [Fact]
    public async Task A_vneid_that_does_not_answer_is_told_kindly()
    {
        await using var site = await TestSite.StartAsync(demonstration: true, edges: builder =>
            builder.Services.AddHttpClient(VneidClient.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => new Dead()));
        using var browser = site.Browser();
        var page = (await browser.SignInByVneidAsync(towards: "/hoc")).Is(502).Says("VNeID chưa trả lời");
        Assert.Equal("/dang-nhap/vneid?tiep=%2Fhoc", page.One("main a.big").GetAttribute("href"));
    }

    [Theory]
    [InlineData("/mo-phong/vneid/authorize?response_type=code")]
    [InlineData("/mo-phong/vneid/userinfo")]
    [InlineData("/mo-phong/ma-xac-thuc")]
    [InlineData("/dang-nhap/vneid")]
    public async Task Outside_a_demonstration_there_is_no_simulator(string path)
    {
        using var browser = (await sites.On(Database.Sqlite)).Browser();
        (await browser.GetAsync(path)).Is(404);
        (await browser.GetAsync("/dang-nhap")).Is(200).Says("chưa kết nối VNeID");
    }

    [Fact]
    public async Task The_simulator_takes_no_real_number_and_keeps_what_was_typed()
    {
        using var browser = (await sites.On(Database.Sqlite, demonstration: true)).Browser();
        var page = await browser.SignInByVneidAsync("024080001234", "A1<b>", "31/2/1980");
        page.Refuses("number").Refuses("fullName").Refuses("birthDate");
        Assert.Equal("A1<b>", page.ValueOf("fullName"));
    }

    private sealed class Dead : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new HttpRequestException("no route", null, HttpStatusCode.GatewayTimeout);
    }
}

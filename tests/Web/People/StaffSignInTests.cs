using HocVuSo.People.Contracts;
using HocVuSo.People.SignIn;
using HocVuSo.Platform;
using HocVuSo.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace HocVuSo.WebTests.People;

/// <summary>Officials: password, one-time code, lockout, and the accounts an administrator keeps.</summary>
public sealed class StaffSignInTests
{
    private const string Good = "một câu dễ nhớ";

    private static readonly byte[] Key = [.. Enumerable.Range(1, 20).Select(i => (byte)i)];

    [Theory, Databases]
    public async Task A_code_works_once(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        await AddAsync(site, "hanh");
        using var browser = site.Browser();
        (await TryAsync(site, browser, "hanh", Good)).Is(200);
        Assert.True(browser.Cookies.ContainsKey("phien"));
        using var again = site.Browser();
        (await TryAsync(site, again, "hanh", Good)).Refuses("username");
        (await TryAsync(site, again, "HANH", Good, stepsAhead: 1)).Is(200);
        Assert.True(again.Cookies.ContainsKey("phien"));
    }

    [Theory, Databases]
    public async Task Five_failures_lock_the_account_for_half_an_hour(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        await AddAsync(site, "hanh");
        using var browser = site.Browser();
        for (var i = 0; i < 5; i++) { (await TryAsync(site, browser, "hanh", "sai rồi")).Refuses("username"); }
        (await TryAsync(site, browser, "hanh", Good)).Refuses("username");
        site.Clock.Advance(TimeSpan.FromMinutes(31));
        (await TryAsync(site, browser, "hanh", Good)).Is(200);
    }

    [Fact]
    public async Task Guesses_made_at_once_are_counted_one_by_one()
    {
        await using var site = await TestSite.StartAsync();
        await AddAsync(site, "hanh");
        using var browser = site.Browser();
        var page = await browser.GetAsync("/dang-nhap");
        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => page.SubmitAsync("Vào làm việc", new { username = "hanh", password = "sai rồi", code = "000000" })));
        (await TryAsync(site, browser, "hanh", Good)).Refuses("username");
    }

    [Fact]
    public async Task An_unknown_name_a_wrong_password_and_a_wrong_code_are_told_alike()
    {
        await using var site = await TestSite.StartAsync();
        await AddAsync(site, "hanh");
        using var browser = site.Browser();
        List<string> said = [];
        foreach (var (name, password, ahead) in new[] { ("hanh", "sai rồi", 0), ("khong-ai", Good, 0), ("hanh", Good, 5), ("h\u0007anh", Good, 0) })
        {
            var page = await TryAsync(site, browser, name, password, ahead);
            Assert.Null(page.ValueOf("password") is { Length: > 0 } kept ? kept : null);
            said.Add(page.One("#username-error").TextContent);
        }
        Assert.Single(said.Distinct());
        Assert.Empty(site.Faults.Lines);
    }

    [Fact]
    public async Task An_administrator_makes_an_account_whose_details_are_shown_once_and_must_be_changed()
    {
        await using var site = await TestSite.StartAsync();
        using var admin = await site.SignedInAsync(roles: Role.Administrator);
        var page = await admin.GetAsync("/quan-tri/tai-khoan/them");
        page = (await page.SubmitAsync("Tạo tài khoản", new { fullName = "A1", username = "x" })).Refuses("fullName").Refuses("username");
        page = (await page.SubmitAsync("Tạo tài khoản", new { fullName = "Vi Văn Minh", username = "minh.vs" })).Is(200).Says("Chỉ hiện một lần");
        var (password, key) = (page.All("main code")[1].TextContent, Base32.Read(page.All("main code")[2].TextContent));
        (await admin.GetAsync(page.Path)).Says("đã được xem").SaysNot(password);

        using var minh = site.Browser();
        page = (await TryAsync(site, minh, "minh.vs", password, key: key)).Is(200).Says("Xin đặt mật khẩu của riêng mình");
        page = (await page.SubmitAsync("Lưu lại", new { oldPassword = password, newPassword = "ngắn", repeatedPassword = "khác" })).Refuses("newPassword").Refuses("repeatedPassword");
        (await page.SubmitAsync("Lưu lại", new { oldPassword = password, newPassword = Good, repeatedPassword = Good })).Is(200).Says("Làm quen một chút");
    }

    [Theory, Databases]
    public async Task A_role_taken_back_is_gone_within_a_minute_and_a_closed_account_too(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        using var admin = await site.SignedInAsync(roles: Role.Administrator);
        var other = await AddAsync(site, "hanh", Role.Administrator);
        using var hanh = site.Browser();
        await TryAsync(site, hanh, "hanh", Good);
        (await hanh.GetAsync("/quan-tri/tai-khoan")).Is(200);

        var account = await admin.GetAsync($"/quan-tri/tai-khoan/{other}");
        account = (await account.SubmitAsync("form[action$='/thoi']")).Is(200).Says("chưa có vai trò");
        site.Clock.Advance(TimeSpan.FromSeconds(60));
        (await hanh.GetAsync("/quan-tri/tai-khoan")).Is(404);
        (await hanh.GetAsync("/toi")).Is(200);
        await account.SubmitAsync("Khóa tài khoản");
        site.Clock.Advance(TimeSpan.FromSeconds(60));
        (await hanh.GetAsync("/toi")).Is(200).Says("Đăng nhập").SaysNot("Tôi là");
        using var back = site.Browser();
        (await TryAsync(site, back, "hanh", Good, stepsAhead: 1)).Refuses("username");
    }

    [Fact]
    public async Task Accounts_of_another_province_are_not_there()
    {
        await using var site = await TestSite.StartAsync();
        var other = await AddAsync(site, "hanh", Role.CommuneOfficer);
        using var admin = await site.SignedInAsync(site.Province("01"), Role.Administrator);
        (await admin.GetAsync($"/quan-tri/tai-khoan/{other}")).Is(404);
        (await admin.GetAsync("/quan-tri/tai-khoan")).Is(200).SaysNot("Phạm Thị Hạnh");
        using var learner = await site.SignedInAsync(roles: Role.Learner);
        (await learner.GetAsync("/quan-tri/tai-khoan")).Is(404);
    }

    private static Task<PersonId> AddAsync(TestSite site, string username, params Role[] roles) => site.InScopeAsync(async services =>
    {
        var accounts = services.GetRequiredService<IAccounts>();
        var person = accounts.AddPerson(new NewPerson("Phạm Thị Hạnh", new DateOnly(1988, 5, 1), "chị", Welcomed: true));
        accounts.AddStaff(person, username, Good, Base32.Write(Key));
        foreach (var role in roles) { accounts.Grant(person, role, role == Role.Administrator ? site.Province() : site.Commune("07621"), VietNam.Today(site.Clock), person); }
        await services.GetRequiredService<AppDb>().SaveChangesAsync();
        return person;
    });

    private static async Task<TestPage> TryAsync(TestSite site, TestBrowser browser, string username, string password, int stepsAhead = 0, byte[]? key = null) =>
        await (await browser.GetAsync("/dang-nhap")).SubmitAsync("Vào làm việc", new { username, password, code = Totp.Code(key ?? Key, Totp.StepAt(site.Clock.GetUtcNow()) + stepsAhead) });
}

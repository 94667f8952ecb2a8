using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace HocVuSo.WebTests.People;

/// <summary>What a person sees and changes of the own data.</summary>
public sealed class MeTests(Sites sites) : IClassFixture<Sites>
{
    [Theory, Databases]
    public async Task A_membership_is_stated_and_ended(Database on)
    {
        using var browser = await (await sites.On(on)).SignedInAsync(roles: Role.Learner);
        var page = await browser.GetAsync("/toi/noi-lam-viec");
        // Three communes are called Vân Sơn: the form comes back with the list, and what was typed is still there.
        page = (await page.SubmitAsync("Lưu lại", new { group = Groups.Workers, organisation = "Hợp tác xã Vải thiều", search = "van son", from = "1/1/2024" })).Refuses("commune");
        Assert.Equal("Hợp tác xã Vải thiều", page.ValueOf("organisation"));
        page = (await page.SubmitAsync("Lưu lại", new { commune = "07621" })).Is(200).Says("Hợp tác xã Vải thiều", "Xã Vân Sơn, Tỉnh Bắc Ninh, từ ngày 01/01/2024");
        (await page.SubmitAsync("form[action$='/ket-thuc']")).Is(200).SaysNot("Hợp tác xã Vải thiều");
    }

    [Theory]
    [InlineData("organisation", "")]
    [InlineData("organisation", "1")]
    [InlineData("organisation", "hỏng \uFFFD rồi")]
    [InlineData("from", "32/1/2024")]
    [InlineData("from", "1/1/2030")]
    [InlineData("search", "không có xã này đâu")]
    public async Task A_field_that_cannot_be_read_says_why(string field, string typed)
    {
        using var browser = await (await sites.On(Database.Sqlite)).SignedInAsync(roles: Role.Learner);
        var page = await browser.GetAsync("/toi/noi-lam-viec");
        Dictionary<string, string> values = new() { ["group"] = Groups.Workers, ["organisation"] = "Chợ Vân Sơn", ["search"] = "van son bac ninh", ["from"] = "1/1/2024", [field] = typed };
        (await page.SubmitAsync("Lưu lại", values)).Refuses(field);
    }

    [Fact]
    public async Task Somebody_elses_membership_is_not_there()
    {
        var site = await sites.On(Database.Sqlite);
        using var owner = await site.SignedInAsync(roles: Role.Learner);
        var page = await owner.GetAsync("/toi/noi-lam-viec");
        page = await page.SubmitAsync("Lưu lại", new { group = Groups.Workers, organisation = "Hợp tác xã Vải thiều", search = "van son bac ninh" });
        var action = page.One("form[action$='/ket-thuc']").GetAttribute("action")!;
        using var other = await site.SignedInAsync(roles: Role.Learner);
        var token = (await other.GetAsync("/toi/goi-toi-la")).ValueOf("__khoa")!;
        (await other.PostAsync(action, ("__khoa", token))).Is(404);
    }

    [Fact]
    public async Task Whoever_opened_the_data_is_listed()
    {
        var site = await sites.On(Database.Sqlite);
        var officer = await site.AddPersonAsync([Role.CommuneOfficer], site.Commune("07621"), "Phạm Thị Hạnh");
        var me = await site.AddPersonAsync();
        await site.InScopeAsync(async services =>
        {
            services.GetRequiredService<IOpenings>().Record(officer, [me, me, officer], "xem danh sách sự việc", "/so-lieu");
            return await services.GetRequiredService<AppDb>().SaveChangesAsync();
        });
        using var browser = site.Browser();
        await browser.SignInAsync(me);
        var page = (await browser.GetAsync("/toi")).Says("Phạm Thị Hạnh, để xem danh sách sự việc");
        Assert.True(page.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task The_form_of_address_changes_the_header_at_once()
    {
        using var browser = await (await sites.On(Database.Sqlite)).SignedInAsync(roles: Role.Learner);
        var page = await browser.GetAsync("/toi/goi-toi-la");
        (await page.SubmitAsync("Lưu lại", new { honorific = "ông" })).IsAt("/toi").Says("ông ");
        page = await browser.GetAsync("/toi/goi-toi-la");
        (await page.SubmitAsync("Lưu lại", new { honorific = "ngài" }, tamper: true)).Refuses("honorific");
    }

    [Fact]
    public async Task Signing_out_is_asked_once()
    {
        using var browser = await (await sites.On(Database.Sqlite)).SignedInAsync(roles: Role.Learner);
        var page = (await browser.GetAsync("/dang-xuat")).Is(200);
        Assert.True(browser.Cookies.ContainsKey("phien"), "a link signed out");
        await page.SubmitAsync("main form");
        (await browser.GetAsync("/toi")).Says("Đăng nhập").SaysNot("Tôi là");
    }
}

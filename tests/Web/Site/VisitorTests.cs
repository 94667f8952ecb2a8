using HocVuSo.People.Contracts;
using HocVuSo.TestKit;
using Xunit;

namespace HocVuSo.WebTests.Site;

/// <summary>Who a visitor is, seen from outside: the ways the other tests sign in by are the product's own.</summary>
public sealed class VisitorTests(Sites sites) : IClassFixture<Sites>
{
    [Theory, Databases]
    public async Task A_citizen_signs_in_through_vneid_and_out_again(Database on)
    {
        var site = await sites.On(on, demonstration: true);
        using var browser = site.Browser();
        var page = (await browser.SignInByVneidAsync("000180000146", "Phạm Văn Bình", "12/5/1980")).Is(200).SaysNot("Đăng nhập");
        Assert.True(browser.Cookies.ContainsKey("phien"), page.Explain("no session cookie"));
        Assert.Empty(site.Faults.Lines);
    }

    [Theory, Databases]
    public async Task A_person_keeps_roles_and_unit(Database on)
    {
        var site = await sites.On(on);
        using var officer = await site.SignedInAsync(site.Province(), Role.ProvinceOfficer);
        (await officer.GetAsync("/khong-co-trang-nay")).Is(404).Says("Nguyễn Thị Lan").SaysNot("Đăng nhập");
    }

    [Fact]
    public async Task The_idle_lock_follows_the_clock_of_the_test()
    {
        await using var site = await TestSite.StartAsync();
        using var learner = await site.SignedInAsync(roles: Role.Learner);
        (await learner.GetAsync("/khong-co-trang-nay")).SaysNot("Đăng nhập");
        site.Clock.Advance(TimeSpan.FromMinutes(31));
        (await learner.GetAsync("/khong-co-trang-nay")).Says("Đăng nhập");
    }
}

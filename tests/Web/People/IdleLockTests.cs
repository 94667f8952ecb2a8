using HocVuSo.People.Contracts;
using HocVuSo.People.SignIn;
using HocVuSo.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace HocVuSo.WebTests.People;

/// <summary>The lock that strikes when nobody is there, and what becomes of a form that comes after it.</summary>
public sealed class IdleLockTests
{
    private const string Form = "/toi/noi-lam-viec";

    [Theory]
    [InlineData(Role.Learner, 30)]
    [InlineData(Role.CommuneOfficer, 15)]
    [InlineData(Role.Administrator, 5)]
    public async Task Each_kind_of_person_has_a_span(Role role, int minutes)
    {
        await using var site = await TestSite.StartAsync();
        using var browser = await site.SignedInAsync(roles: role);
        for (var i = 0; i < 4; i++)
        {
            site.Clock.Advance(TimeSpan.FromMinutes(minutes * 0.8));
            (await browser.GetAsync("/toi")).Is(200).Says("Tôi là");
        }
        site.Clock.Advance(TimeSpan.FromMinutes(minutes + 0.1));
        (await browser.GetAsync("/toi")).Is(200).Says("đã tự khóa").SaysNot("Tôi là");
    }

    [Theory, Databases]
    public async Task What_was_typed_waits_for_the_one_who_typed_it(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        var me = await site.AddPersonAsync(name: "Đỗ Thị Lan", honorific: "chị");
        using var browser = site.Browser();
        await browser.SignInAsync(me);
        var page = await browser.GetAsync(Form);
        site.Clock.Advance(TimeSpan.FromMinutes(31));
        (await page.SubmitAsync("Lưu lại", new { group = Groups.Students, organisation = "Trường THPT Sơn Động số 1", search = "son dong bac ninh" })).Is(200).IsAt("/dang-nhap").Says("đã tự khóa");

        using var other = await site.SignedInAsync(roles: Role.Learner);
        (await other.GetAsync("/vua-viet")).SaysNot("vừa viết vẫn còn");
        await browser.SignInAsync(me);
        page = (await browser.GetAsync("/vua-viet")).Is(200).Says("Những gì chị Lan vừa viết vẫn còn", "Trường THPT Sơn Động số 1");
        (await page.SubmitAsync("Gửi lại")).Is(200).Says("Trường THPT Sơn Động số 1", "Xã Sơn Động");
        Assert.False(await site.RowsAsync(db => db.Set<KeptForm>().AnyAsync()));
    }

    [Fact]
    public async Task It_can_be_dropped_and_it_goes_after_a_day()
    {
        await using var site = await TestSite.StartAsync();
        var me = await site.AddPersonAsync();
        using var browser = site.Browser();
        foreach (var drop in new[] { true, false })
        {
            await browser.SignInAsync(me);
            var page = await browser.GetAsync(Form);
            site.Clock.Advance(TimeSpan.FromMinutes(31));
            await page.SubmitAsync("Lưu lại", new { organisation = "Hợp tác xã Vải thiều" });
            if (!drop) { site.Clock.Advance(TimeSpan.FromHours(25)); }
            await browser.SignInAsync(me);
            if (drop) { await (await browser.GetAsync("/vua-viet")).SubmitAsync("Không cần nữa, bỏ đi"); }
            (await browser.GetAsync("/vua-viet")).SaysNot("vừa viết vẫn còn");
        }
    }

    [Fact]
    public async Task A_form_nobody_signed_in_for_is_not_kept_and_too_much_is_said_so()
    {
        await using var site = await TestSite.StartAsync();
        var me = await site.AddPersonAsync();
        using var browser = site.Browser();
        await browser.SignInAsync(me);
        var page = await browser.GetAsync(Form);
        site.Clock.Advance(TimeSpan.FromMinutes(31));
        // Without the token of that person's form: somebody else's page sent it.
        await browser.PostAsync(Form, ("organisation", "không phải của tôi"));
        Assert.False(await site.RowsAsync(db => db.Set<KeptForm>().AnyAsync()));
        (await page.SubmitAsync("Lưu lại", new { organisation = new string('a', 70_000) })).Is(200).Says("dài quá");
        Assert.False(await site.RowsAsync(db => db.Set<KeptForm>().AnyAsync()));
    }
}

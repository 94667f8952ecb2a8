using System.Globalization;
using HocVuSo.Assessment.Certificates;
using HocVuSo.Learning.Contracts;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.TestKit;
using HocVuSo.WebTests.Community;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace HocVuSo.WebTests.Assessment;

/// <summary>A confirmation in other people's hands: checked by anybody, told whose it is by nobody, taken back with a reason.</summary>
public sealed class CertificateTests(Sites sites) : IClassFixture<Sites>
{
    [Theory, Databases]
    public async Task Anybody_checks_a_confirmation_and_learns_nobodys_name(Database on)
    {
        var site = await sites.On(on);
        var (_, code) = await ConfirmedAsync(site, await ACommune.On(site), "Nguyễn Thị Hòa");
        using var anybody = site.Browser();
        var page = (await anybody.GetAsync($"/xac-minh/{code}")).Is(200);
        var framework = site.Services.GetRequiredService<IFrameworks>().Current;
        page.Says("còn hiệu lực", "Bài xác nhận kỹ năng số cơ bản", $"{framework.Name.Vi}, phiên bản {framework.Version}", "16/11/2026", "15/11/2028", CertificateCode.Read(code)!.Value.Grouped)
            .SaysNot("Thu hồi giấy này");
        Assert.DoesNotContain("Hòa", page.Raw, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch(@"\b\d{12}\b", page.Raw);
        // The file is its holder's alone.
        (await anybody.GetAsync($"/giay-xac-nhan/{code}/tai-ve")).IsAt("/dang-nhap?tiep=" + Uri.EscapeDataString($"/giay-xac-nhan/{code}/tai-ve"));
        using var other = await site.SignedInAsync(roles: Role.Learner);
        (await other.GetAsync($"/giay-xac-nhan/{code}/tai-ve")).Is(404);
    }

    [Theory]
    [InlineData("Nguyễn Thị Hòa", true)]
    [InlineData("NGUYỄN THỊ HOÀ", true)]
    [InlineData("  nguyễn   thị hòa ", true)]
    [InlineData("Nguye\u0302\u0303n Thi\u0323 Ho\u0300a", true)]   // letters and marks apart, as some phones type
    [InlineData("Nguyen Thi Hoa", false)]
    [InlineData("Nguyễn Thị Hoa", false)]
    [InlineData("Nguyễn Hòa", false)]
    [InlineData("<b>Nguyễn Thị Hòa</b>", false)]
    [InlineData("' or 1=1 --", false)]
    public async Task A_full_name_matches_whatever_its_case_and_spaces_and_only_with_its_tones(string typed, bool matches)
    {
        var site = await sites.On(Database.Sqlite);
        var (_, code) = await ConfirmedAsync(site, await ACommune.On(site), "Nguyễn Thị Hòa");
        using var anybody = site.Browser();
        var page = await anybody.GetAsync($"/xac-minh/{code}");
        page = (await page.SubmitAsync("Kiểm tra tên", new { Name = typed })).Is(200);
        Assert.Equal(matches ? "Khớp" : "Không khớp", page.One("[role=status] .badge").TextContent);
        Assert.Equal(typed.Trim(), page.ValueOf("Name"));
    }

    [Theory, Databases]
    public async Task A_name_is_tried_five_times_an_hour(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        var (_, code) = await ConfirmedAsync(site, await ACommune.On(site), "Vi Thị Mẩy");
        using var anybody = site.Browser();
        var page = await anybody.GetAsync($"/xac-minh/{code}");
        (await page.SubmitAsync("Kiểm tra tên", new { Name = " " })).Refuses("Name", "Xin gõ họ và tên.");
        (await page.SubmitAsync("Kiểm tra tên", new { Name = new string('a', 201) })).Refuses("Name", "Tên dài quá.");
        // Whoever guesses may come from anywhere: the confirmation counts, not the visitor.
        var tries = await Task.WhenAll(Enumerable.Range(0, 8).Select(async i =>
        {
            using var guesser = site.Browser();
            return await (await guesser.GetAsync($"/xac-minh/{code}")).SubmitAsync("Kiểm tra tên", new { Name = $"Vi Thị {i}" });
        }));
        Assert.Equal((5, 3), (tries.Count(t => t.Status == 200), tries.Count(t => t.Status == 422)));
        (await page.SubmitAsync("Kiểm tra tên", new { Name = "Vi Thị Mẩy" })).Refuses("Name", "Xin thử lại sau một giờ.").SaysNot("Khớp");
        site.Clock.Advance(TimeSpan.FromMinutes(61));
        (await page.SubmitAsync("Kiểm tra tên", new { Name = "Vi Thị Mẩy" })).Is(200).Says("Khớp", "Tên đã gõ đúng là tên trên giấy.");
    }

    [Fact]
    public async Task A_code_is_read_however_it_was_typed_and_an_unknown_one_is_told_apart_from_a_mistyped_one()
    {
        var site = await sites.On(Database.Sqlite);
        var (_, code) = await ConfirmedAsync(site, await ACommune.On(site));
        using var anybody = site.Browser();
        var ask = (await anybody.GetAsync("/xac-minh")).Is(200).Says("Xác minh giấy xác nhận");
        (await ask.SubmitAsync("Kiểm tra", new { ma = CertificateCode.Read(code)!.Value.Grouped.ToLower(CultureInfo.InvariantCulture).Replace('-', ' ') })).Is(200).IsAt($"/xac-minh/{code}").Says("còn hiệu lực");
        var swapped = (code[0] == '2' ? '3' : '2') + code[1..];
        var mistyped = (await ask.SubmitAsync("Kiểm tra", new { ma = swapped })).Refuses("ma", "Mã gõ chưa đúng");
        Assert.Equal(swapped, mistyped.ValueOf("ma"));
        (await anybody.GetAsync($"/xac-minh/{swapped}")).Is(404).Says("Mã gõ chưa đúng");
        var unknown = CertificateCode.New(new SeededEntropy(9)).Value;
        (await anybody.GetAsync($"/xac-minh/{unknown}")).Is(404).Says("Không có giấy xác nhận nào mang mã này.");
        (await anybody.GetAsync("/xac-minh/" + Uri.EscapeDataString("'; drop table assessment_certificate; --"))).Is(404).Says("Mã gõ chưa đúng");
        (await anybody.PostAsync($"/xac-minh/{unknown}", ("__khoa", (await anybody.GetAsync($"/xac-minh/{code}")).ValueOf("__khoa")!), ("Name", "Vi Thị Mẩy"))).Is(404);
    }

    [Fact]
    public async Task A_confirmation_expires_after_its_last_day_and_a_new_test_may_begin_two_months_before()
    {
        await using var site = await TestSite.StartAsync();
        var (me, code) = await ConfirmedAsync(site, await ACommune.On(site));
        async Task<TestPage> StartAtAsync(DateTimeOffset at)
        {
            site.Clock.Set(at);
            await me.SignInAgainAsync();
            return await me.Browser.GetAsync("/bai-xac-nhan");
        }

        var lastDay = new DateTimeOffset(2028, 11, 15, 23, 59, 0, TimeSpan.FromHours(7));
        (await StartAtAsync(lastDay.AddDays(-61))).SaysNot("Tự làm để được xác nhận");
        (await StartAtAsync(lastDay.AddDays(-60))).Says("Tự làm để được xác nhận");
        site.Clock.Set(lastDay);
        using var anybody = site.Browser();
        (await anybody.GetAsync($"/xac-minh/{code}")).Says("còn hiệu lực");
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        (await anybody.GetAsync($"/xac-minh/{code}")).Says("đã hết hạn").SaysNot("còn hiệu lực");
        (await StartAtAsync(lastDay.AddMinutes(1))).Says("Tự làm để được xác nhận");
    }

    [Theory, Databases]
    public async Task A_renewed_confirmation_counts_its_holder_once_and_still_when_the_old_one_is_taken_back(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        var here = await ACommune.On(site);
        var (me, first) = await ConfirmedAsync(site, here);
        site.Clock.Set(new DateTimeOffset(2028, 11, 1, 9, 0, 0, TimeSpan.FromHours(7)));
        await me.SignInAgainAsync();
        (await me.SitAsync()).Says("Giấy xác nhận của bác đã có.");
        var second = await me.CodeAsync();
        Assert.NotEqual(first, second);
        Assert.Equal(2, (await me.Browser.GetAsync("/giay-xac-nhan")).All("section.certificate").Count);
        Assert.Equal((1, 1), (await here.CountAsync("xac-nhan-cua-he-thong"), await here.CountAsync("chi-tieu-3")));
        using var officer = await here.OfficerAsync();
        await (await officer.GetAsync($"/giay-xac-nhan/{first}/thu-hoi")).SubmitAsync("Thu hồi giấy này", new { Reason = nameof(RevocationReason.HolderAsked), Words = "đã có giấy mới" });
        Assert.Equal((1, 1), (await here.CountAsync("xac-nhan-cua-he-thong"), await here.CountAsync("chi-tieu-3")));
        using var anybody = site.Browser();
        (await anybody.GetAsync($"/xac-minh/{first}")).Says("đã thu hồi");
        (await anybody.GetAsync($"/xac-minh/{second}")).Says("còn hiệu lực", "31/10/2030");
    }

    [Theory, Databases]
    public async Task An_officer_of_the_commune_takes_it_back_with_a_reason_and_it_counts_no_more(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        var here = await ACommune.On(site);
        var (me, code) = await ConfirmedAsync(site, here, "Đinh Văn Thịnh");
        Assert.Equal((1, 1), (await here.CountAsync("xac-nhan-cua-he-thong"), await here.CountAsync("chi-tieu-3")));
        using var officer = await here.OfficerAsync();
        var page = await (await officer.GetAsync($"/xac-minh/{code}")).ClickAsync("Thu hồi giấy này");
        page.Is(200).Says("Đinh Văn Thịnh", "không hoàn tác được");
        page = (await page.SubmitAsync("Thu hồi giấy này")).Refuses("Reason", "Xin chọn một lý do.").Refuses("Words", "Xin viết rõ vì sao thu hồi.");
        page = (await page.SubmitAsync("Thu hồi giấy này", new { Words = "con trai làm hộ" })).Refuses("Reason");
        Assert.Equal("con trai làm hộ", page.ValueOf("Words"));
        site.Work.Restart();
        var shown = (await page.SubmitAsync("Thu hồi giấy này", new { Reason = nameof(RevocationReason.NotOwnResult) })).Is(200).IsAt($"/xac-minh/{code}");
        Assert.Equal(1, site.Work.Commits);
        shown.Says("đã thu hồi", "Thu hồi ngày 16/11/2026: bài không do người được cấp tự làm.").SaysNot("còn hiệu lực", "Thu hồi giấy này", "con trai làm hộ");
        Assert.Equal((0, 0), (await here.CountAsync("xac-nhan-cua-he-thong"), await here.CountAsync("chi-tieu-3")));

        // Once more, with another reason: what was decided stands.
        (await page.SubmitAsync("Thu hồi giấy này", new { Reason = nameof(RevocationReason.HolderAsked), Words = "thôi" })).IsAt($"/xac-minh/{code}").Says("bài không do người được cấp tự làm");
        (await officer.GetAsync($"/giay-xac-nhan/{code}/thu-hoi")).IsAt($"/xac-minh/{code}");
        var mine = (await me.Browser.GetAsync("/giay-xac-nhan")).Says("đã thu hồi", "con trai làm hộ").SaysNot("Tải giấy (PDF)");
        (await mine.ClickAsync("Xem kết quả bài")).Says("Giấy xác nhận của lần làm này đã bị thu hồi.");
        (await me.Browser.GetAsync($"/giay-xac-nhan/{code}/tai-ve")).Is(404);
    }

    [Theory, Databases]
    public async Task Taken_back_by_two_officers_in_one_instant_it_is_taken_back_once(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        var here = await ACommune.On(site);
        var (_, code) = await ConfirmedAsync(site, here);
        using var one = await here.OfficerAsync();
        using var other = await here.OfficerAsync();
        var forms = new List<TestPage> { await one.GetAsync($"/giay-xac-nhan/{code}/thu-hoi"), await other.GetAsync($"/giay-xac-nhan/{code}/thu-hoi") };
        var answers = await Task.WhenAll(forms.Concat(forms).Select(f => f.SubmitAsync("Thu hồi giấy này", new { Reason = nameof(RevocationReason.WrongDetails), Words = "sai ngày sinh" })));
        Assert.All(answers, a => a.Is(200).IsAt($"/xac-minh/{code}").Says("đã thu hồi"));
        Assert.Equal(0, await here.CountAsync("xac-nhan-cua-he-thong"));
    }

    [Fact]
    public async Task Nobody_else_takes_it_back()
    {
        var site = await sites.On(Database.Sqlite);
        var (here, elsewhere) = (await ACommune.On(site), await ACommune.On(site, 1));
        var (me, code) = await ConfirmedAsync(site, here);
        var path = $"/giay-xac-nhan/{code}/thu-hoi";
        using var theirs = await elsewhere.OfficerAsync();
        using var leader = await site.SignedInAsync(here.Commune.Id, Role.CommuneLeader);
        foreach (var browser in (TestBrowser[])[theirs, leader, me.Browser])
        {
            var token = (await browser.GetAsync($"/xac-minh/{code}")).SaysNot("Thu hồi giấy này").ValueOf("__khoa")!;
            (await browser.GetAsync(path)).Is(404);
            (await browser.PostAsync(path, ("__khoa", token), ("Reason", nameof(RevocationReason.WrongPerson)), ("Words", "x"))).Is(404);
        }
        using var province = await site.SignedInAsync(site.Province(), Role.ProvinceOfficer);
        (await province.GetAsync(path)).Is(200);
        // Nor an officer the own.
        var officer = await site.AddPersonAsync([Role.CommuneOfficer], here.Commune.Id, village: here.East.Id, born: new DateOnly(1985, 1, 1), identified: true);
        using var self = await AnExaminee.Of(site, officer);
        await self.SitAsync();
        (await self.Browser.GetAsync($"/xac-minh/{await self.CodeAsync()}")).SaysNot("Thu hồi giấy này");
        (await self.Browser.GetAsync($"/giay-xac-nhan/{await self.CodeAsync()}/thu-hoi")).Is(404);
        Assert.Null((await site.RowsAsync(db => db.Set<Certificate>().SingleAsync(c => c.Code == code))).RevokedAt);
    }

    [Fact]
    public async Task Where_the_holder_lives_now_decides_who_may_take_it_back()
    {
        await using var site = await TestSite.StartAsync();
        var (here, elsewhere) = (await ACommune.On(site), await ACommune.On(site, 1));
        var (me, code) = await ConfirmedAsync(site, here);
        await site.InScopeAsync(services =>
        {
            services.GetRequiredService<IAccounts>().LivesIn(me.Me, elsewhere.West.Id, new DateOnly(2026, 11, 16), me.Me);
            return services.GetRequiredService<AppDb>().SaveChangesAsync();
        });
        using var before = await here.OfficerAsync();
        using var now = await elsewhere.OfficerAsync();
        (await before.GetAsync($"/giay-xac-nhan/{code}/thu-hoi")).Is(404);
        (await now.GetAsync($"/giay-xac-nhan/{code}/thu-hoi")).Is(200);
        Assert.Equal((0, 1), (await here.CountAsync("xac-nhan-cua-he-thong"), await elsewhere.CountAsync("xac-nhan-cua-he-thong")));
    }

    private static async Task<(AnExaminee Holder, string Code)> ConfirmedAsync(TestSite site, ACommune here, string? name = null)
    {
        var holder = await AnExaminee.In(site, here, name);
        (await holder.SitAsync()).Says("Giấy xác nhận của bác đã có.");
        return (holder, await holder.CodeAsync());
    }
}

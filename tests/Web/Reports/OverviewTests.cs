using HocVuSo.Ledger.Contracts;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.TestKit;
using HocVuSo.WebTests.Community;
using HocVuSo.WebTests.Ledger;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace HocVuSo.WebTests.Reports;

/// <summary>Where a commune, the province and the country stand.</summary>
public sealed class OverviewTests
{
    [Theory, Databases]
    public async Task A_commune_and_its_province_see_five_targets_and_every_counted_number_leads_to_its_passport(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        var here = await ACommune.On(site);
        var nu = await site.AdultAsync(here.East.Id, Telling.Day(1, 5));
        await site.TellAsync(Telling.Finished(nu, here.East.Id, Telling.Day(2, 1)), Telling.Passed(nu, here.East.Id, Telling.Day(3, 1), "1"));
        await site.DenominatorAsync(here.Commune.Id, Groups.Adults, 4);
        using var officer = await here.OfficerAsync();
        using var province = await site.SignedInAsync(site.Province(), Role.ProvinceOfficer);
        foreach (var (browser, code) in new[] { (officer, here.Commune.Code), (province, "24") })
        {
            var page = (await browser.GetAsync("/tong-quan")).Is(200);
            Assert.Equal(["1", "2", "3", "4", "5"], page.All(".measures > li h3").Select(h => h.TextContent.Trim()["Chỉ tiêu ".Length..][..1]));
            Assert.All(page.All(".measures > li"), m => Assert.Single(m.QuerySelectorAll("svg[role=img][aria-label]")));
            // The rate, the number of people, what is counted beside, the tables of proof and of parts.
            var numbers = page.All(".measure-line a, .own a, dl.facts dd a, td.num a, table.proofs th a");
            Assert.True(numbers.Count > 9, page.Explain($"{numbers.Count} numbers"));
            Assert.All(numbers, a => Assert.StartsWith("/nguon-goc/", a.GetAttribute("href"), StringComparison.Ordinal));
            foreach (var href in page.All(".measure-line a, .own a, dl.facts dd a").Select(a => a.GetAttribute("href")!).Distinct())
            {
                Assert.Equal(code, href.Split('/', '?')[3]);
                (await browser.GetAsync(href)).Is(200).Says("Nguồn gốc số liệu", "Công thức bằng lời", "Kiểm tra lại");
            }
        }
        var target = (await officer.GetAsync("/tong-quan")).Is(200).Says("25,0 %", "1 người / 4 người", "chỉ tiêu ≥ 100 %", "chưa có Phụ lục", "cách đo tạm", "ước tính");
        (await target.ClickAsync("25,0 %")).Is(200).Says("Nguồn gốc số liệu", here.Commune.FullName, "Công an xã, tính đến 30/06/2026");
    }

    [Fact]
    public async Task Four_of_five_is_eighty_percent_and_does_not_reach_more_than_eighty()
    {
        await using var site = await TestSite.StartAsync();
        var here = await ACommune.On(site);
        await site.DenominatorAsync(here.Commune.Id, Groups.Adults, 5);
        for (var i = 1; i <= 4; i++) { await ReturnedAsync(site, here, i); }
        using var officer = await here.OfficerAsync();
        Fourth(await officer.GetAsync("/tong-quan"), "80,0 %", "chỉ tiêu > 80 %", "chưa đạt", "theo kết quả của cơ quan có thẩm quyền");
        (await officer.GetAsync("/nguon-goc/chi-tieu-4/" + here.Commune.Code)).Is(200).Says("> 80 %", "chưa đạt", "Còn thiếu 1 người");
        await ReturnedAsync(site, here, 5);
        Fourth(await officer.GetAsync("/tong-quan"), "100,0 %", "đã đạt");
        (await officer.GetAsync("/nguon-goc/chi-tieu-4/" + here.Commune.Code)).Is(200).Says("đã đạt").SaysNot("Còn thiếu");
    }

    [Theory, Databases]
    public async Task Target_four_counts_what_the_authority_returned_and_our_own_confirmations_stand_beside_it(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        var here = await ACommune.On(site);
        var nu = await site.AdultAsync(here.East.Id, Telling.Day(1, 5));
        await site.TellAsync(
            Telling.Passed(nu, here.East.Id, Telling.Day(3, 1), "1"), new NewFact(FactKinds.Confirmed, nu, here.East.Id, Telling.Day(3, 1), Proof.Recorded, "certificate", "1", "co-ban-20"),
            // Not even a claim of the highest proof is a result returned.
            new NewFact(FactKinds.Confirmed, nu, here.East.Id, Telling.Day(3, 2), Proof.Authority, "certificate", "2", "co-ban-20"));
        using var officer = await here.OfficerAsync();
        var page = await officer.GetAsync("/tong-quan");
        page.Says("Chỉ tiêu 4 chưa có dữ liệu từ VNeID.");
        Fourth(page, "chưa có dữ liệu từ VNeID", "Giấy xác nhận của hệ thống này (dòng riêng, không cộng vào chỉ tiêu 4): 1");
        Assert.DoesNotContain("0 người", page.All(".measures > li")[3].TextContent, StringComparison.Ordinal);
        await ReturnedAsync(site, here, 1);
        await ReturnedAsync(site, here, 2);
        page = (await officer.GetAsync("/tong-quan")).SaysNot("chưa có dữ liệu từ VNeID");
        Fourth(page, "2 người", "(dòng riêng, không cộng vào chỉ tiêu 4): 1");
    }

    [Fact]
    public async Task Another_commune_the_province_and_their_passports_are_not_there_for_a_communes_officer()
    {
        await using var site = await TestSite.StartAsync();
        var (here, there) = (await ACommune.On(site), await ACommune.On(site, 1));
        using var officer = await here.OfficerAsync();
        using var leader = await site.SignedInAsync(here.Commune.Id, Role.CommuneLeader);
        foreach (var browser in (TestBrowser[])[officer, leader])
        {
            (await browser.GetAsync("/tong-quan/" + here.Commune.Code)).Is(200);
            (await browser.GetAsync("/nguon-goc/nguoi-hoc/" + here.East.Code)).Is(200);
            foreach (var code in (string[])[there.Commune.Code, "24", "01", "99999", "xx"]) { (await browser.GetAsync("/tong-quan/" + code)).Is(404); }
            foreach (var code in (string[])[there.Commune.Code, there.East.Code, "24"]) { (await browser.GetAsync("/nguon-goc/nguoi-hoc/" + code)).Is(404); }
            (await browser.GetAsync("/nguon-goc/khong-co/" + here.Commune.Code)).Is(404);
            (await browser.GetAsync("/tong-quan/toan-quoc")).Is(404);
        }
        using var province = await site.SignedInAsync(site.Province(), Role.ProvinceOfficer);
        (await province.GetAsync("/tong-quan/" + there.Commune.Code)).Is(200);
        (await province.GetAsync("/tong-quan/01")).Is(404);
        using var helper = await here.HelperAsync();
        (await helper.GetAsync("/tong-quan")).Is(404);
        using var learner = await site.SignedInAsync(roles: Role.Learner);
        (await learner.GetAsync("/nguon-goc/nguoi-hoc/" + here.Commune.Code)).Is(404);
        (await site.Browser().GetAsync("/tong-quan")).Is(200).Says("Đăng nhập").SaysNot("Năm chỉ tiêu");
    }

    [Fact]
    public async Task The_provinces_map_is_a_picture_with_words_and_a_table_of_the_same_communes_beside_it()
    {
        await using var site = await TestSite.StartAsync();
        var here = await ACommune.On(site);
        var nu = await site.AdultAsync(here.East.Id, Telling.Day(1, 5));
        await site.TellAsync(Telling.Passed(nu, here.East.Id, Telling.Day(3, 1), "1"));
        await site.DenominatorAsync(here.Commune.Id, Groups.Adults, 4);
        using var province = await site.SignedInAsync(site.Province(), Role.ProvinceOfficer);
        var page = (await province.GetAsync("/tong-quan")).Is(200);
        Assert.Contains("Bảng bên cạnh có cùng số liệu", page.One(".beside svg.map[role=img]").GetAttribute("aria-label"), StringComparison.Ordinal);
        var rows = page.All(".beside table tbody tr");
        Assert.Equal(99, rows.Count);
        var drawn = page.All(".beside svg.map title").Select(t => t.TextContent).ToList();
        Assert.Contains($"{here.Commune.FullName}: 25,0\u00A0%", drawn);
        Assert.Equal(rows.Select(r => r.QuerySelector("th")!.TextContent.Trim()).Order(StringComparer.Ordinal), drawn.Select(d => d[..d.IndexOf(':', StringComparison.Ordinal)]).Order(StringComparer.Ordinal));
        var row = rows.Single(r => r.QuerySelector("th")!.TextContent.Trim() == here.Commune.FullName);
        Assert.Equal(["1", "25,0\u00A0%", "−75,0", "thấp hơn từ 50 điểm"], new[] { 2, 4, 5, 6 }.Select(i => row.Children[i].TextContent.Trim()));
        // Another target colours the same map; the commune's own page has villages and no map.
        (await page.ClickAsync("Chỉ tiêu 4")).Is(200).Says("Người dân trưởng thành được xác nhận đạt phổ cập trên VNeID (> 80 %)");
        var own = (await province.GetAsync("/tong-quan/" + here.Commune.Code)).Is(200).Says("Theo thôn, tổ dân phố", "Thôn Đông", "chưa rõ thôn");
        Assert.False(own.Has("svg.map"));
    }

    [Theory]
    [InlineData(Role.ProvinceOfficer)]
    [InlineData(Role.Administrator)]
    public async Task Every_national_view_names_Hoang_Sa_and_Truong_Sa_in_the_picture_and_in_the_table(Role role)
    {
        await using var site = await TestSite.StartAsync();   // nobody lives anywhere yet
        using var browser = await site.SignedInAsync(site.Province(), role);
        var page = (await browser.GetAsync("/tong-quan/toan-quoc")).Is(200);
        var choices = page.All(".picks a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(5, choices.Count);
        foreach (var href in choices.Append("/tong-quan/toan-quoc?chi-tieu=khong-co"))
        {
            page = (await browser.GetAsync(href)).Is(200);
            foreach (var (island, province) in new[] { ("Đặc khu Hoàng Sa", "Đà Nẵng"), ("Đặc khu Trường Sa", "Khánh Hòa") })
            {
                Assert.Contains(page.All("svg.map text"), t => t.TextContent == island);
                Assert.Contains(page.All("svg.map text"), t => t.TextContent == $"({province})");
                Assert.Contains(page.All(".beside tbody th"), t => t.TextContent.Trim() == $"{island} ({province})");
            }
            Assert.Equal(2, page.All("svg.map .map-inset").Select(i => (i.GetAttribute("width"), i.GetAttribute("height"))).Count(size => size == ("220", "116")));
            Assert.Equal(36, page.All(".beside tbody tr").Count);
        }
        (await browser.GetAsync("/tong-quan/toan-quoc")).Says("0 trong 34 tỉnh, thành phố có số liệu trên hệ thống này.");
    }

    private static void Fourth(TestPage page, params string[] says)
    {
        var text = string.Join(' ', page.Is(200).All(".measures > li")[3].TextContent.Replace('\u00A0', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        foreach (var said in says) { Assert.True(text.Contains(said, StringComparison.Ordinal), page.Explain($"target 4 does not say “{said}” but “{text}”")); }
    }

    // Through the page on which files of the authority are imported, in a file of one line.
    private static async Task ReturnedAsync(TestSite site, ACommune here, int number)
    {
        var citizen = $"00015800016{number}";
        var person = await site.AdultAsync(here.West.Id, Telling.Day(1, 5));
        await site.InScopeAsync(services =>
        {
            services.GetRequiredService<IAccounts>().LinkVneid(person, citizen, 2);
            return services.GetRequiredService<AppDb>().SaveChangesAsync();
        });
        using var province = await site.SignedInAsync(site.Province(), Role.ProvinceOfficer);
        var file = TestFile.Text("ket-qua.csv", $"so,ngay\n{citizen},05/02/2026\n");
        var preview = await (await province.GetAsync("/ket-qua-vneid")).SubmitAsync("Kiểm tra tệp", new { file });
        if (preview.Status == 422) { preview = await preview.SubmitAsync("Kiểm tra tệp", new { file, number = "so", date = "ngay" }); }
        (await preview.Is(200).SubmitAsync("Nhập 1 kết quả")).Is(200).Says("Đã nhập");
    }
}

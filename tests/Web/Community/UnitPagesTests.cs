using HocVuSo.People.Contracts;
using HocVuSo.TestKit;
using Xunit;

namespace HocVuSo.WebTests.Community;

/// <summary>What officers keep about their unit: villages and denominators.</summary>
public sealed class UnitPagesTests
{
    [Theory, Databases]
    public async Task A_village_is_added_once(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        var here = await ACommune.On(site);
        using var officer = await here.OfficerAsync();
        var page = (await officer.GetAsync("/thon")).Is(200).Says("Thôn Đông", "Thôn Tây");
        (await page.SubmitAsync("Thêm")).Refuses("name").Refuses("kind");
        (await page.SubmitAsync("Thêm", new { name = "  bản  Mới ", kind = "thon" })).Is(200).Says("Đã thêm");
        (await page.SubmitAsync("Thêm", new { name = "Bản Mới", kind = "tdp" })).Refuses("name", "đã có");
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => page.SubmitAsync("Thêm", new { name = $"Số {i}", kind = "tdp" })));
        Assert.All(answers, a => a.Is(200).Says("Đã thêm"));
        (await officer.GetAsync("/cong-viec")).Is(200).Says("Việc của xã");
    }

    [Theory, Databases]
    public async Task A_denominator_is_entered_derived_and_kept_with_its_history(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        var here = await ACommune.On(site);
        using var officer = await here.OfficerAsync();
        var page = (await officer.GetAsync("/mau-so")).Is(200).IsAt("/mau-so/" + here.Commune.Code).Says("chưa có", "Toàn dân");
        var wrong = (await page.SubmitAsync("Ghi số mới", new { number = "1.23", asof = "31/02/2026", source = "" })).Refuses("group").Refuses("number").Refuses("asof").Refuses("level").Refuses("source");
        Assert.Equal("1.23", wrong.ValueOf("number"));
        (await page.SubmitAsync("Ghi số mới", new { group = "nguoi-lao-dong", number = "0", asof = "30/06/2026", level = "Official", source = "Sổ lao động" })).Refuses("number");
        var saved = (await page.SubmitAsync("Ghi số mới", new { group = "nguoi-lao-dong", number = "1.234", asof = "30/06/2026", level = "Official", source = "Sổ lao động" })).Is(200).Says("Đã ghi.", "1.234", "chính thức", "Sổ lao động");
        saved = (await saved.SubmitAsync("Suy ra từ dân số", new { share = "71,5" })).Is(200).Says("ước tính", "71,5 % từ 18 tuổi trở lên (giả định)");
        (await saved.SubmitAsync("Suy ra từ dân số", new { share = "7" })).Refuses("share");
        using var elsewhere = await (await ACommune.On(site, 1)).OfficerAsync();
        (await elsewhere.GetAsync(page.Path)).Is(404);

        using var province = await site.SignedInAsync(site.Province(), Role.ProvinceOfficer);
        var all = (await province.GetAsync("/mau-so")).Is(200).Says(here.Commune.FullName, "98 xã có dân số");
        (await all.SubmitAsync("Suy ra từ dân số")).Is(200).Says("Đã suy ra cho 98 xã.");
        (await province.GetAsync("/mau-so/" + here.Commune.Code)).Is(200).Says("71,5 %");
        (await province.GetAsync("/mau-so/01")).Is(404);
        (await province.GetAsync("/cong-viec")).Is(200).Says("Việc của tỉnh", "Kết quả từ VNeID");
    }
}

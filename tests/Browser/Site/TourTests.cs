using HocVuSo.Browser.Chain;
using HocVuSo.TestKit;
using Microsoft.Playwright;
using Xunit;

namespace HocVuSo.Browser.Site;

/// <summary>The picture of README: a lesson on a telephone beside the overview of a commune at a desk.</summary>
public sealed class TourTests(Chromium chromium)
{
    private const int MostBytes = 200 * 1024;

    [Fact]
    public async Task The_picture_of_the_readme_shows_the_product_as_it_is()
    {
        await using var site = await TestSite.StartAsync(listen: true, seeded: true);
        await using var learner = await Walk.BeginAsync(chromium, site, new Visit(360, Script: true));
        await learner.OpenAsync("/hoc/lua-dao/buoc/2");
        await using var officer = await Officials.SignInAsync(chromium, site, new Visit(1280, Script: true), "canbo.vanson");
        await officer.OpenAsync("/tong-quan");
        var (phone, desk) = (await learner.Page.ScreenshotAsync(), await officer.Page.ScreenshotAsync());

        var page = await chromium.Browser.NewPageAsync(new() { ViewportSize = new() { Width = 1200, Height = 580 } });
        await page.SetContentAsync($$"""
            <style>body { margin: 0; padding: 18px; display: flex; gap: 18px; background: #ECEAE4; } img { height: 544px; border: 2px solid #1B1F3B; border-radius: 12px; box-sizing: border-box; }</style>
            <img src="data:image/png;base64,{{Convert.ToBase64String(phone)}}"><img src="data:image/png;base64,{{Convert.ToBase64String(desk)}}">
            """, new() { WaitUntil = WaitUntilState.Load });
        var tour = await page.ScreenshotAsync(new() { Path = Repository.In("artifacts", "screenshots", "tour.png") });
        await page.CloseAsync();
        Assert.InRange(tour.Length, 1, MostBytes);
        if (Environment.GetEnvironmentVariable("HOCVUSO_PICTURES") == "1") { await File.WriteAllBytesAsync(Repository.In("docs", "images", "tour.png"), tour, TestContext.Current.CancellationToken); }
    }
}

using Xunit;

namespace HocVuSo.Browser.Site;

public sealed class FirstStepsTests(Chromium chromium, Demonstration demonstration) : IClassFixture<Demonstration>
{
    [Theory, ClassData(typeof(Visits))]
    public async Task A_lost_visitor_finds_the_way_back(Visit visit)
    {
        await using var walk = await Walk.BeginAsync(chromium, demonstration.Site, visit);
        await walk.OpenAsync("/khong-co-trang-nay", status: 404);
        Assert.Equal("Không tìm thấy trang này", await walk.Page.Locator("h1").InnerTextAsync());
        Assert.Contains("MÔ PHỎNG", await walk.Page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
        await walk.PressAsync("Về trang đầu");
        Assert.Equal("/", new Uri(walk.Page.Url).AbsolutePath);
    }

    [Fact]
    public async Task The_machine_interface_answers_a_browser_too()
    {
        await using var walk = await Walk.BeginAsync(chromium, demonstration.Site, new Visit(1280, Script: true));
        var answer = await walk.Page.APIRequest.GetAsync(new Uri(demonstration.Site.Address, "/api/territory/v1/provinces").ToString());
        Assert.Equal(200, answer.Status);
        Assert.Equal(34, (await answer.JsonAsync())!.Value.GetProperty("count").GetInt32());
    }
}

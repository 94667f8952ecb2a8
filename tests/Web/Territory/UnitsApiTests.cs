using System.Text.Json;
using HocVuSo.TestKit;
using Xunit;

namespace HocVuSo.WebTests.Territory;

public sealed class UnitsApiTests(Sites sites) : IClassFixture<Sites>
{
    [Theory, Databases]
    public async Task The_country_has_34_provinces_in_code_order(Database on)
    {
        var items = await ListAsync(on, "/api/territory/v1/provinces");
        Assert.Equal(34, items.Count);
        Assert.Equal("01", items[0].GetProperty("code").GetString());
        Assert.Equal("Thành phố Hà Nội", items[0].GetProperty("fullName").GetString());
        Assert.Equal(items.Select(Code).Order(StringComparer.Ordinal), items.Select(Code));
    }

    [Theory, Databases]
    public async Task Bac_ninh_has_99_communes(Database on)
    {
        var items = await ListAsync(on, "/api/territory/v1/provinces/24/communes");
        Assert.Equal(99, items.Count);
        Assert.All(items, i => Assert.Equal("24", i.GetProperty("provinceCode").GetString()));
        Assert.Contains(items, i => i.GetProperty("fullName").GetString() == "Xã Vân Sơn");
    }

    [Theory, Databases]
    public async Task The_country_has_3321_communes(Database on)
    {
        var total = 0;
        foreach (var province in await ListAsync(on, "/api/territory/v1/provinces"))
        {
            total += (await ListAsync(on, $"/api/territory/v1/provinces/{Code(province)}/communes")).Count;
        }
        Assert.Equal(3321, total);
    }

    [Theory]
    [InlineData("bac ninh")]
    [InlineData("Bắc Ninh")]
    [InlineData("BẮC  NINH")]
    [InlineData("tỉnh bắc ninh")]
    public async Task Diacritics_case_and_spaces_do_not_matter(string query)
    {
        var found = await ListAsync(Database.Sqlite, "/api/territory/v1/units?q=" + Uri.EscapeDataString(query));
        Assert.Equal("24", Code(found[0]));
    }

    [Fact]
    public async Task Two_communes_of_one_name_are_told_apart_by_their_province()
    {
        var found = await ListAsync(Database.Sqlite, "/api/territory/v1/units?q=" + Uri.EscapeDataString("xã ninh giang"));
        Assert.Equal(2, found.Count);
        Assert.All(found, f => Assert.Equal("Xã Ninh Giang", f.GetProperty("fullName").GetString()));
        var provinces = found.Select(f => f.GetProperty("provinceName").GetString()).ToList();
        Assert.Equal(2, provinces.Distinct().Count());
        Assert.DoesNotContain(provinces, string.IsNullOrEmpty);
    }

    [Theory, Databases]
    public async Task Answering_costs_no_query(Database on)
    {
        // In memory whatever the database, so the 50 ms asked for are a matter of the processor alone.
        await using var site = await TestSite.StartAsync(on);
        using var browser = site.Browser();
        site.Work.Restart();
        foreach (var path in (string[])["/provinces", "/provinces/24/communes", "/units?q=ninh+giang"])
        {
            (await browser.GetAsync("/api/territory/v1" + path)).Is(200);
        }
        Assert.Empty(site.Work.Statements);
    }

    [Fact]
    public async Task An_answer_that_did_not_change_is_not_sent_again()
    {
        using var browser = (await sites.On(Database.Sqlite)).Browser();
        var first = (await browser.GetAsync("/api/territory/v1/provinces/24/communes")).Is(200);
        Assert.Equal("public, max-age=3600", first.Headers.CacheControl?.ToString());
        var tag = first.Headers.ETag!.ToString();
        browser.Headers["If-None-Match"] = tag;
        Assert.Empty((await browser.GetAsync("/api/territory/v1/provinces/24/communes")).Is(304).Bytes);
        browser.Headers["If-None-Match"] = "W/" + tag + ", \"something-else\"";
        (await browser.GetAsync("/api/territory/v1/provinces/01/communes")).Is(200);
    }

    [Fact]
    public async Task A_province_that_is_not_there_is_404()
    {
        using var browser = (await sites.On(Database.Sqlite)).Browser();
        (await browser.GetAsync("/api/territory/v1/provinces/99/communes")).Is(404);
    }

    private async Task<List<JsonElement>> ListAsync(Database on, string path)
    {
        using var browser = (await sites.On(on)).Browser();
        var list = (await browser.GetAsync(path)).Is(200).Json();
        List<JsonElement> items = [.. list.GetProperty("items").EnumerateArray()];
        Assert.Equal(items.Count, list.GetProperty("count").GetInt32());
        return items;
    }

    private static string? Code(JsonElement unit) => unit.GetProperty("code").GetString();
}

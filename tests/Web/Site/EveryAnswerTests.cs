using System.Net.Http.Headers;
using System.Text;
using HocVuSo.TestKit;
using Xunit;

namespace HocVuSo.WebTests.Site;

/// <summary>What holds for every address, whoever owns it.</summary>
public sealed class EveryAnswerTests(Sites sites) : IClassFixture<Sites>
{
    private const string Nowhere = "/khong-co-trang-nay";

    [Fact]
    public async Task An_unknown_page_says_so_and_leads_back_to_the_start()
    {
        using var browser = (await sites.On(Database.Sqlite)).Browser();
        var page = (await browser.GetAsync(Nowhere)).Is(404).Says("Không tìm thấy trang này");
        Assert.Equal("/", page.One("main a[role=button]").GetAttribute("href"));
        Assert.Equal("vi", page.Document.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task An_unknown_machine_address_answers_with_problem_json()
    {
        using var browser = (await sites.On(Database.Sqlite)).Browser();
        var answer = (await browser.GetAsync("/api/khong-co")).Is(404);
        Assert.Equal("application/problem+json", answer.ContentHeaders.ContentType?.MediaType);
        Assert.Equal(404, answer.Json().GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task The_language_changes_and_the_visitor_stays_where_he_was()
    {
        using var browser = (await sites.On(Database.Sqlite)).Browser();
        var page = (await browser.GetAsync(Nowhere)).Is(404).Says("Đăng nhập").SaysNot("Sign in");
        page = (await page.SubmitAsync("English")).Is(404).IsAt(Nowhere).Says("This page was not found", "Sign in");
        Assert.Equal("en", page.Document.DocumentElement.GetAttribute("lang"));
        (await page.SubmitAsync("Tiếng Việt")).Is(404).IsAt(Nowhere).Says("Không tìm thấy trang này");
    }

    [Theory]
    [InlineData("https://vi-du.vn/")]
    [InlineData("//vi-du.vn")]
    [InlineData("/\\vi-du.vn")]
    [InlineData("")]
    public async Task Choosing_a_language_never_leads_away_from_the_site(string next)
    {
        using var browser = (await sites.On(Database.Sqlite)).Browser();
        browser.Follow = false;
        var answer = (await browser.GetAsync("/ngon-ngu?chon=en&tiep=" + Uri.EscapeDataString(next))).Is(302);
        Assert.Equal("/", answer.Location);
    }

    [Fact]
    public async Task Every_address_anyone_may_open_keeps_the_strict_headers()
    {
        var site = await sites.On(Database.Sqlite);
        List<string> faults = [];
        foreach (var path in Endpoints.Of(site).Where(e => e is { Method: "GET", Who: "anyone" }).Select(e => e.Filled).Append(Nowhere))
        {
            using var browser = site.Browser();
            browser.Follow = false;
            var answer = await browser.GetAsync(path);
            if (answer.Status >= 500) { faults.Add(answer.Explain(path)); }
            var policy = answer.Headers.TryGetValues("Content-Security-Policy", out var values) ? string.Join(';', values) : "";
            if (!policy.Contains("default-src 'none'", StringComparison.Ordinal) || policy.Contains("unsafe", StringComparison.Ordinal)) { faults.Add($"{path}: policy “{policy}”"); }
            if (!answer.Headers.TryGetValues("X-Content-Type-Options", out var sniff) || !sniff.Contains("nosniff")) { faults.Add($"{path}: no nosniff"); }
            if (answer.Headers.Contains("Server") || answer.Headers.Contains("blazor-enhanced-nav")) { faults.Add($"{path}: names what it is made of"); }
            if (answer.All("[style], style, script:not([src])").Count > 0) { faults.Add($"{path}: an inline style or script"); }
            if (answer.All("*").Any(e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal)))) { faults.Add($"{path}: an inline handler"); }
        }
        Assert.Empty(faults);
    }

    [Fact]
    public async Task A_body_over_two_megabytes_is_refused_in_plain_words()
    {
        // Only Kestrel keeps this limit.
        await using var site = await TestSite.StartAsync(listen: true);
        using var browser = site.Browser();
        var form = Endpoints.Of(site).First(e => e is { Method: "POST", IsPage: true, Who: "anyone" }).Filled;
        using var body = new ByteArrayContent(new byte[2 * 1024 * 1024 + 1]);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        (await browser.SendAsync(HttpMethod.Post, form, body)).Is(413).Says("Nội dung gửi lên quá lớn");
    }

    [Fact]
    public async Task Broken_text_in_an_address_breaks_nothing()
    {
        // Over a real connection: part of it is refused before the host sees it.
        await using var site = await TestSite.StartAsync(listen: true);
        foreach (var text in (string[])["%ff%fe%c3", "%00", "%ed%a0%80", "';drop table territory_unit;--", "<script>alert(1)</script>"])
        {
            using var browser = site.Browser();
            var found = (await browser.GetAsync("/api/territory/v1/units?q=" + text)).Is(200).Json();
            Assert.Equal(0, found.GetProperty("count").GetInt32());
            var page = await browser.GetAsync("/" + text);
            Assert.True(page.Status is 400 or 404, page.Explain($"expected 400 or 404 to {text}"));
            Assert.DoesNotContain("<script>alert", page.Raw, StringComparison.Ordinal);
        }
        Assert.Empty(site.Faults.Lines);
    }

    [Fact]
    public async Task A_page_is_compressed_when_the_browser_can_read_that()
    {
        using var browser = (await sites.On(Database.Sqlite)).Browser();
        var plain = await browser.GetAsync(Nowhere);
        browser.Headers["Accept-Encoding"] = "br";
        var small = (await browser.GetAsync(Nowhere)).Is(404);
        Assert.Equal(["br"], small.ContentHeaders.ContentEncoding);
        Assert.True(small.Bytes.Length < plain.Bytes.Length * 2 / 3, $"{small.Bytes.Length} of {plain.Bytes.Length} bytes");
        Assert.Contains("Không tìm thấy", Encoding.UTF8.GetString(plain.Bytes), StringComparison.Ordinal);
    }
}

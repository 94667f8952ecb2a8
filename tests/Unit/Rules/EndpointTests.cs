using HocVuSo.People.Contracts;
using HocVuSo.TestKit;
using Xunit;

namespace HocVuSo.Unit.Rules;

/// <summary>Who may call what, and that no page can be posted to from elsewhere.</summary>
public sealed class EndpointTests(Sites sites) : IClassFixture<Sites>
{
    /// <summary>Machines call these: they carry a secret of their own instead of a token.</summary>
    private static readonly string[] ForMachines = ["/mo-phong/vneid/token"];

    [Fact]
    public async Task Every_endpoint_says_who_may_call_it() => Rule.Holds(
        from endpoint in Endpoints.Of(await sites.On(Database.Sqlite, demonstration: true))
        where endpoint.Who is null
        select $"{endpoint.Method} {endpoint.Path}");

    [Fact]
    public async Task Every_form_is_refused_without_its_token()
    {
        var site = await sites.On(Database.Sqlite, demonstration: true);
        List<string> open = [];
        using var browser = site.Browser();
        await browser.SignInAsync(await site.AddPersonAsync(Enum.GetValues<Role>()));
        browser.Follow = false;
        foreach (var endpoint in Endpoints.Of(site).Where(e => e.IsPage && e.Method != "GET" && !ForMachines.Contains(e.Path)))
        {
            using var empty = endpoint.Body();
            var answer = await browser.SendAsync(new HttpMethod(endpoint.Method), endpoint.Filled, empty);
            if (!endpoint.ChecksToken || answer.Status != 400) { open.Add($"{endpoint.Method} {endpoint.Path} answers {answer.Status} to {endpoint.Filled}"); }
        }
        Rule.Holds(open);
    }
}

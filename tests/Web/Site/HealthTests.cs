using HocVuSo.TestKit;
using Xunit;

namespace HocVuSo.WebTests.Site;

public sealed class HealthTests(Sites sites) : IClassFixture<Sites>
{
    [Theory, Databases]
    public async Task A_running_site_says_ok_its_version_and_its_database(Database on)
    {
        using var browser = (await sites.On(on)).Browser();
        var health = (await browser.GetAsync("/health")).Is(200).Json();
        Assert.Equal("ok", health.GetProperty("status").GetString());
        Assert.Matches(@"^\d+\.\d+\.\d+$", health.GetProperty("version").GetString());
        Assert.Equal(on == Database.Sqlite ? "sqlite" : "postgresql", health.GetProperty("database").GetString());
    }
}

using HocVuSo.Ledger.Contracts;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using HocVuSo.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.WebTests.Community;

/// <summary>One commune of province 24 with two villages, and whoever a test puts there.</summary>
internal sealed class ACommune(TestSite site, Place commune, Place east, Place west)
{
    public Place Commune => commune;

    public Place East => east;

    public Place West => west;

    public static async Task<ACommune> On(TestSite site, int number = 0)
    {
        var places = site.Services.GetRequiredService<IPlaces>();
        var commune = places.Children(site.Province())[number];
        return await site.InScopeAsync(async services =>
        {
            var villages = services.GetRequiredService<IVillages>();
            var day = new DateOnly(2026, 1, 1);
            Place Village(string name) => places.Children(commune.Id).FirstOrDefault(v => v.Name == name) ?? villages.Add(commune, name, UnitTypes.Hamlet, day)!;
            var (east, west) = (Village("Đông"), Village("Tây"));
            await services.GetRequiredService<AppDb>().SaveChangesAsync();
            await villages.PublishAsync(CancellationToken.None);
            return new ACommune(site, commune, east, west);
        });
    }

    public async Task<TestBrowser> HelperAsync()
    {
        var browser = site.Browser();
        await browser.SignInAsync(await site.AddPersonAsync([Role.Helper], east.Id));
        return browser;
    }

    public async Task<TestBrowser> OfficerAsync() => await site.SignedInAsync(commune.Id, Role.CommuneOfficer);

    /// <summary>How many an indicator counts in the commune today.</summary>
    public Task<long> CountAsync(string indicator, UnitId? unit = null) => site.InScopeAsync(async services =>
        (await services.GetRequiredService<IFigures>().AsOfAsync(unit ?? commune.Id, VietNam.Today(services.GetRequiredService<TimeProvider>()), CancellationToken.None))
            .Where(t => t.Indicator == indicator).Sum(t => t.Total));
}

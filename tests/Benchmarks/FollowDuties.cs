using System.Diagnostics;
using System.Globalization;
using HocVuSo.Community.Contracts;
using HocVuSo.Ledger.Contracts;
using HocVuSo.People.Contracts;
using HocVuSo.Plans.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using HocVuSo.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Benchmarks;

/// <summary>What the page of tasks costs when a plan has a duty of every village in every week: a commune and its whole province, with half a year and a year of classes.</summary>
internal static class FollowDuties
{
    private const int Villages = 10;
    private const int Times = 5;
    private const int InOneSave = 20_000;

    private const string Plan = """
        KẾ HOẠCH
        Bình dân học vụ số năm 2026

        I. NHIỆM VỤ

        1. Mở lớp học cộng đồng; mỗi thôn tổ chức ít nhất một buổi học mỗi tuần.
        """;

    public static async Task<int> RunAsync()
    {
        await using var site = await TestSite.StartAsync();
        var places = site.Services.GetRequiredService<IPlaces>();
        var today = VietNam.Today(site.Services.GetRequiredService<TimeProvider>());
        var communes = places.Children(site.Province());
        await site.InScopeAsync(async services =>
        {
            var villages = services.GetRequiredService<IVillages>();
            foreach (var commune in communes)
            {
                for (var i = 1; i <= Villages; i++) { villages.Add(commune, string.Create(CultureInfo.InvariantCulture, $"Số {i}"), UnitTypes.Hamlet, new(2026, 1, 1)); }
            }
            await services.GetRequiredService<AppDb>().SaveChangesAsync();
            await villages.PublishAsync(CancellationToken.None);
            return 0;
        });
        var officer = await site.SignedInAsync(communes[0].Id, Role.CommuneOfficer);
        var province = await site.SignedInAsync(site.Province(), Role.ProvinceOfficer);
        foreach (var unit in (UnitId[])[communes[0].Id, site.Province()])
        {
            await site.InScopeAsync(async services =>
            {
                await services.GetRequiredService<IPlanImports>().AddAsync(unit, "ke-hoach.txt", Plan, default, takeAll: true, CancellationToken.None);
                return await services.GetRequiredService<AppDb>().SaveChangesAsync();
            });
        }
        Console.WriteLine("weeks | facts in the commune | ms | facts in the province | ms");
        var done = 0;
        foreach (var weeks in (int[])[26, 52])
        {
            var facts = from week in Enumerable.Range(done, weeks - done) from commune in communes from village in places.Children(commune.Id).Where(v => !v.IsUnknownVillage) select (week, village.Id);
            foreach (var some in facts.Chunk(InOneSave))
            {
                await site.InScopeAsync(services =>
                {
                    var ledger = services.GetRequiredService<ILedger>();
                    foreach (var (week, village) in some)
                    {
                        ledger.Append(new NewFact(FactKinds.Held, null, village, today.AddDays(-7 * week), Proof.Declared, IActivities.Source, string.Create(CultureInfo.InvariantCulture, $"{village}{week}"), Community.Contracts.ActivityKind.CommunityClass, 20));
                    }
                    return services.GetRequiredService<AppDb>().SaveChangesAsync();
                });
            }
            done = weeks;
            var (one, all) = (await BestAsync(officer), await BestAsync(province));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{weeks} | {weeks * Villages} | {one:0} | {weeks * Villages * communes.Count} | {all:0}"));
        }
        return 0;
    }

    private static async Task<double> BestAsync(TestBrowser browser)
    {
        var best = double.MaxValue;
        for (var i = 0; i < Times; i++)
        {
            var watch = Stopwatch.StartNew();
            (await browser.GetAsync("/viec-cua-toi")).Is(200).Says("thôn đã có");
            best = Math.Min(best, watch.Elapsed.TotalMilliseconds);
        }
        return best;
    }
}

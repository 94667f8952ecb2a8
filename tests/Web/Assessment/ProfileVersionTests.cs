using HocVuSo.Assessment.Contracts;
using HocVuSo.Assessment.Profiles;
using HocVuSo.Platform;
using HocVuSo.TestKit;
using HocVuSo.WebTests.Community;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace HocVuSo.WebTests.Assessment;

/// <summary>Rules as versions in the database: a new one binds new tests, an old one those that began under it.</summary>
public sealed class ProfileVersionTests
{
    [Theory, Databases]
    public async Task The_files_come_as_published_versions_and_once(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        var rows = await RowsAsync(site);
        Assert.Equal(["co-ban-20", "nq398", "qd757", "tim-diem-bat-dau", "xac-nhan-ngan"], rows.Select(r => r.Code));
        Assert.All(rows, r => Assert.True(r is { State: ProfileState.Published, Version: 1, SetBy: null }));
        await LoadAsync(site);
        Assert.Equal(rows.Count, (await RowsAsync(site)).Count);
    }

    [Theory, Databases]
    public async Task A_new_version_binds_new_tests_and_leaves_the_one_under_way_its_own(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        var here = await ACommune.On(site);
        using var under = await AnExaminee.In(site, here);
        var page = (await under.StartAsync()).Says("Câu 1 trong 20");
        await PublishAsync(site, "co-ban-20", rule => rule with { Minutes = 45, PassMark = 18, ValidMonths = 6 });
        await site.Services.GetRequiredService<AllProfiles>().RefreshAsync(CancellationToken.None);

        (await under.FinishAsync(page, 14)).Says("Đúng 14 trong 20 câu; cần đúng từ 14 câu để đạt.", "Chúc mừng bác, bài đã đạt!");
        (await under.Browser.GetAsync("/giay-xac-nhan")).Says("15/11/2028");
        using var later = await AnExaminee.In(site, here);
        (await later.Browser.GetAsync("/bai-xac-nhan")).Says("45 phút", "đúng từ 18 câu");
        (await later.SitAsync(14)).Says("Đúng 14 trong 20 câu; cần đúng từ 18 câu để đạt.");
        Assert.Equal(2, (await later.LastSessionAsync()).ProfileVersion);
    }

    [Theory, Databases]
    public async Task A_second_node_takes_a_new_version_over(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        await using var other = await TestSite.StartOverAsync(site.Store);
        await PublishAsync(site, "co-ban-20", rule => rule with { Minutes = 45 });
        using var visitor = other.Browser();
        (await visitor.GetAsync("/bai-xac-nhan")).Says("30 phút");
        var profiles = other.Services.GetRequiredService<AllProfiles>();
        // A session that began on the first node names the version before this one has looked.
        Assert.Equal(45, (await profiles.FindAsync("co-ban-20", 2, CancellationToken.None))!.Rule!.Minutes);
        (await visitor.GetAsync("/bai-xac-nhan")).Says("45 phút");
    }

    [Theory, Databases]
    public async Task Of_two_publications_at_once_one_wins(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        foreach (var code in (string[])["co-ban-20", "nq398"]) { await DraftAsync(site, code, rule => rule with { Minutes = 45 }); }
        var number = site.Services.GetRequiredService<AllProfiles>().Number + 1;
        var won = await Task.WhenAll(((string[])["co-ban-20", "nq398"]).Select(code => site.RowsAsync(async db =>
        {
            var draft = await db.Set<ProfileRow>().SingleAsync(r => r.Code == code && r.State == ProfileState.Draft);
            draft.Publish(number, null, site.Clock.GetUtcNow(), "thử");
            return await db.TrySaveAsync(CancellationToken.None);
        })));
        Assert.Single(won, w => w);
        Assert.Single(await site.RowsAsync(db => db.Set<ProfileRow>().Where(r => r.State == ProfileState.Draft).ToListAsync()));
    }

    private static Task<List<ProfileRow>> RowsAsync(TestSite site) => site.RowsAsync(db => db.Set<ProfileRow>().AsNoTracking().OrderBy(r => r.Code).ToListAsync());

    private static Task<int> LoadAsync(TestSite site) => site.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<AppDb>();
        foreach (var catalogue in services.GetServices<ICatalogue>().OfType<ProfileCatalogue>()) { await catalogue.LoadAsync(db, services.GetRequiredService<DataFiles>(), CancellationToken.None); }
        return await db.SaveChangesAsync();
    });

    private static Task DraftAsync(TestSite site, string code, Func<FixedRule, FixedRule> change) => site.RowsAsync(async db =>
    {
        var profile = site.Services.GetRequiredService<AllProfiles>().Find(code)!;
        var draft = ProfileRow.Draft(code, profile.Version + 1);
        draft.Write(ProfileYaml.Write(profile with { Version = draft.Version, Rule = change((FixedRule)profile.Rule!) }), null, site.Clock.GetUtcNow());
        db.Add(draft);
        await db.SaveChangesAsync();
    });

    private static async Task PublishAsync(TestSite site, string code, Func<FixedRule, FixedRule> change)
    {
        await DraftAsync(site, code, change);
        await site.RowsAsync(async db =>
        {
            var draft = await db.Set<ProfileRow>().SingleAsync(r => r.Code == code && r.State == ProfileState.Draft);
            draft.Publish(1 + (await db.Set<ProfileRow>().MaxAsync(r => r.Number)).GetValueOrDefault(), null, site.Clock.GetUtcNow(), "thử");
            await db.SaveChangesAsync();
        });
    }
}

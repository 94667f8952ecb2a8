using HocVuSo.Ledger.Facts;
using HocVuSo.Territory.Contracts;
using HocVuSo.TestKit;
using HocVuSo.WebTests.Community;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace HocVuSo.WebTests.Ledger;

/// <summary>Somebody with access to the database changes a roll-up: the facts tell.</summary>
public sealed class VerifyTests
{
    [Theory, Databases]
    public async Task An_honest_ledger_verifies_with_the_same_digest_each_time_and_another_after_another_fact(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        var here = await WithFiguresAsync(site);
        var first = await site.VerifyAsync();
        site.Clock.Advance(TimeSpan.FromHours(1));
        var again = await site.VerifyAsync();
        Assert.Empty(first.Differences);
        Assert.Equal((first.Facts, first.Digest), (again.Facts, again.Digest));
        Assert.Matches("^[0-9a-f]{64}$", first.Digest);
        await site.AdultAsync(here.East.Id, Telling.Day(1, 6));
        var later = await site.VerifyAsync();
        Assert.Empty(later.Differences);
        Assert.True(later.Facts > first.Facts);
        Assert.NotEqual(first.Digest, later.Digest);
    }

    [Theory, Databases]
    public async Task A_roll_up_changed_by_hand_is_found(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        await WithFiguresAsync(site);
        Assert.Empty((await site.VerifyAsync()).Differences);
        await site.RowsAsync(db => db.Set<RollupRow>().Where(r => r.Indicator == Telling.Adults).ExecuteUpdateAsync(r => r.SetProperty(x => x.N, x => x.N + 100)));
        var found = (await site.VerifyAsync()).Differences;
        Assert.Contains(found, d => d.StartsWith(Telling.Adults, StringComparison.Ordinal) && d.EndsWith("proof 2: kept 101, facts say 1", StringComparison.Ordinal));
        await site.RowsAsync(db => db.Set<RollupRow>().Where(r => r.Indicator == Telling.Adults).ExecuteDeleteAsync());
        Assert.Contains((await site.VerifyAsync()).Differences, d => d.EndsWith("proof 2: kept 0, facts say 1", StringComparison.Ordinal));
    }

    [Theory, Databases]
    public async Task A_total_changed_or_removed_by_hand_is_found(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        await WithFiguresAsync(site);
        Assert.Empty((await site.VerifyAsync()).Differences);
        await site.RowsAsync(db => db.Set<TotalRow>().Where(r => r.Indicator == Telling.Adults).ExecuteUpdateAsync(r => r.SetProperty(x => x.N, x => x.N + 100)));
        Assert.Contains((await site.VerifyAsync()).Differences, d => d.StartsWith("total of " + Telling.Adults, StringComparison.Ordinal));
        await site.RowsAsync(db => db.Set<TotalRow>().Where(r => r.Indicator == Telling.Adults).ExecuteDeleteAsync());
        Assert.Contains((await site.VerifyAsync()).Differences, d => d.StartsWith("total of " + Telling.Adults, StringComparison.Ordinal));
    }

    private static async Task<ACommune> WithFiguresAsync(TestSite site)
    {
        var here = await ACommune.On(site);
        foreach (var village in (Place[])[here.East, here.West])
        {
            var person = await site.AdultAsync(village.Id, Telling.Day(1, 5));
            await site.TellAsync(Telling.Passed(person, village.Id, Telling.Day(3, 1), village.Code), Telling.Finished(person, village.Id, Telling.Day(2, 1)));
        }
        return here;
    }
}

using System.Data.Common;
using HocVuSo.Ledger.Contracts;
using HocVuSo.Ledger.Facts;
using HocVuSo.TestKit;
using HocVuSo.WebTests.Community;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace HocVuSo.WebTests.Ledger;

/// <summary>What the database itself promises of a fact.</summary>
public sealed class FactTests
{
    [Theory, Databases]
    public async Task A_fact_can_be_neither_changed_nor_deleted_not_even_by_hand(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        var here = await ACommune.On(site);
        await site.TellAsync(new NewFact(FactKinds.Helped, null, here.East.Id, Telling.Day(3, 1), Proof.Declared, "visit", "1", "vneid", 12));
        string[] tries = ["update ledger_fact set count = 13", "update ledger_fact set reason = 'x' where count = 12", "delete from ledger_fact", .. on == Database.Postgres ? ["truncate ledger_fact", "truncate ledger_fact cascade"] : Array.Empty<string>()];
        foreach (var sql in tries)
        {
            var fault = await Assert.ThrowsAnyAsync<DbException>(() => site.RowsAsync(db => db.Database.ExecuteSqlRawAsync(sql)));
            Assert.Contains("ledger_fact is append-only", fault.Message, StringComparison.Ordinal);
        }
        Assert.Equal(12, (await site.RowsAsync(db => db.Set<Fact>().AsNoTracking().SingleAsync())).Count);
    }

    [Theory, Databases]
    public async Task A_fact_is_stamped_with_the_instant_of_its_commit_and_keeps_it_to_the_microsecond(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        var here = await ACommune.On(site);
        site.Clock.Advance(TimeSpan.FromTicks(1_234_570));
        await site.TellAsync(new NewFact(FactKinds.Helped, null, here.East.Id, Telling.Day(3, 1), Proof.Declared, "visit", "1", "vneid", 12));
        Assert.Equal(FakeClock.Start.AddTicks(1_234_570), (await site.RowsAsync(db => db.Set<Fact>().AsNoTracking().SingleAsync())).RecordedAt);
    }

    [Theory, Databases]
    public async Task The_same_source_twice_is_one_fact_in_one_commit_or_in_two(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        var here = await ACommune.On(site);
        var nu = await site.AdultAsync(here.East.Id, Telling.Day(1, 5));
        var fact = new NewFact(FactKinds.Helped, nu, here.East.Id, Telling.Day(3, 1), Proof.Listed, "visit", "lan-1", "vneid");
        await site.TellAsync(fact, fact);
        await site.TellAsync(fact with { OccurredOn = Telling.Day(4, 1) });
        Assert.Equal("1: 1", await site.CountAsync(Telling.Helps, here.Commune.Id, Telling.Day(5, 1)));
        await site.TellAsync(fact with { SourceId = "lan-2" });
        Assert.Equal("1: 2", await site.CountAsync(Telling.Helps, here.Commune.Id, Telling.Day(5, 1)));
        Assert.Empty((await site.VerifyAsync()).Differences);
    }
}

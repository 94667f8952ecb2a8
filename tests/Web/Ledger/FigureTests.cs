using HocVuSo.Ledger.Contracts;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.TestKit;
using HocVuSo.WebTests.Community;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace HocVuSo.WebTests.Ledger;

/// <summary>A person counts once, whatever happens to the person and to what is known.</summary>
public sealed class FigureTests
{
    [Theory, Databases]
    public async Task A_better_proof_moves_a_person_up_and_does_not_count_again(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        var here = await ACommune.On(site);
        var nu = await site.AdultAsync(here.East.Id, Telling.Day(1, 5));
        await site.TellAsync(Telling.Passed(nu, here.East.Id, Telling.Day(2, 1), "1", Proof.Listed));   // the target asks for proof 2
        Assert.Equal("", await site.CountAsync(Telling.Adults, here.Commune.Id, Telling.Day(2, 28)));
        await site.TellAsync(Telling.Passed(nu, here.East.Id, Telling.Day(3, 1), "2"));
        await site.TellAsync(Telling.Passed(nu, here.East.Id, Telling.Day(4, 1), "3", Proof.Confirmed));
        await site.TellAsync(Telling.Passed(nu, here.East.Id, Telling.Day(5, 1), "4"));
        Assert.Equal("", await site.CountAsync(Telling.Adults, here.Commune.Id, Telling.Day(2, 28)));
        Assert.Equal("2: 1", await site.CountAsync(Telling.Adults, here.Commune.Id, Telling.Day(3, 31)));
        Assert.Equal("3: 1", await site.CountAsync(Telling.Adults, here.Commune.Id, Telling.Day(4, 1)));
        Assert.Equal("3: 1", await site.CountAsync(Telling.Adults, site.Province(), Telling.Day(12, 31)));
        Assert.Empty((await site.VerifyAsync()).Differences);
    }

    [Theory, Databases]
    public async Task Who_moves_counts_at_the_old_place_before_and_at_the_new_one_from_that_day_on(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        var (here, there) = (await ACommune.On(site), await ACommune.On(site, 1));
        var nu = await site.AdultAsync(here.East.Id, Telling.Day(1, 5));
        await site.TellAsync(Telling.Passed(nu, here.East.Id, Telling.Day(3, 1), "1"));
        await site.DrainAsync();
        await site.MoveAsync(nu, there.West.Id, Telling.Day(6, 1));
        Assert.Equal("2: 1", await site.CountAsync(Telling.Adults, here.Commune.Id, Telling.Day(5, 31)));
        Assert.Equal("", await site.CountAsync(Telling.Adults, there.Commune.Id, Telling.Day(5, 31)));
        Assert.Equal("", await site.CountAsync(Telling.Adults, here.Commune.Id, Telling.Day(6, 1)));
        Assert.Equal("2: 1", await site.CountAsync(Telling.Adults, there.West.Id, Telling.Day(6, 1)));
        Assert.Equal("2: 1", await site.CountAsync(Telling.Adults, site.Province(), Telling.Day(6, 1)));
        Assert.Empty((await site.VerifyAsync()).Differences);
    }

    [Theory, Databases]
    public async Task What_is_taken_back_no_longer_counts_and_an_older_proof_stands_again(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        var here = await ACommune.On(site);
        var nu = await site.AdultAsync(here.East.Id, Telling.Day(1, 5));
        var recorded = (await site.TellAsync(Telling.Passed(nu, here.East.Id, Telling.Day(3, 1), "1")))[0];
        var confirmed = (await site.TellAsync(Telling.Passed(nu, here.East.Id, Telling.Day(4, 1), "2", Proof.Confirmed)))[0];
        await site.DrainAsync();
        await site.TakeBackAsync(confirmed, nu);
        Assert.Equal("2: 1", await site.CountAsync(Telling.Adults, here.Commune.Id, Telling.Day(5, 1)));
        await site.TakeBackAsync(recorded, nu);
        Assert.Equal("", await site.CountAsync(Telling.Adults, here.Commune.Id, Telling.Day(5, 1)));
        Assert.Equal("", await site.CountAsync(Telling.Adults, here.Commune.Id, Telling.Day(3, 31)));
        Assert.Empty((await site.VerifyAsync()).Differences);
    }

    [Theory, Databases]
    public async Task Two_records_that_turn_out_to_be_one_person_count_once(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        var here = await ACommune.On(site);
        var listed = await site.AdultAsync(here.West.Id, Telling.Day(1, 5));
        var account = await site.AdultAsync(here.East.Id, Telling.Day(2, 5));
        await site.TellAsync(Telling.Passed(listed, here.West.Id, Telling.Day(3, 1), "1", Proof.Confirmed), Telling.Passed(account, here.East.Id, Telling.Day(4, 1), "2"));
        await site.DrainAsync();
        Assert.Equal("2: 1, 3: 1", await site.CountAsync(Telling.Adults, here.Commune.Id, Telling.Day(5, 1)));
        Assert.True(await site.InScopeAsync(async services =>
        {
            var merged = await services.GetRequiredService<IAccounts>().MergeAsync(listed, account, "cùng số định danh", account, CancellationToken.None);
            await services.GetRequiredService<AppDb>().SaveChangesAsync();
            return merged;
        }));
        Assert.Equal("3: 1", await site.CountAsync(Telling.Adults, here.Commune.Id, Telling.Day(5, 1)));
        Assert.Equal("3: 1", await site.CountAsync(Telling.Adults, here.East.Id, Telling.Day(5, 1)));   // where the person moved last
        // What is recorded for either from now on is recorded for the one.
        await site.TellAsync(Telling.Passed(listed, here.West.Id, Telling.Day(5, 1), "3"), Telling.Passed(account, here.East.Id, Telling.Day(5, 1), "4"));
        Assert.Equal("3: 1", await site.CountAsync(Telling.Adults, here.Commune.Id, Telling.Day(6, 1)));
        Assert.Empty((await site.VerifyAsync()).Differences);
    }

    [Theory, Databases]
    public async Task A_figure_is_current_to_the_last_commit_before_and_after_a_fold(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        var here = await ACommune.On(site);
        for (var i = 1; i <= 6; i++)
        {
            var person = await site.AdultAsync(i % 2 == 0 ? here.East.Id : here.West.Id, Telling.Day(1, 5));
            await site.TellAsync(Telling.Passed(person, here.East.Id, Telling.Day(3, i), $"{i}"));
            Assert.Equal($"2: {i}", await site.CountAsync(Telling.Adults, here.Commune.Id, Telling.Day(4, 1)));
            if (i % 3 == 0) { await site.DrainAsync(); }
            Assert.Equal($"2: {i}", await site.CountAsync(Telling.Adults, here.Commune.Id, Telling.Day(4, 1)));
        }
        // Both ways of asking, from the roll-ups and from the facts, say the same of every day.
        foreach (var day in (DateOnly[])[Telling.Day(2, 28), Telling.Day(3, 1), Telling.Day(3, 4), Telling.Day(3, 6)])
        {
            var exact = await site.InScopeAsync(services => services.GetRequiredService<IFigures>().BehindAsync(Telling.Adults, here.Commune.Id, day, site.Clock.GetUtcNow(), CancellationToken.None));
            Assert.Equal(exact.Count == 0 ? "" : $"2: {exact.Count}", await site.CountAsync(Telling.Adults, here.Commune.Id, day));
        }
    }

    [Theory, Databases]
    public async Task Two_nodes_that_record_and_fold_at_once_count_a_person_once(Database on)
    {
        await using var one = await TestSite.StartAsync(on);
        var here = await ACommune.On(one);
        // SQLite is one process; there the second node is the first.
        await using var second = on == Database.Postgres ? await TestSite.StartOverAsync(one.Store) : null;
        var other = second ?? one;
        var nu = await one.AdultAsync(here.East.Id, Telling.Day(1, 5));
        await Task.WhenAll(Enumerable.Range(0, 24).Select(async i =>
        {
            var node = i % 2 == 0 ? one : other;
            if (i % 8 == 7) { await node.DrainAsync(); }
            else { await node.TellAsync(Telling.Passed(nu, here.East.Id, Telling.Day(3, 1 + i), $"{i}", i % 3 == 0 ? Proof.Confirmed : Proof.Recorded)); }
        }));
        Assert.Equal("3: 1", await one.CountAsync(Telling.Adults, here.Commune.Id, Telling.Day(5, 1)));
        Assert.Equal("3: 1", await other.CountAsync(Telling.Adults, here.Commune.Id, Telling.Day(5, 1)));
        Assert.Empty((await one.VerifyAsync()).Differences);
    }
}

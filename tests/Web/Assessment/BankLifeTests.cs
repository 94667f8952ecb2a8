using HocVuSo.Assessment.Bank;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.TestKit;
using HocVuSo.WebTests.Community;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace HocVuSo.WebTests.Assessment;

/// <summary>What is in use follows the stages of the families, on every node, and no session notices.</summary>
public sealed class BankLifeTests
{
    private const string Code = "ma-otp-dung-the-nao";

    [Theory, Databases]
    public async Task A_rested_family_is_drawn_no_more_and_sessions_under_way_keep_theirs(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        var here = await ACommune.On(site);
        var banks = site.Services.GetRequiredService<Banks>();
        var before = banks.InForce;
        using var me = await AnExaminee.In(site, here);
        var question = await me.StartAsync();
        await using var other = await TestSite.StartOverAsync(site.Store);

        var person = await site.AddPersonAsync([Role.Administrator]);
        Assert.IsType<Moved.Done>(await MoveAsync(site, Code, Stage.Rested, person));
        Assert.Equal(before.Number + 1, banks.InForce.Number);
        Assert.Equal(before.Bank.Families.Count - 1, banks.Current.Families.Count);
        Assert.DoesNotContain(banks.Current.Families, f => f.Code == Code);
        Assert.Equal(before.Number, (await me.LastSessionAsync()).Bank);
        (await me.FinishAsync(question)).Says("Chúc mừng");

        // The other node looks every twenty seconds; here at once.
        var there = other.Services.GetRequiredService<Banks>();
        Assert.Equal(before.Number, there.InForce.Number);
        await there.NoticeAsync(CancellationToken.None);
        Assert.Equal(banks.InForce.Number, there.InForce.Number);
        Assert.Equal(banks.Current.Version, there.Current.Version);

        // Back to exactly what was: the same families under a number of their own.
        Assert.IsType<Moved.Done>(await MoveAsync(site, Code, Stage.Live, person));
        Assert.Equal((before.Number + 2, before.Bank.Version), (banks.InForce.Number, banks.Current.Version));
    }

    [Theory, Databases]
    public async Task The_next_start_leaves_what_people_decided(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        var files = site.Services.GetRequiredService<BankFiles>();
        Assert.Equal(files.Bank.Version, site.Services.GetRequiredService<Banks>().Current.Version);
        var steps = await StepsAsync(site, Code);
        Assert.Equal((1, Stage.Live, null, "Đi cùng phần mềm."), (Assert.Single(steps).Number, steps[0].Stage, steps[0].MovedBy, steps[0].Why));

        Assert.IsType<Moved.Done>(await MoveAsync(site, Code, Stage.Rested, await site.AddPersonAsync([Role.Administrator])));
        await site.RowsAsync(async db =>
        {
            Assert.Equal(0, await site.Services.GetServices<ICatalogue>().OfType<BankCatalogue>().Single().LoadAsync(db, site.Services.GetRequiredService<DataFiles>(), CancellationToken.None));
            Assert.False(db.ChangeTracker.HasChanges());
        });
    }

    [Theory, Databases]
    public async Task A_new_text_of_a_family_that_people_rested_comes_in_as_a_draft(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        var yaml = site.Services.GetRequiredService<BankFiles>().Texts.Values.First(t => t.StartsWith($"code: {Code}\n", StringComparison.Ordinal)) + "# bản cũ";
        var person = await site.AddPersonAsync([Role.Administrator]);
        // As an earlier program and its people would have left it: an older text, rested by one of them; today's is not known yet.
        await site.RowsAsync(async db =>
        {
            var current = (await db.Set<FamilyStage>().SingleAsync(s => s.Code == Code)).Digest;
            Add(db, Code, 2, current, null, Stage.Retired);
            Add(db, Code, 3, ItemBank.Digest(yaml), yaml, Stage.Live);
            await db.SaveChangesAsync();
            db.Add(new FamilyStage { Code = Code, Number = 4, Digest = ItemBank.Digest(yaml), Stage = Stage.Rested, At = site.Clock.GetUtcNow(), MovedBy = person, Why = "Hiện quá nhiều." });
            await db.SaveChangesAsync();
        });
        await site.RowsAsync(async db =>
        {
            await site.Services.GetServices<ICatalogue>().OfType<BankCatalogue>().Single().LoadAsync(db, site.Services.GetRequiredService<DataFiles>(), CancellationToken.None);
            await db.SaveChangesAsync();
        });
        Assert.Equal((5, Stage.Draft, null), (await StepsAsync(site, Code)).Select(s => (s.Number, s.Stage, s.MovedBy)).Last());
    }

    [Theory, Databases]
    public async Task A_text_the_program_no_longer_brings_retires_and_comes_back_with_it(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        const string Old = "bản cũ";
        var yaml = site.Services.GetRequiredService<BankFiles>().Texts.Values.First(t => t.StartsWith($"code: {Code}\n", StringComparison.Ordinal));
        var (before, gone) = (yaml + "# " + Old, yaml.Replace(Code, "cau-khong-con", StringComparison.Ordinal));
        // As an earlier program would have left it: another text of the family live, and a family that is gone now.
        await site.RowsAsync(async db =>
        {
            var current = (await db.Set<FamilyStage>().SingleAsync(s => s.Code == Code)).Digest;
            Add(db, Code, 2, current, null, Stage.Retired);
            Add(db, Code, 3, ItemBank.Digest(before), before, Stage.Live);
            Add(db, "cau-khong-con", 1, ItemBank.Digest(gone), gone, Stage.Live);
            await db.SaveChangesAsync();
        });
        await site.RowsAsync(async db =>
        {
            await site.Services.GetServices<ICatalogue>().OfType<BankCatalogue>().Single().LoadAsync(db, site.Services.GetRequiredService<DataFiles>(), CancellationToken.None);
            await db.SaveChangesAsync();
        });
        Assert.Equal([(3, Stage.Live), (4, Stage.Retired), (5, Stage.Live)], (await StepsAsync(site, Code)).Skip(2).Select(s => (s.Number, s.Stage)));
        Assert.Equal([Stage.Live, Stage.Retired], (await StepsAsync(site, "cau-khong-con")).Select(s => s.Stage));
    }

    [Theory, Databases]
    public async Task Two_who_move_one_family_in_one_instant_take_one_step_and_two_families_two(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        var person = await site.AddPersonAsync([Role.Administrator]);
        var banks = site.Services.GetRequiredService<Banks>();
        var before = banks.InForce.Number;
        // Both saw the family live.
        var asked = await Task.WhenAll(
            MoveAsync(site, Code, Stage.Rested, person, seen: 1), MoveAsync(site, Code, Stage.Retired, person, seen: 1), MoveAsync(site, "sac-pin-an-toan", Stage.Rested, person));
        Assert.Single(asked[..2].OfType<Moved.Done>());
        Assert.Single(asked[..2].OfType<Moved.Late>());
        Assert.IsType<Moved.Done>(asked[2]);
        Assert.Equal(2, (await StepsAsync(site, Code)).Count);
        Assert.Equal(before + 2, banks.InForce.Number);
        Assert.DoesNotContain(banks.Current.Families, f => f.Code is Code or "sac-pin-an-toan");
    }

    [Fact]
    public async Task The_bank_stays_large_enough_for_every_test()
    {
        await using var site = await TestSite.StartAsync();
        var person = await site.AddPersonAsync([Role.Administrator]);
        var banks = site.Services.GetRequiredService<Banks>();
        Moved outcome = new Moved.Done();
        var rested = 0;
        foreach (var family in banks.Current.Families.Where(f => f.Group == "7").ToList())
        {
            outcome = await MoveAsync(site, family.Code, Stage.Rested, person);
            if (outcome is not Moved.Done) { break; }
            rested++;
        }
        var refused = Assert.IsType<Moved.TooSmallFor>(outcome);
        Assert.True(rested > 0);
        Assert.NotEmpty(refused.Profile.Name.Vi);
        Assert.Null(banks.FirstUnfilled(banks.Current));
        Assert.Equal(rested, await site.RowsAsync(db => db.Set<FamilyStage>().CountAsync(s => s.Stage == Stage.Rested)));
    }

    [Theory, Databases]
    public async Task The_life_of_a_family_cannot_be_rewritten(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        await site.RowsAsync(async db =>
        {
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync("update assessment_family_stage set why = 'x'"));
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync("delete from assessment_family_stage"));
        });
    }

    internal static Task<Moved> MoveAsync(TestSite site, string code, Stage to, PersonId by, int? seen = null) => site.InScopeAsync(async services =>
    {
        var keeper = services.GetRequiredService<BankKeeper>();
        var lives = await keeper.ReadAsync(CancellationToken.None);
        return await keeper.MoveAsync(lives.Of(code)[^1], seen ?? lives.NewestOf(code), to, by, "Lý do của bước này", CancellationToken.None);
    });

    internal static Task<List<FamilyStage>> StepsAsync(TestSite site, string code) =>
        site.RowsAsync(db => db.Set<FamilyStage>().AsNoTracking().Where(s => s.Code == code).OrderBy(s => s.Number).ToListAsync());

    private static void Add(AppDb db, string code, int number, string digest, string? yaml, Stage stage)
    {
        if (yaml is not null) { db.Add(new FamilyText { Digest = digest, Code = code, Yaml = yaml }); }
        db.Add(new FamilyStage { Code = code, Number = number, Digest = digest, Stage = stage, At = DateTimeOffset.UnixEpoch, MovedBy = null, Why = "từ bản phần mềm trước" });
    }
}

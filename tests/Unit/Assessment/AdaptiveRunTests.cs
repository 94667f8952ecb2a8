using HocVuSo.Assessment.Bank;
using HocVuSo.Assessment.Contracts;
using HocVuSo.Assessment.Profiles;
using HocVuSo.Assessment.Sessions;
using HocVuSo.Psychometrics.Adaptive;
using HocVuSo.TestKit;
using Xunit;

namespace HocVuSo.Unit.Assessment;

/// <summary>Adaptive tests in the terms of the bank, over the real one and its profiles.</summary>
public sealed class AdaptiveRunTests
{
    private static readonly ExposureSnapshot Fresh = ExposureSnapshot.Empty(Pool("xac-nhan-ngan").Items.Count, 0.22);

    [Fact]
    public void A_choice_is_stored_in_few_bytes_and_read_back_as_it_was()
    {
        var run = new AdaptiveRun(Pool("xac-nhan-ngan"), 7, Seen.Nothing);
        var first = run.Begin(Fresh);
        Assert.InRange(first.ToBytes().Length, 31, 90);
        Assert.Equal(first, StoredChoice.From(first.ToBytes()));
        Assert.NotEqual(first, first with { Digest = first.Digest + 1 });
        Assert.NotEqual(first, first with { Snapshot = first.Snapshot + 1 });
        Assert.Equal(first.Item, first.Top[0]);
        Assert.Equal(20, first.Top.Count);
    }

    [Theory]
    [InlineData("xac-nhan-ngan", 8, 30)]
    [InlineData("tim-diem-bat-dau", 8, 25)]
    public void Every_run_keeps_its_length_its_groups_and_never_shows_a_family_or_its_enemies_twice(string profile, int least, int most)
    {
        var pool = Pool(profile);
        for (var seed = 0; seed < 150; seed++)
        {
            var run = new AdaptiveRun(pool, seed, Seen.Nothing);
            run.Begin(Beginning(pool));
            while (!run.HasEnded) { run.Next(Draws.Unit((ulong)seed, 99, run.Position) < seed / 150.0 ? Marking.Right : Marking.Wrong, Beginning(pool)); }
            Assert.InRange(run.Shown.Count, least, most);
            var families = run.Shown.Select(s => (int)s.Family).ToList();
            Assert.Equal(families.Count, families.Distinct().Count());
            Assert.DoesNotContain(families, f => pool.Bank.EnemiesOf(f).Any(families.Contains));
            Assert.Equal(8, run.Shown.Select(s => pool.Bank.Families[s.Family].Group).Distinct().Count());
        }
    }

    [Fact]
    public void Families_that_are_tried_out_come_in_one_slot_of_eight_and_count_for_nothing()
    {
        string[] tried = [.. Banks.Real.Families.Where((f, i) => f.Level == "co-ban" && i % 9 == 0).Select(f => f.Digest)];
        var pool = Pool("xac-nhan-ngan", ItemBank.Of(Banks.Real.Families, tried.ToHashSet(StringComparer.Ordinal)));
        Assert.Equal(tried.Length, pool.Pretest.Count);
        var (slots, pretest) = (0, 0);
        for (var seed = 0; seed < 400; seed++)
        {
            var run = new AdaptiveRun(pool, seed, Seen.Nothing);
            var choice = (StoredChoice?)run.Begin(Beginning(pool));
            while (choice is not null)
            {
                slots++;
                Assert.Equal(choice.Pretest, pool.Bank.IsPretest(choice.Item.Family));
                if (choice.Pretest)
                {
                    pretest++;
                    Assert.True(run.Position > 3);
                    // Right or wrong, it moves nothing.
                    var (before, counted) = (run.Ability, run.Counted);
                    choice = run.Next(seed % 2 == 0 ? Marking.Right : Marking.Wrong, Beginning(pool));
                    Assert.Equal((before, counted), (run.Ability, run.Counted));
                    continue;
                }
                choice = run.Next(run.Position % 2 == 0 ? Marking.Right : Marking.Wrong, Beginning(pool));
            }
            Assert.Equal(run.Shown.Count(s => !pool.Bank.IsPretest(s.Family)), run.Counted);
        }
        Assert.InRange(pretest / (double)slots, 0.08, 0.15);
    }

    [Fact]
    public void Nobody_meets_two_versions_of_one_family_or_an_enemy_of_what_is_tried_out()
    {
        var live = ItemBank.FromFolder(Repository.In("content", "items"), out var texts).Families;
        ItemFamily[] next = [.. live.Where(f => f.Level == "co-ban").Select(f => Banks.Read(texts[f.Digest] + "# bản sau"))];
        var pool = Pool("xac-nhan-ngan", ItemBank.InUse([.. live, .. next], next.Select(f => f.Digest).ToHashSet(StringComparer.Ordinal), Calibrated.Nothing));
        for (var seed = 0; seed < 200; seed++)
        {
            var run = new AdaptiveRun(pool, seed, Seen.Nothing);
            for (var choice = run.Begin(Beginning(pool)); choice is not null;) { choice = run.Next(Marking.Right, Beginning(pool)); }
            Assert.Equal(run.Shown.Count, run.Shown.Select(s => pool.Bank.Families[s.Family].Code).Distinct().Count());
            Assert.DoesNotContain(run.Shown, s => run.Shown.Any(o => pool.Bank.EnemiesOf(s.Family).Contains(o.Family)));
        }
    }

    [Fact]
    public void Before_there_are_answers_an_items_parameters_are_its_authors_guess()
    {
        var one = Banks.Real.Families.First(f => f.Kind == ItemKind.One && f.Items[0].Steps[0].Options.Count == 4);
        Assert.Equal(0.2, ItemPriors.Of(one).Guessing, 12);
        Assert.Equal(1, ItemPriors.Of(one).Discrimination);
        Assert.Equal(0, ItemPriors.Of(Banks.Real.Families.First(f => f.Kind == ItemKind.Order)).Guessing);
        Assert.True(ItemPriors.Middle(Band.Easy) < ItemPriors.Middle(Band.Middle) && ItemPriors.Middle(Band.Middle) < ItemPriors.Middle(Band.Hard));
    }

    private static ExposureSnapshot Beginning(TestPool pool) => ExposureSnapshot.Empty(pool.Items.Count, pool.Rule.ExposureGoal);

    private static TestPool Pool(string profile, ItemBank? bank = null)
    {
        var found = AllProfiles.Read(Repository.In("data", "profiles")).Single(p => p.Code == profile);
        return new TestPool(new(1, profile, found.Version), bank ?? Banks.Real, (AdaptiveRule)found.Rule!);
    }
}

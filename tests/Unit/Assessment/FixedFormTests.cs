using HocVuSo.Assessment.Bank;
using HocVuSo.Assessment.Contracts;
using HocVuSo.Assessment.Profiles;
using HocVuSo.Assessment.Sessions;
using HocVuSo.Platform;
using HocVuSo.TestKit;
using Xunit;

namespace HocVuSo.Unit.Assessment;

/// <summary>What every drawn sheet holds, over the real bank and its profiles.</summary>
public sealed class FixedFormTests
{
    private const int Draws = 300;

    public static readonly TheoryData<string> Startable = [.. Rules().Select(p => p.Code)];

    [Theory, MemberData(nameof(Startable))]
    public void A_sheet_follows_the_blueprint_and_holds_no_family_twice_and_no_enemies(string profile)
    {
        var rule = Rule(profile);
        for (ulong seed = 0; seed < Draws; seed++)
        {
            var places = Sheets.Read(FixedForm.Begin(Banks.Real, rule, Seen.Nothing, seed)).ToList();
            var drawn = places.Select(p => Banks.Real.Item(p)).ToList();
            Assert.Equal(rule.Count, drawn.Count);
            foreach (var line in rule.Blueprint) { Assert.Equal(line.Count, drawn.Count(i => i.Group == line.Group && i.Level == line.Level)); }
            var families = places.Select(p => (int)p.Family).ToHashSet();
            Assert.Equal(rule.Count, families.Count);
            Assert.DoesNotContain(families, f => Banks.Real.EnemiesOf(f).Any(families.Contains));
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_sheet_and_another_seed_another()
    {
        var rule = Rule("co-ban-20");
        var sheets = Enumerable.Range(0, 50).Select(seed => Convert.ToHexString(FixedForm.Begin(Banks.Real, rule, Seen.Nothing, (ulong)seed))).ToList();
        Assert.Equal(sheets, Enumerable.Range(0, 50).Select(seed => Convert.ToHexString(FixedForm.Begin(Banks.Real, rule, Seen.Nothing, (ulong)seed))));
        Assert.Equal(sheets.Count, sheets.Distinct().Count());
    }

    [Fact]
    public void The_second_test_of_a_person_repeats_no_family_while_others_are_left()
    {
        var rule = Rule("co-ban-20");
        for (ulong seed = 0; seed < Draws; seed++)
        {
            var first = Codes(FixedForm.Begin(Banks.Real, rule, Seen.Nothing, seed));
            var second = Codes(FixedForm.Begin(Banks.Real, rule, new Seen(first), seed + 1000));
            Assert.Empty(first.Select(f => f.Family).Intersect(second.Select(f => f.Family)));
        }
    }

    [Fact]
    public void Whoever_has_met_every_family_meets_rows_they_have_not_met()
    {
        var bank = ItemBank.Of([Banks.Family("a", rows: 3), Banks.Family("b", rows: 3)]);
        var rule = new FixedRule([new("1", "co-ban", 2)], 30, 1, true, null, 24);
        var seen = new Seen([("a", 0), ("a", 2), ("b", 1), ("b", 2)]);
        for (ulong seed = 0; seed < Draws; seed++)
        {
            var places = Sheets.Read(FixedForm.Begin(bank, rule, seen, seed)).OrderBy(p => p.Family).ToList();
            Assert.Equal([new ItemPlace(0, 1), new ItemPlace(1, 0)], places);
        }
    }

    [Fact]
    public void Every_family_of_the_real_bank_comes_up_sooner_or_later()
    {
        var rule = Rule("nq398");
        var met = Enumerable.Range(0, Draws).SelectMany(seed => Sheets.Read(FixedForm.Begin(Banks.Real, rule, Seen.Nothing, (ulong)seed)).Select(p => p.Family)).Distinct().Count();
        Assert.Equal(Banks.Real.Families.Count, met);
    }

    [Fact]
    public void A_blueprint_the_bank_cannot_fill_stops_the_start_with_the_profiles_name()
    {
        var bank = ItemBank.Of([Banks.Family("a", enemies: "b"), Banks.Family("b")]);
        var profile = new Profile("thu", 1, new Text("Thử", "Try"), [], new LegalBasis(new Text("x", "x"), false), new FixedRule([new("1", "co-ban", 2)], 30, 1, true, null, 24), null);
        Assert.StartsWith("thu.yaml", Assert.Throws<InvalidDataException>(() => FixedForm.Prove(bank, profile, (FixedRule)profile.Rule!)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_is_read_back_as_it_was_written()
    {
        ItemPlace[] places = [new(0, 0), new(255, 255), new(256, 1), new(65535, 7)];
        var sheet = Sheets.Write(places);
        Assert.Equal(places, Sheets.Read(sheet));
        Assert.Equal(places[2], Sheets.At(sheet, 3));
    }

    private static List<(string Family, int Row)> Codes(byte[] sheet) => [.. Sheets.Read(sheet).Select(p => (Banks.Real.Families[p.Family].Code, (int)p.Row))];

    private static FixedRule Rule(string profile) => (FixedRule)Rules().Single(p => p.Code == profile).Rule!;

    private static IEnumerable<Profile> Rules() => AllProfiles.Read(Repository.In("data", "profiles")).Where(p => p.Rule is FixedRule);
}

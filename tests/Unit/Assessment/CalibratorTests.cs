using HocVuSo.Assessment.Bank;
using HocVuSo.Assessment.Calibrations;
using HocVuSo.Psychometrics;
using HocVuSo.Psychometrics.Adaptive;
using Xunit;

namespace HocVuSo.Unit.Assessment;

/// <summary>What a calibration of our own bank says of simulated people whose truth is known.</summary>
public sealed class CalibratorTests
{
    private const int People = 5_000;
    private const int Asked = 25;

    // Families into which something is built; the others follow the model.
    private const int Useless = 3, Unfair = 7, Plateau = 11, Rare = 13;

    private static readonly DateTimeOffset Day = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly IReadOnlyList<ItemParameters> Truth = [.. Banks.Real.Families.Select((f, place) =>
        ItemPriors.Of(f) is var guess ? guess with { Discrimination = Math.Exp(0.2 * Draws.Normal(5, 1, place)), Difficulty = guess.Difficulty + ItemPriors.DifficultySpread * Draws.Normal(5, 0, place) } : default)];

    private static readonly Lazy<CalibrationOutcome> First = new(() => Calibrator.Run(Sittings(1, Truth), Banks.Real, null, CancellationToken.None));

    [Fact]
    public void Difficulties_are_found_on_the_scale_of_the_guesses()
    {
        var good = Found(FamilyVerdict.Good).ToList();
        Assert.True(good.Count > 0.9 * Banks.Real.Families.Count, $"{good.Count} of {Banks.Real.Families.Count} families are good");
        Assert.NotNull(First.Value.Link);
        var errors = good.Select(i => First.Value.Families[i].Findings.Estimate!.Value.Difficulty - Truth[i].Difficulty).ToList();
        // The scale takes its middle and its unit from the guesses: their mean error, and mean discrimination 1.
        Assert.InRange(errors.Average(), -0.12, 0.12);
        Assert.InRange(Math.Sqrt(errors.Average(e => e * e)), 0, 0.35);
        var guesses = good.Select(i => ItemPriors.Of(Banks.Real.Families[i]).Difficulty - Truth[i].Difficulty).ToList();
        Assert.True(errors.Sum(e => e * e) < 0.3 * guesses.Sum(e => e * e), "real answers tell more than the guesses did");
    }

    [Fact]
    public void What_is_built_into_a_family_is_found()
    {
        Assert.Equal(FamilyVerdict.Weak, First.Value.Families[Useless].Verdict);
        Assert.Equal(FamilyVerdict.Unfair, First.Value.Families[Unfair].Verdict);
        var group = Assert.Single(First.Value.Families[Unfair].Findings.Groups, g => g.Large);
        Assert.Equal("tuoi", group.Grouping);
        Assert.True(group.Delta < -1.5, $"{group.Delta}: harder for elders");
        Assert.Equal(FamilyVerdict.Unfit, First.Value.Families[Plateau].Verdict);
        Assert.Equal(FamilyVerdict.TooFew, First.Value.Families[Rare].Verdict);
    }

    [Fact]
    public void Chance_alone_holds_hardly_anything_against_a_family()
    {
        var accused = Found(FamilyVerdict.Unfit, FamilyVerdict.Unfair).Except([Unfair, Plateau]).ToList();
        // Hard ones need more answers than these before they tell anybody apart.
        Assert.InRange(Found(FamilyVerdict.Weak).Count(), 1, 0.05 * Banks.Real.Families.Count);
        Assert.True(accused.Count <= 3, $"{accused.Count} families that follow the model are accused: {string.Join(", ", accused.Select(i => First.Value.Families[i]))}");
        Assert.All(First.Value.Families, f => Assert.Equal(0, f.Findings.Drift));
    }

    [Fact]
    public void A_later_calibration_stays_on_the_scale_and_sees_what_moved()
    {
        var families = Banks.Real.Families;
        var inForce = new Calibrated(1, Found(FamilyVerdict.Good).ToDictionary(i => families[i].Digest, i => First.Value.Families[i].Findings.Estimate!.Value, StringComparer.Ordinal));
        var bank = ItemBank.InUse(families, new HashSet<string>(StringComparer.Ordinal), inForce);
        var moved = Found(FamilyVerdict.Good).First(i => Math.Abs(Truth[i].Difficulty) < 0.5);
        // Abler people, and one family leaked.
        List<ItemParameters> now = [.. Truth];
        now[moved] = now[moved] with { Difficulty = now[moved].Difficulty - 1.5 };
        var second = Calibrator.Run(Sittings(2, now, mean: 0.6), bank, Day.AddDays(-1), CancellationToken.None);
        Assert.InRange(second.Link!.Value.B, 0.4, 0.8);
        Assert.Equal(1, second.Families[moved].Findings.Drift);
        var both = Found(FamilyVerdict.Good).Where(i => i != moved && second.Families[i].Verdict == FamilyVerdict.Good).ToList();
        Assert.InRange(both.Average(i => second.Families[i].Findings.Estimate!.Value.Difficulty - bank.ParametersOf(i).Difficulty), -0.1, 0.1);
        Assert.True(both.Count(i => second.Families[i].Findings.Drift != 0) <= 0.05 * both.Count, $"{both.Count(i => second.Families[i].Findings.Drift != 0)} of {both.Count}");
    }

    [Fact]
    public void With_few_answers_nothing_is_concluded()
    {
        var outcome = Calibrator.Run([.. Sittings(3, Truth).Take(200)], Banks.Real, null, CancellationToken.None);
        Assert.Null(outcome.Link);
        Assert.All(outcome.Families, f => Assert.Equal(FamilyVerdict.TooFew, f.Verdict));
    }

    private static IEnumerable<int> Found(params FamilyVerdict[] verdicts) => Enumerable.Range(0, First.Value.Families.Count).Where(i => verdicts.Contains(First.Value.Families[i].Verdict));

    private static List<Sitting> Sittings(ulong seed, IReadOnlyList<ItemParameters> truth, double mean = 0) => [.. Enumerable.Range(0, People).Select(person =>
    {
        var (ability, elder) = (mean + Draws.Normal(seed, 0, person), Draws.Unit(seed, 1, person) < 0.4);
        int[] asked = [.. Enumerable.Range(0, truth.Count).Where(f => f != Rare || person % 25 == 0).OrderBy(f => f == Plateau ? 0 : Draws.Unit(seed, 10 + person, f)).Take(Asked).OrderBy(f => Draws.Unit(seed, 20_000 + person, f))];
        return new Sitting(Day.AddMinutes(person), asked, [.. asked.Select(f => Draws.Unit(seed, 1_000_000 + person, f) < Chance(f, truth[f], ability, elder) ? 1f : 0f)],
            elder ? 70 : 40, person % 2 == 0 ? "xa" : "phuong", person % 3 == 0);
    })];

    private static double Chance(int family, ItemParameters item, double ability, bool elder) => family switch
    {
        Useless => 0.5,
        Unfair => (item with { Difficulty = elder ? 1.2 : -0.6 }).Probability(ability),
        // The able come to one in two and no further, which no curve of the model does.
        Plateau => 0.05 + 0.45 * Logistic.Of(8 * ability),
        _ => item.Probability(ability),
    };
}

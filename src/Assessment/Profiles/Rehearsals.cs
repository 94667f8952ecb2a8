using HocVuSo.Assessment.Bank;
using HocVuSo.Assessment.Contracts;
using HocVuSo.Assessment.Sessions;
using HocVuSo.Psychometrics;
using HocVuSo.Psychometrics.Adaptive;

namespace HocVuSo.Assessment.Profiles;

/// <summary>
/// Sends simulated people through a profile before real ones sit it: through the same code (<see cref="AdaptiveRun"/>,
/// <see cref="FixedForm"/>). A task of several steps is answered rightly or wrongly as a whole. Everything comes from the
/// seed: the same profile and bank come to the same figures. One at a time on a node: it takes about a second of two processors
/// (docs/reference/performance.md; budget 5 s for two profiles).
/// </summary>
internal sealed class Rehearsals : IDisposable
{
    public const int People = 2_000;

    private const ulong Seed = 757;

    // People who share one exposure snapshot, as those who begin within the same half minute do.
    private const int Wave = 25;

    // A counted rule states no margin; that of the comparison of designs (learning-and-assessment §2.4).
    private const double CountedMargin = 0.3;

    private const double BinWidth = 0.5;
    private const double WidestBin = 3;
    private const int FewestInBin = 20;

    // Adults who have had a smartphone for a year, and people who have just begun.
    internal static readonly (double Mean, double Spread)[] Populations = [(0, 1), (-0.8, 1.1)];

    // Enough for the drafts of all profiles and what they are compared with.
    private const int MostKept = 32;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Dictionary<(string Digest, int Bank), Rehearsal> _kept = [];

    /// <param name="digest">Of the profile's text: pressing again computes nothing anew.</param>
    public async Task<Rehearsal> RunAsync(Profile profile, string digest, BankInForce bank, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            if (_kept.TryGetValue((digest, bank.Number), out var known)) { return known; }
            var made = await Task.Run(() => Of(profile, bank.Bank, bank.Number), cancel);
            if (_kept.Count >= MostKept) { _kept.Clear(); }
            _kept[(digest, bank.Number)] = made;
            return made;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    internal static Rehearsal Of(Profile profile, ItemBank bank, int number) => profile.Rule switch
    {
        FixedRule counted => Of(counted, bank, number),
        AdaptiveRule adaptive => Of(adaptive, new TestPool(new(number, profile.Code, profile.Version), bank, adaptive), number),
        _ => new(number, (long)Seed, 0, null, 0, [], []),
    };

    private static Rehearsal Of(AdaptiveRule rule, TestPool pool, int number)
    {
        var confirm = rule.Aim as AdaptiveAim.Confirm;
        var truth = TruthOf(pool.Bank);
        var crowds = Populations.AsParallel().AsOrdered().Select(p => Sit(rule, pool, truth, p.Mean, p.Spread)).ToList();
        return Sum(number, rule.Confirms, confirm?.Cut, confirm?.Delta ?? 0, crowds);
    }

    private static Crowd Sit(AdaptiveRule rule, TestPool pool, List<ItemParameters> truth, double mean, double spread)
    {
        var crowd = new Crowd(mean, spread, pool.Items.Count);
        var snapshot = ExposureSnapshot.Empty(pool.Items.Count, rule.ExposureGoal);
        for (var person = 0; person < People; person++)
        {
            if (person % Wave == 0 && person > 0) { snapshot = ExposureControl.Next(snapshot, person, (long[])crowd.Shown.Clone(), rule.ExposureGoal); }
            var ability = AbilityOf(person, mean, spread);
            var run = new AdaptiveRun(pool, (long)SeedOf(person), Seen.Nothing);
            for (var choice = run.Begin(snapshot); choice is not null;)
            {
                if (pool.IndexOf(choice.Item) is { } index) { crowd.Shown[index]++; }
                var right = Draws.Unit(Seed, person, run.Position) < truth[choice.Item.Family].Probability(ability);
                choice = run.Next(right ? Marking.Right : Marking.Wrong, snapshot);
            }
            crowd.Add(new(ability, run.Shown.Count, run.Counted >= rule.Most, BeginAndEnd.OutcomeOf(run, pool) == AdaptiveOutcome.Pass, run.Ability.Theta - ability));
        }
        return crowd;
    }

    private static Rehearsal Of(FixedRule rule, ItemBank bank, int number)
    {
        var drawn = rule.Blueprint.Select(l => (l.Group, l.Level)).ToHashSet();
        var places = bank.Families.Index().Where(f => !bank.IsPretest(f.Index) && drawn.Contains((f.Item.Group, f.Item.Level)))
            .SelectMany(f => f.Item.Items.Select(i => new ItemPlace((ushort)f.Index, (byte)i.Row))).ToList();
        var indexes = places.Index().ToDictionary(p => p.Item, p => p.Index);
        var sheets = Enumerable.Range(0, People).Select(person => Sheets.Read(FixedForm.Begin(bank, rule, Seen.Nothing, SeedOf(person))).ToList()).ToList();
        var truth = TruthOf(bank);
        var crowds = Populations.Select(population =>
        {
            var crowd = new Crowd(population.Mean, population.Spread, places.Count);
            foreach (var (person, sheet) in sheets.Index())
            {
                var ability = AbilityOf(person, population.Mean, population.Spread);
                var right = 0;
                foreach (var (position, place) in sheet.Index())
                {
                    crowd.Shown[indexes[place]]++;
                    if (Draws.Unit(Seed, person, position + 1) < truth[place.Family].Probability(ability)) { right++; }
                }
                crowd.Add(new(ability, sheet.Count, true, right >= rule.PassMark, null));
            }
            return crowd;
        }).ToList();
        var perSheet = sheets.SelectMany(s => s).CountBy(p => (int)p.Family).Select(c => (Parameters: truth[c.Key], Times: c.Value / (double)People)).ToList();
        return Sum(number, confirms: true, Reaching(rule.PassMark, theta => perSheet.Sum(f => f.Times * f.Parameters.Probability(theta))), CountedMargin, crowds);
    }

    // What people answer by: a guessed difficulty is off by as much as guesses are, the same for everybody.
    private static List<ItemParameters> TruthOf(ItemBank bank) => [.. bank.Families.Select((_, place) =>
    {
        var known = bank.ParametersOf(place);
        return bank.IsCalibrated(place) ? known : known with { Difficulty = known.Difficulty + ItemPriors.DifficultySpread * Draws.Normal(Seed, -2, place) };
    })];

    // The ability at which the expected number of right answers equals the mark; null when none between the ends of the scale does.
    private static double? Reaching(int mark, Func<double, double> expected)
    {
        var (low, high) = (-AllProfiles.WidestCut, AllProfiles.WidestCut);
        if (expected(low) >= mark || expected(high) <= mark) { return null; }
        for (var halving = 0; halving < 40; halving++)
        {
            var middle = (low + high) / 2;
            (low, high) = expected(middle) < mark ? (middle, high) : (low, middle);
        }
        return low;
    }

    private static Rehearsal Sum(int number, bool confirms, double? cut, double margin, IReadOnlyList<Crowd> crowds) =>
        new(number, (long)Seed, People, cut, margin, [.. crowds.Select(c => c.Sum(confirms, cut, margin))], confirms ? [.. Bins(crowds)] : []);

    private static IEnumerable<PassShare> Bins(IReadOnlyList<Crowd> crowds) =>
        from sitting in crowds.SelectMany(c => c.Sittings)
        where Math.Abs(sitting.Ability) < WidestBin
        group sitting by Math.Floor(sitting.Ability / BinWidth) into bin
        where bin.Count() >= FewestInBin
        orderby bin.Key
        select new PassShare(bin.Key * BinWidth, (bin.Key + 1) * BinWidth, bin.Count(), bin.Count(s => s.Passed) / (double)bin.Count());

    private static double AbilityOf(int person, double mean, double spread) => mean + spread * Draws.Normal(Seed, -1, person);

    private static ulong SeedOf(int person) => unchecked(Seed + (ulong)person * 0xD1B54A32D192ED03);

    /// <param name="Error">Estimate − ability; null where nothing is estimated.</param>
    private readonly record struct Sitting(double Ability, int Length, bool AtMost, bool Passed, double? Error);

    private sealed class Crowd(double mean, double spread, int items)
    {
        public List<Sitting> Sittings { get; } = [];

        public long[] Shown { get; } = new long[items];

        public void Add(Sitting sitting) => Sittings.Add(sitting);

        public RehearsedPeople Sum(bool confirms, double? cut, double margin)
        {
            var lengths = Sittings.Select(s => s.Length).Order().ToList();
            var length = lengths.Average();
            var rates = Shown.Select(s => s / (double)Sittings.Count).ToList();
            double? Accuracy(IEnumerable<Sitting> of) => confirms && cut is { } from && of.ToList() is { Count: > 0 } some ? some.Average(s => s.Passed == s.Ability >= from ? 1.0 : 0) : null;
            return new(
                mean, spread, length, lengths[(int)Math.Ceiling(0.9 * lengths.Count) - 1], Sittings.Average(s => s.AtMost ? 1.0 : 0),
                confirms ? Sittings.Average(s => s.Passed ? 1.0 : 0) : null,
                Accuracy(Sittings), Accuracy(Sittings.Where(s => Math.Abs(s.Ability - cut.GetValueOrDefault()) > margin)),
                Sittings[0].Error is null ? null : Math.Sqrt(Sittings.Average(s => s.Error!.Value * s.Error.Value)),
                rates.Max(), rates.Sum(r => r * r) / length, rates.Count(r => r == 0), rates.Count);
        }
    }
}

using HocVuSo.Psychometrics.Adaptive;

namespace HocVuSo.Psychometrics.Simulation;

/// <summary>
/// Sends simulated people through a test: the same code that runs real sessions. Everything comes from the seed. People
/// arrive in waves that share one exposure snapshot: nobody of a wave is counted before all of it have ended, as if all sat
/// within the minute a snapshot may be old.
/// </summary>
public sealed class Simulator
{
    private readonly SimulatedBank _bank;
    private readonly Population _population;
    private readonly ulong _seed;
    private readonly long[] _shown;
    private readonly int[] _order;      // for drawing without putting back

    private Simulator(SimulatedBank bank, Population population, ulong seed)
    {
        (_bank, _population, _seed) = (bank, population, seed);
        _shown = new long[bank.Pool.Count];
        _order = [.. Enumerable.Range(0, bank.Pool.Count)];
    }

    /// <param name="wave">People who share a snapshot.</param>
    public static DesignResult Run(SimulatedBank bank, Design design, Population population, int people, int wave, ulong seed)
    {
        Simulator simulator = new(bank, population, seed);
        Tally tally = new(population.Cut);
        var pix = design is Design.Pix ? new PixRule(bank) : null;
        var snapshot = ExposureSnapshot.Empty(bank.Pool.Count, (design as Design.Own)?.Goal ?? 1);
        for (var person = 0; person < people; person++)
        {
            if (design is Design.Own own && person % wave == 0 && person > 0) { snapshot = ExposureControl.Next(snapshot, person, (long[])simulator._shown.Clone(), own.Goal); }
            tally.Add(design switch
            {
                Design.Own test => simulator.Sit(person, test.Plan, snapshot),
                Design.Pix test => simulator.Sit(person, test, pix!),
                Design.Quiz test => simulator.Sit(person, test),
                _ => throw new NotSupportedException(design.ToString()),
            });
        }
        return tally.Result(simulator._shown);
    }

    private Sitting Sit(int person, TestPlan plan, ExposureSnapshot snapshot)
    {
        Person somebody = new(this, person, null);
        AdaptiveTest test = new(_bank.Pool, plan, _seed + (ulong)person * 0xD1B54A32D192ED03);
        var standing = test.Standing();
        var relaxed = 0;
        while (standing.Verdict == Verdict.Open)
        {
            if (test.Next(snapshot) is not { } choice)
            {
                standing = test.Conclude();
                break;
            }
            relaxed += choice.Relaxed == Relaxed.Nothing ? 0 : 1;
            test.Add(choice.Item, somebody.Answers(choice.Item) ? 1 : 0);
            standing = test.Standing();
        }
        var estimate = test.Evidence.Estimate().Theta;
        var passed = standing.Verdict == Verdict.Pass || (standing.Verdict == Verdict.Done && estimate >= _population.Cut);
        return new(somebody.Ability, estimate, passed, test.Items.Count, standing.Forced, relaxed, false, somebody.Seconds);
    }

    private Sitting Sit(int person, Design.Pix design, PixRule rule)
    {
        Person somebody = new(this, person, design.Limit);
        rule.Begin();
        for (var place = 0; place < design.Length && rule.Next(Draws.Unit(_seed ^ 0xF1A5, person, place)) is >= 0 and var item; place++)
        {
            rule.Add(item, somebody.Answers(item));
        }
        var passed = rule.Capacity >= _population.Cut && somebody.Answered >= PixRule.LeastAnswers;
        return new(somebody.Ability, rule.Capacity, passed, somebody.Answered, false, 0, somebody.TimedOut, somebody.Seconds);
    }

    private Sitting Sit(int person, Design.Quiz design)
    {
        Person somebody = new(this, person, design.Limit);
        Evidence evidence = new(_bank.Pool);
        for (var place = 0; place < Math.Min(design.Length, _order.Length); place++)
        {
            var other = place + (int)(Draws.Unit(_seed ^ 0xF1A5, person, place) * (_order.Length - place));
            (_order[place], _order[other]) = (_order[other], _order[place]);
            evidence.Add(_order[place], somebody.Answers(_order[place]) ? 1 : 0);
        }
        var estimate = evidence.Estimate().Theta;
        return new(somebody.Ability, estimate, estimate >= _population.Cut, somebody.Answered, false, 0, somebody.TimedOut, somebody.Seconds);
    }

    /// <summary>Somebody with an ability, a pace and a clock.</summary>
    private sealed class Person(Simulator simulator, int number, TimeSpan? limit)
    {
        private readonly double _factor = simulator._population.Pace.PersonFactor(simulator._seed, number);

        public double Ability { get; } = simulator._population.Ability(simulator._seed, number);

        public int Answered { get; private set; }

        public double Seconds { get; private set; }

        public bool TimedOut { get; private set; }

        /// <summary>False for a wrong answer and for one that time did not allow; that item was then not shown, except the one time ran out in.</summary>
        public bool Answers(int item)
        {
            if (TimedOut) { return false; }
            var seconds = simulator._population.Pace.Seconds(simulator._seed, number, Answered, item, _factor);
            simulator._shown[item]++;
            if (limit is { } most && Seconds + seconds > most.TotalSeconds)
            {
                (Seconds, TimedOut) = (most.TotalSeconds, true);
                return false;
            }
            Seconds += seconds;
            Answered++;
            return Draws.Unit(simulator._seed, number, Answered) < simulator._bank.Truth[item].Probability(Ability);
        }
    }
}

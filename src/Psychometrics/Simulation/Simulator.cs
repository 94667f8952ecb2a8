using HocVuSo.Psychometrics.Adaptive;

namespace HocVuSo.Psychometrics.Simulation;

/// <summary>A normal population and the level asked of it.</summary>
/// <param name="Cut">In logits.</param>
public sealed record Population(string Name, double Mean, double Spread, double Cut);

/// <summary>
/// What a design came to over many simulated people. Accuracy is the share of right decisions; outside counts only people
/// further than 0.3 from the cut, for whom a decision matters.
/// </summary>
/// <param name="Overlap">Expected share of items two takers have in common: Σ rate² / mean length.</param>
/// <param name="Unused">Share of items shown to nobody.</param>
public sealed record DesignResult(
    int People, double MeanItems, double Accuracy, double AccuracyOutside, double Bias, double Rmse, double MaximumExposure, double Overlap, double Unused, double Forced);

/// <summary>
/// Sends simulated people through a test: the same code that runs real sessions. Everything comes from the seed. People
/// arrive in waves that share one exposure snapshot, as those who sit within one minute do.
/// </summary>
public static class Simulator
{
    private const double Indifference = 0.3;

    public static DesignResult Run(ItemPool pool, TestPlan plan, Population population, int people, int wave, double exposureGoal, ulong seed)
    {
        var shown = new long[pool.Count];
        var snapshot = ExposureSnapshot.Empty(pool.Count, exposureGoal);
        Tally tally = new(population.Cut, pool.Count);
        for (var person = 0; person < people; person++)
        {
            if (person % wave == 0 && person > 0) { snapshot = ExposureControl.Next(snapshot, person, (long[])shown.Clone(), exposureGoal); }
            var ability = population.Mean + population.Spread * Draws.Normal(seed, -1, person);
            AdaptiveTest test = new(pool, plan, seed + (ulong)person * 0xD1B54A32D192ED03);
            var standing = test.Standing();
            while (standing.Verdict == Verdict.Open && test.Next(snapshot) is { } choice)
            {
                test.Add(choice.Item, Draws.Unit(seed, person, test.Items.Count) < pool.Items[choice.Item].Parameters.Probability(ability) ? 1 : 0);
                shown[choice.Item]++;
                standing = test.Standing();
            }
            tally.Add(ability, test.Evidence.Estimate().Theta, test.Items.Count, standing);
        }
        return tally.Result(shown);
    }

    private sealed class Tally(double cut, int items)
    {
        private int _people, _right, _outside, _rightOutside, _forced;
        private double _length, _error, _square;

        public void Add(double ability, double estimate, int length, Standing standing)
        {
            var passed = standing.Verdict is Verdict.Pass || (standing.Verdict is Verdict.Done or Verdict.Open && estimate >= cut);
            var right = passed == ability >= cut;
            _people++;
            _length += length;
            _error += estimate - ability;
            _square += (estimate - ability) * (estimate - ability);
            if (right) { _right++; }
            if (standing.Forced) { _forced++; }
            if (Math.Abs(ability - cut) <= Indifference) { return; }
            _outside++;
            if (right) { _rightOutside++; }
        }

        public DesignResult Result(long[] shown)
        {
            var rates = shown.Select(s => s / (double)_people).ToList();
            var length = _length / _people;
            return new(_people, length, _right / (double)_people, _rightOutside / (double)_outside, _error / _people, Math.Sqrt(_square / _people),
                rates.Max(), rates.Sum(r => r * r) / length, rates.Count(r => r == 0) / (double)items, _forced / (double)_people);
        }
    }
}

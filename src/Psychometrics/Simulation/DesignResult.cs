namespace HocVuSo.Psychometrics.Simulation;

/// <summary>
/// What a design came to over many simulated people. Accuracy is the share of right decisions; outside counts only people
/// further than 0.3 from the cut, for whom a decision matters.
/// </summary>
/// <param name="FalsePass">Share of those below the cut who pass.</param>
/// <param name="FalseFail">Share of those at or above the cut who fail.</param>
/// <param name="Bias">Mean of estimate − ability, in logits.</param>
/// <param name="MaximumExposure">The greatest share of people who saw one and the same item.</param>
/// <param name="Overlap">Expected share of items two takers have in common: Σ rate² / mean length.</param>
/// <param name="Unused">Share of items shown to nobody.</param>
/// <param name="Forced">Share whose test ended at its maximum before the rule had decided.</param>
/// <param name="Relaxed">Share of choices for which a wish gave way.</param>
/// <param name="TimedOut">Share of people who lost items to the clock.</param>
/// <param name="Minutes">Mean time spent.</param>
public sealed record DesignResult(
    int People, double MeanItems, double Accuracy, double AccuracyOutside, double FalsePass, double FalseFail, double Bias, double Rmse,
    double MaximumExposure, double Overlap, double Unused, double Forced, double Relaxed, double TimedOut, double Minutes)
{
    /// <summary>The mean over banks, populations or seeds, each counting alike; errors are averaged as squares.</summary>
    public static DesignResult Mean(IReadOnlyCollection<DesignResult> of) => new(
        of.Sum(r => r.People), of.Average(r => r.MeanItems), of.Average(r => r.Accuracy), of.Average(r => r.AccuracyOutside), of.Average(r => r.FalsePass),
        of.Average(r => r.FalseFail), of.Average(r => r.Bias), Math.Sqrt(of.Average(r => r.Rmse * r.Rmse)), of.Average(r => r.MaximumExposure),
        of.Average(r => r.Overlap), of.Average(r => r.Unused), of.Average(r => r.Forced), of.Average(r => r.Relaxed), of.Average(r => r.TimedOut), of.Average(r => r.Minutes));
}

/// <summary>One simulated test.</summary>
/// <param name="Length">Items shown.</param>
/// <param name="Relaxed">Choices for which a wish gave way.</param>
internal readonly record struct Sitting(double Ability, double Estimate, bool Passed, int Length, bool Forced, int Relaxed, bool TimedOut, double Seconds);

internal sealed class Tally(double cut)
{
    private const double Indifference = 0.3;

    private int _people, _right, _outside, _rightOutside, _below, _falsePass, _above, _falseFail, _forced, _timedOut;
    private long _shown, _relaxed;
    private double _error, _square, _seconds;

    public void Add(Sitting sitting)
    {
        var able = sitting.Ability >= cut;
        var right = sitting.Passed == able;
        var error = sitting.Estimate - sitting.Ability;
        _people++;
        _shown += sitting.Length;
        _relaxed += sitting.Relaxed;
        _seconds += sitting.Seconds;
        _error += error;
        _square += error * error;
        _right += right ? 1 : 0;
        _forced += sitting.Forced ? 1 : 0;
        _timedOut += sitting.TimedOut ? 1 : 0;
        _above += able ? 1 : 0;
        _below += able ? 0 : 1;
        _falseFail += able && !right ? 1 : 0;
        _falsePass += !able && !right ? 1 : 0;
        if (Math.Abs(sitting.Ability - cut) <= Indifference) { return; }
        _outside++;
        _rightOutside += right ? 1 : 0;
    }

    public DesignResult Result(IReadOnlyList<long> shown)
    {
        var people = (double)_people;
        var rates = shown.Select(s => s / people).ToList();
        var length = _shown / people;
        return new(_people, length, _right / people, _rightOutside / (double)_outside, _falsePass / (double)_below, _falseFail / (double)_above, _error / people,
            Math.Sqrt(_square / people), rates.Max(), rates.Sum(r => r * r) / length, rates.Count(r => r == 0) / (double)rates.Count, _forced / people,
            _relaxed / (double)_shown, _timedOut / people, _seconds / people / 60);
    }
}

namespace HocVuSo.Psychometrics;

/// <summary>An ability as estimated, and how sure of it one may be.</summary>
/// <param name="Theta">In logits of the scale the items were calibrated on; always finite.</param>
/// <param name="StandardError">In logits, above 0; +∞ when the answers do not bound the ability on one side or say nothing.</param>
public readonly record struct Estimate(double Theta, double StandardError);

/// <summary>What is held of an ability before anything was answered: normally distributed.</summary>
/// <param name="Mean">In logits.</param>
/// <param name="StandardDeviation">In logits, above 0.</param>
public readonly record struct Prior(double Mean, double StandardDeviation)
{
    /// <summary>N(0, 1): the population on which calibration fixes the scale.</summary>
    public static Prior Standard => new(0, 1);

    /// <summary>−(θ − mean)² / 2sd²: the logarithm of the density but for its constant.</summary>
    internal double LogDensity(double theta)
    {
        var z = (theta - Mean) / StandardDeviation;
        return -z * z / 2;
    }

    /// <summary>Throws <see cref="ArgumentException"/> for a prior that is none.</summary>
    internal void Check()
    {
        if (!double.IsFinite(Mean) || !double.IsFinite(StandardDeviation) || StandardDeviation <= 0)
        {
            throw new ArgumentException($"A prior has a finite mean and a standard deviation above 0, not {this}.");
        }
    }
}

/// <summary>Between which abilities a maximum is looked for. An estimate at an end means: here or beyond.</summary>
public readonly record struct AbilityRange(double Lowest, double Highest)
{
    /// <summary>−6 to 6 logits: all but one in five hundred million of a standard normal population.</summary>
    public static AbilityRange Default => new(-6, 6);

    internal void Check()
    {
        if (!double.IsFinite(Lowest) || !double.IsFinite(Highest) || Lowest >= Highest)
        {
            throw new ArgumentException($"A range has two finite ends, the lower one first, not {this}.");
        }
    }
}

namespace HocVuSo.Psychometrics.Fit;

/// <summary>How much of the scatter of estimates is that of people.</summary>
public static class Reliability
{
    /// <summary>
    /// The empirical reliability of posterior means, s²(θ̂)/(s²(θ̂) + mean SE²), s² with N − 1; in [0, 1]. An estimate counts as
    /// often as its weight says. Null when the weights are not more than one person. Throws <see cref="ArgumentException"/>
    /// for lists of unequal length.
    /// </summary>
    public static double? Empirical(ReadOnlySpan<Estimate> estimates, ReadOnlySpan<double> weights)
    {
        if (estimates.Length != weights.Length) { throw new ArgumentException("There is one weight for each estimate.", nameof(weights)); }
        double people = 0, mean = 0, error = 0, spread = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            people += weights[i];
            mean += weights[i] * estimates[i].Theta;
            error += weights[i] * estimates[i].StandardError * estimates[i].StandardError;
        }
        if (!(people > 1)) { return null; }
        mean /= people;
        for (var i = 0; i < weights.Length; i++) { spread += weights[i] * Math.Pow(estimates[i].Theta - mean, 2); }
        spread /= people - 1;
        error /= people;
        return spread + error > 0 ? spread / (spread + error) : null;
    }
}

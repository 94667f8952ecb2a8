namespace HocVuSo.Psychometrics;

/// <summary>
/// The ability behind a person's answers by the four common estimators. Nothing is allocated, nothing depends on the order
/// of the responses but for rounding. An item may discriminate negatively: it then counts as it says.
/// </summary>
/// <remarks>
/// Every member throws <see cref="ArgumentException"/> for a score outside [0, 1], for item parameters that are not finite
/// or a guessing parameter outside [0, 1), and for a prior or range that is none.
/// </remarks>
public static class Ability
{
    /// <summary>
    /// Maximum likelihood. Standard error 1/√I(θ) with Fisher's (expected) information. All right, all wrong, or another
    /// likelihood that rises to an end of the range: that end and +∞. No response, or none that tells abilities apart: the
    /// middle of the range and +∞. Of several maxima (possible with guessing) the greatest on a grid of 1/8 logit is taken.
    /// </summary>
    public static Estimate MaximumLikelihood(ReadOnlySpan<Response> responses, AbilityRange? range = null) =>
        Maximum.Find(responses, Maximum.Weight.None, Prior.Standard, range ?? AbilityRange.Default);

    /// <summary>
    /// The mode of the posterior (Samejima 1969; Birnbaum 1969). Standard error 1/√(I(θ) + 1/sd²). No response: the prior's
    /// mean and standard deviation. The mode is looked for within eight standard deviations of the prior's mean; one that
    /// lies beyond is given as that end with +∞.
    /// </summary>
    public static Estimate MaximumAPosteriori(ReadOnlySpan<Response> responses, Prior prior)
    {
        prior.Check();
        var reach = 8 * prior.StandardDeviation;
        return responses.IsEmpty
            ? new(prior.Mean, prior.StandardDeviation)
            : Maximum.Find(responses, Maximum.Weight.Prior, prior, new(prior.Mean - reach, prior.Mean + reach));
    }

    /// <summary>
    /// Mean and standard deviation of the posterior (Bock &amp; Mislevy 1982) by the sum over <see cref="PosteriorGrid.DefaultNodes"/>
    /// equally spaced abilities within six standard deviations of the prior's mean. No response: the prior's mean and
    /// standard deviation. The sum is exact to 1e-7 while the posterior is wider than a tenth of the prior; with some
    /// hundreds of answers ask a <see cref="PosteriorGrid"/> with more nodes.
    /// </summary>
    public static Estimate ExpectedAPosteriori(ReadOnlySpan<Response> responses, Prior prior)
    {
        prior.Check();
        if (responses.IsEmpty) { return new(prior.Mean, prior.StandardDeviation); }
        Span<double> log = stackalloc double[PosteriorGrid.DefaultNodes];
        var step = 2 * PosteriorGrid.Reach * prior.StandardDeviation / (log.Length - 1);
        var first = prior.Mean - PosteriorGrid.Reach * prior.StandardDeviation;
        for (var k = 0; k < log.Length; k++) { log[k] = prior.LogDensity(first + k * step); }
        foreach (ref readonly var response in responses)
        {
            Check(response);
            for (var k = 0; k < log.Length; k++) { log[k] += response.Item.LogLikelihood(first + k * step, response.Score); }
        }
        return PosteriorGrid.Moments(log, first, step);
    }

    /// <summary>
    /// Warm's (1989) weighted likelihood: the root of l′(θ) + J(θ)/2I(θ) with J = Σ P′P″/PQ, which takes the bias of first
    /// order out of maximum likelihood and is finite for all right and all wrong (of two-parameter items). Standard error
    /// 1/√I(θ). An estimate beyond the range: its end and +∞. No response: the middle of the range and +∞. Of several roots
    /// the one of the greatest weighted likelihood on a grid of 1/8 logit, the weight being exp ∫ J/2I.
    /// </summary>
    public static Estimate WeightedLikelihood(ReadOnlySpan<Response> responses, AbilityRange? range = null) =>
        Maximum.Find(responses, Maximum.Weight.Warm, Prior.Standard, range ?? AbilityRange.Default);

    /// <summary>The information of all items together at an ability; 0 for none.</summary>
    public static double Information(ReadOnlySpan<ItemParameters> items, double theta)
    {
        var sum = 0.0;
        foreach (ref readonly var item in items) { sum += item.Information(theta); }
        return sum;
    }

    internal static void Check(in Response response)
    {
        var (a, b, c) = response.Item;
        if (!double.IsFinite(a) || !double.IsFinite(b) || c is not (>= 0 and < 1))
        {
            throw new ArgumentException($"{response.Item} cannot be computed with.");
        }
        if (response.Score is not (>= 0 and <= 1)) { throw new ArgumentException($"A score lies between 0 and 1, not at {response.Score}."); }
    }
}

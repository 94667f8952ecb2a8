namespace HocVuSo.Psychometrics;

/// <summary>
/// The estimator of Pix's certification (version 3, "flash"), made from its published description and unit tests, as a
/// baseline to compare with: after each answer the likelihood of all answers is multiplied with N(previous estimate,
/// variance 1.5) on the 81 abilities −9 + 0.225k; the mean is the next estimate. Not for our own results.
/// </summary>
public static class PixCompatible
{
    private const int Nodes = 81;
    private const double First = -9;
    private const double Step = 0.225;
    private const double PriorVariance = 1.5;

    // Half the true width of a class, as published; kept, or the published error rates would not come out.
    private const double ClassWidth = 9.0 / 80;

    /// <summary>
    /// The estimate after each answer; <c>StandardError</c> is what Pix calls the error rate, √(Σw(s − θ)² − h²/12).
    /// Empty for no answer. Throws <see cref="ArgumentException"/> as <see cref="Ability"/> does.
    /// </summary>
    /// <param name="start">The estimate before the first answer.</param>
    /// <param name="variationPercent">
    /// How far an estimate θ may move by one answer: this many logits while |θ| is below it, afterwards this share of |θ|.
    /// Null: as far as it goes.
    /// </param>
    public static IReadOnlyList<Estimate> Path(ReadOnlySpan<Response> responses, double start = 0, double? variationPercent = null)
    {
        var path = new Estimate[responses.Length];
        Span<double> likelihood = stackalloc double[Nodes];
        Span<double> weights = stackalloc double[Nodes];
        likelihood.Clear();
        var capacity = start;
        for (var i = 0; i < responses.Length; i++)
        {
            Ability.Check(responses[i]);
            var most = double.NegativeInfinity;
            for (var k = 0; k < Nodes; k++)
            {
                var s = First + k * Step;
                likelihood[k] += responses[i].Item.LogLikelihood(s, responses[i].Score);
                weights[k] = likelihood[k] - (s - capacity) * (s - capacity) / (2 * PriorVariance);
                most = Math.Max(most, weights[k]);
            }
            double sum = 0, mean = 0;
            for (var k = 0; k < Nodes; k++)
            {
                weights[k] = Math.Exp(weights[k] - most);
                sum += weights[k];
                mean += weights[k] * (First + k * Step);
            }
            capacity = Limited(capacity, mean / sum, variationPercent);
            var spread = 0.0;
            for (var k = 0; k < Nodes; k++) { spread += weights[k] / sum * Math.Pow(First + k * Step - capacity, 2); }
            path[i] = new(capacity, Math.Sqrt(Math.Max(0, spread - ClassWidth * ClassWidth / 12)));
        }
        return path;
    }

    private static double Limited(double before, double after, double? variationPercent)
    {
        if (variationPercent is not { } share) { return after; }
        var most = Math.Abs(before) < share ? share : Math.Abs(before) * share;
        return before + Math.Clamp(after - before, -most, most);
    }
}

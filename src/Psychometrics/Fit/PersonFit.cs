namespace HocVuSo.Psychometrics.Fit;

/// <summary>How usual a person's pattern of answers is for their ability.</summary>
/// <param name="Lz">About standard normal when the person answers as the model says; far below 0 for an odd pattern.</param>
/// <param name="Probability">Φ(l_z): of a pattern at least as odd. With few items or an estimated ability it errs to the careful side.</param>
public readonly record struct PersonFitTest(double Lz, double Probability);

/// <summary>
/// The standardised log-likelihood of a pattern, l_z = (l − E l)/√Var l (Drasgow, Levine &amp; Williams 1985), E l = Σ(P ln P + Q ln Q)
/// and Var l = ΣPQ ln²(P/Q). A reason to look closer, never a proof.
/// </summary>
public static class PersonFit
{
    /// <summary>
    /// Null when the pattern says nothing: no response, or none whose likelihood depends on the score. A score between 0
    /// and 1 scatters less than assumed, which brings l_z nearer to 0. Throws <see cref="ArgumentException"/> as
    /// <see cref="Ability"/> does.
    /// </summary>
    public static PersonFitTest? Lz(ReadOnlySpan<Response> responses, double theta)
    {
        double distance = 0, variance = 0;
        foreach (ref readonly var response in responses)
        {
            Ability.Check(response);
            var p = response.Item.Probability(theta);
            // ln(P/Q) of a response is what the likelihood gains by being right; l − E l is that times (x − P).
            var gain = response.Item.LogLikelihood(theta, 1) - response.Item.LogLikelihood(theta, 0);
            distance += (response.Score - p) * gain;
            variance += p * (1 - p) * gain * gain;
        }
        if (!(variance > 0)) { return null; }
        var lz = distance / Math.Sqrt(variance);
        return new(lz, Distributions.NormalBelow(lz));
    }
}

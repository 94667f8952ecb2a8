namespace HocVuSo.Psychometrics.Fairness;

internal static class MantelHaenszel
{
    private const double DeltaScale = -2.35;

    private sealed class Stratum
    {
        // Right and wrong of the reference group, right and wrong of the focal group, as in the literature.
        public double A, B, C, D;
    }

    /// <summary>Null when no stratum holds both groups and both kinds of answers, or the odds ratio is not finite and above 0.</summary>
    public static MantelHaenszelFigures? Of(IEnumerable<Observation> people)
    {
        // Sums of shares that are equal but for rounding belong together.
        Dictionary<double, Stratum> strata = [];
        foreach (var (focal, matching, score, weight) in people)
        {
            var key = Math.Round(matching, 6);
            if (!strata.TryGetValue(key, out var stratum)) { strata[key] = stratum = new(); }
            if (focal) { stratum.C += weight * score; stratum.D += weight * (1 - score); }
            else { stratum.A += weight * score; stratum.B += weight * (1 - score); }
        }
        double r = 0, s = 0, pr = 0, psqr = 0, qs = 0, difference = 0, variance = 0;
        foreach (var k in strata.Values)
        {
            double reference = k.A + k.B, focal = k.C + k.D, right = k.A + k.C, wrong = k.B + k.D, all = reference + focal;
            if (reference <= 0 || focal <= 0 || all <= 1) { continue; }
            var (rk, sk) = (k.A * k.D / all, k.B * k.C / all);
            var (pk, qk) = ((k.A + k.D) / all, (k.B + k.C) / all);
            (r, s) = (r + rk, s + sk);
            (pr, psqr, qs) = (pr + pk * rk, psqr + pk * sk + qk * rk, qs + qk * sk);
            difference += k.A - reference * right / all;
            variance += reference * focal * right * wrong / (all * all * (all - 1));
        }
        if (!(r > 0) || !(s > 0) || !(variance > 0)) { return null; }
        var ratio = r / s;
        var error = Math.Sqrt(pr / (2 * r * r) + psqr / (2 * r * s) + qs / (2 * s * s));
        var chiSquare = Math.Pow(Math.Max(0, Math.Abs(difference) - 0.5), 2) / variance;
        return new(ratio, DeltaScale * Math.Log(ratio), -DeltaScale * error, chiSquare, Distributions.ChiSquareAbove(chiSquare, 1));
    }

    public static Verdict ClassOf(MantelHaenszelFigures figures)
    {
        const double OneSided = 1.645;
        var size = Math.Abs(figures.Delta);
        return figures.Probability >= 0.05 || size < 1 ? Verdict.Negligible
            : size >= 1.5 && size - OneSided * figures.DeltaError > 1 ? Verdict.Large
            : Verdict.Moderate;
    }
}

namespace HocVuSo.Psychometrics;

/// <summary>The few distribution functions that tests of fit need, to ten digits or better.</summary>
public static class Distributions
{
    // Where series and continued fraction stop: below the rounding of their sum.
    private const double Precise = 1e-15;
    private const int MostTerms = 10_000;

    private static readonly double[] Lanczos =
    [
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
        12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ];

    /// <summary>P(Z ≤ z) of the standard normal distribution; 0 and 1 at ∓∞.</summary>
    public static double NormalBelow(double z)
    {
        if (double.IsInfinity(z)) { return z > 0 ? 1 : 0; }
        // Half the chi-square's tail, so that also a small probability keeps its digits.
        var tail = GammaAbove(0.5, z * z / 2) / 2;
        return z > 0 ? 1 - tail : tail;
    }

    /// <summary>P(X² &gt; x) with so many degrees of freedom, which need not be whole; 1 for x ≤ 0. Throws for none.</summary>
    public static double ChiSquareAbove(double x, double degreesOfFreedom)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(degreesOfFreedom, 0);
        return x <= 0 ? 1 : double.IsPositiveInfinity(x) ? 0 : GammaAbove(degreesOfFreedom / 2, x / 2);
    }

    /// <summary>The regularised incomplete gamma function Q(s, x): by its series below s + 1, by Lentz's continued fraction above.</summary>
    private static double GammaAbove(double s, double x)
    {
        if (x == 0) { return 1; }
        var scale = Math.Exp(s * Math.Log(x) - x - LogGamma(s));
        if (x < s + 1)
        {
            double term = 1 / s, sum = term;
            for (var k = 1; k < MostTerms && term > sum * Precise; k++) { sum += term *= x / (s + k); }
            return 1 - sum * scale;
        }
        const double Tiny = 1e-300;
        double b = x + 1 - s, c = 1 / Tiny, d = 1 / b, h = d;
        for (var k = 1; k < MostTerms; k++)
        {
            var a = -k * (k - s);
            b += 2;
            d = 1 / (a * d + b is 0 ? Tiny : a * d + b);
            c = b + a / c;
            if (c == 0) { c = Tiny; }
            h *= d * c;
            if (Math.Abs(d * c - 1) < Precise) { break; }
        }
        return scale * h;
    }

    /// <summary>ln Γ(x) for x above 0 (Lanczos 1964, nine terms).</summary>
    private static double LogGamma(double x)
    {
        var sum = Lanczos[0];
        for (var k = 1; k < Lanczos.Length; k++) { sum += Lanczos[k] / (x - 1 + k); }
        var t = x + 6.5;
        return Math.Log(2 * Math.PI) / 2 + (x - 0.5) * Math.Log(t) - t + Math.Log(sum);
    }
}

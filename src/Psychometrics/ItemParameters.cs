namespace HocVuSo.Psychometrics;

/// <summary>
/// The three-parameter logistic model of one item (Birnbaum 1968), on the logistic metric (no constant 1.7):
/// P(θ) = c + (1 − c) / (1 + exp(−a(θ − b))). With c = 0 it is the two-parameter model, with a = 1 as well Rasch's.
/// </summary>
/// <remarks>
/// A score x may be any number in [0, 1], not only 0 and 1: a task of several steps is worth the share of its steps. Its
/// log-likelihood x·ln P + (1 − x)·ln(1 − P) is then a quasi-likelihood that asks only E[x|θ] = P(θ). It is never less
/// careful than that of a right-or-wrong item: e raised to a difference of two log-likelihoods is convex in x, so its
/// expectation is at most that of a 0/1 score with the same mean, and the error rates of a sequential test that rests on
/// it stay below their bounds (Ville's inequality).
/// </remarks>
/// <param name="Discrimination">a, above 0; per logit.</param>
/// <param name="Difficulty">b, in logits.</param>
/// <param name="Guessing">c, in [0, 1): how often somebody far below the item gets it right.</param>
public readonly record struct ItemParameters(double Discrimination, double Difficulty, double Guessing = 0)
{
    /// <summary>The probability of a right answer (expected score) at <paramref name="theta"/>; in [c, 1], NaN for NaN.</summary>
    public double Probability(double theta) => Guessing + (1 - Guessing) * Logistic.Of(Discrimination * (theta - Difficulty));

    /// <summary>
    /// Fisher's information at <paramref name="theta"/>: a²·(Q/P)·((P − c)/(1 − c))² (Lord 1980), which is a²PQ for c = 0.
    /// Never negative; 0 far from the item.
    /// </summary>
    public double Information(double theta)
    {
        var core = Logistic.Of(Discrimination * (theta - Difficulty));
        // (P − c)/(1 − c) is the core itself, and Q = (1 − c)(1 − core): nothing is subtracted that could cancel.
        var right = Guessing + (1 - Guessing) * core;
        return right <= 0 ? 0 : Discrimination * Discrimination * core * core * (1 - Guessing) * (1 - core) / right;
    }

    /// <summary>ln P for a right and ln(1 − P) for a wrong answer, mixed by <paramref name="score"/> in [0, 1]. Finite for every finite θ.</summary>
    public double LogLikelihood(double theta, double score)
    {
        var x = Discrimination * (theta - Difficulty);
        // Written this way a score of 0 or 1 never multiplies an infinity by nothing, and costs half.
        return score <= 0 ? Wrong(x) : score >= 1 ? Right(x) : score * Right(x) + (1 - score) * Wrong(x);
    }

    private double Wrong(double x) => PortableMath.Log(1 - Guessing) - Logistic.SoftPlus(x);

    private double Right(double x) => Guessing == 0 ? -Logistic.SoftPlus(-x) : PortableMath.Log(Guessing + (1 - Guessing) * Logistic.Of(x));

    /// <summary>True when the parameters can be computed with: a above 0, everything finite, c in [0, 1).</summary>
    public bool IsUsable => Discrimination > 0 && double.IsFinite(Discrimination) && double.IsFinite(Difficulty) && Guessing is >= 0 and < 1;
}

/// <summary>The logistic function and its logarithm without overflow.</summary>
public static class Logistic
{
    /// <summary>1 / (1 + e⁻ˣ), exact to rounding for every x.</summary>
    public static double Of(double x)
    {
        if (x >= 0) { return 1 / (1 + PortableMath.Exp(-x)); }
        var e = PortableMath.Exp(x);
        return e / (1 + e);
    }

    /// <summary>ln(1 + eˣ).</summary>
    public static double SoftPlus(double x) => x > 0 ? x + Log1P(PortableMath.Exp(-x)) : Log1P(PortableMath.Exp(x));

    /// <summary>ln(1 + x) for x in (−1, 1], exact to rounding also where x is tiny (Goldberg 1991, theorem 4).</summary>
    private static double Log1P(double x)
    {
        var sum = 1 + x;
        return sum == 1 ? x : PortableMath.Log(sum) * x / (sum - 1);
    }
}

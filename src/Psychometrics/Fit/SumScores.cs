namespace HocVuSo.Psychometrics.Fit;

/// <summary>What a number of right answers says of the ability.</summary>
/// <param name="Probability">How probable the sum is in the population of the prior.</param>
public readonly record struct SumScoreEstimate(int Score, Estimate Ability, double Probability);

/// <summary>Sums of right answers (0/1 items), by the recursion of Lord &amp; Wingersky (1984).</summary>
public static class SumScores
{
    private const int Nodes = PosteriorGrid.DefaultNodes;

    /// <summary>The probability of each sum 0 … n at an ability; {1} for no item. Time n².</summary>
    public static double[] Distribution(ReadOnlySpan<ItemParameters> items, double theta)
    {
        var sums = new double[items.Length + 1];
        sums[0] = 1;
        for (var i = 0; i < items.Length; i++) { Add(sums, i, items[i].Probability(theta)); }
        return sums;
    }

    /// <summary>
    /// The posterior mean and standard deviation for each sum (Thissen, Pommerich, Billeaud &amp; Williams 1995), over 121
    /// equally spaced abilities within six standard deviations of the prior's mean. Throws for a prior that is none.
    /// </summary>
    public static IReadOnlyList<SumScoreEstimate> Estimates(ReadOnlySpan<ItemParameters> items, Prior prior)
    {
        prior.Check();
        var (thetas, weights) = Quadrature(prior);
        double[] zero = new double[items.Length + 1], one = new double[items.Length + 1], two = new double[items.Length + 1];
        for (var q = 0; q < Nodes; q++)
        {
            var sums = Distribution(items, thetas[q]);
            var z = thetas[q] - prior.Mean;
            for (var k = 0; k < sums.Length; k++)
            {
                var mass = weights[q] * sums[k];
                zero[k] += mass;
                one[k] += mass * z;
                two[k] += mass * z * z;
            }
        }
        return [.. zero.Select((mass, k) =>
        {
            var mean = one[k] / mass;
            return new SumScoreEstimate(k, new(prior.Mean + mean, Math.Sqrt(Math.Max(0, two[k] / mass - mean * mean))), mass);
        })];
    }

    /// <summary>One item more: the sums of the first <paramref name="count"/> items become those of one more.</summary>
    internal static void Add(Span<double> sums, int count, double right)
    {
        sums[count + 1] = sums[count] * right;
        for (var k = count; k > 0; k--) { sums[k] = sums[k] * (1 - right) + sums[k - 1] * right; }
        sums[0] *= 1 - right;
    }

    /// <summary>Abilities and their weights in the population, summing to 1.</summary>
    internal static (double[] Thetas, double[] Weights) Quadrature(Prior prior)
    {
        double[] thetas = new double[Nodes], weights = new double[Nodes];
        for (var q = 0; q < Nodes; q++)
        {
            thetas[q] = prior.Mean + prior.StandardDeviation * PosteriorGrid.Reach * (2.0 * q / (Nodes - 1) - 1);
            weights[q] = Math.Exp(prior.LogDensity(thetas[q]));
        }
        var sum = weights.Sum();
        for (var q = 0; q < Nodes; q++) { weights[q] /= sum; }
        return (thetas, weights);
    }
}

using HocVuSo.Psychometrics.Calibration;

namespace HocVuSo.Psychometrics.Fit;

/// <summary>A test of whether an item behaves as its parameters say.</summary>
/// <param name="Statistic">S-X²; 0 or more.</param>
/// <param name="DegreesOfFreedom">Score groups after collapsing, less the item's estimated parameters; 1 or more.</param>
/// <param name="Probability">Of a statistic at least as great when the item fits.</param>
public readonly record struct ItemFitTest(double Statistic, int DegreesOfFreedom, double Probability);

/// <summary>
/// S-X² (Orlando &amp; Thissen 2000): among people with the same number of right answers k = 1 … n − 1, the share that got the
/// item right is compared with ∫P·f*(k−1|θ)φ / ∫f(k|θ)φ, f* being the distribution of sums without the item.
/// </summary>
/// <remarks>
/// Score groups are collapsed with their upper neighbour, from the lowest on, until both a right and a wrong answer are
/// expected of at least <c>least</c> people; what is left over at the top joins the group before it. Time n³ · 121 for n
/// items: a second for a hundred.
/// </remarks>
public static class ItemFit
{
    /// <summary>
    /// One test an item, null where too few groups are left. People who did not answer all items, or any with a score
    /// between 0 and 1, are left out. Throws <see cref="ArgumentException"/> when data and parameters do not count the same items.
    /// </summary>
    /// <param name="estimated">How many parameters of each item were estimated on these data: 1, 2 or 3.</param>
    public static IReadOnlyList<ItemFitTest?> SXSquared(ReadOnlySpan<ItemParameters> items, ResponseMatrix data, int estimated, Prior population, double least = 1)
    {
        if (items.Length != data.Items) { throw new ArgumentException("There are parameters for each item of the data.", nameof(items)); }
        population.Check();
        var n = items.Length;
        var (people, right) = Observed(data);
        var (thetas, weights) = SumScores.Quadrature(population);
        double[] all = new double[n + 1], with = new double[n + 1], rest = new double[n + 1];
        foreach (var (theta, weight) in thetas.Zip(weights))
        {
            var sums = SumScores.Distribution(items, theta);
            for (var k = 0; k <= n; k++) { all[k] += weight * sums[k]; }
        }
        var tests = new ItemFitTest?[n];
        for (var i = 0; i < n; i++)
        {
            Array.Clear(with);
            for (var q = 0; q < thetas.Length; q++)
            {
                Array.Clear(rest);
                rest[0] = 1;
                var count = 0;
                for (var j = 0; j < n; j++)
                {
                    if (j != i) { SumScores.Add(rest, count++, items[j].Probability(thetas[q])); }
                }
                var p = items[i].Probability(thetas[q]);
                for (var k = 1; k < n; k++) { with[k] += weights[q] * p * rest[k - 1]; }
            }
            tests[i] = Test(people, right.AsSpan(i * (n + 1), n + 1), all, with, estimated, least);
        }
        return tests;
    }

    /// <summary>How many people had each sum, and of them how many had each item right (item by sum).</summary>
    private static (double[] People, double[] Right) Observed(ResponseMatrix data)
    {
        var n = data.Items;
        double[] people = new double[n + 1], right = new double[n * (n + 1)];
        for (var row = 0; row < data.Rows; row++)
        {
            var scores = data.ScoresOf(row);
            if (scores.Length != n || scores.ContainsAnyExcept(0f, 1f)) { continue; }
            var sum = 0;
            foreach (var score in scores) { sum += (int)score; }
            people[sum] += data.WeightOf(row);
            var items = data.ItemsOf(row);
            for (var i = 0; i < n; i++) { right[items[i] * (n + 1) + sum] += data.WeightOf(row) * scores[i]; }
        }
        return (people, right);
    }

    private static ItemFitTest? Test(double[] people, ReadOnlySpan<double> right, double[] all, double[] with, int estimated, double least)
    {
        List<(double People, double Right, double Expected)> groups = [];
        var open = (People: 0.0, Right: 0.0, Expected: 0.0);
        for (var k = 1; k < people.Length - 1; k++)
        {
            open = (open.People + people[k], open.Right + right[k], open.Expected + people[k] * (all[k] > 0 ? with[k] / all[k] : 0));
            if (open.Expected < least || open.People - open.Expected < least) { continue; }
            groups.Add(open);
            open = default;
        }
        if (open.People > 0 && groups.Count > 0)
        {
            var last = groups[^1];
            groups[^1] = (last.People + open.People, last.Right + open.Right, last.Expected + open.Expected);
        }
        var freedom = groups.Count - estimated;
        if (freedom < 1) { return null; }
        var statistic = groups.Sum(g => Math.Pow(g.Right - g.Expected, 2) / (g.Expected * (1 - g.Expected / g.People)));
        return new(statistic, freedom, Distributions.ChiSquareAbove(statistic, freedom));
    }
}

namespace HocVuSo.Psychometrics.Adaptive;

/// <summary>
/// P(right | class) of every item for the two classes of a <see cref="StoppingRule.MeasurementDecision"/>: the item's curve
/// averaged over the abilities of the class and over the doubt about its difficulty. A difficulty that lies z higher is an
/// ability that lies z lower, so the doubt only widens the classes and one pair of weights serves all items.
/// </summary>
internal sealed class ClassTable
{
    private const int Abilities = 240;
    private const int Doubts = 41;
    private const double Widest = 6;        // spreads from the mean; beyond them lies a billionth of the people
    private const double WidestDoubt = 4;

    private readonly double[] _below;
    private readonly double[] _above;

    public ClassTable(ItemPool pool, StoppingRule.MeasurementDecision rule)
    {
        var (low, high) = (rule.Mean - Widest * rule.Spread, rule.Mean + Widest * rule.Spread);
        var (below, massBelow) = Weights(rule, low, rule.Cut);
        var (above, massAbove) = Weights(rule, rule.Cut, high);
        PriorLogOdds = PortableMath.Log(massAbove) - PortableMath.Log(massBelow);
        _below = [.. Enumerable.Range(0, pool.Count).Select(i => Mean(pool.Probabilities(i), below))];
        _above = [.. Enumerable.Range(0, pool.Count).Select(i => Mean(pool.Probabilities(i), above))];
    }

    /// <summary>ln of the share of people at or above the cut over the share below.</summary>
    public double PriorLogOdds { get; }

    public (double Below, double Above) Right(int item) => (_below[item], _above[item]);

    /// <summary>What a score adds to the log odds of the upper class.</summary>
    public double Evidence(int item, double score)
    {
        var right = PortableMath.Log(_above[item]) - PortableMath.Log(_below[item]);
        var wrong = PortableMath.Log(1 - _above[item]) - PortableMath.Log(1 - _below[item]);
        return score * right + (1 - score) * wrong;
    }

    // The middle of each of 240 slices, spread by the doubt and shared between the two nodes nearest.
    private static (double[] Weights, double Mass) Weights(StoppingRule.MeasurementDecision rule, double from, double to)
    {
        var weights = new double[ItemPool.Nodes];
        var width = (to - from) / Abilities;
        var mass = 0.0;
        var sum = 0.0;
        for (var slice = 0; slice < Abilities; slice++)
        {
            var theta = from + (slice + 0.5) * width;
            var share = Bell((theta - rule.Mean) / rule.Spread) * width;
            mass += share;
            for (var d = 0; d < Doubts; d++)
            {
                var z = WidestDoubt * (2.0 * d / (Doubts - 1) - 1);
                var place = Math.Clamp((theta - z * rule.DifficultySpread + ItemPool.Limit) * 10, 0, ItemPool.Nodes - 1);
                var node = Math.Min((int)place, ItemPool.Nodes - 2);
                var weight = share * Bell(z);
                weights[node] += weight * (node + 1 - place);
                weights[node + 1] += weight * (place - node);
                sum += weight;
            }
        }
        for (var node = 0; node < weights.Length; node++) { weights[node] /= sum; }
        return (weights, mass);
    }

    private static double Mean(ReadOnlySpan<double> probabilities, double[] weights)
    {
        var mean = 0.0;
        for (var node = 0; node < weights.Length; node++) { mean += weights[node] * probabilities[node]; }
        return mean;
    }

    private static double Bell(double z) => PortableMath.Exp(-z * z / 2);
}

namespace HocVuSo.Psychometrics.Adaptive;

/// <summary>
/// The likelihood of a person's scores at the nodes of a pool, kept as the test goes on: adding a score is one multiplication a
/// node, reading costs no exponential.
/// </summary>
public sealed class Evidence(ItemPool pool)
{
    // A normal prior of mean 0 and this spread: wide, so that the estimate of somebody far from the middle is shrunk little.
    private const double PriorSpread = 1.5;

    // An ability that is a node but for the rounding of its sum counts as one.
    private const double Rounding = 1e-9;

    private static readonly double[] Prior = [.. Enumerable.Range(0, ItemPool.Nodes).Select(n => PortableMath.Exp(-Square(ItemPool.AbilityAt(n) / PriorSpread) / 2))];

    // Kept with its greatest value at 1: a long test would otherwise leave the range of a double.
    private readonly double[] _likelihood = [.. Enumerable.Repeat(1.0, ItemPool.Nodes)];

    private double _logScale;
    private Estimate? _estimate;

    internal void Add(int item, double score)
    {
        var probabilities = pool.Probabilities(item);
        var most = 0.0;
        for (var node = 0; node < ItemPool.Nodes; node++)
        {
            var p = probabilities[node];
            _likelihood[node] *= score switch
            {
                1 => p,
                0 => 1 - p,
                _ => PortableMath.Exp(score * PortableMath.Log(p) + (1 - score) * PortableMath.Log(1 - p)),
            };
            most = Math.Max(most, _likelihood[node]);
        }
        for (var node = 0; node < ItemPool.Nodes; node++) { _likelihood[node] /= most; }
        _logScale += PortableMath.Log(most);
        _estimate = null;
    }

    /// <summary>Mean and standard deviation of the posterior (EAP, Bock &amp; Mislevy 1982) over 121 nodes from −6 to 6 under N(0, 1.5²).</summary>
    public Estimate Estimate()
    {
        if (_estimate is { } known) { return known; }
        double sum = 0, first = 0, second = 0;
        for (var node = 0; node < ItemPool.Nodes; node++)
        {
            var weight = _likelihood[node] * Prior[node];
            var theta = ItemPool.AbilityAt(node);
            sum += weight;
            first += weight * theta;
            second += weight * theta * theta;
        }
        var mean = first / sum;
        Estimate estimate = new(mean, Math.Sqrt(Math.Max(0, second / sum - mean * mean)));
        _estimate = estimate;
        return estimate;
    }

    /// <summary>The share of the same posterior at or above an ability; the node next to it counts by the part of its width that lies above.</summary>
    public double ProbabilityAtLeast(double theta)
    {
        double sum = 0, above = 0;
        for (var node = 0; node < ItemPool.Nodes; node++)
        {
            var weight = _likelihood[node] * Prior[node];
            sum += weight;
            above += weight * Math.Clamp((ItemPool.AbilityAt(node) - theta) * 10 + 0.5, 0, 1);
        }
        return above / sum;
    }

    /// <summary>The logarithm of the greatest likelihood at the nodes at or above an ability, in [−6, 6].</summary>
    public double BestAbove(double theta) => Best((int)Math.Ceiling((theta + ItemPool.Limit) * 10 - Rounding), ItemPool.Nodes);

    /// <summary>The same at or below.</summary>
    public double BestBelow(double theta) => Best(0, (int)Math.Floor((theta + ItemPool.Limit) * 10 + Rounding) + 1);

    private double Best(int from, int to)
    {
        var best = 0.0;
        for (var node = from; node < to; node++) { best = Math.Max(best, _likelihood[node]); }
        return PortableMath.Log(best) + _logScale;
    }

    private static double Square(double x) => x * x;
}

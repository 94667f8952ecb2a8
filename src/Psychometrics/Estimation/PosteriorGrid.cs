namespace HocVuSo.Psychometrics;

/// <summary>
/// A posterior kept at equally spaced abilities while answers come in: adding one costs one likelihood a node, reading mean
/// and standard error one exponential a node, and nothing is allocated after construction. Kept as logarithms, so that
/// thousands of answers neither overflow nor forget an end of the scale. Not for several threads at once.
/// </summary>
public sealed class PosteriorGrid
{
    /// <summary>One node in a tenth of the prior's standard deviation.</summary>
    public const int DefaultNodes = 121;

    /// <summary>How many standard deviations of the prior the grid reaches to either side of its mean.</summary>
    public const double Reach = 6;

    private readonly double[] _log;
    private readonly double _first;
    private readonly double _step;

    /// <summary>Throws <see cref="ArgumentException"/> for a prior that is none or fewer than three nodes.</summary>
    public PosteriorGrid(Prior prior, int nodes = DefaultNodes)
    {
        prior.Check();
        if (nodes < 3) { throw new ArgumentException($"A grid has three nodes or more, not {nodes}.", nameof(nodes)); }
        Prior = prior;
        _log = new double[nodes];
        _first = prior.Mean - Reach * prior.StandardDeviation;
        _step = 2 * Reach * prior.StandardDeviation / (nodes - 1);
        Reset();
    }

    public Prior Prior { get; }

    public int Nodes => _log.Length;

    /// <summary>How many responses it holds.</summary>
    public int Count { get; private set; }

    /// <summary>Back to the prior.</summary>
    public void Reset()
    {
        for (var k = 0; k < _log.Length; k++) { _log[k] = Prior.LogDensity(_first + k * _step); }
        Count = 0;
    }

    /// <summary>Throws <see cref="ArgumentException"/> as <see cref="Ability"/> does; nothing is added then.</summary>
    public void Add(in Response response)
    {
        Ability.Check(response);
        for (var k = 0; k < _log.Length; k++) { _log[k] += response.Item.LogLikelihood(_first + k * _step, response.Score); }
        Count++;
    }

    /// <summary>Makes another grid of the same prior and nodes equal to this one; <see cref="ArgumentException"/> if it is of another kind.</summary>
    public void CopyTo(PosteriorGrid target)
    {
        if (target.Prior != Prior || target.Nodes != Nodes) { throw new ArgumentException("Only a grid of the same prior and nodes can be copied to.", nameof(target)); }
        _log.CopyTo(target._log, 0);
        target.Count = Count;
    }

    /// <summary>Mean and standard deviation (EAP, Bock &amp; Mislevy 1982). Without a response those of the prior.</summary>
    public Estimate Estimate() => Count == 0 ? new(Prior.Mean, Prior.StandardDeviation) : Moments(_log, _first, _step);

    /// <summary>How probable it is that the ability lies above a cut: the share of the nodes' weight, half that of a node at the cut.</summary>
    public double ProbabilityAbove(double cut)
    {
        var most = Most(_log);
        double sum = 0, above = 0;
        for (var k = 0; k < _log.Length; k++)
        {
            var weight = Math.Exp(_log[k] - most);
            sum += weight;
            // A node stands for the half steps around it.
            above += weight * Math.Clamp(0.5 + (_first + k * _step - cut) / _step, 0, 1);
        }
        return above / sum;
    }

    internal static Estimate Moments(ReadOnlySpan<double> log, double first, double step)
    {
        var most = Most(log);
        double sum = 0, one = 0, two = 0;
        for (var k = 0; k < log.Length; k++)
        {
            var weight = Math.Exp(log[k] - most);
            sum += weight;
            one += weight * k;
            two += weight * k * k;
        }
        var mean = one / sum;
        return new(first + mean * step, step * Math.Sqrt(Math.Max(0, two / sum - mean * mean)));
    }

    private static double Most(ReadOnlySpan<double> log)
    {
        var most = double.NegativeInfinity;
        foreach (var value in log) { most = Math.Max(most, value); }
        return most;
    }
}

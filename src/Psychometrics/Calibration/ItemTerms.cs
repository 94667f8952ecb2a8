namespace HocVuSo.Psychometrics.Calibration;

/// <summary>
/// The expected complete log-likelihood of one item with its priors, its slope and its (Fisher) information in the slope a,
/// the intercept d and the logit g of guessing, in this order.
/// </summary>
internal ref struct ItemTerms(Span<double> gradient, Span<double> information)
{
    /// <summary>Three.</summary>
    public readonly Span<double> Gradient = gradient;

    /// <summary>Three by three.</summary>
    public readonly Span<double> Information = information;

    public double Value;

    /// <summary>From the expected counts at the nodes.</summary>
    public void Likelihood(Expectation counts, int item, Curve curve)
    {
        Gradient.Clear();
        Information.Clear();
        Value = 0;
        var c = curve.Guessing;
        var wrongs = counts.Counts.AsSpan(counts.RowOf(item, 0), counts.Nodes);
        var rights = counts.Counts.AsSpan(counts.RowOf(item, 1), counts.Nodes);
        for (var q = 0; q < wrongs.Length; q++)
        {
            var n = wrongs[q] + rights[q];
            if (n <= 0) { continue; }
            var theta = counts.Theta[q];
            var core = curve.Core(theta);
            var p = c + (1 - c) * core;
            if (rights[q] > 0) { Value += rights[q] * curve.LogRight(theta); }
            if (wrongs[q] > 0) { Value += wrongs[q] * curve.LogWrong(theta); }
            var share = c == 0 ? 1 : core / p;
            var rest = rights[q] - n * p;
            var slope = share * rest;
            var weight = n * (1 - c) * core * (1 - core) * share;
            Gradient[0] += slope * theta;
            Gradient[1] += slope;
            Information[0] += weight * theta * theta;
            Information[1] += weight * theta;
            Information[4] += weight;
            if (c == 0) { continue; }
            var cross = n * c * (1 - c) * (1 - core) * share;
            Gradient[2] += c * rest / p;
            Information[2] += cross * theta;
            Information[5] += cross;
            Information[8] += n * c * c * (1 - c) * (1 - core) / p;
        }
        (Information[3], Information[6], Information[7]) = (Information[1], Information[2], Information[5]);
    }

    /// <summary>Adds the prior of the discrimination; −∞ at or below 0.</summary>
    public void Add(LognormalPrior? prior, double a)
    {
        if (prior is not { } p) { return; }
        if (a <= 0) { Value = double.NegativeInfinity; return; }
        var z = (Math.Log(a) - p.LogMean) / p.LogStandardDeviation;
        Value += -z * z / 2 - Math.Log(a);
        Gradient[0] -= (z / p.LogStandardDeviation + 1) / a;
        Information[0] += 1 / (p.LogStandardDeviation * p.LogStandardDeviation * a * a);
    }

    /// <summary>Adds the prior of the difficulty −d/a; −∞ where that is none.</summary>
    public void Add(NormalPrior? prior, Curve curve)
    {
        if (prior is not { } p) { return; }
        if (curve.Slope == 0) { Value = double.NegativeInfinity; return; }
        var b = -curve.Intercept / curve.Slope;
        var (byA, byD) = (-b / curve.Slope, -1 / curve.Slope);
        var precision = 1 / (p.StandardDeviation * p.StandardDeviation);
        Value -= (b - p.Mean) * (b - p.Mean) * precision / 2;
        Gradient[0] -= (b - p.Mean) * precision * byA;
        Gradient[1] -= (b - p.Mean) * precision * byD;
        Information[0] += precision * byA * byA;
        Information[1] += precision * byA * byD;
        Information[3] += precision * byA * byD;
        Information[4] += precision * byD * byD;
    }

    /// <summary>Adds the prior of guessing.</summary>
    public void Add(BetaPrior? prior, double c)
    {
        if (prior is not { } p) { return; }
        Value += (p.Alpha - 1) * Math.Log(c) + (p.Beta - 1) * Math.Log(1 - c);
        Gradient[2] += (p.Alpha - 1) * (1 - c) - (p.Beta - 1) * c;
        Information[8] += (p.Alpha + p.Beta - 2) * c * (1 - c);
    }
}

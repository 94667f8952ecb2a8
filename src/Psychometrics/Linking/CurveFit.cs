namespace HocVuSo.Psychometrics.Linking;

/// <summary>
/// Least squares between item curves (Haebara) or their sums (Stocking &amp; Lord) in ln A and B, by Levenberg and Marquardt's
/// steps from the mean/sigma link and from the median shift; the better end counts.
/// </summary>
internal static class CurveFit
{
    private const int Nodes = 41;
    private const double Furthest = 4;
    private const int MostSteps = 200;

    // A unit of one scale is never a fiftieth of the other's, nor do they lie this far apart.
    private const double MostLogA = 4;
    private const double MostB = 20;

    private readonly record struct Sums(double Loss, double GradientA, double GradientB, double AA, double AB, double BB);

    /// <summary>−4 to 4 by 0.2.</summary>
    public static double[] Thetas { get; } = [.. Enumerable.Range(0, Nodes).Select(q => -Furthest + 2 * Furthest * q / (Nodes - 1))];

    /// <summary>Of the standard normal density, summing to 1.</summary>
    public static double[] Weights { get; } = [.. Thetas.Select(t => Math.Exp(-t * t / 2) / Thetas.Sum(u => Math.Exp(-u * u / 2)))];

    /// <summary>Null when the least squares run away.</summary>
    public static ScaleLink? Find(List<(ItemParameters From, ItemParameters To)> pairs, bool byItem)
    {
        List<double> shifts = [.. pairs.Select(p => p.To.Difficulty - p.From.Difficulty).Order()];
        List<(double LogA, double B)> starts = [(0, Math.Clamp(shifts[shifts.Count / 2], -MostB, MostB))];
        if (ScaleLinking.BySpread(pairs) is { } link && Math.Abs(Math.Log(link.A)) < MostLogA && Math.Abs(link.B) < MostB) { starts.Add((Math.Log(link.A), link.B)); }
        var best = starts.Select(s => Descend(pairs, byItem, s.LogA, s.B)).MinBy(end => end.Loss);
        return Math.Abs(best.LogA) < MostLogA && Math.Abs(best.B) < MostB ? new(Math.Exp(best.LogA), best.B) : null;
    }

    private static (double LogA, double B, double Loss) Descend(List<(ItemParameters From, ItemParameters To)> pairs, bool byItem, double logA, double b)
    {
        var damping = 1e-3;
        var here = At(pairs, byItem, logA, b);
        for (var i = 0; i < MostSteps && damping < 1e12; i++)
        {
            var (aa, bb) = (here.AA * (1 + damping) + 1e-300, here.BB * (1 + damping) + 1e-300);
            var determinant = aa * bb - here.AB * here.AB;
            if (!(determinant > 0)) { damping *= 10; continue; }
            var stepA = -(bb * here.GradientA - here.AB * here.GradientB) / determinant;
            var stepB = -(aa * here.GradientB - here.AB * here.GradientA) / determinant;
            var (nextA, nextB) = (Math.Clamp(logA + stepA, -MostLogA, MostLogA), Math.Clamp(b + stepB, -MostB, MostB));
            var next = At(pairs, byItem, nextA, nextB);
            if (!(next.Loss <= here.Loss)) { damping *= 10; continue; }
            var moved = Math.Max(Math.Abs(nextA - logA), Math.Abs(nextB - b));
            (logA, b, here, damping) = (nextA, nextB, next, Math.Max(1e-12, damping / 10));
            if (moved < 1e-12) { break; }
        }
        return (logA, b, here.Loss);
    }

    /// <summary>The loss, half its gradient and Gauss's approximation of half its second derivatives.</summary>
    private static Sums At(List<(ItemParameters From, ItemParameters To)> pairs, bool byItem, double logA, double b)
    {
        var scale = Math.Exp(logA);
        double loss = 0, ga = 0, gb = 0, aa = 0, ab = 0, bb = 0;
        for (var q = 0; q < Nodes; q++)
        {
            double difference = 0, byA = 0, byB = 0;
            var z = (Thetas[q] - b) / scale;
            foreach (var (from, to) in pairs)
            {
                // The linked curve at θ is the old one at (θ − B)/A.
                var core = Logistic.Of(from.Discrimination * (z - from.Difficulty));
                var slope = (1 - from.Guessing) * core * (1 - core) * from.Discrimination;
                difference += from.Guessing + (1 - from.Guessing) * core - to.Probability(Thetas[q]);
                byA -= slope * z;
                byB -= slope / scale;
                if (byItem) { Take(Weights[q]); }
            }
            if (!byItem) { Take(Weights[q]); }

            void Take(double weight)
            {
                loss += weight * difference * difference;
                ga += weight * difference * byA;
                gb += weight * difference * byB;
                aa += weight * byA * byA;
                ab += weight * byA * byB;
                bb += weight * byB * byB;
                (difference, byA, byB) = (0, 0, 0);
            }
        }
        return new(loss, ga, gb, aa, ab, bb);
    }
}

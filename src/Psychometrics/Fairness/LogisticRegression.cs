namespace HocVuSo.Psychometrics.Fairness;

internal static class LogisticRegression
{
    private const int MostSteps = 50;
    private const double Precise = 1e-10;

    // The logit of a coefficient that is still growing here has no end: the groups are told apart without an error.
    private const double NoEnd = 30;

    private readonly record struct Model(double LogLikelihood, double[] Coefficients);

    /// <summary>Null when the score does not vary, or a regression has no finite solution.</summary>
    public static LogisticFigures? Of(IReadOnlyList<Observation> people)
    {
        var n = people.Sum(p => p.Weight);
        var mean = people.Sum(p => p.Weight * p.Matching) / n;
        var spread = Math.Sqrt(people.Sum(p => p.Weight * Math.Pow(p.Matching - mean, 2)) / n);
        var share = people.Sum(p => p.Weight * p.Score) / n;
        if (!(spread > 0) || share is not (> 0 and < 1)) { return null; }
        // Standardised, so that the sums of squares are of one size; the tests do not notice.
        List<(double Match, double Group, double Score, double Weight)> rows =
            [.. people.Select(p => ((p.Matching - mean) / spread, p.Focal ? 1.0 : 0.0, p.Score, p.Weight))];
        if (Fit(rows, 2) is not { } score || Fit(rows, 3) is not { } group || Fit(rows, 4) is not { } product) { return null; }

        var none = n * (share * Math.Log(share) + (1 - share) * Math.Log(1 - share));
        var uniform = Math.Max(0, 2 * (group.LogLikelihood - score.LogLikelihood));
        var nonUniform = Math.Max(0, 2 * (product.LogLikelihood - group.LogLikelihood));
        var probability = Distributions.ChiSquareAbove(uniform + nonUniform, 2);
        var change = Math.Max(0, RSquare(product) - RSquare(score));
        return new(
            uniform, Distributions.ChiSquareAbove(uniform, 1), nonUniform, Distributions.ChiSquareAbove(nonUniform, 1), probability,
            group.Coefficients[2], change, ClassOf(0.13, 0.26), ClassOf(0.035, 0.070));

        double RSquare(Model model) => (1 - Math.Exp(2 / n * (none - model.LogLikelihood))) / (1 - Math.Exp(2 / n * none));

        Verdict ClassOf(double moderate, double large) =>
            probability >= 0.05 || change < moderate ? Verdict.Negligible : change < large ? Verdict.Moderate : Verdict.Large;
    }

    /// <summary>With as many of constant, matching score, group and product; by Newton's steps, halved while they lead down.</summary>
    private static Model? Fit(List<(double Match, double Group, double Score, double Weight)> rows, int terms)
    {
        double[] coefficients = new double[terms], trial = new double[terms], gradient = new double[terms], step = new double[terms], information = new double[terms * terms];
        Span<double> x = stackalloc double[4];
        var value = Value(rows, coefficients);
        for (var i = 0; i < MostSteps; i++)
        {
            Array.Clear(gradient);
            Array.Clear(information);
            foreach (var (match, group, score, weight) in rows)
            {
                (x[0], x[1], x[2], x[3]) = (1, match, group, match * group);
                var p = Logistic.Of(LinearSystem.Dot(x[..terms], coefficients));
                for (var k = 0; k < terms; k++)
                {
                    gradient[k] += weight * (score - p) * x[k];
                    for (var m = 0; m < terms; m++) { information[k * terms + m] += weight * p * (1 - p) * x[k] * x[m]; }
                }
            }
            LinearSystem.Solve(information, gradient, step, terms);
            var share = 1.0;
            double reached;
            do
            {
                for (var k = 0; k < terms; k++) { trial[k] = coefficients[k] + share * step[k]; }
                reached = Value(rows, trial);
                share /= 2;
            }
            while (reached < value && share > Precise);
            if (reached < value) { return new(value, coefficients); }
            trial.CopyTo(coefficients, 0);
            if (coefficients.Any(c => Math.Abs(c) > NoEnd)) { return null; }
            if (reached - value <= Precise * Math.Abs(value)) { return new(reached, coefficients); }
            value = reached;
        }
        return null;
    }

    private static double Value(List<(double Match, double Group, double Score, double Weight)> rows, double[] coefficients)
    {
        Span<double> x = stackalloc double[4];
        var sum = 0.0;
        foreach (var (match, group, score, weight) in rows)
        {
            (x[0], x[1], x[2], x[3]) = (1, match, group, match * group);
            var logit = LinearSystem.Dot(x[..coefficients.Length], coefficients);
            sum += weight * (score * logit - Logistic.SoftPlus(logit));
        }
        return sum;
    }
}

namespace HocVuSo.Psychometrics.Calibration;

/// <summary>
/// The maximisation step: Fisher scoring item by item (with a common slope over all items at once), each step halved until
/// the expected log-likelihood with its priors does not fall; so an EM step never lowers the objective.
/// </summary>
internal sealed class Maximisation(CalibrationOptions options, Layout layout, Expectation expectation)
{
    private const int MostSteps = 30;
    private const int MostHalvings = 30;
    private const double Precise = 1e-8;

    // Keeps an information that is nearly none invertible.
    private const double Ridge = 1e-9;

    /// <summary>Moves the vector to where the expectation's counts want it.</summary>
    public void Run(Span<double> vector)
    {
        if (layout.Model == ItemModel.OneParameter) { RunCommon(vector); return; }
        Span<double> gradient = stackalloc double[3], information = stackalloc double[9], otherGradient = stackalloc double[3], otherInformation = stackalloc double[9];
        Span<double> step = stackalloc double[3];
        Span<int> at = stackalloc int[3];
        var trial = vector.ToArray();
        for (var j = 0; j < layout.Items.Count; j++)
        {
            (at[0], at[1], at[2]) = (layout.Slope[j], layout.Intercept[j], layout.Guess[j]);
            for (var i = 0; i < MostSteps; i++)
            {
                var terms = Terms(j, vector, gradient, information);
                HoldFixed(at, vector, gradient, information);
                LinearSystem.Solve(information, gradient, step, 3);
                var moved = Improve(j, vector, trial, at, step, terms.Value, otherGradient, otherInformation);
                if (moved < Precise) { break; }
            }
        }
    }

    /// <summary>Σ of the slopes of the items' expected log-likelihoods: by Fisher's identity that of the marginal one, with priors.</summary>
    public void Gradient(ReadOnlySpan<double> vector, Span<double> result)
    {
        Span<double> gradient = stackalloc double[3], information = stackalloc double[9];
        result.Clear();
        for (var j = 0; j < layout.Items.Count; j++)
        {
            Terms(j, vector, gradient, information);
            if (layout.Slope[j] >= 0) { result[layout.Slope[j]] += gradient[0]; }
            result[layout.Intercept[j]] += gradient[1];
            if (layout.Guess[j] >= 0) { result[layout.Guess[j]] += gradient[2]; }
        }
        if (layout.Model == ItemModel.OneParameter) { result[0] += CommonPrior(vector[0], gradient, information).Gradient; }
    }

    /// <summary>The logarithm of the priors' densities and, into <paramref name="curvature"/>, their information, item by item in threes.</summary>
    public double Priors(ReadOnlySpan<double> vector, Action<int, double[]>? curvature = null)
    {
        Span<double> gradient = stackalloc double[3], information = stackalloc double[9];
        var sum = 0.0;
        for (var j = 0; j < layout.Items.Count; j++)
        {
            gradient.Clear();
            information.Clear();
            var terms = new ItemTerms(gradient, information);
            AddPriors(ref terms, j, layout.CurveOf(j, vector));
            sum += terms.Value;
            curvature?.Invoke(j, information.ToArray());
        }
        if (layout.Model == ItemModel.OneParameter) { sum += CommonPrior(vector[0], gradient, information).Value; }
        return sum;
    }

    private ItemTerms Terms(int item, ReadOnlySpan<double> vector, Span<double> gradient, Span<double> information)
    {
        var terms = new ItemTerms(gradient, information);
        var curve = layout.CurveOf(item, vector);
        terms.Likelihood(expectation, item, curve);
        AddPriors(ref terms, item, curve);
        return terms;
    }

    private void AddPriors(ref ItemTerms terms, int item, Curve curve)
    {
        // The prior of a common slope is counted once, not for each item.
        if (layout.Slope[item] >= 0 && layout.Model != ItemModel.OneParameter) { terms.Add(options.DiscriminationPrior, curve.Slope); }
        terms.Add(options.DifficultyPrior, curve);
        if (layout.Guess[item] >= 0) { terms.Add(options.GuessingOf(layout.Items[item]), curve.Guessing); }
    }

    private (double Value, double Gradient, double Information) CommonPrior(double a, Span<double> gradient, Span<double> information)
    {
        gradient.Clear();
        information.Clear();
        var terms = new ItemTerms(gradient, information);
        terms.Add(options.DiscriminationPrior, a);
        return (terms.Value, gradient[0], information[0]);
    }

    /// <summary>Takes a fixed parameter, and one whose slope leads out over its bound, out of the system.</summary>
    private static void HoldFixed(ReadOnlySpan<int> at, ReadOnlySpan<double> vector, Span<double> gradient, Span<double> information)
    {
        for (var k = 0; k < 3; k++)
        {
            information[4 * k] += Ridge;
            var held = at[k] < 0 || k switch
            {
                0 => Math.Abs(vector[at[0]]) >= Layout.MostSlope && gradient[0] * vector[at[0]] > 0,
                1 => Math.Abs(vector[at[1]]) >= Layout.MostIntercept && gradient[1] * vector[at[1]] > 0,
                _ => (vector[at[2]] <= Layout.LeastGuess && gradient[2] < 0) || (vector[at[2]] >= Layout.MostGuess && gradient[2] > 0),
            };
            if (!held) { continue; }
            gradient[k] = 0;
            for (var m = 0; m < 3; m++) { information[3 * k + m] = information[3 * m + k] = m == k ? 1 : 0; }
        }
    }

    /// <summary>Goes as much of the step as does not lower the value; says how far the farthest parameter moved.</summary>
    private double Improve(int item, Span<double> vector, Span<double> trial, ReadOnlySpan<int> at, ReadOnlySpan<double> step, double value, Span<double> gradient, Span<double> information)
    {
        var share = 1.0;
        for (var h = 0; h < MostHalvings; h++, share /= 2)
        {
            var moved = 0.0;
            for (var k = 0; k < 3; k++)
            {
                if (at[k] < 0) { continue; }
                var most = k switch { 0 => Layout.MostSlope, 1 => Layout.MostIntercept, _ => Layout.MostGuess };
                var least = k == 2 ? Layout.LeastGuess : -most;
                trial[at[k]] = Math.Clamp(vector[at[k]] + share * step[k], least, most);
                moved = Math.Max(moved, Math.Abs(trial[at[k]] - vector[at[k]]));
            }
            if (moved == 0) { return 0; }
            if (!(Terms(item, trial, gradient, information).Value >= value)) { continue; }
            for (var k = 0; k < 3; k++)
            {
                if (at[k] >= 0) { vector[at[k]] = trial[at[k]]; }
            }
            return moved;
        }
        return 0;
    }

    private void RunCommon(Span<double> vector)
    {
        var items = layout.Items.Count;
        Span<double> gradient = stackalloc double[3], information = stackalloc double[9];
        double[] byIntercept = new double[items], cross = new double[items], own = new double[items], trial = new double[vector.Length];
        for (var i = 0; i < MostSteps; i++)
        {
            var prior = CommonPrior(vector[0], gradient, information);
            var (value, slope, curvature) = (prior.Value, prior.Gradient, prior.Information + Ridge);
            for (var j = 0; j < items; j++)
            {
                value += Terms(j, vector, gradient, information).Value;
                slope += gradient[0];
                curvature += information[0];
                (byIntercept[j], cross[j], own[j]) = (gradient[1], information[1], information[4] + Ridge);
            }
            // The information is an arrow: the intercepts are eliminated one by one (Schur's complement).
            for (var j = 0; j < items; j++)
            {
                slope -= cross[j] * byIntercept[j] / own[j];
                curvature -= cross[j] * cross[j] / own[j];
            }
            var stepA = slope / Math.Max(curvature, Ridge);
            var moved = 0.0;
            var share = 1.0;
            for (var h = 0; h < MostHalvings; h++, share /= 2)
            {
                trial[0] = vector[0] + share * stepA;
                for (var j = 0; j < items; j++) { trial[1 + j] = vector[1 + j] + share * (byIntercept[j] - cross[j] * stepA) / own[j]; }
                layout.Clamp(trial);
                var reached = CommonPrior(trial[0], gradient, information).Value;
                for (var j = 0; j < items; j++) { reached += Terms(j, trial, gradient, information).Value; }
                if (!(reached >= value)) { continue; }
                for (var k = 0; k < trial.Length; k++) { moved = Math.Max(moved, Math.Abs(trial[k] - vector[k])); }
                trial.CopyTo(vector);
                break;
            }
            if (moved < Precise) { return; }
        }
    }
}

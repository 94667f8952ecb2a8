namespace HocVuSo.Psychometrics;

/// <summary>
/// Finds where a weighted likelihood of answers is greatest. Two-parameter likelihoods are concave: their slope changes its
/// sign once. Otherwise a grid says between which two abilities the maximum lies. Either way the zero of the slope is then
/// enclosed by Newton's steps, which are halved into the enclosure whenever they would leave it.
/// </summary>
internal static class Maximum
{
    public enum Weight { None, Prior, Warm }

    private const double GridStep = 1.0 / 8;

    // Sixty halvings make any enclosure narrower than the rounding of its ends; Newton needs five.
    private const int MostSteps = 100;
    private const double Precision = 1e-13;

    /// <summary>Slope of the logarithm, its derivative (or a stand-in of the same sign and size), and Fisher's information of the answers.</summary>
    private readonly record struct Local(double Slope, double Curvature, double Information);

    public static Estimate Find(ReadOnlySpan<Response> responses, Weight weight, Prior prior, AbilityRange range)
    {
        range.Check();
        var concave = weight != Weight.Warm;
        foreach (ref readonly var response in responses)
        {
            Ability.Check(response);
            concave &= response.Item.Guessing == 0;
        }

        double low = range.Lowest, high = range.Highest;
        if (concave)
        {
            var atLow = At(responses, weight, prior, low).Slope;
            var atHigh = At(responses, weight, prior, high).Slope;
            if (atLow == 0 && atHigh == 0) { return new((low + high) / 2, double.PositiveInfinity); }
            if (atLow <= 0) { return new(low, double.PositiveInfinity); }
            if (atHigh >= 0) { return new(high, double.PositiveInfinity); }
        }
        else if (Enclose(responses, weight, prior, range, ref low, ref high) is { } end)
        {
            return end;
        }

        var theta = Zero(responses, weight, prior, low, high);
        var information = At(responses, weight, prior, theta).Information;
        if (weight == Weight.Prior) { information += 1 / (prior.StandardDeviation * prior.StandardDeviation); }
        return new(theta, information > 0 ? 1 / Math.Sqrt(information) : double.PositiveInfinity);
    }

    /// <summary>Narrows the range to the two grid steps that hold the maximum; an answer when that is an end or everything is flat.</summary>
    private static Estimate? Enclose(ReadOnlySpan<Response> responses, Weight weight, Prior prior, AbilityRange range, ref double low, ref double high)
    {
        var steps = Math.Max(2, (int)Math.Ceiling((range.Highest - range.Lowest) / GridStep));
        var step = (range.Highest - range.Lowest) / steps;
        double best = double.NegativeInfinity, least = double.PositiveInfinity, bias = 0, before = 0;
        var at = 0;
        for (var k = 0; k <= steps; k++)
        {
            var theta = range.Lowest + k * step;
            if (weight == Weight.Warm)
            {
                // The weight's logarithm is the integral of J/2I, here by trapezia; only the choice of the interval rests on it.
                var now = WarmSlope(responses, theta);
                if (k > 0) { bias += step * (before + now) / 2; }
                before = now;
            }
            var value = bias + (weight == Weight.Prior ? prior.LogDensity(theta) : 0);
            foreach (ref readonly var response in responses) { value += response.Item.LogLikelihood(theta, response.Score); }
            least = Math.Min(least, value);
            if (value > best) { (best, at) = (value, k); }
        }
        if (best == least) { return new((range.Lowest + range.Highest) / 2, double.PositiveInfinity); }
        low = range.Lowest + Math.Max(0, at - 1) * step;
        high = range.Lowest + Math.Min(steps, at + 1) * step;
        if (at == 0 && At(responses, weight, prior, range.Lowest).Slope <= 0) { return new(range.Lowest, double.PositiveInfinity); }
        if (at == steps && At(responses, weight, prior, range.Highest).Slope >= 0) { return new(range.Highest, double.PositiveInfinity); }
        // The maximum lies on the side to which the best node rises.
        var middle = range.Lowest + at * step;
        if (At(responses, weight, prior, middle).Slope > 0) { low = middle; } else { high = middle; }
        return null;
    }

    private static double Zero(ReadOnlySpan<Response> responses, Weight weight, Prior prior, double low, double high)
    {
        var theta = (low + high) / 2;
        for (var i = 0; i < MostSteps && high - low > Precision; i++)
        {
            var here = At(responses, weight, prior, theta);
            if (here.Slope == 0) { return theta; }
            if (here.Slope > 0) { low = theta; } else { high = theta; }
            var next = here.Curvature < 0 ? theta - here.Slope / here.Curvature : double.NaN;
            if (!(next > low && next < high)) { next = (low + high) / 2; }
            if (Math.Abs(next - theta) <= Precision) { return next; }
            theta = next;
        }
        return theta;
    }

    private static Local At(ReadOnlySpan<Response> responses, Weight weight, Prior prior, double theta)
    {
        double slope = 0, curvature = 0, information = 0;
        foreach (ref readonly var response in responses)
        {
            var (a, b, c) = response.Item;
            var core = Logistic.Of(a * (theta - b));
            var right = c + (1 - c) * core;
            if (right <= 0) { slope += a * response.Score; continue; }
            // l′ = a·core·(x − P)/P and l″ = a²·core·(1 − core)·(x·c/P² − 1); both for c = 0 the familiar a(x − P) and −a²PQ.
            slope += a * core * (response.Score - right) / right;
            curvature += a * a * core * (1 - core) * (response.Score * c / (right * right) - 1);
            information += response.Item.Information(theta);
        }
        if (weight == Weight.Prior)
        {
            var precision = 1 / (prior.StandardDeviation * prior.StandardDeviation);
            slope -= (theta - prior.Mean) * precision;
            curvature -= precision;
        }
        if (weight == Weight.Warm)
        {
            // The derivative of J/2I is left out of the curvature: Newton's step becomes a little slower, not wrong.
            slope += WarmSlope(responses, theta);
        }
        return new(slope, curvature, information);
    }

    /// <summary>J/2I, with P″ = a²(1 − c)·core·(1 − core)·(1 − 2core). 0 where the items give no information.</summary>
    private static double WarmSlope(ReadOnlySpan<Response> responses, double theta)
    {
        double j = 0, information = 0;
        foreach (ref readonly var response in responses)
        {
            var (a, b, _) = response.Item;
            var own = response.Item.Information(theta);
            // P′P″/PQ = (P′²/PQ)·(P″/P′), and P″/P′ = a(1 − 2core).
            j += own * a * (1 - 2 * Logistic.Of(a * (theta - b)));
            information += own;
        }
        return information > 0 ? j / (2 * information) : 0;
    }
}

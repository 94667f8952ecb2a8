namespace HocVuSo.Psychometrics.Calibration;

/// <summary>
/// Calibration by marginal maximum likelihood with the EM algorithm (Bock &amp; Aitkin 1981), made faster by squared
/// extrapolation (SQUAREM, Varadhan &amp; Roland 2008). Abilities are N(0, 1) in the population: that fixes the scale. With
/// priors the estimates are the mode of the marginal posterior. One thread, no chance: the same data give the same numbers.
/// </summary>
public static class MarginalMaximumLikelihood
{
    // A step is stretched at most this much at first, and four times as much after each success at the limit.
    private const double FirstStretch = 4;
    private const double StretchGrowth = 4;

    // By how much two sums of the same log-likelihood may differ.
    private const double Rounding = 1e-12;

    /// <summary>
    /// Estimates every item that can be. Never yields NaN: an item without enough answers, or answered by all alike, is
    /// reported and left out. A score between 0 and 1 counts as a quasi-likelihood; such scores scatter less than the
    /// model expects, which it takes for people who differ less: slopes come out flatter and difficulties as much further from
    /// 0 (by a seventh for thirty tasks of four steps), in the right order. Throws <see cref="ArgumentException"/>
    /// for options that contradict themselves or the data.
    /// </summary>
    public static CalibrationResult Fit(ResponseMatrix data, CalibrationOptions options)
    {
        options.Check(data.Items);
        var (counts, sums) = Totals(data);
        var outcomes = new ItemOutcome[data.Items];
        for (var i = 0; i < data.Items; i++)
        {
            outcomes[i] = counts[i] < options.MinimumResponses ? ItemOutcome.TooFew
                : sums[i] <= 0 ? ItemOutcome.AllWrong
                : sums[i] >= counts[i] ? ItemOutcome.AllRight
                : ItemOutcome.Estimated;
        }
        Layout layout = new(options, [.. Enumerable.Range(0, data.Items).Where(i => outcomes[i] == ItemOutcome.Estimated)]);
        if (layout.Items.Count == 0)
        {
            return new([.. outcomes.Select((o, i) => new CalibratedItem(o, counts[i], Mean(i), null))], 0, 0, 0, 0, Converged: true);
        }

        var expectation = new Expectation(data, layout, options.Nodes ?? NodesFor(data));
        var maximisation = new Maximisation(options, layout, expectation);
        var vector = Start(layout, options, counts, sums);
        var (iterations, converged) = Climb(options, layout, expectation, maximisation, vector);
        var logLikelihood = expectation.Run(vector);
        var atBound = layout.AtBound(vector);
        var covariance = Covariance.Of(options, layout, expectation, maximisation, vector, atBound);

        var items = new CalibratedItem[data.Items];
        for (var i = 0; i < data.Items; i++) { items[i] = new(outcomes[i], counts[i], Mean(i), null); }
        for (var j = 0; j < layout.Items.Count; j++)
        {
            var i = layout.Items[j];
            var bound = IsAtBound(layout, j, atBound);
            items[i] = items[i] with { Outcome = bound ? ItemOutcome.AtBound : ItemOutcome.Estimated, Estimate = covariance.Describe(j, layout.CurveOf(j, vector)) };
        }
        return new(items, logLikelihood, layout.Count, expectation.TotalWeight, iterations, converged);

        double Mean(int item) => counts[item] > 0 ? sums[item] / counts[item] : 0;
    }

    private static (double[] Counts, double[] Sums) Totals(ResponseMatrix data)
    {
        double[] counts = new double[data.Items], sums = new double[data.Items];
        for (var row = 0; row < data.Rows; row++)
        {
            var items = data.ItemsOf(row);
            var scores = data.ScoresOf(row);
            for (var i = 0; i < items.Length; i++)
            {
                counts[items[i]] += data.WeightOf(row);
                sums[items[i]] += data.WeightOf(row) * scores[i];
            }
        }
        return (counts, sums);
    }

    private static int NodesFor(ResponseMatrix data)
    {
        var longest = 0;
        for (var row = 0; row < data.Rows; row++) { longest = Math.Max(longest, data.ItemsOf(row).Length); }
        return longest > 1000 ? 241 : longest > 100 ? 121 : 61;
    }

    /// <summary>Slope 1, the intercept that gives the mean score in the population, guessing at its prior's mode.</summary>
    private static double[] Start(Layout layout, CalibrationOptions options, double[] counts, double[] sums)
    {
        // A logistic curve of slope 1 averaged over N(0, 1) is nearly one of slope 1/√(1 + π/8).
        var spread = Math.Sqrt(1 + Math.PI / 8);
        var vector = new double[layout.Count];
        for (var j = 0; j < layout.Items.Count; j++)
        {
            var item = layout.Items[j];
            // Half an answer of either kind keeps the logit of a share of nearly all or nearly none small.
            var share = (sums[item] + 0.5) / (counts[item] + 1);
            if (layout.Slope[j] >= 0) { vector[layout.Slope[j]] = 1; }
            if (options.GuessingOf(item) is { } prior && layout.Guess[j] >= 0)
            {
                var mode = Math.Clamp((prior.Alpha - 1) / Math.Max(1e-9, prior.Alpha + prior.Beta - 2), 0.02, 0.5);
                vector[layout.Guess[j]] = Math.Log(mode / (1 - mode));
                share = Math.Clamp((share - mode) / (1 - mode), 0.02, 0.98);
            }
            vector[layout.Intercept[j]] = spread * Math.Log(share / (1 - share));
        }
        return vector;
    }

    /// <summary>Moves the vector to the maximum. An iteration is a pass of expectation.</summary>
    private static (int Iterations, bool Converged) Climb(CalibrationOptions options, Layout layout, Expectation expectation, Maximisation maximisation, double[] vector)
    {
        var stretch = FirstStretch;
        var iterations = 0;
        double[] first = new double[vector.Length], second = new double[vector.Length], leap = new double[vector.Length];
        var here = double.NegativeInfinity;
        while (iterations < options.MostIterations)
        {
            var before = Step(vector, first);
            // What the last leap reached is known only now; `here` is what the point it left had for certain.
            if (before < here - Rounding * Math.Abs(here))
            {
                second.CopyTo(vector, 0);
                stretch = FirstStretch;
                here = double.NegativeInfinity;
                continue;
            }
            var after = Step(first, second);
            if (Distance(vector, first) <= options.ParameterTolerance && after - before <= options.LikelihoodTolerance)
            {
                second.CopyTo(vector, 0);
                return (iterations, true);
            }
            here = after;
            stretch = Leap(vector, first, second, leap, stretch);
            layout.Clamp(leap);
            leap.CopyTo(vector, 0);
        }
        return (iterations, false);

        double Step(double[] from, double[] to)
        {
            iterations++;
            var value = expectation.Run(from) + maximisation.Priors(from);
            from.CopyTo(to, 0);
            maximisation.Run(to);
            return value;
        }
    }

    /// <summary>Extrapolates from three points an EM step apart; returns how far the next may go.</summary>
    private static double Leap(double[] zero, double[] first, double[] second, double[] leap, double stretch)
    {
        double r = 0, v = 0;
        for (var k = 0; k < zero.Length; k++)
        {
            var step = first[k] - zero[k];
            var bend = second[k] - first[k] - step;
            r += step * step;
            v += bend * bend;
        }
        var wanted = v > 0 ? Math.Sqrt(r / v) : 1;
        var alpha = Math.Clamp(wanted, 1, stretch);
        for (var k = 0; k < zero.Length; k++)
        {
            var step = first[k] - zero[k];
            var bend = second[k] - first[k] - step;
            leap[k] = zero[k] + 2 * alpha * step + alpha * alpha * bend;
        }
        return alpha >= stretch ? stretch * StretchGrowth : stretch;
    }

    private static double Distance(double[] x, double[] y)
    {
        var most = 0.0;
        for (var k = 0; k < x.Length; k++) { most = Math.Max(most, Math.Abs(x[k] - y[k])); }
        return most;
    }

    private static bool IsAtBound(Layout layout, int item, bool[] atBound) =>
        (layout.Slope[item] >= 0 && atBound[layout.Slope[item]]) || atBound[layout.Intercept[item]] || (layout.Guess[item] >= 0 && atBound[layout.Guess[item]]);
}

namespace HocVuSo.Psychometrics.Calibration;

/// <summary>
/// How far estimates scatter: the inverse of the information of the marginal likelihood (with that of the priors). Parameters
/// on a bound are held fixed. Where the information has no inverse, every error is null.
/// </summary>
internal sealed class Covariance
{
    private readonly Layout _layout;
    private readonly bool[] _atBound;
    private readonly Func<int, int, double>? _entry;

    private Covariance(Layout layout, bool[] atBound, Func<int, int, double>? entry) => (_layout, _atBound, _entry) = (layout, atBound, entry);

    public static Covariance Of(CalibrationOptions options, Layout layout, Expectation expectation, Maximisation maximisation, double[] vector, bool[] atBound)
    {
        var entry = options.Errors switch
        {
            ErrorMethod.None => null,
            ErrorMethod.Observed => Whole(Observed(layout, expectation, maximisation, vector), layout.Count, atBound),
            _ when layout.Count <= options.MostJointParameters => Whole(CrossProduct(layout, expectation, maximisation, vector), layout.Count, atBound),
            _ => ItemByItem(layout, expectation, maximisation, vector, atBound),
        };
        return new(layout, atBound, entry);
    }

    /// <summary>The estimate with its errors, those of b and c by the delta method.</summary>
    public ItemEstimate Describe(int item, Curve curve)
    {
        var (slope, intercept, guess) = (_layout.Slope[item], _layout.Intercept[item], _layout.Guess[item]);
        var byIntercept = Between(intercept, intercept);
        var bySlope = Between(slope, slope);
        // A slope of exactly 0 has no difficulty; the smallest number keeps it finite and plainly useless.
        var a = curve.Slope == 0 ? 1e-9 : curve.Slope;
        var b = -curve.Intercept / a;
        double? ofDifficulty = byIntercept is null || (slope >= 0 && bySlope is null)
            ? null
            : (byIntercept + 2 * b * (slope < 0 ? 0 : Between(slope, intercept)) + b * b * (bySlope ?? 0)) / (a * a);
        var c = curve.Guessing;
        return new(new(a, b, c), curve.Intercept, Root(bySlope), Root(ofDifficulty), Root(Between(guess, guess)) * c * (1 - c), Root(byIntercept));
    }

    private double? Between(int k, int m) => k < 0 || m < 0 || _atBound[k] || _atBound[m] ? null : _entry?.Invoke(k, m);

    private static double? Root(double? variance) => variance is > 0 ? Math.Sqrt(variance.Value) : null;

    private static Func<int, int, double>? Whole(double[] information, int n, bool[] atBound)
    {
        Hold(information, n, k => atBound[k]);
        return LinearSystem.Invert(information, n) ? (k, m) => information[k * n + m] : null;
    }

    private static void Hold(double[] information, int n, Func<int, bool> held)
    {
        for (var k = 0; k < n; k++)
        {
            if (!held(k)) { continue; }
            for (var m = 0; m < n; m++) { information[k * n + m] = information[m * n + k] = k == m ? 1 : 0; }
        }
    }

    private static double[] Observed(Layout layout, Expectation expectation, Maximisation maximisation, double[] vector)
    {
        // Near the cube root of the rounding, where differencing errs least.
        const double Difference = 1e-5;
        var n = layout.Count;
        double[] information = new double[n * n], up = new double[n], down = new double[n], moved = [.. vector];
        for (var k = 0; k < n; k++)
        {
            Slope(k, Difference, up);
            Slope(k, -Difference, down);
            for (var m = 0; m < n; m++) { information[k * n + m] = (down[m] - up[m]) / (2 * Difference); }
        }
        for (var k = 0; k < n; k++)
        {
            for (var m = 0; m < k; m++) { information[k * n + m] = information[m * n + k] = (information[k * n + m] + information[m * n + k]) / 2; }
        }
        return information;

        void Slope(int k, double by, double[] result)
        {
            moved[k] = vector[k] + by;
            expectation.Run(moved);
            maximisation.Gradient(moved, result);
            moved[k] = vector[k];
        }
    }

    private static double[] CrossProduct(Layout layout, Expectation expectation, Maximisation maximisation, double[] vector)
    {
        var n = layout.Count;
        var sum = new OuterProducts(n);
        var slopes = new PersonSlopes(layout, expectation, vector);
        for (var person = 0; person < expectation.People; person++)
        {
            slopes.Compute(person);
            sum.Add(slopes, expectation.Weight(person));
        }
        var information = sum.Total();
        AddPriors(layout, maximisation, vector, (k, m, value) => information[k * n + m] += value);
        return information;
    }

    private static Func<int, int, double> ItemByItem(Layout layout, Expectation expectation, Maximisation maximisation, double[] vector, bool[] atBound)
    {
        // A common slope belongs to no item; its covariance with the intercepts is left out as well.
        Dictionary<(int, int), double> entries = [];
        void Add(int k, int m, double value) => entries[(k, m)] = entries.GetValueOrDefault((k, m)) + value;
        var slopes = new PersonSlopes(layout, expectation, vector);
        for (var person = 0; person < expectation.People; person++)
        {
            slopes.Compute(person);
            var touched = slopes.Touched;
            for (var i = 0; i < touched.Length; i++)
            {
                for (var j = i; j < touched.Length && (j == i || slopes.ItemOf(touched[j]) == slopes.ItemOf(touched[i])); j++)
                {
                    var product = expectation.Weight(person) * slopes[touched[i]] * slopes[touched[j]];
                    Add(touched[i], touched[j], product);
                    if (i != j) { Add(touched[j], touched[i], product); }
                }
            }
        }
        AddPriors(layout, maximisation, vector, Add);
        Dictionary<(int, int), double> inverse = [];
        for (var j = 0; j < layout.Items.Count; j++)
        {
            int[] own = [.. ((int[])[layout.Model == ItemModel.OneParameter ? -1 : layout.Slope[j], layout.Intercept[j], layout.Guess[j]]).Where(k => k >= 0)];
            var block = new double[own.Length * own.Length];
            for (var k = 0; k < block.Length; k++) { block[k] = entries.GetValueOrDefault((own[k / own.Length], own[k % own.Length])); }
            Hold(block, own.Length, k => atBound[own[k]]);
            if (!LinearSystem.Invert(block, own.Length)) { continue; }
            for (var k = 0; k < block.Length; k++) { inverse[(own[k / own.Length], own[k % own.Length])] = block[k]; }
        }
        if (layout.Model == ItemModel.OneParameter && entries.GetValueOrDefault((0, 0)) is > 0 and var common) { inverse[(0, 0)] = 1 / common; }
        return (k, m) => inverse.GetValueOrDefault((k, m));
    }

    private static void AddPriors(Layout layout, Maximisation maximisation, double[] vector, Action<int, int, double> add) => maximisation.Priors(vector, (item, information) =>
    {
        int[] at = [layout.Slope[item], layout.Intercept[item], layout.Guess[item]];
        for (var k = 0; k < information.Length; k++)
        {
            if (information[k] != 0 && at[k / 3] >= 0 && at[k % 3] >= 0) { add(at[k / 3], at[k % 3], information[k]); }
        }
    });
}

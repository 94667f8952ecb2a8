using System.Numerics;

namespace HocVuSo.Psychometrics.Calibration;

/// <summary>The slope of one person's marginal log-likelihood in every parameter: the posterior mean of that of their answers.</summary>
internal sealed class PersonSlopes
{
    private readonly Layout _layout;
    private readonly Expectation _expectation;
    private readonly double[] _vector;
    private readonly double[] _slopes;
    private readonly int[] _itemOf;
    private readonly double[] _share;       // core/P by item and node
    private readonly double[] _right;       // P
    private readonly List<int> _touched = [];

    public PersonSlopes(Layout layout, Expectation expectation, double[] vector)
    {
        (_layout, _expectation, _vector) = (layout, expectation, vector);
        _slopes = new double[layout.Count];
        _itemOf = new int[layout.Count];
        _share = new double[layout.Items.Count * expectation.Nodes];
        _right = new double[_share.Length];
        expectation.Tabulate(vector);
        for (var j = 0; j < layout.Items.Count; j++)
        {
            var curve = layout.CurveOf(j, vector);
            foreach (var k in (int[])[layout.Slope[j], layout.Intercept[j], layout.Guess[j]])
            {
                if (k >= 0) { _itemOf[k] = j; }
            }
            for (var q = 0; q < expectation.Nodes; q++)
            {
                var core = curve.Core(expectation.Theta[q]);
                var p = curve.Guessing + (1 - curve.Guessing) * core;
                _right[j * expectation.Nodes + q] = p;
                _share[j * expectation.Nodes + q] = curve.Guessing == 0 ? 1 : core / p;
            }
        }
    }

    /// <summary>Which parameters the person's answers depend on; those of one item side by side.</summary>
    public ReadOnlySpan<int> Touched => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_touched);

    public double this[int parameter] => _slopes[parameter];

    public ReadOnlySpan<double> All => _slopes;

    public int ItemOf(int parameter) => _itemOf[parameter];

    public void Compute(int person)
    {
        foreach (var k in _touched) { _slopes[k] = 0; }
        _touched.Clear();
        _expectation.Posterior(person, out var from, out var to);
        to = Math.Min(to, _expectation.Nodes);
        var posterior = _expectation.LastPosterior;
        foreach (var (item, score) in _expectation.AnswersOf(person))
        {
            var at = item * _expectation.Nodes;
            double slope = 0, intercept = 0, guess = 0;
            for (var q = from; q < to; q++)
            {
                var rest = posterior[q] * (score - _right[at + q]);
                var own = rest * _share[at + q];
                slope += own * _expectation.Theta[q];
                intercept += own;
                guess += rest / _right[at + q];
            }
            Touch(_layout.Slope[item], slope);
            Touch(_layout.Intercept[item], intercept);
            if (_layout.Guess[item] is >= 0 and var k) { Touch(k, Logistic.Of(_vector[k]) * guess); }
        }
    }

    private void Touch(int parameter, double slope)
    {
        if (parameter < 0) { return; }
        // A common slope is touched by each answer; its sum cannot be told from untouched by being 0, but then adds nothing.
        if (_slopes[parameter] == 0) { _touched.Add(parameter); }
        _slopes[parameter] += slope;
    }
}

/// <summary>Σ w s sᵀ. Full rows are taken eight at a time, so that each entry of the matrix is fetched an eighth as often.</summary>
internal sealed class OuterProducts(int n)
{
    private const int Batch = 8;

    private readonly double[] _sum = new double[n * n];     // lower triangle
    private readonly double[] _rows = new double[Batch * n];
    private int _waiting;

    public void Add(PersonSlopes slopes, double weight)
    {
        var touched = slopes.Touched;
        if (touched.Length < n / 4)
        {
            foreach (var k in touched)
            {
                foreach (var m in touched)
                {
                    if (m <= k) { _sum[k * n + m] += weight * slopes[k] * slopes[m]; }
                }
            }
            return;
        }
        var root = Math.Sqrt(weight);
        for (var k = 0; k < n; k++) { _rows[_waiting * n + k] = root * slopes.All[k]; }
        if (++_waiting == Batch) { Flush(); }
    }

    /// <summary>The whole symmetric matrix.</summary>
    public double[] Total()
    {
        Flush();
        for (var k = 0; k < n; k++)
        {
            for (var m = 0; m < k; m++) { _sum[m * n + k] = _sum[k * n + m]; }
        }
        return _sum;
    }

    private void Flush()
    {
        Array.Clear(_rows, _waiting * n, (Batch - _waiting) * n);
        ref var rows = ref _rows[0];
        ref var sum = ref _sum[0];
        var lanes = Vector<double>.Count;
        for (var k = 0; k < n; k++)
        {
            var m = 0;
            for (; m <= k + 1 - lanes; m += lanes)
            {
                var entry = Vector.LoadUnsafe(ref sum, (nuint)(k * n + m));
                for (var row = 0; row < Batch; row++)
                {
                    entry += Vector.LoadUnsafe(ref rows, (nuint)(row * n + m)) * _rows[row * n + k];
                }
                entry.StoreUnsafe(ref sum, (nuint)(k * n + m));
            }
            for (; m <= k; m++)
            {
                for (var row = 0; row < Batch; row++) { _sum[k * n + m] += _rows[row * n + m] * _rows[row * n + k]; }
            }
        }
        _waiting = 0;
    }
}

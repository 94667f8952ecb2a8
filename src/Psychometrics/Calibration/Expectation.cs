using System.Numerics;

namespace HocVuSo.Psychometrics.Calibration;

/// <summary>
/// The expectation step: each person's posterior over the nodes, and from all of them how many right and wrong answers each
/// item is expected to have had at each node. Time grows with the number of responses and of nodes. The log-likelihoods of
/// an item's two answers stand in a table, a row each; a person's are summed over the rows with the sums in registers.
/// </summary>
internal sealed class Expectation
{
    // What has less than this share of the greatest weight changes no sum in double precision: e^-34 is 2e-15.
    private const double Negligible = -34;

    private static readonly int Lanes = Vector<double>.Count;

    private readonly Layout _layout;
    private readonly int[] _starts;         // of each person in _rows
    private readonly int[] _rows;           // where in the tables the row of an answer of 0 or 1 starts
    private readonly int[] _partStarts;     // the same of answers between 0 and 1, at the row of the wrong answer
    private readonly int[] _partRows;
    private readonly double[] _partScores;
    private readonly double[] _weights;
    private readonly double[] _logPrior;
    private readonly double[] _table;
    private readonly double[] _posterior;

    public Expectation(ResponseMatrix data, Layout layout, int nodes)
    {
        _layout = layout;
        Nodes = nodes;
        // Whole blocks of four vectors; nodes beyond the last have no weight.
        Stride = (nodes + 4 * Lanes - 1) / (4 * Lanes) * (4 * Lanes);
        Theta = new double[Stride];
        _logPrior = new double[Stride];
        _posterior = new double[Stride];
        Array.Fill(_logPrior, double.NegativeInfinity);
        var mass = 0.0;
        for (var q = 0; q < nodes; q++)
        {
            Theta[q] = -6 + 12.0 * q / (nodes - 1);
            mass += Math.Exp(-Theta[q] * Theta[q] / 2);
        }
        for (var q = 0; q < nodes; q++) { _logPrior[q] = -Theta[q] * Theta[q] / 2 - Math.Log(mass); }
        _table = new double[2 * layout.Items.Count * Stride];
        Counts = new double[_table.Length];

        var slot = new int[data.Items];
        Array.Fill(slot, -1);
        for (var j = 0; j < layout.Items.Count; j++) { slot[layout.Items[j]] = j; }
        List<int> starts = [0], partStarts = [0], partRows = [];
        List<double> partScores = [], weights = [];
        var rows = new int[data.Responses];
        var count = 0;
        for (var row = 0; row < data.Rows; row++)
        {
            var items = data.ItemsOf(row);
            var scores = data.ScoresOf(row);
            for (var i = 0; i < items.Length; i++)
            {
                var j = slot[items[i]];
                if (j < 0) { continue; }
                if (scores[i] is 0 or 1) { rows[count++] = RowOf(j, (int)scores[i]); }
                else { partRows.Add(RowOf(j, 0)); partScores.Add(scores[i]); }
            }
            // Who answered no estimated item says nothing.
            if (count == starts[^1] && partRows.Count == partStarts[^1]) { continue; }
            starts.Add(count);
            partStarts.Add(partRows.Count);
            weights.Add(data.WeightOf(row));
        }
        (_starts, _rows, _partStarts, _partRows, _partScores, _weights) =
            ([.. starts], rows, [.. partStarts], [.. partRows], [.. partScores], [.. weights]);
    }

    public int Nodes { get; }

    /// <summary>From one row of a table to the next.</summary>
    public int Stride { get; }

    /// <summary>The abilities of the nodes.</summary>
    public double[] Theta { get; }

    /// <summary>Expected numbers of answers, by <see cref="RowOf"/> and node.</summary>
    public double[] Counts { get; }

    public int People => _weights.Length;

    public double Weight(int person) => _weights[person];

    public double TotalWeight => _weights.Sum();

    /// <summary>Where an item's row of wrong (0) or right (1) answers starts.</summary>
    public int RowOf(int item, int score) => (2 * item + score) * Stride;

    /// <summary>Counts anew for these parameters; returns the marginal log-likelihood.</summary>
    public double Run(ReadOnlySpan<double> vector)
    {
        Tabulate(vector);
        Array.Clear(Counts);
        var total = 0.0;
        for (var person = 0; person < People; person++)
        {
            total += _weights[person] * Posterior(person, out var from, out var to);
            Count(person, from, to);
        }
        return total;
    }

    /// <summary>Makes the tables for these parameters.</summary>
    public void Tabulate(ReadOnlySpan<double> vector)
    {
        for (var j = 0; j < _layout.Items.Count; j++)
        {
            var curve = _layout.CurveOf(j, vector);
            int wrong = RowOf(j, 0), right = RowOf(j, 1);
            for (var q = 0; q < Nodes; q++)
            {
                _table[wrong + q] = curve.LogWrong(Theta[q]);
                _table[right + q] = curve.LogRight(Theta[q]);
            }
        }
    }

    /// <summary>A person's answers: the item, and the score.</summary>
    public IEnumerable<(int Item, double Score)> AnswersOf(int person)
    {
        for (var i = _starts[person]; i < _starts[person + 1]; i++) { yield return (_rows[i] / Stride / 2, _rows[i] / Stride % 2); }
        for (var i = _partStarts[person]; i < _partStarts[person + 1]; i++) { yield return (_partRows[i] / Stride / 2, _partScores[i]); }
    }

    /// <summary>The posterior weights of the last person asked for, summing to 1.</summary>
    public ReadOnlySpan<double> LastPosterior => _posterior;

    /// <summary>
    /// Computes a person's posterior from the tables; outside [from, to), which are multiples of the vector's lanes, it is
    /// 0. Returns the logarithm of the marginal likelihood.
    /// </summary>
    public double Posterior(int person, out int from, out int to)
    {
        var rows = _rows.AsSpan(_starts[person], _starts[person + 1] - _starts[person]);
        ref var table = ref _table[0];
        for (var block = 0; block < Stride; block += 4 * Lanes)
        {
            Vector<double> a = new(_logPrior, block), b = new(_logPrior, block + Lanes), c = new(_logPrior, block + 2 * Lanes), d = new(_logPrior, block + 3 * Lanes);
            foreach (var row in rows)
            {
                var at = (nuint)(row + block);
                a += Vector.LoadUnsafe(ref table, at);
                b += Vector.LoadUnsafe(ref table, at + (nuint)Lanes);
                c += Vector.LoadUnsafe(ref table, at + (nuint)(2 * Lanes));
                d += Vector.LoadUnsafe(ref table, at + (nuint)(3 * Lanes));
            }
            a.CopyTo(_posterior, block);
            b.CopyTo(_posterior, block + Lanes);
            c.CopyTo(_posterior, block + 2 * Lanes);
            d.CopyTo(_posterior, block + 3 * Lanes);
        }
        for (var i = _partStarts[person]; i < _partStarts[person + 1]; i++)
        {
            var score = _partScores[i];
            for (var q = 0; q < Nodes; q++) { _posterior[q] += (1 - score) * _table[_partRows[i] + q] + score * _table[_partRows[i] + Stride + q]; }
        }
        return Normalise(out from, out to);
    }

    private double Normalise(out int from, out int to)
    {
        var most = double.NegativeInfinity;
        for (var q = 0; q < Nodes; q++) { most = Math.Max(most, _posterior[q]); }
        from = Stride;
        to = 0;
        var sum = 0.0;
        for (var q = 0; q < _posterior.Length; q++)
        {
            var log = _posterior[q] - most;
            if (!(log > Negligible)) { _posterior[q] = 0; continue; }
            from = Math.Min(from, q);
            to = q + 1;
            sum += _posterior[q] = Math.Exp(log);
        }
        from = from / Lanes * Lanes;
        to = (to + Lanes - 1) / Lanes * Lanes;
        for (var q = from; q < to; q++) { _posterior[q] /= sum; }
        return most + Math.Log(sum);
    }

    private void Count(int person, int from, int to)
    {
        if (_weights[person] != 1)
        {
            for (var q = from; q < to; q++) { _posterior[q] *= _weights[person]; }
        }
        ref var counts = ref Counts[0];
        ref var posterior = ref _posterior[0];
        foreach (var row in _rows.AsSpan(_starts[person], _starts[person + 1] - _starts[person]))
        {
            for (var q = from; q < to; q += Lanes)
            {
                var at = (nuint)(row + q);
                (Vector.LoadUnsafe(ref counts, at) + Vector.LoadUnsafe(ref posterior, (nuint)q)).StoreUnsafe(ref counts, at);
            }
        }
        for (var i = _partStarts[person]; i < _partStarts[person + 1]; i++)
        {
            for (var q = from; q < to; q++)
            {
                Counts[_partRows[i] + q] += (1 - _partScores[i]) * _posterior[q];
                Counts[_partRows[i] + Stride + q] += _partScores[i] * _posterior[q];
            }
        }
    }
}

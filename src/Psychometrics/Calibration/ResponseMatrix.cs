using System.Runtime.InteropServices;

namespace HocVuSo.Psychometrics.Calibration;

/// <summary>
/// Who answered what with which score: a row a person, only the answers there are, eight bytes each. A row may stand for
/// several people with the same answers. Immutable; holds up to 2³¹ responses.
/// </summary>
public sealed class ResponseMatrix
{
    private readonly int[] _starts;
    private readonly int[] _items;
    private readonly float[] _scores;
    private readonly double[] _weights;

    private ResponseMatrix(int items, int[] starts, int[] itemOf, float[] scores, double[] weights) =>
        (Items, _starts, _items, _scores, _weights) = (items, starts, itemOf, scores, weights);

    /// <summary>How many items there are, answered or not.</summary>
    public int Items { get; }

    public int Rows => _weights.Length;

    /// <summary>How many answers are held; a row counts once, whatever its weight.</summary>
    public int Responses => _items.Length;

    /// <summary>The items a row answered, in the order they were given.</summary>
    public ReadOnlySpan<int> ItemsOf(int row) => _items.AsSpan(_starts[row], _starts[row + 1] - _starts[row]);

    /// <summary>The scores, in step with <see cref="ItemsOf"/>.</summary>
    public ReadOnlySpan<float> ScoresOf(int row) => _scores.AsSpan(_starts[row], _starts[row + 1] - _starts[row]);

    /// <summary>How many people the row stands for; above 0, need not be whole.</summary>
    public double WeightOf(int row) => _weights[row];

    /// <summary>
    /// From patterns and how often each was seen: 1 right, 0 wrong, anything else not answered. Throws <see cref="ArgumentException"/>
    /// when they are not equally long.
    /// </summary>
    public static ResponseMatrix FromPatterns(IEnumerable<KeyValuePair<string, int>> patterns)
    {
        Builder? builder = null;
        foreach (var (pattern, count) in patterns)
        {
            builder ??= new(pattern.Length);
            if (pattern.Length != builder.Items) { throw new ArgumentException($"{pattern} is not as long as the patterns before it.", nameof(patterns)); }
            if (count == 0) { continue; }
            int[] answered = [.. Enumerable.Range(0, pattern.Length).Where(i => pattern[i] is '0' or '1')];
            float[] scores = [.. answered.Select(i => (float)(pattern[i] - '0'))];
            builder.Add(answered, scores, count);
        }
        return (builder ?? new(0)).Build();
    }

    /// <summary>Collects rows. A builder can go on after <see cref="Build"/>.</summary>
    /// <param name="items">How many items there are.</param>
    public sealed class Builder(int items)
    {
        private readonly List<int> _starts = [0];
        private readonly List<int> _items = [];
        private readonly List<float> _scores = [];
        private readonly List<double> _weights = [];

        // The row in which an item was last seen.
        private readonly int[] _seen = new int[items];

        public int Items => items;

        /// <summary>
        /// Adds a person's answers. Throws <see cref="ArgumentException"/>, and adds nothing, for lists of unequal length, an
        /// item that is not there or twice, a score outside [0, 1] or a weight that is not above 0.
        /// </summary>
        public void Add(ReadOnlySpan<int> answered, ReadOnlySpan<float> scores, double weight = 1)
        {
            if (answered.Length != scores.Length) { throw new ArgumentException("There is one score for each item.", nameof(scores)); }
            if (!(weight > 0 && double.IsFinite(weight))) { throw new ArgumentException("A row stands for somebody.", nameof(weight)); }
            var stamp = _starts.Count;
            for (var i = 0; i < answered.Length; i++)
            {
                var item = answered[i];
                if ((uint)item >= (uint)items || _seen[item] == stamp || scores[i] is not (>= 0 and <= 1))
                {
                    // What was stamped before the fault must not look seen to the next row, which gets the same stamp.
                    foreach (var earlier in answered[..i]) { _seen[earlier] = 0; }
                    throw new ArgumentException($"Item {item} with score {scores[i]} cannot be taken: it is not there, answered twice, or its score is outside 0 to 1.", nameof(answered));
                }
                _seen[item] = stamp;
            }
            _items.AddRange(answered);
            _scores.AddRange(scores);
            _starts.Add(_items.Count);
            _weights.Add(weight);
        }

        public ResponseMatrix Build() => new(
            items, [.. _starts], CollectionsMarshal.AsSpan(_items).ToArray(), CollectionsMarshal.AsSpan(_scores).ToArray(), [.. _weights]);
    }
}

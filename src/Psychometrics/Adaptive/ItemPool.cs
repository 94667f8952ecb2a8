namespace HocVuSo.Psychometrics.Adaptive;

/// <summary>An item as the selection sees it.</summary>
/// <param name="Group">The skill group, 0 for the first.</param>
/// <param name="Sets">
/// The enemy sets it belongs to, each a number from 0: of one set at most one item is shown in a session. All variants of
/// one family form a set, and each pair of which one gives the other away.
/// </param>
public sealed record PoolItem(ItemParameters Parameters, int Group, IReadOnlyList<int> Sets);

/// <summary>
/// A bank, laid out once for choosing fast: expected score and information of each item at 121 abilities from −6 to 6, a tenth
/// of a logit apart. An ability between two of them is rounded to the nearer; the loss of information by that is below a
/// thousandth. Immutable; 2 KB an item.
/// </summary>
public sealed class ItemPool
{
    /// <summary>The least and the greatest ability computed with.</summary>
    public const double Limit = 6;

    public const int Nodes = 121;

    private const double Step = 2 * Limit / (Nodes - 1);

    private readonly double[] _probability;     // item by node
    private readonly double[] _information;     // node by item: one scan reads one row
    private readonly int[] _firstSet;
    private readonly int[] _sets;

    /// <summary>Throws <see cref="ArgumentException"/> when there is no item, or one with parameters that cannot be computed with.</summary>
    public ItemPool(IReadOnlyList<PoolItem> items)
    {
        if (items.Count == 0) { throw new ArgumentException("A pool holds at least one item.", nameof(items)); }
        Items = items;
        Groups = 1 + items.Max(i => i.Group);
        SetCount = 1 + items.Max(i => i.Sets.Count == 0 ? -1 : i.Sets.Max());
        _probability = new double[items.Count * Nodes];
        _information = new double[items.Count * Nodes];
        _firstSet = new int[items.Count + 1];
        _sets = [.. items.SelectMany(i => i.Sets)];
        for (var i = 0; i < items.Count; i++)
        {
            var parameters = items[i].Parameters;
            if (!parameters.IsUsable) { throw new ArgumentException($"Item {i} has parameters that cannot be computed with.", nameof(items)); }
            _firstSet[i + 1] = _firstSet[i] + items[i].Sets.Count;
            for (var node = 0; node < Nodes; node++)
            {
                _probability[i * Nodes + node] = parameters.Probability(AbilityAt(node));
                _information[node * items.Count + i] = parameters.Information(AbilityAt(node));
            }
        }
    }

    public IReadOnlyList<PoolItem> Items { get; }

    public int Count => Items.Count;

    public int Groups { get; }

    public int SetCount { get; }

    /// <summary>Expected scores of an item at all nodes.</summary>
    internal ReadOnlySpan<double> Probabilities(int item) => _probability.AsSpan(item * Nodes, Nodes);

    /// <summary>The information of all items at a node.</summary>
    internal ReadOnlySpan<double> InformationAt(int node) => _information.AsSpan(node * Count, Count);

    internal ReadOnlySpan<int> SetsOf(int item) => _sets.AsSpan(_firstSet[item], _firstSet[item + 1] - _firstSet[item]);

    internal static double AbilityAt(int node) => (node - (Nodes - 1) / 2) / 10.0;

    internal static int NodeOf(double theta) => (int)Math.Round(Math.Clamp((theta + Limit) / Step, 0, Nodes - 1));
}

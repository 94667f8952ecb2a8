using System.Collections.Concurrent;

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

    // Beyond these an item says nothing that could be measured, and products of its likelihood would leave the range of a double.
    private const double GreatestDiscrimination = 20;
    private const double GreatestDifficulty = 20;

    // No answer is impossible: one slip on the easiest item must never make every ability equally unthinkable (0/0).
    private const double LeastChance = 1e-12;

    private readonly PoolItem[] _items;
    private readonly double[] _probability;     // item by node
    private readonly double[] _information;     // node by item: one scan reads one row
    private readonly int[] _group;
    private readonly int[] _firstSet;
    private readonly int[] _sets;
    private readonly int[] _firstMember;
    private readonly int[] _members;            // set by item
    private readonly ConcurrentDictionary<StoppingRule.MeasurementDecision, ClassTable> _classes = new();

    /// <summary>
    /// Throws <see cref="ArgumentException"/> when there is no item, or one that cannot be computed with: parameters that are not
    /// usable, a discrimination above 20, a difficulty outside ±20, a negative group or set.
    /// </summary>
    public ItemPool(IReadOnlyList<PoolItem> items)
    {
        if (items.Count == 0) { throw new ArgumentException("A pool holds at least one item.", nameof(items)); }
        _items = [.. items];
        for (var i = 0; i < _items.Length; i++)
        {
            if (!CanCompute(_items[i])) { throw new ArgumentException($"Item {i} cannot be computed with: {_items[i]}.", nameof(items)); }
        }
        Groups = 1 + _items.Max(i => i.Group);
        SetCount = 1 + _items.Max(i => i.Sets.Count == 0 ? -1 : i.Sets.Max());
        _group = [.. _items.Select(i => i.Group)];
        (_firstSet, _sets) = Lists(_items.Select(i => i.Sets));
        var members = _items.SelectMany((item, i) => item.Sets.Select(set => (Set: set, Item: i))).ToLookup(m => m.Set, m => m.Item);
        (_firstMember, _members) = Lists(Enumerable.Range(0, SetCount).Select(set => (IReadOnlyList<int>)[.. members[set]]));
        _probability = new double[Count * Nodes];
        _information = new double[Count * Nodes];
        for (var i = 0; i < Count; i++)
        {
            for (var node = 0; node < Nodes; node++)
            {
                _probability[i * Nodes + node] = Math.Clamp(_items[i].Parameters.Probability(AbilityAt(node)), LeastChance, 1 - LeastChance);
                _information[node * Count + i] = _items[i].Parameters.Information(AbilityAt(node));
            }
        }
    }

    public IReadOnlyList<PoolItem> Items => _items;

    public int Count => _items.Length;

    public int Groups { get; }

    public int SetCount { get; }

    /// <summary>Items of each group, the first group first.</summary>
    internal IReadOnlyList<int> GroupSizes() => [.. Enumerable.Range(0, Groups).Select(g => _group.Count(of => of == g))];

    /// <summary>Expected scores of an item at all nodes, each in [1e-12, 1 − 1e-12].</summary>
    internal ReadOnlySpan<double> Probabilities(int item) => _probability.AsSpan(item * Nodes, Nodes);

    /// <summary>The information of all items at a node.</summary>
    internal ReadOnlySpan<double> InformationAt(int node) => _information.AsSpan(node * Count, Count);

    internal ReadOnlySpan<int> GroupOf => _group;

    internal ReadOnlySpan<int> SetsOf(int item) => _sets.AsSpan(_firstSet[item], _firstSet[item + 1] - _firstSet[item]);

    internal ReadOnlySpan<int> MembersOf(int set) => _members.AsSpan(_firstMember[set], _firstMember[set + 1] - _firstMember[set]);

    /// <summary>What the items say about the two classes of a rule; made at its first use and kept with the pool.</summary>
    internal ClassTable ClassesOf(StoppingRule.MeasurementDecision rule) => _classes.GetOrAdd(rule, static (rule, pool) => new(pool, rule), this);

    internal static double AbilityAt(int node) => (node - (Nodes - 1) / 2) / 10.0;

    internal static int NodeOf(double theta) => (int)Math.Round(Math.Clamp((theta + Limit) / Step, 0, Nodes - 1));

    private static bool CanCompute(PoolItem item) => item.Parameters.IsUsable && item.Parameters.Discrimination <= GreatestDiscrimination
        && Math.Abs(item.Parameters.Difficulty) <= GreatestDifficulty && item.Group >= 0 && item.Sets.All(s => s >= 0);

    private static (int[] First, int[] All) Lists(IEnumerable<IReadOnlyList<int>> lists)
    {
        List<int> first = [0], all = [];
        foreach (var list in lists)
        {
            all.AddRange(list);
            first.Add(all.Count);
        }
        return ([.. first], [.. all]);
    }
}

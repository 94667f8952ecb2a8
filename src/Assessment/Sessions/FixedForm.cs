using HocVuSo.Assessment.Bank;
using HocVuSo.Assessment.Contracts;
using HocVuSo.Platform;

namespace HocVuSo.Assessment.Sessions;

/// <summary>
/// A form decides which item comes next and when a test is full. This one draws the whole sheet at the start by blueprint,
/// and then only counts. An adaptive form stands beside it: it begins with a shorter sheet and lengthens it in
/// <see cref="Next"/>; everything around it (pages, answers, marking, confirmation) goes on the sheet and the position alone.
/// </summary>
internal static class FixedForm
{
    // Enemies may leave a blueprint line short in one order of families and not in another.
    private const int MostAttempts = 64;
    private const int ProofDraws = 32;

    /// <summary>Draws a sheet: as many items of each group and level as the blueprint says, no two of one family, no enemies, unseen families and rows first.</summary>
    public static byte[] Begin(ItemBank bank, FixedRule rule, Seen seen, ulong seed) =>
        Draw(bank, rule, seen, seed) ?? throw new InvalidOperationException("The bank cannot fill the blueprint; the start should have refused it.");

    // Null when no order tried fills the blueprint.
    private static byte[]? Draw(ItemBank bank, FixedRule rule, Seen seen, ulong seed)
    {
        var chance = new SeededEntropy(seed);
        var families = Enumerable.Range(0, bank.Families.Count).ToArray();
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            chance.Shuffle<int>(families);
            // The preference gives way in the second half: a repeated family is better than no test.
            var order = attempt < MostAttempts / 2 ? families.OrderBy(f => seen.Times(bank.Families[f].Code)) : families.AsEnumerable();
            if (Choose(bank, rule, order) is not { } chosen) { continue; }
            var items = chosen.Select(f => new ItemPlace((ushort)f, Row(bank.Families[f], seen, chance))).ToArray();
            chance.Shuffle<ItemPlace>(items);
            return Sheets.Write(items);
        }
        return null;
    }

    /// <summary>The position after one that was answered or left; null when the sheet is at its end.</summary>
    public static int? Next(int count, int position) => position < count ? position + 1 : null;

    /// <summary>Stops the start, naming the profile, when the bank cannot fill its blueprint.</summary>
    public static void Prove(ItemBank bank, Profile profile, FixedRule rule)
    {
        if (!CanFill(bank, rule)) { throw new InvalidDataException($"{profile.Code}.yaml: the item bank does not hold enough families for the blueprint"); }
    }

    /// <summary>True when the bank fills the blueprint in each of many draws.</summary>
    public static bool CanFill(ItemBank bank, FixedRule rule)
    {
        for (ulong seed = 0; seed < ProofDraws; seed++)
        {
            if (Draw(bank, rule, Seen.Nothing, seed) is null) { return false; }
        }
        return true;
    }

    private static List<int>? Choose(ItemBank bank, FixedRule rule, IEnumerable<int> order)
    {
        var wanted = rule.Blueprint.ToDictionary(l => (l.Group, l.Level), l => l.Count);
        List<int> chosen = [];
        HashSet<int> barred = [];
        foreach (var family in order)
        {
            var cell = (bank.Families[family].Group, bank.Families[family].Level);
            if (barred.Contains(family) || bank.IsPretest(family) || wanted.GetValueOrDefault(cell) == 0) { continue; }
            wanted[cell]--;
            chosen.Add(family);
            barred.UnionWith(bank.EnemiesOf(family));
            if (chosen.Count == rule.Count) { return chosen; }
        }
        return null;
    }

    private static byte Row(ItemFamily family, Seen seen, Entropy chance)
    {
        var rows = Enumerable.Range(0, family.Items.Count).Where(r => !seen.Has(family.Code, r)).ToList();
        return (byte)(rows.Count > 0 ? rows[chance.Next(rows.Count)] : chance.Next(family.Items.Count));
    }
}

/// <summary>What a learner met in earlier sessions, whichever bank it came from.</summary>
internal sealed class Seen
{
    public static readonly Seen Nothing = new([]);

    private readonly Dictionary<string, int> _times = new(StringComparer.Ordinal);
    private readonly HashSet<(string, int)> _items;

    public Seen(IEnumerable<(string Family, int Row)> items)
    {
        _items = [];
        foreach (var item in items)
        {
            _items.Add(item);
            _times[item.Family] = _times.GetValueOrDefault(item.Family) + 1;
        }
    }

    public int Times(string family) => _times.GetValueOrDefault(family);

    public bool Has(string family, int row) => _items.Contains((family, row));
}

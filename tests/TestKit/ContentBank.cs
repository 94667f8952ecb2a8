using HocVuSo.Assessment.Bank;

namespace HocVuSo.TestKit;

/// <summary>How the product's own items are built, for simulations: what a family measures, how hard its author thought it, not what it says.</summary>
/// <param name="Group">Skill group from 0.</param>
/// <param name="Options">Options to choose one of; 0 where guessing leads nowhere.</param>
/// <param name="Enemies">Places of the families that may not stand beside it.</param>
public sealed record ContentFamily(int Group, int Items, double Difficulty, int Options, IReadOnlyList<int> Enemies)
{
    /// <summary>Every family of content/items.</summary>
    public static IReadOnlyList<ContentFamily> All()
    {
        var bank = ItemBank.FromFolder(Repository.In("content", "items"), out _);
        List<string> groups = [.. bank.Families.Select(f => f.Group).Distinct().Order(StringComparer.Ordinal)];
        return [.. bank.Families.Select((family, place) => new ContentFamily(
            groups.IndexOf(family.Group), family.Items.Count, family.Difficulty,
            family.Kind is ItemKind.One or ItemKind.Screen ? family.Items[0].Options.Count : 0, bank.EnemiesOf(place)))];
    }
}

using HocVuSo.Assessment.Bank;

namespace HocVuSo.TestKit;

/// <summary>How the product's own items are built, for simulations: what a family measures and what is assumed of it, not what it says.</summary>
/// <param name="Group">Skill group from 0.</param>
/// <param name="Difficulty">In logits, as assumed until answers have calibrated it; so is the guessing.</param>
/// <param name="Enemies">Places of the families that may not stand beside it.</param>
public sealed record ContentFamily(int Group, int Items, double Difficulty, double Guessing, IReadOnlyList<int> Enemies)
{
    /// <summary>Every family of content/items.</summary>
    public static IReadOnlyList<ContentFamily> All()
    {
        var bank = ItemBank.FromFolder(Repository.In("content", "items"), out _);
        List<string> groups = [.. bank.Families.Select(f => f.Group).Distinct().Order(StringComparer.Ordinal)];
        return [.. from family in bank.Families.Index()
                   let assumed = ItemPriors.Of(family.Item)
                   select new ContentFamily(groups.IndexOf(family.Item.Group), family.Item.Items.Count, assumed.Difficulty, assumed.Guessing, bank.EnemiesOf(family.Index))];
    }
}

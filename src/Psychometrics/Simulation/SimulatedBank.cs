using HocVuSo.Psychometrics.Adaptive;

namespace HocVuSo.Psychometrics.Simulation;

/// <summary>A family to draw a bank from.</summary>
/// <param name="Competence">What Pix's rule goes round; the skill group where a bank has nothing finer.</param>
/// <param name="Difficulty">What the author took it for, in logits.</param>
/// <param name="Discrimination">Spread of ln a between its items.</param>
/// <param name="Variation">Spread of the difficulties of its items around that of the family.</param>
/// <param name="Enemies">Places of other families in the list that may not stand beside it.</param>
public sealed record SimulatedFamily(int Group, int Competence, int Items, double Difficulty, double Discrimination, double Variation, double Guessing, IReadOnlyList<int> Enemies);

/// <summary>
/// A bank whose true parameters are known: people answer by <see cref="Truth"/>, the test computes with the pool. Both are the
/// same in a calibrated bank.
/// </summary>
/// <param name="Tubes">The family of each item.</param>
public sealed record SimulatedBank(string Name, ItemPool Pool, IReadOnlyList<ItemParameters> Truth, IReadOnlyList<int> Tubes, IReadOnlyList<int> Competences)
{
    private const int SkillGroups = 8;

    /// <summary>
    /// The reference bank of the published comparison with Pix: 16 competences of ten tubes of three items, a lognormal(0, 0.35),
    /// b N(0.3, 1.4) each for itself. Two competences make one of our eight skill groups.
    /// </summary>
    public static IReadOnlyList<SimulatedFamily> Reference() =>
        [.. Enumerable.Range(0, 160).Select(f => new SimulatedFamily(f / 20, f / 10, 3, 0.3, 0.35, 1.4, 0, []))];

    /// <summary>An easy bank, as banks of everyday digital skills are: 200 families of three alike, b N(−0.6, 1.1) ± 0.15, a lognormal(0, 0.3).</summary>
    public static IReadOnlyList<SimulatedFamily> Easy(ulong seed) =>
        [.. Enumerable.Range(0, 200).Select(f => new SimulatedFamily(f % SkillGroups, f % SkillGroups, 3, -0.6 + 1.1 * Draws.Normal(seed, 11, f), 0.3, 0.15, 0, []))];

    /// <summary>Draws the items of a bank.</summary>
    /// <param name="doubt">Spread of a family's true difficulty around its author's guess.</param>
    /// <param name="calibrated">False: the test computes with the author's guess and a = 1.</param>
    public static SimulatedBank Draw(string name, IReadOnlyList<SimulatedFamily> families, double doubt, bool calibrated, ulong seed)
    {
        List<PoolItem> items = [];
        List<ItemParameters> truth = [];
        List<int> tubes = [], competences = [];
        var pairs = families.SelectMany((family, f) => family.Enemies.Select(e => (Low: Math.Min(f, e), High: Math.Max(f, e)))).Distinct().ToList();
        for (var f = 0; f < families.Count; f++)
        {
            var family = families[f];
            IReadOnlyList<int> sets = [f, .. pairs.Index().Where(p => p.Item.Low == f || p.Item.High == f).Select(p => families.Count + p.Index)];
            var difficulty = family.Difficulty + doubt * Draws.Normal(seed, 12, f);
            for (var i = 0; i < family.Items; i++)
            {
                var own = family.Variation * Draws.Normal(seed, 13, items.Count);
                ItemParameters real = new(Math.Exp(family.Discrimination * Draws.Normal(seed, 14, items.Count)), difficulty + own, family.Guessing);
                items.Add(new(calibrated ? real : new(1, family.Difficulty + own, family.Guessing), family.Group, sets));
                truth.Add(real);
                tubes.Add(f);
                competences.Add(family.Competence);
            }
        }
        return new(name, new(items), truth, tubes, competences);
    }
}

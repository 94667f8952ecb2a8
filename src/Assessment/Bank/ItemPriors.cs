using HocVuSo.Psychometrics;

namespace HocVuSo.Assessment.Bank;

/// <summary>
/// What is assumed of an item until answers have calibrated it: its author's guess. Every place that shows a figure resting
/// on these says so. Ability 0 is an adult who has had a smartphone for a year.
/// </summary>
internal static class ItemPriors
{
    /// <summary>How far true difficulties of one band spread around its middle, as a standard deviation in logits. A guess as well.</summary>
    public const double DifficultySpread = 0.6;

    // Not everybody who does not know guesses: there is a button for saying so. A guess as well.
    private const double ShareOfChance = 0.8;

    public static double Middle(Band band) => band switch { Band.Easy => -1.2, Band.Middle => 0, _ => 1.2 };

    /// <summary>The parameters of every item of a family.</summary>
    public static ItemParameters Of(ItemFamily family) => new(1, Middle(family.Band), family.Items[0].Steps.Average(Guessing));

    // Several of many and a whole order are hardly ever hit by chance.
    private static double Guessing(Step step) => step is { Field: null, Kind: ItemKind.One or ItemKind.Screen } ? ShareOfChance / step.Options.Count : 0;
}

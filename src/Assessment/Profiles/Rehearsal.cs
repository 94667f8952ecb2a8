using System.Text.Json;
using System.Text.Json.Serialization;

namespace HocVuSo.Assessment.Profiles;

/// <summary>
/// What simulated people came to under a profile, on one bank. The test goes by the difficulties the bank has: its authors'
/// guesses until answers have calibrated them. The people answer by difficulties drawn around a guess as far as guesses are off.
/// </summary>
/// <param name="Bank">The number of the bank.</param>
/// <param name="Seed">All chance comes from it.</param>
/// <param name="People">In each population.</param>
/// <param name="Cut">The true ability from which somebody should pass, in logits; null where nobody passes, or where no ability comes to the mark.</param>
/// <param name="Margin">Within this distance of the cut either decision is right, in logits.</param>
/// <param name="Populations">Empty while the profile has no rule.</param>
internal sealed record Rehearsal(int Bank, long Seed, int People, double? Cut, double Margin, IReadOnlyList<RehearsedPeople> Populations, IReadOnlyList<PassShare> ByAbility);

/// <summary>What a draft came to beside the version that was in force, on the same bank and people.</summary>
internal sealed record Preview(Rehearsal Draft, Rehearsal InForce)
{
    public string ToJson() => JsonSerializer.Serialize(this, PreviewJson.Default.Preview);

    public static Preview? Read(string? json) => json is null ? null : JsonSerializer.Deserialize(json, PreviewJson.Default.Preview);
}

/// <summary>A normal population of abilities and what became of it. Shares lie in [0, 1].</summary>
/// <param name="Mean">Of abilities, in logits.</param>
/// <param name="Spread">Their standard deviation, in logits.</param>
/// <param name="MeanItems">Items shown.</param>
/// <param name="NinetyItems">Nine of ten see at most so many.</param>
/// <param name="AtMost">Share whose test went on to its greatest length.</param>
/// <param name="Passed">Share who pass; null where there is nothing to pass.</param>
/// <param name="Accuracy">Share of right decisions; null without a cut.</param>
/// <param name="AccuracyOutside">The same of those further than the margin from the cut.</param>
/// <param name="Error">Root mean square of estimate − ability in logits; null for a counted test, which estimates nothing.</param>
/// <param name="MaximumExposure">The greatest share of people who saw one and the same item.</param>
/// <param name="Overlap">Expected share of items two people have in common: Σ rate² / mean length.</param>
/// <param name="Unused">Items of the pool shown to nobody.</param>
/// <param name="Pool">Items it could have drawn from.</param>
internal sealed record RehearsedPeople(
    double Mean, double Spread, double MeanItems, int NinetyItems, double AtMost, double? Passed, double? Accuracy, double? AccuracyOutside, double? Error,
    double MaximumExposure, double Overlap, int Unused, int Pool);

/// <summary>Of the people of all populations with a true ability in [<paramref name="From"/>, <paramref name="To"/>) logits the share who pass.</summary>
internal sealed record PassShare(double From, double To, int People, double Share);

[JsonSerializable(typeof(Preview))]
internal sealed partial class PreviewJson : JsonSerializerContext;

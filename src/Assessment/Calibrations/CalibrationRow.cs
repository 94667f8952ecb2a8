using System.Text.Json;
using System.Text.Json.Serialization;
using HocVuSo.People.Contracts;
using HocVuSo.Psychometrics;

namespace HocVuSo.Assessment.Calibrations;

/// <summary>What a calibration says of a family, and so what becomes of it.</summary>
internal enum FamilyVerdict
{
    /// <summary>Fits, treats groups alike: its parameters may be in force.</summary>
    Good,

    /// <summary>Not answered by enough people.</summary>
    TooFew,

    /// <summary>No parameters could be found: everybody right or wrong, an estimate at its bound, or no scale to put it on.</summary>
    NotEstimated,

    /// <summary>Hardly tells people apart, by these answers: keyed or worded wrongly, or too hard or easy for those who answered.</summary>
    Weak,

    /// <summary>People answer it otherwise than the model says.</summary>
    Unfit,

    /// <summary>Harder for one group than for equally able people of the other (class C).</summary>
    Unfair,
}

/// <summary>A calibration: computed, and in force from the bank version on that names it. Never changed once it is applied.</summary>
internal sealed class CalibrationRow
{
    public const int LongestWhy = 1000;

    public required int Number { get; init; }

    /// <summary>The bank whose families were looked at; applied only while it is in use.</summary>
    public required int Bank { get; init; }

    /// <summary>The calibration that was in force, to whose scale this one is linked; null: linked to the authors' guesses.</summary>
    public required int? Before { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
    public required PersonId MadeBy { get; init; }

    /// <summary>Sittings: somebody who sat two tests counts twice.</summary>
    public required int People { get; init; }
    public required int Answers { get; init; }
    public required double LogLikelihood { get; init; }
    public required int Parameters { get; init; }
    public required bool Converged { get; init; }

    /// <summary>Families the link rests on.</summary>
    public required int Anchors { get; init; }

    /// <summary>θ in force = <see cref="Scale"/> · θ estimated + <see cref="Shift"/>; null: no link, nothing can be applied.</summary>
    public required double? Scale { get; init; }
    public required double? Shift { get; init; }
    public DateTimeOffset? AppliedAt { get; private set; }
    public PersonId? AppliedBy { get; private set; }
    public string Why { get; private set; } = "";

    public void Apply(PersonId by, DateTimeOffset at, string why) => (AppliedBy, AppliedAt, Why) = (by, at, why);
}

/// <summary>A family in a calibration.</summary>
internal sealed class CalibratedFamily
{
    public required int Calibration { get; init; }
    public required string Digest { get; init; }
    public required FamilyVerdict Verdict { get; init; }
    public required double? Discrimination { get; init; }
    public required double? Difficulty { get; init; }
    public required double? Guessing { get; init; }

    /// <summary><see cref="Calibrations.Findings"/> as JSON.</summary>
    public required string Findings { get; init; }

    /// <summary>What is in force with this calibration; null: the author's guess stays.</summary>
    public ItemParameters? Parameters => (Discrimination, Difficulty, Guessing) is ({ } a, { } b, { } c) ? new(a, b, c) : null;
}

/// <summary>What was found of a family. Parameters are on the scale in force.</summary>
/// <param name="Answers">By as many sittings.</param>
/// <param name="Mean">Mean score, in [0, 1].</param>
/// <param name="Estimate">Null when there is none.</param>
/// <param name="DiscriminationError">Standard errors, null when none can be had.</param>
/// <param name="Fit">Null without an estimate.</param>
/// <param name="Groups">One for each comparison for which there were people enough.</param>
/// <param name="Drift">−1 harder, 1 easier than its parameters in force say, since they are; 0 neither, or they are a guess.</param>
internal sealed record Findings(
    int Answers, double Mean, ItemParameters? Estimate, double? DiscriminationError, double? DifficultyError, double? GuessingError, FamilyFit? Fit, IReadOnlyList<GroupFinding> Groups, int Drift)
{
    public string ToJson() => JsonSerializer.Serialize(this, FindingsJson.Default.Findings);

    public static Findings Read(string json) => JsonSerializer.Deserialize(json, FindingsJson.Default.Findings)!;
}

/// <summary>
/// Observed scores beside those predicted from each person's earlier answers, in classes of the ability these show. S-X² asks that
/// everybody answered the same items, which no test here does; a prediction from what came before is right for chosen items too.
/// </summary>
/// <param name="Statistic">Σ z² over the classes.</param>
/// <param name="Probability">Of a chi-square at least as great when the item fits.</param>
/// <param name="Widest">The greatest distance of observed and predicted mean score in a class.</param>
internal sealed record FamilyFit(double Statistic, int DegreesOfFreedom, double Probability, double Widest);

/// <summary>How a family treats two groups of equally able people.</summary>
/// <param name="Grouping">A code of <see cref="Groupings"/>.</param>
/// <param name="Delta">Mantel–Haenszel on ETS's scale: below 0 it is harder for the group the grouping watches over.</param>
/// <param name="Large">Class C by Mantel–Haenszel or by logistic regression (Jodoin &amp; Gierl).</param>
internal sealed record GroupFinding(string Grouping, double? Delta, double Reference, double Focal, bool Large);

[JsonSerializable(typeof(Findings))]
internal sealed partial class FindingsJson : JsonSerializerContext;

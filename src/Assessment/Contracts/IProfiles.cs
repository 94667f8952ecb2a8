using HocVuSo.People.Contracts;
using HocVuSo.Platform;

namespace HocVuSo.Assessment.Contracts;

/// <summary>
/// A versioned rule of assessment, from data/profiles. Rules come from law that changes every few months, so none of them
/// is in code: a new rule is a new version of the file.
/// </summary>
/// <param name="Groups">Codes of the groups whose test this is.</param>
/// <param name="Rule">Null while the official text is not known: such a profile is shown and cannot be started.</param>
/// <param name="LessonShare">The share of right answers that finishes a lesson and opens the next; null: lessons do not wait for each other.</param>
public sealed record Profile(string Code, int Version, Text Name, IReadOnlyList<string> Groups, LegalBasis Basis, TestRule? Rule, decimal? LessonShare);

/// <summary>Where the rule comes from. While it is not <paramref name="Checked"/> against the official text it is never printed in a document.</summary>
public sealed record LegalBasis(Text Words, bool Checked);

/// <summary>How a test is put together, how long it lasts, and what decides.</summary>
/// <param name="Minutes">Null: nobody is timed; the test may be finished within a day.</param>
/// <param name="ValidMonths">How long a confirmation is valid; null: no end is stated.</param>
/// <param name="WaitHours">How long to wait after one confirmation test before the next.</param>
public abstract record TestRule(int? Minutes, int? ValidMonths, int WaitHours)
{
    /// <summary>False for a test that only tells where somebody stands.</summary>
    public abstract bool Confirms { get; }

    /// <summary>
    /// How much longer than <see cref="Minutes"/> a test lasts for whoever is not put under time pressure (elders, disabled people,
    /// those who said they need more time), as a share of it; null: they are not timed at all.
    /// </summary>
    public decimal? MoreTime { get; init; }

    /// <summary>How many minutes somebody has; null when the person is not timed.</summary>
    public int? MinutesFor(Person person) => (Minutes, person.NoTimePressure, MoreTime) switch
    {
        ({ } minutes, true, { } more) => (int)Math.Ceiling(minutes * (1 + more)),
        (_, true, null) => null,
        _ => Minutes,
    };
}

/// <summary>A sheet drawn whole at the start; the number of right answers decides.</summary>
/// <param name="Blueprint">How many items of each skill group and level; their sum is the length of the test.</param>
/// <param name="PassMark">Right answers needed.</param>
/// <param name="PassMarkIsOurs">No text states the mark: this installation set it for the time being (tạm).</param>
public sealed record FixedRule(IReadOnlyList<BlueprintLine> Blueprint, int? Minutes, int PassMark, bool PassMarkIsOurs, int? ValidMonths, int WaitHours)
    : TestRule(Minutes, ValidMonths, WaitHours)
{
    public int Count { get; } = Blueprint.Sum(l => l.Count);

    public override bool Confirms => true;
}

/// <param name="Level">co-ban or trung-cap.</param>
public sealed record BlueprintLine(string Group, string Level, int Count);

/// <summary>
/// Items chosen one by one by what the answers so far say. What decides is the evidence, not a count; it ends as soon as
/// there is enough. Ability and cut are in logits, 0 being an adult who has had a smartphone for a year.
/// </summary>
/// <param name="Aim">What it is for; a level is confirmed by ratio of likelihoods, a place is told by precision.</param>
/// <param name="Levels">Items of which levels are drawn: co-ban, trung-cap.</param>
/// <param name="Least">At least so many items.</param>
/// <param name="Most">At most so many; then what is known decides.</param>
/// <param name="GroupMinima">At least so many items of a skill group.</param>
/// <param name="MaximumExposure">No item is shown in more than this share of all sessions.</param>
/// <param name="ExposureGoal">The share aimed at, below the maximum.</param>
/// <param name="Progression">How soon chance gives way to information; 0 leaves chance out.</param>
public sealed record AdaptiveRule(
    AdaptiveAim Aim, IReadOnlyList<string> Levels, int Least, int Most, IReadOnlyDictionary<string, int> GroupMinima,
    double MaximumExposure, double ExposureGoal, double Progression, int? Minutes, int? ValidMonths, int WaitHours)
    : TestRule(Minutes, ValidMonths, WaitHours)
{
    public override bool Confirms => Aim is AdaptiveAim.Confirm;
}

/// <summary>
/// Decides by measurement decision theory (Rudner 2002), for the first month: whether somebody belongs to those at or above the
/// cut, knowing how far a guessed difficulty may lie from the true one. Before the first answer both are held alike likely, for
/// everybody, so nobody's group weighs on the decision.
/// </summary>
/// <param name="Spread">Of abilities around the cut, as a standard deviation in logits.</param>
/// <param name="Alpha">Sets the odds asked of a pass; what comes of it is measured in docs/reference/assessment.md.</param>
/// <param name="Beta">The same for not passing.</param>
public sealed record GuessedDecision(double Spread, double Alpha, double Beta);

/// <summary>What an adaptive test is for.</summary>
public abstract record AdaptiveAim
{
    /// <summary>Whether somebody has reached a level.</summary>
    /// <param name="Cut">Where the level begins.</param>
    /// <param name="Delta">Within this distance of the cut either decision is right.</param>
    /// <param name="Alpha">Wanted chance of passing somebody at cut − delta.</param>
    /// <param name="Beta">Wanted chance of failing somebody at cut + delta.</param>
    /// <param name="Generalised">True for the generalised likelihood ratio (GLR), false for Wald's (SPRT).</param>
    /// <param name="Guessed">What decides instead while difficulties are mostly their authors' guesses; null: the same.</param>
    public sealed record Confirm(double Cut, double Delta, double Alpha, double Beta, bool Generalised, GuessedDecision? Guessed) : AdaptiveAim;

    /// <summary>Where somebody stands, to a standard error in logits.</summary>
    public sealed record Locate(double StandardError) : AdaptiveAim;

    private AdaptiveAim() { }
}

/// <summary>The profiles in force: read at start, held in memory.</summary>
public interface IProfiles
{
    IReadOnlyList<Profile> All { get; }

    Profile? Find(string code);

    /// <summary>The profile by which a person's group is confirmed; every group has one that can be started.</summary>
    Profile For(string group);
}

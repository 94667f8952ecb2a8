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

/// <param name="Blueprint">How many items of each skill group and level; their sum is the length of the test.</param>
/// <param name="PassMark">Right answers needed.</param>
/// <param name="PassMarkIsOurs">No text states the mark: this installation set it for the time being (tạm).</param>
/// <param name="ValidMonths">How long a confirmation is valid; null: no end is stated.</param>
/// <param name="WaitHours">How long to wait after one confirmation test before the next.</param>
public sealed record TestRule(IReadOnlyList<BlueprintLine> Blueprint, int Minutes, int PassMark, bool PassMarkIsOurs, int? ValidMonths, int WaitHours)
{
    public int Count { get; } = Blueprint.Sum(l => l.Count);
}

/// <param name="Level">co-ban or trung-cap.</param>
public sealed record BlueprintLine(string Group, string Level, int Count);

/// <summary>The profiles in force: read at start, held in memory.</summary>
public interface IProfiles
{
    IReadOnlyList<Profile> All { get; }

    Profile? Find(string code);

    /// <summary>The profile of a person's group; every group has one that can be started.</summary>
    Profile For(string group);
}

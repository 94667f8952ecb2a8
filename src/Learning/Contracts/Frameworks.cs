using HocVuSo.Platform;

namespace HocVuSo.Learning.Contracts;

/// <summary>A skill framework as data (data/frameworks). Codes are stable within a version; external codes tie it to the official tables.</summary>
public sealed record Framework(string Code, int Version, Text Name, string State, IReadOnlyList<SkillGroup> Groups)
{
    public IEnumerable<Skill> Skills => Groups.SelectMany(g => g.Skills);
}

public sealed record SkillGroup(string Code, Text Name, IReadOnlyList<Skill> Skills);

/// <param name="Plain">What the skill means, in one plain Vietnamese sentence.</param>
/// <param name="External">Codes in other frameworks, such as "TT02:1.1" or "NQ398:06".</param>
public sealed record Skill(string Code, string Group, Text Name, string Plain, IReadOnlyList<string> External);

/// <summary>The framework in force: read at start, held in memory.</summary>
public interface IFrameworks
{
    Framework Current { get; }
}

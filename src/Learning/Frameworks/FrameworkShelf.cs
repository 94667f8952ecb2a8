using HocVuSo.Learning.Contracts;
using HocVuSo.Platform;

namespace HocVuSo.Learning.Frameworks;

/// <summary>Reads data/frameworks. The working taxonomy is in force until the official tables can be loaded beside it.</summary>
internal sealed class FrameworkShelf(DataFiles files) : IFrameworks
{
    public Framework Current { get; } = DataReader.Yaml<FrameworkFile>(files.Data("frameworks", "khung-lam-viec.yaml")).Read();

    private sealed class FrameworkFile
    {
        public required string Code { get; init; }
        public required int Version { get; init; }
        public required string ValidFrom { get; init; }
        public required string State { get; init; }
        public required Dictionary<string, string> Names { get; init; }
        public required List<string> Sources { get; init; }
        public required List<GroupFile> Groups { get; init; }
        public required List<SkillFile> Skills { get; init; }

        public Framework Read() => new(Code, Version, Text(Names), State,
            [.. Groups.Select(g => new SkillGroup(g.Code, Text(g.Names), [.. Skills.Where(s => s.Group == g.Code).Select(s => new Skill(s.Code, s.Group, Text(s.Names), s.Plain, s.External))]))]);

        private static Text Text(Dictionary<string, string> names) => new(names["vi"], names["en"]);
    }

    private sealed class GroupFile
    {
        public required string Code { get; init; }
        public required Dictionary<string, string> Names { get; init; }
    }

    private sealed class SkillFile
    {
        public required string Code { get; init; }
        public required string Group { get; init; }
        public required Dictionary<string, string> Names { get; init; }
        public required string Plain { get; init; }
        public List<string> External { get; init; } = [];
    }
}

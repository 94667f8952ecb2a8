using HocVuSo.Ledger.Contracts;
using HocVuSo.Platform;

namespace HocVuSo.Ledger.Figures;

/// <summary>The indicators in force, from data/indicators, in order of file name.</summary>
internal sealed class Indicators(DataFiles files)
{
    public IReadOnlyList<Indicator> All { get; } =
        [.. Directory.GetFiles(files.Data("indicators"), "*.yaml").Order(StringComparer.Ordinal).Select(f => DataReader.Yaml<IndicatorFile>(f).Read())];

    public Indicator Find(string code) => All.First(i => i.Code == code);

    private sealed class IndicatorFile
    {
        public required string Code { get; init; }
        public required int Version { get; init; }
        public required Dictionary<string, string> Names { get; init; }
        public required string Counts { get; init; }
        public string Group { get; init; } = "";
        public string Credit { get; init; } = "living";
        public int MinProof { get; init; }

        /// <summary>The words by which plans call what it counts.</summary>
        public List<string> Units { get; init; } = [];
        public required List<ConditionFile> Any { get; init; }

        public Indicator Read() => new(
            Code, Version, Names["vi"], Names["en"], Enum.Parse<Counts>(Counts, ignoreCase: true), Group, Enum.Parse<Credit>(Credit, ignoreCase: true), (Proof)MinProof,
            [.. Any.Select(c => new FactCondition(c.Kind, c.Subjects))])
        { Units = Units };
    }

    private sealed class ConditionFile
    {
        public required string Kind { get; init; }
        public List<string> Subjects { get; init; } = [];
    }
}

using HocVuSo.Assessment.Contracts;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;

namespace HocVuSo.Assessment.Profiles;

/// <summary>data/profiles in memory. A broken file, or a group without a test, stops the start.</summary>
internal sealed class AllProfiles(DataFiles files) : IProfiles
{
    private readonly Lazy<IReadOnlyList<Profile>> _all = new(() => Read(files.Data("profiles")));

    public IReadOnlyList<Profile> All => _all.Value;

    public Profile? Find(string code) => All.FirstOrDefault(p => p.Code == code);

    /// <summary>In the language of the request; a profile whose file is gone is called by its code.</summary>
    public string NameOf(string code) => Find(code) is { } profile ? profile.Name : code;

    public Profile For(string group) => All.First(p => p.Rule is not null && p.Groups.Contains(group));

    internal static IReadOnlyList<Profile> Read(string folder)
    {
        List<Profile> all = [.. Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(path => Read(Path.GetFileName(path), File.ReadAllText(path)))];
        foreach (var group in Groups.Names.Keys)
        {
            if (!all.Any(p => p.Rule is not null && p.Groups.Contains(group))) { throw new InvalidDataException($"{folder}: no profile that can be started serves {group}"); }
        }
        return all;
    }

    internal static Profile Read(string name, string yaml)
    {
        var file = DataReader.YamlText<ProfileFile>(yaml, name);
        InvalidDataException Wrong(string what) => new($"{name}: {what}");

        if (name != $"{file.Code}.yaml") { throw Wrong($"belongs to {file.Code}.yaml"); }
        if (file.Groups.FirstOrDefault(g => !Groups.Names.ContainsKey(g)) is { } stranger) { throw Wrong($"there is no group '{stranger}'"); }
        var state = file.LegalState switch
        {
            "da-doi-chieu" => true,
            "chua-doi-chieu" => false,
            _ => throw Wrong($"legal_state '{file.LegalState}' is not known"),
        };
        if (file.LessonShare is <= 0 or > 1) { throw Wrong("lesson_share is above 0 and at most 1"); }
        return new Profile(file.Code, file.Version, file.Names.Text, file.Groups, new LegalBasis(file.LegalBasis.Text, state), file.Rule is { } rule ? Read(rule, Wrong) : null, file.LessonShare);
    }

    private static TestRule Read(ProfileFile.RuleFile file, Func<string, Exception> wrong)
    {
        if (file.Blueprint.FirstOrDefault(l => !Levels.All.Contains(l.Level) || l.Count < 1) is { } line) { throw wrong($"blueprint line {line.Group} {line.Level} {line.Count} cannot be drawn"); }
        if (file.Blueprint.DistinctBy(l => (l.Group, l.Level)).Count() < file.Blueprint.Count) { throw wrong("a blueprint names each group and level once"); }
        var rule = new TestRule([.. file.Blueprint.Select(l => new BlueprintLine(l.Group, l.Level, l.Count))], file.Minutes, file.PassMark, file.PassMarkIsOurs, file.ValidMonths, file.WaitHours);
        if (rule.Count != file.Count) { throw wrong($"the blueprint adds up to {rule.Count}, not to {file.Count}"); }
        return rule is { Minutes: > 0, WaitHours: >= 0 } && rule.PassMark > 0 && rule.PassMark <= rule.Count ? rule : throw wrong("minutes, pass_mark and wait_hours must make sense");
    }
}

/// <summary>A profile as it stands in its file.</summary>
internal sealed class ProfileFile
{
    public required string Code { get; init; }
    public required int Version { get; init; }
    public required TwoLanguages Names { get; init; }
    public required List<string> Groups { get; init; }
    public required TwoLanguages LegalBasis { get; init; }

    /// <summary>da-doi-chieu or chua-doi-chieu.</summary>
    public required string LegalState { get; init; }
    public RuleFile? Rule { get; init; }
    public decimal? LessonShare { get; init; }

    internal sealed class RuleFile
    {
        public required int Count { get; init; }
        public required int Minutes { get; init; }
        public required int PassMark { get; init; }
        public required bool PassMarkIsOurs { get; init; }
        public int? ValidMonths { get; init; }
        public required int WaitHours { get; init; }
        public required List<LineFile> Blueprint { get; init; }
    }

    internal sealed class LineFile
    {
        public required string Group { get; init; }
        public required string Level { get; init; }
        public required int Count { get; init; }
    }

    internal sealed class TwoLanguages
    {
        public required string Vi { get; init; }
        public required string En { get; init; }

        public Text Text => new(Vi, En);
    }
}

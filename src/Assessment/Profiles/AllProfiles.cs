using HocVuSo.Assessment.Contracts;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Assessment.Profiles;

/// <summary>
/// Every published version in memory, those in force by code. What another node publishes is noticed within half a minute
/// (<see cref="KeepProfiles"/>), and at once when a session names it. A text that cannot be read, or a group without a
/// test, stops the start.
/// </summary>
internal sealed class AllProfiles(IServiceScopeFactory scopes) : IProfiles, IWarmUp
{
    /// <summary>The most items of an adaptive test: an hour and more for a slow reader.</summary>
    internal const int MostItems = 60;

    /// <summary>How far from 0 a cut may lie, in logits: beyond every item.</summary>
    internal const double WidestCut = 4;

    private readonly Lock _taking = new();
    private volatile Snapshot _now = new(0, [], new Dictionary<(string, int), Profile>());

    public IReadOnlyList<Profile> All => _now.InForce;

    /// <summary>How many publications are known here.</summary>
    public int Number => _now.Number;

    public Profile? Find(string code) => All.FirstOrDefault(p => p.Code == code);

    /// <summary>Any published version; null when it is not known here (yet).</summary>
    public Profile? Find(string code, int version) => _now.Every.GetValueOrDefault((code, version));

    /// <summary>The same, looking into the database when another node may have published it this moment.</summary>
    public async ValueTask<Profile?> FindAsync(string code, int version, CancellationToken cancel)
    {
        if (Find(code, version) is { } known) { return known; }
        await RefreshAsync(cancel);
        return Find(code, version);
    }

    /// <summary>In the language of the request; a profile that is not known is called by its code.</summary>
    public string NameOf(string code) => Find(code) is { } profile ? profile.Name : code;

    public Profile For(string group) => All.First(p => Serves(p, group));

    /// <summary>A group that would have no confirmation to begin if these were the profiles in force; null when each has one.</summary>
    public static string? Unserved(IReadOnlyCollection<Profile> profiles) => Groups.Names.Keys.FirstOrDefault(group => !profiles.Any(p => Serves(p, group)));

    /// <summary>The profiles in force if this one were published.</summary>
    public IReadOnlyList<Profile> With(Profile profile) => [.. All.Where(p => p.Code != profile.Code), profile];

    public async Task WarmUpAsync(CancellationToken cancel)
    {
        await RefreshAsync(cancel);
        if (Unserved(All) is { } group) { throw new InvalidDataException($"no confirmation that can be started serves {group}"); }
    }

    /// <summary>Takes over what was published since the last look.</summary>
    public async Task RefreshAsync(CancellationToken cancel)
    {
        var known = Number;
        await using var scope = scopes.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<AppDb>().Set<ProfileRow>().AsNoTracking().Where(r => r.Number > known).OrderBy(r => r.Number).ToListAsync(cancel);
        var read = rows.Select(r => (Number: r.Number!.Value, Profile: r.Read())).ToList();
        lock (_taking)
        {
            // Another look may have taken the same rows meanwhile.
            foreach (var (number, profile) in read.Where(r => r.Number > _now.Number)) { _now = _now.With(number, profile); }
        }
    }

    internal static IReadOnlyList<Profile> Read(string folder) => [.. ReadFolder(folder).Select(f => f.Profile)];

    internal static IReadOnlyList<(Profile Profile, string Yaml)> ReadFolder(string folder)
    {
        List<(Profile Profile, string Yaml)> all = [];
        foreach (var path in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            var yaml = File.ReadAllText(path);
            all.Add((Read(Path.GetFileName(path), yaml), yaml));
        }
        return all;
    }

    private static bool Serves(Profile profile, string group) => profile.Rule is { Confirms: true } && profile.Groups.Contains(group);

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
        if (file is { Rule.MoreTime: <= 0 or > 3 } or { Adaptive.MoreTime: <= 0 or > 3 }) { throw Wrong("more_time is above 0 and at most 3"); }
        TestRule? rule = (file.Rule, file.Adaptive) switch
        {
            ({ } counted, null) => Read(counted, Wrong),
            (null, { } adaptive) => Read(adaptive, Wrong),
            (null, null) => null,
            _ => throw Wrong("a profile has a rule or an adaptive rule, not both"),
        };
        return new Profile(file.Code, file.Version, file.Names.Text, [.. Groups.Names.Keys.Where(file.Groups.Contains)], new LegalBasis(file.LegalBasis.Text, state), rule, file.LessonShare);
    }

    private static FixedRule Read(ProfileFile.RuleFile file, Func<string, Exception> wrong)
    {
        if (file.Blueprint.FirstOrDefault(l => !Levels.All.Contains(l.Level) || l.Count < 1) is { } line) { throw wrong($"blueprint line {line.Group} {line.Level} {line.Count} cannot be drawn"); }
        if (file.Blueprint.DistinctBy(l => (l.Group, l.Level)).Count() < file.Blueprint.Count) { throw wrong("a blueprint names each group and level once"); }
        var rule = new FixedRule([.. file.Blueprint.Select(l => new BlueprintLine(l.Group, l.Level, l.Count))], file.Minutes, file.PassMark, file.PassMarkIsOurs, file.ValidMonths, file.WaitHours) { MoreTime = file.MoreTime };
        if (rule.Count != file.Count) { throw wrong($"the blueprint adds up to {rule.Count}, not to {file.Count}"); }
        return rule is { Minutes: null or > 0, ValidMonths: null or > 0, WaitHours: >= 0 } && rule.PassMark > 0 && rule.PassMark <= rule.Count ? rule : throw wrong("minutes, pass_mark, valid_months and wait_hours must make sense");
    }

    private static AdaptiveRule Read(ProfileFile.AdaptiveFile file, Func<string, Exception> wrong)
    {
        AdaptiveAim aim = file switch
        {
            { Stopping: "sprt" or "glr", Cut: { } cut, Delta: { } delta, Alpha: { } alpha, Beta: { } beta, StandardError: null }
                when Math.Abs(cut) <= WidestCut && delta is > 0 and <= 1 && alpha is > 0 and < 0.5 && beta is > 0 and < 0.5 => new AdaptiveAim.Confirm(cut, delta, alpha, beta, file.Stopping == "glr", Read(file.WhileGuessed, wrong)),
            { Stopping: "se", StandardError: { } error, Cut: null, Delta: null, Alpha: null, Beta: null, WhileGuessed: null } when error is >= 0.2 and <= 1 => new AdaptiveAim.Locate(error),
            _ => throw wrong("stopping is sprt or glr with cut, delta, alpha and beta, or se with standard_error"),
        };
        if (file.Levels.Count == 0 || file.Levels.Any(l => !Levels.All.Contains(l))) { throw wrong("levels are co-ban, trung-cap or both"); }
        if (file.Least < 1 || file.Most < file.Least || file.Most > MostItems) { throw wrong($"least and most lie between 1 and {MostItems}, least first"); }
        if (file.GroupMinima.Values.Any(m => m < 1) || file.GroupMinima.Values.Sum() > file.Most) { throw wrong("group_minima are 1 or more and add up to at most the length"); }
        if (!(file.MaximumExposure is > 0 and <= 1 && file.ExposureGoal > 0 && file.ExposureGoal <= file.MaximumExposure && file.Progression is >= 0 and <= 10)) { throw wrong("exposure lies in (0, 1], the goal not above the maximum; progression in [0, 10]"); }
        if (file.Minutes is < 1 || file.WaitHours < 0 || file.ValidMonths is < 1) { throw wrong("minutes, valid_months and wait_hours must make sense"); }
        return new(aim, file.Levels, file.Least, file.Most, file.GroupMinima, file.MaximumExposure, file.ExposureGoal, file.Progression, file.Minutes, file.ValidMonths, file.WaitHours) { MoreTime = file.MoreTime };
    }

    private static GuessedDecision? Read(ProfileFile.GuessedFile? file, Func<string, Exception> wrong) =>
        file is null ? null
        : file is { Spread: >= 0.2 and <= 3, Alpha: > 0 and < 0.5, Beta: > 0 and < 0.5 } ? new(file.Spread, file.Alpha, file.Beta)
        : throw wrong("while_guessed has a spread in [0.2, 3], alpha and beta in (0, 0.5)");

    private sealed record Snapshot(int Number, IReadOnlyList<Profile> InForce, IReadOnlyDictionary<(string, int), Profile> Every)
    {
        public Snapshot With(int number, Profile profile) => new(
            number,
            [.. InForce.Where(p => p.Code != profile.Code).Append(profile).OrderBy(p => p.Code, StringComparer.Ordinal)],
            new Dictionary<(string, int), Profile>(Every) { [(profile.Code, profile.Version)] = profile });
    }
}

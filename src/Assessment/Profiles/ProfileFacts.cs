using HocVuSo.Assessment.Authoring;
using HocVuSo.Assessment.Contracts;
using HocVuSo.Learning.Contracts;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;

namespace HocVuSo.Assessment.Profiles;

/// <summary>A profile told line by line, as the pages show and compare it.</summary>
internal static class ProfileFacts
{
    /// <summary>What one line of a profile says; lines of two versions belong together by their term.</summary>
    public readonly record struct Fact(string Term, string Value);

    public static ProfileKind KindOf(Profile profile) => profile.Rule switch
    {
        null => ProfileKind.None,
        FixedRule => ProfileKind.Counted,
        { Confirms: true } => ProfileKind.Confirm,
        _ => ProfileKind.Locate,
    };

    public static IReadOnlyList<Fact> Of(Profile profile, Framework framework) =>
    [
        new(RuleWords.NameVi, profile.Name.Vi),
        new(RuleWords.NameEn, profile.Name.En),
        new(RuleWords.ForWhom, string.Join("; ", profile.Groups.Select(g => Groups.Names[g].ToString()))),
        new(RuleWords.BasisVi, profile.Basis.Words.Vi),
        new(RuleWords.BasisEn, profile.Basis.Words.En),
        new(RuleWords.Checked, profile.Basis.Checked ? RuleWords.IsChecked : RuleWords.IsNotChecked),
        new(RuleWords.KindTitle, RuleWords.Kinds[KindOf(profile)]),
        .. profile.Rule switch
        {
            FixedRule counted => Of(counted, framework),
            AdaptiveRule adaptive => Of(adaptive, framework),
            _ => [],
        },
        .. profile.Rule is { } rule ? Of(rule) : [],
        new(RuleWords.LessonShare, profile.LessonShare is { } share ? Say.Percent(share, 0) : RuleWords.Nothing),
    ];

    private static IEnumerable<Fact> Of(FixedRule rule, Framework framework) =>
    [
        new(AssessmentWords.Questions, AssessmentWords.QuestionCount.With(Say.Number(rule.Count))),
        .. from level in Levels.InOrder
           let lines = rule.Blueprint.Where(l => l.Level == level).ToDictionary(l => l.Group, l => l.Count)
           where lines.Count > 0
           select new Fact($"{RuleWords.Blueprint}, {BankWords.LevelName(level)}", PerGroup(lines, framework)),
        new(RuleWords.PassMark, $"{Say.Number(rule.PassMark)} ({(rule.PassMarkIsOurs ? RuleWords.MarkByUs : RuleWords.MarkByText)})"),
    ];

    private static IEnumerable<Fact> Of(AdaptiveRule rule, Framework framework) =>
    [
        .. rule.Aim switch
        {
            AdaptiveAim.Confirm confirm => (Fact[])
            [
                new(RuleWords.Stopping, confirm.Generalised ? RuleWords.Glr : RuleWords.Sprt),
                new(RuleWords.Cut, Decimal(confirm.Cut)),
                new(RuleWords.Delta, Decimal(confirm.Delta)),
                new(RuleWords.Alpha, Percent(confirm.Alpha)),
                new(RuleWords.Beta, Percent(confirm.Beta)),
                new(RuleWords.WhileGuessed, confirm.Guessed is { } guessed ? RuleWords.ByClasses.With(Decimal(guessed.Spread), Percent(guessed.Alpha), Percent(guessed.Beta)) : RuleWords.ByTheSame),
            ],
            AdaptiveAim.Locate locate => [new(RuleWords.StandardError, Decimal(locate.StandardError))],
            _ => [],
        },
        new(RuleWords.Levels, string.Join(", ", rule.Levels.Select(BankWords.LevelName))),
        new(RuleWords.Least, Say.Number(rule.Least)),
        new(RuleWords.Most, Say.Number(rule.Most)),
        new(RuleWords.Minima, rule.GroupMinima.Count == 0 ? RuleWords.Nothing : PerGroup(rule.GroupMinima, framework)),
        new(RuleWords.MaximumExposure, Percent(rule.MaximumExposure)),
        new(RuleWords.ExposureGoal, Percent(rule.ExposureGoal)),
        new(RuleWords.Progression, Decimal(rule.Progression)),
    ];

    private static IEnumerable<Fact> Of(TestRule rule) =>
    [
        new(RuleWords.Minutes, rule.Minutes is { } minutes ? AssessmentWords.Minutes.With(Say.Number(minutes)) : AssessmentWords.NoTimeLimit),
        .. rule.Minutes is null ? [] : (Fact[])[new(RuleWords.MoreTime, rule.MoreTime is { } more ? Say.Percent(more, 0) : RuleWords.NotTimed)],
        .. rule.Confirms ? (Fact[])[new(RuleWords.ValidMonths, rule.ValidMonths is { } months ? Say.Number(months) : RuleWords.Nothing)] : [],
        new(RuleWords.WaitHours, Say.Number(rule.WaitHours)),
    ];

    private static string PerGroup(IReadOnlyDictionary<string, int> counts, Framework framework) =>
        string.Join("; ", framework.Groups.Where(g => counts.ContainsKey(g.Code)).Select(g => $"{g.Name}: {Say.Number(counts[g.Code])}"));

    /// <summary>As few decimals as tell the number exactly, up to four.</summary>
    public static string Decimal(double value) => Say.Number((decimal)value, Decimals((decimal)value));

    public static string Percent(double share) => Say.Percent((decimal)share, Decimals((decimal)share * 100));

    private static int Decimals(decimal value) => Enumerable.Range(0, 4).FirstOrDefault(d => decimal.Round(value, d) == value, 4);
}

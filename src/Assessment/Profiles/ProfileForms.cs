using System.Globalization;
using HocVuSo.Assessment.Authoring;
using HocVuSo.Assessment.Bank;
using HocVuSo.Assessment.Contracts;
using HocVuSo.Learning.Contracts;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.VietnameseText;

namespace HocVuSo.Assessment.Profiles;

/// <summary>A profile as the fields of a form, and read back from what was typed into them. Numbers are typed the Vietnamese way: 0,05.</summary>
internal static class ProfileForms
{
    private const int LongestName = 200;
    private const int LongestBasis = 1000;
    private const int LongestTest = 600;        // minutes
    private const int LongestValidity = 240;    // months
    private const int LongestWait = 24 * 365;   // hours

    /// <summary>The cells of a blueprint, in the order of the form.</summary>
    public static IEnumerable<(SkillGroup Group, string Level)> Cells(Framework framework) => from level in Levels.InOrder from skills in framework.Groups select (skills, level);

    public static WriteProfilePage.Form Of(Profile profile, Framework framework)
    {
        var form = new WriteProfilePage.Form
        {
            Kind = ProfileFacts.KindOf(profile).ToString(),
            NameVi = profile.Name.Vi,
            NameEn = profile.Name.En,
            Groups = [.. profile.Groups],
            BasisVi = profile.Basis.Words.Vi,
            BasisEn = profile.Basis.Words.En,
            Checked = profile.Basis.Checked.ToString(),
            LessonShare = profile.LessonShare is { } share ? Typed((double)share * 100) : null,
            Minutes = Typed(profile.Rule?.Minutes),
            MoreTime = profile.Rule?.MoreTime is { } more ? Typed((double)more * 100) : null,
            ValidMonths = Typed(profile.Rule?.ValidMonths),
            WaitHours = Typed(profile.Rule?.WaitHours),
        };
        return profile.Rule switch
        {
            FixedRule counted => form with
            {
                Counts = [.. Cells(framework).Select(c => Typed(counted.Blueprint.FirstOrDefault(l => l.Group == c.Group.Code && l.Level == c.Level)?.Count))],
                PassMark = Typed(counted.PassMark),
                MarkIsOurs = counted.PassMarkIsOurs.ToString(),
            },
            AdaptiveRule adaptive => Of(form, adaptive, framework),
            _ => form,
        };
    }

    private static WriteProfilePage.Form Of(WriteProfilePage.Form form, AdaptiveRule rule, Framework framework)
    {
        var confirm = rule.Aim as AdaptiveAim.Confirm;
        return form with
        {
            Stopping = confirm is null ? null : confirm.Generalised ? "glr" : "sprt",
            Cut = Typed(confirm?.Cut),
            Delta = Typed(confirm?.Delta),
            Alpha = Typed(confirm?.Alpha * 100),
            Beta = Typed(confirm?.Beta * 100),
            WhileGuessed = confirm is null ? null : (confirm.Guessed is not null).ToString(),
            GuessedSpread = Typed(confirm?.Guessed?.Spread),
            GuessedAlpha = Typed(confirm?.Guessed?.Alpha * 100),
            GuessedBeta = Typed(confirm?.Guessed?.Beta * 100),
            StandardError = Typed((rule.Aim as AdaptiveAim.Locate)?.StandardError),
            Levels = [.. rule.Levels],
            Least = Typed(rule.Least),
            Most = Typed(rule.Most),
            Minima = [.. framework.Groups.Select(g => rule.GroupMinima.TryGetValue(g.Code, out var minimum) ? Typed(minimum) : null)],
            MaximumExposure = Typed(rule.MaximumExposure * 100),
            ExposureGoal = Typed(rule.ExposureGoal * 100),
            Progression = Typed(rule.Progression),
        };
    }

    /// <summary>Null when something is refused; what is wrong stands beside its field.</summary>
    public static Profile? Read(WriteProfilePage.Form form, string code, int version, ItemBank bank, Framework framework, Refusals refused)
    {
        if (!Chosen.TryRead<ProfileKind>(form.Kind, out var kind)) { refused.Add("Kind", RuleWords.ChooseOne); }
        var reader = new Reader(refused);
        var name = new Text(reader.Words("NameVi", form.NameVi, LongestName), reader.Words("NameEn", form.NameEn, LongestName));
        var groups = Groups.Names.Keys.Where(g => form.Groups?.Contains(g) == true).ToList();
        if (groups.Count == 0) { refused.Add("Groups", RuleWords.ChooseGroup); }
        var basis = new LegalBasis(new(reader.Words("BasisVi", form.BasisVi, LongestBasis), reader.Words("BasisEn", form.BasisEn, LongestBasis)), reader.YesOrNo("Checked", form.Checked));
        TestRule? rule = kind switch
        {
            ProfileKind.Counted => Counted(form, reader, bank, framework),
            ProfileKind.Confirm or ProfileKind.Locate => Adaptive(form, kind, reader, bank, framework),
            _ => null,
        };
        if (rule is not null && reader.Optional("MoreTime", form.MoreTime, 1, 300) is { } more) { rule = rule with { MoreTime = more / 100m }; }
        var share = reader.Optional("LessonShare", form.LessonShare, 1, 100);
        return refused.Any ? null : new Profile(code, version, name, groups, basis, rule, share is { } percent ? percent / 100m : null);
    }

    private static FixedRule Counted(WriteProfilePage.Form form, Reader reader, ItemBank bank, Framework framework)
    {
        List<BlueprintLine> lines = [];
        foreach (var ((skills, level), place) in Cells(framework).Select((c, place) => (c, place)))
        {
            var count = reader.Cell("Counts", RuleWords.GroupLevel.With(skills.Name, BankWords.LevelName(level)), form.Counts?.ElementAtOrDefault(place), FamiliesOf(bank, skills.Code, [level]));
            if (count > 0) { lines.Add(new(skills.Code, level, count)); }
        }
        if (lines.Count == 0) { reader.Refuse("Counts", RuleWords.NoQuestions); }
        var mark = reader.Whole("PassMark", form.PassMark, 1, int.MaxValue);
        var rule = new FixedRule(
            lines, reader.Optional("Minutes", form.Minutes, 1, LongestTest), mark, reader.YesOrNo("MarkIsOurs", form.MarkIsOurs),
            reader.Optional("ValidMonths", form.ValidMonths, 1, LongestValidity), reader.Whole("WaitHours", form.WaitHours, 0, LongestWait));
        if (mark > rule.Count) { reader.Refuse("PassMark", RuleWords.MarkTooHigh.With(Say.Number(rule.Count))); }
        return rule;
    }

    private static AdaptiveRule Adaptive(WriteProfilePage.Form form, ProfileKind kind, Reader reader, ItemBank bank, Framework framework)
    {
        AdaptiveAim aim;
        if (kind == ProfileKind.Locate)
        {
            aim = new AdaptiveAim.Locate(reader.Decimal("StandardError", form.StandardError, 0.2m, 1));
        }
        else
        {
            if (form.Stopping is not ("glr" or "sprt")) { reader.Refuse("Stopping", RuleWords.ChooseOne); }
            aim = new AdaptiveAim.Confirm(
                reader.Decimal("Cut", form.Cut, -(decimal)AllProfiles.WidestCut, (decimal)AllProfiles.WidestCut), reader.Decimal("Delta", form.Delta, 0.05m, 1),
                reader.Share("Alpha", form.Alpha, 0.1m, 49), reader.Share("Beta", form.Beta, 0.1m, 49), form.Stopping == "glr",
                reader.YesOrNo("WhileGuessed", form.WhileGuessed)
                    ? new(reader.Decimal("GuessedSpread", form.GuessedSpread, 0.2m, 3), reader.Share("GuessedAlpha", form.GuessedAlpha, 0.1m, 49), reader.Share("GuessedBeta", form.GuessedBeta, 0.1m, 49))
                    : null);
        }
        var levels = Levels.InOrder.Where(l => form.Levels?.Contains(l) == true).ToList();
        if (levels.Count == 0) { reader.Refuse("Levels", RuleWords.ChooseLevel); }
        var least = reader.Whole("Least", form.Least, 1, AllProfiles.MostItems);
        var most = reader.Whole("Most", form.Most, 1, AllProfiles.MostItems);
        if (most < least) { reader.Refuse("Most", RuleWords.MostTooLow.With(Say.Number(least))); }
        Dictionary<string, int> minima = [];
        foreach (var (skills, place) in framework.Groups.Select((g, place) => (g, place)))
        {
            var minimum = reader.Cell("Minima", skills.Name, form.Minima?.ElementAtOrDefault(place), FamiliesOf(bank, skills.Code, levels));
            if (minimum > 0) { minima[skills.Code] = minimum; }
        }
        if (minima.Values.Sum() is var sum && sum > most) { reader.Refuse("Minima", RuleWords.MinimaTooMany.With(Say.Number(sum), Say.Number(most))); }
        var maximum = reader.Share("MaximumExposure", form.MaximumExposure, 1, 100);
        var goal = reader.Share("ExposureGoal", form.ExposureGoal, 1, 100);
        if (goal > maximum) { reader.Refuse("ExposureGoal", RuleWords.GoalTooHigh); }
        return new(
            aim, levels, least, most, minima, maximum, goal, reader.Decimal("Progression", form.Progression, 0, 10), reader.Optional("Minutes", form.Minutes, 1, LongestTest),
            kind == ProfileKind.Confirm ? reader.Optional("ValidMonths", form.ValidMonths, 1, LongestValidity) : null, reader.Whole("WaitHours", form.WaitHours, 0, LongestWait));
    }

    // Of a family one item comes into a test, so families are what a test can draw.
    private static int FamiliesOf(ItemBank bank, string group, IReadOnlyList<string> levels) =>
        bank.Families.Where((f, place) => f.Group == group && levels.Contains(f.Level) && !bank.IsPretest(place)).Count();

    private static string? Typed(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    // Percentages are products of binary fractions; what a person typed had six decimals at most.
    private static string? Typed(double? value) => value?.ToString("0.######", CultureInfo.InvariantCulture).Replace('.', ',');

    /// <summary>Reads fields; what cannot be read is refused beside its field and comes back as the least it may be.</summary>
    private sealed class Reader(Refusals refused)
    {
        public void Refuse(string field, string message) => refused.Add(field, message);

        public string Words(string field, string? typed, int longest)
        {
            var words = PersonName.Normalise(typed ?? "");
            if (words.Length == 0 || words.Length > longest) { Refuse(field, RuleWords.TypeThis.With(Say.Number(longest))); }
            return words;
        }

        public bool YesOrNo(string field, string? typed)
        {
            if (!bool.TryParse(typed, out var yes)) { Refuse(field, RuleWords.ChooseOne); }
            return yes;
        }

        public int Whole(string field, string? typed, int least, int most)
        {
            if (VietnameseNumber.ReadInteger(typed, out var value) && value >= least && value <= most) { return (int)value; }
            Refuse(field, RuleWords.NumberFrom.With(Say.Number(least), Say.Number(most == int.MaxValue ? AllProfiles.MostItems : most)));
            return least;
        }

        public int? Optional(string field, string? typed, int least, int most) => string.IsNullOrWhiteSpace(typed) ? null : Whole(field, typed, least, most);

        public int Cell(string field, string cell, string? typed, int most)
        {
            if (string.IsNullOrWhiteSpace(typed)) { return 0; }
            if (!VietnameseNumber.ReadInteger(typed, out var value) || value < 0) { Refuse(field, RuleWords.CellRefused.With(cell, Say.Number(most))); }
            else if (value > most) { Refuse(field, RuleWords.CellTooMany.With(cell, Say.Number(most))); }
            else { return (int)value; }
            return 0;
        }

        public double Decimal(string field, string? typed, decimal least, decimal most)
        {
            if (VietnameseNumber.ReadDecimal(typed, out var value) && value >= least && value <= most) { return (double)value; }
            Refuse(field, RuleWords.DecimalFrom.With(ProfileFacts.Decimal((double)least), ProfileFacts.Decimal((double)most)));
            return (double)least;
        }

        /// <summary>Typed in percent; a share of 1 comes back.</summary>
        public double Share(string field, string? typed, decimal least, decimal most) => (double)((decimal)Decimal(field, typed, least, most) / 100);
    }
}

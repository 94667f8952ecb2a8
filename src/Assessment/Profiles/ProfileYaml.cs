using System.Globalization;
using System.Text;
using HocVuSo.Assessment.Contracts;

namespace HocVuSo.Assessment.Profiles;

/// <summary>Writes a profile as data/profiles has it. What is written reads back as the same profile, and equal profiles are written alike.</summary>
internal static class ProfileYaml
{
    public static string Write(Profile profile)
    {
        var text = new StringBuilder();
        Line(text, $"code: {profile.Code}");
        Line(text, $"version: {profile.Version}");
        Line(text, $"names: {{vi: {Quoted(profile.Name.Vi)}, en: {Quoted(profile.Name.En)}}}");
        Line(text, $"groups: [{string.Join(", ", profile.Groups)}]");
        Line(text, $"legal_basis:");
        Line(text, $"  vi: {Quoted(profile.Basis.Words.Vi)}");
        Line(text, $"  en: {Quoted(profile.Basis.Words.En)}");
        Line(text, $"legal_state: {(profile.Basis.Checked ? "da-doi-chieu" : "chua-doi-chieu")}");
        if (profile.LessonShare is { } share) { Line(text, $"lesson_share: {share}"); }
        switch (profile.Rule)
        {
            case FixedRule counted: Write(text, counted); break;
            case AdaptiveRule adaptive: Write(text, adaptive); break;
            default: break;
        }
        return text.ToString();
    }

    private static void Write(StringBuilder text, FixedRule rule)
    {
        Line(text, $"rule:");
        Line(text, $"  count: {rule.Count}");
        if (rule.Minutes is { } minutes) { Line(text, $"  minutes: {minutes}"); }
        if (rule.MoreTime is { } more) { Line(text, $"  more_time: {more}"); }
        Line(text, $"  pass_mark: {rule.PassMark}");
        Line(text, $"  pass_mark_is_ours: {(rule.PassMarkIsOurs ? "true" : "false")}");
        if (rule.ValidMonths is { } months) { Line(text, $"  valid_months: {months}"); }
        Line(text, $"  wait_hours: {rule.WaitHours}");
        Line(text, $"  blueprint:");
        foreach (var line in rule.Blueprint) { Line(text, $"    - {{group: {Quoted(line.Group)}, level: {line.Level}, count: {line.Count}}}"); }
    }

    private static void Write(StringBuilder text, AdaptiveRule rule)
    {
        Line(text, $"adaptive:");
        switch (rule.Aim)
        {
            case AdaptiveAim.Confirm confirm:
                Line(text, $"  stopping: {(confirm.Generalised ? "glr" : "sprt")}");
                Line(text, $"  cut: {confirm.Cut}");
                Line(text, $"  delta: {confirm.Delta}");
                Line(text, $"  alpha: {confirm.Alpha}");
                Line(text, $"  beta: {confirm.Beta}");
                if (confirm.Guessed is { } guessed) { Line(text, $"  while_guessed: {{spread: {guessed.Spread}, alpha: {guessed.Alpha}, beta: {guessed.Beta}}}"); }
                break;
            case AdaptiveAim.Locate locate:
                Line(text, $"  stopping: se");
                Line(text, $"  standard_error: {locate.StandardError}");
                break;
            default: break;
        }
        Line(text, $"  levels: [{string.Join(", ", rule.Levels)}]");
        Line(text, $"  least: {rule.Least}");
        Line(text, $"  most: {rule.Most}");
        Line(text, $"  group_minima: {{{string.Join(", ", rule.GroupMinima.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => $"{Quoted(m.Key)}: {m.Value.ToString(CultureInfo.InvariantCulture)}"))}}}");
        Line(text, $"  maximum_exposure: {rule.MaximumExposure}");
        Line(text, $"  exposure_goal: {rule.ExposureGoal}");
        Line(text, $"  progression: {rule.Progression}");
        if (rule.Minutes is { } minutes) { Line(text, $"  minutes: {minutes}"); }
        if (rule.MoreTime is { } more) { Line(text, $"  more_time: {more}"); }
        if (rule.ValidMonths is { } months) { Line(text, $"  valid_months: {months}"); }
        Line(text, $"  wait_hours: {rule.WaitHours}");
    }

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    // Between double quotes YAML takes every character but these as it is.
    private static string Quoted(string words)
    {
        var quoted = new StringBuilder(words.Length + 2).Append('"');
        foreach (var character in words)
        {
            _ = character switch
            {
                '"' or '\\' => quoted.Append('\\').Append(character),
                < ' ' or '\u007F' or '\u0085' or '\u2028' or '\u2029' or '\uFEFF' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"),
                _ => quoted.Append(character),
            };
        }
        return quoted.Append('"').ToString();
    }
}

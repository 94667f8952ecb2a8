using System.Globalization;
using System.Text;
using HocVuSo.Assessment.Bank;

namespace HocVuSo.Assessment.Qti;

/// <summary>A family as the text of a file of content/items. Reading it gives the same family again.</summary>
internal static class FamilyYaml
{
    public static string Write(ItemFile file)
    {
        var yaml = new StringBuilder();
        void Line(string text) => yaml.Append(text).Append('\n');

        Line($"code: {file.Code}");
        Line($"version: {file.Version.ToString(CultureInfo.InvariantCulture)}");
        Line($"skill: {Quoted(file.Skill)}");
        Line($"level: {Plain(file.Level)}");
        if (file.Difficulty is { } logits) { Line($"difficulty: {logits.ToString(CultureInfo.InvariantCulture)}"); }
        else { Line($"band: {Plain(file.Band ?? "")}"); }
        Line($"kind: {file.Kind}");
        if (file.Enemies.Count > 0) { Line($"enemies: [{string.Join(", ", file.Enemies.Select(Quoted))}]"); }
        Line("parameters:");
        foreach (var row in file.Parameters) { Line($"  - {Map(row)}"); }
        if (file.Situation is { } situation) { Line($"situation: {Quoted(situation)}"); }
        Line($"ask: {Quoted(file.Ask)}");
        if (file.Options.Count > 0) { Options("", file.Options); }
        if (file.Screen is { } screen) { Line($"screen: {Shown(screen)}"); }
        if (file.Steps.Count > 0) { Line("steps:"); }
        foreach (var step in file.Steps)
        {
            Line($"  - do: {Quoted(step.Do)}");
            Line($"    screen: {Shown(step.Screen)}");
            if (step.Field is { } field) { Line($"    field: {{label: {Quoted(field.Label)}, keys: {field.Keys}, right: [{string.Join(", ", field.Right.Select(Quoted))}]}}"); }
            else { Options("    ", step.Options); }
        }
        Line($"explain: {Quoted(file.Explain)}");
        return yaml.ToString();

        void Options(string indent, List<ItemFile.OptionFile> options)
        {
            Line($"{indent}options:");
            foreach (var option in options)
            {
                Line($"{indent}  - {{text: {Quoted(option.Text)}{(option.Picture is { } picture ? $", picture: {Quoted(picture)}" : "")}{(option.Right ? ", right: true" : "")}}}");
            }
        }
    }

    private static string Shown(ItemFile.ScreenFile screen) => $"{{look: {Plain(screen.Look)}, title: {Quoted(screen.Title)}, parts: [{string.Join(", ", screen.Parts.Select(Map))}]}}";

    private static string Map(Dictionary<string, string> map) => $"{{{string.Join(", ", map.Select(pair => $"{Key(pair.Key)}: {Quoted(pair.Value)}"))}}}";

    // What a person still has to fill in stands there as an empty text, which the reader of the bank refuses.
    private static string Plain(string word) => word.Length > 0 && word.All(c => char.IsAsciiLetterLower(c) || c == '-') ? word : Quoted(word);

    private static string Key(string name) => name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_') ? name : Quoted(name);

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var sign in text)
        {
            if (sign is '"' or '\\') { quoted.Append('\\').Append(sign); }
            else if (char.IsControl(sign) || sign is '\u2028' or '\u2029' or '\ufeff') { quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)sign:x4}"); }
            else { quoted.Append(sign); }
        }
        return quoted.Append('"').ToString();
    }
}

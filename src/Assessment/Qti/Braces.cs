using System.Text.RegularExpressions;
using HocVuSo.Assessment.Bank;

namespace HocVuSo.Assessment.Qti;

/// <summary>
/// Words like {tuổi} in a foreign text are words, not placeholders. A text that holds what looks like one becomes the value
/// of a parameter: values are filled in as they stand.
/// </summary>
internal static partial class Braces
{
    public static ItemFile Kept(ItemFile file)
    {
        Dictionary<string, string> row = [];
        string Kept(string text)
        {
            if (!Placeholder().IsMatch(text)) { return text; }
            var name = $"chu{row.Count + 1}";
            row.Add(name, text);
            return $"{{{name}}}";
        }

        var kept = new ItemFile
        {
            Code = file.Code,
            Version = file.Version,
            Skill = file.Skill,
            Level = file.Level,
            Band = file.Band,
            Kind = file.Kind,
            Enemies = file.Enemies,
            Parameters = [row],
            Situation = file.Situation is { } situation ? Kept(situation) : null,
            Ask = Kept(file.Ask),
            Options = Options(file.Options),
            Screen = file.Screen is { } screen ? Screen(screen) : null,
            Steps = [.. file.Steps.Select(s => new ItemFile.StepFile
            {
                Do = Kept(s.Do),
                Screen = Screen(s.Screen),
                Options = Options(s.Options),
                Field = s.Field is { } field ? new ItemFile.FieldFile { Label = Kept(field.Label), Keys = field.Keys, Right = [.. field.Right.Select(Kept)] } : null,
            })],
            Explain = Kept(file.Explain),
        };
        return kept;

        List<ItemFile.OptionFile> Options(List<ItemFile.OptionFile> options) => [.. options.Select(o => new ItemFile.OptionFile { Text = Kept(o.Text), Right = o.Right, Picture = o.Picture })];

        ItemFile.ScreenFile Screen(ItemFile.ScreenFile screen) => new()
        {
            Look = screen.Look,
            Title = Kept(screen.Title),
            Parts = [.. screen.Parts.Select(part => part.ToDictionary(p => p.Key, p => Kept(p.Value)))],
        };
    }

    [GeneratedRegex(@"\{[a-z][a-z0-9_]*\}")]
    private static partial Regex Placeholder();
}

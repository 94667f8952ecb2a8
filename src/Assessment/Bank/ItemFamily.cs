using System.Text.RegularExpressions;
using HocVuSo.Platform;

namespace HocVuSo.Assessment.Bank;

/// <summary>
/// A parametrised family: one idea, several rows of parameters, each row a distinct item. Reading refuses whatever would
/// show a learner a hole: a missing placeholder, doubled options, no right answer.
/// </summary>
internal sealed partial class ItemFamily
{
    private const int MostOptions = 8;      // a letter each, and as much as fits on a telephone
    private const int MostRows = 255;       // one byte on a sheet
    private const double WidestDifficulty = 4;

    private static readonly HashSet<string> PartKinds = new(StringComparer.Ordinal) { "text", "bubble", "from", "amount", "payee", "note", "link", "heading" };

    private ItemFamily(ItemFile file, ItemKind kind, string digest)
    {
        (Code, Version, Skill, Level, Difficulty, Kind, Enemies, Digest) = (file.Code, file.Version, file.Skill, file.Level, file.Difficulty, kind, file.Enemies, digest);
        Group = file.Skill[..file.Skill.IndexOf('.', StringComparison.Ordinal)];
    }

    public string Code { get; }

    public int Version { get; }

    /// <summary>SHA-256 of the file's text in lower-case hexadecimal.</summary>
    public string Digest { get; }

    public string Skill { get; }

    public string Group { get; }

    /// <summary>co-ban or trung-cap.</summary>
    public string Level { get; }

    /// <summary>In logits, the author's estimate: a prior, not calibrated yet.</summary>
    public double Difficulty { get; }

    public ItemKind Kind { get; }

    /// <summary>Families that give this one's answer away, or the other way round: never together on one sheet.</summary>
    public IReadOnlyList<string> Enemies { get; }

    public IReadOnlyList<Item> Items { get; private set; } = [];

    /// <summary>Throws <see cref="InvalidDataException"/> with the file's name when the family cannot be shown as it is written.</summary>
    public static ItemFamily Read(string name, string yaml, string digest)
    {
        var file = DataReader.YamlText<ItemFile>(yaml, name);
        InvalidDataException Wrong(string what) => new($"{name}: {what}");

        if (!SkillCode().IsMatch(file.Skill)) { throw Wrong($"skill '{file.Skill}' is not written like 4.2"); }
        if (!Profiles.Levels.All.Contains(file.Level)) { throw Wrong($"level '{file.Level}' is not known"); }
        if (!(Math.Abs(file.Difficulty) <= WidestDifficulty)) { throw Wrong($"difficulty {file.Difficulty} is outside ±{WidestDifficulty} logits"); }
        ItemKind kind = file.Kind switch
        {
            "one" => ItemKind.One,
            "several" => ItemKind.Several,
            "order" => ItemKind.Order,
            "screen" => ItemKind.Screen,
            _ => throw Wrong($"kind '{file.Kind}' is not known"),
        };
        if (file.Options.Count is < 2 or > MostOptions) { throw Wrong($"{file.Options.Count} options; 2 to {MostOptions} can be shown"); }
        if (file.Parameters.Count is < 1 or > MostRows) { throw Wrong($"{file.Parameters.Count} rows of parameters; 1 to {MostRows} can be kept"); }
        if (kind == ItemKind.Screen != file.Screen is not null) { throw Wrong("a screen belongs to kind screen, and only to it"); }
        var right = file.Options.Count(o => o.Right);
        var rightEnough = kind switch
        {
            ItemKind.One or ItemKind.Screen => right == 1,
            ItemKind.Several => right >= 1 && right < file.Options.Count,
            _ => right == 0,
        };
        if (!rightEnough) { throw Wrong($"{right} right options do not fit kind {file.Kind}"); }

        var family = new ItemFamily(file, kind, digest);
        family.Items = [.. file.Parameters.Select((row, number) => family.Fill(file, row, number, Wrong))];
        if (family.Items.Select(Shown).Distinct(StringComparer.Ordinal).Count() < family.Items.Count) { throw Wrong("two rows give the same item"); }
        return family;
    }

    private Item Fill(ItemFile file, Dictionary<string, string> row, int number, Func<string, Exception> wrong)
    {
        HashSet<string> used = new(StringComparer.Ordinal);
        string Text(string template) => Placeholder().Replace(template, match =>
        {
            var name = match.Groups[1].Value;
            used.Add(name);
            return row.TryGetValue(name, out var value) ? value : throw wrong($"row {number + 1} has no '{name}'");
        });

        var options = file.Options.Select(o => new Option(Text(o.Text), o.Right)).ToList();
        if (options.Select(o => o.Text).Distinct(StringComparer.OrdinalIgnoreCase).Count() < options.Count) { throw wrong($"row {number + 1} has two equal options"); }
        var screen = file.Screen is { } written
            ? new Screen(written.Look, Text(written.Title), [.. written.Parts.Select(part => part.Count == 1 && PartKinds.Contains(part.Keys.First())
                ? new ScreenPart(part.Keys.First(), Text(part.Values.First()))
                : throw wrong($"a screen part is one of {string.Join(", ", PartKinds)}"))])
            : null;
        var item = new Item(this, number, file.Situation is { } situation ? Text(situation) : null, Text(file.Ask), options, screen, Text(file.Explain));
        if (row.Keys.FirstOrDefault(k => !used.Contains(k)) is { } unused) { throw wrong($"row {number + 1} has '{unused}', which no text uses"); }
        return item;
    }

    private static string Shown(Item item) => string.Join('\n',
        [item.Situation ?? "", item.Ask, .. item.Options.Select(o => o.Text), .. item.Screen?.Parts.Select(p => p.Text) ?? []]);

    [GeneratedRegex(@"\{([a-z][a-z0-9_]*)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\A[0-9]+\.[0-9]+\z")]
    private static partial Regex SkillCode();
}

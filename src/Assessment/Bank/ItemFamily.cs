using System.Text.RegularExpressions;
using HocVuSo.Platform;

namespace HocVuSo.Assessment.Bank;

/// <summary>
/// A parametrised family: one idea, several rows of parameters, each row a distinct item. Reading refuses whatever would
/// show a learner a hole: a missing placeholder, doubled options, no right answer, an answer nobody could type.
/// </summary>
internal sealed partial class ItemFamily
{
    private const int MostOptions = 8;      // a letter each, and as much as fits on a telephone
    private const int MostRows = 255;       // one byte on a sheet
    private const int MostSteps = 5;        // a screen each; more is a lesson
    private const double WidestDifficulty = 4;
    private const int LongestCode = 60;
    private const int LongestText = 2000;   // of one filled text: more than any telephone shows at once

    public static readonly IReadOnlySet<string> Looks = new HashSet<string>(StringComparer.Ordinal)
    {
        "home", "settings", "message", "bank", "form", "scanner", "done", "call", "mail", "web", "shop", "map", "photo", "calendar", "files", "ai",
    };

    private static readonly HashSet<string> PartKinds = new(StringComparer.Ordinal) { "text", "bubble", "from", "amount", "payee", "note", "link", "heading" };

    private ItemFamily(ItemFile file, ItemKind kind, Band band, string digest)
    {
        (Code, Version, Skill, Level, Band, Kind, Enemies, Digest) = (file.Code, file.Version, file.Skill, file.Level, band, kind, file.Enemies, digest);
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

    /// <summary>The author's guess of the difficulty.</summary>
    public Band Band { get; }

    public ItemKind Kind { get; }

    /// <summary>Families that give this one's answer away, or the other way round: never together on one sheet.</summary>
    public IReadOnlyList<string> Enemies { get; }

    public IReadOnlyList<Item> Items { get; private set; } = [];

    /// <summary>Throws <see cref="InvalidDataException"/> with the file's name when the family cannot be shown as it is written.</summary>
    public static ItemFamily Read(string name, string yaml, string digest) => Read(name, yaml, digest, _ => { });

    /// <summary>The same for a text that a person has just written: null with what is wrong.</summary>
    public static ItemFamily? TryRead(string yaml, out ItemFault? fault)
    {
        ItemFault? found = null;
        try
        {
            var family = Read("", yaml, ItemBank.Digest(yaml), f => found = f);
            fault = null;
            return family;
        }
        catch (InvalidDataException unread)
        {
            fault = found ?? YamlFault.Of(unread);
            return null;
        }
    }

    private static ItemFamily Read(string name, string yaml, string digest, Action<ItemFault> note)
    {
        InvalidDataException Wrong(ItemFault fault)
        {
            note(fault);
            return new($"{name}: {fault.Technical}");
        }

        var file = DataReader.YamlText<ItemFile>(yaml, name);
        if (file is null || file.HasHole()) { throw Wrong(ItemFault.At(null, ItemFaultWords.Hole)); }
        if (file.Code.Length > LongestCode || !CodeForm().IsMatch(file.Code)) { throw Wrong(ItemFault.At("code", ItemFaultWords.Code, file.Code, LongestCode)); }
        if (file.Version < 1) { throw Wrong(ItemFault.At("version", ItemFaultWords.Version, file.Version)); }
        if (!SkillCode().IsMatch(file.Skill)) { throw Wrong(ItemFault.At("skill", ItemFaultWords.Skill, file.Skill)); }
        if (!Profiles.Levels.All.Contains(file.Level)) { throw Wrong(ItemFault.At("level", ItemFaultWords.Level, file.Level)); }
        ItemKind kind = file.Kind switch
        {
            "one" => ItemKind.One,
            "several" => ItemKind.Several,
            "order" => ItemKind.Order,
            "screen" => ItemKind.Screen,
            "task" => ItemKind.Task,
            _ => throw Wrong(ItemFault.At("kind", ItemFaultWords.Kind, file.Kind)),
        };
        if (file.Parameters.Count is < 1 or > MostRows) { throw Wrong(ItemFault.At("parameters", ItemFaultWords.Rows, file.Parameters.Count, MostRows)); }
        if (kind == ItemKind.Task)
        {
            if (file.Screen is not null || file.Options.Count > 0) { throw Wrong(ItemFault.At("steps", ItemFaultWords.TaskInSteps)); }
            if (file.Steps.Count is < 2 or > MostSteps) { throw Wrong(ItemFault.At("steps", ItemFaultWords.Steps, file.Steps.Count, MostSteps)); }
            foreach (var step in file.Steps.Where(s => s.Field is null)) { CheckOptions(step.Options, ItemKind.Screen, "steps", Wrong); }
            if (file.Steps.Any(s => s.Field is not null && s.Options.Count > 0)) { throw Wrong(ItemFault.At("steps", ItemFaultWords.OptionsOrField)); }
        }
        else
        {
            if (file.Steps.Count > 0) { throw Wrong(ItemFault.At("steps", ItemFaultWords.StepsNotHere)); }
            if (kind == ItemKind.Screen != file.Screen is not null) { throw Wrong(ItemFault.At(file.Screen is null ? "kind" : "screen", ItemFaultWords.ScreenNotHere)); }
            CheckOptions(file.Options, kind, "options", Wrong);
        }

        var family = new ItemFamily(file, kind, BandOf(file, Wrong), digest);
        family.Items = [.. file.Parameters.Select((row, number) => family.Fill(file, row, number, Wrong))];
        if (family.Items.Select(Shown).Distinct(StringComparer.Ordinal).Count() < family.Items.Count) { throw Wrong(ItemFault.At("parameters", ItemFaultWords.SameItems)); }
        return family;
    }

    private static Band BandOf(ItemFile file, Func<ItemFault, Exception> wrong) => (file.Band, file.Difficulty) switch
    {
        ("de", null) => Band.Easy,
        ("vua", null) => Band.Middle,
        ("kho", null) => Band.Hard,
        (null, { } logits) when Math.Abs(logits) <= WidestDifficulty => logits <= -0.7 ? Band.Easy : logits >= 0.5 ? Band.Hard : Band.Middle,
        _ => throw wrong(ItemFault.At("band", ItemFaultWords.Band, file.Band)),
    };

    private static void CheckOptions(List<ItemFile.OptionFile> options, ItemKind kind, string key, Func<ItemFault, Exception> wrong)
    {
        if (options.Count is < 2 or > MostOptions) { throw wrong(ItemFault.At(key, ItemFaultWords.Options, options.Count, MostOptions)); }
        var right = options.Count(o => o.Right);
        var rightEnough = kind switch
        {
            ItemKind.One or ItemKind.Screen => right == 1,
            ItemKind.Several => right >= 1 && right < options.Count,
            _ => right == 0,
        };
        if (!rightEnough) { throw wrong(ItemFault.At(key, ItemFaultWords.RightOptions, right, kind)); }
        if (options.Any(o => o.Picture is null) && options.Any(o => o.Picture is not null)) { throw wrong(ItemFault.At(key, ItemFaultWords.Pictures)); }
    }

    private Item Fill(ItemFile file, Dictionary<string, string> row, int number, Func<ItemFault, Exception> wrong)
    {
        HashSet<string> used = new(StringComparer.Ordinal);
        string Text(string template)
        {
            var length = 0;
            var text = Placeholder().Replace(template, match =>
            {
                var name = match.Groups[1].Value;
                used.Add(name);
                var value = row.TryGetValue(name, out var found) ? found : throw wrong(ItemFault.InRow(number + 1, ItemFaultWords.RowLacks, name));
                return (length += value.Length) <= LongestText ? value : throw wrong(ItemFault.InRow(number + 1, ItemFaultWords.TooLong, LongestText));
            });
            if (text.Length > LongestText) { throw wrong(ItemFault.InRow(number + 1, ItemFaultWords.TooLong, LongestText)); }
            return string.IsNullOrWhiteSpace(text) ? throw wrong(ItemFault.InRow(number + 1, ItemFaultWords.NothingShown)) : text;
        }

        var steps = Kind == ItemKind.Task
            ? file.Steps.Select(s => new Step(ItemKind.Screen, Text(s.Do), Options(s.Options), s.Field is { } field ? Field(field) : null, Screen(s.Screen))).ToList()
            : [new Step(Kind, null, Options(file.Options), null, file.Screen is { } screen ? Screen(screen) : null)];
        var item = new Item(this, number, file.Situation is { } situation ? Text(situation) : null, Text(file.Ask), steps, Text(file.Explain));
        if (row.Keys.FirstOrDefault(k => !used.Contains(k)) is { } unused) { throw wrong(ItemFault.InRow(number + 1, ItemFaultWords.RowUnused, unused)); }
        return item;

        List<Option> Options(List<ItemFile.OptionFile> written)
        {
            var options = written.Select(o => new Option(Text(o.Text), o.Right, o.Picture is { } picture ? Text(picture) : null)).ToList();
            return options.Select(o => o.Text).Distinct(StringComparer.OrdinalIgnoreCase).Count() == options.Count ? options : throw wrong(ItemFault.InRow(number + 1, ItemFaultWords.EqualOptions));
        }

        TypedField Field(ItemFile.FieldFile written)
        {
            var field = new TypedField(Text(written.Label), written.Keys switch { "digits" => true, "text" => false, _ => throw wrong(ItemFault.At("steps", ItemFaultWords.Keys, written.Keys)) }, [.. written.Right.Select(Text)]);
            if (field.Right.Count == 0 || field.Right.Any(r => Marking.Typed(field, r).Length == 0)) { throw wrong(ItemFault.InRow(number + 1, ItemFaultWords.FieldWithoutKey)); }
            return field;
        }

        Screen Screen(ItemFile.ScreenFile written) => new(
            Looks.Contains(written.Look) ? written.Look : throw wrong(ItemFault.At(Kind == ItemKind.Task ? "steps" : "screen", ItemFaultWords.Look, written.Look, string.Join(", ", Looks))),
            Text(written.Title),
            [.. written.Parts.Select(part => part.Count == 1 && PartKinds.Contains(part.Keys.First())
                ? new ScreenPart(part.Keys.First(), Text(part.Values.First()))
                : throw wrong(ItemFault.At(Kind == ItemKind.Task ? "steps" : "screen", ItemFaultWords.Parts, string.Join(", ", PartKinds))))]);
    }

    private static string Shown(Item item) => string.Join('\n',
        [item.Situation ?? "", item.Ask, .. item.Steps.SelectMany(s => (IEnumerable<string>)[s.Do ?? "", .. s.Options.Select(o => o.Text), .. s.Field?.Right ?? [], .. s.Screen?.Parts.Select(p => p.Text) ?? []])]);

    [GeneratedRegex(@"\{([a-z][a-z0-9_]*)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex CodeForm();

    [GeneratedRegex(@"\A[0-9]+\.[0-9]+\z")]
    private static partial Regex SkillCode();
}

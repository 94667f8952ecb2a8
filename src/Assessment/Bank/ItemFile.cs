namespace HocVuSo.Assessment.Bank;

/// <summary>A family as its author wrote it: content/items/&lt;group&gt;/&lt;code&gt;.yaml. What may stand in it is checked by <see cref="ItemFamily"/>.</summary>
internal sealed class ItemFile
{
    public required string Code { get; init; }
    public required int Version { get; init; }
    public required string Skill { get; init; }
    public required string Level { get; init; }

    /// <summary>de, vua or kho.</summary>
    public string? Band { get; init; }

    /// <summary>Logits, instead of a band: what files said until 11/2026. A database keeps their text for the sessions drawn from them.</summary>
    public double? Difficulty { get; init; }
    public required string Kind { get; init; }
    public List<string> Enemies { get; init; } = [];
    public required List<Dictionary<string, string>> Parameters { get; init; }
    public string? Situation { get; init; }
    public required string Ask { get; init; }
    public List<OptionFile> Options { get; init; } = [];
    public ScreenFile? Screen { get; init; }
    public List<StepFile> Steps { get; init; } = [];
    public required string Explain { get; init; }

    /// <summary>True when a list or a list's entry is left empty: the parser checks keys, not what stands in lists.</summary>
    public bool HasHole() =>
        new object?[] { Code, Skill, Level, Kind, Enemies, Parameters, Ask, Options, Steps, Explain }.Contains(null)
        || Enemies.Contains(null!)
        || Parameters.Any(p => p is null || p.ContainsValue(null!))
        || Options.Any(OptionFile.IsHole)
        || (Screen is not null && ScreenFile.IsHole(Screen))
        || Steps.Any(StepFile.IsHole);

    internal sealed class OptionFile
    {
        public required string Text { get; init; }
        public bool Right { get; init; }
        public string? Picture { get; init; }

        public static bool IsHole(OptionFile? option) => option?.Text is null;
    }

    internal sealed class ScreenFile
    {
        public required string Look { get; init; }
        public required string Title { get; init; }
        public required List<Dictionary<string, string>> Parts { get; init; }

        public static bool IsHole(ScreenFile? screen) => screen?.Look is null || screen.Title is null || screen.Parts is null || screen.Parts.Any(p => p is null || p.ContainsValue(null!));
    }

    internal sealed class StepFile
    {
        public required string Do { get; init; }
        public required ScreenFile Screen { get; init; }
        public List<OptionFile> Options { get; init; } = [];
        public FieldFile? Field { get; init; }

        public static bool IsHole(StepFile? step) => step?.Do is null || ScreenFile.IsHole(step.Screen) || step.Options is null || step.Options.Any(OptionFile.IsHole) || (step.Field is not null && FieldFile.IsHole(step.Field));
    }

    internal sealed class FieldFile
    {
        public required string Label { get; init; }

        /// <summary>digits or text.</summary>
        public required string Keys { get; init; }
        public required List<string> Right { get; init; }

        public static bool IsHole(FieldFile field) => field.Label is null || field.Keys is null || field.Right is null || field.Right.Contains(null!);
    }
}

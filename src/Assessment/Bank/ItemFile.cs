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

    internal sealed class OptionFile
    {
        public required string Text { get; init; }
        public bool Right { get; init; }
        public string? Picture { get; init; }
    }

    internal sealed class ScreenFile
    {
        public required string Look { get; init; }
        public required string Title { get; init; }
        public required List<Dictionary<string, string>> Parts { get; init; }
    }

    internal sealed class StepFile
    {
        public required string Do { get; init; }
        public required ScreenFile Screen { get; init; }
        public List<OptionFile> Options { get; init; } = [];
        public FieldFile? Field { get; init; }
    }

    internal sealed class FieldFile
    {
        public required string Label { get; init; }

        /// <summary>digits or text.</summary>
        public required string Keys { get; init; }
        public required List<string> Right { get; init; }
    }
}

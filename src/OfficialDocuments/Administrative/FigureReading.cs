namespace HocVuSo.OfficialDocuments.Administrative;

/// <summary>Why a file gave no figures at all.</summary>
public enum FigureRefusal
{
    /// <summary>Something else than a DOCX, or one locked with a password.</summary>
    NotADocument,

    /// <summary>A DOCX that was cut off or broken.</summary>
    Damaged,

    /// <summary>Larger, or unpacks to more, than any document of this kind.</summary>
    TooLarge,
}

/// <summary>A figure as it stands in a file; the text is empty when somebody emptied it.</summary>
public sealed record FoundFigure(string Id, string Text);

/// <summary>The figures of a file, or why there are none to be had.</summary>
public sealed record FigureReading
{
    /// <summary>Null when the file was read to its end; then no figures means that it has none.</summary>
    public FigureRefusal? Refusal { get; init; }

    /// <summary>In the order of the file, an id as often as it stands there.</summary>
    public IReadOnlyList<FoundFigure> Figures { get; init; } = [];

    /// <summary>Ids whose places say different things: somebody changed one and not the other.</summary>
    public IEnumerable<string> Contradicting => Figures.GroupBy(figure => figure.Id).Where(places => places.Distinct().Skip(1).Any()).Select(places => places.Key);

    /// <summary>What stands for the figure; null when it is not in the file or its places contradict each other.</summary>
    public string? TextOf(string id) => Figures.Where(figure => figure.Id == id).Distinct().ToList() is [var only] ? only.Text : null;
}

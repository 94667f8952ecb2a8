using System.Buffers;

namespace HocVuSo.OfficialDocuments.Administrative;

/// <summary>
/// A figure in a text that can be found again by its id after people edited the document (<see cref="FigureReader"/>). The same id
/// may stand in several places of a document, with the same text. No figure is not an empty figure: write "–" or say that it is
/// missing. A blank text or an id that is not one throws <see cref="ArgumentException"/>.
/// </summary>
public sealed record MarkedFigure
{
    /// <summary>Word keeps no longer ones.</summary>
    private const int LongestId = 64;
    private static readonly SearchValues<char> InId = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-:/");

    /// <param name="id">1 to 64 letters A–Z, a–z, digits and . _ - : /</param>
    /// <param name="text">As it is printed: "1.204", "98,6 %". A line break becomes a space.</param>
    public MarkedFigure(string id, string text)
    {
        if (!IsId(id)) throw new ArgumentException($"“{id}” cannot be the id of a figure.", nameof(id));
        if (string.IsNullOrWhiteSpace(text)) throw new ArgumentException($"The figure {id} has no text.", nameof(text));
        (Id, Text) = (id, text);
    }

    public string Id { get; }

    public string Text { get; }

    internal static bool IsId(string id) => id.Length is > 0 and <= LongestId && !id.AsSpan().ContainsAnyExcept(InId);
}

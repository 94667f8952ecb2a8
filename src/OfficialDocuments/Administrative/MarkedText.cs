namespace HocVuSo.OfficialDocuments.Administrative;

/// <summary>
/// Text in which some pieces are marked as figures. A string is a text without any:
/// <c>MarkedText.Of("Đã giúp ", new MarkedFigure("helped", "1.204"), " người.")</c>. Compared by value.
/// </summary>
public sealed class MarkedText : IEquatable<MarkedText>
{
    private MarkedText(IReadOnlyList<TextPiece> pieces) => Pieces = pieces;

    internal IReadOnlyList<TextPiece> Pieces { get; }

    public static implicit operator MarkedText(string text) => new([new(text, null)]);

    public static implicit operator MarkedText(MarkedFigure figure) => new([new(figure.Text, figure.Id)]);

    /// <summary>One after the other, with nothing between them.</summary>
    public static MarkedText Of(params IEnumerable<MarkedText> parts) => new([.. parts.SelectMany(part => part.Pieces)]);

    internal static MarkedText Of(TextPiece piece) => new([piece]);

    public bool Equals(MarkedText? other) => other is not null && Pieces.SequenceEqual(other.Pieces);

    public override bool Equals(object? obj) => Equals(obj as MarkedText);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>As it is read.</summary>
    public override string ToString() => string.Concat(Pieces.Select(piece => piece.Text));
}

/// <summary>A piece of a text; with an id it is a figure.</summary>
internal readonly record struct TextPiece(string Text, string? FigureId);

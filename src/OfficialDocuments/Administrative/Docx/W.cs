using System.Globalization;
using System.Xml.Linq;
using HocVuSo.OfficialDocuments.Packaging;

namespace HocVuSo.OfficialDocuments.Administrative.Docx;

/// <summary>How letters look; everything is Times New Roman. Size in points, null as the style says.</summary>
internal readonly record struct Letters(double? Size = null, bool Bold = false, bool Italic = false, string? Colour = null);

/// <summary>How a paragraph stands. Lengths as in <see cref="Layout"/>; null as the style says.</summary>
internal sealed record Stance
{
    public string? Style { get; init; }
    public bool KeepWithNext { get; init; }
    public int? Before { get; init; }
    public int? After { get; init; }

    /// <summary>Exact height of a line.</summary>
    public int? Height { get; init; }
    public int? Left { get; init; }
    public int? Right { get; init; }
    public int? FirstLine { get; init; }
    public int? Hanging { get; init; }

    /// <summary>left, center, right or both.</summary>
    public string? Justify { get; init; }

    /// <summary>A thin line along the upper edge: how rules under titles are drawn.</summary>
    public bool RuleAbove { get; init; }
}

/// <summary>
/// WordprocessingML elements (ECMA-376 part 1). The order of children is the schema's: Word repairs or refuses a file that
/// has them in another.
/// </summary>
internal static class W
{
    public static readonly XNamespace Space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace Relation = OpcPackage.OfficeRelationships;

    public static XElement E(string name, params object?[] content) => new(Space + name, content);

    public static XAttribute A(string name, object value) => new(Space + name, Convert.ToString(value, CultureInfo.InvariantCulture)!);

    /// <summary>An element that has only a value.</summary>
    public static XElement V(string name, object value) => E(name, A("val", value));

    public static XElement Paragraph(Stance stance, params object?[] content) => E("p", Properties(stance), content);

    /// <summary>An empty paragraph of one point, where the format asks for one and nothing should be seen.</summary>
    public static XElement Hairline(params object?[] properties) => E("p",
        E("pPr", E("spacing", A("before", 0), A("after", 0), A("line", 20), A("lineRule", "exact")), properties));

    /// <summary>A centred rule of a given length.</summary>
    public static XElement Rule(int length, int available, int after = 0) => Paragraph(new Stance
    {
        RuleAbove = true,
        Left = (available - length) / 2,
        Right = (available - length) / 2,
        Before = 50,
        After = after,
        Height = 60,
    });

    /// <summary>Text with its line breaks and tabs.</summary>
    public static XElement Run(string text, Letters letters = default)
    {
        var run = E("r", Properties(letters));
        var lines = OfficeText.Of(text).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) run.Add(E("br"));
            var pieces = lines[i].Split('\t');
            for (var k = 0; k < pieces.Length; k++)
            {
                if (k > 0) run.Add(E("tab"));
                if (pieces[k].Length > 0) run.Add(E("t", new XAttribute(XNamespace.Xml + "space", "preserve"), pieces[k]));
            }
        }
        return run;
    }

    /// <summary>
    /// Text with its figures as content controls; they get their numbers when the document is complete (<see cref="Figures"/>). Not as
    /// plain-text controls: LibreOffice forgets how the letters in those look.
    /// </summary>
    public static IEnumerable<XElement> Runs(MarkedText text, Letters letters = default) => text.Pieces.Select(piece => piece.FigureId is { } id
        ? E("sdt", E("sdtPr", Properties(letters), V("tag", id)), E("sdtContent", Run(OfficeText.OneLine(piece.Text), letters)))
        : Run(piece.Text, letters));

    /// <summary>A table without borders and cell margins, of fixed column widths.</summary>
    public static XElement Frame(int[] widths, params XElement[] rows) => E("tbl",
        E("tblPr",
            E("tblW", A("w", widths.Sum()), A("type", "dxa")),
            E("tblLayout", A("type", "fixed")),
            E("tblCellMar", Margin("left", 0), Margin("right", 0))),
        E("tblGrid", widths.Select(width => E("gridCol", A("w", width)))),
        rows);

    public static XElement FrameRow(int[] widths, params IEnumerable<XElement>[] cells) => E("tr",
        E("trPr", E("cantSplit")),
        cells.Select((content, i) => E("tc", E("tcPr", E("tcW", A("w", widths[i]), A("type", "dxa"))), content)));

    public static XElement Margin(string side, int width) => E(side, A("w", width), A("type", "dxa"));

    public static XElement Properties(Letters letters) => E("rPr",
        letters.Bold ? new[] { E("b"), E("bCs") } : null,
        letters.Italic ? new[] { E("i"), E("iCs") } : null,
        letters.Colour is { } colour ? V("color", colour) : null,
        letters.Size is { } size ? new[] { V("sz", size * 2), V("szCs", size * 2) } : null);

    public static XElement Properties(Stance stance) => E("pPr",
        stance.Style is { } style ? V("pStyle", style) : null,
        stance.KeepWithNext ? E("keepNext") : null,
        stance.RuleAbove ? E("pBdr", E("top", A("val", "single"), A("sz", 6), A("space", 1), A("color", "auto"))) : null,
        (stance.Before ?? stance.After ?? stance.Height) is null ? null : E("spacing",
            Optional("before", stance.Before), Optional("after", stance.After), Optional("line", stance.Height),
            stance.Height is null ? null : A("lineRule", "exact")),
        (stance.Left ?? stance.Right ?? stance.FirstLine ?? stance.Hanging) is null ? null : E("ind",
            Optional("left", stance.Left), Optional("right", stance.Right), Optional("hanging", stance.Hanging), Optional("firstLine", stance.FirstLine)),
        stance.Justify is { } justify ? V("jc", justify) : null);

    private static XAttribute? Optional(string name, int? value) => value is { } there ? A(name, there) : null;
}

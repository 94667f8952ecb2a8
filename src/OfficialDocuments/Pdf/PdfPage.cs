using System.Text;

namespace HocVuSo.OfficialDocuments.Pdf;

/// <summary>
/// One page. The origin is the top left corner, x grows to the right and y downwards, all lengths are millimetres, font sizes
/// points. What is drawn later lies on top. Lengths that are no numbers throw; what lies outside the page is cut by the reader.
/// </summary>
public sealed class PdfPage
{
    private readonly PdfDocument _document;
    private readonly StringBuilder _content = new();
    private readonly List<(double X, double Y, double Width, double Height, Uri Address)> _links = [];

    internal PdfPage(PdfDocument document, double widthMm, double heightMm) =>
        (_document, WidthMm, HeightMm) = (document, widthMm, heightMm);

    public double WidthMm { get; }

    public double HeightMm { get; }

    /// <summary>One line of text; y is its base line, and x its left end, middle or right end by <paramref name="align"/>.</summary>
    public void Text(double x, double y, string text, PdfFont font, double sizePt, PdfColour colour = default, Alignment align = Alignment.Left)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(font);
        var line = PdfText.OneLine(text);
        if (line.Length == 0) return;
        var left = x - (font.MeasureMm(line, sizePt) * Share(align));
        var embedded = _document.Embed(font);
        Draw($"BT {colour.Operands} rg /{embedded.Name} {PdfSyntax.Number(sizePt)} Tf {Point(left, y)} Td <{embedded.Encode(line)}> Tj ET\n");
    }

    /// <summary>
    /// Text in lines of a width, y being the top of the first one. Breaks as <see cref="PdfFont.Wrap"/> does.
    /// <paramref name="lineHeight"/> counts in font sizes. Returns the y of the bottom, where the next block may begin.
    /// </summary>
    public double TextBlock(
        double x, double y, double width, string text, PdfFont font, double sizePt,
        PdfColour colour = default, Alignment align = Alignment.Left, double lineHeight = 1.4)
    {
        ArgumentNullException.ThrowIfNull(font);
        var step = PdfSyntax.Millimetres(sizePt * lineHeight);
        // Capitals stand in the middle of their line, so that a block looks even above and below.
        var baseLine = y + ((step + font.CapHeightMm(sizePt)) / 2);
        foreach (var line in font.Wrap(text, sizePt, width))
        {
            Text(x + (width * Share(align)), baseLine, line, font, sizePt, colour, align);
            baseLine += step;
            y += step;
        }
        return y;
    }

    /// <summary>A straight line of the given thickness, ends cut off square.</summary>
    public void Line(double x1, double y1, double x2, double y2, double thickness, PdfColour colour = default) =>
        Draw($"{Stroke(colour, thickness)} {Point(x1, y1)} m {Point(x2, y2)} l S\n");

    /// <summary>A rectangle from its top left corner, filled, outlined (the outline centred on the edge) or both.</summary>
    public void Rectangle(double x, double y, double width, double height, PdfColour? fill = null, PdfColour? stroke = null, double thickness = 0.25)
    {
        if (fill is { } inside) Draw($"{inside.Operands} rg ");
        if (stroke is { } edge) Draw($"{Stroke(edge, thickness)} ");
        var paint = (fill, stroke) switch { (null, null) => "n", (_, null) => "f", (null, _) => "S", _ => "B" };
        Draw($"{Box(x, y, width, height)} re {paint}\n");
    }

    /// <summary>
    /// The dark squares of a QR code, <paramref name="modules"/>[row, column], top left corner at (x, y). Draws no quiet zone: leave
    /// four modules free around it. Neighbours in a row are one rectangle and all are filled at once, so no hair lines show between them.
    /// </summary>
    public void Squares(double x, double y, double moduleMm, bool[,] modules, PdfColour colour = default)
    {
        ArgumentNullException.ThrowIfNull(modules);
        Draw($"{colour.Operands} rg\n");
        var (rows, columns) = (modules.GetLength(0), modules.GetLength(1));
        for (var row = 0; row < rows; row++)
            for (var start = 0; start < columns; start++)
            {
                if (!modules[row, start]) continue;
                var end = start;
                while (end < columns && modules[row, end]) end++;
                Draw($"{Box(x + (start * moduleMm), y + (row * moduleMm), (end - start) * moduleMm, moduleMm)} re\n");
                start = end;
            }
        Draw("f\n");
    }

    /// <summary>Makes an area open an address, for readers on the telephone that shows the QR code. Draws nothing.</summary>
    public void Link(double x, double y, double width, double height, Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!address.IsAbsoluteUri) throw new ArgumentException("A link on paper must name its host.", nameof(address));
        _links.Add((x, y, width, height, address));
    }

    internal string Content => _content.ToString();

    internal string Annotations => string.Concat(_links.Select(link =>
        $"<</Type/Annot/Subtype/Link/Border[0 0 0]/F 4/Rect[{Point(link.X, link.Y + link.Height)} {Point(link.X + link.Width, link.Y)}]" +
        $"/A<</S/URI/URI{PdfSyntax.Address(link.Address)}>>>>"));

    private void Draw(string operators) => _content.Append(operators);

    private static double Share(Alignment align) => align switch { Alignment.Centre => 0.5, Alignment.Right => 1, _ => 0 };

    private static string Stroke(PdfColour colour, double thickness) => $"{colour.Operands} RG {PdfSyntax.Number(PdfSyntax.Points(thickness))} w";

    private string Point(double x, double y) => $"{PdfSyntax.Number(PdfSyntax.Points(x))} {PdfSyntax.Number(PdfSyntax.Points(HeightMm - y))}";

    private string Box(double x, double y, double width, double height) =>
        $"{Point(x, y + height)} {PdfSyntax.Number(PdfSyntax.Points(width))} {PdfSyntax.Number(PdfSyntax.Points(height))}";
}

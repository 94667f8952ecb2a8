using System.Text;
using System.Xml.Linq;

namespace HocVuSo.OfficialDocuments.Pdf;

/// <summary>
/// A PDF 1.7 file of text, lines, rectangles and squares, with the used part of its fonts inside: it looks the same everywhere
/// and its Vietnamese text can be copied, searched and read aloud. Not tagged and not PDF/A.
/// </summary>
/// <remarks>
/// The same calls give the same bytes: nothing depends on clock, culture or machine (<paramref name="createdAt"/> is what the
/// file says about itself). Readers show <paramref name="title"/> in the window instead of the file name.
/// Not safe for use by several threads.
/// </remarks>
/// <param name="language">BCP 47, for screen readers.</param>
public sealed class PdfDocument(string title, DateTimeOffset createdAt, string language = "vi")
{
    private const string Producer = "Học Vụ Số";
    private readonly List<PdfPage> _pages = [];
    private readonly Dictionary<PdfFont, EmbeddedFont> _fonts = [];

    /// <summary>
    /// Characters drawn so far that their font does not have, each once. The page shows the font's .notdef (an empty box, or nothing)
    /// in their place, though copied text still has them; a document with any should not be handed out.
    /// </summary>
    public IReadOnlyList<Rune> MissingGlyphs => [.. _fonts.Values.SelectMany(font => font.Missing).Distinct()];

    /// <summary>A new last page; A4 portrait unless told otherwise.</summary>
    public PdfPage AddPage(double widthMm = 210, double heightMm = 297)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(widthMm);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(heightMm);
        var page = new PdfPage(this, widthMm, heightMm);
        _pages.Add(page);
        return page;
    }

    /// <summary>The file. May be called again after more was drawn. A document without pages throws: no reader opens one.</summary>
    public byte[] ToBytes()
    {
        if (_pages.Count == 0) throw new InvalidOperationException("A PDF needs a page.");

        var pdf = new PdfWriter();
        var (catalogue, pages, resources) = (pdf.Reserve(), pdf.Reserve(), pdf.Reserve());
        var information = pdf.Object($"<</Title{PdfSyntax.Text(title)}/Producer{PdfSyntax.Text(Producer)}/CreationDate{PdfSyntax.Date(createdAt)}>>");
        var metadata = pdf.Stream("/Type/Metadata/Subtype/XML", Encoding.UTF8.GetBytes(Xmp()), compressed: false);

        var numbers = _pages.Select(page => WritePage(pdf, page, pages, resources)).ToList();
        var fonts = _fonts.Values.Select(font => $"/{font.Name} {font.WriteTo(pdf)} 0 R").ToList();
        pdf.Object(resources, $"<</Font<<{string.Concat(fonts)}>>>>");
        pdf.Object(pages, $"<</Type/Pages/Count {numbers.Count}/Kids[{string.Join(' ', numbers.Select(number => $"{number} 0 R"))}]>>");
        pdf.Object(catalogue,
            $"<</Type/Catalog/Pages {pages} 0 R/Metadata {metadata} 0 R/Lang{PdfSyntax.Text(language)}/ViewerPreferences<</DisplayDocTitle true>>>>");
        return pdf.Finish(catalogue, information);
    }

    internal EmbeddedFont Embed(PdfFont font)
    {
        if (!_fonts.TryGetValue(font, out var embedded)) _fonts[font] = embedded = new EmbeddedFont(font, $"F{_fonts.Count + 1}");
        return embedded;
    }

    private static int WritePage(PdfWriter pdf, PdfPage page, int pages, int resources)
    {
        var content = pdf.Stream("", Encoding.ASCII.GetBytes(page.Content));
        var links = page.Annotations is { Length: > 0 } annotations ? $"/Annots[{annotations}]" : "";
        return pdf.Object(
            $"<</Type/Page/Parent {pages} 0 R/Resources {resources} 0 R/Contents {content} 0 R" +
            $"/MediaBox[0 0 {PdfSyntax.Number(PdfSyntax.Points(page.WidthMm))} {PdfSyntax.Number(PdfSyntax.Points(page.HeightMm))}]{links}>>");
    }

    private string Xmp()
    {
        XNamespace x = "adobe:ns:meta/", rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#", dc = "http://purl.org/dc/elements/1.1/",
            xmp = "http://ns.adobe.com/xap/1.0/", pdf = "http://ns.adobe.com/pdf/1.3/";
        var readable = PdfText.OneLine(title);
        var packet = new XElement(x + "xmpmeta", new XAttribute(XNamespace.Xmlns + "x", x),
            new XElement(rdf + "RDF", new XAttribute(XNamespace.Xmlns + "rdf", rdf),
                new XElement(rdf + "Description", new XAttribute(rdf + "about", ""),
                    new XAttribute(XNamespace.Xmlns + "dc", dc), new XAttribute(XNamespace.Xmlns + "xmp", xmp), new XAttribute(XNamespace.Xmlns + "pdf", pdf),
                    new XElement(dc + "format", "application/pdf"),
                    new XElement(dc + "title", new XElement(rdf + "Alt",
                        new XElement(rdf + "li", new XAttribute(XNamespace.Xml + "lang", "x-default"), readable))),
                    new XElement(dc + "language", new XElement(rdf + "Bag", new XElement(rdf + "li", language))),
                    new XElement(xmp + "CreateDate", createdAt.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture)),
                    new XElement(pdf + "Producer", Producer))));
        // The attribute values around the packet are fixed by the XMP specification, part 1, section 7.3.2.
        return $"<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n{packet.ToString(SaveOptions.DisableFormatting)}\n<?xpacket end=\"r\"?>";
    }
}

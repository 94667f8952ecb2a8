using System.Text;
using HocVuSo.OfficialDocuments.Pdf.TrueType;

namespace HocVuSo.OfficialDocuments.Pdf;

/// <summary>
/// A TrueType font that text can be measured with and documents embed a part of. Immutable: one instance serves any number of
/// documents and threads. Sizes are in points (1/72 inch), lengths in millimetres. Kerning is not applied.
/// </summary>
public sealed class PdfFont
{
    private PdfFont(TrueTypeFile file) => File = file;

    public string PostScriptName => File.PostScriptName;

    internal TrueTypeFile File { get; }

    /// <summary>Reads a .ttf file. Throws <see cref="InvalidDataException"/> when it is broken, has PostScript outlines or is a collection.</summary>
    public static PdfFont Load(byte[] ttf)
    {
        ArgumentNullException.ThrowIfNull(ttf);
        return new PdfFont(new TrueTypeFile(ttf));
    }

    public bool Has(Rune character) => File.GlyphOf(character) != 0;

    /// <summary>The width of one line of text; line breaks count as spaces, missing characters as wide as their box.</summary>
    public double MeasureMm(string text, double sizePt)
    {
        ArgumentNullException.ThrowIfNull(text);
        return MeasureClean(PdfText.OneLine(text), sizePt);
    }

    /// <summary>
    /// The lines that <paramref name="text"/> takes within a width, as <see cref="PdfPage.TextBlock"/> draws them. Line breaks in
    /// the text are kept, a no-break space holds words together, a word wider than the width is cut. "" is one empty line.
    /// </summary>
    public IReadOnlyList<string> Wrap(string text, double sizePt, double widthMm)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. PdfText.Wrap(text, line => MeasureClean(line, sizePt), widthMm)];
    }

    /// <summary>From the base line up to the highest accent the font plans for.</summary>
    public double AscentMm(double sizePt) => PdfSyntax.Millimetres(sizePt * File.Ascent / File.UnitsPerEm);

    /// <summary>From the base line up to the top of a capital letter without accent: what looks like the middle of a line is half of it.</summary>
    public double CapHeightMm(double sizePt) => PdfSyntax.Millimetres(sizePt * File.CapHeight / File.UnitsPerEm);

    private double MeasureClean(string line, double sizePt)
    {
        var units = 0L;
        foreach (var rune in line.EnumerateRunes()) units += File.AdvanceOf(File.GlyphOf(rune));
        return PdfSyntax.Millimetres(sizePt * units / File.UnitsPerEm);
    }
}

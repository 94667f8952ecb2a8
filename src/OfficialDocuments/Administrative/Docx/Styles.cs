using System.Xml.Linq;
using HocVuSo.OfficialDocuments.Packaging;

namespace HocVuSo.OfficialDocuments.Administrative.Docx;

/// <summary>
/// The styles a person finds when they go on editing in Word. Headings keep Word's own names, so that the outline, the navigation
/// pane and screen readers know them.
/// </summary>
internal static class Styles
{
    private static readonly string[] Ranges = ["ascii", "hAnsi", "eastAsia", "cs"];

    public static XElement Part(Layout layout) => W.E("styles",
        new XAttribute(XNamespace.Xmlns + "w", W.Space),
        W.E("docDefaults",
            W.E("rPrDefault", W.E("rPr",
                W.E("rFonts", Ranges.Select(range => W.A(range, OfficeText.OneLine(layout.Template.Font)))),
                W.V("sz", layout.Sizes.Text * 2), W.V("szCs", layout.Sizes.Text * 2),
                W.E("lang", W.A("val", "vi-VN"), W.A("eastAsia", "vi-VN"), W.A("bidi", "ar-SA")))),
            W.E("pPrDefault", W.E("pPr", W.E("spacing", W.A("after", 0), W.A("line", 240), W.A("lineRule", "auto"))))),
        Style("Normal", "Normal", basedOn: null, next: null, W.E("pPr"), default),
        Style("BodyText", "Body Text", "Normal", "BodyText", Body(layout, "both"), default),
        Style("Heading1", "heading 1", "Normal", "BodyText", Body(layout, "left", level: 0), new Letters(Bold: true)),
        Style("Heading2", "heading 2", "Normal", "BodyText", Body(layout, "both", level: 1), new Letters(Bold: true)),
        Style("Heading3", "heading 3", "Normal", "BodyText", Body(layout, "both", level: 2), default),
        Style("Part", "Part", "Normal", "BodyText", Centred(before: 240, after: 120, level: 0), new Letters(Bold: true)),
        Style("Title", "Title", "Normal", "Subtitle", Centred(before: 360, after: 0), new Letters(layout.Sizes.Title, Bold: true)),
        Style("Subtitle", "Subtitle", "Normal", "BodyText", Centred(before: 0, after: 0), new Letters(layout.Sizes.Title, Bold: true)),
        Style("Caption", "caption", "Normal", "BodyText", Centred(before: 120, after: 80), new Letters(layout.Sizes.Caption, Bold: true)),
        Style("TableText", "Table Text", "Normal", "TableText", W.E("pPr", W.E("spacing", W.A("before", 40), W.A("after", 40))), new Letters(layout.Sizes.Table)),
        Style("AnnexLabel", "Annex Label", "Normal", "AnnexTitle", Centred(before: 0, after: 60, level: 0), new Letters(layout.Sizes.AnnexLabel, Bold: true)),
        Style("AnnexTitle", "Annex Title", "Normal", "BodyText", Centred(before: 0, after: 60), new Letters(layout.Sizes.AnnexTitle, Bold: true)),
        Style("Header", "header", "Normal", "Header", W.E("pPr", W.V("jc", "center")), new Letters(layout.Sizes.PageNumber)));

    private static XElement Style(string id, string name, string? basedOn, string? next, XElement paragraph, Letters letters) => W.E("style",
        W.A("type", "paragraph"),
        basedOn is null ? W.A("default", 1) : null,
        W.A("styleId", id),
        W.V("name", name),
        basedOn is { } parent ? W.V("basedOn", parent) : null,
        next is { } following ? W.V("next", following) : null,
        W.E("qFormat"),
        paragraph,
        W.Properties(letters));

    private static XElement Body(Layout layout, string justify, int? level = null) => W.E("pPr",
        level is null ? null : W.E("keepNext"),
        W.E("spacing", W.A("after", layout.BetweenParagraphs), W.A("line", layout.LineSpacing), W.A("lineRule", "auto")),
        W.E("ind", W.A("firstLine", layout.FirstLine)),
        W.V("jc", justify),
        level is { } outline ? W.V("outlineLvl", outline) : null);

    private static XElement Centred(int before, int after, int? level = null) => W.E("pPr",
        W.E("keepNext"),
        W.E("spacing", W.A("before", before), W.A("after", after)),
        W.V("jc", "center"),
        level is { } outline ? W.V("outlineLvl", outline) : null);
}

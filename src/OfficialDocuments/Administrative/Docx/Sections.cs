using System.Xml.Linq;

namespace HocVuSo.OfficialDocuments.Administrative.Docx;

/// <summary>How the pages of a section lie and are numbered.</summary>
internal enum Pages
{
    /// <summary>The first pages of the document: numbered from 1, the first number hidden.</summary>
    First,

    /// <summary>Later pages of the text, which go on counting and hide nothing.</summary>
    Further,

    /// <summary>An annex counts from 1 again and hides its first number.</summary>
    Annex,
}

/// <summary>
/// Page setup and page heads. Page numbers stand in the middle of the top margin, begin at 1 in the text and again in every annex,
/// and are not shown on the first page (Decree 30/2020/NĐ-CP, Annex I, part II).
/// </summary>
internal static class Sections
{
    public const string OtherPages = "rId3", FirstPage = "rId4";
    private const int FromEdge = 454; // 8 mm: the number stays inside the top margin, also under a banner

    public static XElement Properties(Layout layout, Pages pages, bool landscape) => W.E("sectPr",
        HeaderReference("default", OtherPages),
        HeaderReference("first", FirstPage),
        W.V("type", "nextPage"),
        W.E("pgSz",
            W.A("w", landscape ? Layout.PageLong : Layout.PageShort), W.A("h", landscape ? Layout.PageShort : Layout.PageLong),
            landscape ? W.A("orient", "landscape") : null),
        W.E("pgMar",
            W.A("top", layout.Top), W.A("right", layout.Right), W.A("bottom", layout.Bottom), W.A("left", layout.Left),
            W.A("header", FromEdge), W.A("footer", FromEdge), W.A("gutter", 0)),
        pages == Pages.Annex ? W.E("pgNumType", W.A("start", 1)) : null,
        pages == Pages.Further ? null : W.E("titlePg"));

    public static XElement Header(string? banner, bool firstPage) => W.E("hdr",
        new XAttribute(XNamespace.Xmlns + "w", W.Space),
        banner is { } warning ? Letterhead.PageWarning(warning) : null,
        firstPage ? banner is null ? W.Paragraph(new Stance { Style = "Header" }) : null : PageNumber());

    private static XElement PageNumber() => W.Paragraph(new Stance { Style = "Header" },
        W.E("r", W.E("fldChar", W.A("fldCharType", "begin"))),
        W.E("r", W.E("instrText", new XAttribute(XNamespace.Xml + "space", "preserve"), " PAGE ")),
        W.E("r", W.E("fldChar", W.A("fldCharType", "separate"))),
        W.Run("2"),
        W.E("r", W.E("fldChar", W.A("fldCharType", "end"))));

    private static XElement HeaderReference(string type, string id) =>
        W.E("headerReference", W.A("type", type), new XAttribute(W.Relation + "id", id));
}

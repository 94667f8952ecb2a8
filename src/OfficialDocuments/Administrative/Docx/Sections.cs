using System.Xml.Linq;

namespace HocVuSo.OfficialDocuments.Administrative.Docx;

/// <summary>
/// Page setup and page heads. Page numbers stand in the middle of the top margin, begin at 1 in the text and again in every annex,
/// and are not shown on the first page (Decree 30/2020/NĐ-CP, Annex I, part II).
/// </summary>
internal static class Sections
{
    public const string OtherPages = "rId3", FirstPage = "rId4";

    public static XElement Properties(bool landscape, bool isAnnex) => W.E("sectPr",
        HeaderReference("default", OtherPages),
        HeaderReference("first", FirstPage),
        W.V("type", "nextPage"),
        W.E("pgSz",
            W.A("w", landscape ? Measures.PageLong : Measures.PageShort), W.A("h", landscape ? Measures.PageShort : Measures.PageLong),
            landscape ? W.A("orient", "landscape") : null),
        W.E("pgMar",
            W.A("top", Measures.Top), W.A("right", Measures.Right), W.A("bottom", Measures.Bottom), W.A("left", Measures.Left),
            W.A("header", 454), W.A("footer", 454), W.A("gutter", 0)),
        isAnnex ? W.E("pgNumType", W.A("start", 1)) : null,
        W.E("titlePg"));

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

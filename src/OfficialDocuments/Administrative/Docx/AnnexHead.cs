using System.Xml.Linq;

namespace HocVuSo.OfficialDocuments.Administrative.Docx;

/// <summary>
/// Head of an annex: label, title, and the document it goes with (Decree 30/2020/NĐ-CP, Annex I, part III). Number and date are
/// left open as long as the document has none; one that is signed electronically gets them from the system that issues it.
/// </summary>
internal static class AnnexHead
{
    public static IEnumerable<XElement> Of(Block.Annex annex, AdministrativeDocument document) =>
    [
        W.Paragraph(new Stance { Style = "AnnexLabel" }, W.Run(annex.Label)),
        W.Paragraph(new Stance { Style = "AnnexTitle" }, W.Run(annex.Title.ToUpperInvariant())),
        W.Paragraph(new Stance { Justify = "center", After = 120 }, W.Run(Reference(document), new Letters(Italic: true))),
    ];

    private static string Reference(AdministrativeDocument document) =>
        $"(Kèm theo {document.Kind} số {document.Number} {Letterhead.DateOf(document)} của {document.IssuingAgency.ReplaceLineEndings(" ")})";
}

using System.Xml.Linq;
using HocVuSo.OfficialDocuments.Administrative.Docx;
using HocVuSo.OfficialDocuments.Packaging;

namespace HocVuSo.OfficialDocuments.Administrative;

/// <summary>
/// Writes an <see cref="AdministrativeDocument"/> as DOCX in the layout of Decree 30/2020/NĐ-CP, Annex I: A4, Times New Roman,
/// the parts in their places and sizes. The same document gives the same bytes. Opens in Word and LibreOffice without repair;
/// a table whose rows do not fill its columns, or a heading of unknown level, throws <see cref="ArgumentException"/>.
/// </summary>
public static class DocxWriter
{
    private const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml";

    public static byte[] Write(AdministrativeDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var package = new OpcPackage();
        package.Add("word/document.xml", $"{Types}.document.main+xml", Main(document));
        package.Add("word/styles.xml", $"{Types}.styles+xml", Styles.Part());
        package.Add("word/settings.xml", $"{Types}.settings+xml", Settings());
        package.Add("word/header1.xml", $"{Types}.header+xml", Sections.Header(document.Banner, firstPage: false));
        package.Add("word/header2.xml", $"{Types}.header+xml", Sections.Header(document.Banner, firstPage: true));
        DocumentProperties.AddTo(package, $"{document.Kind} {document.Subject}".Trim(), document.IssuingAgency, document.CreatedAt);

        package.Relate("", "rId1", $"{OpcPackage.OfficeRelationships}/officeDocument", "word/document.xml");
        package.Relate("word/document.xml", "rId1", $"{OpcPackage.OfficeRelationships}/styles", "styles.xml");
        package.Relate("word/document.xml", "rId2", $"{OpcPackage.OfficeRelationships}/settings", "settings.xml");
        package.Relate("word/document.xml", Sections.OtherPages, $"{OpcPackage.OfficeRelationships}/header", "header1.xml");
        package.Relate("word/document.xml", Sections.FirstPage, $"{OpcPackage.OfficeRelationships}/header", "header2.xml");
        return package.ToBytes();
    }

    private static XElement Main(AdministrativeDocument document)
    {
        var text = document.Body.TakeWhile(block => block is not Block.Annex).ToList();
        var body = W.E("body", Letterhead.Of(document), BodyText.Closed(text), Closing.Of(document));
        var (landscape, isAnnex) = (false, false);
        foreach (var annex in Annexes(document.Body.Skip(text.Count)))
        {
            // A section's setup stands in its last paragraph.
            body.Add(W.Hairline(Sections.Properties(landscape, isAnnex)));
            (landscape, isAnnex) = (annex.Begin.Landscape, true);
            body.Add(BodyText.Of([annex.Begin, .. annex.Blocks], landscape ? Measures.TextWidthLandscape : Measures.TextWidth));
        }
        // Word wants a paragraph after a table even at the very end.
        body.Add(W.Hairline(), Sections.Properties(landscape, isAnnex));
        return W.E("document",
            new XAttribute(XNamespace.Xmlns + "w", W.Space), new XAttribute(XNamespace.Xmlns + "r", W.Relation), body);
    }

    private static List<(Block.Annex Begin, List<Block> Blocks)> Annexes(IEnumerable<Block> blocks)
    {
        var annexes = new List<(Block.Annex Begin, List<Block> Blocks)>();
        foreach (var block in blocks)
            if (block is Block.Annex begin) annexes.Add((begin, []));
            else annexes[^1].Blocks.Add(block);
        return annexes;
    }

    private static XElement Settings() => W.E("settings",
        new XAttribute(XNamespace.Xmlns + "w", W.Space),
        W.V("defaultTabStop", Measures.FirstLine),
        W.V("characterSpacingControl", "doNotCompress"),
        // 15: lay out as Word 2013 and later do, and no "compatibility mode" in the title bar.
        W.E("compat", W.E("compatSetting",
            W.A("name", "compatibilityMode"), W.A("uri", "http://schemas.microsoft.com/office/word"), W.A("val", 15))),
        W.E("themeFontLang", W.A("val", "vi-VN")),
        W.V("decimalSymbol", ","),
        W.V("listSeparator", ";"));
}

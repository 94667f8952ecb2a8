using System.Xml.Linq;
using HocVuSo.OfficialDocuments.Administrative.Docx;
using HocVuSo.OfficialDocuments.Packaging;

namespace HocVuSo.OfficialDocuments.Administrative;

/// <summary>
/// Writes an <see cref="AdministrativeDocument"/> as DOCX in the layout of Decree 30/2020/NĐ-CP, Annex I: A4, Times New Roman,
/// the parts in their places and sizes. The same document gives the same bytes. Opens in Word and LibreOffice without repair;
/// a document without what its kind needs, a table whose rows do not fill its columns, or a heading of unknown level throws
/// <see cref="ArgumentException"/>.
/// </summary>
public static class DocxWriter
{
    private const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml";

    public static byte[] Write(AdministrativeDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var layout = new Layout(document.Template);
        Rules.Check(document);
        var package = new OpcPackage();
        package.Add("word/document.xml", $"{Types}.document.main+xml", Main(document, layout));
        package.Add("word/styles.xml", $"{Types}.styles+xml", Styles.Part(layout));
        package.Add("word/settings.xml", $"{Types}.settings+xml", Settings(layout));
        package.Add("word/header1.xml", $"{Types}.header+xml", Sections.Header(document.Banner, firstPage: false));
        package.Add("word/header2.xml", $"{Types}.header+xml", Sections.Header(document.Banner, firstPage: true));
        DocumentProperties.AddTo(package, $"{document.Kind} {document.Subject}", document.IssuingAgency, document.CreatedAt);
        TemplateProperties.AddTo(package, document.Template);

        package.Relate("", "rId1", $"{OpcPackage.OfficeRelationships}/officeDocument", "word/document.xml");
        package.Relate("word/document.xml", "rId1", $"{OpcPackage.OfficeRelationships}/styles", "styles.xml");
        package.Relate("word/document.xml", "rId2", $"{OpcPackage.OfficeRelationships}/settings", "settings.xml");
        package.Relate("word/document.xml", Sections.OtherPages, $"{OpcPackage.OfficeRelationships}/header", "header1.xml");
        package.Relate("word/document.xml", Sections.FirstPage, $"{OpcPackage.OfficeRelationships}/header", "header2.xml");
        return package.ToBytes();
    }

    private static XElement Main(AdministrativeDocument document, Layout layout)
    {
        var body = W.E("body", Letterhead.Of(document, layout));
        var stretches = Stretches(document.Body);
        var end = stretches.FindLastIndex(stretch => stretch.Pages != Pages.Annex);
        for (var i = 0; i < stretches.Count; i++)
        {
            var (pages, landscape, annex, blocks) = stretches[i];
            if (annex is not null) body.Add(AnnexHead.Of(annex, document));
            body.Add(BodyText.Of(i == end ? BodyText.Closed(blocks) : blocks, layout, landscape, beforeSignature: i == end));
            if (i == end) body.Add(Closing.Of(document, layout));
            // A section's setup stands in its last paragraph, the last one's in the body. Word wants a paragraph after a table even there.
            var setup = Sections.Properties(layout, pages, landscape);
            body.Add(i < stretches.Count - 1 ? W.Hairline(setup) : new[] { W.Hairline(), setup });
        }
        Figures.Number(body);
        return W.E("document",
            new XAttribute(XNamespace.Xmlns + "w", W.Space), new XAttribute(XNamespace.Xmlns + "r", W.Relation), body);
    }

    /// <summary>
    /// The blocks by the pages they stand on. The letterhead and the signature are always on standing pages, so the text begins and ends
    /// with a stretch of those, even one without blocks.
    /// </summary>
    private static List<Stretch> Stretches(IReadOnlyList<Block> blocks)
    {
        var text = blocks.TakeWhile(block => block is not Block.Annex).ToList();
        List<Stretch> stretches = [new(Pages.First, false, null, [])];
        foreach (var block in text)
        {
            var lying = block is Block.Table { Landscape: true };
            if (lying != stretches[^1].Landscape) stretches.Add(new(Pages.Further, lying, null, []));
            stretches[^1].Blocks.Add(block);
        }
        if (stretches[^1].Landscape) stretches.Add(new(Pages.Further, false, null, []));

        foreach (var block in blocks.Skip(text.Count))
        {
            if (block is Block.Table { Landscape: true }) throw new ArgumentException("In an annex it is the annex that lies, not its table.", nameof(blocks));
            if (block is Block.Annex annex) stretches.Add(new(Pages.Annex, annex.Landscape, annex, []));
            else stretches[^1].Blocks.Add(block);
        }
        return stretches;
    }

    private static XElement Settings(Layout layout) => W.E("settings",
        new XAttribute(XNamespace.Xmlns + "w", W.Space),
        W.V("defaultTabStop", layout.FirstLine),
        W.V("characterSpacingControl", "doNotCompress"),
        // 15: lay out as Word 2013 and later do, and no "compatibility mode" in the title bar.
        W.E("compat", W.E("compatSetting",
            W.A("name", "compatibilityMode"), W.A("uri", "http://schemas.microsoft.com/office/word"), W.A("val", 15))),
        W.E("themeFontLang", W.A("val", "vi-VN")),
        W.V("decimalSymbol", ","),
        W.V("listSeparator", ";"));

    /// <summary>Blocks that stand in one section, under the head of an annex or none.</summary>
    private sealed record Stretch(Pages Pages, bool Landscape, Block.Annex? Annex, List<Block> Blocks);
}

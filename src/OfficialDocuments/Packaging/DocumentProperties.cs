using System.Globalization;
using System.Xml.Linq;

namespace HocVuSo.OfficialDocuments.Packaging;

/// <summary>What an Office file says about itself: title, who issued it, language, and when if that is known.</summary>
internal static class DocumentProperties
{
    public static void AddTo(OpcPackage package, string title, string creator, DateTimeOffset? createdAt)
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", dc = "http://purl.org/dc/elements/1.1/",
            terms = "http://purl.org/dc/terms/", instance = "http://www.w3.org/2001/XMLSchema-instance",
            extended = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";

        package.Add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", new XElement(core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", core), new XAttribute(XNamespace.Xmlns + "dc", dc),
            new XAttribute(XNamespace.Xmlns + "dcterms", terms), new XAttribute(XNamespace.Xmlns + "xsi", instance),
            new XElement(dc + "title", OfficeText.OneLine(title)),
            new XElement(dc + "creator", OfficeText.OneLine(creator)),
            new XElement(dc + "language", "vi-VN"),
            createdAt is { } at
                ? new XElement(terms + "created", new XAttribute(instance + "type", "dcterms:W3CDTF"),
                    at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))
                : null));
        package.Add("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml",
            new XElement(extended + "Properties", new XElement(extended + "Application", "Học Vụ Số")));
        package.Relate("", "rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml");
        package.Relate("", "rId3", $"{OpcPackage.OfficeRelationships}/extended-properties", "docProps/app.xml");
    }
}

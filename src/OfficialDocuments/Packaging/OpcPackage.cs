using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace HocVuSo.OfficialDocuments.Packaging;

/// <summary>
/// The zip file that DOCX and XLSX are (ECMA-376 part 2), written so that the same parts give the same bytes: parts in the order
/// they were added, all dated 1980-01-01, relationship ids given by the caller. (The SDK's own packages carry random ids and the
/// time of day.)
/// </summary>
internal sealed class OpcPackage
{
    public const string OfficeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly DateTimeOffset Dated = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<(string Path, string ContentType, Action<XmlWriter> Write)> _parts = [];
    private readonly List<(string From, string Id, string Type, string Target)> _relationships = [];

    public void Add(string path, string contentType, XElement root) => Add(path, contentType, root.WriteTo);

    /// <summary>A part that is written straight into the file, for sheets of many rows.</summary>
    public void Add(string path, string contentType, Action<XmlWriter> write) => _parts.Add((path, contentType, write));

    /// <summary>
    /// <paramref name="from"/> is the path of a part, or "" for the package; <paramref name="target"/> is relative to its folder.
    /// </summary>
    public void Relate(string from, string id, string type, string target) => _relationships.Add((from, id, type, target));

    public byte[] ToBytes()
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", ContentTypes().WriteTo);
            foreach (var source in _relationships.GroupBy(relationship => relationship.From))
                Write(zip, RelationshipsPath(source.Key), Relationships(source).WriteTo);
            foreach (var part in _parts) Write(zip, part.Path, part.Write);
        }
        return bytes.ToArray();
    }

    private static void Write(ZipArchive zip, string path, Action<XmlWriter> write)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.SmallestSize);
        entry.LastWriteTime = Dated;
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        xml.WriteStartDocument(standalone: true);
        write(xml);
    }

    private XElement ContentTypes()
    {
        XNamespace types = "http://schemas.openxmlformats.org/package/2006/content-types";
        return new XElement(types + "Types",
            new XElement(types + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
            new XElement(types + "Default", new XAttribute("Extension", "xml"), new XAttribute("ContentType", "application/xml")),
            _parts.Select(part => new XElement(types + "Override", new XAttribute("PartName", $"/{part.Path}"), new XAttribute("ContentType", part.ContentType))));
    }

    private static XElement Relationships(IEnumerable<(string From, string Id, string Type, string Target)> relationships)
    {
        XNamespace space = PackageRelationships;
        return new XElement(space + "Relationships", relationships.Select(relationship => new XElement(space + "Relationship",
            new XAttribute("Id", relationship.Id), new XAttribute("Type", relationship.Type), new XAttribute("Target", relationship.Target))));
    }

    private static string RelationshipsPath(string from)
    {
        var folder = from.LastIndexOf('/') + 1;
        return $"{from[..folder]}_rels/{from[folder..]}.rels";
    }
}

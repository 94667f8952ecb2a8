using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using HocVuSo.Assessment.Bank;
using static HocVuSo.Assessment.Qti.Qti;

namespace HocVuSo.Assessment.Qti;

/// <summary>Families as a QTI 3.0 content package: the manifest, an item per row, each family's own file, the pictures. The same families give the same bytes.</summary>
internal static class PackageWriter
{
    // The earliest a zip can say. The time of an export would make two packages of one bank differ.
    private static readonly DateTimeOffset Undated = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="texts">Text of each family by its digest.</param>
    /// <param name="picture">The SVG of a picture by its name.</param>
    public static byte[] Write(IEnumerable<ItemFamily> families, IReadOnlyDictionary<string, string> texts, Func<string, byte[]> picture)
    {
        List<ItemFamily> ordered = [.. families.OrderBy(f => f.Code, StringComparer.Ordinal)];
        var items = ordered.SelectMany(f => f.Items).ToList();
        var pictures = items.SelectMany(Manifest.PicturesOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();

        using var package = new MemoryStream();
        using (var zip = new ZipArchive(package, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, ManifestName, Bytes(Manifest.Write(ordered, pictures)));
            foreach (var item in items) { Add(zip, ItemPath(item), Bytes(ItemWriter.Write(item))); }
            foreach (var family in ordered) { Add(zip, FamilyPath(family.Code), Encoding.UTF8.GetBytes(texts[family.Digest])); }
            foreach (var name in pictures) { Add(zip, PicturePath(name), picture(name)); }
        }
        return package.ToArray();
    }

    public static byte[] Bytes(XDocument document)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            document.Save(writer);
        }
        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string path, byte[] content)
    {
        var entry = zip.CreateEntry(path);
        entry.LastWriteTime = Undated;
        using var stream = entry.Open();
        stream.Write(content);
    }
}

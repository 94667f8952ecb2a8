using System.IO.Compression;
using System.Xml;
using HocVuSo.OfficialDocuments.Administrative.Docx;

namespace HocVuSo.OfficialDocuments.Administrative;

/// <summary>
/// Finds the marked figures of a DOCX again, also after it was edited and saved in Word: figures are content controls and keep their id
/// whatever happens to the letters in them. (LibreOffice 7.4 keeps the controls and drops the ids when it saves.) Controls that others put in, with a tag that could be the id of a
/// figure, are found as well. Deleted text of tracked changes and prompts of empty controls do not count as text.
/// </summary>
public static class FigureReader
{
    // Sizes are counted while unpacking: what a file says about itself is not believed. The text of a hundred pages is below 2 MB.
    private const int MostBytes = 8 * 1024 * 1024, MostUnpacked = 16 * 1024 * 1024, MostParts = 4000;

    /// <summary>Never throws on what is in the file: one that cannot be read gives a refusal.</summary>
    public static FigureReading Read(byte[] file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Length > MostBytes) return Refused(FigureRefusal.TooLarge);
        if (!file.AsSpan().StartsWith("PK"u8)) return Refused(FigureRefusal.NotADocument);
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > MostParts) return Refused(FigureRefusal.TooLarge);
            if (Part(zip, "_rels/.rels") is not { } relationships) return Refused(FigureRefusal.NotADocument);
            using var start = Unpacked(relationships);
            if (MainPart(start) is not { } path) return Refused(FigureRefusal.NotADocument);
            if (Part(zip, path) is not { } main) return Refused(FigureRefusal.Damaged);
            using var text = Unpacked(main);
            return ControlReader.Read(text) is { } figures ? new() { Figures = figures } : Refused(FigureRefusal.NotADocument);
        }
        catch (DocumentTooLargeException)
        {
            return Refused(FigureRefusal.TooLarge);
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            return Refused(FigureRefusal.Damaged);
        }
    }

    private static FigureReading Refused(FigureRefusal refusal) => new() { Refusal = refusal };

    // Names of parts are compared without regard to case (ECMA-376 part 2).
    private static ZipArchiveEntry? Part(ZipArchive zip, string path) =>
        zip.Entries.FirstOrDefault(entry => string.Equals(entry.FullName, path, StringComparison.OrdinalIgnoreCase));

    /// <summary>The part that the package begins with: not every program calls it word/document.xml.</summary>
    private static string? MainPart(Stream relationships)
    {
        using var xml = BoundedXml.Of(relationships);
        while (BoundedXml.Read(xml))
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" }
                && xml.GetAttribute("Type")?.EndsWith("/officeDocument", StringComparison.Ordinal) == true
                && xml.GetAttribute("Target") is { } target) return target.TrimStart('/');
        return null;
    }

    private static MemoryStream Unpacked(ZipArchiveEntry entry)
    {
        using var packed = entry.Open();
        var content = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = packed.Read(buffer)) > 0;)
        {
            if (content.Length + read > MostUnpacked) throw new DocumentTooLargeException();
            content.Write(buffer, 0, read);
        }
        content.Position = 0;
        return content;
    }
}

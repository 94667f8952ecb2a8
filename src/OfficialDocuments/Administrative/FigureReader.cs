using System.IO.Compression;
using System.Xml;
using HocVuSo.OfficialDocuments.Administrative.Docx;
using HocVuSo.OfficialDocuments.Packaging;

namespace HocVuSo.OfficialDocuments.Administrative;

/// <summary>
/// Finds the marked figures of a DOCX again, also after it was edited and saved in Word: figures are content controls and keep their id
/// whatever happens to the letters in them. (LibreOffice 7.4 keeps the controls and drops the ids when it saves.) Controls that others put in, with a tag that could be the id of a
/// figure, are found as well. Deleted text of tracked changes and prompts of empty controls do not count as text.
/// </summary>
public static class FigureReader
{
    // The text of a hundred pages is below 2 MB.
    private const int MostBytes = 8 * 1024 * 1024;

    /// <summary>Never throws on what is in the file: one that cannot be read gives a refusal.</summary>
    public static FigureReading Read(byte[] file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Length > MostBytes) return Refused(FigureRefusal.TooLarge);
        if (!file.AsSpan().StartsWith("PK"u8)) return Refused(FigureRefusal.NotADocument);
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            var packed = new Packed(zip);
            if (packed.MainPart() is not { } path) return Refused(FigureRefusal.NotADocument);
            using var main = packed.Open(path);
            if (main is null) return Refused(FigureRefusal.Damaged);
            return ControlReader.Read(main) is { } figures ? new() { Figures = figures } : Refused(FigureRefusal.NotADocument);
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
}

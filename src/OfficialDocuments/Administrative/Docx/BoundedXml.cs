using System.Xml;

namespace HocVuSo.OfficialDocuments.Administrative.Docx;

/// <summary>A stranger's file goes over a limit of the reader.</summary>
internal sealed class DocumentTooLargeException : Exception;

/// <summary>Reads a stranger's XML: no entities, nothing fetched, no deeper than any program writes.</summary>
internal static class BoundedXml
{
    private const int Deepest = 512;

    public static XmlReader Of(Stream stream) => XmlReader.Create(stream, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });

    public static bool Read(XmlReader xml) => xml.Read() && (xml.Depth <= Deepest ? true : throw new DocumentTooLargeException());
}

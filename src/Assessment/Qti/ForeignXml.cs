using System.Xml;
using System.Xml.Linq;
using HocVuSo.Assessment.Contracts;
using static HocVuSo.Assessment.Qti.Qti;

namespace HocVuSo.Assessment.Qti;

/// <summary>XML of a stranger's: no document type, nothing fetched, sizes bounded. Elements know their line.</summary>
internal static class ForeignXml
{
    /// <summary>Null with a finding when it is not well formed, declares a document type or nests too deep.</summary>
    public static XElement? Read(string name, byte[] content, List<ImportFinding> findings)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = Limits.MostOfOne };
        using var first = XmlReader.Create(new MemoryStream(content, writable: false), settings);
        try
        {
            // The nesting is looked at first: a tree of a million levels would end the process, not the reading.
            while (first.Read())
            {
                if (first.Depth <= Limits.DeepestNesting) { continue; }
                findings.Add(Finding(name, null, true, QtiWords.TooDeep, Limits.DeepestNesting));
                return null;
            }
            using var reader = XmlReader.Create(new MemoryStream(content, writable: false), settings);
            return XDocument.Load(reader, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace).Root;
        }
        catch (XmlException fault)
        {
            findings.Add(Finding(name, null, true, QtiWords.BrokenXml, fault.Message) with { Line = fault.LineNumber > 0 ? fault.LineNumber : null });
            return null;
        }
    }
}

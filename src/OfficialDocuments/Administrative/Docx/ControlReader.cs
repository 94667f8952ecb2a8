using System.Text;
using System.Xml;
using HocVuSo.OfficialDocuments.Packaging;

namespace HocVuSo.OfficialDocuments.Administrative.Docx;

/// <summary>
/// Content controls out of the main part of a DOCX, in one pass and without building a tree. A control may hold pieces of a line,
/// paragraphs or cells, and other controls, whose text is also its own.
/// </summary>
internal sealed class ControlReader
{
    private const int MostFigures = 20_000, LongestText = 4000, DeepestNesting = 16;
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    // Deleted and moved away text, and properties, in which a "tab" is a stop and not a letter.
    private static readonly HashSet<string> NoText =
        ["del", "moveFrom", "pPr", "rPr", "tblPr", "tblGrid", "trPr", "tcPr", "sectPr", "sdtEndPr"];

    private readonly List<FoundFigure> _found = [];
    private readonly List<Control> _open = [];
    private int? _skipped;
    private bool _inProperties, _inText;

    private ControlReader()
    {
    }

    /// <summary>Null when it is not the main part of a text document. Throws on broken XML and on too much of anything.</summary>
    public static IReadOnlyList<FoundFigure>? Read(XmlReader xml)
    {
        var reader = new ControlReader();
        while (Packed.Read(xml))
            if (xml is { Depth: 0, NodeType: XmlNodeType.Element } && !(IsWord(xml) && xml.LocalName == "document")) return null;
            else reader.Take(xml);
        return reader._found;
    }

    private static bool IsWord(XmlReader xml) => xml.NamespaceURI == W.Space.NamespaceName || xml.NamespaceURI == Strict;

    private void Take(XmlReader xml)
    {
        if (xml.NodeType == XmlNodeType.EndElement) End(xml);
        else if (_skipped is not null) return;
        else if (xml.NodeType == XmlNodeType.Element) Begin(xml);
        else if (_inText && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace) Write(xml.Value);
    }

    private void Begin(XmlReader xml)
    {
        if (IsWord(xml) ? NoText.Contains(xml.LocalName) : xml is { LocalName: "Fallback", NamespaceURI: Compatibility })
        {
            if (!xml.IsEmptyElement) _skipped = xml.Depth;
            return;
        }
        if (!IsWord(xml)) return;
        switch (xml.LocalName)
        {
            case "sdt" when !xml.IsEmptyElement:
                if (_open.Count == DeepestNesting) throw new DocumentTooLargeException();
                _open.Add(new Control(xml.Depth));
                break;
            case "sdtPr": _inProperties = !xml.IsEmptyElement; break;
            case "tag" when _inProperties && _open is [.., var control]: control.Id = Value(xml); break;
            case "showingPlcHdr" when _inProperties && _open is [.., var control]: control.IsPrompt = Value(xml) is not ("0" or "false" or "off"); break;
            case "t": _inText = !xml.IsEmptyElement; break;
            case "p" when _open is [.., { Text.Length: > 0 }]: Write("\n"); break;
            case "br" or "cr": Write("\n"); break;
            case "tab": Write("\t"); break;
            case "noBreakHyphen": Write("\u2011"); break;
        }
    }

    private void End(XmlReader xml)
    {
        if (_skipped is { } depth)
        {
            if (xml.Depth == depth) _skipped = null;
            return;
        }
        if (!IsWord(xml)) return;
        switch (xml.LocalName)
        {
            case "t": _inText = false; break;
            case "sdtPr": _inProperties = false; break;
            case "sdt" when _open is [.., var control] && control.Depth == xml.Depth: Close(control); break;
        }
    }

    private void Close(Control control)
    {
        _open.RemoveAt(_open.Count - 1);
        var text = control.IsPrompt ? "" : control.Text.ToString();
        Write(text);
        if (control.Id is not { } id || !MarkedFigure.IsId(id)) return;
        if (_found.Count == MostFigures) throw new DocumentTooLargeException();
        _found.Add(new(id, OfficeText.Of(text).Trim()));
    }

    private void Write(string text)
    {
        if (_open is not [.., var control]) return;
        if (control.Text.Length + text.Length > LongestText) throw new DocumentTooLargeException();
        control.Text.Append(text);
    }

    private static string? Value(XmlReader xml) => xml.GetAttribute("val", xml.NamespaceURI);

    private sealed class Control(int depth)
    {
        public int Depth => depth;

        public StringBuilder Text { get; } = new();

        public string? Id { get; set; }

        public bool IsPrompt { get; set; }
    }
}

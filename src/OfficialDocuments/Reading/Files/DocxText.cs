using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using HocVuSo.OfficialDocuments.Packaging;

namespace HocVuSo.OfficialDocuments.Reading.Files;

/// <summary>
/// The text of a Word document (ECMA-376): paragraphs with the numbers Word writes before them, tables with tabs between cells. Deleted text,
/// fields' instructions, heads and feet of pages are left out.
/// </summary>
internal sealed partial class DocxText
{
    private readonly DocxNumbering _numbering;
    private readonly StringBuilder _text = new();
    private readonly Stack<Table> _tables = new();
    private readonly char[] _piece = new char[4096];

    private DocxText(DocxNumbering numbering) => _numbering = numbering;

    public static FileReading Read(byte[] bytes)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            var file = new Packed(archive);
            if (file.MainPart() is not { } main) { return DocumentFile.Refuse(FileRefusal.WrongName); }
            if (file.Names.Any(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))) { return DocumentFile.Refuse(FileRefusal.Macro); }
            if (IsFetching(file)) { return DocumentFile.Refuse(FileRefusal.ExternalContent); }
            var reader = new DocxText(DocxNumbering.Of(file));
            using var document = file.Open(main);
            if (document is null) { return DocumentFile.Refuse(FileRefusal.Damaged); }
            return reader.ReadBody(document) ? DocumentFile.OfText(reader._text.ToString()) : DocumentFile.Refuse(FileRefusal.TooLong);
        }
        catch (DocumentTooLargeException)
        {
            return DocumentFile.Refuse(FileRefusal.TooLong);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            return DocumentFile.Refuse(FileRefusal.Damaged);
        }
    }

    // A link to a page is text; a template, a picture or a frame from elsewhere is not.
    private static bool IsFetching(Packed file)
    {
        foreach (var name in file.Names.Where(n => n.StartsWith("word/_rels/", StringComparison.OrdinalIgnoreCase)))
        {
            using var relations = file.Open(name)!;
            while (Packed.Read(relations))
            {
                if (relations.NodeType == XmlNodeType.Element && relations.GetAttribute("TargetMode") == "External" && relations.GetAttribute("Type")?.EndsWith("/hyperlink", StringComparison.Ordinal) == false) { return true; }
            }
        }
        return false;
    }

    // False when the text is longer than a document may be.
    private bool ReadBody(XmlReader xml)
    {
        Stack<Paragraph> paragraphs = new();
        for (var more = Packed.Read(xml); more;)
        {
            if (_text.Length > DocumentFile.LongestText) { return false; }
            var name = xml.LocalName;
            // What was deleted, and the older form of what a newer program shows otherwise.
            if (xml.NodeType == XmlNodeType.Element && name is "del" or "moveFrom" or "Fallback" or "instrText" or "delText") { xml.Skip(); continue; }
            if (xml.NodeType == XmlNodeType.Element) { Begin(xml, name, paragraphs); }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace && paragraphs.TryPeek(out var inner) && inner.IsText)
            {
                if (!Take(xml, inner.Words)) { return false; }
            }
            else if (xml.NodeType == XmlNodeType.EndElement) { End(name, paragraphs); }
            more = Packed.Read(xml);
        }
        return true;
    }

    // Piece by piece: a text may be as long as its part.
    private bool Take(XmlReader xml, StringBuilder words)
    {
        for (int read; (read = xml.ReadValueChunk(_piece, 0, _piece.Length)) > 0;)
        {
            if (words.Length + _text.Length > DocumentFile.LongestText) { return false; }
            words.Append(_piece, 0, read);
        }
        return true;
    }

    private void Begin(XmlReader xml, string name, Stack<Paragraph> paragraphs)
    {
        paragraphs.TryPeek(out var paragraph);
        switch (name)
        {
            case "p":
                if (xml.IsEmptyElement) { Line(""); }
                else { paragraphs.Push(new()); }
                break;
            case "t" when paragraph is not null: paragraph.IsText = !xml.IsEmptyElement; break;
            case "tab" when paragraph is { InProperties: false }: paragraph.Words.Append(' '); break;
            case "br" or "cr" when paragraph is not null: paragraph.Words.Append(_tables.Count > 0 ? ' ' : '\n'); break;
            case "noBreakHyphen" when paragraph is not null: paragraph.Words.Append('-'); break;
            case "pPr" when paragraph is not null: paragraph.InProperties = !xml.IsEmptyElement; break;
            case "pStyle" when paragraph is not null: paragraph.Style = xml.GetAttribute("val", xml.NamespaceURI); break;
            case "numId" when paragraph is { InProperties: true }: paragraph.Number = xml.GetAttribute("val", xml.NamespaceURI); break;
            case "ilvl" when paragraph is { InProperties: true }: paragraph.Level = int.TryParse(xml.GetAttribute("val", xml.NamespaceURI), out var level) ? level : null; break;
            case "tbl" when !xml.IsEmptyElement: _tables.Push(new()); break;
            case "tr" when _tables.TryPeek(out var table): table.Rows.Add([]); break;
            case "tc" when _tables.TryPeek(out var table) && table.Rows.Count > 0: table.Rows[^1].Add(new()); break;
            case "gridSpan" when Current() is { } cell: cell.Span = int.TryParse(xml.GetAttribute("val", xml.NamespaceURI), out var span) ? Math.Clamp(span, 1, 63) : 1; break;
            case "vMerge" when Current() is { } cell: cell.GoesOn = xml.GetAttribute("val", xml.NamespaceURI) is not "restart"; break;
        }
    }

    private void End(string name, Stack<Paragraph> paragraphs)
    {
        switch (name)
        {
            case "t" when paragraphs.TryPeek(out var paragraph): paragraph.IsText = false; break;
            case "pPr" when paragraphs.TryPeek(out var paragraph): paragraph.InProperties = false; break;
            case "p" when paragraphs.TryPop(out var paragraph):
                var label = _numbering.Label(paragraph.Style, paragraph.Number, paragraph.Level);
                var words = paragraph.Words.ToString().Trim();
                Line(label.Length > 0 && words.Length > 0 ? $"{label} {words}" : words);
                break;
            case "tbl" when _tables.TryPop(out var table): Write(table); break;
        }
    }

    private Cell? Current() => _tables.TryPeek(out var table) && table.Rows.Count > 0 && table.Rows[^1].Count > 0 ? table.Rows[^1][^1] : null;

    // A table within a cell is text of the cell.
    private void Line(string words)
    {
        if (Current() is { } cell) { cell.Lines.Add(words); }
        else { _text.Append(words).Append('\n'); }
    }

    private void Write(Table table)
    {
        // Letterhead, recipients and signature stand side by side in a table that nobody sees.
        var first = table.Rows.Count > 0 && table.Rows[0].Count > 0 ? string.Join(' ', table.Rows[0][0].Lines).Trim() : "";
        if (table.Rows.All(r => r.Sum(c => c.Span) <= 2) && !Numbered().IsMatch(first))
        {
            foreach (var line in table.Rows.SelectMany(r => r).SelectMany(c => c.Lines)) { Line(line); }
            return;
        }
        var above = new List<string>();
        foreach (var row in table.Rows)
        {
            List<string> cells = [];
            var goesOn = row.Count > 0 && row[0].GoesOn;
            foreach (var cell in row)
            {
                var at = cells.Count;
                // Whoever leads several rows is written once beside them.
                cells.Add(cell.GoesOn && !goesOn && at < above.Count ? above[at] : Joined(cell.Lines));
                for (var i = 1; i < cell.Span; i++) { cells.Add(""); }
            }
            Line(string.Join('\t', cells));
            above = goesOn ? above : cells;
        }
    }

    // Several bodies in one cell stand below each other; a line that was broken goes on with a small letter.
    private static string Joined(List<string> lines)
    {
        StringBuilder joined = new();
        foreach (var line in lines.Select(l => l.Replace('\t', ' ').Trim()).Where(l => l.Length > 0))
        {
            var words = joined.Length > 0 && line is ['-', ' ', .. var item] ? item : line;
            if (joined.Length > 0) { joined.Append(char.IsLower(words[0]) || joined[^1] is ';' or ',' or '.' or ':' ? " " : "; "); }
            joined.Append(words);
        }
        return joined.ToString();
    }

    private sealed class Paragraph
    {
        public StringBuilder Words { get; } = new();

        public bool IsText { get; set; }

        public bool InProperties { get; set; }

        public string? Style { get; set; }

        public string? Number { get; set; }

        public int? Level { get; set; }
    }

    private sealed class Table
    {
        public List<List<Cell>> Rows { get; } = [];
    }

    private sealed class Cell
    {
        public List<string> Lines { get; } = [];

        public int Span { get; set; } = 1;

        public bool GoesOn { get; set; }
    }

    [GeneratedRegex(@"^(?:S?TT|Số\s*TT)$")]
    private static partial Regex Numbered();
}

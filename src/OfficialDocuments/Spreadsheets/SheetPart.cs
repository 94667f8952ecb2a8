using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using HocVuSo.OfficialDocuments.Packaging;
using HocVuSo.VietnameseText;

namespace HocVuSo.OfficialDocuments.Spreadsheets;

/// <summary>
/// Writes one sheet, row by row. Text is always an inline string and no element of a formula is ever written, so nothing typed
/// by a person can be calculated.
/// </summary>
internal sealed partial class SheetPart(Sheet sheet)
{
    private const int MostRows = 1_048_576;
    private const int LineHeight = 15, TitleHeight = 20, HighestRow = 409; // points; the last is Excel's limit
    private static readonly DateOnly CountsFrom = new(1899, 12, 30);
    private static readonly DateOnly FirstReliable = new(1900, 3, 1);
    private static readonly string Space = SheetStyles.Space.NamespaceName;

    private int _row;

    public int HeaderRow { get; } = sheet.TitleRows.Count + (sheet.Banner is null ? 0 : 1) + 1;

    /// <summary>The last row of the table without its total; known once the sheet is written.</summary>
    public int LastRow { get; private set; }

    public string Area => $"$A${HeaderRow}:${ColumnName(sheet.Columns.Count - 1)}${LastRow}";

    public void WriteTo(XmlWriter xml)
    {
        xml.WriteStartElement("worksheet", Space);
        Open(xml, "sheetPr");
        Element(xml, "pageSetUpPr", ("fitToPage", "1"));
        xml.WriteEndElement();
        WriteView(xml);
        Element(xml, "sheetFormatPr", ("defaultRowHeight", Written(LineHeight)));
        WriteColumns(xml);
        WriteRows(xml);
        if (sheet.AutoFilter) Element(xml, "autoFilter", ("ref", Area.Replace("$", "", StringComparison.Ordinal)));
        Element(xml, "pageMargins", ("left", "0.6"), ("right", "0.6"), ("top", "0.8"), ("bottom", "0.8"), ("header", "0.4"), ("footer", "0.4"));
        Element(xml, "pageSetup", ("paperSize", "9"), ("orientation", "landscape"), ("fitToHeight", "0"));
        Open(xml, "headerFooter");
        if (sheet.Banner is { } banner) xml.WriteElementString("oddHeader", Space, PageHead(banner));
        xml.WriteElementString("oddFooter", Space, "&C&P/&N");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteView(XmlWriter xml)
    {
        Open(xml, "sheetViews");
        Open(xml, "sheetView", ("workbookViewId", "0"));
        var below = $"A{HeaderRow + 1}";
        Element(xml, "pane", ("ySplit", Written(HeaderRow)), ("topLeftCell", below), ("activePane", "bottomLeft"), ("state", "frozen"));
        Element(xml, "selection", ("pane", "bottomLeft"), ("activeCell", below), ("sqref", below));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteColumns(XmlWriter xml)
    {
        if (sheet.Columns.Count == 0) throw new ArgumentException($"The sheet '{sheet.Name}' has no column.", nameof(xml));
        Open(xml, "cols");
        for (var i = 0; i < sheet.Columns.Count; i++)
            Element(xml, "col", ("min", Written(i + 1)), ("max", Written(i + 1)),
                ("width", Math.Clamp(sheet.Columns[i].Width, 1, 255).ToString(CultureInfo.InvariantCulture)), ("customWidth", "1"));
        xml.WriteEndElement();
    }

    private void WriteRows(XmlWriter xml)
    {
        Open(xml, "sheetData");
        if (sheet.Banner is { } banner) WriteLine(xml, banner, SheetStyles.Banner);
        foreach (var title in sheet.TitleRows) WriteLine(xml, title, SheetStyles.Title);
        BeginRow(xml, sheet.Columns.Max(column => LinesOf(column.Header, column.Width)) * LineHeight);
        for (var i = 0; i < sheet.Columns.Count; i++) WriteText(xml, i, OfficeText.Of(sheet.Columns[i].Header), SheetStyles.Header);
        xml.WriteEndElement();
        foreach (var row in sheet.Rows) WriteRow(xml, row, bold: false);
        LastRow = _row;
        if (sheet.Total is { } total) WriteRow(xml, total, bold: true);
        xml.WriteEndElement();
    }

    private void WriteLine(XmlWriter xml, string text, int style)
    {
        BeginRow(xml, TitleHeight);
        WriteText(xml, 0, OfficeText.OneLine(text), style);
        xml.WriteEndElement();
    }

    private void WriteRow(XmlWriter xml, IReadOnlyList<Cell> cells, bool bold)
    {
        if (cells.Count != sheet.Columns.Count)
            throw new ArgumentException($"A row of {cells.Count} cells in the sheet '{sheet.Name}' of {sheet.Columns.Count} columns.", nameof(cells));
        BeginRow(xml, LinesOf(cells) * LineHeight);
        for (var i = 0; i < cells.Count; i++) WriteCell(xml, i, cells[i], bold);
        xml.WriteEndElement();
    }

    private void WriteCell(XmlWriter xml, int column, Cell cell, bool bold)
    {
        switch (cell)
        {
            case Cell.Text { Value: var text }:
                // Looked at as it will be read: a control character in front hides an equals sign only until it is left out.
                var readable = OfficeText.Of(text);
                WriteText(xml, column, readable, LooksLikeFormula(readable) ? SheetStyles.GuardedText(bold) : SheetStyles.Text(bold));
                break;
            case Cell.Integer { Value: var value }:
                WriteNumber(xml, column, value.ToString(CultureInfo.InvariantCulture), SheetStyles.Number(0, bold));
                break;
            case Cell.Decimal { Value: var value, Decimals: var decimals }:
                WriteNumber(xml, column, value.ToString(CultureInfo.InvariantCulture), SheetStyles.Number(decimals, bold));
                break;
            case Cell.Percent { Ratio: var ratio, Decimals: var decimals }:
                WriteNumber(xml, column, ratio.ToString(CultureInfo.InvariantCulture), SheetStyles.Percent(decimals, bold));
                break;
            case Cell.Date { Value: var date } when date >= FirstReliable:
                WriteNumber(xml, column, Written(date.DayNumber - CountsFrom.DayNumber), SheetStyles.Date(bold));
                break;
            case Cell.Date { Value: var date }:
                WriteText(xml, column, VietnameseDate.Format(date), SheetStyles.Text(bold));
                break;
            default:
                Element(xml, "c", ("r", At(column)), ("s", Written(SheetStyles.Text(bold))));
                break;
        }
    }

    private void WriteText(XmlWriter xml, int column, string text, int style)
    {
        Open(xml, "c", ("r", At(column)), ("s", Written(style)), ("t", "inlineStr"));
        Open(xml, "is");
        Open(xml, "t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        // "_x0041_" would be read as an escaped A.
        xml.WriteString(Escape().Replace(text, "_x005F_"));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteNumber(XmlWriter xml, int column, string value, int style)
    {
        Open(xml, "c", ("r", At(column)), ("s", Written(style)));
        xml.WriteElementString("v", Space, value);
        xml.WriteEndElement();
    }

    // Heights are written down because not every program works them out on opening (LibreOffice does not).
    private void BeginRow(XmlWriter xml, int height)
    {
        if (++_row > MostRows) throw new InvalidOperationException($"The sheet '{sheet.Name}' has more rows than a spreadsheet can hold.");
        if (height == LineHeight) Open(xml, "row", ("r", Written(_row)));
        else Open(xml, "row", ("r", Written(_row)), ("ht", Written(Math.Min(height, HighestRow))), ("customHeight", "1"));
    }

    private int LinesOf(IReadOnlyList<Cell> cells)
    {
        var lines = 1;
        for (var i = 0; i < cells.Count; i++)
            if (cells[i] is Cell.Text { Value: var text }) lines = Math.Max(lines, LinesOf(text, sheet.Columns[i].Width));
        return lines;
    }

    // A column's width counts digits, and a letter is a little narrower: about what words lose at the end of a line.
    private static int LinesOf(string text, double width) =>
        text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(line.Length / Math.Max(width, 1))));

    private string At(int column) => $"{ColumnName(column)}{Written(_row)}";

    // Excel offers to repair a file whose page head is longer than 255 characters, codes and doubled ampersands counted.
    private static string PageHead(string banner) =>
        $"&C&12&\"Times New Roman,Bold\"{string.Concat(OfficeText.OneLine(banner).EnumerateRunes().Take(100)).Replace("&", "&&", StringComparison.Ordinal)}";

    private static bool LooksLikeFormula(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\n' or '\'';

    // 0 is A, 26 is AA.
    private static string ColumnName(int column) => (column >= 26 ? ColumnName((column / 26) - 1) : "") + (char)('A' + (column % 26));

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Open(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, Space);
        foreach (var (attribute, value) in attributes) xml.WriteAttributeString(attribute, value);
    }

    private static void Element(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Open(xml, name, attributes);
        xml.WriteEndElement();
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Escape();
}

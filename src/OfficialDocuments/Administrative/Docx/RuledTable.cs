using System.Xml.Linq;

namespace HocVuSo.OfficialDocuments.Administrative.Docx;

/// <summary>A table of figures: thin borders, header repeated on every page, no row torn by a page end.</summary>
internal static class RuledTable
{
    private const int Padding = 60; // a narrow column still holds "TT" on one line
    private const int SpaceBelow = 120;
    private static readonly string[] Sides = ["top", "left", "bottom", "right", "insideH", "insideV"];

    public static IEnumerable<XElement> Of(Block.Table table, int width)
    {
        if (table.Columns.Count == 0) throw new ArgumentException("A table needs a column.", nameof(table));
        var widths = Shared(table.Columns, width);
        var header = table.HeaderRows.Count > 0
            ? table.HeaderRows
            : [[.. table.Columns.Select(column => new HeaderCell(column.Title))]];

        if (table.Caption is { } caption) yield return W.Paragraph(new Stance { Style = "Caption" }, W.Run(caption));
        yield return W.E("tbl",
            W.E("tblPr",
                W.E("tblW", W.A("w", widths.Sum()), W.A("type", "dxa")),
                W.E("tblBorders", Sides.Select(Border)),
                W.E("tblLayout", W.A("type", "fixed")),
                W.E("tblCellMar", W.Margin("left", Padding), W.Margin("right", Padding))),
            W.E("tblGrid", widths.Select(column => W.E("gridCol", W.A("w", column)))),
            Header(header, widths),
            table.Rows.Select(row => Row(row, table.Columns, widths)));
        // Without a paragraph between them, Word joins two tables into one.
        yield return W.Paragraph(new Stance { Before = 0, After = 0, Height = SpaceBelow });
    }

    private static int[] Shared(IReadOnlyList<TableColumn> columns, int width)
    {
        var sum = columns.Sum(column => column.Width > 0 ? column.Width : throw new ArgumentException($"The column '{column.Title}' has no width.", nameof(columns)));
        var widths = columns.Select(column => (int)(width * column.Width / sum)).ToArray();
        widths[^1] += width - widths.Sum();
        return widths;
    }

    private static List<XElement> Header(IReadOnlyList<IReadOnlyList<HeaderCell>> rows, int[] widths)
    {
        // Rows still to be covered in each column by a cell that began above.
        var covered = new (int Rows, int Span)[widths.Length];
        var written = new List<XElement>();
        foreach (var row in rows)
        {
            var cells = new List<XElement>();
            var next = 0;
            for (var column = 0; column < widths.Length;)
            {
                if (covered[column].Rows > 0)
                {
                    var span = covered[column].Span;
                    covered[column].Rows--;
                    cells.Add(Cell("", Alignment.Centre, bold: true, widths, column, span, merge: "continue", middle: true));
                    column += span;
                    continue;
                }
                var cell = next < row.Count ? row[next++] : throw TooNarrow(row.Count);
                if (cell.ColumnSpan < 1 || cell.RowSpan < 1 || column + cell.ColumnSpan > widths.Length) throw TooNarrow(row.Count);
                covered[column] = (cell.RowSpan - 1, cell.ColumnSpan);
                cells.Add(Cell(cell.Text, Alignment.Centre, bold: true, widths, column, cell.ColumnSpan, cell.RowSpan > 1 ? "restart" : null, middle: true));
                column += cell.ColumnSpan;
            }
            if (next < row.Count) throw TooNarrow(row.Count);
            written.Add(W.E("tr", W.E("trPr", W.E("cantSplit"), W.E("tblHeader")), cells));
        }
        return written;
    }

    private static XElement Row(TableRow row, IReadOnlyList<TableColumn> columns, int[] widths)
    {
        var cells = new List<XElement>();
        var column = 0;
        foreach (var cell in row.Cells)
        {
            if (cell.ColumnSpan < 1 || column + cell.ColumnSpan > widths.Length) throw TooNarrow(row.Cells.Count);
            cells.Add(Cell(cell.Text, cell.Align ?? (cell.ColumnSpan > 1 ? Alignment.Left : columns[column].Align), row.Bold, widths, column, cell.ColumnSpan));
            column += cell.ColumnSpan;
        }
        return column == widths.Length
            ? W.E("tr", W.E("trPr", W.E("cantSplit")), cells)
            : throw TooNarrow(row.Cells.Count);
    }

    private static XElement Cell(MarkedText text, Alignment align, bool bold, int[] widths, int column, int span, string? merge = null, bool middle = false) => W.E("tc",
        W.E("tcPr",
            W.E("tcW", W.A("w", widths.AsSpan(column, span).ToArray().Sum()), W.A("type", "dxa")),
            span > 1 ? W.V("gridSpan", span) : null,
            merge is not null ? W.V("vMerge", merge) : null,
            middle ? W.V("vAlign", "center") : null),
        W.Paragraph(
            new Stance { Style = "TableText", Justify = align switch { Alignment.Centre => "center", Alignment.Right => "right", _ => "left" } },
            W.Runs(text, new Letters(Bold: bold))));

    private static XElement Border(string side) => W.E(side, W.A("val", "single"), W.A("sz", 4), W.A("space", 0), W.A("color", "auto"));

    private static ArgumentException TooNarrow(int cells) =>
        new($"A row of {cells} cells does not fill the columns of its table exactly.");
}

namespace HocVuSo.OfficialDocuments.Administrative;

/// <summary>One piece of the text. A closed set: the writer knows them all.</summary>
public abstract record Block
{
    private Block()
    {
    }

    /// <summary>
    /// A heading with its own numbering in the text. Level 0 "Phần I" with its title on the line below (bold, centred, the title in
    /// capitals), 1 "I. …" (bold capitals), 2 "1. …" (bold), 3 "a) …". Other levels are refused by the writer.
    /// </summary>
    public sealed record Heading(int Level, string Text) : Block;

    /// <summary>Justified, with the first line indented. Lists are paragraphs that begin with "- " or "+ ".</summary>
    public sealed record Paragraph(MarkedText Text, bool Bold = false, bool Italic = false) : Block;

    /// <summary>
    /// A ruled table over the whole width. Column widths are shares, of whatever sum. Header rows are repeated on every page; when none
    /// are given, the titles of the columns are the header. The spans of every row must add up to the number of columns.
    /// </summary>
    public sealed record Table : Block
    {
        public required IReadOnlyList<TableColumn> Columns { get; init; }

        /// <summary>For grouped headers; spans over rows reach down within the header.</summary>
        public IReadOnlyList<IReadOnlyList<HeaderCell>> HeaderRows { get; init; } = [];

        public required IReadOnlyList<TableRow> Rows { get; init; }

        /// <summary>Above the table, numbered by whoever writes it ("Bảng 1. …").</summary>
        public string? Caption { get; init; }

        /// <summary>
        /// Puts a table of the text on pages of its own that lie, with its caption; the decree allows that for tables that are not made
        /// an annex. In an annex the writer refuses it: there <see cref="Annex"/> says how the pages lie.
        /// </summary>
        public bool Landscape { get; init; }
    }

    public sealed record PageBreak : Block;

    /// <summary>
    /// Begins an annex on a new page with its own page numbers: "Phụ lục I", its title, and which document it goes with, which the
    /// writer takes from the document. Landscape holds up to the next annex.
    /// </summary>
    public sealed record Annex(string Label, string Title, bool Landscape = false) : Block;
}

/// <summary>A column: the title is used when the table gives no header rows; numbers belong to the right.</summary>
public sealed record TableColumn(string Title, double Width = 1, Alignment Align = Alignment.Left);

/// <summary>A cell of the header, always bold and centred.</summary>
public sealed record HeaderCell(string Text, int ColumnSpan = 1, int RowSpan = 1);

/// <summary>
/// A cell, aligned as its column says (to the left when it spans several) unless it says otherwise. No figure is not the
/// figure 0: write "–" or "chưa có số liệu", never leave it to the reader.
/// </summary>
public sealed record TableCell(MarkedText Text, int ColumnSpan = 1, Alignment? Align = null);

/// <summary>A row; bold for totals and for the heading of a group.</summary>
public sealed record TableRow(IReadOnlyList<TableCell> Cells, bool Bold = false)
{
    /// <summary>A row of plain cells, one per column.</summary>
    public static TableRow Of(params IEnumerable<MarkedText> cells) => new([.. cells.Select(text => new TableCell(text))]);
}

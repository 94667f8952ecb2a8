namespace HocVuSo.OfficialDocuments.Spreadsheets;

/// <summary>A workbook to hand out. <see cref="Title"/> and <see cref="Creator"/> are what the file says about itself.</summary>
public sealed record Workbook
{
    public required string Title { get; init; }

    public string Creator { get; init; } = "Học Vụ Số";

    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>At least one.</summary>
    public required IReadOnlyList<Sheet> Sheets { get; init; }
}

/// <summary>
/// One table on a sheet: banner, titles, a bold header that stays in sight and is repeated in print, rows, total. Printed on A4 in
/// landscape, as wide as the page.
/// </summary>
public sealed record Sheet
{
    /// <summary>Characters Excel forbids become spaces, it is cut to 31 characters and made unique with a number.</summary>
    public required string Name { get; init; }

    /// <summary>A warning above everything, in red, and at the head of every printed page ("SỐ LIỆU MÔ PHỎNG").</summary>
    public string? Banner { get; init; }

    /// <summary>Lines above the header: what the table is, for which place and time.</summary>
    public IReadOnlyList<string> TitleRows { get; init; } = [];

    public required IReadOnlyList<SheetColumn> Columns { get; init; }

    /// <summary>As many cells as columns in every row. Read once and written at once, so it may come straight from a query.</summary>
    public required IEnumerable<IReadOnlyList<Cell>> Rows { get; init; }

    /// <summary>A bold last row that filters leave alone.</summary>
    public IReadOnlyList<Cell>? Total { get; init; }

    public bool AutoFilter { get; init; }
}

/// <summary>A column with its width in digits of the standard font (1–255).</summary>
public sealed record SheetColumn(string Header, double Width = 14);

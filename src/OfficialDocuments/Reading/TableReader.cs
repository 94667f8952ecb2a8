using System.Globalization;
using System.Text.RegularExpressions;
using HocVuSo.VietnameseText;

namespace HocVuSo.OfficialDocuments.Reading;

/// <summary>What a column of an annex is about.</summary>
public enum ColumnRole
{
    Number,

    /// <summary>Mục tiêu, chỉ tiêu, nhiệm vụ, nội dung.</summary>
    Content,

    /// <summary>Đơn vị chủ trì.</summary>
    Lead,

    /// <summary>Đơn vị phối hợp.</summary>
    Cooperating,

    /// <summary>Thời gian hoàn thành.</summary>
    Time,

    /// <summary>Sản phẩm.</summary>
    Product,

    /// <summary>Đơn vị tính.</summary>
    Unit,

    /// <summary>The value for a year: "Năm 2026".</summary>
    Value,
    Other,
}

/// <summary>A cell of a row.</summary>
/// <param name="Year">For <see cref="ColumnRole.Value"/>: of the column.</param>
internal sealed record RowCell(ColumnRole Role, string Words, int? Year = null);

/// <summary>A row of a table in cells.</summary>
internal sealed record ReadRow(string Path, IReadOnlyList<RowCell> Cells)
{
    public string Of(ColumnRole role) => string.Join("; ", Cells.Where(c => c.Role == role && c.Words.Length > 0).Select(c => c.Words));
}

/// <summary>
/// Parts the rows of tables into cells: by tabs or bars where the file had a table, by the words where it was flattened to lines.
/// </summary>
internal static partial class TableReader
{
    // Letters before a name in which something may ask for it.
    private const int LongestLink = 12;

    public static IReadOnlyList<ReadRow> Read(Clause document, string text, Mender mender)
    {
        List<ReadRow> rows = [];
        Read(document, text, mender, rows);
        return rows;
    }

    private static void Read(Clause parent, string text, Mender mender, List<ReadRow> rows)
    {
        IReadOnlyList<(ColumnRole Role, int? Year)> columns = [];
        var cells = false;
        foreach (var child in parent.Children)
        {
            if (child.Kind == ClauseKind.TableHead)
            {
                var titles = Cells(child, text, mender);
                cells = titles.Count > 1;
                columns = cells ? [.. titles.Select(ColumnOf)] : Flattened(child.Words);
            }
            else if (child.Kind == ClauseKind.Row) { ReadRow(child, text, mender, columns, cells, rows); }
            else { Read(child, text, mender, rows); }
        }
    }

    private static void ReadRow(Clause row, string text, Mender mender, IReadOnlyList<(ColumnRole Role, int? Year)> columns, bool cells, List<ReadRow> rows)
    {
        rows.Add(new(row.Path, cells
            ? [.. Cells(row, text, mender).Zip(columns, (words, column) => new RowCell(column.Role, words, column.Year))]
            : row.Words.Length > PlanReader.LongestClause ? [new RowCell(ColumnRole.Other, row.Words)] : ByWords(row.Words, [.. columns.Select(c => c.Role)])));
        foreach (var below in row.Children.Where(c => c.Kind == ClauseKind.Row)) { ReadRow(below, text, mender, columns, cells, rows); }
    }

    // A cell that goes on in the next line goes on in its column.
    private static List<string> Cells(Clause clause, string text, Mender mender)
    {
        List<string> cells = [];
        foreach (var line in text.Substring(clause.Start, clause.Length).Split('\n'))
        {
            if (Rule().IsMatch(line)) { continue; }
            var parts = line.TrimStart() is ['|', ..] barred ? barred.Trim().Trim('|').Split('|') : line.TrimEnd('\r', '\f').Split('\t');
            if (parts.Length < 2) { continue; }
            for (var i = 0; i < parts.Length; i++)
            {
                var words = mender.Mend(TextLine.Plain(parts[i]));
                if (i == cells.Count) { cells.Add(words); }
                else if (words.Length > 0) { cells[i] = cells[i].Length == 0 ? words : $"{cells[i]} {words}"; }
            }
        }
        return cells;
    }

    private static (ColumnRole Role, int? Year) ColumnOf(string title)
    {
        var folded = Fold.SameLength(title);
        if (Titles().Match(folded) is { Success: true } match) { return (RoleOf(match), null); }
        return Year().Match(folded) is { Success: true } year ? (ColumnRole.Value, int.Parse(year.ValueSpan, CultureInfo.InvariantCulture)) : (ColumnRole.Other, null);
    }

    private static List<(ColumnRole, int?)> Flattened(string words)
    {
        List<(ColumnRole, int?)> columns = [];
        foreach (Match match in Titles().Matches(Fold.SameLength(words)))
        {
            if (RoleOf(match) is var role && columns.All(c => c.Item1 != role)) { columns.Add((role, null)); }
        }
        return columns;
    }

    private static ColumnRole RoleOf(Match match) =>
        match.Groups["number"].Success ? ColumnRole.Number : match.Groups["cooperating"].Success ? ColumnRole.Cooperating : match.Groups["lead"].Success ? ColumnRole.Lead
        : match.Groups["time"].Success ? ColumnRole.Time : match.Groups["product"].Success ? ColumnRole.Product : match.Groups["unit"].Success ? ColumnRole.Unit : ColumnRole.Content;

    // A flattened row: what is to be done, then bodies with a capital, then a time, then a product, as far as the table has them.
    private static List<RowCell> ByWords(string words, List<ColumnRole> roles)
    {
        List<RowCell> cells = [];
        var bodies = roles.Where(r => r is ColumnRole.Lead or ColumnRole.Cooperating).ToList();
        var starts = bodies.Count > 0 ? BodyStarts(words) : [];
        var end = words.Length;
        if (roles.Contains(ColumnRole.Time) && Times().Match(words, starts.Count > 0 ? starts[^1] : 0) is { Success: true } time)
        {
            end = time.Index;
            cells.Add(new(ColumnRole.Time, time.Value.Trim()));
            if (roles.Contains(ColumnRole.Product)) { cells.Add(new(ColumnRole.Product, words[(time.Index + time.Length)..].Trim(' ', '.'))); }
            starts.RemoveAll(s => s >= end);
        }
        for (var i = 0; i < bodies.Count && i < starts.Count; i++)
        {
            var next = i + 1 < bodies.Count && i + 1 < starts.Count ? starts[i + 1] : end;
            cells.Add(new(bodies[i], words[starts[i]..next].Trim(' ', ';', ',')));
        }
        cells.Insert(0, new(ColumnRole.Content, words[..(starts.Count > 0 ? starts[0] : end)].Trim()));
        return cells;
    }

    // Where names of bodies begin that nothing before them asks for: no "của", no comma. Behind the first no share is asked for any more.
    private static List<int> BodyStarts(string words)
    {
        List<int> starts = [];
        foreach (var match in Capitals().EnumerateMatches(words))
        {
            if (match.Index < 4 || !Organisations.IsOrganisation(words, match.Index) || Asked().IsMatch(words.AsSpan()[Math.Max(0, match.Index - LongestLink)..match.Index])) { continue; }
            if (starts.Count == 0 && words.IndexOf('%', match.Index) >= 0) { continue; }
            starts.Add(match.Index);
        }
        return starts;
    }

    [GeneratedRegex(@"(?<number>^s?tt$)|(?<cooperating>(?:(?:don vi|co quan|bo phan)\s+)?phoi hop(?:\s+thuc hien)?)|(?<lead>(?:(?:don vi|co quan|bo phan)\s+)?(?:chu tri(?:\s+thuc hien)?|phan cong)|(?:don vi|co quan|bo phan|nguoi)\s+(?:thuc hien|phu trach|chiu trach nhiem))|(?<time>(?:thoi gian|thoi han|tien do|lo trinh)(?:\s+(?:hoan thanh|thuc hien))?)|(?<product>(?:san pham|ket qua|dau ra)(?:\s+(?:dau ra|du kien|hoan thanh))?)|(?<unit>don vi tinh|dvt)|(?<content>(?:ten\s+)?(?:noi dung|muc tieu|chi tieu|nhiem vu|cong viec|hoat dong|giai phap)(?![^\t]*20[0-9]{2}))")]
    private static partial Regex Titles();

    [GeneratedRegex(@"20[0-9]{2}")]
    private static partial Regex Year();

    // Of Markdown.
    [GeneratedRegex(@"^\s*\|?[\s:|-]+\|?\s*$")]
    private static partial Regex Rule();

    [GeneratedRegex(@"(?<=\s)\p{Lu}")]
    private static partial Regex Capitals();

    [GeneratedRegex(@"(?:[,;“""(–-]|(?<!\p{L})(?:và|của|tại|cho|do|với|qua|trong|cùng|theo|bởi|là|về|đến|từng|mỗi|các|trên|hoặc|giữa))\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Asked();

    [GeneratedRegex(@"(?<=\s)(?:Thường xuyên|Hằng\s\p{L}+|Hàng\s\p{L}+|Định kỳ[^A-ZĐ]*|(?:Trước|Đến hết|Trong|Chậm nhất|Hoàn thành|Từ)?\s?(?:ngày\s)?[0-9]{1,2}/[0-9]{1,2}/20[0-9]{2}|(?:Trước|Đến hết|Trong|Hoàn thành trong)?\s?[Tt]háng\s[0-9]{1,2}(?:/|\snăm\s)20[0-9]{2}|(?:Trong|Đến hết)?\s?[Qq]uý\s[IV1-4]+(?:/|\snăm\s|\s)20[0-9]{2}|(?:Trong|Đến hết)?\s?[Nn]ăm\s20[0-9]{2})")]
    private static partial Regex Times();
}

using System.Text;
using System.Text.Unicode;
using CsvHelper;
using HocVuSo.Platform;
using HocVuSo.VietnameseText;

namespace HocVuSo.Community.Authority;

/// <summary>Which column holds what. Without a result column every line is somebody who passed.</summary>
internal sealed record AuthorityColumns(string Number, string Date, string? Result, string? Passed);

/// <summary>A line as read: what it says, or why it cannot be used. The number never leaves this module's memory.</summary>
internal sealed record ReadLine(int Line, LineOutcome Outcome, string Number, DateOnly ConfirmedOn);

/// <summary>
/// A CSV file of the authority: UTF-8 (a byte order mark is allowed), separated by commas or semicolons, names of columns
/// first, at most <see cref="AuthorityImport.MostLines"/> lines. Reading throws nothing: a bad file is refused in words, a
/// bad line is an outcome.
/// </summary>
internal sealed class AuthorityFile
{
    private const int NumberLength = 12;      // số định danh cá nhân: Law 26/2023/QH15 on identification, article 12
    private const int PreviewLines = 5;
    private const int ShownDigits = 3;
    private const int DigitsOfANumber = 9;    // what a spreadsheet leaves of a number that begins with zeros, and of old identity cards

    private static readonly CsvReaderOptions Lenient = new()
    {
        HasHeader = true,
        TrackLineNumbers = true,
        TrimWhitespace = true,
        // One unbalanced quote must not swallow the rest of the file.
        AllowLineBreaksInQuotes = false,
        IncludeValuesInExceptions = false,
    };

    private readonly List<(int Line, string[] Cells, bool Broken)> _rows;

    private AuthorityFile(IReadOnlyList<string> headers, List<(int, string[], bool)> rows) => (Headers, _rows) = (headers, rows);

    public IReadOnlyList<string> Headers { get; }

    public static AuthorityFile? Read(ReadOnlyMemory<byte> bytes, Refusals.Field refused)
    {
        if (bytes.Span.StartsWith("PK\u0003\u0004"u8)) { return refused.Refuse<AuthorityFile>(AuthorityWords.FileIsWorkbook); }
        if (!Utf8.IsValid(bytes.Span) || bytes.Span.Contains((byte)0)) { return refused.Refuse<AuthorityFile>(AuthorityWords.FileNotUtf8); }
        var text = bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        if (text.Span.Trim(" \r\n\t"u8).IsEmpty) { return refused.Refuse<AuthorityFile>(AuthorityWords.FileEmpty); }
        using var reader = CsvReader.Create(text, Lenient with { Separator = SeparatorOf(text.Span) });
        var headers = reader.Headers.Select(h => h.Normalize()).ToList();
        if (headers.Count(h => h.Length > 0) < 2) { return refused.Refuse<AuthorityFile>(AuthorityWords.FileOneColumn); }
        if (headers.Where(h => h.Length > 0).GroupBy(h => h).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            return refused.Refuse<AuthorityFile>(AuthorityWords.FileSameNames.With(twice.Key));
        }
        List<(int, string[], bool)> rows = [];
        while (reader.Read())
        {
            if (rows.Count == AuthorityImport.MostLines) { return refused.Refuse<AuthorityFile>(AuthorityWords.FileTooLong.With(Say.Number(AuthorityImport.MostLines))); }
            var cells = new string[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++) { cells[i] = reader.GetString(i); }
            if (cells.All(string.IsNullOrWhiteSpace)) { continue; }   // a spreadsheet's empty rows
            rows.Add(((int)reader.LineNumber, cells, cells.Length < headers.Count || cells.Skip(headers.Count).Any(c => c.Length > 0)));
        }
        return rows.Count == 0 ? refused.Refuse<AuthorityFile>(AuthorityWords.FileEmpty) : new(headers, rows);
    }

    public bool Has(AuthorityColumns columns) =>
        Headers.Contains(columns.Number) && Headers.Contains(columns.Date) && (columns.Result is null || Headers.Contains(columns.Result));

    /// <summary>Every line in order. The same number on a later line is a repetition.</summary>
    public IReadOnlyList<ReadLine> Lines(AuthorityColumns columns, DateOnly today)
    {
        var (number, date, result) = (IndexOf(columns.Number), IndexOf(columns.Date), columns.Result is { } r ? IndexOf(r) : -1);
        HashSet<string> seen = [];
        List<ReadLine> lines = new(_rows.Count);
        foreach (var (line, cells, broken) in _rows)
        {
            var read = broken ? new(line, LineOutcome.Broken, "", default)
                : result >= 0 && !string.Equals(cells[result].Trim(), columns.Passed?.Trim(), StringComparison.OrdinalIgnoreCase) ? new(line, LineOutcome.NotPassed, "", default)
                : ReadLine(line, cells[number], cells[date], today);
            lines.Add(read.Outcome == LineOutcome.Known && !seen.Add(read.Number) ? new(line, LineOutcome.Repeated, "", default) : read);
        }
        return lines;
    }

    /// <summary>The first lines with everything that could be a citizen number masked but for its last three digits.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Preview() => [.. _rows.Take(PreviewLines).Select(r => Headers.Select((_, i) => i < r.Cells.Length ? Masked(r.Cells[i]) : "").ToList())];

    /// <summary>The column most likely to hold numbers and the one most likely to hold dates, by the first lines; null when none does.</summary>
    public (string? Number, string? Date) Guess()
    {
        var first = _rows.Take(PreviewLines).Where(r => !r.Broken).ToList();
        return (Most(IsNumber), Most(c => VietnameseDate.TryRead(c, out _)));

        string? Most(Func<string, bool> holds) => Headers.Where((h, i) => h.Length > 0 && first.Count > 0 && first.All(r => holds(r.Cells[i]))).FirstOrDefault();
    }

    public static string Masked(string cell)
    {
        var digits = cell.Count(char.IsDigit);
        if (digits < DigitsOfANumber) { return cell; }
        var left = digits;
        return string.Create(cell.Length, (cell, left), static (span, state) =>
        {
            var remaining = state.left;
            for (var i = 0; i < span.Length; i++)
            {
                var character = state.cell[i];
                span[i] = char.IsDigit(character) && remaining-- > ShownDigits ? '•' : character;
            }
        });
    }

    private int IndexOf(string header) => Headers.ToList().IndexOf(header);

    private static ReadLine ReadLine(int line, string number, string date, DateOnly today)
    {
        // Spreadsheets keep a leading zero behind an apostrophe; people write numbers in groups.
        var digits = number.TrimStart('\'').Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal);
        var outcome = digits.Length == 0 ? LineOutcome.NumberMissing
            : !digits.All(char.IsAsciiDigit) || digits.Length > NumberLength ? LineOutcome.NumberRefused
            : digits.Length is >= DigitsOfANumber and < NumberLength ? LineOutcome.NumberTooShort
            : digits.Length < NumberLength ? LineOutcome.NumberRefused
            : !VietnameseDate.TryRead(date, out var on) ? LineOutcome.DateRefused
            : on > today ? LineOutcome.DateInFuture
            : LineOutcome.Known;
        return outcome == LineOutcome.Known && VietnameseDate.TryRead(date, out var confirmed) ? new(line, outcome, digits, confirmed) : new(line, outcome, "", default);
    }

    private static bool IsNumber(string cell) => cell.TrimStart('\'') is { Length: >= DigitsOfANumber and <= NumberLength } digits && digits.All(char.IsAsciiDigit);

    // Whichever stands more often in the first line; a name of a column rarely holds either.
    private static char SeparatorOf(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOf((byte)'\n');
        var first = end < 0 ? text : text[..end];
        return first.Count((byte)';') > first.Count((byte)',') ? ';' : ',';
    }
}

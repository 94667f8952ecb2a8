using System.Globalization;
using HocVuSo.Platform;

namespace HocVuSo.Assessment.Bank;

/// <summary>Why a text is no family: in plain words for its author, and where in the text as far as that can be told.</summary>
/// <param name="Key">The key of the file it lies at; null when it lies nowhere in particular.</param>
/// <param name="Row">1 for the first row of parameters; null when it is no row's.</param>
/// <param name="Line">1 for the first line, when the parser itself says so.</param>
internal sealed record ItemFault(Text Said, IReadOnlyList<object?> Values, string? Key = null, int? Row = null, int? Line = null)
{
    public static ItemFault At(string? key, Text said, params object?[] values) => new(said, values, key);

    public static ItemFault InRow(int row, Text said, params object?[] values) => new(said, [row, .. values], "parameters", row);

    public string Technical => string.Format(CultureInfo.InvariantCulture, Said.En, [.. Values]);

    /// <summary>In the language of the request, with the line where it is known.</summary>
    public string Told(string yaml) => LineIn(yaml) is { } line ? ItemFaultWords.OnLine.With(line, Plain) : Plain;

    private string Plain => Said.With([.. Values]);

    /// <summary>1 for the first line of the text.</summary>
    public int? LineIn(string yaml)
    {
        if (Line is not null || Key is null) { return Line; }
        var lines = yaml.ReplaceLineEndings("\n").Split('\n');
        var at = Array.FindIndex(lines, l => l.StartsWith(Key + ":", StringComparison.Ordinal));
        if (at < 0) { return null; }
        for (var (line, row) = (at, 0); Row is not null && ++line < lines.Length && (lines[line].Length == 0 || lines[line][0] is ' ' or '-' or '#');)
        {
            // A row of a list begins with a dash; nested lists do not stand among parameters.
            if (lines[line].TrimStart().StartsWith('-') && ++row == Row) { return line + 1; }
        }
        return at + 1;
    }
}

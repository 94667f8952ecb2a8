using System.Text.RegularExpressions;

namespace HocVuSo.OfficialDocuments.Reading;

/// <summary>What a line that begins a clause begins with.</summary>
/// <param name="Depth">Of numbers with points: 2 for "1.4"; otherwise 1.</param>
/// <param name="Rest">What follows the mark on the line.</param>
internal readonly partial record struct ClauseMark(ClauseKind Kind, string Marker, int Depth, string Rest)
{
    /// <summary>Null for a line without one.</summary>
    public static ClauseMark? Of(string line)
    {
        if (Closing().Match(line) is { Success: true }) { return new(ClauseKind.Closing, "", 1, line); }
        if (Annex().Match(line) is { Success: true } annex) { return new(ClauseKind.Annex, annex.Groups[1].Value.ToUpperInvariant(), 1, line); }
        if (Part().Match(line) is { Success: true } part) { return new(ClauseKind.Part, part.Groups[1].Value, 1, part.Groups[2].Value); }
        if (Section().Match(line) is { Success: true } section)
        {
            var number = section.Groups[1].Value.TrimEnd('.');
            return new(ClauseKind.Section, number, number.Count(c => c == '.') + 1, section.Groups[2].Value);
        }
        if (Bracketed().Match(line) is { Success: true } bracketed) { return new(ClauseKind.Section, bracketed.Groups[1].Value, 3, bracketed.Groups[2].Value); }
        if (Point().Match(line) is { Success: true } point) { return new(ClauseKind.Point, point.Groups[1].Value, 1, point.Groups[2].Value); }
        if (Item().Match(line) is { Success: true } item) { return new(item.Groups[1].Value == "+" ? ClauseKind.Plus : ClauseKind.Dash, "", 1, item.Groups[2].Value); }
        return null;
    }

    /// <summary>From here on clauses are items of a list.</summary>
    public const int LevelOfItems = 50;

    /// <summary>Which clauses it ends: those at its own level and below.</summary>
    public int Level => Kind switch
    {
        ClauseKind.Annex or ClauseKind.Closing => 10,
        ClauseKind.Part => 20,
        ClauseKind.Section => 30 + Depth,
        ClauseKind.Point => 40,
        ClauseKind.Dash => LevelOfItems,
        ClauseKind.Plus => 60,
        _ => throw new InvalidOperationException($"{Kind} has no mark."),
    };

    [GeneratedRegex(@"^(?:Nơi nhận\s*:?|Trên đây là\s)", RegexOptions.IgnoreCase)]
    private static partial Regex Closing();

    [GeneratedRegex(@"^PHỤ\s+LỤC(?:\s+(?:SỐ\s+)?([IVXLC]+|[0-9]{1,3}))?(?![\p{L}\p{N}])(?!\s+\p{Ll})")]
    private static partial Regex Annex();

    [GeneratedRegex(@"^((?=[IVXL])X{0,3}(?:IX|IV|V?I{0,3}))[.)]\s*(.*)$")]
    private static partial Regex Part();

    // A date or an amount has no blank behind its point.
    [GeneratedRegex(@"^([0-9]{1,2}(?:\.[0-9]{1,2}){0,3}\.?)(?<=\.|\.[0-9]{1,2})\s+(.*)$")]
    private static partial Regex Section();

    [GeneratedRegex(@"^\(([0-9]{1,2})\)\s*(.*)$")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^([a-zđ])[).]\s+(.*)$")]
    private static partial Regex Point();

    // "giai đoạn 2023 - 2030" may break before its dash.
    [GeneratedRegex(@"^([-–—•+*])\s+(?!(?:19|20)[0-9]{2}(?![0-9]))(.*)$")]
    private static partial Regex Item();
}

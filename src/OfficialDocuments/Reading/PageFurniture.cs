using System.Text.RegularExpressions;

namespace HocVuSo.OfficialDocuments.Reading;

/// <summary>
/// Tells what belongs to the pages and not to the document: page numbers, and heads or feet that are repeated beside them.
/// A number that stands alone may also count the rows of a table; there it stays.
/// </summary>
internal static partial class PageFurniture
{
    private const int LongestHead = 110;

    /// <summary>The same lines; those of the pages have no words any more.</summary>
    public static IReadOnlyList<TextLine> Blanked(string text, IReadOnlyList<TextLine> lines)
    {
        var numbers = Numbers(text, lines);
        var heads = Heads(text, lines, numbers);
        return numbers.Count + heads.Count == 0 ? lines : [.. lines.Select((l, i) => numbers.Contains(i) || heads.Contains(i) ? l with { Words = "" } : l)];
    }

    private static HashSet<int> Numbers(string text, IReadOnlyList<TextLine> lines)
    {
        HashSet<int> numbers = [];
        var inTable = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var words = lines[i].Words;
            inTable = ClauseMark.IsTableHead(words) || (inTable && ClauseMark.Of(words) is not { Kind: ClauseKind.Annex or ClauseKind.Closing });
            if (Named().IsMatch(words) || (Bare().IsMatch(words) && (!inTable || IsAtBreak(text, lines[i])))) { numbers.Add(i); }
        }
        return numbers;
    }

    private static bool IsAtBreak(string text, TextLine line) => text[line.End - 1] == '\f' || (line.Start > 0 && text[line.Start - 1] == '\f');

    // A line that stands at least twice, each time at the edge of a page.
    private static HashSet<int> Heads(string text, IReadOnlyList<TextLine> lines, HashSet<int> numbers)
    {
        var inked = Enumerable.Range(0, lines.Count).Where(i => !lines[i].IsBlank).ToList();
        List<int> edges = [];
        for (var at = 0; at < inked.Count; at++)
        {
            var i = inked[at];
            if (numbers.Contains(i) || lines[i].Words.Length > LongestHead || !lines[i].Words.Contains(' ', StringComparison.Ordinal)) { continue; }
            var near = (at > 0 && numbers.Contains(inked[at - 1])) || (at + 1 < inked.Count && numbers.Contains(inked[at + 1]))
                || (at > 0 && text.AsSpan(lines[inked[at - 1]].Start, lines[i].Start - lines[inked[at - 1]].Start).Contains('\f'))
                || (at + 1 < inked.Count && text.AsSpan(lines[i].Start, lines[inked[at + 1]].Start - lines[i].Start).Contains('\f'));
            if (near) { edges.Add(i); }
        }
        var counts = inked.CountBy(i => lines[i].Words, StringComparer.OrdinalIgnoreCase).ToDictionary(StringComparer.OrdinalIgnoreCase);
        return [.. edges.GroupBy(i => lines[i].Words, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() >= 2 && g.Count() == counts[g.Key]).SelectMany(g => g)];
    }

    [GeneratedRegex(@"^(?:(?:Trang|Page)\s+[0-9]{1,3}(?:\s*/\s*[0-9]{1,3})?|[-–—]\s*[0-9]{1,3}\s*[-–—]|[0-9]{1,3}\s*/\s*[0-9]{1,3})$", RegexOptions.IgnoreCase)]
    private static partial Regex Named();

    [GeneratedRegex(@"^[0-9]{1,3}$")]
    private static partial Regex Bare();
}

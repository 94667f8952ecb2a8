using System.Globalization;
using System.Text;

namespace HocVuSo.OfficialDocuments.Reading;

/// <summary>
/// Reads the clauses of an administrative document out of its text: lines that were broken to the width of a page are put
/// together again, marks of parts, sections and points make the tree. Nothing of the text is dropped.
/// </summary>
public static class ClauseReader
{
    // A page of A4 holds some eighty letters in a line; a text with much longer lines keeps a paragraph on each.
    private const int WidestPage = 130;

    // A line that is broken fills the page to about here.
    private const double Filled = 0.72;

    // Without a full stop a longer line is no heading but goes on.
    private const int LongestHeading = 60;

    private static readonly HashSet<string> References = new(StringComparer.Ordinal) { "phần", "mục", "khoản", "điểm", "điều", "số" };

    /// <summary>Never throws: a text without any mark is a document of paragraphs.</summary>
    public static Clause Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = TextLine.Of(text);
        var width = WidthOf(lines);
        var root = new Open(ClauseKind.Document, "", 0, 0);
        List<Open> stack = [root];
        TextLine? before = null;
        var (blanksTell, gap) = (BlanksTell(lines), false);
        foreach (var line in lines)
        {
            gap |= line.IsBlank;
            if (line.IsBlank) { continue; }
            var mark = ClauseMark.Of(line.Words);
            if (mark is { } seeming && before is { } earlier && IsWithin(earlier, seeming, width)) { mark = null; }
            if (mark is null && before is { } previous && !(gap && blanksTell && !line.BeginsLow) && GoesOn(previous, line, width)) { stack[^1].Take(line.Words); }
            else { Begin(stack, line, mark); }
            (before, gap) = (line, false);
        }
        return Close(root, text.Length);
    }

    private static void Begin(List<Open> stack, TextLine line, ClauseMark? mark)
    {
        // A paragraph without a mark stands beside the items of a list before it, not within the last of them.
        var level = mark?.Level ?? ClauseMark.LevelOfItems;
        while (stack[^1].Level >= level) { stack.RemoveAt(stack.Count - 1); }
        var next = new Open(mark?.Kind ?? ClauseKind.Paragraph, mark?.Marker ?? "", mark?.Level ?? int.MaxValue, line.Start);
        next.Take(mark?.Rest ?? line.Words);
        stack[^1].Children.Add(next);
        stack.Add(next);
    }

    // Does a line without a mark go on with the one before?
    private static bool GoesOn(TextLine before, TextLine line, int? width)
    {
        // A dash that is no mark stands within a name or before a year.
        if (line.BeginsLow || line.Words[0] is '-' or '–') { return true; }
        if (width is not { } page) { return !before.EndsSentence && before.Words.Length > LongestHeading; }
        // A paragraph ends where the next word would have had room; a sentence may end where the line does.
        return before.Words.Length + 1 + line.Words.Split(' ', 2)[0].Length > page || (!before.EndsSentence && before.Words.Length >= Filled * page);
    }

    // "tại mục 2.1, 4.4 phần IV." may break before 4.4 or before IV: a line that goes on and names a clause begins
    // none. Nor does the second half of "chính trị - xã hội".
    private static bool IsWithin(TextLine before, ClauseMark mark, int? width) =>
        mark.Kind is ClauseKind.Part or ClauseKind.Section or ClauseKind.Dash && !before.EndsSentence
        && (References.Contains(before.Words.Split(' ')[^1].ToLowerInvariant())
            || (width is { } page && before.Words.Length >= Filled * page && (mark.Rest.Length == 0 || char.IsLower(mark.Rest[0]))));

    // Blank lines stand between paragraphs, unless every line has one behind it, as copying out of a page leaves them.
    private static bool BlanksTell(IReadOnlyList<TextLine> lines) =>
        lines.Zip(lines.Skip(1)).Count(l => !l.First.IsBlank && l.Second.IsBlank) <= 0.6 * lines.Count(l => !l.IsBlank);

    // Null where lines are not broken to a page. Of the longer half of the lines most fill it.
    private static int? WidthOf(IReadOnlyList<TextLine> lines)
    {
        var lengths = lines.Where(l => !l.IsBlank).Select(l => l.Words.Length).Order().ToList();
        if (lengths.Count == 0) { return null; }
        var width = lengths[(int)(0.98 * (lengths.Count - 1))];
        return width <= WidestPage ? width : null;
    }

    private static Clause Close(Open open, int end, string path = "")
    {
        Dictionary<ClauseKind, int> counts = [];
        Dictionary<string, int> steps = new(StringComparer.Ordinal);
        List<Clause> children = [];
        for (var i = 0; i < open.Children.Count; i++)
        {
            var child = open.Children[i];
            var number = counts[child.Kind] = counts.GetValueOrDefault(child.Kind) + 1;
            var step = StepOf(open, child, number);
            // A numbering that begins anew within one clause.
            var time = steps[step] = steps.GetValueOrDefault(step) + 1;
            if (time > 1) { step += $"({time.ToString(CultureInfo.InvariantCulture)})"; }
            children.Add(Close(child, i + 1 < open.Children.Count ? open.Children[i + 1].Start : end, path.Length == 0 ? step : $"{path}.{step}"));
        }
        var own = open.Children.Count > 0 ? open.Children[0].Start : end;
        return new(open.Kind, open.Marker, path, open.Start, own - open.Start, open.Words.ToString(), children);
    }

    private static string StepOf(Open parent, Open clause, int number) => clause.Kind switch
    {
        ClauseKind.Annex => "PL" + (clause.Marker.Length > 0 ? clause.Marker : number.ToString(CultureInfo.InvariantCulture)),
        ClauseKind.Closing => "NN",
        ClauseKind.Paragraph => "¶" + number.ToString(CultureInfo.InvariantCulture),
        ClauseKind.Dash => "-" + number.ToString(CultureInfo.InvariantCulture),
        ClauseKind.Plus => "+" + number.ToString(CultureInfo.InvariantCulture),
        // "1.4" below "1" is referred to as IV.1.4.
        _ when parent.Kind == ClauseKind.Section && clause.Marker.StartsWith(parent.Marker + ".", StringComparison.Ordinal) => clause.Marker[(parent.Marker.Length + 1)..],
        _ => clause.Marker,
    };

    /// <summary>A clause to which more may come.</summary>
    private sealed class Open(ClauseKind kind, string marker, int level, int start)
    {
        public ClauseKind Kind => kind;

        public string Marker => marker;

        public int Level => level;

        public int Start => start;

        public StringBuilder Words { get; } = new();

        public List<Open> Children { get; } = [];

        public void Take(string words)
        {
            if (Words.Length > 0 && words.Length > 0) { Words.Append(' '); }
            Words.Append(words);
        }
    }
}

using System.Globalization;
using System.Text;

namespace HocVuSo.OfficialDocuments.Reading;

/// <summary>
/// Reads the clauses of an administrative document out of its text: lines that were broken to the width of a page are put
/// together again, marks of parts, sections, points and rows of tables make the tree. Nothing of the text is dropped.
/// </summary>
public static class ClauseReader
{
    /// <summary>Never throws: a text without any mark is a document of paragraphs.</summary>
    public static Clause Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(text, new Mender(text));
    }

    internal static Clause Read(string text, Mender mender)
    {
        var lines = TextLine.Of(text, mender);
        var tree = new ClauseTree(mender);
        var shape = PageShape.Of(lines);
        TextLine? before = null;
        var gap = false;
        foreach (var line in lines)
        {
            gap |= line.IsBlank;
            if (line.IsBlank) { continue; }
            if (!tree.TakesAsRow(line)) { Take(tree, line, before, gap, shape); }
            (before, gap) = (line, false);
        }
        return tree.Close(text.Length);
    }

    private static void Take(ClauseTree tree, TextLine line, TextLine? before, bool gap, PageShape shape)
    {
        var mark = ClauseMark.Of(line.Words);
        if (mark is { } seeming && before is { } earlier && shape.IsWithin(earlier, seeming)) { mark = null; }
        // The second line of a heading in capitals may begin with a word that headings begin with.
        if (mark is null && !(before is { } heading && !gap && ClauseMark.IsInCapitals(heading.Words))) { mark = ClauseMark.OfLostHeading(line.Words); }
        if (mark is null && before is { HasCells: false } previous && !(previous.IsHeading && (gap || shape.Width is null)) && !(gap && shape.BlanksTell && !line.BeginsLow) && shape.GoesOn(previous, line)) { tree.GoOn(line); }
        else { tree.Begin(line, mark); }
    }
}

/// <summary>How the lines of a text tell where its paragraphs end.</summary>
/// <param name="Width">In letters; null where lines are not broken to a page.</param>
/// <param name="BlanksTell">Blank lines stand between paragraphs, unless every line has one behind it, as copying out of a page leaves them.</param>
internal readonly record struct PageShape(int? Width, bool BlanksTell)
{
    // A page of A4 holds some eighty letters in a line; a text with much longer lines keeps a paragraph on each.
    private const int WidestPage = 130;

    // A line that is broken fills the page to about here.
    private const double Filled = 0.72;

    // So many of the lines of a broken text do.
    private const double LeastFilled = 0.3;

    // A line that goes on is longer than a heading.
    private const int LongestHeading = 60;

    // After these a sentence goes on, whatever the next line begins with.
    private static readonly HashSet<string> Binding = new(StringComparer.Ordinal) { "và", "của", "các", "với", "cho", "trong", "về", "tại", "theo", "là", "những", "đến", "từ", "trên", "do", "hoặc", "bằng", "ngày", "tháng", "quý" };

    private static readonly HashSet<string> References = new(StringComparer.Ordinal) { "phần", "mục", "khoản", "điểm", "điều" };

    public static PageShape Of(IReadOnlyList<TextLine> lines)
    {
        // Of the longer half of the lines most fill the page.
        var lengths = lines.Where(l => !l.IsBlank && !l.HasCells).Select(l => l.Words.Length).Order().ToList();
        var width = lengths.Count == 0 ? 0 : lengths[(int)(0.98 * (lengths.Count - 1))];
        // Where every line is a paragraph, most end early.
        if (lengths.Count(l => l >= Filled * width) < LeastFilled * lengths.Count) { width = 0; }
        var pairs = lines.Zip(lines.Skip(1)).Count(l => !l.First.IsBlank && l.Second.IsBlank);
        return new(width is > 0 and <= WidestPage ? width : null, pairs <= 0.6 * lines.Count(l => !l.IsBlank));
    }

    /// <summary>Does a line without a mark go on with the one before?</summary>
    public bool GoesOn(TextLine before, TextLine line)
    {
        // A dash that is no mark stands within a name or before a year.
        if (line.BeginsLow || line.Words[0] is '-' or '–') { return true; }
        if (Width is not { } page) { return before.Words.Length > LongestHeading && IsBound(before); }
        if (before.Words.Contains(' ', StringComparison.Ordinal) && !ClauseMark.IsInCapitals(before.Words) && IsBound(before)) { return true; }
        // A paragraph ends where the next word would have had room; a sentence may end where the line does.
        return before.Words.Length + 1 + line.Words.Split(' ', 2)[0].Length > page || (!before.EndsSentence && before.Words.Length >= Filled * page);
    }

    private static bool IsBound(TextLine before) => before.Words[^1] is ',' || LastOf(before) is var last && (Binding.Contains(last) || References.Contains(last));

    private static string LastOf(TextLine line) => line.Words.Split(' ')[^1].ToLowerInvariant();

    /// <summary>
    /// "tại mục 2.1, 4.4 phần IV." may break before 4.4 or before IV: a line that goes on and names a clause begins none. Nor does the
    /// second half of "chính trị - xã hội".
    /// </summary>
    public bool IsWithin(TextLine before, ClauseMark mark) =>
        mark.Kind is ClauseKind.Part or ClauseKind.Section or ClauseKind.Dash && !before.EndsSentence
        && ((mark.Kind != ClauseKind.Dash && (References.Contains(LastOf(before)) || LastOf(before) == "quý"))
            || (Width is { } page && before.Words.Length >= Filled * page && (mark.Rest.Length == 0 || char.IsLower(mark.Rest[0]))));
}

/// <summary>Clauses while they are read.</summary>
internal sealed class ClauseTree
{
    private readonly Mender _mender;
    private readonly Open _root = new(ClauseKind.Document, "", 0, 0);
    private readonly List<Open> _stack;
    private string _last = "";

    // Null outside a table; within one the number of the next row, and whether its rows have cells.
    private (int Due, bool Cells)? _table;

    public ClauseTree(Mender mender) => (_mender, _stack) = (mender, [_root]);

    /// <summary>Whether the line belongs to a table.</summary>
    public bool TakesAsRow(TextLine line)
    {
        if (ClauseMark.IsTableHead(line.Words))
        {
            _table = (1, line.HasCells);
            Begin(line, new ClauseMark(ClauseKind.TableHead, "", 1, line.Words));
            return true;
        }
        if (_table is not { } table) { return false; }
        if ((table.Cells && !line.HasCells) || (!table.Cells && Ends(line.Words))) { _table = null; return false; }
        if (ClauseMark.OfRow(line.Words, table.Due) is { } row)
        {
            if (int.TryParse(row.Marker, CultureInfo.InvariantCulture, out var number)) { _table = table with { Due = number + 1 }; }
            Begin(line, row);
        }
        else { GoOn(line); }
        return true;
    }

    public void Begin(TextLine line, ClauseMark? mark)
    {
        // A paragraph without a mark stands beside the items of a list before it, not within the last of them; rows beside the head of their table.
        var level = mark?.Level ?? ClauseMark.LevelOfItems;
        while (_stack[^1].Level >= level) { _stack.RemoveAt(_stack.Count - 1); }
        var next = new Open(mark?.Kind ?? ClauseKind.Paragraph, mark is { } found ? MarkerOf(found) : "", mark is null or { Kind: ClauseKind.TableHead } ? int.MaxValue : level, line.Start);
        _stack[^1].Children.Add(next);
        _stack.Add(next);
        next.Take(mark?.Rest ?? line.Words);
        _last = line.Words;
    }

    public void GoOn(TextLine line)
    {
        // "QĐ-" and "TTg", or a word that broke with its line.
        var joins = (_last is [.., var sign, '-'] && char.IsUpper(sign)) || _mender.AreOne(_last.Split(' ')[^1], line.Words.Split(' ', 2)[0]);
        _stack[^1].Take(line.Words, joins);
        _last = line.Words;
    }

    public Clause Close(int end) => Close(_root, end);

    private static bool Ends(string words) =>
        ClauseMark.Of(words) is { } mark && (mark.Kind is ClauseKind.Annex or ClauseKind.Closing || (mark.Kind == ClauseKind.Part && mark.Rest.Length > 0 && !mark.Rest.Any(char.IsLower) && words.Contains('.', StringComparison.Ordinal)));

    // A heading that lost its number has the one after its neighbour's.
    private string MarkerOf(ClauseMark mark)
    {
        if (mark.Marker.Length > 0 || mark.Kind is not (ClauseKind.Part or ClauseKind.Section)) { return mark.Marker; }
        var before = _stack[^1].Children.LastOrDefault(c => c.Kind == mark.Kind)?.Marker ?? "";
        return mark.Kind == ClauseKind.Part
            ? ClauseMark.RomanOf(ClauseMark.NumberOf(before) + 1)
            : (int.TryParse(before, CultureInfo.InvariantCulture, out var number) ? number + 1 : 1).ToString(CultureInfo.InvariantCulture);
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
        ClauseKind.TableHead => "TT",
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

        public void Take(string words, bool joins = false)
        {
            if (Words.Length > 0 && words.Length > 0 && !joins) { Words.Append(' '); }
            Words.Append(words);
        }
    }
}

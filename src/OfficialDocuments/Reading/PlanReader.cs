namespace HocVuSo.OfficialDocuments.Reading;

/// <summary>A measure that targets may be about: its code and how plans word it.</summary>
public sealed record IndicatorCandidate(string Code, string Wording);

/// <summary>What was understood of a plan. Whatever was not stands in <see cref="NotUnderstood"/> with its text.</summary>
/// <param name="Root">All clauses; their own texts are the whole document.</param>
/// <param name="Targets">Each once; the rows of annexes that repeat one are named in it.</param>
/// <param name="Roles">What each clause is good for, by path.</param>
public sealed record PlanReading(
    DocumentHead Head, Clause Root, IReadOnlyList<TargetStatement> Targets, IReadOnlyList<TaskStatement> Tasks, IReadOnlyList<DocumentReference> Documents,
    IReadOnlyList<ClauseReference> Clauses, IReadOnlyDictionary<string, ClauseRole> Roles)
{
    /// <summary>Chưa hiểu.</summary>
    public IEnumerable<Clause> NotUnderstood => Root.All.Where(c => Roles.GetValueOrDefault(c.Path) == ClauseRole.NotUnderstood && c.Words.Length > 0);
}

/// <summary>
/// Reads a plan of the administration: what it asks for, who does what by when, and what it refers to. Works by the language such documents
/// share and never guesses silently. Never throws; time grows with the length of the text.
/// </summary>
public static class PlanReader
{
    /// <summary>Letters. What is longer is no clause of a plan and is left to a person; the longest seen has some 1,100.</summary>
    internal const int LongestClause = 6_000;

    // Statements of one document that are compared with each other; a plan has some two hundred.
    internal const int MostCompared = 1_000;

    // How much of the words two statements must share to be one target said twice.
    private const double Same = 0.6;

    /// <param name="candidates">Measures a target may be about; none leaves every <see cref="TargetStatement.Indicator"/> null.</param>
    public static PlanReading Read(string text, IReadOnlyList<IndicatorCandidate>? candidates = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var mender = new Mender(text);
        var root = ClauseReader.Read(text, mender);
        var rows = TableReader.Read(root, text, mender).ToDictionary(r => r.Path, StringComparer.Ordinal);
        var head = DocumentHead.Of(root, text, mender);
        var targets = Joined(Targets(root, rows));
        if (candidates is { Count: > 0 })
        {
            var guesser = new Wordings(candidates);
            targets = [.. targets.Select(t => t with { Indicator = guesser.Guess($"{t.Group} {t.Condition}") })];
        }
        var reader = new TaskReader(root, rows);
        var tasks = reader.Read(targets.SelectMany(t => t.RepeatedAt.Append(t.Path)).ToHashSet(StringComparer.Ordinal));
        return new(
            head, root, targets, JoinedTasks(Led(tasks)), [.. root.All.SelectMany(References.Documents)], [.. root.All.SelectMany(c => References.Clauses(c, root)).Take(MostCompared)], reader.Roles);
    }

    private static List<TargetStatement> Targets(Clause root, Dictionary<string, ReadRow> rows)
    {
        List<TargetStatement> targets = [];
        Read(root, null);
        return targets;

        void Read(Clause clause, DateOnly? inherited)
        {
            if (rows.TryGetValue(clause.Path, out var row)) { targets.AddRange(OfRow(row, inherited)); }
            else { targets.AddRange(TargetReader.Read(clause.Words, clause.Path, inherited)); }
            var heading = clause.Children.Count > 0 && clause.Kind != ClauseKind.Document ? DueWords.Deadline(clause.Words) ?? inherited : inherited;
            foreach (var child in clause.Children)
            {
                Read(child, heading);
                // The title of an annex stands in lines of their own.
                if (clause.Kind == ClauseKind.Annex && child.Kind == ClauseKind.Paragraph && !child.Words.StartsWith('(')) { heading = DueWords.Deadline(child.Words) ?? heading; }
            }
        }
    }

    private static IEnumerable<TargetStatement> OfRow(ReadRow row, DateOnly? inherited)
    {
        var content = row.Of(ColumnRole.Content);
        var (leads, with) = (Organisations.Split(row.Of(ColumnRole.Lead)), Organisations.Split(row.Of(ColumnRole.Cooperating)));
        var due = row.Of(ColumnRole.Time) is { Length: > 0 } time ? DueWords.Deadline(time) : null;
        var values = row.Cells.Where(c => c.Role == ColumnRole.Value && c.Words.Any(char.IsDigit)).ToList();
        // A column for each year holds the value, the row the rest of the sentence.
        var sentences = values.Count == 0
            ? [(content, due ?? inherited)]
            : values.Select(v => ($"{content} đạt {v.Words}{(v.Words.Contains('%', StringComparison.Ordinal) || !row.Of(ColumnRole.Unit).Contains('%', StringComparison.Ordinal) ? "" : "%")}", (DateOnly?)new DateOnly(v.Year!.Value, 12, 31)));
        return sentences.SelectMany(s => TargetReader.Read(s.Item1, row.Path, s.Item2)).Select(t => t with { Leads = leads, Cooperating = with });
    }

    // Annexes say the targets again, with who leads them.
    private static List<TargetStatement> Joined(List<TargetStatement> targets)
    {
        if (targets.Count > MostCompared) { return targets; }
        List<TargetStatement> joined = [];
        foreach (var target in targets)
        {
            var first = target.Path.StartsWith("PL", StringComparison.Ordinal) ? joined.Where(t => IsSame(t, target)).MaxBy(t => Likeness(t, target)) : null;
            if (first is null) { joined.Add(target); continue; }
            joined[joined.IndexOf(first)] = first with
            {
                RepeatedAt = [.. first.RepeatedAt, target.Path],
                Leads = first.Leads.Count > 0 ? first.Leads : target.Leads,
                Cooperating = first.Cooperating.Count > 0 ? first.Cooperating : target.Cooperating,
            };
        }
        return joined;
    }

    private static bool IsSame(TargetStatement first, TargetStatement second) =>
        (first.Value, first.Operator, first.Unit) == (second.Value, second.Operator, second.Unit) && (first.Deadline == second.Deadline || first.Deadline is null || second.Deadline is null)
        && Likeness(first, second) >= Same;

    private static double Likeness(TargetStatement first, TargetStatement second) => Wordings.Overlap($"{first.Group} {first.Condition}", $"{second.Group} {second.Condition}");

    // Annexes say the tasks again, with time and product.
    private static List<TaskStatement> JoinedTasks(List<TaskStatement> tasks)
    {
        if (tasks.Count > MostCompared) { return tasks; }
        List<TaskStatement> joined = [];
        foreach (var task in tasks)
        {
            var first = task.Path.StartsWith("PL", StringComparison.Ordinal)
                ? joined.Where(t => !t.Path.StartsWith("PL", StringComparison.Ordinal) && t.Refers.Count == 0 && IsSame(t, task)).MaxBy(t => Wordings.Overlap(t.Sentence, task.Sentence)) : null;
            if (first is null) { joined.Add(task); continue; }
            joined[joined.IndexOf(first)] = first with
            {
                RepeatedAt = [.. first.RepeatedAt, task.Path],
                Leads = Union(first.Leads, task.Leads),
                Cooperating = Union(first.Cooperating, task.Cooperating),
                Due = first.Due.Count > 0 ? first.Due : task.Due,
                Product = first.Product ?? task.Product,
                Demand = first.Demand ?? task.Demand,
            };
        }
        return joined;
    }

    private static bool IsSame(TaskStatement first, TaskStatement second) =>
        first.Leads.Select(Organisations.KeyOf).Intersect(second.Leads.Select(Organisations.KeyOf), StringComparer.Ordinal).Any() && Wordings.Overlap(first.Sentence, second.Sentence) >= Same;

    // "Chủ trì … các nhiệm vụ tại mục 1.4 phần IV" says who leads the clauses it names.
    private static List<TaskStatement> Led(IReadOnlyList<TaskStatement> tasks)
    {
        if (tasks.Count > MostCompared) { return [.. tasks]; }
        var given = tasks.SelectMany(t => t.Refers.Select(path => (Path: path, Task: t))).ToList();
        return [.. tasks.Select(task =>
        {
            var here = given.Where(g => g.Task != task && (task.Path == g.Path || task.Path.StartsWith(g.Path + ".", StringComparison.Ordinal))).OrderByDescending(g => g.Path.Length).Select(g => g.Task).ToList();
            return here.Count == 0 ? task : task with
            {
                Leads = Union(task.Leads, here.SelectMany(g => g.Leads)),
                Cooperating = Union(task.Cooperating, here.SelectMany(g => g.Cooperating)),
            };
        })];
    }

    private static List<string> Union(IEnumerable<string> own, IEnumerable<string> given) => [.. own.Concat(given).DistinctBy(Organisations.KeyOf)];
}

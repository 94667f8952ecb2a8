using HocVuSo.OfficialDocuments.Reading;

namespace HocVuSo.TestKit;

/// <summary>How much of what there is was found, and how much of what was found there is.</summary>
/// <param name="Expected">How many there are.</param>
/// <param name="FoundCount">How many were found.</param>
/// <param name="Right">How many of those found are there.</param>
public readonly record struct Found(int Expected, int FoundCount, int Right)
{
    public double Recall => Expected == 0 ? 1 : (double)Right / Expected;

    public double Precision => FoundCount == 0 ? 1 : (double)Right / FoundCount;

    public static Found operator +(Found a, Found b) => new(a.Expected + b.Expected, a.FoundCount + b.FoundCount, a.Right + b.Right);
}

/// <summary>What is compared of two readings of one plan, kind by kind.</summary>
public static class PlanQuality
{
    public static readonly string[] Kinds = ["clauses", "targets", "groups of targets", "leads of targets", "tasks", "leads", "cooperating", "times", "demands"];

    /// <summary>In the order of <see cref="Kinds"/>.</summary>
    public static Found[] Compare(PlanReading wanted, PlanReading found)
    {
        var clauses = Pairs(Clauses(wanted), Clauses(found), (a, b) => a == b);
        var targets = Pairs([.. wanted.Targets], [.. found.Targets], (a, b) => (a.Operator, a.Value, a.Unit, a.Deadline) == (b.Operator, b.Value, b.Unit, b.Deadline) && Wordings.Overlap(a.Sentence, b.Sentence) > 0.5);
        var tasks = Pairs([.. wanted.Tasks], [.. found.Tasks], (a, b) => Wordings.Overlap(a.Sentence, b.Sentence) > 0.6 && Math.Abs(a.Sentence.Length - b.Sentence.Length) < 40 + (a.Sentence.Length / 4));
        return
        [
            new(Clauses(wanted).Count, Clauses(found).Count, clauses.Count), new(wanted.Targets.Count, found.Targets.Count, targets.Count),
            Same(targets, t => [t.Group]), Same(targets, t => t.Leads.Concat(t.Cooperating)),
            new(wanted.Tasks.Count, found.Tasks.Count, tasks.Count), Same(tasks, t => t.Leads), Same(tasks, t => t.Cooperating),
            Same(tasks, t => t.Due.Select(d => $"{d.Rhythm} {d.On} {d.Day} {d.Month}")), Same(tasks, t => t.Demand is { } demand ? [demand.AtLeast.ToString(System.Globalization.CultureInfo.InvariantCulture)] : []),
        ];
    }

    // A clause is found when it begins where it did; what stands in it is compared further on.
    private static List<string> Clauses(PlanReading reading) => [.. reading.Root.All.Where(c => c.Kind is not (ClauseKind.Document or ClauseKind.Closing or ClauseKind.Row or ClauseKind.TableHead) && c.Words.Length > 0).Select(c => $"{c.Path} {c.Kind}")];

    private static List<(T Wanted, T Found)> Pairs<T>(List<T> wanted, List<T> found, Func<T, T, bool> same)
    {
        List<(T, T)> pairs = [];
        var left = found.ToList();
        foreach (var one in wanted)
        {
            var at = left.FindIndex(f => same(one, f));
            if (at < 0) { continue; }
            pairs.Add((one, left[at]));
            left.RemoveAt(at);
        }
        return pairs;
    }

    private static Found Same<T>(List<(T Wanted, T Found)> pairs, Func<T, IEnumerable<string>> parts)
    {
        var sum = new Found();
        foreach (var (wanted, found) in pairs)
        {
            var (a, b) = (parts(wanted).Select(Organisations.KeyOf).ToHashSet(StringComparer.Ordinal), parts(found).Select(Organisations.KeyOf).ToHashSet(StringComparer.Ordinal));
            sum += new Found(a.Count, b.Count, a.Intersect(b, StringComparer.Ordinal).Count());
        }
        return sum;
    }
}

using HocVuSo.OfficialDocuments.Reading;
using HocVuSo.Plans.Tasks;

namespace HocVuSo.Plans.Digests;

/// <summary>What a letter tells of a unit's tasks. A task stands in one list only.</summary>
/// <param name="Weekly">True for the digest of the week, false for a reminder.</param>
/// <param name="Waiting">Open, and waiting for another body, or the document names nobody who leads.</param>
internal sealed record DigestContent(bool Weekly, IReadOnlyList<DueTask> Late, IReadOnlyList<DueTask> Soon, IReadOnlyList<DueTask> Waiting);

/// <summary>
/// On which days a letter goes out, and with what. On Mondays: everything late, due within fourteen days, waiting for somebody, or led by nobody. On other days only
/// what falls on that day: seven days and one day before what is due once or by a rhythm of a month or longer, two days before the end of a
/// week, and the first day on which something is late. What is done every day, or when asked, stands in the digest and reminds nobody. Nothing
/// to tell is no letter.
/// </summary>
internal static class DigestRule
{
    /// <summary>The time of day in Viet Nam from which a day's letter goes out.</summary>
    public static readonly TimeSpan At = TimeSpan.FromHours(7);

    // A host that was away longer has a Monday among the days it missed.
    private const int MostDaysBack = 7;

    private static readonly int[] OfLongRhythms = [7, 1];
    private static readonly int[] OfWeeks = [2];

    /// <summary>The letter of a day, with what days after <paramref name="told"/> would have told; null when there is nothing to tell.</summary>
    /// <param name="told">The last day of which everything was told.</param>
    public static DigestContent? Of(IReadOnlyList<DueTask> tasks, DateOnly told, DateOnly today)
    {
        var first = Math.Max(told.DayNumber + 1, today.DayNumber - MostDaysBack + 1);
        var days = Enumerable.Range(first, Math.Max(0, today.DayNumber - first + 1)).Select(DateOnly.FromDayNumber).ToHashSet();
        var open = tasks.Where(t => t.IsOpen).ToList();
        var content = days.Any(d => d.DayOfWeek == DayOfWeek.Monday) ? Weekly(open, today)
            : new DigestContent(false, [.. open.Where(t => t.Due < today && Falls(t, days))], [.. open.Where(t => t.Due >= today && Falls(t, days))], []);
        return content.Late.Count + content.Soon.Count + content.Waiting.Count > 0 ? content : null;
    }

    private static DigestContent Weekly(List<DueTask> open, DateOnly today) => new(
        true, [.. open.Where(t => t.Due < today)], [.. open.Where(t => t.Due >= today && t.Due <= today.AddDays(ListTasks.Soon))],
        [.. open.Where(t => (!t.Leads.Any() || t.Task.WaitingFor is not null) && !(t.Due <= today.AddDays(ListTasks.Soon)))]);

    private static bool Falls(DueTask task, HashSet<DateOnly> days) =>
        task.Due is { } due && (task.Duty?.Dues ?? task.Task.Rules).Where(r => IsDueBy(r, due)).Any(r => days.Contains(due.AddDays(1)) || DaysBefore(r.Rhythm).Any(before => days.Contains(due.AddDays(-before))));

    // Of several rules of a task, those that make the day a due day. Every day and on request make none.
    private static bool IsDueBy(DueRule rule, DateOnly due) => rule.Rhythm == Rhythm.Once ? rule.On == due : DueDates.InYear(rule, due.Year).Contains(due);

    private static int[] DaysBefore(Rhythm rhythm) => rhythm == Rhythm.Weekly ? OfWeeks : OfLongRhythms;
}

using HocVuSo.Plans.Documents;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Plans.Tasks;

/// <summary>A task in force with when it is due next and who has to do with it.</summary>
/// <param name="Due">Null where no time is said, and for what is no longer open.</param>
internal sealed record DueTask(WorkTask Task, DateOnly? Due, IReadOnlyList<ItemParty> Parties)
{
    public IEnumerable<string> Leads => Parties.Where(p => p.Role == PartyRole.Leads).Select(p => p.Name);
}

internal static class DueTasks
{
    /// <summary>Of one unit, the earliest due first. Four queries, whatever the number of tasks.</summary>
    public static async Task<IReadOnlyList<DueTask>> OfAsync(UnitId unit, AppDb db, DateOnly today, CancellationToken cancel)
    {
        var inForce = db.Set<WorkTask>().AsNoTracking().Where(t => t.UnitId == unit && t.EndedAt == null);
        var tasks = await inForce.ToListAsync(cancel);
        var decided = await db.Set<Plan>().AsNoTracking().Where(p => p.UnitId == unit && p.State == PlanState.InForce).Select(p => new { p.Id, p.DecidedAt }).ToDictionaryAsync(p => p.Id, p => p.DecidedAt, cancel);
        var parties = (await db.Set<ItemParty>().AsNoTracking().Where(p => inForce.Any(t => t.Id == p.ItemId)).ToListAsync(cancel)).OrderBy(p => p.Role).ThenBy(p => p.Ordinal).ToLookup(p => p.ItemId);
        var done = (await db.Set<TaskEvent>().AsNoTracking().Where(e => e.Period != null && inForce.Any(t => t.Id == e.TaskId)).Select(e => new { e.TaskId, e.Period }).ToListAsync(cancel)).ToLookup(e => e.TaskId, e => e.Period!.Value);
        return
        [
            .. tasks.Select(t => new DueTask(t, t.State == TaskState.Open ? DueDates.Next(t.Rules, done[t.Id].ToHashSet(), SinceOf(decided.GetValueOrDefault(t.PlanId), today), today) : null, [.. parties[t.Id]]))
                .OrderBy(t => t.Due ?? DateOnly.MaxValue).ThenBy(t => t.Task.Id.Value),
        ];
    }

    /// <summary>From when a task is followed: the day its plan came into force.</summary>
    public static DateOnly SinceOf(DateTimeOffset? decided, DateOnly today) => decided is { } at ? VietNam.DateOf(at) : today;
}

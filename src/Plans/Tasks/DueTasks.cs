using HocVuSo.Plans.Documents;
using HocVuSo.Plans.Duties;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Plans.Tasks;

/// <summary>A task in force with when it is due next and who has to do with it.</summary>
/// <param name="Due">Null where no time is said, and for what is no longer open.</param>
/// <param name="Duty">Null for a task that people close.</param>
/// <param name="Stands">Of a duty: how far the facts have come in the periods of this year and the one before, in order of the day.</param>
internal sealed record DueTask(WorkTask Task, DateOnly? Due, IReadOnlyList<ItemParty> Parties, Duty? Duty, IReadOnlyList<DutyStand> Stands)
{
    public IEnumerable<string> Leads => Parties.Where(p => p.Role == PartyRole.Leads).Select(p => p.Name);

    /// <summary>How far a duty has come in the period that is due next.</summary>
    public DutyStand? Now => Stands.FirstOrDefault(s => s.Due == Due);

    /// <summary>Open, or all of what was asked once has been done by the facts.</summary>
    public bool IsOpen => Task.State == TaskState.Open && !(Duty is not null && Due is null);
}

/// <summary>Reads what a unit has to do with when it is due. Four queries whatever the number of tasks, and those of <see cref="DutyBook"/> where some are duties.</summary>
internal sealed class DueTasks(AppDb db, DutyBook book)
{
    /// <summary>Of one unit, the earliest due first.</summary>
    public async Task<IReadOnlyList<DueTask>> OfAsync(UnitId unit, DateOnly today, CancellationToken cancel)
    {
        var inForce = db.Set<WorkTask>().AsNoTracking().Where(t => t.UnitId == unit && t.EndedAt == null);
        var tasks = await inForce.ToListAsync(cancel);
        var decided = await db.Set<Plan>().AsNoTracking().Where(p => p.UnitId == unit && p.State == PlanState.InForce).Select(p => new { p.Id, p.DecidedAt }).ToDictionaryAsync(p => p.Id, p => p.DecidedAt, cancel);
        var parties = (await db.Set<ItemParty>().AsNoTracking().Where(p => inForce.Any(t => t.Id == p.ItemId)).ToListAsync(cancel)).OrderBy(p => p.Role).ThenBy(p => p.Ordinal).ToLookup(p => p.ItemId);
        var done = (await db.Set<TaskEvent>().AsNoTracking().Where(e => e.Period != null && inForce.Any(t => t.Id == e.TaskId)).Select(e => new { e.TaskId, e.Period }).ToListAsync(cancel)).ToLookup(e => e.TaskId, e => e.Period!.Value);
        var duties = tasks.Select(t => (t.Id, Duty: Duty.Of(t))).Where(t => t.Duty is not null).ToDictionary(t => t.Id, t => t.Duty!);
        var facts = duties.Count > 0 ? await book.ReadAsync(unit, duties.Values, today.Year - 1, today, cancel) : null;
        return
        [
            .. tasks.Select(t => One(t, duties.GetValueOrDefault(t.Id), facts, done[t.Id], SinceOf(decided.GetValueOrDefault(t.PlanId), today), today, [.. parties[t.Id]]))
                .OrderBy(t => t.Due ?? DateOnly.MaxValue).ThenBy(t => t.Task.Id.Value),
        ];
    }

    /// <summary>Of one task of which the events are known. Two queries, and those of <see cref="DutyBook"/> for a duty.</summary>
    public async Task<DueTask> OneAsync(WorkTask task, IEnumerable<TaskEvent> events, DateOnly today, CancellationToken cancel)
    {
        var decided = await db.Set<Plan>().AsNoTracking().Where(p => p.Id == task.PlanId).Select(p => p.DecidedAt).SingleOrDefaultAsync(cancel);
        var parties = await db.Set<ItemParty>().AsNoTracking().Where(p => p.ItemId == task.Id).OrderBy(p => p.Role).ThenBy(p => p.Ordinal).ToListAsync(cancel);
        var duty = Duty.Of(task);
        var facts = duty is null ? null : await book.ReadAsync(task.UnitId, [duty], today.Year - 1, today, cancel);
        return One(task, duty, facts, events.Select(e => e.Period).OfType<DateOnly>(), SinceOf(decided, today), today, parties);
    }

    private static DueTask One(WorkTask task, Duty? duty, DutyFacts? facts, IEnumerable<DateOnly> said, DateOnly since, DateOnly today, IReadOnlyList<ItemParty> parties)
    {
        var stands = duty is null ? [] : duty.InYear(today.Year - 1, facts!).Concat(duty.InYear(today.Year, facts!)).OrderBy(s => s.Due).ToList();
        var done = said.Concat(stands.Where(s => s.IsMet).Select(s => s.Due)).ToHashSet();
        return new(task, task.State == TaskState.Open ? DueDates.Next(duty?.Dues ?? task.Rules, done, since, today) : null, parties, duty, stands);
    }

    /// <summary>From when a task is followed: the day its plan came into force.</summary>
    public static DateOnly SinceOf(DateTimeOffset? decided, DateOnly today) => decided is { } at ? VietNam.DateOf(at) : today;
}

using HocVuSo.People.Contracts;
using HocVuSo.Plans.Documents;

namespace HocVuSo.Plans.Tasks;

internal enum TaskEventKind
{
    Note,

    /// <summary>Done for the period that was due; a rhythm goes on.</summary>
    DoneForPeriod,

    /// <summary>Nothing is left to do.</summary>
    Done,
    Reopened,
    GivenUp,

    /// <summary>It waits for another body; the words begin with which.</summary>
    Waits,

    /// <summary>The body it waited for has answered.</summary>
    Goes,

    /// <summary>Somebody of the unit sees to it now; the words say who.</summary>
    Assigned,
}

/// <summary>Something that happened to a task. Rows are never changed.</summary>
internal sealed class TaskEvent
{
    public required PlanItemId TaskId { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }
    public required TaskEventKind Kind { get; init; }

    /// <summary>The due day of the period it was done for.</summary>
    public DateOnly? Period { get; init; }
    public required string Words { get; init; }
    public required PersonId DoneBy { get; init; }
    public required DateTimeOffset DoneAt { get; init; }

    public const int LongestWords = 2000;
}

using HocVuSo.Plans.Documents;
using HocVuSo.Platform;

namespace HocVuSo.Plans.Tasks;

/// <summary>Which file (<see cref="StoredFile"/>) stands behind an event of a task.</summary>
internal sealed class Evidence
{
    public required PlanItemId TaskId { get; init; }

    /// <summary>Of the event.</summary>
    public required int Number { get; init; }
    public required string Sha256 { get; init; }
    public required string Name { get; init; }

    /// <summary>Media type, told from the content and not from the name.</summary>
    public required string Kind { get; init; }
}

using HocVuSo.People.Contracts;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.Ledger.Contracts;

/// <summary>Something that happened on a day and still counts.</summary>
/// <param name="Subject">What kind of it; see <see cref="FactKinds"/>.</param>
/// <param name="Unit">The village, or the commune's unit "chưa rõ thôn".</param>
/// <param name="SourceId">Leads back to the evidence.</param>
public sealed record Happening(string Subject, UnitId Unit, DateOnly OccurredOn, Proof Proof, int Count, string SourceId);

/// <summary>What happened in a unit, day by day: for duties that the facts themselves close.</summary>
public interface IHappenings
{
    /// <summary>
    /// Facts of one kind in the unit and below it, in order of the day. Two queries whatever the span; cost grows with what happened, so it is
    /// for rare kinds (<see cref="FactKinds.Held"/>), not for lessons.
    /// </summary>
    Task<IReadOnlyList<Happening>> OfAsync(string kind, UnitId scope, DateOnly from, DateOnly to, CancellationToken cancel);

    /// <summary>
    /// For each who recorded facts of the kind about persons in the unit and below it: on which days which persons, each pair of recorder and
    /// person once in a calendar year, on its first day of it. Merged persons count as one. Three queries.
    /// </summary>
    Task<IReadOnlyList<(PersonId By, PersonId Person, DateOnly First)>> ReachedAsync(string kind, UnitId scope, DateOnly from, DateOnly to, CancellationToken cancel);
}

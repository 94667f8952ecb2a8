using HocVuSo.Ledger.Contracts;
using HocVuSo.Ledger.Facts;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Ledger.Figures;

internal sealed class Happenings(AppDb db, IPlaces places, IPersons persons) : IHappenings
{
    public async Task<IReadOnlyList<Happening>> OfAsync(string kind, UnitId scope, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var found = await In(kind, scope).Where(f => f.OccurredOn >= from && f.OccurredOn <= to)
            .Select(f => new { f.Id, f.Subject, f.UnitId, f.OccurredOn, f.Proof, f.Count, f.SourceId }).ToListAsync(cancel);
        var voided = await VoidedAsync(kind, scope, cancel);
        return
        [
            .. found.Where(f => !voided.Contains(f.Id.ToString())).OrderBy(f => f.OccurredOn).ThenBy(f => f.Id.Value)
                .Select(f => new Happening(f.Subject, f.UnitId, f.OccurredOn, f.Proof, f.Count, f.SourceId)),
        ];
    }

    public async Task<IReadOnlyList<(PersonId By, PersonId Person, DateOnly First)>> ReachedAsync(string kind, UnitId scope, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var found = await In(kind, scope).Where(f => f.OccurredOn >= from && f.OccurredOn <= to && f.PersonId != null && f.RecordedBy != null)
            .Select(f => new { f.Id, By = f.RecordedBy!.Value, Person = f.PersonId!.Value, f.OccurredOn }).ToListAsync(cancel);
        var voided = await VoidedAsync(kind, scope, cancel);
        var standsFor = await persons.ResolveAsync([.. found.SelectMany(f => (PersonId[])[f.By, f.Person]).Distinct()], cancel);
        return
        [
            .. found.Where(f => !voided.Contains(f.Id.ToString())).GroupBy(f => (By: standsFor[f.By], Person: standsFor[f.Person], f.OccurredOn.Year))
                .Select(g => (g.Key.By, g.Key.Person, g.Min(f => f.OccurredOn))),
        ];
    }

    private async Task<HashSet<string>> VoidedAsync(string kind, UnitId scope, CancellationToken cancel) =>
        [.. await In(FactKinds.Void, scope).Where(f => f.Subject == kind).Select(f => f.SourceId).ToListAsync(cancel)];

    // The index on unit and kind answers this: the units are villages, some ten in a commune and some thousand in a province.
    private IQueryable<Fact> In(string kind, UnitId scope)
    {
        var units = Below(scope).ToList();
        return db.Set<Fact>().AsNoTracking().Where(f => units.Contains(f.UnitId) && f.Kind == kind);
    }

    private IEnumerable<UnitId> Below(UnitId unit) => places.Children(unit).SelectMany(c => Below(c.Id)).Prepend(unit);
}

using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Territory.Populations;

internal sealed class Populations(AppDb db, IdSource ids) : IPopulations
{
    public async Task<IReadOnlyList<Population>> InForceAsync(IReadOnlyCollection<UnitId> units, CancellationToken cancel)
    {
        var rows = await db.Set<PopulationRow>().AsNoTracking().Where(p => units.Contains(p.UnitId)).ToListAsync(cancel);
        return [.. from row in rows
                   group row by (row.UnitId, row.Group) into same
                   let last = same.MaxBy(r => (r.RecordedAt, r.Level, r.Id.Value))!
                   select new Population(last.UnitId, last.Group, last.AsOf, last.Value, last.Level, last.Source)];
    }

    public void Add(Population population) => db.Add(new PopulationRow
    {
        Id = ids.New<PopulationId>(),
        UnitId = population.UnitId,
        Group = population.Group,
        AsOf = population.AsOf,
        Value = population.Value,
        Level = population.Level,
        Source = population.Source,
    });
}

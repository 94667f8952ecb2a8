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
                   select Read(last)];
    }

    public async Task<IReadOnlyList<RecordedPopulation>> HistoryAsync(UnitId unit, CancellationToken cancel)
    {
        var rows = await db.Set<PopulationRow>().AsNoTracking().Where(p => p.UnitId == unit).ToListAsync(cancel);
        return [.. rows.OrderByDescending(r => (r.RecordedAt, r.Level, r.Id.Value)).Select(r => new RecordedPopulation(Read(r), r.RecordedAt))];
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

    private static Population Read(PopulationRow row) => new(row.UnitId, row.Group, row.AsOf, row.Value, row.Level, row.Source);
}

using HocVuSo.Ledger.Contracts;
using HocVuSo.People.Contracts;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.Plans.Duties;

/// <summary>
/// Reads what the duties of a unit are held against. Budget: two queries for activities; where a duty is about helpers five more; where one is about
/// households one more; none where a unit has no duties. Rows read: the activities of at most two years (in a commune some hundred, in a
/// province of 99 communes with a class a week in each village some fifty thousand).
/// </summary>
internal sealed class DutyBook(IHappenings happenings, IRoleHolders holders, IPopulations populations, IPlaces places)
{
    /// <summary>For these duties, from the first to the last of the years.</summary>
    public async Task<DutyFacts> ReadAsync(UnitId unit, IReadOnlyCollection<Duty> duties, int firstYear, DateOnly today, CancellationToken cancel)
    {
        var (from, to) = (new DateOnly(firstYear, 1, 1), new DateOnly(today.Year, 12, 31));
        var held = duties.Any(d => d.Rule.Activity is not null) ? await happenings.OfAsync(FactKinds.Held, unit, from, to, cancel) : [];
        var communes = places.Find(unit)?.Kind == UnitKind.Province ? places.Children(unit) : places.Above(unit, UnitKind.Commune) is { } commune ? [commune] : [];
        var villages = communes.SelectMany(c => places.Children(c.Id).Select(v => (Commune: c, Village: v))).ToList();
        var communeOf = villages.ToDictionary(v => v.Village.Id, v => v.Commune.Id);
        return new(
            held.Where(h => communeOf.ContainsKey(h.Unit)).ToLookup(h => h.Subject, h => new HeldActivity(h.Unit, h.OccurredOn, h.Count, h.SourceId), StringComparer.Ordinal),
            [.. communes.Select(c => (c.Id, c.FullName))],
            [.. villages.Where(v => !v.Village.IsUnknownVillage).Select(v => (v.Village.Id, communes.Count > 1 ? $"{v.Village.FullName} ({v.Commune.FullName})" : v.Village.FullName))],
            communeOf,
            duties.Any(d => d.Rule.Each == DutyEach.Helper) ? await ReachedAsync(unit, from, to, today, cancel) : [],
            duties.Any(d => d.Rule.Each == DutyEach.Household) ? await HouseholdsAsync(unit, communes, cancel) : null);
    }

    // Who helps today is asked, whoever helped before and does so no longer is not.
    private async Task<IReadOnlyList<IReadOnlyList<DateOnly>>> ReachedAsync(UnitId unit, DateOnly from, DateOnly to, DateOnly today, CancellationToken cancel)
    {
        var days = (await happenings.ReachedAsync(FactKinds.Helped, unit, from, to, cancel)).ToLookup(r => r.By, r => r.First);
        return [.. (await holders.OfAsync(unit, today, [Role.Helper], cancel)).Select(h => (IReadOnlyList<DateOnly>)[.. days[h].Order()])];
    }

    // Of a province only when all its communes have one: a sum with holes in it would be reached too early.
    private async Task<long?> HouseholdsAsync(UnitId unit, IReadOnlyList<Place> communes, CancellationToken cancel)
    {
        var known = (await populations.InForceAsync([unit, .. communes.Select(c => c.Id)], cancel)).Where(p => p.Group == PopulationGroups.Households).ToDictionary(p => p.UnitId, p => p.Value);
        return known.TryGetValue(unit, out var own) ? own : communes.Count > 0 && communes.All(c => known.ContainsKey(c.Id)) ? communes.Sum(c => known[c.Id]) : null;
    }
}

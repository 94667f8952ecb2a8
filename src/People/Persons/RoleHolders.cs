using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Persons;

internal sealed class RoleHolders(AppDb db, IPlaces places, IPersons persons) : IRoleHolders
{
    public async Task<IReadOnlyList<PersonId>> OfAsync(UnitId scope, DateOnly on, IReadOnlyCollection<Role> roles, CancellationToken cancel)
    {
        var grants = await db.Set<GrantRow>().AsNoTracking().Where(g => roles.Contains(g.Role) && g.From <= on && (g.To == null || g.To > on)).Select(g => new { g.PersonId, g.UnitId }).ToListAsync(cancel);
        var found = grants.Where(g => places.IsWithin(g.UnitId, scope)).Select(g => g.PersonId).Distinct().ToList();
        var standsFor = await persons.ResolveAsync(found, cancel);
        return [.. found.Select(p => standsFor[p]).Distinct().OrderBy(p => p.Value)];
    }
}

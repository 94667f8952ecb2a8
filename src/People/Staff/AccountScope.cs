using HocVuSo.People.Contracts;
using HocVuSo.People.Persons;
using HocVuSo.People.SignIn;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Staff;

/// <summary>
/// Which staff accounts an administrator sees: those with a role inside the administrator's units, and those without any
/// role yet. Sign-in details and closing are for whom all roles lie inside.
/// </summary>
internal sealed class AccountScope(AppDb db, IPlaces places, TimeProvider clock)
{
    public bool IsInside(Caller caller, UnitId unit) => caller.May(places, unit, Role.Administrator);

    /// <summary>Persons with an account the caller sees.</summary>
    public async Task<List<PersonId>> VisibleAsync(Caller caller, CancellationToken cancel)
    {
        var held = (await InForce().ToListAsync(cancel)).ToLookup(g => g.PersonId);
        var accounts = await db.Set<StaffAccount>().AsNoTracking().Select(a => a.PersonId).ToListAsync(cancel);
        return [.. accounts.Where(a => !held[a].Any() || held[a].Any(g => IsInside(caller, g.UnitId)))];
    }

    /// <summary>The account with its person and the roles in force, tracked. Null when there is none or the caller does not see it.</summary>
    public async Task<Seen?> FindAsync(Caller caller, PersonId person, CancellationToken cancel)
    {
        if (await db.Set<StaffAccount>().FirstOrDefaultAsync(a => a.PersonId == person, cancel) is not { } account) { return null; }
        var grants = await InForce().AsTracking().Where(g => g.PersonId == person).OrderBy(g => g.Id).ToListAsync(cancel);
        if (grants.Count > 0 && !grants.Exists(g => IsInside(caller, g.UnitId))) { return null; }
        return new Seen(account, await db.Set<PersonRow>().SingleAsync(p => p.Id == person, cancel), grants, grants.TrueForAll(g => IsInside(caller, g.UnitId)));
    }

    private IQueryable<GrantRow> InForce()
    {
        var today = VietNam.Today(clock);
        return db.Set<GrantRow>().AsNoTracking().Where(g => g.From <= today && (g.To == null || g.To > today));
    }

    /// <param name="Whole">Every role lies inside the caller's units.</param>
    internal sealed record Seen(StaffAccount Account, PersonRow Person, List<GrantRow> Grants, bool Whole);
}

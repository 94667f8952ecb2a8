using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using HocVuSo.VietnameseText;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Community.Helps;

/// <summary>A person a helper may name. Year of birth: 0 when not known.</summary>
internal sealed record Known(PersonId Id, string FullName, int BirthYear, UnitId Village);

/// <summary>The people of a commune as its helpers meet them: residents with an account and names on lists, each once.</summary>
internal sealed class PeopleHere(AppDb db, IResidents residents, IPersons persons)
{
    // More than these are not looked through on a phone; a longer name finds fewer.
    private const int Most = 8;

    /// <summary>Whose name has words beginning as typed, in order of name.</summary>
    public async Task<IReadOnlyList<Known>> FindAsync(UnitId commune, string name, CancellationToken cancel)
    {
        var words = Fold.Words(name);
        var found = (await residents.FindAsync(commune, name, Most, cancel)).Select(Read).ToList();
        var listed = (await db.Set<ListedPerson>().AsNoTracking().Where(p => p.CommuneId == commune).ToListAsync(cancel)).Where(p => Fold.Finds(words, p.FullName)).ToList();
        var standsFor = await persons.ResolveAsync([.. listed.Select(p => p.Id)], cancel);
        // A listed name that turned out to have an account is found as the account.
        found.AddRange(listed.Where(p => standsFor[p.Id] == p.Id).Select(Read));
        return [.. found.OrderBy(p => p.FullName, VietnameseOrder.Instance).ThenBy(p => p.BirthYear).ThenBy(p => p.Id.Value).Take(Most)];
    }

    /// <summary>The same for given ids, wherever they live; ids of nobody known are absent.</summary>
    public async Task<IReadOnlyDictionary<PersonId, Known>> OfAsync(IReadOnlyCollection<PersonId> ids, CancellationToken cancel)
    {
        var known = (await residents.OfAsync(ids, cancel)).ToDictionary(p => p.Key, p => Read(p.Value));
        var left = ids.Where(id => !known.ContainsKey(id)).Distinct().ToList();
        if (left.Count == 0) { return known; }
        foreach (var listed in await db.Set<ListedPerson>().AsNoTracking().Where(p => left.Contains(p.Id)).ToListAsync(cancel)) { known[listed.Id] = Read(listed); }
        return known;
    }

    private static Known Read(Resident resident) => new(resident.Id, resident.FullName, resident.BirthDate?.Year ?? ListedPerson.YearUnknown, resident.Lives);

    private static Known Read(ListedPerson listed) => new(listed.Id, listed.FullName, listed.BirthYear, listed.VillageId);
}

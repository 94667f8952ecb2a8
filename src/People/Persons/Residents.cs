using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using HocVuSo.VietnameseText;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Persons;

internal sealed class Residents(AppDb db, IPlaces places, IPersons persons) : IResidents
{
    // A statement takes a bounded number of parameters; lists longer than this are asked in pieces.
    private const int Piece = 1000;

    public async Task<IReadOnlyList<Resident>> FindAsync(UnitId commune, string name, int most, CancellationToken cancel)
    {
        var words = Fold.Words(name);
        if (words.Length == 0) { return []; }
        UnitId[] units = [commune, .. places.Children(commune).Select(v => v.Id)];
        var here = await (from r in Current()
                          join p in db.Set<PersonRow>().AsNoTracking() on r.PersonId equals p.Id
                          where units.Contains(r.UnitId) && !db.Set<SamePerson>().Any(s => s.FromId == r.PersonId)
                          select new { p.Id, p.FullName, p.BirthDate, r.UnitId }).ToListAsync(cancel);
        return [.. here.Where(p => Fold.Finds(words, p.FullName)).OrderBy(p => p.FullName, VietnameseOrder.Instance).ThenBy(p => p.BirthDate).ThenBy(p => p.Id.Value)
            .Take(most).Select(p => new Resident(p.Id, p.FullName, p.BirthDate, p.UnitId))];
    }

    public async Task<IReadOnlyDictionary<PersonId, Resident>> OfAsync(IReadOnlyCollection<PersonId> ids, CancellationToken cancel)
    {
        var standsFor = await persons.ResolveAsync(ids, cancel);
        Dictionary<PersonId, Resident> found = [];
        foreach (var piece in standsFor.Values.Distinct().Chunk(Piece))
        {
            foreach (var p in await (from r in Current()
                                     join p in db.Set<PersonRow>().AsNoTracking() on r.PersonId equals p.Id
                                     where piece.Contains(r.PersonId)
                                     select new { p.Id, p.FullName, p.BirthDate, r.UnitId }).ToListAsync(cancel))
            {
                found[p.Id] = new Resident(p.Id, p.FullName, p.BirthDate, p.UnitId);
            }
        }
        return standsFor.Where(s => found.ContainsKey(s.Value)).ToDictionary(s => s.Key, s => found[s.Value]);
    }

    // Of each person the place stated last.
    private IQueryable<Residence> Current() =>
        from r in db.Set<Residence>().AsNoTracking()
        where r.Kind == ResidenceKind.Lives
            && r.Id == db.Set<Residence>().Where(o => o.PersonId == r.PersonId && o.Kind == ResidenceKind.Lives)
                .OrderByDescending(o => o.RecordedAt).ThenByDescending(o => o.Id).Select(o => o.Id).First()
        select r;
}

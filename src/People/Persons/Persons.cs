using HocVuSo.People.Contracts;
using HocVuSo.People.SignIn;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Persons;

internal sealed class Persons(AppDb db, Secrets secrets, TimeProvider clock) : IPersons
{
    // A statement takes a bounded number of parameters; lists longer than this are asked in pieces.
    private const int Piece = 1000;

    public async Task<Person?> FindAsync(PersonId id, CancellationToken cancel)
    {
        var found = await (from p in db.Set<PersonRow>().AsNoTracking()
                           where p.Id == id
                           select new
                           {
                               Row = p,
                               Identified = db.Set<Identity>().Any(i => i.PersonId == id),
                               Lives = db.Set<Residence>().Where(r => r.PersonId == id && r.Kind == ResidenceKind.Lives)
                                   .OrderByDescending(r => r.RecordedAt).ThenByDescending(r => r.Id).Select(r => (UnitId?)r.UnitId).FirstOrDefault(),
                           }).FirstOrDefaultAsync(cancel);
        return found is null
            ? null
            : new Person(id, found.Row.FullName, found.Row.BirthDate, found.Row.Honorific, found.Row.NeedsNoTimePressure(VietNam.Today(clock)), found.Row.Path, found.Lives, found.Identified);
    }

    public async Task<IReadOnlyDictionary<PersonId, string>> NamesAsync(IReadOnlyCollection<PersonId> ids, CancellationToken cancel)
    {
        Dictionary<PersonId, string> names = new(ids.Count);
        foreach (var piece in ids.Distinct().Chunk(Piece))
        {
            foreach (var row in await db.Set<PersonRow>().Where(p => piece.Contains(p.Id)).Select(p => new { p.Id, p.FullName }).ToListAsync(cancel))
            {
                names[row.Id] = row.FullName;
            }
        }
        return names;
    }

    public async Task<ILookup<PersonId, Grant>> GrantsAsync(IReadOnlyCollection<PersonId> ids, CancellationToken cancel)
    {
        List<GrantRow> rows = [];
        foreach (var piece in ids.Distinct().Chunk(Piece))
        {
            rows.AddRange(await db.Set<GrantRow>().AsNoTracking().Where(g => piece.Contains(g.PersonId) && !db.Set<StaffAccount>().Any(a => a.PersonId == g.PersonId && a.ClosedAt != null)).ToListAsync(cancel));
        }
        var today = VietNam.Today(clock);
        return rows.Where(g => g.IsInForce(today)).ToLookup(g => g.PersonId, g => new Grant(g.Role, g.UnitId));
    }

    public async Task<IReadOnlyDictionary<PersonId, DateOnly?>> BirthDatesAsync(IReadOnlyCollection<PersonId> ids, CancellationToken cancel)
    {
        Dictionary<PersonId, DateOnly?> dates = new(ids.Count);
        foreach (var piece in ids.Distinct().Chunk(Piece))
        {
            foreach (var row in await db.Set<PersonRow>().Where(p => piece.Contains(p.Id)).Select(p => new { p.Id, p.BirthDate }).ToListAsync(cancel))
            {
                dates[row.Id] = row.BirthDate;
            }
        }
        return dates;
    }

    public async Task<IReadOnlyDictionary<PersonId, UnitId>> LivesAsync(IReadOnlyCollection<PersonId> ids, CancellationToken cancel)
    {
        Dictionary<PersonId, UnitId> lives = new(ids.Count);
        foreach (var piece in ids.Distinct().Chunk(Piece))
        {
            // The latest stands: written last.
            foreach (var row in await db.Set<Residence>().Where(r => r.Kind == ResidenceKind.Lives && piece.Contains(r.PersonId)).OrderBy(r => r.RecordedAt).ThenBy(r => r.Id).Select(r => new { r.PersonId, r.UnitId }).ToListAsync(cancel))
            {
                lives[row.PersonId] = row.UnitId;
            }
        }
        return lives;
    }

    public async Task<IReadOnlyList<Membership>> MembershipsAsync(PersonId id, CancellationToken cancel) =>
        await db.Set<MembershipRow>().Where(m => m.PersonId == id).OrderBy(m => m.From).ThenBy(m => m.Id)
            .Select(m => new Membership(m.Group, m.Organisation, m.UnitId, m.From, m.To)).ToListAsync(cancel);

    public async Task<IReadOnlyDictionary<string, PersonId>> ByFingerprintsAsync(IReadOnlyCollection<string> fingerprints, CancellationToken cancel)
    {
        Dictionary<string, PersonId> found = new(StringComparer.Ordinal);
        foreach (var piece in fingerprints.Distinct(StringComparer.Ordinal).Chunk(Piece))
        {
            foreach (var row in await db.Set<Identity>().Where(i => i.Kind == Identity.Vneid && piece.Contains(i.Fingerprint)).Select(i => new { i.Fingerprint, i.PersonId }).ToListAsync(cancel))
            {
                found[row.Fingerprint] = row.PersonId;
            }
        }
        return found;
    }

    public string Fingerprint(string citizenNumber) => Convert.ToHexStringLower(secrets.Fingerprint(Identity.SealedFor, citizenNumber));

    public async Task<IReadOnlyDictionary<PersonId, PersonId>> ResolveAsync(IReadOnlyCollection<PersonId> ids, CancellationToken cancel)
    {
        var standsFor = ids.Distinct().ToDictionary(id => id);
        var open = standsFor.Keys.ToHashSet();
        while (open.Count > 0)
        {
            Dictionary<PersonId, PersonId> step = [];
            foreach (var piece in open.Chunk(Piece))
            {
                foreach (var row in await db.Set<SamePerson>().Where(s => piece.Contains(s.FromId)).Select(s => new { s.FromId, s.ToId }).ToListAsync(cancel))
                {
                    step[row.FromId] = row.ToId;
                }
            }
            foreach (var (id, now) in standsFor.Where(s => step.ContainsKey(s.Value)).ToList()) { standsFor[id] = step[now]; }
            open = [.. step.Values];
        }
        return standsFor;
    }

    public async Task<ILookup<PersonId, PersonId>> AliasesAsync(IReadOnlyCollection<PersonId> persons, CancellationToken cancel)
    {
        // Each id found so far, with the person it was reached from.
        Dictionary<PersonId, PersonId> reached = persons.Distinct().ToDictionary(p => p);
        HashSet<PersonId> open = [.. reached.Keys];
        while (open.Count > 0)
        {
            List<PersonId> next = [];
            foreach (var piece in open.Chunk(Piece))
            {
                foreach (var row in await db.Set<SamePerson>().Where(s => piece.Contains(s.ToId)).Select(s => new { s.FromId, s.ToId }).ToListAsync(cancel))
                {
                    if (reached.TryAdd(row.FromId, reached[row.ToId])) { next.Add(row.FromId); }
                }
            }
            open = [.. next];
        }
        return reached.ToLookup(r => r.Value, r => r.Key);
    }
}

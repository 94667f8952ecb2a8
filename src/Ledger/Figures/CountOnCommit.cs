using HocVuSo.Ledger.Contracts;
using HocVuSo.Ledger.Facts;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Ledger.Figures;

/// <summary>
/// Inside the transaction that appends facts: what each person concerned contributed before, what after, and the
/// difference as deltas. Cost per save with facts: two queries, whatever the number of persons; without facts: none.
/// </summary>
internal sealed class CountOnCommit(Indicators indicators, IdSource ids) : ICommitStep
{
    public async Task BeforeCommitAsync(AppDb db, CancellationToken cancel)
    {
        var added = db.ChangeTracker.Entries<Fact>().Where(e => e.State == EntityState.Added).Select(e => e.Entity).ToList();
        if (added.Count == 0) { return; }

        var concerned = added.Where(f => f.PersonId is not null).Select(f => f.PersonId!.Value)
            .Concat(added.Where(f => f.Kind == FactKinds.Same).Select(f => PersonId.Parse(f.Subject, null))).Distinct().ToList();
        if (db.IsPostgres) { await LockAsync(db, concerned, cancel); }
        var kept = await PersonFacts.LoadAsync(db, concerned, null, cancel);
        // A number of people stands under nobody: when it is taken back, its own row is all that it counted by.
        var numbers = added.Where(f => f.Kind == FactKinds.Void && f.PersonId is null).Select(f => FactId.Parse(f.SourceId, null)).ToList();
        if (numbers.Count > 0) { kept.AddRange(await db.Set<Fact>().AsNoTracking().Where(f => numbers.Contains(f.Id)).ToListAsync(cancel)); }

        // The same source twice is the same fact: the first stands.
        var sources = kept.Select(f => (f.Kind, f.SourceKind, f.SourceId)).ToHashSet();
        foreach (var fact in added.Where(f => !sources.Add((f.Kind, f.SourceKind, f.SourceId)) && f.PersonId is not null))
        {
            db.Entry(fact).State = EntityState.Detached;
        }
        added.RemoveAll(f => db.Entry(f).State == EntityState.Detached);

        Dictionary<(PersonId, string, Contribution), int> net = [];
        Tell(PersonFacts.ByPerson(kept), -1);
        Tell(PersonFacts.ByPerson([.. kept, .. added]), +1);
        foreach (var ((person, indicator, change), n) in net)
        {
            if (n == 0) { continue; }
            db.Add(new Delta { PersonId = person, Id = ids.New<DeltaId>(), Indicator = indicator, UnitId = change.Unit, Day = change.Day, Proof = change.Proof, N = n });
        }

        void Tell(IEnumerable<(PersonId Person, List<Fact> Facts)> persons, int sign)
        {
            foreach (var (person, facts) in persons)
            {
                foreach (var indicator in indicators.All)
                {
                    foreach (var change in Standings.Contributions(indicator, facts))
                    {
                        var key = (person, indicator.Code, change with { N = 0 });
                        net[key] = net.GetValueOrDefault(key) + sign * change.N;
                    }
                }
            }
        }
    }

    // Two nodes appending for one person must not both compute from the facts before. Sorted, so that they cannot wait for each other.
    private static async Task LockAsync(AppDb db, List<PersonId> persons, CancellationToken cancel)
    {
        var keys = persons.Select(p => BitConverter.ToInt64(p.Value.ToByteArray(true), 8)).Distinct().Order().ToArray();
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(k) from unnest({keys}) as k", cancel);
    }
}

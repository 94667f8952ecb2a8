using HocVuSo.Ledger.Contracts;
using HocVuSo.Ledger.Facts;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Ledger.Figures;

/// <summary>All facts of persons, with those of everybody they turned out to be.</summary>
internal static class PersonFacts
{
    private const int MostInOneQuery = 500;

    /// <summary>Facts of the persons and of all their other ids, recorded up to an instant (null: all). Untracked.</summary>
    public static async Task<List<Fact>> LoadAsync(AppDb db, IReadOnlyCollection<PersonId> persons, DateTimeOffset? upTo, CancellationToken cancel)
    {
        List<Fact> facts = [];
        HashSet<PersonId> known = [];
        var next = persons.ToList();
        while (next.Count > 0)
        {
            known.UnionWith(next);
            HashSet<PersonId> found = [];
            foreach (var chunk in next.Chunk(MostInOneQuery))
            {
                var nullable = chunk.Select(p => (PersonId?)p).ToList();
                var read = db.Set<Fact>().AsNoTracking().Where(f => nullable.Contains(f.PersonId));
                if (upTo is { } limit) { read = read.Where(f => f.RecordedAt <= limit); }
                var loaded = await read.ToListAsync(cancel);
                facts.AddRange(loaded);
                found.UnionWith(loaded.Where(f => f.Kind == FactKinds.Same).Select(f => PersonId.Parse(f.Subject, null)));
                var texts = chunk.Select(p => p.ToString()).ToList();
                var owners = await db.Set<Fact>().AsNoTracking().Where(f => f.Kind == FactKinds.Same && f.SourceKind == "account" && texts.Contains(f.SourceId)).Select(f => f.PersonId).ToListAsync(cancel);
                found.UnionWith(owners.Select(p => p!.Value));
            }
            next = [.. found.Where(p => !known.Contains(p))];
        }
        return facts;
    }

    /// <summary>Facts grouped by the person they stand for; declared numbers stand under the empty id.</summary>
    public static IEnumerable<(PersonId Person, List<Fact> Facts)> ByPerson(IReadOnlyCollection<Fact> facts)
    {
        var same = facts.Where(f => f.Kind == FactKinds.Same).ToDictionary(f => PersonId.Parse(f.Subject, null), f => f.PersonId!.Value);
        Dictionary<PersonId, List<Fact>> groups = [];
        foreach (var fact in facts)
        {
            var person = fact.PersonId ?? default;
            while (same.TryGetValue(person, out var other)) { person = other; }
            if (!groups.TryGetValue(person, out var list)) { groups[person] = list = []; }
            list.Add(fact);
        }
        return groups.Select(g => (g.Key, g.Value));
    }
}

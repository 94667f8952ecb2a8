using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using HocVuSo.Ledger.Contracts;
using HocVuSo.Ledger.Facts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Ledger.Figures;

/// <summary>Recounts everything from the facts alone and compares it with what the dashboards read.</summary>
internal sealed class VerifyLedger(AppDb db, Indicators indicators, FoldDeltas fold) : ILedgerCheck
{
    public Task<int> FoldAsync(CancellationToken cancel) => fold.FoldAsync(cancel);

    public async Task<LedgerCheck> VerifyAsync(Action<string> say, CancellationToken cancel)
    {
        await fold.FoldAsync(cancel);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        List<Fact> facts = [];
        await foreach (var fact in db.Set<Fact>().AsNoTracking().OrderBy(f => f.Id).AsAsyncEnumerable().WithCancellation(cancel))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
                $"{fact.Id}|{fact.Kind}|{fact.PersonId}|{fact.UnitId}|{fact.Subject}|{fact.Count}|{fact.OccurredOn:yyyy-MM-dd}|{Dialect.Microseconds(fact.RecordedAt)}|{(int)fact.Proof}|{fact.SourceKind}|{fact.SourceId}|{fact.RecordedBy}|{fact.Reason}\n")));
            facts.Add(fact);
            if (facts.Count % 100_000 == 0) { say($"{facts.Count} facts read"); }
        }
        Dictionary<(string Indicator, DateOnly Day, UnitId Unit, Proof Proof), long> expected = [];
        foreach (var (_, own) in PersonFacts.ByPerson(facts))
        {
            foreach (var indicator in indicators.All)
            {
                foreach (var change in Standings.Contributions(indicator, own))
                {
                    var key = (indicator.Code, change.Day, change.Unit, change.Proof);
                    expected[key] = expected.GetValueOrDefault(key) + change.N;
                }
            }
        }
        List<string> differences = [];
        foreach (var row in await db.Set<RollupRow>().AsNoTracking().ToListAsync(cancel))
        {
            var key = (row.Indicator, row.Day, row.UnitId, row.Proof);
            var said = expected.GetValueOrDefault(key);
            expected.Remove(key);
            if (said != row.N) { differences.Add(Line(key, row.N, said)); }
        }
        differences.AddRange(expected.Where(e => e.Value != 0).Select(e => Line(e.Key, 0, e.Value)));
        var totals = await db.Set<TotalRow>().AsNoTracking().ToListAsync(cancel);
        var sums = (await db.Set<RollupRow>().AsNoTracking().ToListAsync(cancel)).GroupBy(r => (r.Indicator, r.UnitId, r.Proof)).ToDictionary(g => g.Key, g => g.Sum(r => r.N));
        differences.AddRange(totals.Where(t => sums.GetValueOrDefault((t.Indicator, t.UnitId, t.Proof)) != t.N).Select(t => $"total of {t.Indicator} at {t.UnitId}: kept {t.N}"));
        foreach (var total in totals) { sums.Remove((total.Indicator, total.UnitId, total.Proof)); }
        differences.AddRange(sums.Where(s => s.Value != 0).Select(s => $"total of {s.Key.Indicator} at {s.Key.UnitId}: not kept"));
        return new LedgerCheck(facts.Count, Convert.ToHexStringLower(hash.GetHashAndReset()), differences);
    }

    private static string Line((string Indicator, DateOnly Day, UnitId Unit, Proof Proof) key, long kept, long said) =>
        string.Create(CultureInfo.InvariantCulture, $"{key.Indicator} at {key.Unit} on {key.Day:yyyy-MM-dd} proof {(int)key.Proof}: kept {kept}, facts say {said}");
}

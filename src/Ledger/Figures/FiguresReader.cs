using System.Security.Cryptography;
using HocVuSo.Ledger.Contracts;
using HocVuSo.Ledger.Facts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Ledger.Figures;

/// <summary>
/// Answers figures from the folded totals held in memory and the deltas not folded yet, read in one statement with the
/// fold's stamp: what is answered is whole and current to the last commit. Cost: one query; after a fold also one pass
/// over the totals (one row per indicator, village and proof).
/// </summary>
internal sealed class FiguresReader(AppDb db, IPlaces places, Indicators indicators, FoldedTotals folded) : IFigures
{
    public IReadOnlyList<Indicator> Indicators => indicators.All;

    public async Task<IReadOnlyList<Tally>> AsOfAsync(UnitId? scope, DateOnly date, CancellationToken cancel)
    {
        while (true)
        {
            var held = await folded.GetAsync(db, date, cancel);
            var (version, deltas) = await WaitingAsync(date, cancel);
            if (version != held.Version) { continue; }   // a fold came between: take the newer totals
            Dictionary<(string, UnitId), long[]> sums = [];
            foreach (var (indicator, unit, proof, n) in held.Rows.Concat(deltas))
            {
                if (scope is { } within && !places.IsWithin(unit, within)) { continue; }
                if (!sums.TryGetValue((indicator, unit), out var byProof)) { sums[(indicator, unit)] = byProof = new long[5]; }
                byProof[(int)proof] += n;
            }
            return [.. sums.Select(s => new Tally(s.Key.Item1, s.Key.Item2, s.Value))];
        }
    }

    public async Task<IReadOnlyList<Standing>> BehindAsync(string indicator, UnitId scope, DateOnly date, DateTimeOffset recordedUpTo, CancellationToken cancel) =>
        [.. (await BehindAsync([indicators.Find(indicator)], scope, date, recordedUpTo, cancel)).Select(s => s.Standing)];

    public async Task<ILookup<string, Standing>> BehindAllAsync(UnitId scope, DateOnly date, DateTimeOffset recordedUpTo, CancellationToken cancel) =>
        (await BehindAsync(indicators.All, scope, date, recordedUpTo, cancel)).ToLookup(s => s.Indicator, s => s.Standing);

    private async Task<List<(string Indicator, Standing Standing)>> BehindAsync(IReadOnlyList<Indicator> rules, UnitId scope, DateOnly date, DateTimeOffset recordedUpTo, CancellationToken cancel)
    {
        var units = Below(scope);
        var here = db.Set<Fact>().AsNoTracking().Where(f => f.RecordedAt <= recordedUpTo);
        if (units is not null) { here = here.Where(f => units.Contains(f.UnitId)); }
        List<(string Indicator, Standing Standing)> standings = [];
        var counted = rules.Where(r => r.Counts == Counts.Events).ToList();
        if (counted.Count > 0)
        {
            var kinds = counted.SelectMany(r => r.Any).Select(a => a.Kind).Distinct().ToList();
            var events = Standings.Standing(await here.Where(f => kinds.Contains(f.Kind) || f.Kind == FactKinds.Void).ToListAsync(cancel)).Where(f => f.OccurredOn <= date && places.IsWithin(f.UnitId, scope)).ToList();
            foreach (var rule in counted) { standings.AddRange(events.Where(f => Standings.Meets(rule, f)).Select(f => (rule.Code, Describe(f, f.UnitId)))); }
        }
        var stood = rules.Where(r => r.Counts == Counts.Persons).ToList();
        if (stood.Count > 0)
        {
            // Whoever ever lived, worked or studied here may stand here; the rule decides over all facts of each.
            string[] credited = [FactKinds.Lives, FactKinds.Joined];
            var persons = await here.Where(f => credited.Contains(f.Kind) && f.PersonId != null).Select(f => f.PersonId!.Value).Distinct().ToListAsync(cancel);
            foreach (var (_, facts) in PersonFacts.ByPerson(await PersonFacts.LoadAsync(db, persons, recordedUpTo, cancel)))
            {
                foreach (var rule in stood)
                {
                    if (Standings.On(rule, facts, date) is { } state && places.IsWithin(state.Unit, scope)) { standings.Add((rule.Code, Describe(state.Decided, state.Unit))); }
                }
            }
        }
        standings.Sort((a, b) => a.Standing.Fact.Value.CompareTo(b.Standing.Fact.Value));
        return standings;
    }

    public string Digest(IEnumerable<Standing> standings)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> id = stackalloc byte[16];
        foreach (var standing in standings)
        {
            standing.Fact.Value.TryWriteBytes(id, bigEndian: true, out _);
            hash.AppendData(id);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private async Task<(long Version, List<FoldedTotals.Row> Deltas)> WaitingAsync(DateOnly date, CancellationToken cancel)
    {
        var rows = await (from stamp in db.Set<StampRow>()
                          from delta in db.Set<Delta>().Where(d => d.Day <= date).DefaultIfEmpty()
                          select new { stamp.Version, Delta = delta }).AsNoTracking().ToListAsync(cancel);
        return (rows[0].Version, [.. rows.Where(r => r.Delta is not null).Select(r => new FoldedTotals.Row(r.Delta!.Indicator, r.Delta.UnitId, r.Delta.Proof, r.Delta.N))]);
    }

    /// <summary>The units at and below the scope; null for a province, where naming them all costs more than reading all facts of the kind.</summary>
    private List<UnitId>? Below(UnitId scope) =>
        places.Find(scope)?.Kind == UnitKind.Province ? null : [scope, .. places.Children(scope).Select(p => p.Id)];

    private static Standing Describe(Fact f, UnitId unit) =>
        new(f.Id, f.PersonId, unit, f.Kind, f.Subject, f.OccurredOn, f.RecordedAt, f.Proof, f.Count, f.SourceKind, f.SourceId);
}

/// <summary>The folded totals as of recent dates, held until the next fold.</summary>
internal sealed class FoldedTotals
{
    private const int MostDates = 16;

    private readonly Lock _lock = new();
    private readonly Dictionary<DateOnly, Held> _held = [];

    internal readonly record struct Row(string Indicator, UnitId Unit, Proof Proof, long N);

    internal sealed record Held(long Version, IReadOnlyList<Row> Rows);

    public async Task<Held> GetAsync(AppDb db, DateOnly date, CancellationToken cancel)
    {
        var version = await db.Set<StampRow>().AsNoTracking().Select(s => s.Version).SingleAsync(cancel);
        lock (_lock)
        {
            if (_held.TryGetValue(date, out var known) && known.Version == version) { return known; }
        }
        var fresh = await ReadAsync(db, date, cancel);
        lock (_lock)
        {
            if (_held.Count >= MostDates) { _held.Clear(); }
            _held[date] = fresh;
        }
        return fresh;
    }

    // All days, less the days after the date: for today that is a handful of birthdays still to come.
    private static async Task<Held> ReadAsync(AppDb db, DateOnly date, CancellationToken cancel)
    {
        while (true)
        {
            var totals = await (from stamp in db.Set<StampRow>()
                                from total in db.Set<TotalRow>().DefaultIfEmpty()
                                select new { stamp.Version, Row = total }).AsNoTracking().ToListAsync(cancel);
            var later = await (from stamp in db.Set<StampRow>()
                               from row in db.Set<RollupRow>().Where(r => r.Day > date).DefaultIfEmpty()
                               select new { stamp.Version, Row = row }).AsNoTracking().ToListAsync(cancel);
            if (totals[0].Version != later[0].Version) { continue; }
            Dictionary<(string, UnitId, Proof), long> sums = [];
            foreach (var row in totals.Select(t => t.Row).Where(r => r is not null)) { sums[(row!.Indicator, row.UnitId, row.Proof)] = row.N; }
            foreach (var row in later.Select(t => t.Row).Where(r => r is not null))
            {
                sums[(row!.Indicator, row.UnitId, row.Proof)] = sums.GetValueOrDefault((row.Indicator, row.UnitId, row.Proof)) - row.N;
            }
            return new(totals[0].Version, [.. sums.Where(s => s.Value != 0).Select(s => new Row(s.Key.Item1, s.Key.Item2, s.Key.Item3, s.Value))]);
        }
    }
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using HocVuSo.Community.Contracts;
using HocVuSo.Ledger.Contracts;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Community.Authority;

/// <summary>A result to be judged: the line it stands on, the keyed hash of the number and the date.</summary>
internal sealed record LineResult(int Line, string Fingerprint, DateOnly ConfirmedOn);

/// <summary>
/// Judges lines against the people of the province, makes facts of them, takes them back. Everything joins the caller's
/// session. Cost of a file: a few queries per thousand lines, whatever it holds; of taking one back: one query a fact.
/// </summary>
internal sealed class AuthorityImports(AppDb db, IPersons persons, IResidents residents, IPlaces places, ILedger ledger, IdSource ids, TimeProvider clock) : IAuthorityImports
{
    private const string Source = "authority";

    // A statement takes a bounded number of parameters; lists longer than this are asked in pieces.
    private const int Piece = 1000;

    public async Task<AuthorityImported> ImportAsync(UnitId province, string fileName, IReadOnlyList<AuthorityResult> results, PersonId by, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(results.Count, AuthorityImport.MostLines);
        HashSet<string> seen = [];
        var lines = results.Select((r, i) => (Read: new LineResult(i + 2, r.Fingerprint, r.ConfirmedOn), First: seen.Add(r.Fingerprint))).ToList();   // line 1 would be the header
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(results.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Fingerprint},{r.ConfirmedOn:yyyy-MM-dd}\n")))));
        var import = new AuthorityImport { Id = ids.New<ImportId>(), UnitId = province, FileName = fileName, Sha256 = Convert.ToHexStringLower(hash), UploadedBy = by };
        List<AuthorityLine> judged =
        [
            .. await JudgeAsync(import, [.. lines.Where(l => l.First).Select(l => l.Read)], cancel),
            .. lines.Where(l => !l.First).Select(l => new AuthorityLine { ImportId = import.Id, Line = l.Read.Line, Outcome = LineOutcome.Repeated }),
        ];
        db.Add(import);
        db.AddRange(judged);
        await ConfirmAsync(import, judged, by, cancel);
        return new(judged.Count(l => l.FactId is not null), judged.Count(l => l.Outcome == LineOutcome.Unmatched), judged.Count(l => l.Outcome is LineOutcome.Repeated or LineOutcome.ImportedBefore));
    }

    /// <summary>Whom each result is about. Somebody who lives in another province is not told apart from somebody unknown.</summary>
    public async Task<List<AuthorityLine>> JudgeAsync(AuthorityImport import, IReadOnlyList<LineResult> lines, CancellationToken cancel)
    {
        var known = await persons.ByFingerprintsAsync([.. lines.Select(l => l.Fingerprint)], cancel);
        var standsFor = await persons.ResolveAsync([.. known.Values], cancel);
        var living = await residents.OfAsync([.. standsFor.Values.Distinct()], cancel);
        var before = await HistoryAsync([.. lines.Select(l => l.Fingerprint)], cancel);
        return [.. lines.Select(line =>
        {
            if (!known.TryGetValue(line.Fingerprint, out var linked) || (living.TryGetValue(standsFor[linked], out var resident) && !places.IsWithin(resident.Lives, import.UnitId)))
            {
                return new AuthorityLine { ImportId = import.Id, Line = line.Line, Outcome = LineOutcome.Unmatched };
            }
            return new AuthorityLine
            {
                ImportId = import.Id,
                Line = line.Line,
                Outcome = before[(line.Fingerprint, line.ConfirmedOn)].Any(undone => !undone) ? LineOutcome.ImportedBefore : LineOutcome.Known,
                Fingerprint = line.Fingerprint,
                ConfirmedOn = line.ConfirmedOn,
                PersonId = standsFor[linked],
            };
        })];
    }

    /// <summary>A fact for each known line that was not imported in the meantime. False when the import was confirmed before.</summary>
    public async Task<bool> ConfirmAsync(AuthorityImport import, IReadOnlyList<AuthorityLine> lines, PersonId by, CancellationToken cancel)
    {
        if (!import.Confirm(by, clock.GetUtcNow())) { return false; }
        var known = lines.Where(l => l.Outcome == LineOutcome.Known).ToList();
        var before = await HistoryAsync([.. known.Select(l => l.Fingerprint!)], cancel);
        var living = await residents.OfAsync([.. known.Select(l => l.PersonId!.Value).Distinct()], cancel);
        foreach (var line in known)
        {
            var (fingerprint, on) = (line.Fingerprint!, line.ConfirmedOn!.Value);
            var earlier = before[(fingerprint, on)].ToList();
            if (earlier.Exists(undone => !undone)) { line.Outcome = LineOutcome.ImportedBefore; continue; }
            // The ledger hears a source once: what was taken back and is imported anew needs a source of its own. It names the
            // person and not the number's fingerprint: a ledger must read the same whatever key this installation has.
            var source = string.Create(CultureInfo.InvariantCulture, $"{line.PersonId}:{on:yyyyMMdd}{(earlier.Count == 0 ? "" : $":{earlier.Count + 1}")}");
            // Who has not said where they live counts once they do; the figure follows the person, not this unit.
            var unit = living.TryGetValue(line.PersonId!.Value, out var resident) ? resident.Lives : default;
            line.FactId = ledger.Append(new NewFact(FactKinds.AuthorityConfirmed, line.PersonId, unit, on, Proof.Authority, Source, source, RecordedBy: by));
        }
        return true;
    }

    /// <summary>Voids every fact of the import. False when there is nothing to take back (any more).</summary>
    public async Task<bool> TakeBackAsync(AuthorityImport import, PersonId by, string reason, CancellationToken cancel)
    {
        if (!import.TakeBack(by, reason, clock.GetUtcNow())) { return false; }
        foreach (var fact in await db.Set<AuthorityLine>().AsNoTracking().Where(l => l.ImportId == import.Id && l.FactId != null).OrderBy(l => l.Line).Select(l => l.FactId!.Value).ToListAsync(cancel))
        {
            await ledger.VoidAsync(fact, reason, by, cancel);
        }
        return true;
    }

    /// <summary>For each number and date every time it became a fact: whether that was undone since.</summary>
    private async Task<ILookup<(string, DateOnly), bool>> HistoryAsync(IReadOnlyCollection<string> fingerprints, CancellationToken cancel)
    {
        List<(string Fingerprint, DateOnly On, bool Undone)> found = [];
        foreach (var piece in fingerprints.Chunk(Piece))
        {
            foreach (var line in await (from l in db.Set<AuthorityLine>().AsNoTracking()
                                        join i in db.Set<AuthorityImport>().AsNoTracking() on l.ImportId equals i.Id
                                        where piece.Contains(l.Fingerprint) && l.FactId != null
                                        select new { l.Fingerprint, l.ConfirmedOn, i.UndoneAt }).ToListAsync(cancel))
            {
                found.Add((line.Fingerprint!, line.ConfirmedOn!.Value, line.UndoneAt is not null));
            }
        }
        return found.ToLookup(f => (f.Fingerprint, f.On), f => f.Undone);
    }
}

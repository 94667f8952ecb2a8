using HocVuSo.Assessment.Bank;
using HocVuSo.Assessment.Contracts;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Assessment.Calibrations;

/// <summary>What came of applying a calibration.</summary>
internal abstract record Applied
{
    public sealed record Done : Applied;

    /// <summary>The bank is another one now, or somebody else applied a calibration: it has to be computed again.</summary>
    public sealed record Late : Applied;

    /// <summary>Nothing in it may be in force.</summary>
    public sealed record Nothing : Applied;

    /// <summary>Without the families that are no longer tried out the bank would be too small for this profile.</summary>
    public sealed record TooSmallFor(Profile Profile) : Applied;

    private Applied() { }
}

/// <summary>Computes calibrations one at a time on a node, keeps them as proposals, and puts one into force.</summary>
internal sealed class CalibrationKeeper(AppDb db, Banks banks, BankKeeper keeper, IPersons persons, IPlaces places, CalibrationTurn turn, TimeProvider clock)
{
    public Task<CalibrationRow?> ProposalAsync(CancellationToken cancel) => db.Set<CalibrationRow>().Where(c => c.AppliedAt == null).OrderByDescending(c => c.Number).FirstOrDefaultAsync(cancel);

    /// <summary>Computes a proposal from all answers there are; an earlier one that was not applied goes. False when another was computed in the same instant.</summary>
    public async Task<bool> ProposeAsync(PersonId by, CancellationToken cancel)
    {
        await turn.Semaphore.WaitAsync(cancel);
        try
        {
            var (number, bank) = banks.InForce;
            var since = bank.Calibration.Number is { } inForce ? await db.Set<CalibrationRow>().Where(c => c.Number == inForce).Select(c => c.AppliedAt).SingleAsync(cancel) : null;
            var sittings = await Sitting.ReadAsync(db, banks, bank, persons, places, cancel);
            var outcome = await Task.Run(() => Calibrator.Run(sittings, bank, since, cancel), cancel);
            await DropAsync(cancel);
            var next = 1 + (await db.Set<CalibrationRow>().MaxAsync(c => (int?)c.Number, cancel)).GetValueOrDefault();
            db.Add(new CalibrationRow
            {
                Number = next,
                Bank = number,
                Before = bank.Calibration.Number,
                MadeAt = clock.GetUtcNow(),
                MadeBy = by,
                People = sittings.Count,
                Answers = sittings.Sum(s => s.Families.Length),
                LogLikelihood = outcome.Result.LogLikelihood,
                Parameters = outcome.Result.FreeParameters,
                Converged = outcome.Result.Converged,
                Anchors = outcome.Anchors,
                Scale = outcome.Link?.A,
                Shift = outcome.Link?.B,
            });
            db.AddRange(bank.Families.Zip(outcome.Families).Select(f => RowOf(next, f.First.Digest, f.Second.Verdict, f.Second.Findings, bank)));
            db.AddRange(await CarriedAsync(next, bank, cancel));
            return await db.TrySaveAsync(cancel);
        }
        finally
        {
            turn.Semaphore.Release();
        }
    }

    /// <summary>
    /// Puts a proposal into force: the next bank version goes by it, and families that were tried out and are good are
    /// calibrated. Tests under way keep the bank they began with.
    /// </summary>
    public async Task<Applied> ApplyAsync(int number, PersonId by, string why, CancellationToken cancel)
    {
        var proposal = await db.Set<CalibrationRow>().SingleOrDefaultAsync(c => c.Number == number, cancel);
        if (proposal is not { AppliedAt: null } || proposal.Bank != banks.InForce.Number) { return await LateAsync(cancel); }
        var families = await db.Set<CalibratedFamily>().AsNoTracking().Where(f => f.Calibration == number).ToListAsync(cancel);
        var good = families.Where(f => f.Verdict == FamilyVerdict.Good).Select(f => f.Digest).ToHashSet(StringComparer.Ordinal);
        if (good.Count == 0) { return new Applied.Nothing(); }
        proposal.Apply(by, clock.GetUtcNow(), why);
        if (await keeper.CalibrateAsync(proposal.Bank, number, good, by, why, cancel) is { } refused) { return refused; }
        if (!await db.TrySaveAsync(cancel)) { return await LateAsync(cancel); }
        await banks.NoticeAsync(cancel);
        return new Applied.Done();
    }

    // What made it late is shown.
    private async Task<Applied> LateAsync(CancellationToken cancel)
    {
        await banks.NoticeAsync(cancel);
        return new Applied.Late();
    }

    private async Task DropAsync(CancellationToken cancel)
    {
        foreach (var old in await db.Set<CalibrationRow>().Where(c => c.AppliedAt == null).ToListAsync(cancel))
        {
            db.RemoveRange(await db.Set<CalibratedFamily>().Where(f => f.Calibration == old.Number).ToListAsync(cancel));
            db.Remove(old);
        }
        await db.SaveChangesAsync(cancel);
    }

    private static CalibratedFamily RowOf(int calibration, string digest, FamilyVerdict verdict, Findings findings, ItemBank bank)
    {
        // What is not good leaves in force what was.
        var parameters = verdict == FamilyVerdict.Good ? findings.Estimate : bank.Calibration.Parameters.TryGetValue(digest, out var before) ? before : null;
        return new()
        {
            Calibration = calibration,
            Digest = digest,
            Verdict = verdict,
            Discrimination = parameters?.Discrimination,
            Difficulty = parameters?.Difficulty,
            Guessing = parameters?.Guessing,
            Findings = findings.ToJson(),
        };
    }

    // Families that rest keep what is known of them.
    private async Task<IEnumerable<CalibratedFamily>> CarriedAsync(int next, ItemBank bank, CancellationToken cancel)
    {
        if (bank.Calibration.Number is not { } before) { return []; }
        var here = bank.Families.Select(f => f.Digest).ToHashSet(StringComparer.Ordinal);
        var rows = await db.Set<CalibratedFamily>().AsNoTracking().Where(f => f.Calibration == before && f.Difficulty != null).ToListAsync(cancel);
        return rows.Where(r => !here.Contains(r.Digest)).Select(r => new CalibratedFamily
        {
            Calibration = next, Digest = r.Digest, Verdict = r.Verdict, Discrimination = r.Discrimination, Difficulty = r.Difficulty, Guessing = r.Guessing, Findings = r.Findings,
        });
    }
}

/// <summary>Takes seconds of two processors: one at a time on a node.</summary>
internal sealed class CalibrationTurn : IDisposable
{
    public SemaphoreSlim Semaphore { get; } = new(1, 1);

    public void Dispose() => Semaphore.Dispose();
}

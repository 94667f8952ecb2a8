using HocVuSo.Ledger.Contracts;
using HocVuSo.Plans.Contracts;
using HocVuSo.Platform;
using HocVuSo.Reports.Measures;
using HocVuSo.Reports.Obligations;
using HocVuSo.Reports.Regimes;
using HocVuSo.Territory.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Reports.Submissions;

/// <summary>A commune's report for a period: the duty, every revision and what was done with them.</summary>
/// <param name="Revisions">In order; empty until somebody saves the first draft.</param>
internal sealed record Dossier(Regime Regime, Place Commune, Period Period, Obligation Obligation, IReadOnlyList<Submission> Revisions, IReadOnlyList<Step> Steps)
{
    /// <summary>The revision that stands; null when none was begun.</summary>
    public Submission? Current => Revisions.Count > 0 ? Revisions[^1] : null;

    /// <summary>A past period counts to its last day; the running one to today.</summary>
    public DateOnly Until(DateOnly today) => Period.To < today ? Period.To : today;
}

/// <summary>What a report before this one said: words to carry over and figures to compare with.</summary>
internal sealed record Earlier(Period Period, Narrative? Words, IReadOnlyList<ReportLine> Lines);

/// <summary>Reads reports. Cost of a whole report page: about ten queries, none of which grows with the number of learners.</summary>
internal sealed class Dossiers(AppDb db, RegimeShelf regimes, Opening opening, Measuring measuring, IFigures figures, ITargets targets, IPlaces places, TimeProvider clock)
{
    /// <summary>The report of a commune for a period, tracked; null when the commune owes none for it.</summary>
    public async Task<Dossier?> FindAsync(UnitId unit, Period period, CancellationToken cancel)
    {
        if (places.Find(unit) is not { Kind: UnitKind.Commune } commune || regimes.For(unit) is not { } regime) { return null; }
        await opening.UpToAsync(regime, VietNam.Today(clock), cancel);
        var key = period.ToString();
        var obligation = await db.Set<Obligation>().SingleOrDefaultAsync(o => o.Regime == regime.Code && o.UnitId == unit && o.Period == key, cancel);
        if (obligation is null) { return null; }
        var revisions = await db.Set<Submission>().Where(s => s.ObligationId == obligation.Id).OrderBy(s => s.Revision).ToListAsync(cancel);
        var ids = revisions.Select(r => r.Id).ToList();
        var steps = ids.Count == 0 ? [] : await db.Set<Step>().AsNoTracking().Where(s => ids.Contains(s.SubmissionId)).OrderBy(s => s.At).ThenBy(s => s.Seq).ToListAsync(cancel);
        return new(regime, commune, period, obligation, revisions, steps);
    }

    /// <summary>The lines: frozen ones of a revision that was proposed, otherwise as the roll-ups stand now.</summary>
    public async Task<IReadOnlyList<ReportLine>> LinesAsync(Dossier report, CancellationToken cancel)
    {
        if (report.Current is { State: not SubmissionState.Draft, IsOver: false } current) { return await FrozenAsync(report.Commune, report.Period, current.Id, cancel); }
        var now = await measuring.OfAsync(report.Commune, report.Until(VietNam.Today(clock)), cancel);
        return [.. report.Regime.Form.Lines.Select(l => new ReportLine(l.No, now.Whole(l.Indicator), ""))];
    }

    public async Task<IReadOnlyList<ReportLine>> FrozenAsync(Place unit, Period period, SubmissionId submission, CancellationToken cancel)
    {
        var kept = await db.Set<Line>().AsNoTracking().Where(l => l.SubmissionId == submission).OrderBy(l => l.No).ToListAsync(cancel);
        var asked = targets.For(unit.Id, period.To.Year);
        return [.. kept.Select(l => l.Thaw(figures.Indicators.First(i => i.Code == l.Indicator), unit, asked.FirstOrDefault(t => t.Indicator == l.Indicator)))];
    }

    /// <summary>Counts the lines from facts recorded up to an instant, with digests: the exact way, for a report put to signature.</summary>
    public async Task<IReadOnlyList<ReportLine>> CountAsync(Dossier report, DateTimeOffset asOf, CancellationToken cancel)
    {
        var date = report.Period.To;
        var now = await measuring.OfAsync(report.Commune, date, cancel);
        var behind = await figures.BehindAllAsync(report.Commune.Id, date, asOf, cancel);
        return [.. report.Regime.Form.Lines.Select(l => new ReportLine(l.No, now.Whole(l.Indicator).Recounted(behind[l.Indicator]), figures.Digest(behind[l.Indicator])))];
    }

    /// <summary>
    /// The last report of the commune before this period that was put to signature and not taken back; without one the
    /// figures at the end of the window before, so that a first report has something to compare with too.
    /// </summary>
    public async Task<Earlier> BeforeAsync(Dossier report, CancellationToken cancel)
    {
        SubmissionState[] standing = [SubmissionState.Proposed, SubmissionState.Signed, SubmissionState.Sent, SubmissionState.Accepted];
        var earlier = await (from s in db.Set<Submission>().AsNoTracking()
                             join o in db.Set<Obligation>().AsNoTracking() on s.ObligationId equals o.Id
                             where o.Regime == report.Regime.Code && o.UnitId == report.Commune.Id && o.WindowTo < report.Period.From && standing.Contains(s.State)
                             orderby o.WindowTo descending, s.Revision descending
                             select new { s.Id, s.Narrative, o.Period }).FirstOrDefaultAsync(cancel);
        if (earlier is not null)
        {
            var period = Period.Parse(earlier.Period, null);
            return new(period, Narrative.Read(earlier.Narrative), await FrozenAsync(report.Commune, period, earlier.Id, cancel));
        }
        var before = await measuring.OfAsync(report.Commune, report.Period.Previous.To, cancel);
        return new(report.Period.Previous, null, [.. report.Regime.Form.Lines.Select(l => new ReportLine(l.No, before.Whole(l.Indicator), ""))]);
    }
}

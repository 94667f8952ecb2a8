using HocVuSo.Platform;
using HocVuSo.Reports.Measures;
using HocVuSo.Reports.Regimes;
using HocVuSo.Reports.Submissions;
using HocVuSo.Territory.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Reports.Collecting;

/// <summary>One line of the province beside what its communes reported.</summary>
/// <param name="Accepted">The sum of the accepted lines; null when none of them holds a number.</param>
/// <param name="NotAccepted">What stands in communes whose report was not accepted.</param>
/// <param name="Since">What was recorded or taken back in the accepted ones after their lines were counted.</param>
internal sealed record Reconciled(Figure Province, long? Accepted, int AcceptedUnits, long NotAccepted, long Since)
{
    /// <summary>What no commune holds: persons credited to the province itself, or to a unit that has ended.</summary>
    public long Elsewhere => (Province.Numerator ?? 0) - (Accepted ?? 0) - NotAccepted - Since;
}

/// <summary>Holds the province's own lines against the accepted ones and says where a difference comes from.</summary>
internal sealed class Reconciling(AppDb db, Measuring measuring, TimeProvider clock)
{
    public async Task<IReadOnlyList<CollectedPage.Reconciliation>> OfAsync(Regime regime, Place province, Period period, IReadOnlyList<CollectReports.Received> received, CancellationToken cancel)
    {
        var today = VietNam.Today(clock);
        var now = await measuring.OfAsync(province, period.To < today ? period.To : today, cancel);
        var accepted = received.Where(r => r.State == SubmissionState.Accepted).ToDictionary(r => r.Submission!.Value, r => r.Commune);
        var key = period.ToString();
        var lines = accepted.Count == 0
            ? []
            : await (from l in db.Set<Line>().AsNoTracking()
                     join s in db.Set<Submission>() on l.SubmissionId equals s.Id
                     join o in db.Set<Obligations.Obligation>() on s.ObligationId equals o.Id
                     where o.Regime == regime.Code && o.Period == key && s.State == SubmissionState.Accepted
                     select new { l.SubmissionId, l.Indicator, l.Numerator }).ToListAsync(cancel);
        var signed = lines.Where(l => accepted.ContainsKey(l.SubmissionId)).ToLookup(l => l.Indicator, l => (Commune: accepted[l.SubmissionId], l.Numerator));
        var communes = accepted.Values.Select(c => c.Id).ToHashSet();
        return [.. regime.Form.Lines.Select(l => Row(l.No, province, now, Compare(now, l.Indicator, [.. signed[l.Indicator]], communes), [.. signed[l.Indicator]], l.Indicator))];
    }

    internal static Reconciled Compare(Snapshot now, string indicator, IReadOnlyList<(Place Commune, long? Numerator)> signed, IReadOnlySet<UnitId> accepted)
    {
        var others = now.Parts.Where(p => !accepted.Contains(p.Id)).Sum(p => now.Part(indicator, p).Numerator ?? 0);
        var since = signed.Sum(s => (now.Part(indicator, s.Commune).Numerator ?? 0) - (s.Numerator ?? 0));
        return new(now.Whole(indicator), signed.Any(s => s.Numerator is not null) ? signed.Sum(s => s.Numerator ?? 0) : null, signed.Count(s => s.Numerator is not null), others, since);
    }

    private static CollectedPage.Reconciliation Row(int no, Place province, Snapshot now, Reconciled line, IReadOnlyList<(Place Commune, long? Numerator)> signed, string indicator)
    {
        var figure = line.Province;
        return new(
            no,
            figure.Target is { } target ? ReportsWords.TargetNumber.With(target.Code) + ": " + target.Name : Saying.Name(figure.Indicator),
            Saying.Numerator(figure),
            Hrefs.Passport(indicator, province, now.Date),
            figure.Target is null ? ReportsWords.Dash : Saying.ShortDenominator(figure),
            figure.Target is null ? ReportsWords.Dash : Saying.ShortRate(figure),
            line.Accepted is { } accepted ? Say.Number(accepted) : ReportsWords.Dash,
            line.AcceptedUnits,
            Say.Number(line.NotAccepted),
            Saying.Change(line.Since),
            Saying.Change(line.Elsewhere),
            [.. from s in signed
                let live = now.Part(indicator, s.Commune).Numerator ?? 0
                where live != (s.Numerator ?? 0)
                select ReportsWords.CommuneDiffers.With(s.Commune.FullName, s.Numerator is { } then ? Say.Number(then) : ReportsWords.Dash, Say.Number(live))]);
    }
}

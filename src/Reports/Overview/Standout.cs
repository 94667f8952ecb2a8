using HocVuSo.Platform;
using HocVuSo.Reports.Measures;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.Reports.Overview;

/// <summary>The sentences an officer reads first: what is reached, what is furthest behind, what is not known. By rule, from the figures shown below them.</summary>
internal static class Standout
{
    public static IReadOnlyList<string> Of(Snapshot now, IReadOnlyList<Figure> targets, DateOnly today)
    {
        List<string> sentences = [];
        var measured = targets.Where(f => f.Ratio is not null).ToList();
        if (targets.Count > 0)
        {
            sentences.Add(measured.Count == 0
                ? ReportsWords.NothingMeasured
                : ReportsWords.ReachedOf.With(measured.Count(f => f.Reached == true), measured.Count, targets.Count));
        }
        var behind = measured.Where(f => f.Reached == false).Select(f => (Figure: f, Gap: f.Target!.Pace(today) - f.Ratio!.Value * 100)).Where(f => f.Gap > 0).ToList();
        if (behind.Count > 0)
        {
            var (figure, gap) = behind.MaxBy(b => b.Gap);
            sentences.Add(ReportsWords.FurthestBehind.With(figure.Target!.Code, figure.Target.Name, Saying.Rate(figure), Say.Number(gap, 1), Say.Percent(figure.Target.Pace(today) / 100)));
        }
        foreach (var over in measured.Where(f => f.IsOver)) { sentences.Add(ReportsWords.OverSentence.With(over.Target!.Code, Say.Number(over.Numerator!.Value), Say.Number(over.Denominator!.Value))); }
        if (targets.Any(f => f.Target!.OfficialMeasure && f.Numerator is null)) { sentences.Add(ReportsWords.NoVneidSentence); }
        if (now.Scope?.Kind == UnitKind.Province && now.Parts.Count(p => !now.HasFigures(p)) is > 0 and var silent) { sentences.Add(ReportsWords.SilentCommunes.With(Say.Number(silent), Say.Number(now.Parts.Count))); }
        return sentences;
    }
}

using HocVuSo.Platform;
using HocVuSo.Reports.Measures;
using HocVuSo.Reports.Regimes;

namespace HocVuSo.Reports.Submissions;

/// <param name="Blocks">The report cannot be put to signature before it is answered.</param>
internal sealed record Question(string Says, bool Blocks);

/// <summary>What a careful reader would ask about the lines before anybody signs them. What blocks stands first.</summary>
internal static class Questions
{
    public static IReadOnlyList<Question> Of(Regime regime, IReadOnlyList<ReportLine> lines, Earlier before, bool reasonGiven)
    {
        List<Question> asked = [];
        foreach (var line in lines)
        {
            var figure = line.Figure;
            if (figure.IsOver) { asked.Add(new(ReportsWords.AskOver.With(line.No, Say.Number(figure.Numerator!.Value), Say.Number(figure.Denominator!.Value)), !reasonGiven)); }
        }
        foreach (var line in lines)
        {
            var figure = line.Figure;
            var was = Drafting.Earlier(before, line);
            if (figure.Target is not null && figure.Denominator is null) { asked.Add(new(ReportsWords.AskNoDenominator.With(line.No, figure.Target.Name), false)); }
            if (figure.Target is { OfficialMeasure: true } && figure.Numerator is null) { asked.Add(new(ReportsWords.AskNoVneid.With(line.No), false)); }
            if (was is null) { continue; }
            if (figure.Denominator is { } d && was.Denominator is { } old && d.Value != old.Value)
            {
                asked.Add(new(ReportsWords.AskDenominatorChanged.With(line.No, Say.Number(old.Value), Say.Number(d.Value), d.Source), false));
            }
            if (figure.Numerator is { } n && was.Numerator is { } earlier && n < earlier) { asked.Add(new(ReportsWords.AskFell.With(line.No, Say.Number(earlier), Say.Number(n)), false)); }
            else if (figure.Ratio is { } ratio && was.Ratio is { } rate && Math.Abs(ratio - rate) * 100 >= regime.QuestionPoints)
            {
                asked.Add(new(ReportsWords.AskMoved.With(line.No, Saying.Points((ratio - rate) * 100)), false));
            }
        }
        return [.. asked.OrderByDescending(q => q.Blocks)];
    }
}

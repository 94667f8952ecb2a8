using HocVuSo.Ledger.Contracts;
using HocVuSo.OfficialDocuments.Administrative;
using HocVuSo.Reports.Documents;
using HocVuSo.Reports.Measures;
using HocVuSo.VietnameseText;

namespace HocVuSo.Reports.Submissions;

/// <summary>
/// The first words of a report. Sections II and III say what the figures say, by rule: nothing is guessed, no cause is made
/// up. Sections I, IV and V begin with what the last report said there.
/// </summary>
internal static class Drafting
{
    public static Narrative Of(Dossier report, IReadOnlyList<ReportLine> lines, Earlier before, DateOnly until) => new(
        before.Words?.I ?? "",
        Results(report, lines, before, until),
        Shortcomings(report, lines, until),
        before.Words?.IV ?? "",
        before.Words?.V ?? "");

    public static string Results(Dossier report, IReadOnlyList<ReportLine> lines, Earlier before, DateOnly until) => string.Join('\n', ResultsMarked(report, lines, before, until));

    public static string Shortcomings(Dossier report, IReadOnlyList<ReportLine> lines, DateOnly until) => string.Join('\n', ShortcomingsMarked(report, lines, until));

    /// <summary>The paragraphs of section II with their figures marked, as documents carry them.</summary>
    public static IReadOnlyList<MarkedText> ResultsMarked(Dossier report, IReadOnlyList<ReportLine> lines, Earlier before, DateOnly until)
    {
        List<MarkedText> text = [$"Tính đến hết ngày {VietnameseDate.Format(until)}, số liệu ghi nhận trên địa bàn {report.Commune.Within}:"];
        foreach (var line in lines)
        {
            var figure = line.Figure;
            var changed = InVietnamese.Change(figure.Numerator, Earlier(before, line)?.Numerator) is { } change ? MarkedText.Of("; ", Mark(line, FigureTag.Change, change), " so với kỳ trước") : "";
            if (figure.Target is not { } target)
            {
                if (figure.Numerator is not null) { text.Add(MarkedText.Of($"- {figure.Indicator.NameVi}: ", Count(line), $" {Unit(figure)}", changed, ".")); }
                continue;
            }
            text.Add(MarkedText.Of($"- Chỉ tiêu {target.Code} ({target.Name.Vi}): ", (figure.Numerator, figure.Denominator) switch
            {
                (null, _) => MarkedText.Of(Count(line), "."),
                (_, null) => MarkedText.Of(Count(line), " người", changed, $"; {InVietnamese.NoDenominator} nên chưa tính được tỷ lệ."),
                (_, { } d) => MarkedText.Of(
                    Count(line), "/", Mark(line, FigureTag.Denominator, InVietnamese.Number(d.Value)), $" người ({InVietnamese.Level(d.Level)}), đạt ", Mark(line, FigureTag.Rate, InVietnamese.Rate(figure)), changed,
                    $"; {(figure.Reached == true ? "đã đạt" : "chưa đạt")} chỉ tiêu năm {target.Year} (", Mark(line, FigureTag.Asked, InVietnamese.Asks(target)), ")."),
            }));
        }
        return text;

        MarkedText Mark(ReportLine line, string which, string said) => FigureTag.Mark(report, line, which, said);
        MarkedText Count(ReportLine line) => Mark(line, FigureTag.Count, InVietnamese.Numerator(line.Figure));
    }

    /// <summary>The same of section III.</summary>
    public static IReadOnlyList<MarkedText> ShortcomingsMarked(Dossier report, IReadOnlyList<ReportLine> lines, DateOnly until)
    {
        List<MarkedText> found = [];
        foreach (var line in lines)
        {
            var figure = line.Figure;
            if (figure.Target is not { } target) { continue; }
            if (figure.Numerator is null) { found.Add(MarkedText.Of($"- Chỉ tiêu {target.Code}: ", Mark(line, FigureTag.Count, InVietnamese.Numerator(figure)), ".")); continue; }
            if (figure.Denominator is null) { found.Add($"- Chỉ tiêu {target.Code}: {InVietnamese.NoDenominator}, cần có số người thuộc nhóm từ nguồn chính thức."); continue; }
            if (figure.Reached != false) { continue; }
            var missing = target.Needed(figure.Denominator.Value) - figure.Numerator.Value;
            var gap = target.Pace(until) - figure.Ratio!.Value * 100;
            found.Add(MarkedText.Of(
                $"- Chỉ tiêu {target.Code}: còn thiếu ", Mark(line, FigureTag.StillMissing, InVietnamese.Number(missing)), " người để đạt chỉ tiêu năm",
                gap > 0 ? MarkedText.Of($"; thấp hơn tiến độ đến ngày {VietnameseDate.Format(until)} là ", Mark(line, FigureTag.BehindPace, VietnameseNumber.Format(gap, 1)), " điểm phần trăm.") : "; đang đúng tiến độ."));
        }
        return found.Count == 0 ? ["Qua số liệu trong kỳ chưa thấy hạn chế nổi bật."] : found;

        MarkedText Mark(ReportLine line, string which, string said) => FigureTag.Mark(report, line, which, said);
    }

    public static Figure? Earlier(Earlier before, ReportLine line) => before.Lines.FirstOrDefault(l => l.Figure.Indicator.Code == line.Figure.Indicator.Code)?.Figure;

    private static string Unit(Figure figure) => figure.Indicator.Counts == Counts.Events ? "lượt" : "người";
}

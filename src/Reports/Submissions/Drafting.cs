using HocVuSo.Ledger.Contracts;
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
        Shortcomings(lines, until),
        before.Words?.IV ?? "",
        before.Words?.V ?? "");

    public static string Results(Dossier report, IReadOnlyList<ReportLine> lines, Earlier before, DateOnly until)
    {
        List<string> text = [$"Tính đến hết ngày {VietnameseDate.Format(until)}, số liệu ghi nhận trên địa bàn {report.Commune.Within}:"];
        foreach (var line in lines)
        {
            var figure = line.Figure;
            var change = InVietnamese.Change(figure.Numerator, Earlier(before, line)?.Numerator);
            var changed = change is null ? "" : $"; {change} so với kỳ trước";
            if (figure.Target is not { } target)
            {
                if (figure.Numerator is { } n) { text.Add($"- {figure.Indicator.NameVi}: {InVietnamese.Number(n)} {Unit(figure)}{changed}."); }
                continue;
            }
            text.Add($"- Chỉ tiêu {target.Code} ({target.Name.Vi}): " + (figure.Numerator, figure.Denominator) switch
            {
                (null, _) => InVietnamese.Missing(figure.Indicator) + ".",
                ({ } n, null) => $"{InVietnamese.Number(n)} người{changed}; {InVietnamese.NoDenominator} nên chưa tính được tỷ lệ.",
                ({ } n, { } d) => $"{InVietnamese.Number(n)}/{InVietnamese.Number(d.Value)} người ({InVietnamese.Level(d.Level)}), đạt {InVietnamese.Rate(figure)}{changed}; {(figure.Reached == true ? "đã đạt" : "chưa đạt")} chỉ tiêu năm {target.Year} ({InVietnamese.Asks(target)}).",
            });
        }
        return string.Join('\n', text);
    }

    public static string Shortcomings(IReadOnlyList<ReportLine> lines, DateOnly until)
    {
        List<string> found = [];
        foreach (var figure in lines.Select(l => l.Figure))
        {
            if (figure.Target is not { } target) { continue; }
            if (figure.Numerator is null) { found.Add($"- Chỉ tiêu {target.Code}: {InVietnamese.Missing(figure.Indicator)}."); continue; }
            if (figure.Denominator is null) { found.Add($"- Chỉ tiêu {target.Code}: {InVietnamese.NoDenominator}, cần có số người thuộc nhóm từ nguồn chính thức."); continue; }
            if (figure.Reached != false) { continue; }
            var missing = target.Needed(figure.Denominator.Value) - figure.Numerator.Value;
            var gap = target.Pace(until) - figure.Ratio!.Value * 100;
            found.Add($"- Chỉ tiêu {target.Code}: còn thiếu {InVietnamese.Number(missing)} người để đạt chỉ tiêu năm"
                + (gap > 0 ? $"; thấp hơn tiến độ đến ngày {VietnameseDate.Format(until)} là {VietnameseNumber.Format(gap, 1)} điểm phần trăm." : "; đang đúng tiến độ."));
        }
        return found.Count == 0 ? "Qua số liệu trong kỳ chưa thấy hạn chế nổi bật." : string.Join('\n', found);
    }

    public static Figure? Earlier(Earlier before, ReportLine line) => before.Lines.FirstOrDefault(l => l.Figure.Indicator.Code == line.Figure.Indicator.Code)?.Figure;

    private static string Unit(Figure figure) => figure.Indicator.Counts == Counts.Events ? "lượt" : "người";
}

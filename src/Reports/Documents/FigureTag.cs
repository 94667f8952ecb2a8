using System.Globalization;
using HocVuSo.OfficialDocuments.Administrative;
using HocVuSo.Reports.Submissions;

namespace HocVuSo.Reports.Documents;

/// <summary>
/// How a figure of a report is found again in its document after people edited it, and led back to what it is made of: the address of its
/// passport, the period, the line, and which of the line's figures it is ("/nguon-goc/chi-tieu-3/07621/2026-M11/2/so").
/// </summary>
internal static class FigureTag
{
    public const string Count = "so";
    public const string Denominator = "mau-so";
    public const string Rate = "ty-le";
    public const string Asked = "dich";
    public const string Change = "ky-truoc";
    public const string StillMissing = "thieu";
    public const string BehindPace = "cham";

    public static string Proof(int proof) => string.Create(CultureInfo.InvariantCulture, $"muc-{proof}");

    public static MarkedFigure Mark(Dossier report, ReportLine line, string which, string text) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{Hrefs.Passports}/{line.Figure.Indicator.Code}/{report.Commune.Code}/{report.Period}/{line.No}/{which}"), text);
}

using HocVuSo.Plans.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.Reports.Regimes;

/// <summary>
/// A duty to report, from data/regimes: who, how often, from which window, by when, to whom, on which form. Versions are
/// kept with each obligation, so that a later rule changes no earlier one.
/// </summary>
/// <param name="DueDay">The report is due strictly before this day of the month in which the window ends.</param>
/// <param name="QuestionPoints">A line that moved by so many points, or fell, is asked about.</param>
internal sealed record Regime(
    string Code, int Version, Text Name, UnitId Province, int DueDay, ReportForm Form, Recipient Recipient, decimal QuestionPoints, IReadOnlyList<string> Copies, IReadOnlyList<LegalBasis> Bases)
{
    /// <summary>The instant from which the window's facts are all there: the beginning of the day after it, in Viet Nam.</summary>
    public static DateTimeOffset CutoffOf(Period period) => VietNam.StartOf(period.To.AddDays(1));

    /// <summary>Sent before this instant is on time: 00:00 of the due day in Viet Nam ("trước ngày 20", strictly).</summary>
    public DateTimeOffset DueOf(Period period) => VietNam.StartOf(new DateOnly(period.Year, period.Month, DueDay));

    /// <summary>What may be cited in a document.</summary>
    public IReadOnlyList<string> CitableBases => [.. Bases.Where(b => b.State == LegalState.Compared).Select(b => b.Text)];
}

/// <param name="Note">Printed on every report: the form is ours, not the authority's.</param>
/// <param name="Symbol">Of the document's number: "BC-UBND".</param>
internal sealed record ReportForm(string Code, int Version, string Note, string Symbol, IReadOnlyList<FormLine> Lines);

internal sealed record FormLine(int No, string Indicator);

/// <param name="Name">Whom the report addresses: "UBND tỉnh".</param>
/// <param name="Through">Which department receives it on behalf: "Sở Khoa học và Công nghệ".</param>
/// <param name="Agency">Who writes to communes that are missing, with the symbol of its letters.</param>
internal sealed record Recipient(string Name, string Through, string Agency, string LetterSymbol);

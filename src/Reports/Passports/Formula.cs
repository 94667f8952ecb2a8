using HocVuSo.Ledger.Contracts;
using HocVuSo.People.Contracts;
using HocVuSo.Reports.Measures;

namespace HocVuSo.Reports.Passports;

/// <summary>An indicator's rule in words, from the same data the counting uses.</summary>
internal static class Formula
{
    public static IReadOnlyList<(string Term, string Says)> Of(Indicator indicator)
    {
        List<(string, string)> lines =
        [
            (ReportsWords.FormulaCounts, indicator.Counts == Counts.Persons ? ReportsWords.CountsPersons : ReportsWords.CountsEvents),
            (ReportsWords.FormulaCondition, string.Join(ReportsWords.Or, indicator.Any.Select(Condition))),
        ];
        if (indicator.Group.Length > 0) { lines.Add((ReportsWords.FormulaGroup, indicator.Group == Groups.Adults ? ReportsWords.AdultByBirth.With(Groups.AdultAge) : Groups.Names[indicator.Group])); }
        if (indicator.Counts == Counts.Persons)
        {
            lines.Add((ReportsWords.FormulaCredit, indicator.Credit == Credit.Living ? ReportsWords.CreditLiving : ReportsWords.CreditWorking));
            lines.Add((ReportsWords.FormulaProof, ReportsWords.ProofFrom.With((int)indicator.MinProof, Saying.ProofName(indicator.MinProof))));
        }
        lines.Add((ReportsWords.FormulaVersion, ReportsWords.VersionOf.With(indicator.Code, indicator.Version)));
        return lines;
    }

    public static string Kind(string kind) => ReportsWords.Kinds.TryGetValue(kind, out var words) ? words : kind;

    public static string Source(string source) => ReportsWords.Sources.TryGetValue(source, out var words) ? words : source;

    private static string Condition(FactCondition condition) =>
        condition.Subjects.Count == 0 ? Kind(condition.Kind) : ReportsWords.WithSubject.With(Kind(condition.Kind), string.Join(", ", condition.Subjects));
}

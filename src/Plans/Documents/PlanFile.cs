using HocVuSo.Plans.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.Plans.Documents;

/// <summary>A file of data/plans, as it is written.</summary>
internal sealed class PlanFile
{
    public required string Code { get; init; }
    public required string Number { get; init; }
    public required string Kind { get; init; }
    public required string Subject { get; init; }
    public required string Issuer { get; init; }
    public DateOnly? IssuedOn { get; init; }
    public required string State { get; init; }
    public required DateOnly StartsOn { get; init; }
    public required ScopeFile Scope { get; init; }
    public required List<BasisFile> Bases { get; init; }
    public required string Lead { get; init; }
    public required List<TargetFile> Targets { get; init; }

    public IEnumerable<Target> Read(Func<UnitKind, string, UnitId> scopeOf)
    {
        var scope = scopeOf(Enum.Parse<UnitKind>(Scope.Kind, ignoreCase: true), Scope.Code);
        var plan = new PlanDocument(Code, Number, Kind, Subject, Issuer, IssuedOn, StartsOn, ReadState(State), [.. Bases.Select(b => new LegalBasis(b.Text, ReadState(b.State)))]);
        return from target in Targets
               from year in target.Years
               select new Target(
                   target.Code, target.Indicator, scope, year.Year, ReadOperator(year.Operator), ReadPercent(year.Percent), year.Deadline, year.Clause,
                   new Text(target.Names["vi"], target.Names["en"]), year.ScopeNote, Lead, target.OfficialMeasure, plan);
    }

    private static LegalState ReadState(string state) => state switch
    {
        "da-doi-chieu" => LegalState.Compared,
        "chua-doi-chieu" => LegalState.NotCompared,
        _ => throw new InvalidDataException($"\"{state}\" is neither da-doi-chieu nor chua-doi-chieu."),
    };

    private static Comparison ReadOperator(string sign) => sign switch
    {
        ">" => Comparison.MoreThan,
        ">=" => Comparison.AtLeast,
        _ => throw new InvalidDataException($"\"{sign}\" is neither > nor >=."),
    };

    private static decimal ReadPercent(decimal percent) =>
        percent is >= 0 and <= 100 ? percent : throw new InvalidDataException($"{percent} is not a percentage.");

    internal sealed class ScopeFile
    {
        public required string Kind { get; init; }
        public required string Code { get; init; }
    }

    internal sealed class BasisFile
    {
        public required string Text { get; init; }
        public required string State { get; init; }
    }

    internal sealed class TargetFile
    {
        public required string Code { get; init; }
        public required string Indicator { get; init; }
        public required bool OfficialMeasure { get; init; }

        /// <summary>As plans word it, so that a sentence of another plan is recognised.</summary>
        public required string Wording { get; init; }
        public required Dictionary<string, string> Names { get; init; }
        public required List<YearFile> Years { get; init; }
    }

    internal sealed class YearFile
    {
        public required int Year { get; init; }
        public required string Clause { get; init; }
        public required string Operator { get; init; }
        public required decimal Percent { get; init; }
        public required DateOnly Deadline { get; init; }
        public string? ScopeNote { get; init; }
    }
}

using System.Text.Json;
using HocVuSo.Ledger.Contracts;
using HocVuSo.Plans.Contracts;
using HocVuSo.Reports.Measures;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.Reports.Submissions;

/// <summary>A line as it was counted when the report was put to signature. Either a numerator or the reason why there is none.</summary>
internal sealed class Line
{
    public const string NoFigure = "no-figure";
    public const string NoAuthorityData = "no-authority-data";

    public required SubmissionId SubmissionId { get; init; }
    public required int No { get; init; }
    public required string Indicator { get; init; }
    public required int IndicatorVersion { get; init; }
    public long? Numerator { get; init; }
    public string? Missing { get; init; }
    public required string ByProof { get; init; }
    public required string Digest { get; init; }
    public long? Denominator { get; init; }
    public string? DenominatorSource { get; init; }
    public DataLevel? DenominatorLevel { get; init; }
    public DateOnly? DenominatorAsOf { get; init; }
    public Comparison? TargetOperator { get; init; }
    public int? TargetHundredths { get; init; }

    public static Line Freeze(SubmissionId submission, ReportLine line)
    {
        var figure = line.Figure;
        return new()
        {
            SubmissionId = submission,
            No = line.No,
            Indicator = figure.Indicator.Code,
            IndicatorVersion = figure.Indicator.Version,
            Numerator = figure.Numerator,
            Missing = figure.Numerator is not null ? null : figure.Indicator.MinProof == Proof.Authority ? NoAuthorityData : NoFigure,
            ByProof = JsonSerializer.Serialize(figure.ByProof ?? []),
            Digest = line.Digest,
            Denominator = figure.Denominator?.Value,
            DenominatorSource = figure.Denominator?.Source,
            DenominatorLevel = figure.Denominator?.Level,
            DenominatorAsOf = figure.Denominator?.AsOf,
            TargetOperator = figure.Target?.Operator,
            TargetHundredths = figure.Target is { } target ? (int)(target.Percent * 100) : null,
        };
    }

    /// <summary>The figure as it was then.</summary>
    public ReportLine Thaw(Indicator indicator, Place unit, Target? target) => new(
        No,
        new(
            indicator, unit, Numerator is null ? null : JsonSerializer.Deserialize<long[]>(ByProof),
            Denominator is { } d ? new(d, DenominatorLevel!.Value, DenominatorSource!, DenominatorAsOf!.Value, 0) : null, 0,
            target is null || TargetOperator is null ? null : target with { Operator = TargetOperator.Value, Percent = TargetHundredths!.Value / 100m }),
        Digest);
}

/// <param name="Digest">Empty while the line is not frozen.</param>
internal sealed record ReportLine(int No, Figure Figure, string Digest);

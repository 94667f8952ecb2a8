using HocVuSo.Ledger.Contracts;
using HocVuSo.OfficialDocuments.Reading;
using HocVuSo.Plans.Contracts;
using HocVuSo.Plans.Targets;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Plans.Documents;

/// <summary>A measure that targets are about, as the shipped plans name it.</summary>
/// <param name="Code">The target's number in plans: "1" to "5".</param>
/// <param name="OfficialMeasure">False: no authority has said how it is measured.</param>
internal sealed record KnownTarget(string Code, string Indicator, Text Name, bool OfficialMeasure, string Wording);

/// <summary>The plans of data/plans, read when the host warms up: a plan for a unit that does not exist stops the start.</summary>
internal sealed class PlanShelf(DataFiles files, IPlaces places, IServiceScopeFactory scopes) : IWarmUp
{
    private IReadOnlyDictionary<(UnitId, int), IReadOnlyList<Target>>? _targets;

    /// <summary>One for each measure that shares are told by.</summary>
    public IReadOnlyList<KnownTarget> Known { get; private set; } = [];

    /// <summary>What our ledger counts: numbers are told by any of it.</summary>
    public IReadOnlyList<Indicator> Indicators { get; private set; } = [];

    /// <summary>How plans word each measure.</summary>
    public IReadOnlyList<IndicatorCandidate> Wordings => [.. Known.Select(k => new IndicatorCandidate(k.Indicator, k.Wording))];

    /// <summary>What an indicator measures: as plans call it where one does; null for one that we do not have.</summary>
    public Text? NameOf(string? indicator) => Known.FirstOrDefault(k => k.Indicator == indicator)?.Name ?? (Indicators.FirstOrDefault(i => i.Code == indicator) is { } counted ? new Text(counted.NameVi, counted.NameEn) : null);

    /// <summary>Whether an indicator can stand behind a target in this unit: "%", or the word for what it counts.</summary>
    public bool Measures(string indicator, string unit) =>
        unit == PlanTarget.MeasureOfShares ? Known.Any(k => k.Indicator == indicator) : Indicators.Any(i => i.Code == indicator && i.IsIn(unit));

    public Task WarmUpAsync(CancellationToken cancel)
    {
        using (var scope = scopes.CreateScope()) { Indicators = scope.ServiceProvider.GetRequiredService<IFigures>().Indicators; }
        var plans = Directory.GetFiles(files.Data("plans"), "*.yaml").Order(StringComparer.Ordinal).Select(file => (File: file, Plan: DataReader.Yaml<PlanFile>(file))).ToList();
        Known = [.. plans.SelectMany(p => p.Plan.Targets).DistinctBy(t => t.Indicator).Select(t => new KnownTarget(t.Code, t.Indicator, new Text(t.Names["vi"], t.Names["en"]), t.OfficialMeasure, t.Wording))];
        _targets = plans.SelectMany(p => p.Plan.Read(Scope(p.File)))
            .GroupBy(t => (t.Scope, t.Year))
            .ToDictionary(g => g.Key, g => (IReadOnlyList<Target>)[.. g.OrderBy(t => t.Code, StringComparer.Ordinal)]);
        return Task.CompletedTask;
    }

    /// <summary>The year's targets of exactly this unit; empty when no shipped plan is for it.</summary>
    public IReadOnlyList<Target> Of(UnitId unit, int year) => (_targets ?? throw new InvalidOperationException("The plans are read at start; this host has not started.")).GetValueOrDefault((unit, year), []);

    private Func<UnitKind, string, UnitId> Scope(string file) => (kind, code) =>
        places.ByCode(kind, code)?.Id ?? throw new InvalidDataException($"{file}: there is no {kind} {code}.");
}

using HocVuSo.Ledger.Contracts;
using HocVuSo.Plans.Contracts;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.Reports.Measures;

/// <summary>Every figure of a unit and of the units below it on one date, held together from one reading.</summary>
internal sealed class Snapshot
{
    /// <summary>The denominator's group for indicators that count anybody.</summary>
    public const string Everybody = "toan-dan";

    private readonly Dictionary<string, Indicator> _indicators;
    private readonly Dictionary<(UnitId, string), Population> _populations;
    private readonly IReadOnlyDictionary<UnitId, IReadOnlyList<Place>> _communes;
    private readonly Dictionary<(string, UnitId), long[]> _sums = [];
    private readonly Dictionary<(string, UnitId), long> _before = [];
    private readonly HashSet<UnitId> _recorded = [];
    private readonly ITargets _targets;
    private readonly int _year;

    /// <param name="scope">Null is the whole country.</param>
    /// <param name="parts">The units directly below, which figures are told apart by.</param>
    /// <param name="partsOf">The parts a village (or a unit above it) belongs to: mostly one, none for what no part holds.</param>
    /// <param name="communes">For each province concerned its communes, in case its denominator must be added up.</param>
    /// <param name="before">The events up to the end of the year before; without them none is told apart from this year's.</param>
    public Snapshot(
        Place? scope, IReadOnlyList<Place> parts, DateOnly date, IReadOnlyList<Indicator> indicators, IEnumerable<Tally> tallies, Func<UnitId, IReadOnlyList<UnitId>> partsOf,
        IEnumerable<Population> populations, IReadOnlyDictionary<UnitId, IReadOnlyList<Place>> communes, ITargets targets, IEnumerable<Tally> before)
    {
        (Scope, Parts, Date, _targets, _year, _communes) = (scope, parts, date, targets, date.Year, communes);
        Indicators = indicators;
        _indicators = indicators.ToDictionary(i => i.Code, StringComparer.Ordinal);
        _populations = populations.ToDictionary(p => (p.UnitId, p.Group));
        foreach (var tally in tallies)
        {
            Add(tally, scope?.Id ?? default);
            foreach (var part in partsOf(tally.Unit)) { Add(tally, part); }
        }
        foreach (var tally in before)
        {
            foreach (var unit in partsOf(tally.Unit).Prepend(scope?.Id ?? default)) { _before[(tally.Indicator, unit)] = _before.GetValueOrDefault((tally.Indicator, unit)) + tally.Total; }
        }
    }

    public Place? Scope { get; }

    public IReadOnlyList<Place> Parts { get; }

    public DateOnly Date { get; }

    public IReadOnlyList<Indicator> Indicators { get; }

    /// <summary>The year's targets of the scope, in order.</summary>
    public IReadOnlyList<Target> Targets => Scope is { } scope ? _targets.For(scope.Id, _year) : [];

    /// <summary>The year's numbers that the scope itself owes, in the order of its plan.</summary>
    public IReadOnlyList<CountTarget> CountTargets => Scope is { } scope ? _targets.Counts(scope.Id, _year) : [];

    /// <summary>What a number asked for is held against: persons as they stand, events of this year alone. Null: nothing was recorded.</summary>
    public long? CountOf(Figure figure) => figure.Indicator.Counts == Counts.Events ? figure.Numerator - _before.GetValueOrDefault((figure.Indicator.Code, figure.Unit?.Id ?? default)) : figure.Numerator;

    /// <summary>The figure of the whole scope.</summary>
    public Figure Whole(string indicator) => Of(indicator, Scope);

    /// <summary>The figure of one part.</summary>
    public Figure Part(string indicator, Place part) => Of(indicator, part);

    /// <summary>Something, whatever it is, was recorded in the unit: its zeros are zeros.</summary>
    public bool HasFigures(Place unit) => _recorded.Contains(unit.Id);

    public long? PopulationOf(Place unit) => _populations.TryGetValue((unit.Id, Everybody), out var row) ? row.Value : null;

    private Figure Of(string code, Place? unit)
    {
        var indicator = _indicators[code];
        var id = unit?.Id ?? default;
        var byProof = _sums.GetValueOrDefault((code, id));
        // Nothing returned by the authority is "no data", not "nobody"; nothing recorded at all is no figure either.
        if (byProof is null && _recorded.Contains(id) && indicator.MinProof < Proof.Authority) { byProof = new long[5]; }
        if (indicator.MinProof == Proof.Authority && byProof?.Sum() == 0) { byProof = null; }
        var (denominator, missing) = DenominatorOf(unit, indicator.Group.Length == 0 ? Everybody : indicator.Group);
        if (indicator.Counts == Counts.Events) { (denominator, missing) = (null, 0); }
        return new(indicator, unit, byProof, denominator, missing, unit is null ? null : _targets.For(unit.Id, _year).FirstOrDefault(t => t.Indicator == code));
    }

    // A province's own row stands before the sum of its communes, and the sum stands only when no commune is missing.
    private (Denominator? Value, int Missing) DenominatorOf(Place? unit, string group)
    {
        if (unit is null) { return (null, 0); }
        if (_populations.TryGetValue((unit.Id, group), out var own)) { return (new(own.Value, own.Level, own.Source, own.AsOf, 0), 0); }
        if (unit.Kind != UnitKind.Province || !_communes.TryGetValue(unit.Id, out var communes) || communes.Count == 0) { return (null, 0); }
        var rows = communes.Select(c => _populations.GetValueOrDefault((c.Id, group))).OfType<Population>().ToList();
        return rows.Count < communes.Count
            ? (null, communes.Count - rows.Count)
            : (new(rows.Sum(r => r.Value), rows.Min(r => r.Level), ReportsWords.SummedFrom.With(rows.Count), rows.Min(r => r.AsOf), rows.Count), 0);
    }

    private void Add(Tally tally, UnitId unit)
    {
        _recorded.Add(unit);
        if (!_sums.TryGetValue((tally.Indicator, unit), out var sum)) { _sums[(tally.Indicator, unit)] = sum = new long[5]; }
        for (var proof = 0; proof < sum.Length; proof++) { sum[proof] += tally.ByProof[proof]; }
    }
}

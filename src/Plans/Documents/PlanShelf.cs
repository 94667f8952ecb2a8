using HocVuSo.Plans.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.Plans.Documents;

/// <summary>The plans of data/plans, read when the host warms up: a plan for a unit that does not exist stops the start.</summary>
internal sealed class PlanShelf(DataFiles files, IPlaces places) : ITargets, IWarmUp
{
    private IReadOnlyDictionary<(UnitId, int), IReadOnlyList<Target>>? _targets;

    public Task WarmUpAsync(CancellationToken cancel)
    {
        _targets = Directory.GetFiles(files.Data("plans"), "*.yaml").Order(StringComparer.Ordinal)
            .SelectMany(file => DataReader.Yaml<PlanFile>(file).Read(Scope(file)))
            .GroupBy(t => (t.Scope, t.Year))
            .ToDictionary(g => g.Key, g => (IReadOnlyList<Target>)[.. g.OrderBy(t => t.Code, StringComparer.Ordinal)]);
        return Task.CompletedTask;
    }

    public IReadOnlyList<Target> For(UnitId unit, int year)
    {
        var targets = _targets ?? throw new InvalidOperationException("The plans are read at start; this host has not started.");
        for (var at = places.Find(unit); at is not null; at = at.ParentId is { } parent ? places.Find(parent) : null)
        {
            if (targets.TryGetValue((at.Id, year), out var found)) { return found; }
        }
        return [];
    }

    private Func<UnitKind, string, UnitId> Scope(string file) => (kind, code) =>
        places.ByCode(kind, code)?.Id ?? throw new InvalidDataException($"{file}: there is no {kind} {code}.");
}

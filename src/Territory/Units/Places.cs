using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using HocVuSo.VietnameseText;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Territory.Units;

/// <summary>
/// The country in memory: about 7,000 units of the state and whatever villages the communes made. Read whole at start and
/// again when the number of versions changes; readers never wait for a reload.
/// </summary>
internal sealed class Places(IServiceScopeFactory scopes, TimeProvider clock) : IPlaces, IDisposable
{
    private const int Scattered = 3;

    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _reading = new(1, 1);

    private volatile Snapshot? _snapshot;

    public IReadOnlyList<Place> Provinces => Now.Provinces;

    private Snapshot Now => _snapshot ?? throw new InvalidOperationException("The units are read at start; this host has not started.");

    public Place? Find(UnitId id) => Now.Places.GetValueOrDefault(id);

    public Place? Find(UnitId id, DateOnly on) => Now.Versions[id].FirstOrDefault(v => v.IsInForce(on)) is { } version ? Now.Read(version) : null;

    public Place? ByCode(UnitKind kind, string code) => Now.ByCode.GetValueOrDefault((kind, code));

    public IReadOnlyList<Place> Children(UnitId id) => Now.Children.GetValueOrDefault(id) ?? [];

    public bool IsWithin(UnitId unit, UnitId ancestor)
    {
        for (var at = Find(unit); at is not null; at = at.ParentId is { } parent ? Find(parent) : null)
        {
            if (at.Id == ancestor) { return true; }
        }
        return false;
    }

    public Place? Above(UnitId unit, UnitKind kind)
    {
        var at = Find(unit);
        while (at is not null && at.Kind != kind) { at = at.ParentId is { } parent ? Find(parent) : null; }
        return at;
    }

    public Place UnknownVillage(UnitId commune) => Find(UnitIds.UnknownVillage(commune)) ?? throw new InvalidOperationException("Every commune has a unit for villages not known.");

    public (double Latitude, double Longitude)? Centroid(UnitId commune) =>
        Now.Centroids.TryGetValue(commune, out var centroid) ? (centroid.Latitude, centroid.Longitude) : null;

    public IReadOnlyList<Place> Search(string text, int most)
    {
        var words = Fold.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) { return []; }
        var whole = string.Join(' ', words);
        var ranked = (from entry in Now.SearchIndex
                      let rank = Rank(entry.Folded, entry.FoldedName, words, whole)
                      where rank < int.MaxValue
                      orderby rank, entry.Place.Kind, entry.Place.Code
                      select (rank, entry.Place)).ToList();
        // Scattered words ("ninh" of the province, "giang" of the commune) help only when nothing carries the whole phrase.
        return [.. ranked.TakeWhile(r => r.rank < Scattered || ranked[0].rank == Scattered).Select(r => r.Place).Take(most)];
    }

    public async Task ReadAsync(CancellationToken cancel)
    {
        // One at a time: a reading that began earlier must not replace one that saw more.
        await _reading.WaitAsync(cancel);
        try { await ReadInTurnAsync(cancel); }
        finally { _reading.Release(); }
    }

    public void Dispose() => _reading.Dispose();

    private async Task ReadInTurnAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        _snapshot = await Snapshot.ReadAsync(db, VietNam.Today(clock), clock.GetTimestamp(), cancel);
    }

    /// <summary>Looks whether another node added units, at most every ten seconds, or whether a new day began.</summary>
    public async Task RefreshAsync(CancellationToken cancel)
    {
        var now = Now;
        if (clock.GetElapsedTime(now.ReadAtStamp) < LookAgainAfter && now.Today == VietNam.Today(clock)) { return; }
        await using var scope = scopes.CreateAsyncScope();
        var count = await scope.ServiceProvider.GetRequiredService<AppDb>().Set<UnitVersion>().CountAsync(cancel);
        if (count != now.VersionCount || now.Today != VietNam.Today(clock)) { await ReadAsync(cancel); }
        else { now.ReadAtStamp = clock.GetTimestamp(); }
    }

    // Lower is better: the whole name, then a name that begins so, then a name that holds every word, then province and commune together.
    private static int Rank(string folded, string name, string[] words, string whole)
    {
        if (name == whole || folded == whole) { return 0; }
        if (name.StartsWith(whole, StringComparison.Ordinal) || folded.StartsWith(whole, StringComparison.Ordinal)) { return 1; }
        if (folded.Contains(whole, StringComparison.Ordinal)) { return 2; }
        return words.All(w => folded.Contains(w, StringComparison.Ordinal)) ? Scattered : int.MaxValue;
    }

    private sealed class Snapshot
    {
        public required Dictionary<UnitId, Place> Places { get; init; }
        public required ILookup<UnitId, UnitVersion> Versions { get; init; }
        public required Dictionary<UnitId, UnitKind> Kinds { get; init; }
        public required Dictionary<(UnitKind, string), Place> ByCode { get; init; }
        public required Dictionary<UnitId, IReadOnlyList<Place>> Children { get; init; }
        public required IReadOnlyList<Place> Provinces { get; init; }
        public required List<(Place Place, string Folded, string FoldedName)> SearchIndex { get; init; }
        public required Dictionary<UnitId, Centroid> Centroids { get; init; }
        public required int VersionCount { get; init; }
        public required DateOnly Today { get; init; }
        public long ReadAtStamp { get; set; }

        public Place Read(UnitVersion v) => new(v.UnitId, Kinds[v.UnitId], v.Code, v.Name, v.FullName, v.Type, v.ParentId);

        public static async Task<Snapshot> ReadAsync(AppDb db, DateOnly today, long stamp, CancellationToken cancel)
        {
            // One statement: between two, another request may commit a unit of which the first saw nothing.
            var read = await (from version in db.Set<UnitVersion>()
                              join unit in db.Set<Unit>() on version.UnitId equals unit.Id
                              select new { Version = version, unit.Kind }).AsNoTracking().ToListAsync(cancel);
            var versions = read.ConvertAll(r => r.Version);
            var kinds = read.GroupBy(r => r.Version.UnitId).ToDictionary(g => g.Key, g => g.First().Kind);
            var places = versions.Where(v => v.IsInForce(today)).Select(v => new Place(v.UnitId, kinds[v.UnitId], v.Code, v.Name, v.FullName, v.Type, v.ParentId)).ToDictionary(p => p.Id);
            return new Snapshot
            {
                Places = places,
                Versions = versions.ToLookup(v => v.UnitId),
                Kinds = kinds,
                ByCode = places.Values.ToDictionary(p => (p.Kind, p.Code)),
                Children = places.Values.Where(p => p.ParentId is not null).GroupBy(p => p.ParentId!.Value).ToDictionary(
                    g => g.Key, g => (IReadOnlyList<Place>)[.. g.OrderBy(p => p.IsUnknownVillage).ThenBy(p => p.Name, VietnameseOrder.Instance).ThenBy(p => p.Code, StringComparer.Ordinal)]),
                Provinces = [.. places.Values.Where(p => p.Kind == UnitKind.Province).OrderBy(p => p.Code, StringComparer.Ordinal)],
                SearchIndex = [.. from p in places.Values
                                  where p.Kind != UnitKind.Village
                                  let parent = p.ParentId is { } id ? places.GetValueOrDefault(id)?.FullName : null
                                  select (p, Fold.Of($"{p.FullName} {parent} {p.Code}"), Fold.Of(p.Name))],
                Centroids = await db.Set<Centroid>().AsNoTracking().ToDictionaryAsync(c => c.UnitId, cancel),
                VersionCount = versions.Count,
                Today = today,
                ReadAtStamp = stamp,
            };
        }
    }
}

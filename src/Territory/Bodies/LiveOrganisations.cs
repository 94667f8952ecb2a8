using HocVuSo.OfficialDocuments.Reading;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using HocVuSo.VietnameseText;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Territory.Bodies;

/// <summary>
/// The bodies of every place in memory: the file's, and the rows of places that differ. Read whole at start and again when a revision changed;
/// readers never wait for a reload.
/// </summary>
internal sealed class LiveOrganisations(IServiceScopeFactory scopes, IPlaces places, DataFiles files, TimeProvider clock) : IOrganisations, IDisposable
{
    // Longer chains of successors than this no place has: a ring that two requests closed together ends here.
    private const int MostSuccessors = 20;

    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(10);

    private static readonly string[] CommuneTypes = ["xa", "phuong", "dackhu"];

    private readonly SemaphoreSlim _reading = new(1, 1);

    private volatile StandardOrganisations? _standard;
    private volatile Snapshot? _snapshot;

    private StandardOrganisations Standard => _standard ?? throw new InvalidOperationException("The organisations are read at start; this host has not started.");

    private Snapshot Now => _snapshot ?? throw new InvalidOperationException("The organisations are read at start; this host has not started.");

    public IReadOnlyList<Organisation> Of(UnitId unit, DateOnly on) => [.. All(unit).Where(b => b.Stands(on))];

    public IReadOnlyList<Organisation> All(UnitId unit)
    {
        if (places.Find(unit) is not { } place) { return []; }
        var rows = Now.Of(unit);
        var standard = Standard.Of(place.Type).Select(s => rows.ById.GetValueOrDefault(StandardOrganisations.IdOf(unit, s.Code)) ?? s.In(unit)).ToList();
        return [.. standard.Concat(rows.ById.Values.Where(b => b.Standard is null || !standard.Contains(b)).OrderBy(b => b.Name, VietnameseOrder.Instance)).OrderBy(b => b.Kind)];
    }

    public OrganisationFinding Find(UnitId unit, string written)
    {
        if (places.Find(unit) is not { } own || Fold.Of(written).Length == 0) { return new OrganisationFinding.Unknown(); }
        var name = OrganisationName.Read(written);
        if (name.Level is { } level)
        {
            if (level == PlaceLevel.District) { return OfDistrict(); }
            var (said, placed) = UnitOf(own, level, name.Place);
            if (placed is not null && Lookup(placed, name.Head) is { } there && Means(there)) { return Followed(there); }
            if (name.IsMany || Standard.IsGroup(name.Head)) { return new OrganisationFinding.Many(); }
            // A body that each of those below has: "Phòng VH-XH xã" in a plan of the province.
            if (said && placed is null) { return level == PlaceLevel.City ? OfDistrict() : new OrganisationFinding.Many(); }
            if (said) { return new OrganisationFinding.Unknown(); }
        }
        var chain = Upwards(own).ToList();
        foreach (var at in chain)
        {
            if (Lookup(at, name.Key) is { } found && Means(found)) { return Followed(found); }
        }
        foreach (var at in chain)
        {
            // "Công an Bắc Ninh"
            if (WithoutPlace(name.Key, at) is { } head && Lookup(at, head) is { } found && Means(found)) { return Followed(found); }
        }
        // In a plan of the province "Tổ công nghệ số cộng đồng" is that of every commune.
        if (name.IsMany || Standard.IsGroup(name.Key) || (own.Kind == UnitKind.Province && CommuneTypes.Any(t => Standard.Called(t, name.Key) is not null))) { return new OrganisationFinding.Many(); }
        if (VillageOf(own, written) is { } village) { return new OrganisationFinding.Village(village); }
        return Standard.IsOfDistrict(name.Key) ? OfDistrict() : new OrganisationFinding.Unknown();

        // "UBND các xã" is none of them, "Ban Quản lý các khu công nghiệp" is one.
        bool Means(Organisation body) => !name.IsMany || body.Aliases.Concat(body.Usual).Prepend(body.Name).Any(n => OrganisationName.Read(n).IsMany);

        OrganisationFinding.OfDistrict OfDistrict() => new(Standard.DistrictsUntil, Standard.DistrictsBasis);
    }

    public Organisation? Called(UnitId unit, string name) => places.Find(unit) is { } place ? Lookup(place, Organisations.KeyOf(name)) : null;

    public string FullName(Organisation body)
    {
        if (places.Find(body.UnitId) is not { } place) { return body.Name; }
        var name = Fold.Of(body.Name);
        if (name.Contains(Fold.Of(place.FullName), StringComparison.Ordinal)) { return body.Name; }
        // "Tỉnh ủy Bắc Ninh" says the level itself.
        var said = name.EndsWith("tinh uy", StringComparison.Ordinal) || name.EndsWith("thanh uy", StringComparison.Ordinal) ? place.Name : $"{char.ToLowerInvariant(place.FullName[0])}{place.FullName[1..]}";
        return $"{body.Name} {said}";
    }

    /// <summary>At start, after the places.</summary>
    public Task StartAsync(CancellationToken cancel)
    {
        _standard = StandardOrganisations.Read(files);
        return ReadAsync(cancel);
    }

    public async Task ReadAsync(CancellationToken cancel)
    {
        // One at a time: a reading that began earlier must not replace one that saw more.
        await _reading.WaitAsync(cancel);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            _snapshot = await Snapshot.ReadAsync(scope.ServiceProvider.GetRequiredService<AppDb>(), InFile, clock.GetTimestamp(), cancel);
        }
        finally { _reading.Release(); }
    }

    /// <summary>Looks whether another node changed something, at most every ten seconds.</summary>
    public async Task RefreshAsync(CancellationToken cancel)
    {
        var now = Now;
        if (clock.GetElapsedTime(now.ReadAtStamp) < LookAgainAfter) { return; }
        await using var scope = scopes.CreateAsyncScope();
        if (await Snapshot.StampAsync(scope.ServiceProvider.GetRequiredService<AppDb>(), cancel) != now.Stamp) { await ReadAsync(cancel); }
        else { now.ReadAtStamp = clock.GetTimestamp(); }
    }

    public void Dispose() => _reading.Dispose();

    /// <summary>Whether <paramref name="body"/> stands at the end of the successors of <paramref name="from"/>, or is it.</summary>
    internal bool LeadsTo(Organisation from, OrganisationId body)
    {
        var at = from;
        for (var i = 0; at is not null && i < MostSuccessors; i++)
        {
            if (at.Id == body) { return true; }
            at = at.End?.To is { } next ? ById(at.UnitId, next) : null;
        }
        return false;
    }

    private OrganisationFinding.One Followed(Organisation named)
    {
        var today = VietNam.Today(clock);
        var (at, since) = (named, (DateOnly?)null);
        for (var i = 0; i < MostSuccessors && at.End is { } end && end.On <= today; i++)
        {
            since = end.On;
            if (end.To is not { } next || ById(at.UnitId, next) is not { } successor) { return new(named, null, since); }
            at = successor;
        }
        return new(named, at, since);
    }

    private Organisation? ById(UnitId unit, OrganisationId id) =>
        Now.Of(unit).ById.GetValueOrDefault(id) ?? (places.Find(unit) is { } place ? Standard.Of(place.Type).FirstOrDefault(s => StandardOrganisations.IdOf(unit, s.Code) == id)?.In(unit) : null);

    private Organisation? InFile(UnitId unit, string code) => places.Find(unit) is { } place ? Standard.Of(place.Type).FirstOrDefault(s => s.Code == code)?.In(unit) : null;

    // What was said in the place stands over the file; of two bodies of one name the standing one is meant.
    private Organisation? Lookup(Place place, string key)
    {
        var rows = Now.Of(place.Id);
        if (rows.ByKey.TryGetValue(key, out var said)) { return said; }
        return Standard.Called(place.Type, key) is { } body ? rows.ById.GetValueOrDefault(StandardOrganisations.IdOf(place.Id, body.Code)) ?? body.In(place.Id) : null;
    }

    private IEnumerable<Place> Upwards(Place own)
    {
        for (var at = own; at is not null; at = at.ParentId is { } parent ? places.Find(parent) : null) { yield return at; }
    }

    // Whether the name says a place there is (or a level alone, which needs none), and which.
    private (bool Said, Place? Place) UnitOf(Place own, PlaceLevel level, string place)
    {
        var kind = level == PlaceLevel.Commune ? UnitKind.Commune : UnitKind.Province;
        if (place.Length == 0)
        {
            var above = places.Above(own.Id, kind);
            return (true, level == PlaceLevel.City && above?.Type != "thanhpho" ? null : above);
        }
        var candidates = kind == UnitKind.Province ? places.Provinces : Upwards(own).SelectMany(at => places.Children(at.Id)).Where(p => p.Kind == UnitKind.Commune);
        return candidates.FirstOrDefault(p => Fold.Of(p.Name) == place) is { } found ? (true, found) : (level == PlaceLevel.City, null);
    }

    private static string? WithoutPlace(string key, Place at)
    {
        // As the key of a name ends that ends with the place.
        var tail = Organisations.KeyOf("x " + at.Name)[1..];
        return tail.Length > 1 && key.EndsWith(tail, StringComparison.Ordinal) ? key[..^tail.Length] : null;
    }

    private Place? VillageOf(Place own, string written) =>
        own.Kind == UnitKind.Commune && Fold.Of(written) is var folded ? places.Children(own.Id).FirstOrDefault(v => !v.IsUnknownVillage && Fold.Of(v.FullName) == folded) : null;

    private sealed class Snapshot
    {
        private static readonly InUnit Nothing = new([], []);

        private readonly Dictionary<UnitId, InUnit> _units = [];

        public required (int Count, long Revisions) Stamp { get; init; }
        public required long ReadAtStamp { get; set; }

        public InUnit Of(UnitId unit) => _units.GetValueOrDefault(unit, Nothing);

        public static async Task<(int Count, long Revisions)> StampAsync(AppDb db, CancellationToken cancel) =>
            await db.Set<OrganisationRow>().GroupBy(r => 1).Select(g => new { Count = g.Count(), Revisions = g.Sum(r => (long)r.Revision) }).SingleOrDefaultAsync(cancel) is { } read ? (read.Count, read.Revisions) : (0, 0);

        public static async Task<Snapshot> ReadAsync(AppDb db, Func<UnitId, string, Organisation?> inFile, long stamp, CancellationToken cancel)
        {
            // First, so that what is committed meanwhile is read anew the next time.
            var snapshot = new Snapshot { Stamp = await StampAsync(db, cancel), ReadAtStamp = stamp };
            var rows = await db.Set<OrganisationRow>().AsNoTracking().ToListAsync(cancel);
            var aliases = (await db.Set<OrganisationAlias>().AsNoTracking().ToListAsync(cancel)).OrderBy(a => a.Name, VietnameseOrder.Instance).ToLookup(a => a.OrganisationId);
            var ends = await db.Set<OrganisationSuccession>().AsNoTracking().ToDictionaryAsync(s => s.FromId, cancel);
            foreach (var unit in rows.GroupBy(r => r.UnitId))
            {
                var bodies = unit.Select(Read).ToDictionary(b => b.Id);
                Dictionary<string, Organisation> byKey = new(StringComparer.Ordinal);
                foreach (var body in bodies.Values.OrderBy(b => b.End is not null).ThenByDescending(b => b.End?.On)) { byKey.TryAdd(Organisations.KeyOf(body.Name), body); }
                foreach (var body in bodies.Values)
                {
                    foreach (var alias in aliases[body.Id]) { byKey.TryAdd(alias.NameKey, body); }
                }
                snapshot._units[unit.Key] = new(bodies, byKey);
            }
            return snapshot;

            Organisation Read(OrganisationRow row)
            {
                var standard = row.Standard is { } code ? inFile(row.UnitId, code) : null;
                return new(
                    row.Id, row.UnitId, row.Kind, row.Name, row.Standard, [.. aliases[row.Id].Select(a => a.Name)], standard is null ? [] : [.. standard.Usual.Prepend(standard.Name).Where(w => Organisations.KeyOf(w) != row.NameKey)], row.ValidFrom,
                    ends.TryGetValue(row.Id, out var end) ? new(end.EndedOn, end.ToId, end.LegalBasis, IsSaidHere: true) : standard?.End, row.Revision);
            }
        }
    }

    private sealed record InUnit(Dictionary<OrganisationId, Organisation> ById, Dictionary<string, Organisation> ByKey);
}

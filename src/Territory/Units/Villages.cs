using System.Globalization;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using HocVuSo.VietnameseText;

namespace HocVuSo.Territory.Units;

internal sealed class Villages(AppDb db, Places places, IdSource ids) : IVillages
{
    // What this request added and nobody has published yet.
    private readonly List<Place> _added = [];

    public Place? Add(Place commune, string name, string type, DateOnly validFrom)
    {
        var clean = Spelling.OneToneStyle(string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        var here = places.Children(commune.Id)
            .Select(p => (p.Code, p.Name))
            .Concat(_added.Where(p => p.ParentId == commune.Id).Select(p => (p.Code, p.Name)))
            .ToList();
        if (here.Any(p => PersonName.Same(p.Name, clean))) { return null; }
        var serial = here.Max(p => int.Parse(p.Code.AsSpan(commune.Code.Length + 1), CultureInfo.InvariantCulture)) + 1;
        var word = UnitTypes.Words[type].Vi;
        var full = clean.StartsWith(word, StringComparison.OrdinalIgnoreCase) ? clean : $"{char.ToUpperInvariant(word[0])}{word[1..]} {clean}";
        var village = new Place(ids.New<UnitId>(), UnitKind.Village, string.Create(CultureInfo.InvariantCulture, $"{commune.Code}-{serial:00}"), clean, full, type, commune.Id);
        db.Add(new Unit { Id = village.Id, Kind = UnitKind.Village });
        db.Add(new UnitVersion
        {
            UnitId = village.Id,
            ValidFrom = validFrom,
            Code = village.Code,
            Name = village.Name,
            FullName = village.FullName,
            Type = type,
            ParentId = commune.Id,
            LegalBasis = "",
        });
        _added.Add(village);
        return village;
    }

    public Task PublishAsync(CancellationToken cancel)
    {
        // What was saved is read now; what was refused is no longer to be counted with.
        _added.Clear();
        return places.ReadAsync(cancel);
    }
}

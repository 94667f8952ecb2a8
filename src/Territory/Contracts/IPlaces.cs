namespace HocVuSo.Territory.Contracts;

/// <summary>
/// The units in force today, held in memory: every answer costs no query. What was true on another date is asked with
/// that date. A change made on this node is seen at once, one made on another node within ten seconds.
/// </summary>
public interface IPlaces
{
    /// <summary>The unit's version in force today, or null when there is no such unit (or it has ended).</summary>
    Place? Find(UnitId id);

    /// <summary>The unit's version in force on the date, or null.</summary>
    Place? Find(UnitId id, DateOnly on);

    Place? ByCode(UnitKind kind, string code);

    /// <summary>Provinces in code order.</summary>
    IReadOnlyList<Place> Provinces { get; }

    /// <summary>Direct children in order of name; the unknown village stands last.</summary>
    IReadOnlyList<Place> Children(UnitId id);

    /// <summary>The unit itself or any ancestor equals <paramref name="ancestor"/>.</summary>
    bool IsWithin(UnitId unit, UnitId ancestor);

    /// <summary>The nearest unit of that kind at or above the given one; null when there is none.</summary>
    Place? Above(UnitId unit, UnitKind kind);

    /// <summary>The commune's unit for people whose village is not known.</summary>
    Place UnknownVillage(UnitId commune);

    /// <summary>Provinces and communes whose folded name contains every word asked for, best match first. Diacritics do not matter.</summary>
    IReadOnlyList<Place> Search(string text, int most);

    /// <summary>Latitude and longitude of a commune, for maps; null where unknown.</summary>
    (double Latitude, double Longitude)? Centroid(UnitId commune);
}

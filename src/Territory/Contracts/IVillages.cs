namespace HocVuSo.Territory.Contracts;

/// <summary>Villages and neighbourhoods: not units of the state, made by a commune.</summary>
public interface IVillages
{
    /// <summary>
    /// Adds a village to the caller's session under the next free serial of the commune; the caller saves (a
    /// unique index refuses a serial that was taken in the same instant) and then calls <see cref="PublishAsync"/>. Null when the commune already has a village of that name (diacritics matter, spacing and case do not).
    /// </summary>
    Place? Add(Place commune, string name, string type, DateOnly validFrom);

    /// <summary>Makes saved changes visible in <see cref="IPlaces"/> on this node.</summary>
    Task PublishAsync(CancellationToken cancel);
}

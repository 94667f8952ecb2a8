using HocVuSo.Territory.Contracts;

namespace HocVuSo.People.Contracts;

/// <summary>A person and the place where the person lives now: a village or a commune's unit "chưa rõ thôn".</summary>
public sealed record Resident(PersonId Id, string FullName, DateOnly? BirthDate, UnitId Lives);

/// <summary>
/// Persons by where they live, for those who serve a place. Showing a name that the reader did not write down is audited by
/// the caller through <see cref="IOpenings"/>.
/// </summary>
public interface IResidents
{
    /// <summary>
    /// Persons living in the commune now, each word asked for beginning a word of the name (diacritics do not matter), in
    /// order of name. Whoever turned out to be somebody else is found as that person. Cost: one pass over the commune.
    /// </summary>
    Task<IReadOnlyList<Resident>> FindAsync(UnitId commune, string name, int most, CancellationToken cancel);

    /// <summary>The same for given persons. Who has not said where is absent, and so is a name on a list.</summary>
    Task<IReadOnlyDictionary<PersonId, Resident>> OfAsync(IReadOnlyCollection<PersonId> ids, CancellationToken cancel);
}

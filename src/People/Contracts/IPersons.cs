using HocVuSo.Territory.Contracts;

namespace HocVuSo.People.Contracts;

/// <summary>What modules above may know of a person. Opening a name of somebody else is audited by the caller through <see cref="IOpenings"/>.</summary>
/// <param name="Honorific">How the person wants to be called: one of <see cref="Honorifics.All"/>, or "" until chosen.</param>
/// <param name="NoTimePressure">Elders (60 and over, Law on the Elderly 39/2009/QH12, article 2) and disabled people: no automatic hand-in by time.</param>
/// <param name="Path">The group whose learning path the person chose; null until chosen.</param>
/// <param name="Lives">Where the person lives now: a village or a commune's unit "chưa rõ thôn".</param>
/// <param name="Identified">An electronic identity is linked: it is known who this is, so a result may be confirmed.</param>
public sealed record Person(PersonId Id, string FullName, DateOnly? BirthDate, string Honorific, bool NoTimePressure, string? Path, UnitId? Lives, bool Identified)
{
    /// <summary>The given name: the last word of a Vietnamese full name.</summary>
    public string GivenName => FullName[(FullName.LastIndexOf(' ') + 1)..];

    /// <summary>"bác Nụ"; the full name until a form of address was chosen.</summary>
    public string Called => Honorific.Length == 0 ? FullName : $"{Honorific} {GivenName}";
}

/// <summary>A membership of a group with its place of work or study.</summary>
public sealed record Membership(string Group, string Organisation, UnitId Unit, DateOnly From, DateOnly? To);

/// <summary>Persons as other modules read them.</summary>
public interface IPersons
{
    Task<Person?> FindAsync(PersonId id, CancellationToken cancel);

    /// <summary>Full names by id, for those entitled to them. Unknown ids are absent.</summary>
    Task<IReadOnlyDictionary<PersonId, string>> NamesAsync(IReadOnlyCollection<PersonId> ids, CancellationToken cancel);

    Task<IReadOnlyDictionary<PersonId, DateOnly?>> BirthDatesAsync(IReadOnlyCollection<PersonId> ids, CancellationToken cancel);

    /// <summary>Where persons live now. Unknown ids and those without a known place are absent.</summary>
    Task<IReadOnlyDictionary<PersonId, UnitId>> LivesAsync(IReadOnlyCollection<PersonId> ids, CancellationToken cancel);

    Task<IReadOnlyList<Membership>> MembershipsAsync(PersonId id, CancellationToken cancel);

    /// <summary>The roles in force today, for what is done for somebody who is not there. A closed account ends them: who holds none is absent.</summary>
    Task<ILookup<PersonId, Grant>> GrantsAsync(IReadOnlyCollection<PersonId> ids, CancellationToken cancel);

    /// <summary>Persons whose citizen number has one of these keyed hashes (see <see cref="Fingerprint"/>).</summary>
    Task<IReadOnlyDictionary<string, PersonId>> ByFingerprintsAsync(IReadOnlyCollection<string> fingerprints, CancellationToken cancel);

    /// <summary>The keyed hash, in lower-case hexadecimal, under which a citizen number is found. The number itself is never kept readable.</summary>
    string Fingerprint(string citizenNumber);

    /// <summary>For each id the id it stands for now, following every merge. Ids never merged stand for themselves and are included.</summary>
    Task<IReadOnlyDictionary<PersonId, PersonId>> ResolveAsync(IReadOnlyCollection<PersonId> ids, CancellationToken cancel);

    /// <summary>Each given person together with every id that was merged into it.</summary>
    Task<ILookup<PersonId, PersonId>> AliasesAsync(IReadOnlyCollection<PersonId> persons, CancellationToken cancel);
}

/// <summary>
/// What modules above must hear in the same transaction when something about a person changes. The People module declares
/// it, the Ledger (which lies above) implements it.
/// </summary>
public interface IPersonChanges
{
    /// <summary>
    /// The person lives in the unit from that date on; the latest date stands. The birth date tells from when the person
    /// counts as an adult; without one the person never does.
    /// </summary>
    void LivesIn(PersonId person, DateOnly? birthDate, UnitId unit, DateOnly since, PersonId recordedBy);

    void Joined(PersonId person, string group, UnitId unit, DateOnly from, PersonId recordedBy);

    void Left(PersonId person, string group, UnitId unit, DateOnly on, PersonId recordedBy);

    /// <summary><paramref name="from"/> turned out to be <paramref name="to"/>.</summary>
    void Same(PersonId from, PersonId to, DateOnly on, PersonId recordedBy);
}

/// <summary>A trial became an account: whoever keeps things for the trial moves them in the caller's session.</summary>
public interface ITrialAdoption
{
    Task AdoptAsync(PersonId trial, PersonId person, CancellationToken cancel);
}

/// <summary>The audit of who opened whose data.</summary>
public interface IOpenings
{
    /// <summary>Adds one row per person to the caller's session.</summary>
    void Record(PersonId by, IEnumerable<PersonId> about, string purpose, string where);
}

/// <summary>Who learns: the signed-in person, or a trial that needs no account and is adopted at sign-in.</summary>
public interface ILearners
{
    /// <summary>The signed-in person or the trial of this browser; null when neither has begun.</summary>
    PersonId? Current(Microsoft.AspNetCore.Http.HttpContext http);

    /// <summary>The same, beginning a trial (a signed cookie, nothing else) when there is neither.</summary>
    PersonId CurrentOrTrial(Microsoft.AspNetCore.Http.HttpContext http);
}

using HocVuSo.Territory.Contracts;

namespace HocVuSo.People.Contracts;

/// <summary>
/// Makes persons and what they may do, for the demonstration, the command line and modules that meet people before they
/// have an account. Everything is added to the caller's session; the caller saves. <see cref="IPersonChanges"/> hear of
/// what counts, in the same session.
/// </summary>
public interface IAccounts
{
    /// <summary>A new person. The name is stored as <c>PersonName.Normalise</c> writes it.</summary>
    PersonId AddPerson(NewPerson person);

    /// <summary>Links the person to the citizen number (12 digits). The number must not be linked to anybody yet.</summary>
    void LinkVneid(PersonId person, string citizenNumber, int level);

    /// <summary>
    /// Gives the person the one staff account. The username is compared without regard to case; the password has at least
    /// <see cref="StaffPassword.ShortestLength"/> characters; the secret is RFC 4648 base 32 of 20 bytes.
    /// </summary>
    void AddStaff(PersonId person, string username, string password, string totpSecretBase32);

    /// <summary>The role in the unit and everything below it, from that day on.</summary>
    void Grant(PersonId person, Role role, UnitId unit, DateOnly from, PersonId by);

    /// <summary>The person lives in the village (or the commune's unit "chưa rõ thôn") from that day on.</summary>
    void LivesIn(PersonId person, UnitId village, DateOnly since, PersonId by);

    /// <summary>The person belongs to the group from that day on, in a commune or a village of it.</summary>
    void Join(PersonId person, string group, string organisation, UnitId unit, DateOnly from, PersonId by);

    /// <summary>
    /// States that <paramref name="from"/> is <paramref name="to"/>. False, and nothing added, when <paramref name="from"/>
    /// was merged before or the two already stand for one person.
    /// </summary>
    Task<bool> MergeAsync(PersonId from, PersonId to, string why, PersonId by, CancellationToken cancel);
}

/// <param name="Honorific">One of <see cref="Honorifics.All"/>, or "" when not known.</param>
/// <param name="Welcomed">True for a person who needs no first-sign-in pages: made by the demonstration, with everything filled in.</param>
public sealed record NewPerson(string FullName, DateOnly? BirthDate, string Honorific = "", string? Path = null, bool MoreTime = false, bool Welcomed = false);

/// <summary>Rules for the passwords of officials (TCVN 14423:2026, level 3: at least 8 characters beside a second factor).</summary>
public static class StaffPassword
{
    public const int ShortestLength = 8;
    public const int LongestLength = 128;
}

/// <summary>How people ask to be called.</summary>
public static class Honorifics
{
    public static readonly IReadOnlyList<string> All = ["bác", "ông", "bà", "cô", "chú", "anh", "chị"];
}

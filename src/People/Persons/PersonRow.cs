using HocVuSo.People.Contracts;
using HocVuSo.Platform;

namespace HocVuSo.People.Persons;

/// <summary>
/// A person's own row. <see cref="Version"/> grows with every change that the sign-in cookie must learn of: the name, the
/// form of address, the learning path, the roles.
/// </summary>
internal sealed class PersonRow : IRecorded
{
    /// <summary>Elders: Law on the Elderly 39/2009/QH12, article 2.</summary>
    public const int ElderAge = 60;

    /// <summary>Nobody younger gets an account yet: a child's representative would have to act for the child (Law 91/2025/QH15, article 24).</summary>
    public const int YoungestAge = 16;

    public required PersonId Id { get; init; }
    public required string FullName { get; set; }
    public DateOnly? BirthDate { get; set; }
    public string Honorific { get; private set; } = "";
    public bool MoreTime { get; set; }
    public string? Path { get; private set; }
    public int Version { get; private set; } = 1;
    public DateTimeOffset? WelcomedAt { get; set; }
    public DateTimeOffset RecordedAt { get; set; }

    /// <summary>"bác Nụ"; the full name until a form of address was chosen.</summary>
    public string Called => Honorific.Length == 0 ? FullName : $"{Honorific} {GivenName}";

    public string GivenName => FullName[(FullName.LastIndexOf(' ') + 1)..];

    public void CallMe(string honorific)
    {
        if (Honorific == honorific) { return; }
        Honorific = honorific;
        Changed();
    }

    public void Follow(string? path)
    {
        if (Path == path) { return; }
        Path = path;
        Changed();
    }

    /// <summary>The authority's word on name and birth date replaces ours.</summary>
    public void Confirm(string fullName, DateOnly birthDate)
    {
        if (FullName == fullName && BirthDate == birthDate) { return; }
        (FullName, BirthDate) = (fullName, birthDate);
        Changed();
    }

    /// <summary>Something the cookie carries has changed.</summary>
    public void Changed() => Version++;

    public bool NeedsNoTimePressure(DateOnly today) => MoreTime || (BirthDate is { } born && AgeOn(today, born) >= ElderAge);

    /// <summary>Whole years of age. Who is born on 29 February has the birthday on 1 March in other years.</summary>
    public static int AgeOn(DateOnly day, DateOnly born)
    {
        var years = day.Year - born.Year;
        return (day.Month, day.Day).CompareTo((born.Month, born.Day)) < 0 ? years - 1 : years;
    }
}

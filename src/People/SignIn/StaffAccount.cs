using HocVuSo.People.Contracts;
using HocVuSo.Platform;

namespace HocVuSo.People.SignIn;

/// <summary>
/// An official's account: password and one-time code. Failures are counted by one statement before the password is looked
/// at (<see cref="StaffSignIn"/>), so that many attempts at once cannot slip past the count.
/// </summary>
internal sealed class StaffAccount : IRecorded
{
    public const string SealedFor = "totp";

    public required PersonId PersonId { get; init; }

    /// <summary>Lower case.</summary>
    public required string Username { get; init; }

    public required string PasswordHash { get; set; }
    public required byte[] SealedTotp { get; set; }

    /// <summary>The password was given by an administrator and must be replaced by the person's own.</summary>
    public bool MustChange { get; set; }

    public int FailedCount { get; init; }
    public DateTimeOffset? LockedUntil { get; set; }
    public long LastTotpStep { get; init; }
    public DateTimeOffset? ClosedAt { get; set; }
    public DateTimeOffset RecordedAt { get; set; }
}

/// <summary>What somebody had typed when the idle lock struck.</summary>
internal sealed class KeptForm : IRecorded
{
    public required Persons.RowId Id { get; init; }
    public required PersonId PersonId { get; init; }
    public required byte[] Sealed { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset RecordedAt { get; set; }
}

/// <summary>A key this module made for itself. Mapped so that the schema test covers the table.</summary>
internal sealed class OwnKey
{
    public required string Name { get; init; }
    public required byte[] Sealed { get; init; }
}

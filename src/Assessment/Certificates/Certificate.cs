using HocVuSo.Assessment.Sessions;
using HocVuSo.People.Contracts;

namespace HocVuSo.Assessment.Certificates;

/// <summary>Why a confirmation was taken back, as everybody may know it.</summary>
internal enum RevocationReason { WrongPerson, NotOwnResult, WrongDetails, HolderAsked }

/// <summary>Our own confirmation of one passed test. It stands beside what VNeID shows, never in its place.</summary>
internal sealed class Certificate
{
    public required PersonId LearnerId { get; init; }
    public required SessionId SessionId { get; init; }
    public required string Code { get; init; }
    public required string Profile { get; init; }
    public required int ProfileVersion { get; init; }
    public required string Framework { get; init; }
    public required int FrameworkVersion { get; init; }
    public required byte[] SealedName { get; init; }
    public required byte[] NameFingerprint { get; init; }
    public required DateOnly IssuedOn { get; init; }
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>The last day it is valid; null when no end is stated.</summary>
    public required DateOnly? ValidUntil { get; init; }

    public DateTimeOffset? RevokedAt { get; private set; }
    public PersonId? RevokedBy { get; private set; }
    public RevocationReason? RevokedReason { get; private set; }

    /// <summary>For the holder and the officers; the public sees the reason's category only.</summary>
    public string? RevokedWords { get; private set; }

    public bool IsInForce(DateOnly on) => RevokedAt is null && !(ValidUntil < on);

    /// <summary>False when it was taken back before.</summary>
    public bool Revoke(PersonId by, DateTimeOffset at, RevocationReason reason, string words)
    {
        if (RevokedAt is not null) { return false; }
        (RevokedAt, RevokedBy, RevokedReason, RevokedWords) = (at, by, reason, words);
        return true;
    }
}

/// <summary>Times a name was tried against a code. Written by <see cref="VerifyCertificate"/>.</summary>
internal sealed class NameCheck
{
    public required string Code { get; init; }
    public required DateTimeOffset WindowStart { get; init; }
    public required int Tries { get; init; }
}

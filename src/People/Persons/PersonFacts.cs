using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.People.Persons;

internal readonly record struct RowId(Guid Value) : IEntityId<RowId>, IParsable<RowId>
{
    public static RowId From(Guid value) => new(value);

    public static RowId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    // As generous as the route constraint :guid: whatever reaches a page is read and then simply not found.
    public static bool TryParse(string? s, IFormatProvider? provider, out RowId result)
    {
        var read = Guid.TryParse(s, out var value);
        result = new(value);
        return read;
    }

    public override string ToString() => Value.ToString("N");
}

/// <summary>An electronic identity: one citizen number, one person. The number is found by its keyed hash and opened for nobody's eyes.</summary>
internal sealed class Identity
{
    public const string Vneid = "vneid";
    public const string SealedFor = "citizen-number";

    public required string Kind { get; init; }
    public required string Fingerprint { get; init; }
    public required PersonId PersonId { get; init; }
    public required byte[] SealedNumber { get; init; }
    public required int Level { get; set; }
    public required DateTimeOffset LinkedAt { get; init; }
}

internal enum ResidenceKind { Lives, Registered }

/// <summary>A place a person stated. The row recorded last stands.</summary>
internal sealed class Residence : IRecorded
{
    public required RowId Id { get; init; }
    public required PersonId PersonId { get; init; }
    public required ResidenceKind Kind { get; init; }
    public required UnitId UnitId { get; init; }
    public required DateOnly Since { get; init; }
    public required PersonId RecordedBy { get; init; }
    public DateTimeOffset RecordedAt { get; set; }
}

internal sealed class MembershipRow : IRecorded
{
    public required RowId Id { get; init; }
    public required PersonId PersonId { get; init; }
    public required string Group { get; init; }
    public required string Organisation { get; init; }
    public required UnitId UnitId { get; init; }
    public required DateOnly From { get; init; }
    public DateOnly? To { get; set; }
    public DateTimeOffset RecordedAt { get; set; }

    public bool IsInForce(DateOnly on) => From <= on && (To is null || on < To);
}

/// <summary>A tick given or taken back. The row recorded last stands; no row means not given.</summary>
internal sealed class Choice : IRecorded
{
    public const string LearningReminders = "nhac-hoc";
    public const string PhoneQuestions = "hoi-lai-qua-dien-thoai";

    public required RowId Id { get; init; }
    public required PersonId PersonId { get; init; }
    public required string Code { get; init; }
    public required bool Given { get; init; }
    public DateTimeOffset RecordedAt { get; set; }
}

internal sealed class NoticeSeen : IRecorded
{
    /// <summary>Grows whenever the words of the notice change; everybody then sees it again.</summary>
    public const string CurrentVersion = "2026-11";

    public required PersonId PersonId { get; init; }
    public required string Version { get; init; }
    public DateTimeOffset RecordedAt { get; set; }
}

/// <summary>From turned out to be To. A person is merged once; chains are followed when counting.</summary>
internal sealed class SamePerson : IRecorded
{
    public const string Trial = "trial";

    public required PersonId FromId { get; init; }
    public required PersonId ToId { get; init; }
    public required DateOnly On { get; init; }
    public required string Why { get; init; }
    public required PersonId RecordedBy { get; init; }
    public DateTimeOffset RecordedAt { get; set; }
}

internal sealed class Opening : IRecorded
{
    public required RowId Id { get; init; }
    public required PersonId ById { get; init; }
    public required PersonId AboutId { get; init; }
    public required string Purpose { get; init; }
    public required string Page { get; init; }
    public DateTimeOffset RecordedAt { get; set; }
}

/// <summary>A role in a unit and everything below it, from one day (inclusive) to another (exclusive): a role ended today is gone today.</summary>
internal sealed class GrantRow : IRecorded
{
    public required RowId Id { get; init; }
    public required PersonId PersonId { get; init; }
    public required Role Role { get; init; }
    public required UnitId UnitId { get; init; }
    public required DateOnly From { get; init; }
    public DateOnly? To { get; private set; }
    public required PersonId GrantedBy { get; init; }
    public PersonId? RevokedBy { get; private set; }
    public DateTimeOffset RecordedAt { get; set; }

    public bool IsInForce(DateOnly on) => From <= on && (To is null || on < To);

    public void Revoke(DateOnly on, PersonId by)
    {
        if (To is null) { (To, RevokedBy) = (on, by); }
    }
}

using HocVuSo.Community.Contracts;
using HocVuSo.Ledger.Contracts;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.Community.Activities;

internal readonly record struct ActivityId(Guid Value) : IEntityId<ActivityId>, IParsable<ActivityId>
{
    public static ActivityId From(Guid value) => new(value);

    public static ActivityId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    // As generous as the route constraint :guid: whatever reaches a page is read and then simply not found.
    public static bool TryParse(string? s, IFormatProvider? provider, out ActivityId result)
    {
        var read = Guid.TryParse(s, out var value);
        result = new(value);
        return read;
    }

    public override string ToString() => Value.ToString("N");
}

/// <summary>Something that took place: with the names of those who took part (proof 1), or with their number only (proof 0).</summary>
internal sealed class Activity : IRecorded
{
    /// <summary>The most people or households one record may state: a full square. More is several records.</summary>
    public const int Most = 5000;

    /// <summary>The most names one list may have.</summary>
    public const int MostNames = 500;
    public const int LongestWhat = 500;

    /// <summary>Days, the day of recording included, within which who recorded it may take it back.</summary>
    public const int DaysToUndo = 7;

    public required ActivityId Id { get; init; }

    /// <summary>Of <see cref="ActivityKind.All"/>.</summary>
    public required string Kind { get; init; }
    public required UnitId UnitId { get; init; }
    public required UnitId CommuneId { get; init; }
    public required DateOnly HeldOn { get; init; }
    public required string What { get; init; }

    /// <summary>How many people or households; 1 where the kind counts nobody.</summary>
    public required int People { get; init; }

    /// <summary>One on each line; null when only a number was stated.</summary>
    public string? Names { get; init; }
    public required string Sha256 { get; init; }
    public required string FileName { get; init; }
    public required string FileKind { get; init; }
    public required FactId FactId { get; init; }
    public required PersonId RecordedBy { get; init; }
    public DateTimeOffset RecordedAt { get; set; }
    public DateTimeOffset? UndoneAt { get; private set; }
    public PersonId? UndoneBy { get; private set; }
    public string? UndoReason { get; private set; }

    public Proof Proof => Names is null ? Proof.Declared : Proof.Listed;

    /// <summary>Who recorded it may take it back for a week, an officer of the commune always.</summary>
    public bool MayUndo(PersonId by, bool officer, DateOnly today) => UndoneAt is null && (officer || (by == RecordedBy && today < VietNam.DateOf(RecordedAt).AddDays(DaysToUndo)));

    public void Undo(PersonId by, string reason, DateTimeOffset at) => (UndoneAt, UndoneBy, UndoReason) = (at, by, reason);
}

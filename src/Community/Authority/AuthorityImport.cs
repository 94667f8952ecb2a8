using HocVuSo.Ledger.Contracts;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.Community.Authority;

internal readonly record struct ImportId(Guid Value) : IEntityId<ImportId>, IParsable<ImportId>
{
    public static ImportId From(Guid value) => new(value);

    public static ImportId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    // As generous as the route constraint :guid: whatever reaches a page is read and then simply not found.
    public static bool TryParse(string? s, IFormatProvider? provider, out ImportId result)
    {
        var read = Guid.TryParse(s, out var value);
        result = new(value);
        return read;
    }

    public override string ToString() => Value.ToString("N");
}

/// <summary>
/// A file returned by the authority: looked at first (a draft), then confirmed by a person, perhaps taken back as a whole.
/// The file itself is not kept; its SHA-256 tells whether a file somebody holds is this one.
/// </summary>
internal sealed class AuthorityImport : IRecorded
{
    public const int MostLines = 5000;

    public required ImportId Id { get; init; }
    public required UnitId UnitId { get; init; }
    public required string FileName { get; init; }
    public required string Sha256 { get; init; }
    public required PersonId UploadedBy { get; init; }
    public DateTimeOffset RecordedAt { get; set; }
    public DateTimeOffset? ConfirmedAt { get; private set; }
    public PersonId? ConfirmedBy { get; private set; }
    public DateTimeOffset? UndoneAt { get; private set; }
    public PersonId? UndoneBy { get; private set; }
    public string? UndoReason { get; private set; }

    public bool IsDraft => ConfirmedAt is null;

    /// <summary>False when it was confirmed before.</summary>
    public bool Confirm(PersonId by, DateTimeOffset at)
    {
        if (!IsDraft) { return false; }
        (ConfirmedAt, ConfirmedBy) = (at, by);
        return true;
    }

    /// <summary>False when there is nothing to take back (any more).</summary>
    public bool TakeBack(PersonId by, string reason, DateTimeOffset at)
    {
        if (IsDraft || UndoneAt is not null) { return false; }
        (UndoneAt, UndoneBy, UndoReason) = (at, by, reason);
        return true;
    }
}

/// <summary>What became of a line. Stored: values never change meaning.</summary>
internal enum LineOutcome
{
    /// <summary>A person of the province: imported when the file is confirmed.</summary>
    Known = 0,
    Unmatched = 1,
    Repeated = 2,
    ImportedBefore = 3,
    NotPassed = 4,
    NumberMissing = 5,
    NumberTooShort = 6,
    NumberRefused = 7,
    DateRefused = 8,
    DateInFuture = 9,
    Broken = 10,
}

/// <summary>One line of a file. Only a line of a known person keeps the keyed hash, the date and the person.</summary>
internal sealed class AuthorityLine
{
    public required ImportId ImportId { get; init; }
    public required int Line { get; init; }
    public required LineOutcome Outcome { get; set; }
    public string? Fingerprint { get; init; }
    public DateOnly? ConfirmedOn { get; init; }
    public PersonId? PersonId { get; init; }
    public FactId? FactId { get; set; }
}

/// <summary>How the authority's files for a province look.</summary>
internal sealed class AuthorityFormat
{
    public required UnitId UnitId { get; init; }
    public required string NumberColumn { get; set; }
    public required string DateColumn { get; set; }
    public string? ResultColumn { get; set; }
    public string? PassedValue { get; set; }
    public required PersonId ChangedBy { get; set; }
    public required DateTimeOffset ChangedAt { get; set; }

    public AuthorityColumns Columns => new(NumberColumn, DateColumn, ResultColumn, PassedValue);
}

using HocVuSo.Ledger.Contracts;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.Community.Helps;

internal readonly record struct HelpId(Guid Value) : IEntityId<HelpId>, IParsable<HelpId>
{
    public static HelpId From(Guid value) => new(value);

    public static HelpId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    // As generous as the route constraint :guid: whatever reaches a page is read and then simply not found.
    public static bool TryParse(string? s, IFormatProvider? provider, out HelpId result)
    {
        var read = Guid.TryParse(s, out var value);
        result = new(value);
        return read;
    }

    public override string ToString() => Value.ToString("N");
}

/// <summary>One time of help: a named person (proof 1) or a number of people (proof 0).</summary>
internal sealed class Help : IRecorded
{
    /// <summary>Where the fact leads back to.</summary>
    public const string Source = "visit";

    /// <summary>The most people one record may state: a full hall. More is several records.</summary>
    public const int MostPeople = 300;

    /// <summary>Days, the day of recording included, within which the helper may take a record back without asking.</summary>
    public const int DaysToUndo = 7;

    public required HelpId Id { get; init; }
    public required PersonId HelperId { get; init; }
    public PersonId? PersonId { get; init; }
    public required int People { get; init; }
    public required string Subject { get; init; }
    public required UnitId UnitId { get; init; }
    public required UnitId CommuneId { get; init; }
    public required DateOnly HelpedOn { get; init; }
    public required FactId FactId { get; init; }
    public DateTimeOffset RecordedAt { get; set; }
    public DateTimeOffset? UndoneAt { get; private set; }
    public PersonId? UndoneBy { get; private set; }
    public string? UndoReason { get; private set; }

    /// <summary>Whether the helper may still undo it alone.</summary>
    public bool MayUndo(PersonId by, DateOnly today) => UndoneAt is null && by == HelperId && today < HelpedOn.AddDays(DaysToUndo);

    /// <summary>False when it was undone before.</summary>
    public bool Undo(PersonId by, string reason, DateTimeOffset at)
    {
        if (UndoneAt is not null) { return false; }
        (UndoneAt, UndoneBy, UndoReason) = (at, by, reason);
        return true;
    }
}

/// <summary>What people are helped with. Codes are stored and never change meaning.</summary>
internal sealed record HelpSubject(string Code, Text Name, string Picture)
{
    public static readonly IReadOnlyList<HelpSubject> All =
    [
        new("vneid", HelpWords.Vneid, "img/giup-vneid.svg"),
        new("dich-vu-cong", HelpWords.PublicServices, "img/giup-dich-vu-cong.svg"),
        new("thanh-toan", HelpWords.Paying, "img/giup-thanh-toan.svg"),
        new("lua-dao", HelpWords.Scams, "img/giup-lua-dao.svg"),
        new("dien-thoai", HelpWords.Phone, "img/giup-dien-thoai.svg"),
        new("khac", HelpWords.Other, "img/giup-khac.svg"),
    ];

    public static HelpSubject? Find(string? code) => All.FirstOrDefault(s => s.Code == code);
}

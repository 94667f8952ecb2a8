using HocVuSo.Assessment.Sessions;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.Assessment.Reviews;

internal readonly record struct ReviewId(Guid Value) : IEntityId<ReviewId>, IParsable<ReviewId>
{
    public static ReviewId From(Guid value) => new(value);

    public static ReviewId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse(string? s, IFormatProvider? provider, out ReviewId result)
    {
        var read = Guid.TryParse(s, out var value);
        result = new(value);
        return read;
    }

    public override string ToString() => Value.ToString("N");
}

internal enum Outcome
{
    /// <summary>Giữ nguyên.</summary>
    Stands,

    /// <summary>Mời làm lại: a new test without waiting.</summary>
    SitAgain,

    /// <summary>Thu hồi: the confirmation of this test is taken back.</summary>
    Revoked,
}

/// <summary>
/// A person's request that a human look at an automatic decision, and the answer. This path is a duty: an automated
/// decision that affects rights needs supervision and human re-evaluation on request (NĐ 330/2026/NĐ-CP), and people are
/// told about the automated processing (NĐ 356/2025/NĐ-CP, article 10.3); domain facts §4.1 and §4.3.
/// </summary>
internal sealed class Review
{
    public const int LongestWords = 2000;

    public required PersonId LearnerId { get; init; }
    public required ReviewId Id { get; init; }
    public required SessionId SessionId { get; init; }

    /// <summary>Where the person lived when asking; null when not known: then officers of any province see it.</summary>
    public required UnitId? CommuneId { get; init; }
    public required string Words { get; init; }
    public required DateTimeOffset AskedAt { get; init; }

    public DateTimeOffset? AnsweredAt { get; private set; }
    public PersonId? AnsweredBy { get; private set; }
    public Outcome? Outcome { get; private set; }
    public string? Answer { get; private set; }

    /// <summary>False when somebody answered before.</summary>
    public bool Resolve(Outcome outcome, string answer, PersonId by, DateTimeOffset at)
    {
        if (AnsweredAt is not null) { return false; }
        (Outcome, Answer, AnsweredBy, AnsweredAt) = (outcome, answer, by, at);
        return true;
    }

    /// <summary>
    /// Officers of the commune, or of its province, and never for oneself. Nobody's commune: whoever serves a province.
    /// </summary>
    public bool MayBeSeenBy(Caller caller, IPlaces places) => caller.Id != LearnerId
        && (CommuneId is { } commune ? caller.May(places, commune, Can.Roles[Can.JudgeConfirmations]) : caller.Has(Role.ProvinceOfficer));
}

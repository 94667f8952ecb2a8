using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.Ledger.Contracts;

public readonly record struct FactId(Guid Value) : IEntityId<FactId>, IParsable<FactId>
{
    public static FactId From(Guid value) => new(value);

    public static FactId Parse(string s, IFormatProvider? provider) => new(Guid.ParseExact(s, "N"));

    public static bool TryParse(string? s, IFormatProvider? provider, out FactId result)
    {
        var read = Guid.TryParseExact(s, "N", out var value);
        result = new(value);
        return read;
    }

    public override string ToString() => Value.ToString("N");
}

/// <summary>How well a fact is proved. Reports print the split.</summary>
public enum Proof
{
    /// <summary>Khai báo: a total somebody stated.</summary>
    Declared = 0,

    /// <summary>Danh sách có tên: a named list.</summary>
    Listed = 1,

    /// <summary>Hệ thống ghi nhận under a signed-in account.</summary>
    Recorded = 2,

    /// <summary>Người thứ hai xác nhận: the person or a second officer.</summary>
    Confirmed = 3,

    /// <summary>Cơ quan có thẩm quyền trả về: returned by an authority.</summary>
    Authority = 4,
}

/// <summary>Kinds of facts. Codes are stored and never change meaning.</summary>
public static class FactKinds
{
    /// <summary>The person lives in <see cref="NewFact.Unit"/>.</summary>
    public const string Lives = "lives";

    /// <summary>From this day on the person is an adult. May lie in the future.</summary>
    public const string Adult = "adult";

    /// <summary>The person whose id is the subject turned out to be this person.</summary>
    public const string Same = "same";

    /// <summary>Takes the fact named by the source id back.</summary>
    public const string Void = "void";

    /// <summary>The person works or studies in the unit as a member of group <see cref="NewFact.Subject"/>.</summary>
    public const string Joined = "joined";

    public const string Left = "left";

    /// <summary>Subject: the lesson's code.</summary>
    public const string LessonFinished = "lesson-finished";

    public const string PracticeFinished = "practice-finished";

    /// <summary>All lessons and practices of the course named by the subject.</summary>
    public const string CourseFinished = "course-finished";

    /// <summary>Subject: the assessment profile's code.</summary>
    public const string TestPassed = "test-passed";

    /// <summary>Our own confirmation was issued. Subject: the profile's code.</summary>
    public const string Confirmed = "confirmed";

    /// <summary>The authority returned that the person is confirmed on VNeID.</summary>
    public const string AuthorityConfirmed = "authority-confirmed";

    /// <summary>One time of help; subject: what with. Named, or a number of people in <see cref="NewFact.Count"/>.</summary>
    public const string Helped = "helped";

    /// <summary>An activity took place: a class, a festival, a broadcast; subject: what kind. <see cref="NewFact.Count"/>: how many people (or households) took part.</summary>
    public const string Held = "held";
}

/// <summary>
/// Something countable that happened. <paramref name="Person"/> is null for a number of people (declared, proof 0, or of a list of names that
/// are kept with the source, proof 1), and then <paramref name="Count"/> says how many; otherwise Count is 1.
/// </summary>
/// <param name="Unit">The village (or the commune's unit "chưa rõ thôn") it is credited to when it happens.</param>
/// <param name="SourceKind">lesson, exam, visit, authority, account …; with <paramref name="SourceId"/> it leads back to the evidence.</param>
/// <param name="SourceId">The same (kind, source kind, source id) is appended once; a second append is ignored.</param>
public sealed record NewFact(
    string Kind, PersonId? Person, UnitId Unit, DateOnly OccurredOn, Proof Proof, string SourceKind, string SourceId,
    string Subject = "", int Count = 1, PersonId? RecordedBy = null);

/// <summary>The append-only ledger. Everything joins the caller's session and is kept by the caller's one save.</summary>
public interface ILedger
{
    FactId Append(NewFact fact);

    /// <summary>Takes a fact back from counting. The fact stays; the void is a row of its own with its reason.</summary>
    Task VoidAsync(FactId fact, string reason, PersonId by, CancellationToken cancel);

    /// <summary>The fact with this kind and source that still counts, if there is one.</summary>
    Task<FactId?> FindAsync(string kind, string sourceKind, string sourceId, CancellationToken cancel);
}

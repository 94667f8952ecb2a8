using HocVuSo.OfficialDocuments.Reading;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.Plans.Documents;

internal readonly record struct PlanId(Guid Value) : IEntityId<PlanId>, IParsable<PlanId>
{
    public static PlanId From(Guid value) => new(value);

    public static PlanId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse(string? s, IFormatProvider? provider, out PlanId result)
    {
        var read = Guid.TryParse(s, out var value);
        result = new(value);
        return read;
    }

    public override string ToString() => Value.ToString("N");
}

/// <summary>Of a target or a task: both are led by somebody and come from a clause.</summary>
internal readonly record struct PlanItemId(Guid Value) : IEntityId<PlanItemId>, IParsable<PlanItemId>
{
    public static PlanItemId From(Guid value) => new(value);

    public static PlanItemId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse(string? s, IFormatProvider? provider, out PlanItemId result)
    {
        var read = Guid.TryParse(s, out var value);
        result = new(value);
        return read;
    }

    public override string ToString() => Value.ToString("N");
}

internal enum PlanState
{
    UnderReview,
    InForce,

    /// <summary>Another document of the unit took its place.</summary>
    Replaced,

    /// <summary>Never put in force.</summary>
    Discarded,
}

/// <summary>A plan document of a unit: the text as it was read, and where its review stands.</summary>
internal sealed class Plan : IRecorded
{
    public required PlanId Id { get; init; }
    public required UnitId UnitId { get; init; }
    public required string FileName { get; init; }

    /// <summary>Of the file, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>What was read out of the file. Never changes.</summary>
    public required string Content { get; init; }
    public string? Kind { get; init; }
    public string? Number { get; init; }
    public string? Issuer { get; init; }
    public required string Subject { get; init; }
    public DateOnly? IssuedOn { get; init; }
    public PlanState State { get; private set; }
    public required PersonId UploadedBy { get; init; }
    public DateTimeOffset RecordedAt { get; set; }
    public PersonId? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>The document it takes the place of once it is in force.</summary>
    public PlanId? Replaces { get; init; }

    /// <summary>As people name it: "Kế hoạch 21/KH-UBND" or its subject.</summary>
    public string Named => Number is null ? Subject : $"{Kind ?? PlanWords.Plan.Vi} {Number}";

    /// <summary>From when pace is counted in its first year: the day it was issued; a copy without one counts from the year's beginning.</summary>
    public DateOnly StartsOn => IssuedOn ?? DateOnly.MinValue;

    public void PutInForce(PersonId by, DateTimeOffset at) => (State, DecidedBy, DecidedAt) = (PlanState.InForce, by, at);

    public void Replace(DateTimeOffset at) => (State, DecidedAt) = (PlanState.Replaced, DecidedAt ?? at);

    public void Discard(PersonId by, DateTimeOffset at) => (State, DecidedBy, DecidedAt) = (PlanState.Discarded, by, at);
}

/// <summary>A clause of a plan document.</summary>
internal sealed class PlanClause
{
    public required PlanId PlanId { get; init; }

    /// <summary>From 0 in the order of the text.</summary>
    public required int Ordinal { get; init; }
    public required string Path { get; init; }
    public required ClauseKind Kind { get; init; }
    public required ClauseRole Role { get; init; }
    public required string Words { get; init; }

    /// <summary>In <see cref="Plan.Content"/>, in UTF-16 code units.</summary>
    public required int Start { get; init; }
    public required int Length { get; init; }

    /// <summary>As a document writes it before the words: "III.", "2.", "đ)", "-"; empty without a mark.</summary>
    public string Mark => Kind switch
    {
        ClauseKind.Part => Last + ".",
        ClauseKind.Section => Path[(Path.LastIndexOf('.') + 1)..] + ".",
        ClauseKind.Point => Last + ")",
        ClauseKind.Dash => "–",
        ClauseKind.Plus => "+",
        ClauseKind.Row => Last,
        _ => "",
    };

    private string Last => Path[(Path.LastIndexOf('.') + 1)..].Split('(')[0];
}

/// <summary>A part of a plan document as pages show it: from one heading of the first rank to the next.</summary>
/// <param name="Ordinal">Of the clause it begins with.</param>
internal sealed record PlanPart(int Ordinal, string Title, IReadOnlyList<PlanClause> Clauses)
{
    /// <summary>Whether a clause begins one.</summary>
    public static bool Begins(PlanClause clause) => clause.Kind is ClauseKind.Part or ClauseKind.Annex or ClauseKind.Closing;

    /// <summary>All clauses with words, part by part. The one a part begins with is its title, and stands among the others only where <paramref name="says"/> it says more.</summary>
    public static IReadOnlyList<PlanPart> Of(IEnumerable<PlanClause> clauses, Func<PlanClause, bool> says)
    {
        List<PlanPart> parts = [];
        List<PlanClause> within = [];
        foreach (var clause in clauses.Where(c => c.Words.Length > 0))
        {
            if (parts.Count == 0 || Begins(clause)) { parts.Add(new(clause.Ordinal, Begins(clause) ? $"{clause.Mark} {clause.Words}".Trim() : PlanWords.BeforeParts, within = [])); }
            if (!Begins(clause) || says(clause)) { within.Add(clause); }
        }
        return parts;
    }
}

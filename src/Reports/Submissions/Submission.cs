using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Reports.Obligations;

namespace HocVuSo.Reports.Submissions;

internal readonly record struct SubmissionId(Guid Value) : IEntityId<SubmissionId>
{
    public static SubmissionId From(Guid value) => new(value);
}

internal enum SubmissionState { Draft, Proposed, Signed, Sent, Accepted, Returned, Recalled }

internal enum StepAction { Proposed, Signed, Sent, Accepted, Returned, Recalled }

/// <summary>One thing done with a revision. Never changed.</summary>
internal sealed class Step
{
    public required SubmissionId SubmissionId { get; init; }
    public required int Seq { get; init; }
    public required StepAction Action { get; init; }
    public required PersonId By { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string Comment { get; init; }
}

/// <summary>A file somebody signed, named by its hash.</summary>
internal sealed class SignedFile
{
    public const int MostBytes = 2 * 1024 * 1024;

    public required string Sha256 { get; init; }
    public required byte[] Bytes { get; init; }
}

/// <summary>
/// One revision of a report: words, and once it is put to signature (trình ký) lines that never change. Draft → Proposed →
/// Signed → Sent → Accepted. The signer may return it and either side may take it back before it is accepted; both end the
/// revision, and the words go on in the next one. Who prepared it cannot sign it.
/// </summary>
internal sealed class Submission
{
    public required SubmissionId Id { get; init; }
    public required ObligationId ObligationId { get; init; }
    public required int Revision { get; init; }
    public SubmissionState State { get; private set; }
    public int Version { get; private set; } = 1;
    public required string Narrative { get; set; }
    public string OverReason { get; private set; } = "";
    public required PersonId PreparedBy { get; set; }
    public DateTimeOffset? AsOf { get; private set; }
    public PersonId? SignedBy { get; private set; }
    public int? Number { get; private set; }
    public DateOnly? SignedOn { get; private set; }
    public string? SignedFile { get; private set; }
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>Why the revision before this one came back; shown to whoever writes this one.</summary>
    public string? ReturnReason { get; init; }

    public Narrative Words => Submissions.Narrative.Read(Narrative);

    /// <summary>The revision has ended and another one follows it.</summary>
    public bool IsOver => State is SubmissionState.Returned or SubmissionState.Recalled;

    /// <summary>False when it is no draft any more.</summary>
    public bool Write(Narrative words, string overReason, PersonId by)
    {
        if (State != SubmissionState.Draft) { return false; }
        (Narrative, OverReason, PreparedBy) = (words.Write(), overReason, by);
        Version++;
        return true;
    }

    /// <summary>Puts it to signature with lines that count what was recorded up to <paramref name="asOf"/>. Null when it is no draft.</summary>
    public Step? Propose(PersonId by, DateTimeOffset asOf, DateTimeOffset at)
    {
        if (State != SubmissionState.Draft) { return null; }
        (State, AsOf, PreparedBy) = (SubmissionState.Proposed, asOf, by);
        return Did(StepAction.Proposed, by, at, "");
    }

    /// <summary>Null when it is not before a signer, or the signer prepared it.</summary>
    public Step? Sign(PersonId by, int number, DateOnly on, string file, DateTimeOffset at)
    {
        if (State != SubmissionState.Proposed || by == PreparedBy) { return null; }
        (State, SignedBy, Number, SignedOn, SignedFile) = (SubmissionState.Signed, by, number, on, file);
        return Did(StepAction.Signed, by, at, "");
    }

    /// <summary>Null when it is not signed.</summary>
    public Step? Send(PersonId by, DateTimeOffset at)
    {
        if (State != SubmissionState.Signed) { return null; }
        (State, SentAt) = (SubmissionState.Sent, at);
        return Did(StepAction.Sent, by, at, "");
    }

    /// <summary>Null when it was not sent.</summary>
    public Step? Accept(PersonId by, DateTimeOffset at)
    {
        if (State != SubmissionState.Sent) { return null; }
        State = SubmissionState.Accepted;
        return Did(StepAction.Accepted, by, at, "");
    }

    /// <summary>The signer returns what was proposed, or the receiver what was sent. Null otherwise.</summary>
    public Step? Return(PersonId by, string reason, DateTimeOffset at)
    {
        if (State is not (SubmissionState.Proposed or SubmissionState.Sent)) { return null; }
        State = SubmissionState.Returned;
        return Did(StepAction.Returned, by, at, reason);
    }

    /// <summary>The commune takes it back before it is accepted. Null when there is nothing to take back.</summary>
    public Step? Recall(PersonId by, string reason, DateTimeOffset at)
    {
        if (State is not (SubmissionState.Proposed or SubmissionState.Signed or SubmissionState.Sent)) { return null; }
        State = SubmissionState.Recalled;
        return Did(StepAction.Recalled, by, at, reason);
    }

    /// <summary>The draft that goes on with the words of this revision, which has ended.</summary>
    public Submission Next(SubmissionId id, string reason) => new()
    {
        Id = id,
        ObligationId = ObligationId,
        Revision = Revision + 1,
        Narrative = Narrative,
        OverReason = OverReason,
        PreparedBy = PreparedBy,
        ReturnReason = reason,
    };

    private Step Did(StepAction action, PersonId by, DateTimeOffset at, string comment) =>
        new() { SubmissionId = Id, Seq = ++Version, Action = action, By = by, At = at, Comment = comment };
}

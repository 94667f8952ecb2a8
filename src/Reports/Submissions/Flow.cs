using System.Security.Cryptography;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Reports.Submissions;

/// <summary>What came of putting a report to signature.</summary>
internal abstract record Proposing
{
    public sealed record Done(Submission Submission) : Proposing;

    /// <summary>The window has not closed yet, or closed less than ten seconds ago.</summary>
    public sealed record TooEarly(DateTimeOffset Opens) : Proposing;

    /// <summary>Sections (0 to 4) without a word.</summary>
    public sealed record Unwritten(IReadOnlyList<int> Sections) : Proposing;

    /// <summary>Lines with more people than their denominator and no reason given.</summary>
    public sealed record NeedsReason(IReadOnlyList<ReportLine> Lines) : Proposing;

    /// <summary>It is no draft any more.</summary>
    public sealed record NoDraft : Proposing;

    private Proposing()
    {
    }
}

/// <summary>What came of signing.</summary>
internal enum Signing { Done, NotProposed, PreparedBySigner }

/// <summary>
/// The way of a report through its states, at a given instant: the pages call it with the clock's, the demonstration with
/// those of its story. Everything is added to the session; the caller saves.
/// </summary>
internal sealed class Flow(AppDb db, Dossiers dossiers, IdSource ids)
{
    /// <summary>What is counted was recorded at least so long ago: transactions still under way then are through by now.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromSeconds(10);

    /// <summary>Saves the words into the draft, beginning one when there is none. Null when the report is no draft any more.</summary>
    public Submission? Write(Dossier report, Narrative words, string overReason, PersonId by)
    {
        if (report.Current is { } current) { return current.Write(words, overReason, by) ? current : null; }
        var first = new Submission { Id = ids.New<SubmissionId>(), ObligationId = report.Obligation.Id, Revision = 1, Narrative = words.Write(), PreparedBy = by };
        first.Write(words, overReason, by);
        db.Add(first);
        return first;
    }

    /// <summary>
    /// Trình ký: fixes the instant and the lines. They are fixed here and not when it is signed, so that what the leader
    /// reads, the document that leaves the system and the file that comes back signed hold the same figures.
    /// </summary>
    public async Task<Proposing> ProposeAsync(Dossier report, Narrative words, string overReason, PersonId by, DateTimeOffset at, CancellationToken cancel) =>
        Propose(report, words, overReason, by, at, at - Settling < report.Obligation.CutoffAt ? [] : await dossiers.CountAsync(report, at - Settling, cancel));

    /// <param name="lines">Counted from what was recorded up to <see cref="Settling"/> before <paramref name="at"/>.</param>
    /// <inheritdoc cref="ProposeAsync"/>
    public Proposing Propose(Dossier report, Narrative words, string overReason, PersonId by, DateTimeOffset at, IReadOnlyList<ReportLine> lines)
    {
        var asOf = at - Settling;
        if (asOf < report.Obligation.CutoffAt) { return new Proposing.TooEarly(report.Obligation.CutoffAt); }
        var empty = words.Sections.Index().Where(s => s.Item.Length == 0).Select(s => s.Index).ToList();
        if (empty.Count > 0) { return new Proposing.Unwritten(empty); }
        var over = lines.Where(l => l.Figure.IsOver).ToList();
        if (overReason.Length == 0 && over.Count > 0) { return new Proposing.NeedsReason(over); }
        if (Write(report, words, overReason, by) is not { } draft || draft.Propose(by, asOf, at) is not { } step) { return new Proposing.NoDraft(); }
        db.Add(step);
        db.AddRange(lines.Select(l => Line.Freeze(draft.Id, l)));
        return new Proposing.Done(draft);
    }

    public async Task<Signing> SignAsync(Submission submission, PersonId by, int number, DateOnly on, byte[] file, DateTimeOffset at, CancellationToken cancel)
    {
        if (submission.State != SubmissionState.Proposed) { return Signing.NotProposed; }
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(file));
        if (submission.Sign(by, number, on, sha256, at) is not { } step) { return Signing.PreparedBySigner; }
        if (db.Set<SignedFile>().Local.All(f => f.Sha256 != sha256) && !await db.Set<SignedFile>().AnyAsync(f => f.Sha256 == sha256, cancel))
        {
            db.Add(new SignedFile { Sha256 = sha256, Bytes = file });
        }
        db.Add(step);
        return Signing.Done;
    }

    public bool Send(Dossier report, Submission submission, PersonId by, DateTimeOffset at)
    {
        if (submission.Send(by, at) is not { } step) { return false; }
        report.Obligation.Sent(at);
        db.Add(step);
        return true;
    }

    public bool Accept(Submission submission, PersonId by, DateTimeOffset at) => Added(submission.Accept(by, at));

    /// <summary>Ends the revision with a reason; its words go on in a new draft.</summary>
    public bool Return(Submission submission, PersonId by, string reason, DateTimeOffset at) => GoesOn(submission, submission.Return(by, reason, at), reason);

    /// <inheritdoc cref="Return"/>
    public bool Recall(Submission submission, PersonId by, string reason, DateTimeOffset at) => GoesOn(submission, submission.Recall(by, reason, at), reason);

    private bool GoesOn(Submission submission, Step? step, string reason)
    {
        if (!Added(step)) { return false; }
        db.Add(submission.Next(ids.New<SubmissionId>(), reason));
        return true;
    }

    private bool Added(Step? step)
    {
        if (step is null) { return false; }
        db.Add(step);
        return true;
    }
}

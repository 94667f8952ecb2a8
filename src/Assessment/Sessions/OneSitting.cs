using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Assessment.Sessions;

/// <summary>What showing and answering one question needs of a session.</summary>
internal sealed record Sitting(
    string Profile, int ProfileVersion, int Bank, long Seed, byte[] Sheet, byte[]? FirstChoice, Purpose Purpose, DateTimeOffset StartedAt, DateTimeOffset? EndsAt, DateTimeOffset? FinishedAt)
{
    public bool IsAdaptive => FirstChoice is not null;

    /// <summary>True when the person is told how much time is left: the day in which a test may be taken up again is no time limit.</summary>
    public bool IsTimed => EndsAt - StartedAt < Session.Resumable;

    public bool IsOverAt(DateTimeOffset now) => FinishedAt is not null || EndsAt + Session.Grace < now;
}

/// <summary>
/// Reads a sitting in one statement, translated once for the host. Not static, because a compiled query belongs to one
/// model.
/// </summary>
internal sealed class OneSitting
{
    private readonly Func<AppDb, PersonId, SessionId, CancellationToken, Task<Sitting?>> _find = EF.CompileAsyncQuery(
        (AppDb db, PersonId learner, SessionId session, CancellationToken _) => db.Set<Session>()
            .Where(s => s.LearnerId == learner && s.Id == session)
            .Select(s => new Sitting(s.Profile, s.ProfileVersion, s.Bank, s.Seed, s.Sheet, s.FirstChoice, s.Purpose, s.StartedAt, s.EndsAt, s.FinishedAt))
            .FirstOrDefault());

    /// <summary>Null when the learner has no such session.</summary>
    public Task<Sitting?> FindAsync(AppDb db, PersonId learner, SessionId session, CancellationToken cancel) => _find(db, learner, session, cancel);
}

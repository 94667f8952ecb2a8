using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Assessment.Sessions;

/// <summary>What showing and answering one question needs of a session.</summary>
/// <param name="Response">The stored answer of the position asked for; null when there is none.</param>
internal sealed record Sitting(string Profile, int Bank, long Seed, byte[] Sheet, Purpose Purpose, DateTimeOffset StartedAt, DateTimeOffset? EndsAt, DateTimeOffset? FinishedAt, string? Response)
{
    public int Count => Sheet.Length / Sheets.BytesPerItem;

    public bool IsOverAt(DateTimeOffset now) => FinishedAt is not null || EndsAt + Session.Grace < now;
}

/// <summary>
/// Reads a sitting in one statement, translated once for the host. Not static, because a compiled query belongs to one
/// model.
/// </summary>
internal sealed class OneSitting
{
    private readonly Func<AppDb, PersonId, SessionId, int, CancellationToken, Task<Sitting?>> _find = EF.CompileAsyncQuery(
        (AppDb db, PersonId learner, SessionId session, int position, CancellationToken _) => db.Set<Session>()
            .Where(s => s.LearnerId == learner && s.Id == session)
            .Select(s => new Sitting(s.Profile, s.Bank, s.Seed, s.Sheet, s.Purpose, s.StartedAt, s.EndsAt, s.FinishedAt,
                db.Set<Answer>().Where(a => a.LearnerId == learner && a.SessionId == session && a.Position == position).Select(a => a.Response).FirstOrDefault()))
            .FirstOrDefault());

    /// <summary>Null when the learner has no such session.</summary>
    public Task<Sitting?> FindAsync(AppDb db, PersonId learner, SessionId session, int position, CancellationToken cancel) => _find(db, learner, session, position, cancel);
}

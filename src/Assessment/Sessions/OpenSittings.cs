using System.Collections.Concurrent;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Assessment.Sessions;

/// <summary>
/// Sittings under way, held in memory from their first answer on: an answer then reads nothing and only appends. What is
/// held never changes (rule, items, times) or only grows (answers). Whether the sitting still runs is asked by the append
/// itself; an answer given on another node is missing here, is refused by the append, and is shown by the page that reads.
/// </summary>
internal sealed class OpenSittings(OneSitting one)
{
    // About 2 KB each. Forgetting them costs each one reading more.
    private const int MostHeld = 10_000;

    private readonly ConcurrentDictionary<(PersonId, SessionId), Held> _held = new();

    internal sealed class Held(Sitting sitting, string?[] responses)
    {
        public Sitting Sitting => sitting;

        /// <summary>The stored answer of a position, 1 for the first; null when this node knows of none.</summary>
        public string? ResponseAt(int position) => position <= responses.Length ? responses[position - 1] : null;

        public void Keep(int position, string response) => responses[position - 1] = response;
    }

    /// <summary>Null when the learner has no such session. One that is finished is read, not held.</summary>
    public ValueTask<Held?> FindAsync(AppDb db, PersonId learner, SessionId session, CancellationToken cancel) =>
        _held.TryGetValue((learner, session), out var held) ? ValueTask.FromResult<Held?>(held) : new(ReadAsync(db, learner, session, cancel));

    private async Task<Held?> ReadAsync(AppDb db, PersonId learner, SessionId session, CancellationToken cancel)
    {
        if (await one.FindAsync(db, learner, session, 1, cancel) is not { } sitting) { return null; }
        var responses = new string?[sitting.Count];
        foreach (var answer in await db.Set<Answer>().AsNoTracking().Where(a => a.LearnerId == learner && a.SessionId == session).ToListAsync(cancel))
        {
            responses[answer.Position - 1] = answer.Response;
        }
        var held = new Held(sitting, responses);
        if (sitting.FinishedAt is not null) { return held; }
        if (_held.Count >= MostHeld) { _held.Clear(); }
        return _held.GetOrAdd((learner, session), held);
    }
}

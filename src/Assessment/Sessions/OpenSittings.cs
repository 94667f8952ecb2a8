using System.Collections.Concurrent;
using HocVuSo.Assessment.Bank;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Psychometrics.Adaptive;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Assessment.Sessions;

/// <summary>
/// Sittings under way, held in memory from their first answer on: an answer then reads nothing and only appends. What is
/// held never changes (rule, items, times) or only grows (answers). Whether the sitting still runs is asked by the append
/// itself; an answer given on another node is missing here, is refused by the append, and what is held is then dropped.
/// </summary>
internal sealed class OpenSittings(OneSitting one, Banks banks, TestPools pools)
{
    // About 6 KB each. Forgetting them costs each one reading more.
    private const int MostHeld = 10_000;

    private readonly ConcurrentDictionary<(PersonId, SessionId), Held> _held = new();

    /// <summary>Null when the learner has no such session. One that is finished is read, not held.</summary>
    public ValueTask<Held?> FindAsync(AppDb db, PersonId learner, SessionId session, CancellationToken cancel) =>
        _held.TryGetValue((learner, session), out var held) ? ValueTask.FromResult<Held?>(held) : new(HoldAsync(db, learner, session, cancel));

    /// <summary>Holds a session that has just begun and is durable, so that its first answer need not read it.</summary>
    public void Hold(Session session, ItemBank bank, TestPool? pool, AdaptiveRun? run)
    {
        MakeRoom();
        _held[(session.LearnerId, session.Id)] = new Held(
            new(session.Profile, session.ProfileVersion, session.Bank, session.Seed, session.Sheet, session.FirstChoice, session.Purpose, session.StartedAt, session.EndsAt, session.FinishedAt), bank, pool, run);
    }

    /// <summary>As the database has it now, whatever is held: to be shown or ended. It can't take answers.</summary>
    public Task<Held?> ReadAsync(AppDb db, PersonId learner, SessionId session, CancellationToken cancel) => ReadAsync(db, learner, session, toAnswer: false, cancel);

    private async Task<Held?> ReadAsync(AppDb db, PersonId learner, SessionId session, bool toAnswer, CancellationToken cancel)
    {
        if (await one.FindAsync(db, learner, session, cancel) is not { } sitting) { return null; }
        var answers = await db.Set<Answer>().AsNoTracking().Where(a => a.LearnerId == learner && a.SessionId == session).OrderBy(a => a.Position).ToListAsync(cancel);
        var steps = await db.Set<StepAnswer>().AsNoTracking().Where(a => a.LearnerId == learner && a.SessionId == session).OrderBy(a => a.Step).ToListAsync(cancel);
        var bank = await banks.GetAsync(sitting.Bank, cancel);
        AdaptiveRun? run = null;
        TestPool? pool = null;
        if (sitting.FirstChoice is { } first)
        {
            pool = await pools.GetAsync(new(sitting.Bank, sitting.Profile, sitting.ProfileVersion), cancel);
            // What was met before decides about the next item only.
            var seen = toAnswer ? await (await History.ReadAsync(db, learner, cancel)).SeenAsync(banks, session, sitting.StartedAt, cancel) : Seen.Nothing;
            run = new AdaptiveRun(pool, sitting.Seed, seen);
            run.Follow(StoredChoice.From(first));
            foreach (var answer in answers)
            {
                run.Follow(Marking.Mark(bank.Item(run.Shown[^1]), answer.Response), answer.NextChoice is { } next ? StoredChoice.From(next) : null);
            }
        }
        var held = new Held(sitting, bank, pool, run);
        foreach (var answer in answers) { held.Keep(answer.Position, answer.Response); }
        foreach (var step in steps) { held.KeepStep(step.Position, step.Step, step.Response); }
        return held;
    }

    /// <summary>Drops what is held: it was behind the database, or ahead of an append that failed.</summary>
    public void Forget(PersonId learner, SessionId session) => _held.TryRemove((learner, session), out _);

    private async Task<Held?> HoldAsync(AppDb db, PersonId learner, SessionId session, CancellationToken cancel)
    {
        if (await ReadAsync(db, learner, session, toAnswer: true, cancel) is not { } held) { return null; }
        if (held.Sitting.FinishedAt is not null) { return held; }
        MakeRoom();
        return _held.GetOrAdd((learner, session), held);
    }

    private void MakeRoom()
    {
        if (_held.Count >= MostHeld) { _held.Clear(); }
    }
}

/// <summary>One sitting with its answers. Safe for several requests at once.</summary>
internal sealed class Held(Sitting sitting, ItemBank bank, TestPool? pool, AdaptiveRun? run)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<int, string> _responses = [];
    private readonly Dictionary<int, List<string>> _steps = [];

    public Sitting Sitting => sitting;

    public ItemBank Bank => bank;

    /// <summary>Null for a sheet drawn whole, like <see cref="Run"/>.</summary>
    public TestPool? Pool => pool;

    /// <summary>For whoever holds this alone; requests that share it use <see cref="Advance"/>.</summary>
    public AdaptiveRun? Run => run;

    /// <summary>Positions there are; of an adaptive test those shown so far.</summary>
    public int Count
    {
        get { lock (_lock) { return run?.Position ?? sitting.Sheet.Length / Sheets.BytesPerItem; } }
    }

    public bool HasEnded
    {
        get { lock (_lock) { return run?.HasEnded == true; } }
    }

    public Item ItemAt(int position)
    {
        lock (_lock) { return bank.Item(run is null ? Sheets.At(sitting.Sheet, position) : run.Shown[position - 1]); }
    }

    /// <summary>The stored answer of a position, 1 for the first; null when this node knows of none.</summary>
    public string? ResponseAt(int position)
    {
        lock (_lock) { return _responses.GetValueOrDefault(position); }
    }

    /// <summary>The steps of a task that were answered before its last one.</summary>
    public IReadOnlyList<string> StepsAt(int position)
    {
        lock (_lock) { return _steps.TryGetValue(position, out var steps) ? [.. steps] : []; }
    }

    /// <summary>True when a page of this position and step can only have come from somewhere that knows more.</summary>
    public bool IsBehind(int position, int step)
    {
        lock (_lock)
        {
            return (run is { HasEnded: false } && position > run.Position)
                || (!_responses.ContainsKey(position) && step > 1 + (_steps.TryGetValue(position, out var steps) ? steps.Count : 0));
        }
    }

    public void Keep(int position, string response)
    {
        lock (_lock) { _responses[position] = response; }
    }

    public void KeepStep(int position, int step, string response)
    {
        lock (_lock)
        {
            if (!_steps.TryGetValue(position, out var steps)) { _steps[position] = steps = []; }
            if (steps.Count == step - 1) { steps.Add(response); }
        }
    }

    /// <summary>
    /// Takes an answer of an adaptive test and chooses what comes next. False when the position is not the one under way: it
    /// was answered before. Whoever fails to make the answer durable must have this forgotten.
    /// </summary>
    public bool Advance(int position, string response, ExposureSnapshot snapshot, out StoredChoice? next)
    {
        lock (_lock)
        {
            next = null;
            if (run is null || run.HasEnded || run.Position != position) { return false; }
            _responses[position] = response;
            next = run.Next(Marking.Mark(bank.Item(run.Shown[^1]), response), snapshot);
            return true;
        }
    }
}

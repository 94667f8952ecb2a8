using System.Buffers.Binary;
using HocVuSo.Assessment.Bank;
using HocVuSo.Assessment.Certificates;
using HocVuSo.Assessment.Contracts;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Psychometrics.Adaptive;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Assessment.Sessions;

/// <summary>How a test begins and how it ends, for pages, for the clock and for the demonstration alike.</summary>
internal sealed class BeginAndEnd(
    AppDb db, Banks banks, TestPools pools, Exposures exposures, OpenSittings sittings, IPersons persons, IssueCertificate issue, IdSource ids, Entropy entropy, TimeProvider clock)
{
    private TestPool? _pool;
    private AdaptiveRun? _run;

    /// <summary>Begins a test and saves it. Null when another began in the same instant.</summary>
    public async Task<Session?> BeginAndSaveAsync(Person person, Profile profile, Purpose purpose, bool helped, bool? phone, History history, CancellationToken cancel)
    {
        var session = await BeginAsync(person, profile, purpose, helped, phone, history, cancel);
        if (!await db.TrySaveAsync(cancel)) { return null; }
        sittings.Hold(session, await banks.GetAsync(session.Bank, cancel), _pool, _run);
        return session;
    }

    /// <summary>Draws the sheet, or its first item, and adds the session; the caller saves.</summary>
    public async Task<Session> BeginAsync(Person person, Profile profile, Purpose purpose, bool helped, bool? phone, History history, CancellationToken cancel)
    {
        var rule = profile.Rule ?? throw new InvalidOperationException($"{profile.Code} has no rule yet.");
        var now = clock.GetUtcNow();
        var bytes = new byte[sizeof(long)];
        entropy.Fill(bytes);
        var seed = BinaryPrimitives.ReadInt64LittleEndian(bytes);
        var id = ids.New<SessionId>();
        var seen = await history.SeenAsync(banks, id, now, cancel);
        var inForce = banks.InForce;
        var (sheet, first) = rule is FixedRule counted
            ? (FixedForm.Begin(inForce.Bank, counted, seen, unchecked((ulong)seed)), null)
            : await BeginAdaptiveAsync(inForce.Number, profile, seed, seen, cancel);
        var session = new Session
        {
            LearnerId = person.Id,
            Id = id,
            Profile = profile.Code,
            ProfileVersion = profile.Version,
            Bank = inForce.Number,
            Seed = seed,
            Sheet = sheet,
            FirstChoice = first,
            PassMark = (rule as FixedRule)?.PassMark ?? 0,
            Purpose = !rule.Confirms ? Purpose.Placement : helped ? Purpose.Practice : purpose,
            Helped = helped,
            Phone = phone,
            StartedAt = now,
            EndsAt = rule.MinutesFor(person) is { } minutes ? now + TimeSpan.FromMinutes(minutes) : person.NoTimePressure ? null : now + Session.Resumable,
        };
        db.Add(session);
        return session;
    }

    private async Task<(byte[] Sheet, byte[]? First)> BeginAdaptiveAsync(int bank, Profile profile, long seed, Seen seen, CancellationToken cancel)
    {
        var pool = await pools.GetAsync(new(bank, profile.Code, profile.Version), cancel);
        var snapshot = await exposures.CurrentAsync(pool, cancel);
        var run = new AdaptiveRun(pool, seed, seen);
        var first = run.Begin(snapshot);
        (_pool, _run) = (pool, run);
        // Counted before the save: a session that is not saved after all weighs nothing among thousands.
        exposures.Began(pool);
        exposures.Shown(pool, first);
        return (Sheets.Write([first.Item]), first.ToBytes());
    }

    /// <summary>
    /// Marks what was answered, decides, and confirms when passed: one save. False when the session was handed in elsewhere
    /// meanwhile; what was decided there stands.
    /// </summary>
    /// <param name="held">An adaptive test as it stands after its last durable answer; null to read it.</param>
    public async Task<bool> EndAsync(Session session, bool byTime, CancellationToken cancel, Held? held = null)
    {
        var person = await persons.FindAsync(session.LearnerId, cancel) ?? throw new InvalidOperationException("A session belongs to a person.");
        if (session.IsAdaptive)
        {
            held ??= await sittings.ReadAsync(db, session.LearnerId, session.Id, cancel) ?? throw new InvalidOperationException("The session is there: it was just read.");
            if (Decide(session, held.Run!, held.Pool!, byTime)) { await ConfirmAsync(session, person, cancel); }
        }
        else
        {
            var answers = await db.Set<Answer>().AsNoTracking().Where(a => a.LearnerId == session.LearnerId && a.SessionId == session.Id)
                .ToDictionaryAsync(a => a.Position, a => a.Response, cancel);
            await DecideAsync(session, person, answers, byTime, cancel);
        }
        sittings.Forget(session.LearnerId, session.Id);
        return await db.TrySaveAsync(cancel);
    }

    /// <summary>The same without reading and saving, for a sheet drawn whole. Returns the confirmation that was added, if any.</summary>
    public async Task<Certificate?> DecideAsync(Session session, Person person, IReadOnlyDictionary<int, string> answers, bool byTime, CancellationToken cancel)
    {
        var bank = await banks.GetAsync(session.Bank, cancel);
        var marks = string.Concat(Sheets.Read(session.Sheet).Select((place, i) => Marking.Mark(bank.Item(place), answers.GetValueOrDefault(i + 1))));
        return session.Finish(marks, byTime, EndOf(session, byTime)) ? await ConfirmAsync(session, person, cancel) : null;
    }

    /// <summary>What an adaptive test comes to. One that broke off is not failed: too little is known, and nothing is made up.</summary>
    public static AdaptiveOutcome OutcomeOf(AdaptiveRun run, TestPool pool) => (pool.Rule.Aim, run.Standing.Verdict) switch
    {
        (AdaptiveAim.Locate, _) => AdaptiveOutcome.Placed,
        (_, Verdict.Pass) => AdaptiveOutcome.Pass,
        (_, Verdict.Fail) => AdaptiveOutcome.Fail,
        _ => AdaptiveOutcome.NotEnough,
    };

    private bool Decide(Session session, AdaptiveRun run, TestPool pool, bool byTime) => session.Finish(
        Sheets.Write(run.Shown),
        run.Marks.PadRight(run.Shown.Count, Marking.Unanswered),
        OutcomeOf(run, pool),
        run.Ability,
        byTime,
        EndOf(session, byTime));

    private async Task<Certificate?> ConfirmAsync(Session session, Person person, CancellationToken cancel) =>
        session is { Passed: true, Purpose: Purpose.Confirmation } ? await issue.AddAsync(session, person, cancel) : null;

    // The clock's hand-in comes late by up to half a minute; the test ended when its time did.
    private DateTimeOffset EndOf(Session session, bool byTime) => byTime && session.EndsAt is { } end ? end : clock.GetUtcNow();
}

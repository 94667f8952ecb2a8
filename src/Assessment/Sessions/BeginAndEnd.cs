using System.Buffers.Binary;
using HocVuSo.Assessment.Bank;
using HocVuSo.Assessment.Certificates;
using HocVuSo.Assessment.Contracts;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Assessment.Sessions;

/// <summary>How a test begins and how it ends, for pages, for the clock and for the demonstration alike.</summary>
internal sealed class BeginAndEnd(AppDb db, Banks banks, IPersons persons, IssueCertificate issue, IdSource ids, Entropy entropy, TimeProvider clock)
{
    /// <summary>Draws the sheet and adds the session; the caller saves.</summary>
    public async Task<Session> BeginAsync(Person person, Profile profile, Purpose purpose, bool helped, History history, CancellationToken cancel)
    {
        var rule = profile.Rule ?? throw new InvalidOperationException($"{profile.Code} has no rule yet.");
        var now = clock.GetUtcNow();
        var seed = new byte[sizeof(long)];
        entropy.Fill(seed);
        var session = new Session
        {
            LearnerId = person.Id,
            Id = ids.New<SessionId>(),
            Profile = profile.Code,
            ProfileVersion = profile.Version,
            Bank = banks.CurrentNumber,
            Seed = BinaryPrimitives.ReadInt64LittleEndian(seed),
            Sheet = FixedForm.Begin(banks.Current, rule, await history.SeenAsync(banks, cancel), BinaryPrimitives.ReadUInt64LittleEndian(seed)),
            PassMark = rule.PassMark,
            Purpose = helped ? Purpose.Practice : purpose,
            Helped = helped,
            StartedAt = now,
            EndsAt = person.NoTimePressure ? null : now.AddMinutes(rule.Minutes),
        };
        db.Add(session);
        return session;
    }

    /// <summary>
    /// Marks what was answered, decides, and confirms when passed: one save. False when the session was handed in elsewhere
    /// meanwhile; what was decided there stands.
    /// </summary>
    public async Task<bool> EndAsync(Session session, bool byTime, CancellationToken cancel)
    {
        var answers = await db.Set<Answer>().AsNoTracking().Where(a => a.LearnerId == session.LearnerId && a.SessionId == session.Id)
            .ToDictionaryAsync(a => a.Position, a => a.Response, cancel);
        var person = await persons.FindAsync(session.LearnerId, cancel) ?? throw new InvalidOperationException("A session belongs to a person.");
        await DecideAsync(session, person, answers, byTime, cancel);
        return await db.TrySaveAsync(cancel);
    }

    /// <summary>The same without reading and saving. Returns the confirmation that was added, if any.</summary>
    public async Task<Certificate?> DecideAsync(Session session, Person person, IReadOnlyDictionary<int, string> answers, bool byTime, CancellationToken cancel)
    {
        var bank = await banks.GetAsync(session.Bank, cancel);
        var marks = string.Concat(Sheets.Read(session.Sheet).Select((place, i) => Marking.Mark(bank.Item(place), answers.GetValueOrDefault(i + 1))));
        // The clock's hand-in comes late by up to half a minute; the test ended when its time did.
        var at = byTime && session.EndsAt is { } end ? end : clock.GetUtcNow();
        return session.Finish(marks, byTime, at) && session is { Passed: true, Purpose: Purpose.Confirmation } ? issue.Add(session, person) : null;
    }
}

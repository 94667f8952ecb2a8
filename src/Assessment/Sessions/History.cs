using HocVuSo.Assessment.Bank;
using HocVuSo.Assessment.Certificates;
using HocVuSo.Assessment.Contracts;
using HocVuSo.Assessment.Reviews;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Assessment.Sessions;

/// <summary>Whether a person may begin a confirmation test now. A practice may begin at any time when nothing runs.</summary>
internal abstract record MayStart
{
    public sealed record Now : MayStart;

    /// <summary>The profile has no rule yet.</summary>
    public sealed record NotYetKnown : MayStart;

    /// <summary>No electronic identity is linked, or it is not known where the person lives: a confirmation could not be credited.</summary>
    public sealed record NotIdentified : MayStart;

    /// <summary>A confirmation is in force; its last day, or null when none is stated.</summary>
    public sealed record Confirmed(DateOnly? Until) : MayStart;

    public sealed record From(DateTimeOffset At) : MayStart;

    private MayStart() { }
}

/// <summary>Everything of one learner that decides about the next test: newest sessions first.</summary>
internal sealed record History(IReadOnlyList<Session> Sessions, IReadOnlyList<Certificate> Certificates, DateTimeOffset? InvitedAt)
{
    // Renewing may begin while the old confirmation still stands, so that nobody is without one for a day.
    private const int RenewalDays = 60;

    // Far beyond what one person does; keeps the page and the query bounded.
    private const int MostSessions = 200;

    private static readonly History Empty = new([], [], null);

    public Session? Running => Sessions.FirstOrDefault(s => s.FinishedAt is null);

    public static async Task<History> ReadAsync(AppDb db, PersonId learner, CancellationToken cancel)
    {
        var sessions = await db.Set<Session>().AsNoTracking().Where(s => s.LearnerId == learner).OrderByDescending(s => s.StartedAt).Take(MostSessions).ToListAsync(cancel);
        if (sessions.Count == 0) { return Empty; }
        var certificates = await db.Set<Certificate>().AsNoTracking().Where(c => c.LearnerId == learner).OrderByDescending(c => c.IssuedAt).ToListAsync(cancel);
        var invited = await db.Set<Review>().Where(r => r.LearnerId == learner && r.Outcome == Outcome.SitAgain).MaxAsync(r => r.AnsweredAt, cancel);
        return new(sessions, certificates, invited);
    }

    public MayStart For(Profile profile, Person person, DateTimeOffset now)
    {
        if (profile.Rule is not { } rule) { return new MayStart.NotYetKnown(); }
        if (!person.Identified || person.Lives is null) { return new MayStart.NotIdentified(); }
        var today = VietNam.DateOf(now);
        if (Certificates.FirstOrDefault(c => c.Profile == profile.Code && c.IsInForce(today)) is { } held && !(held.ValidUntil <= today.AddDays(RenewalDays)))
        {
            return new MayStart.Confirmed(held.ValidUntil);
        }
        var last = Sessions.FirstOrDefault(s => s.Profile == profile.Code && s.Purpose == Purpose.Confirmation && s.FinishedAt is not null);
        var from = last?.FinishedAt!.Value.AddHours(rule.WaitHours);
        // An officer who looked again may have invited the person: then nobody waits.
        return from > now && !(InvitedAt >= last!.FinishedAt) ? new MayStart.From(from.Value) : new MayStart.Now();
    }

    public async Task<Seen> SeenAsync(Banks banks, CancellationToken cancel)
    {
        if (Sessions.Count == 0) { return Seen.Nothing; }
        List<(string, int)> items = [];
        foreach (var session in Sessions)
        {
            var bank = await banks.GetAsync(session.Bank, cancel);
            items.AddRange(Sheets.Read(session.Sheet).Select(p => (bank.Families[p.Family].Code, (int)p.Row)));
        }
        return new Seen(items);
    }

    /// <summary>Items and right answers by skill group over all finished tests sat alone: help says nothing about what one can do alone.</summary>
    public async Task<IReadOnlyDictionary<string, (int Items, int Right)>> PooledAsync(Banks banks, CancellationToken cancel)
    {
        Dictionary<string, (int Items, int Right)> groups = new(StringComparer.Ordinal);
        foreach (var session in Sessions.Where(s => s.Marks is not null && !s.Helped))
        {
            Pool(groups, await banks.GetAsync(session.Bank, cancel), session);
        }
        return groups;
    }

    public static void Pool(Dictionary<string, (int Items, int Right)> groups, ItemBank bank, Session session)
    {
        foreach (var (place, mark) in Sheets.Read(session.Sheet).Zip(session.Marks!))
        {
            var group = bank.Families[place.Family].Group;
            var (items, right) = groups.GetValueOrDefault(group);
            groups[group] = (items + 1, right + (mark == Marking.Right ? 1 : 0));
        }
    }
}

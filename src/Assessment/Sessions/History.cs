using HocVuSo.Assessment.Bank;
using HocVuSo.Assessment.Certificates;
using HocVuSo.Assessment.Contracts;
using HocVuSo.Assessment.Reviews;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Psychometrics;
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
        var last = Sessions.FirstOrDefault(s => s.Profile == profile.Code && s.Purpose == Purpose.Confirmation && s.FinishedAt is not null && s.Verdict != AdaptiveOutcome.NotEnough);
        var from = last?.FinishedAt!.Value.AddHours(rule.WaitHours);
        // An officer who looked again may have invited the person: then nobody waits.
        return from > now && !(InvitedAt >= last!.FinishedAt) ? new MayStart.From(from.Value) : new MayStart.Now();
    }

    /// <summary>What was shown in the sessions before one that began at an instant: the same whenever it is asked again.</summary>
    public async Task<Seen> SeenAsync(Banks banks, SessionId one, DateTimeOffset began, CancellationToken cancel)
    {
        List<(string, int)> items = [];
        foreach (var session in Sessions.Where(s => s.StartedAt <= began && s.Id != one))
        {
            var bank = await banks.GetAsync(session.Bank, cancel);
            items.AddRange(Sheets.Read(session.Sheet).Select(p => (bank.Families[p.Family].Code, (int)p.Row)));
        }
        return items.Count == 0 ? Seen.Nothing : new Seen(items);
    }

    /// <summary>
    /// Answers by skill group over all finished tests sat alone: help says nothing about what one can do alone. What was left
    /// open, by choice or by a cut, and what was only tried out, say nothing either.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, GroupAnswers>> PooledAsync(Banks banks, CancellationToken cancel)
    {
        Dictionary<string, GroupAnswers> groups = new(StringComparer.Ordinal);
        foreach (var session in Sessions.Where(s => s.Marks is not null && !s.Helped))
        {
            Pool(groups, await banks.GetAsync(session.Bank, cancel), session);
        }
        return groups;
    }

    public static void Pool(Dictionary<string, GroupAnswers> groups, ItemBank bank, Session session)
    {
        foreach (var (place, mark) in Sheets.Read(session.Sheet).Zip(session.Marks!))
        {
            if (mark == Marking.Unanswered || bank.IsPretest(place.Family)) { continue; }
            var group = bank.Families[place.Family].Group;
            if (!groups.TryGetValue(group, out var answers)) { groups[group] = answers = new(); }
            answers.Add(bank.ParametersOf(place.Family), mark);
        }
    }
}

/// <summary>One person's latest answers to the items of one skill group, over all tests.</summary>
internal sealed class GroupAnswers
{
    // The latest say where somebody is now; those of a year ago say where they were.
    private const int MostItems = 24;

    // Wide: with few answers the estimate must not be drawn to the middle.
    private static readonly Prior Wide = new(0, 1.5);

    private readonly List<Response> _responses = [];

    public int Items => _responses.Count;

    public int Right { get; private set; }

    /// <summary>From this group's own items alone, never from the score of a whole test.</summary>
    public Estimate Ability => Psychometrics.Ability.ExpectedAPosteriori(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_responses), Wide);

    /// <summary>Adds an answer, the latest first; beyond two dozen nothing more is added.</summary>
    public void Add(ItemParameters item, char mark)
    {
        if (_responses.Count == MostItems) { return; }
        _responses.Add(new(item, Marking.ScoreOf(mark)));
        if (mark == Marking.Right) { Right++; }
    }
}

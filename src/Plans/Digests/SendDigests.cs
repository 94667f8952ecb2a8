using HocVuSo.People.Contracts;
using HocVuSo.Plans.Bodies;
using HocVuSo.Plans.Tasks;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HocVuSo.Plans.Digests;

/// <summary>
/// Sends the letters of the day. One node at a time is at a subscription, because only one can save that it is; a letter that could not be
/// sent is tried again later the same day, and what it would have told stands in the next one. A round costs one query; where somebody waits
/// for a letter one more and those of <see cref="DueTasks"/> for each unit, one commit for each subscription without anything to tell and two for each letter.
/// </summary>
internal sealed class SendDigests(IServiceScopeFactory scopes, Mailer mailer, DigestLinks links, Secrets secrets, IPlaces places, IOrganisations organisations, Installation installation, TimeProvider clock, ILogger<SendDigests> log)
    : Repeated(TimeSpan.FromSeconds(20), clock, log)
{
    private const int MostInARound = 500;

    // A mail server that is away is not asked again for every letter that waits.
    private static readonly TimeSpan ServerRests = TimeSpan.FromMinutes(5);

    private readonly TimeProvider _clock = clock;
    private DateTimeOffset _notBefore = DateTimeOffset.MinValue;

    /// <summary>Sends what is due now, as much of it as a minute may have.</summary>
    public async Task RoundAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var now = _clock.GetUtcNow();
        var due = await DueAsync(db, now, cancel);
        if (due.Count == 0) { return; }
        var grants = await scope.ServiceProvider.GetRequiredService<IPersons>().GrantsAsync([.. due.Select(s => s.PersonId)], cancel);
        var dueTasks = scope.ServiceProvider.GetRequiredService<DueTasks>();
        Dictionary<UnitId, IReadOnlyList<DueTask>> tasks = [];
        foreach (var subscription in due)
        {
            db.ChangeTracker.Clear();
            db.Attach(subscription);
            if (subscription.HasLapsed(now) || places.Find(subscription.UnitId) is not { } unit || !IsHeld(grants[subscription.PersonId], subscription.UnitId))
            {
                db.Remove(subscription);
                await db.TrySaveAsync(cancel);
                continue;
            }
            if (!mailer.IsConfigured || !mailer.HasRoom || now < _notBefore) { continue; }
            Language.Use(subscription.Language);
            if (await LetterAsync(subscription, unit, tasks, dueTasks, VietNam.DateOf(now), cancel) is not { } letter)
            {
                subscription.WasSilent(VietNam.DateOf(now));
                await db.TrySaveAsync(cancel);
            }
            else if (await PostAsync(subscription, letter, db, cancel) == Posting.ServerAway) { _notBefore = now + ServerRests; }
        }
    }

    protected override Task OnceAsync(CancellationToken cancel) => RoundAsync(cancel);

    // Also those without a mail server: who may no longer look at the tasks is forgotten all the same.
    private static async Task<List<DigestSubscription>> DueAsync(AppDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var today = VietNam.DateOf(now);
        var morning = now >= VietNam.StartOf(today) + DigestRule.At;
        var lapsed = now - DigestSubscription.MayConfirm;
        return await db.Set<DigestSubscription>().AsNoTracking()
            .Where(s => (s.NotBefore == null || s.NotBefore <= now) && (s.ConfirmedAt != null ? morning && s.LastDay < today : s.AskSentAt == null || s.AskedAt <= lapsed))
            .OrderBy(s => s.Id).Take(MostInARound).ToListAsync(cancel);
    }

    private static bool IsHeld(IEnumerable<Grant> grants, UnitId unit) => grants.Any(g => g.Unit == unit && Can.Roles[Can.SeeFigures].Contains(g.Role));

    // Null when there is nothing to tell today.
    private async Task<Letter?> LetterAsync(DigestSubscription subscription, Place unit, Dictionary<UnitId, IReadOnlyList<DueTask>> known, DueTasks dueTasks, DateOnly today, CancellationToken cancel)
    {
        if (subscription.LastDay is not { } told) { return DigestLetter.Ask(unit, subscription.AskedAt + DigestSubscription.MayConfirm, links.Confirm(subscription)); }
        if (!known.TryGetValue(unit.Id, out var tasks)) { known[unit.Id] = tasks = await dueTasks.OfAsync(unit.Id, today, cancel); }
        List<DueTask> wanted = [.. tasks.Where(t => subscription.Body.Length == 0 || organisations.HasToDo(t, subscription.Body))];
        var body = subscription.Body.Length == 0 ? null : organisations.Bodies(unit.Id, wanted).FirstOrDefault(b => b.Value == subscription.Body)?.Label;
        return DigestRule.Of(wanted, told, today) is { } content ? DigestLetter.Of(content, unit, body, organisations, today, installation.BaseAddress, links.Stop(subscription)) : null;
    }

    // Null when another node, or the owner, was first.
    private async Task<Posting?> PostAsync(DigestSubscription subscription, Letter letter, AppDb db, CancellationToken cancel)
    {
        subscription.Claim(_clock.GetUtcNow());
        if (!await db.TrySaveAsync(cancel)) { return null; }
        var posting = await mailer.SendAsync(subscription.AddressFor(secrets), letter, cancel);
        var now = _clock.GetUtcNow();
        switch (posting)
        {
            case Posting.Sent: subscription.Sent(now); break;
            case Posting.AddressRefused: subscription.WasRefused(now); break;
            default: subscription.WasPutOff(now); break;
        }
        await db.TrySaveAsync(cancel);
        return posting;
    }
}

using HocVuSo.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HocVuSo.Assessment.Sessions;

/// <summary>
/// Hands in the tests whose time is over and whose person did not come back, every half minute. Sessions without an end
/// (elders, disabled people) are never touched. Several nodes may do it at once: the first one's decision stands.
/// </summary>
internal sealed class HandInByTime(IServiceScopeFactory scopes, TimeProvider clock, ILogger<HandInByTime> log) : BackgroundService
{
    private const int MostAtOnce = 100;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(30));
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) { await RunAsync(stoppingToken); }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host is stopping.
        }
    }

    /// <summary>Hands in what is over now. Returns how many sessions it found.</summary>
    internal async Task<int> RunAsync(CancellationToken cancel)
    {
        DateTimeOffset? before = clock.GetUtcNow() - Session.Grace;
        List<(People.Contracts.PersonId Learner, SessionId Id)> over = [];
        await using (var scope = scopes.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            over.AddRange((await db.Set<Session>().Where(s => s.FinishedAt == null && s.EndsAt < before).OrderBy(s => s.EndsAt).Take(MostAtOnce)
                .Select(s => new { s.LearnerId, s.Id }).ToListAsync(cancel)).Select(s => (s.LearnerId, s.Id)));
        }
        foreach (var (learner, id) in over)
        {
            // A scope each: one that fails leaves nothing behind for the next.
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            try
            {
                var session = await db.Set<Session>().SingleAsync(s => s.LearnerId == learner && s.Id == id, cancel);
                if (session.FinishedAt is null) { await scope.ServiceProvider.GetRequiredService<BeginAndEnd>().EndAsync(session, byTime: true, cancel); }
            }
#pragma warning disable CA1031 // Whatever fails for one person must not keep the others waiting; it is tried again in half a minute.
            catch (Exception fault) when (!cancel.IsCancellationRequested)
#pragma warning restore CA1031
            {
                log.LogError(fault, "Session {Session} could not be handed in by time", id);
            }
        }
        return over.Count;
    }
}

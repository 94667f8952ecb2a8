using System.Buffers.Binary;
using System.Collections.Concurrent;
using HocVuSo.Platform;
using HocVuSo.Psychometrics.Adaptive;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HocVuSo.Assessment.Sessions;

/// <summary>A snapshot of exposure as it is kept.</summary>
internal sealed class ExposureRow
{
    public required int Bank { get; init; }
    public required string Profile { get; init; }
    public required int ProfileVersion { get; init; }
    public required int Number { get; init; }
    public required DateTimeOffset At { get; init; }
    public required long Sessions { get; init; }
    public required byte[] Shown { get; init; }
    public required byte[] Open { get; init; }

    /// <summary>As it is used: the shares are those that were kept, so a replay computes with the same.</summary>
    public ExposureSnapshot Snapshot()
    {
        var shown = new long[Open.Length];
        for (var i = 0; i < shown.Length; i++) { shown[i] = BinaryPrimitives.ReadInt32LittleEndian(Shown.AsSpan(i * sizeof(int))); }
        return new(Number, Sessions, shown, [.. Open.Select(o => o / (double)byte.MaxValue)]);
    }

    public static ExposureRow Of(PoolKey key, ExposureSnapshot snapshot, DateTimeOffset at)
    {
        var shown = new byte[snapshot.Shown.Count * sizeof(int)];
        for (var i = 0; i < snapshot.Shown.Count; i++) { BinaryPrimitives.WriteInt32LittleEndian(shown.AsSpan(i * sizeof(int)), (int)snapshot.Shown[i]); }
        return new()
        {
            Bank = key.Bank,
            Profile = key.Profile,
            ProfileVersion = key.ProfileVersion,
            Number = snapshot.Number,
            At = at,
            Sessions = snapshot.Sessions,
            Shown = shown,
            Open = [.. snapshot.Open.Select(o => (byte)Math.Clamp(Math.Round(o * byte.MaxValue), 1, byte.MaxValue))],
        };
    }
}

/// <summary>
/// How often items were shown. Each node counts in memory what it shows, and twice a minute adds its counts to the last
/// snapshot as the next one; choices meanwhile are made with the snapshot before, which they name. A node that falls loses
/// half a minute of counts, never an answer.
/// </summary>
internal sealed class Exposures(TestPools pools, IServiceScopeFactory scopes, TimeProvider clock, ILogger<Exposures> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<PoolKey, Count> _counts = new();

    /// <summary>The snapshot to choose with. Reads the database the first time a pool is asked for.</summary>
    public ValueTask<ExposureSnapshot> CurrentAsync(TestPool pool, CancellationToken cancel) =>
        _counts.TryGetValue(pool.Key, out var count) ? ValueTask.FromResult(count.Snapshot) : new(ReadAsync(pool, cancel));

    /// <summary>A snapshot by its number. Throws when it was never kept.</summary>
    public async Task<ExposureSnapshot> FindAsync(TestPool pool, int number, CancellationToken cancel)
    {
        if (number == 0) { return Beginning(pool); }
        await using var scope = scopes.CreateAsyncScope();
        var row = await Rows(scope, pool.Key).SingleAsync(r => r.Number == number, cancel);
        return row.Snapshot();
    }

    /// <summary>Counts a session that began with a choice from <see cref="CurrentAsync"/>.</summary>
    public void Began(TestPool pool) => Interlocked.Increment(ref _counts[pool.Key].Sessions);

    /// <summary>Counts an item chosen with <see cref="CurrentAsync"/> and shown. One that is tried out has no place in the pool and is not limited.</summary>
    public void Shown(TestPool pool, StoredChoice choice)
    {
        if (pool.IndexOf(choice.Item) is { } index) { Interlocked.Increment(ref _counts[pool.Key].Shown[index]); }
    }

    /// <summary>Writes the next snapshot of every pool that was drawn from, and takes over those of other nodes.</summary>
    public async Task TakeAsync(CancellationToken cancel)
    {
        foreach (var (key, count) in _counts) { await TakeAsync(await pools.GetAsync(key, cancel), count, cancel); }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                try
                {
                    await TakeAsync(stoppingToken);
                }
#pragma warning disable CA1031 // A database that is away for a moment must not end the counting; the counts wait for the next time.
                catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
                {
                    log.LogError(fault, "Exposure could not be written");
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host is stopping.
        }
    }

    private async Task TakeAsync(TestPool pool, Count count, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var last = await LastAsync(scope, pool, cancel);
        var sessions = Interlocked.Exchange(ref count.Sessions, 0);
        var shown = count.Shown.Select((_, i) => Interlocked.Exchange(ref count.Shown[i], 0)).ToArray();
        if (sessions > 0 || shown.Any(s => s > 0))
        {
            var next = ExposureControl.Next(last, last.Sessions + sessions, [.. last.Shown.Zip(shown, (a, b) => a + b)], pool.Rule.ExposureGoal);
            var row = ExposureRow.Of(pool.Key, next, clock.GetUtcNow());
            db.Add(row);
            if (await db.TrySaveAsync(cancel)) { last = row.Snapshot(); }
            else
            {
                // Another node wrote this number first: the counts go into the one after.
                Interlocked.Add(ref count.Sessions, sessions);
                for (var i = 0; i < shown.Length; i++) { Interlocked.Add(ref count.Shown[i], shown[i]); }
                last = await LastAsync(scope, pool, cancel);
            }
        }
        count.Snapshot = last;
    }

    private async Task<ExposureSnapshot> ReadAsync(TestPool pool, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var last = await LastAsync(scope, pool, cancel);
        return _counts.GetOrAdd(pool.Key, _ => new Count(pool.Items.Count, last)).Snapshot;
    }

    private static async Task<ExposureSnapshot> LastAsync(AsyncServiceScope scope, TestPool pool, CancellationToken cancel) =>
        await Rows(scope, pool.Key).OrderByDescending(r => r.Number).FirstOrDefaultAsync(cancel) is { } row ? row.Snapshot() : Beginning(pool);

    private static IQueryable<ExposureRow> Rows(AsyncServiceScope scope, PoolKey key) => scope.ServiceProvider.GetRequiredService<AppDb>().Set<ExposureRow>().AsNoTracking()
        .Where(r => r.Bank == key.Bank && r.Profile == key.Profile && r.ProfileVersion == key.ProfileVersion);

    private static ExposureSnapshot Beginning(TestPool pool) => ExposureSnapshot.Empty(pool.Items.Count, pool.Rule.ExposureGoal);

    private sealed class Count(int items, ExposureSnapshot snapshot)
    {
        public long Sessions;
        public readonly long[] Shown = new long[items];
        public volatile ExposureSnapshot Snapshot = snapshot;
    }
}

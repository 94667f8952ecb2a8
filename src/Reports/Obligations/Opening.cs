using System.Data.Common;
using HocVuSo.Platform;
using HocVuSo.Reports.Regimes;
using HocVuSo.Territory.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Reports.Obligations;

/// <summary>
/// Makes the rows of whoever owes a report when a window has opened: on the first look of anybody, so that no timer has to
/// run. Looking twice, or from two nodes at once, makes nothing twice. Cost of a look when nothing is to be made: one query.
/// </summary>
internal sealed class Opening(AppDb db, ConnectionSource connections, WriteGate gate, IdSource ids, IPlaces places)
{
    /// <summary>
    /// Opens every window that has begun by the date. The first period of a new installation is the one last awaited on that
    /// date: nobody is called late for a time before the system was there.
    /// </summary>
    public async Task UpToAsync(Regime regime, DateOnly today, CancellationToken cancel)
    {
        var running = Period.Of(today);
        var last = await db.Set<Obligation>().AsNoTracking().Where(o => o.Regime == regime.Code).MaxAsync(o => (DateOnly?)o.WindowTo, cancel);
        if (last >= running.To) { return; }
        await FromAsync(regime, last is { } known ? Period.Of(known).Next : running.Previous, running, cancel);
    }

    /// <summary>Opens the periods from the first to the last, both included. Returns how many rows were made.</summary>
    public async Task<int> FromAsync(Regime regime, Period first, Period last, CancellationToken cancel)
    {
        await using var connection = connections.Create();
        await connection.OpenAsync(cancel);
        using var turn = await gate.EnterAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText =
            """
            insert into reports_obligation (id, regime, regime_version, unit_id, period, window_from, window_to, cutoff_at, due_at, state, first_sent_at)
            values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, 0, null)
            on conflict (regime, unit_id, period) do nothing
            """;
        var made = 0;
        for (var period = first; period <= last; period = period.Next)
        {
            foreach (var commune in places.Children(regime.Province)) { made += await AddAsync(command, regime, commune, period, cancel); }
        }
        await transaction.CommitAsync(cancel);
        return made;
    }

    private async Task<int> AddAsync(DbCommand command, Regime regime, Place commune, Period period, CancellationToken cancel)
    {
        var dialect = connections.Dialect;
        Dialect.Bind(
            command, dialect.Id(ids.New<ObligationId>().Value), regime.Code, regime.Version, dialect.Id(commune.Id.Value), period.ToString(),
            dialect.Date(period.From), dialect.Date(period.To), dialect.Utc(Regime.CutoffOf(period)), dialect.Utc(regime.DueOf(period)));
        return await command.ExecuteNonQueryAsync(cancel);
    }
}

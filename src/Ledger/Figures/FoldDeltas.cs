using System.Data.Common;
using HocVuSo.Platform;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HocVuSo.Ledger.Figures;

/// <summary>Folds waiting deltas into the roll-up every few seconds: one transaction, whatever their number. Readers see the same figures before, during and after.</summary>
internal sealed partial class FoldDeltas(ConnectionSource connections, WriteGate gate, ILogger<FoldDeltas> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>Folds what waits now. Returns the number of deltas folded.</summary>
    public async Task<int> FoldAsync(CancellationToken cancel)
    {
        await using var connection = connections.Create();
        await connection.OpenAsync(cancel);
        if (await CountAsync(connection, "select count(*) from (select 1 from ledger_delta limit 1) as d", cancel) == 0) { return 0; }
        using var turn = await gate.EnterAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        // One folder at a time: whoever holds the stamp's row folds, and what it moves is exactly what it deletes.
        await RunAsync(connection, transaction, "update ledger_stamp set version = version + 1 where id = 1", cancel);
        await RunAsync(connection, transaction, "create temporary table fold as select indicator, day, unit_id, proof, n, person_id, id from ledger_delta", cancel);
        await RunAsync(connection, transaction,
            """
            insert into ledger_rollup (indicator, day, unit_id, proof, n)
            select indicator, day, unit_id, proof, sum(n) from fold where true group by indicator, day, unit_id, proof
            on conflict (indicator, day, unit_id, proof) do update set n = ledger_rollup.n + excluded.n
            """, cancel);
        await RunAsync(connection, transaction,
            """
            insert into ledger_total (indicator, unit_id, proof, n)
            select indicator, unit_id, proof, sum(n) from fold where true group by indicator, unit_id, proof
            on conflict (indicator, unit_id, proof) do update set n = ledger_total.n + excluded.n
            """, cancel);
        var folded = await RunAsync(connection, transaction, "delete from ledger_delta where (person_id, id) in (select person_id, id from fold)", cancel);
        await RunAsync(connection, transaction, "drop table fold", cancel);
        await transaction.CommitAsync(cancel);
        return folded;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                try { await FoldAsync(stoppingToken); }
                catch (DbException fault) { NotFolded(fault); }   // the database is away; the deltas wait and figures stay right
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host is stopping.
        }
    }

    private static async Task<int> RunAsync(DbConnection connection, DbTransaction transaction, string sql, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // Constant text above.
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteNonQueryAsync(cancel);
    }

    private static async Task<long> CountAsync(DbConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constant text above.
        command.CommandText = sql;
#pragma warning restore CA2100
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancel), System.Globalization.CultureInfo.InvariantCulture);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Deltas were not folded; they wait for the next try.")]
    private partial void NotFolded(Exception fault);
}

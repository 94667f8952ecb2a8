using System.Data.Common;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;

namespace HocVuSo.Platform;

/// <summary>
/// Appends single rows durably, many requests to one transaction: the caller is answered after the commit. Cost per
/// append at load: one statement and a share of one fsync; at rest: one fsync.
/// </summary>
public sealed class Appender(ConnectionSource connections, WriteGate gate) : BackgroundService
{
    // More than this in one transaction makes the first caller wait longer than the fsync it saves.
    private const int MostInOneCommit = 256;

    private readonly Channel<Pending> _queue = Channel.CreateBounded<Pending>(new BoundedChannelOptions(8192) { SingleReader = true });

    public Dialect Dialect => connections.Dialect;

    /// <summary>
    /// Runs one insert (or other single-row statement) in the next shared transaction. Returns the number of rows it
    /// changed: 0 tells that an "on conflict do nothing" found the row already there. Throws what the database threw.
    /// </summary>
    public async Task<int> AppendAsync(string sql, object?[] values, CancellationToken cancel)
    {
        var pending = new Pending(sql, values);
        await _queue.Writer.WriteAsync(pending, cancel);
        return await pending.Done.Task;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        List<Pending> batch = [];
        try
        {
            while (await _queue.Reader.WaitToReadAsync(stoppingToken))
            {
                while (batch.Count < MostInOneCommit && _queue.Reader.TryRead(out var pending)) { batch.Add(pending); }
                await CommitAsync(batch);
                batch.Clear();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Requests are over when hosted services stop; whoever still waits is told so below.
        }
        _queue.Writer.TryComplete();
        while (_queue.Reader.TryRead(out var left)) { left.Done.TrySetCanceled(stoppingToken); }
    }

    private async Task CommitAsync(List<Pending> batch)
    {
        try
        {
            using var turn = await gate.EnterAsync(CancellationToken.None);
            await using var connection = connections.Create();
            await connection.OpenAsync();
            await using var transaction = await connection.BeginTransactionAsync();
            Dictionary<string, DbCommand> commands = new(StringComparer.Ordinal);
            try
            {
                foreach (var pending in batch) { pending.Rows = await RunAsync(commands, connection, transaction, pending); }
                await transaction.CommitAsync();
            }
            finally
            {
                foreach (var command in commands.Values) { await command.DisposeAsync(); }
            }
            foreach (var pending in batch) { pending.Done.TrySetResult(pending.Rows); }
        }
#pragma warning disable CA1031 // Whatever the database threw belongs to the callers that wait, not to this loop.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            if (batch.Count == 1) { batch[0].Done.TrySetException(fault); return; }
            // One bad row must not fail its neighbours: each is tried alone and hears of its own fault.
            foreach (var pending in batch) { await CommitAsync([pending]); }
        }
    }

    private static async Task<int> RunAsync(Dictionary<string, DbCommand> commands, DbConnection connection, DbTransaction transaction, Pending pending)
    {
        if (!commands.TryGetValue(pending.Sql, out var command))
        {
            command = connection.CreateCommand();
            command.Transaction = transaction;
#pragma warning disable CA2100 // Constant text of the calling module.
            command.CommandText = pending.Sql;
#pragma warning restore CA2100
            commands[pending.Sql] = command;
        }
        Dialect.Bind(command, pending.Values);
        return await command.ExecuteNonQueryAsync();
    }

    private sealed class Pending(string sql, object?[] values)
    {
        public string Sql => sql;

        public object?[] Values => values;

        public int Rows { get; set; }

        public TaskCompletionSource<int> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

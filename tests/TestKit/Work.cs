using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace HocVuSo.TestKit;

/// <summary>What a host asked of its database through the session: the statements in order, and the number of commits.</summary>
public sealed class Work : DbCommandInterceptor, IDbTransactionInterceptor
{
    private readonly ConcurrentQueue<string> _statements = new();
    private int _commits;

    public IReadOnlyList<string> Statements => [.. _statements];

    public int Commits => _commits;

    /// <summary>Forgets what was counted so far.</summary>
    public void Restart()
    {
        _statements.Clear();
        _commits = 0;
    }

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        _statements.Enqueue(result.CommandText);
        return result;
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _commits);
        return Task.CompletedTask;
    }
}

namespace HocVuSo.Platform;

/// <summary>
/// SQLite has one writer. Every commit of the process passes here, in arrival order, so that writers queue instead of
/// starving one another in the database's busy handler. PostgreSQL needs no gate: there entering returns at once.
/// </summary>
public sealed class WriteGate(bool oneWriter) : IDisposable
{
    private readonly SemaphoreSlim _turns = new(1, 1);

    /// <summary>Waits for the turn. Disposing what is returned gives it to the next.</summary>
    public async ValueTask<IDisposable?> EnterAsync(CancellationToken cancel)
    {
        if (!oneWriter) { return null; }
        await _turns.WaitAsync(cancel);
        return new Turn(_turns);
    }

    public void Dispose() => _turns.Dispose();

    private sealed class Turn(SemaphoreSlim turns) : IDisposable
    {
        public void Dispose() => turns.Release();
    }
}

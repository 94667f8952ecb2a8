namespace HocVuSo.Platform;

/// <summary>One consistent copy of a running SQLite database, checked before it is called a backup.</summary>
public static class SqliteBackup
{
    public static async Task WriteAsync(ConnectionSource connections, string file, CancellationToken cancel)
    {
        if (connections.IsPostgres) { throw new InvalidOperationException("this is a PostgreSQL database: use pg_dump."); }
        if (File.Exists(file)) { throw new InvalidOperationException($"{file} exists already."); }
        await using (var connection = connections.Create())
        {
            await connection.OpenAsync(cancel);
            await using var command = connection.CreateCommand();
            command.CommandText = "vacuum into @p0";
            Dialect.Bind(command, file);
            await command.ExecuteNonQueryAsync(cancel);
        }
        await using var copies = new ConnectionSource("Data Source=" + file);
        await using var copy = copies.Create();
        await copy.OpenAsync(cancel);
        await using var check = copy.CreateCommand();
        check.CommandText = "pragma integrity_check";
        if (await check.ExecuteScalarAsync(cancel) is not "ok") { throw new InvalidOperationException("the copy is not whole; do not rely on it."); }
    }
}

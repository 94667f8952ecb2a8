using System.Data.Common;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace HocVuSo.Platform;

/// <summary>
/// Brings a database to the schema the modules carry as numbered SQL files. Each file is applied once, in a transaction,
/// and its SHA-256 is recorded; a file changed after it was applied stops the start. Forward only.
/// </summary>
public static class SchemaScripts
{
    // The two dialects differ in these words only; anything else that differs goes in a *.sqlite.sql / *.postgres.sql pair.
    private static readonly (string Word, string Sqlite, string Postgres)[] Words =
    [
        ("{id}", "blob", "uuid"),
        ("{utc}", "integer", "timestamp with time zone"),
        ("{date}", "text", "date"),
        ("{json}", "text", "jsonb"),
        ("{bool}", "integer", "boolean"),
        ("{int}", "integer", "integer"),
        ("{long}", "integer", "bigint"),
        ("{real}", "real", "double precision"),
        ("{bytes}", "blob", "bytea"),
    ];

    /// <summary>Applies what is missing, modules in the order given. Returns the names of the scripts it applied.</summary>
    public static async Task<IReadOnlyList<string>> ApplyAsync(DbConnection connection, bool postgres, IEnumerable<Assembly> modules, CancellationToken cancel)
    {
        if (connection.State != System.Data.ConnectionState.Open) { await connection.OpenAsync(cancel); }
        // Two nodes may start at once: the second waits here and then finds everything applied. The number is arbitrary but fixed.
        if (postgres) { await RunAsync(connection, "select pg_advisory_lock(20261122)", cancel); }
        else { await RunAsync(connection, "pragma journal_mode = wal", cancel); }
        List<string> done = [];
        try
        {
            await RunAsync(connection, "create table if not exists platform_schema (script text not null primary key, sha256 text not null)", cancel);
            foreach (var (name, text) in modules.SelectMany(m => Scripts(m, postgres)))
            {
                var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
                var applied = await AppliedAsync(connection, name, cancel);
                if (applied == hash) { continue; }
                if (applied is not null) { throw new InvalidOperationException($"{name} was changed after it was applied. Add a new numbered file instead."); }
                await using var transaction = await connection.BeginTransactionAsync(cancel);
                await RunAsync(connection, Translate(text, postgres), cancel);
                await RunAsync(connection, "insert into platform_schema (script, sha256) values (@p0, @p1)", cancel, name, hash);
                await transaction.CommitAsync(cancel);
                done.Add(name);
            }
        }
        finally
        {
            if (postgres) { await RunAsync(connection, "select pg_advisory_unlock(20261122)", CancellationToken.None); }
        }
        return done;
    }

    internal static IEnumerable<(string Name, string Text)> Scripts(Assembly module, bool postgres) =>
        from name in module.GetManifestResourceNames().Where(n => n.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        where !name.EndsWith(postgres ? ".sqlite.sql" : ".postgres.sql", StringComparison.Ordinal)
        select (name, Read(module, name));

    private static string Read(Assembly module, string name)
    {
        using var reader = new StreamReader(module.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private static string Translate(string text, bool postgres) =>
        Words.Aggregate(text, (sql, word) => sql.Replace(word.Word, postgres ? word.Postgres : word.Sqlite, StringComparison.Ordinal));

    private static async Task RunAsync(DbConnection connection, string sql, CancellationToken cancel, params object[] values)
    {
        await using var command = Command(connection, sql, values);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static async Task<string?> AppliedAsync(DbConnection connection, string name, CancellationToken cancel)
    {
        await using var command = Command(connection, "select sha256 from platform_schema where script = @p0", name);
        return (string?)await command.ExecuteScalarAsync(cancel);
    }

    private static DbCommand Command(DbConnection connection, string sql, params object[] values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text comes from files built into the assemblies, never from a person.
        command.CommandText = sql;
#pragma warning restore CA2100
        Dialect.Bind(command, values);
        return command;
    }
}

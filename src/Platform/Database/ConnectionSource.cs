using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace HocVuSo.Platform;

/// <summary>Where the database is and how to reach it: SQLite for one process, PostgreSQL when the text begins with "Host=".</summary>
public sealed class ConnectionSource : IAsyncDisposable
{
    private readonly string _text;
    private readonly NpgsqlDataSource? _postgres;

    public ConnectionSource(string connection)
    {
        IsPostgres = connection.StartsWith("Host=", StringComparison.OrdinalIgnoreCase);
        _text = IsPostgres
            ? new NpgsqlConnectionStringBuilder(connection) { MaxAutoPrepare = 200, AutoPrepareMinUsages = 2 }.ConnectionString
            // A private cache: a shared one turns contention into an error the busy handler does not cover.
            : new SqliteConnectionStringBuilder(connection) { ForeignKeys = true, Cache = SqliteCacheMode.Private, DefaultTimeout = 30 }.ConnectionString;
        _postgres = IsPostgres ? NpgsqlDataSource.Create(_text) : null;
        Dialect = new Dialect(IsPostgres);
    }

    public bool IsPostgres { get; }

    public Dialect Dialect { get; }

    /// <summary>The file of an SQLite database; null on PostgreSQL.</summary>
    public string? File => IsPostgres ? null : new SqliteConnectionStringBuilder(_text).DataSource;

    public DbConnection Create() => _postgres is null ? new SqliteConnection(_text) : _postgres.CreateConnection();

    public DbConnection Open()
    {
        var connection = Create();
        connection.Open();
        return connection;
    }

    public void Configure(DbContextOptionsBuilder options)
    {
        if (_postgres is null) { options.UseSqlite(_text); }
        else { options.UseNpgsql(_postgres); }
    }

    public async ValueTask DisposeAsync()
    {
        if (_postgres is not null) { await _postgres.DisposeAsync(); }
    }
}

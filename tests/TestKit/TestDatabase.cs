using System.Globalization;
using System.Security.Cryptography;
using HocVuSo.Platform;
using HocVuSo.Web;
using HocVuSo.Web.Demonstration;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace HocVuSo.TestKit;

/// <summary>What a test's database holds before the test does anything.</summary>
public enum Holding
{
    /// <summary>Today's schema and catalogues, and nobody.</summary>
    Nobody,

    /// <summary>The same, marked as a demonstration: simulated sign-in, marked pages.</summary>
    DemonstrationOfNobody,

    /// <summary>The demonstration as <c>hocvuso seed</c> makes it, of fewer people: staff accounts, villages, a year of facts and reports.</summary>
    Demonstration,
}

/// <summary>
/// A database of its own for one test site: a copy of one that was prepared once per process. SQLite copies a file;
/// PostgreSQL copies a template database.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    /// <summary>Fixed, so that a copied database opens with it. It protects nothing.</summary>
    public static readonly byte[] MasterKey = SHA256.HashData("the master key of every test"u8);

    private static readonly string? Server = Environment.GetEnvironmentVariable("HOCVUSO_TEST_PG") is { Length: > 0 } given ? given : null;
    private static readonly string Folder = Directory.CreateTempSubdirectory("hocvuso-test-").FullName;
    private static readonly Dictionary<(Database, Holding), Lazy<Task<string>>> Prepared = (
        from database in Enum.GetValues<Database>()
        from holding in Enum.GetValues<Holding>()
        select (database, holding)).ToDictionary(key => key, key => new Lazy<Task<string>>(() => PrepareAsync(key.database, key.holding)));

    // Enough that every page of the demonstration has something to show; for the picture of README as many as ./run makes.
    private static readonly int DemonstrationLearners = Environment.GetEnvironmentVariable("HOCVUSO_PICTURES") == "1" ? 5_000 : 400;

    private static int _count;

    private readonly Database _kind;
    private readonly string _name;

    static TestDatabase() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Clear();

    private TestDatabase(Database kind, string name) => (_kind, _name) = (kind, name);

    /// <summary>Why tests on PostgreSQL cannot run; null when they can.</summary>
    public static string? PostgresAbsent => Server is null ? "HOCVUSO_TEST_PG names no PostgreSQL server" : null;

    public string Connection => _kind == Database.Sqlite ? $"Data Source={_name}" : $"{Server};Database={_name}";

    /// <summary>A database with today's schema and catalogues, and in it what is asked for.</summary>
    public static async Task<TestDatabase> CreateAsync(Database kind, Holding holding = Holding.Nobody)
    {
        var source = await Prepared[(kind, holding)].Value;
        var made = new TestDatabase(kind, NewName(kind));
        if (kind == Database.Sqlite) { File.Copy(source, made._name); }
        else { await ServerAsync($"create database {made._name} template {source}"); }
        return made;
    }

    /// <summary>A database without a single table.</summary>
    public static async Task<TestDatabase> CreateEmptyAsync(Database kind)
    {
        var made = new TestDatabase(kind, NewName(kind));
        if (kind == Database.Postgres) { await ServerAsync($"create database {made._name}"); }
        return made;
    }

    public async ValueTask DisposeAsync()
    {
        if (_kind == Database.Postgres)
        {
            await ServerAsync($"drop database if exists {_name} with (force)");
            return;
        }
        foreach (var file in Directory.GetFiles(Folder, Path.GetFileName(_name) + "*")) { File.Delete(file); }
    }

    private static async Task<string> PrepareAsync(Database kind, Holding holding)
    {
        var made = await CreateEmptyAsync(kind);
        // Another seed than the sites': the same seed and clock would mint the same ids again.
        var (clock, entropy) = (new SeedClock(holding == Holding.Demonstration ? DemonstrationSeed.Begin : FakeClock.Start), new SharedEntropy(0));
        ConnectionSource connections;
        await using (var app = Site.Build(new SiteSettings(made.Connection, MasterKey, AppContext.BaseDirectory, null, clock, entropy)))
        {
            connections = app.Services.GetRequiredService<ConnectionSource>();
            await Startup.MigrateAsync(app.Services, holding != Holding.Nobody, _ => { }, CancellationToken.None);
            if (holding == Holding.Demonstration) { await FillAsync(app.Services, clock, entropy); }
            // Makes the key that cookies and tokens are sealed with, so that no copy has to.
            app.Services.GetDataProtectionProvider().CreateProtector("prepare").Protect([]);
        }
        await CloseAsync(connections);
        return made._name;
    }

    private static async Task FillAsync(IServiceProvider services, SeedClock clock, SharedEntropy entropy)
    {
        await Startup.WarmUpAsync(services, CancellationToken.None);
        await new DemonstrationSeed(services, clock, entropy, _ => { }).RunAsync(DemoAccounts.Province, DemonstrationLearners, CancellationToken.None);
        // A served demonstration runs at its own distance from the system's clock; a test sets the clock itself.
        await using var scope = services.CreateAsyncScope();
        await Installations.ShiftClockAsync(scope.ServiceProvider.GetRequiredService<AppDb>(), TimeSpan.Zero, CancellationToken.None);
    }

    /// <summary>Closes the connections a host left in its pool: a database in use can be neither copied nor removed.</summary>
    internal static async Task CloseAsync(ConnectionSource connections)
    {
        await using var connection = connections.Create();
        if (connection is SqliteConnection sqlite) { SqliteConnection.ClearPool(sqlite); }
        await connections.DisposeAsync();
    }

    private static string NewName(Database kind)
    {
        var number = Interlocked.Increment(ref _count).ToString(CultureInfo.InvariantCulture);
        return kind == Database.Sqlite ? Path.Combine(Folder, number + ".db") : $"hocvuso_test_{Environment.ProcessId}_{number}";
    }

    private static async Task ServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Server + ";Database=postgres;Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names made above.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    // The templates are dropped with the cluster; ./test makes one for the run.
    private static void Clear()
    {
        if (Directory.Exists(Folder)) { Directory.Delete(Folder, recursive: true); }
    }
}

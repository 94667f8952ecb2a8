using System.Data.Common;
using System.Globalization;
using HocVuSo.Platform;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Web;

/// <summary>Brings the database to today's schema and catalogues, then reads what the modules keep in memory.</summary>
public static class Startup
{
    /// <summary>True when nobody has used the database: there is none, or its making was cut short before it said what it is.</summary>
    public static async Task<bool> IsNewAsync(IServiceProvider services, CancellationToken cancel)
    {
        var connections = services.GetRequiredService<ConnectionSource>();
        // Opening would make the file.
        if (connections.File is { } file && !File.Exists(file)) { return true; }
        await using var connection = connections.Create();
        await connection.OpenAsync(cancel);
        return await CountAsync(connection, connections.IsPostgres
            ? "select count(*) from information_schema.tables where table_schema = current_schema() and table_name = 'platform_installation'"
            : "select count(*) from sqlite_master where name = 'platform_installation'", cancel) == 0
            || await CountAsync(connection, "select count(*) from platform_installation", cancel) == 0;
    }

    /// <summary>For verbs that read what is there: refuses, and makes nothing, where there is no database of ours.</summary>
    public static async Task RequireDatabaseAsync(IServiceProvider services, CancellationToken cancel)
    {
        if (await IsNewAsync(services, cancel)) { throw new InvalidOperationException("there is no database here yet: hocvuso migrate makes it, and --db names another."); }
    }

    /// <summary>Applies schema files and catalogues. <paramref name="say"/> hears each step.</summary>
    public static async Task MigrateAsync(IServiceProvider services, bool demonstration, Action<string> say, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await db.Database.OpenConnectionAsync(cancel);
        var applied = await SchemaScripts.ApplyAsync(db.Database.GetDbConnection(), db.IsPostgres, services.SchemaAssemblies(), cancel);
        if (applied.Count > 0) { say($"schema: {applied.Count} scripts"); }
        await Installations.EnsureAsync(db, demonstration, services.GetRequiredService<TimeProvider>(), cancel);
        var files = services.GetRequiredService<DataFiles>();
        foreach (var catalogue in services.GetServices<ICatalogue>())
        {
            var rows = await catalogue.LoadAsync(db, files, cancel);
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
            if (rows > 0) { say($"{catalogue.Name}: {rows} rows"); }
        }
    }

    /// <summary>Sets the installation's clock and reads memory tables. Call once, before the host answers.</summary>
    public static async Task WarmUpAsync(IServiceProvider services, CancellationToken cancel)
    {
        await using (var scope = services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            await Installations.ApplyAsync(db, services.GetRequiredService<Installation>(), services.GetRequiredService<InstallationClock>(), cancel);
        }
        foreach (var warmUp in services.GetServices<IWarmUp>()) { await warmUp.WarmUpAsync(cancel); }
    }

    private static async Task<long> CountAsync(DbConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constant text above.
        command.CommandText = sql;
#pragma warning restore CA2100
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancel), CultureInfo.InvariantCulture);
    }
}

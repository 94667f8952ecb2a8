using HocVuSo.Platform;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Web;

/// <summary>Brings the database to today's schema and catalogues, then reads what the modules keep in memory.</summary>
public static class Startup
{
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
}

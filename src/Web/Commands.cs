using System.CommandLine;
using System.Diagnostics;

namespace HocVuSo.Web;

/// <summary>The verbs of <c>hocvuso</c>. Exit codes: 0 done, 1 refused or failed (said on standard error), 2 wrong use.</summary>
internal static class Commands
{
    private static readonly Option<string?> Database = new("--db") { Description = "\"Data Source=file\" (SQLite) or \"Host=…\" (PostgreSQL). Default: var/hocvuso.db" };

    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Học Vụ Số: carries out a plan of the digital literacy movement, from paper to proof.");
        root.Options.Add(Database);
        Database.Recursive = true;
        root.Subcommands.Add(Serve());
        root.Subcommands.Add(Migrate());
        return await root.Parse(args is ["help"] ? ["--help"] : args).InvokeAsync();
    }

    private static Command Serve()
    {
        var urls = new Option<string>("--urls") { Description = "Where to listen.", DefaultValueFactory = _ => "http://127.0.0.1:5080" };
        var command = new Command("serve", "Upgrades the database and answers requests until stopped.") { urls };
        command.SetAction((parsed, cancel) => Guarded(async () =>
        {
            await using var app = Site.Build(SiteSettings.FromEnvironment(parsed.GetValue(Database), parsed.GetValue(urls)));
            await Startup.MigrateAsync(app.Services, demonstration: false, Progress, cancel);
            await Startup.WarmUpAsync(app.Services, cancel);
            await app.StartAsync(cancel);
            Console.WriteLine($"Học Vụ Số: {string.Join(" ", app.Urls)}");
            await app.WaitForShutdownAsync(cancel);
            return 0;
        }));
        return command;
    }

    private static Command Migrate()
    {
        var command = new Command("migrate", "Creates or upgrades the database and loads the catalogues.");
        command.SetAction((parsed, cancel) => Guarded(async () =>
        {
            await using var app = Site.Build(SiteSettings.FromEnvironment(parsed.GetValue(Database), null));
            await Startup.MigrateAsync(app.Services, demonstration: false, Progress, cancel);
            Progress("ready");
            return 0;
        }));
        return command;
    }

    private static void Progress(string step) => Console.WriteLine($"  {step}");

    // The outermost edge of the program: a person reads one line, not a stack trace; HOCVUSO_DEBUG=1 shows it whole.
    private static async Task<int> Guarded(Func<Task<int>> run)
    {
        try { return await run(); }
        catch (OperationCanceledException) { return 1; }
        catch (Exception fault) when (Environment.GetEnvironmentVariable("HOCVUSO_DEBUG") != "1" && !Debugger.IsAttached)
        {
            await Console.Error.WriteLineAsync("hocvuso: " + fault.Message);
            return 1;
        }
    }
}

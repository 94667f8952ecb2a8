using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using HocVuSo.Assessment.Contracts;
using HocVuSo.Ledger.Contracts;
using HocVuSo.Platform;
using HocVuSo.Web.Demonstration;

namespace HocVuSo.Web;

/// <summary>The verbs of <c>hocvuso</c>. Exit codes: 0 done, 1 refused or failed (said on standard error), 2 wrong use.</summary>
internal static class Commands
{
    private const int LearnersByDefault = 5_000;

    private static readonly Option<string?> Database = new("--db") { Description = "\"Data Source=file\" (SQLite) or \"Host=…\" (PostgreSQL). Default: var/hocvuso.db", Recursive = true };

    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Học Vụ Số: carries out a plan of the digital literacy movement, from paper to proof.") { Database };
        foreach (var command in new[] { Serve(), Migrate(), Seed(), Import(), Verify(), Replay(), Backup(), ExchangeCommands.Export(Database), ExchangeCommands.Import(Database) }) { root.Subcommands.Add(command); }
        var parsed = root.Parse(args is [] or ["help"] ? ["--help"] : args is ["help", .. var rest] ? [.. rest, "--help"] : args);
        return parsed.Errors.Count > 0 ? await WrongUseAsync(parsed) : await parsed.InvokeAsync();
    }

    private static Command Serve()
    {
        var urls = new Option<string>("--urls") { Description = "Where to listen.", DefaultValueFactory = _ => "http://127.0.0.1:5080" };
        var demo = new Option<bool>("--demo") { Description = $"Make a demonstration of {LearnersByDefault} learners if the database is empty, and serve it. Without this a demonstration database is refused." };
        var empty = new Option<bool>("--empty") { Description = "Serve without demonstration data (the default, said aloud)." };
        var command = new Command("serve", "Upgrades the database and answers requests until stopped.") { urls, demo, empty };
        command.SetAction((parsed, cancel) => Guarded(async () =>
        {
            var settings = SiteSettings.FromEnvironment(parsed.GetValue(Database), parsed.GetValue(urls));
            if (parsed.GetValue(demo)) { await SeedIfEmptyAsync(settings, DemoAccounts.Province, LearnersByDefault, 1, cancel); }
            await using var app = Site.Build(settings);
            await Startup.MigrateAsync(app.Services, demonstration: false, Progress, cancel);
            await Startup.WarmUpAsync(app.Services, cancel);
            var installation = app.Services.GetRequiredService<Installation>();
            if (installation.Demonstration && !parsed.GetValue(demo))
            {
                throw new InvalidOperationException("this database holds a demonstration with accounts anybody knows. Serve it with --demo, or point --db at another database.");
            }
            if (!installation.Demonstration && new Uri(installation.BaseAddress).IsLoopback)
            {
                Progress("Installation__BaseAddress is not set: the QR codes on confirmations lead to this machine only");
            }
            await app.StartAsync(cancel);
            Welcome(app, installation);
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

    private static Command Seed()
    {
        var province = new Option<string>("--province") { Description = "Official code of the province.", DefaultValueFactory = _ => DemoAccounts.Province };
        var learners = new Option<int>("--learners") { Description = "How many learners to make (100 to 1,000,000).", DefaultValueFactory = _ => LearnersByDefault };
        var seed = new Option<ulong>("--seed") { Description = "The number all chance is drawn from: the same number makes the same facts.", DefaultValueFactory = _ => 1 };
        // What is no number at all the parser refuses itself.
        learners.Validators.Add(r => { if (r.Tokens is [var given] && int.TryParse(given.Value, CultureInfo.InvariantCulture, out var number) && number is < 100 or > 1_000_000) { r.AddError("--learners: from 100 to 1000000."); } });
        var command = new Command("seed", "Makes a demonstration in an empty database: synthetic people of a province and a year of what they did.") { province, learners, seed };
        command.SetAction((parsed, cancel) => Guarded(async () =>
        {
            var settings = SiteSettings.FromEnvironment(parsed.GetValue(Database), null);
            if (await SeedIfEmptyAsync(settings, parsed.GetValue(province)!, parsed.GetValue(learners), parsed.GetValue(seed), cancel)) { return 0; }
            throw new InvalidOperationException("the database is not empty; a demonstration is made in an empty one only.");
        }));
        return command;
    }

    private static Command Import()
    {
        var file = new Argument<FileInfo>("file") { Description = "CSV with the columns unit_code, group, as_of (yyyy-mm-dd), value, level (estimate, preliminary, official), source." };
        var command = new Command("import", "Imports denominators (how many people of a group a unit has). All rows or none.") { file };
        command.SetAction((parsed, cancel) => Guarded(async () =>
        {
            await using var app = Site.Build(SiteSettings.FromEnvironment(parsed.GetValue(Database), null));
            await Startup.MigrateAsync(app.Services, demonstration: false, Progress, cancel);
            await Startup.WarmUpAsync(app.Services, cancel);
            await using var scope = app.Services.CreateAsyncScope();
            Progress($"{await ImportPopulations.RunAsync(scope.ServiceProvider, parsed.GetValue(file)!.FullName, cancel)} rows imported");
            return 0;
        }));
        return command;
    }

    private static Command Verify()
    {
        var command = new Command("verify", "Recounts every figure from the facts, compares it with the roll-ups, and prints a digest of the ledger.");
        command.SetAction((parsed, cancel) => Guarded(async () =>
        {
            await using var app = Site.Build(SiteSettings.FromEnvironment(parsed.GetValue(Database), null));
            await Startup.RequireDatabaseAsync(app.Services, cancel);
            await Startup.WarmUpAsync(app.Services, cancel);
            await using var scope = app.Services.CreateAsyncScope();
            var check = await scope.ServiceProvider.GetRequiredService<ILedgerCheck>().VerifyAsync(Progress, cancel);
            Console.WriteLine($"facts  {check.Facts.ToString(CultureInfo.InvariantCulture)}");
            Console.WriteLine($"digest {check.Digest}");
            foreach (var difference in check.Differences.Take(20)) { await Console.Error.WriteLineAsync(difference); }
            if (check.Differences.Count == 0) { Console.WriteLine("figures agree with the facts"); return 0; }
            throw new InvalidOperationException($"{check.Differences.Count} figures differ from the facts.");
        }));
        return command;
    }

    private static Command Replay()
    {
        var session = new Argument<Guid>("session") { Description = "Id of a test, as in its address." };
        var command = new Command("replay", "Makes every choice and the decision of a test again from its seed, answers and exposure snapshots, and compares them with what is stored.") { session };
        command.SetAction((parsed, cancel) => Guarded(async () =>
        {
            await using var app = Site.Build(SiteSettings.FromEnvironment(parsed.GetValue(Database), null));
            await Startup.RequireDatabaseAsync(app.Services, cancel);
            await Startup.WarmUpAsync(app.Services, cancel);
            await using var scope = app.Services.CreateAsyncScope();
            var replay = await scope.ServiceProvider.GetRequiredService<IReplays>().ReplayAsync(parsed.GetValue(session), cancel)
                ?? throw new InvalidOperationException("there is no such test.");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{replay.Profile} version {replay.ProfileVersion}, bank {replay.Bank}, seed {replay.Seed}"));
            foreach (var line in replay.Choices)
            {
                var chosen = line.Snapshot is { } snapshot ? string.Create(CultureInfo.InvariantCulture, $"  snapshot {snapshot,4}  of {line.Candidates,5}  {line.Digest}") : "";
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{line.Position,3}  {line.Item,-44}{chosen}  {line.Response ?? "",-12}  {line.Mark}{(line.Counts ? "" : "  not counted")}"));
            }
            if (replay.Decision is not null) { Console.WriteLine(replay.Decision); }
            foreach (var difference in replay.Differences) { await Console.Error.WriteLineAsync(difference); }
            if (replay.Differences.Count > 0) { throw new InvalidOperationException("the replay differs from what is stored."); }
            Console.WriteLine("every choice and the decision come out the same");
            return 0;
        }));
        return command;
    }

    private static Command Backup()
    {
        var to = new Argument<FileInfo>("to") { Description = "The file to write; it must not exist." };
        var command = new Command("backup", "Copies a running SQLite database into one consistent file and checks it. The master key is not in it: keep that apart. On PostgreSQL use pg_dump.") { to };
        command.SetAction((parsed, cancel) => Guarded(async () =>
        {
            await using var app = Site.Build(SiteSettings.FromEnvironment(parsed.GetValue(Database), null));
            await Startup.RequireDatabaseAsync(app.Services, cancel);
            var connections = app.Services.GetRequiredService<ConnectionSource>();
            var target = parsed.GetValue(to)!;
            await SqliteBackup.WriteAsync(connections, target.FullName, cancel);
            await using var written = File.OpenRead(target.FullName);
            Console.WriteLine($"{written.Length.ToString(CultureInfo.InvariantCulture)} bytes, SHA-256 {Convert.ToHexStringLower(await SHA256.HashDataAsync(written, cancel))}");
            return 0;
        }));
        return command;
    }

    private static async Task<bool> SeedIfEmptyAsync(SiteSettings settings, string province, int learners, ulong seed, CancellationToken cancel)
    {
        var watch = Stopwatch.StartNew();
        var entropy = new SeededEntropy(seed);
        var clock = new SeedClock(DemonstrationSeed.Begin);
        await using var app = Site.Build(settings with { Clock = clock, Entropy = entropy });
        if (!await Startup.IsNewAsync(app.Services, cancel))
        {
            if (!await IsUnfinishedAsync(app.Services, cancel)) { return false; }
            throw new InvalidOperationException(
                $"making the demonstration was cut short and {app.Services.GetRequiredService<ConnectionSource>().File ?? "this database"} holds half of it. Remove it, then start again.");
        }
        Console.WriteLine($"Making a demonstration of {learners} learners …");
        await Startup.MigrateAsync(app.Services, demonstration: true, Progress, cancel);
        await Startup.WarmUpAsync(app.Services, cancel);
        await new DemonstrationSeed(app.Services, clock, entropy, Progress).RunAsync(province, learners, cancel);
        Progress($"done in {watch.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s");
        return true;
    }

    private static async Task<bool> IsUnfinishedAsync(IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        return await Installations.IsUnfinishedAsync(scope.ServiceProvider.GetRequiredService<AppDb>(), cancel);
    }

    private static void Welcome(WebApplication app, Installation installation)
    {
        Console.WriteLine();
        Console.WriteLine($"  Học Vụ Số: {string.Join(" ", app.Urls)}");
        if (!installation.Demonstration) { return; }
        Console.WriteLine("  Người học: bấm Đăng nhập, chọn VNeID (mô phỏng), rồi chọn một người.");
        Console.WriteLine($"  Cán bộ: mật khẩu {DemoAccounts.Password}, mã 6 số xem ở {app.Urls.First()}/mo-phong/ma-xac-thuc");
        foreach (var account in DemoAccounts.All) { Console.WriteLine($"    {account.Username,-18}{account.What}"); }
    }

    private static void Progress(string step) => Console.WriteLine($"  {step}");

    private static async Task<int> WrongUseAsync(ParseResult parsed)
    {
        foreach (var error in parsed.Errors) { await Console.Error.WriteLineAsync("hocvuso: " + error.Message); }
        await Console.Error.WriteLineAsync("hocvuso: see hocvuso help");
        return 2;
    }

    // The outermost edge of the program: a person reads one line, not a stack trace; HOCVUSO_DEBUG=1 shows it whole.
    internal static async Task<int> Guarded(Func<Task<int>> run)
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

// What ./test does after its set-up: builds once, starts a PostgreSQL of its own, runs the test programs, sums up.
// dotnet run eng/test.cs -- [NAME]
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Xml.Linq;

var strict = Environment.GetEnvironmentVariable("CI") == "true";
var watch = Stopwatch.StartNew();
using var stop = new CancellationTokenSource();
Process? running = null;
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

if (Run("dotnet", ["build", "HocVuSo.slnx", "-v", "q", "-nologo"]) != 0) { return Sum(new Tally(0, 1, 0)); }

// A failed build of one of them has failed the build above, so all three are there.
string[] suites = ["Unit", "WebTests", "Browser"];
var results = Directory.CreateTempSubdirectory("hocvuso-results-").FullName;
var cluster = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("HOCVUSO_TEST_PG")) ? Cluster.Start() : null;
try
{
    var tally = new Tally(0, 0, 0);
    foreach (var suite in suites)
    {
        tally += RunSuite(suite);
        if (stop.IsCancellationRequested) { return 130; }
    }
    return Sum(tally);
}
finally
{
    cluster?.Dispose();
    Directory.Delete(results, recursive: true);
}

Tally RunSuite(string suite)
{
    Console.WriteLine($"\n== {suite}");
    List<string> arguments = ["--no-progress", "--report-xunit", "--report-xunit-filename", suite + ".xml", "--results-directory", results, "--ignore-exit-code", "8"];
    if (args.Length > 0) { arguments.AddRange(["--filter-method", $"*{args[0]}*"]); }
    var code = Run($"artifacts/bin/{suite}/debug/HocVuSo.{suite}", arguments);
    var report = Path.Combine(results, suite + ".xml");
    if (!File.Exists(report)) { return new Tally(0, code == 0 ? 0 : 1, 0); }
    var assemblies = XDocument.Load(report).Descendants("assembly").ToList();
    int Count(string attribute) => assemblies.Sum(a => (int?)a.Attribute(attribute) ?? 0);
    var tally = new Tally(Count("passed"), Count("failed") + Count("errors"), Count("skipped") + Count("not-run"));
    // The program died after its report, e.g. while cleaning up: that is a failure too.
    return code != 0 && tally.Failed == 0 ? tally with { Failed = 1 } : tally;
}

int Sum(Tally tally)
{
    Console.WriteLine($"\n{watch.Elapsed.TotalSeconds:0} s");
    if (strict && tally.Skipped > 0) { Console.WriteLine("With CI=true nothing may be skipped."); }
    Console.WriteLine($"{tally.Passed} passed, {tally.Failed} failed, {tally.Skipped} skipped");
    return tally.Failed > 0 || (strict && tally.Skipped > 0) ? 1 : 0;
}

int Run(string program, IEnumerable<string> arguments)
{
    using var process = running = Process.Start(new ProcessStartInfo(program, arguments))!;
    process.WaitForExit();
    running = null;
    return process.ExitCode;
}

// Whoever stops us early still gets the machine back as it was: the loop below ends and the cluster goes.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
    running?.Kill(entireProcessTree: true);
}

internal sealed record Tally(int Passed, int Failed, int Skipped)
{
    public static Tally operator +(Tally a, Tally b) => new(a.Passed + b.Passed, a.Failed + b.Failed, a.Skipped + b.Skipped);
}

/// <summary>A PostgreSQL cluster for this run: loopback only, a free port, no fsync, gone afterwards.</summary>
internal sealed class Cluster : IDisposable
{
    private readonly string _programs;
    private readonly string _folder;
    private readonly bool _asPostgres;

    private Cluster(string programs, string folder, bool asPostgres) => (_programs, _folder, _asPostgres) = (programs, folder, asPostgres);

    /// <summary>Sets HOCVUSO_TEST_PG for the test programs. Null, with a word on the console, when it cannot be had.</summary>
    public static Cluster? Start()
    {
        if (Programs() is not { } programs) { Console.WriteLine("No PostgreSQL here: its tests are skipped."); return null; }
        var folder = Directory.CreateTempSubdirectory("hocvuso-pg-").FullName;
        // PostgreSQL refuses to run as root.
        var cluster = new Cluster(programs, folder, Environment.IsPrivilegedProcess);
        if (cluster._asPostgres) { cluster.Must("chown", "postgres", folder); }
        var port = FreePort();
        cluster.Must(Path.Combine(programs, "initdb"), "-D", folder + "/data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        cluster.Must(Path.Combine(programs, "pg_ctl"), "-D", folder + "/data", "-l", folder + "/log", "-w", "start",
            "-o", $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c autovacuum=off -c max_connections=300");
        Environment.SetEnvironmentVariable("HOCVUSO_TEST_PG", $"Host=127.0.0.1;Port={port};Username=postgres");
        return cluster;
    }

    public void Dispose()
    {
        Must(Path.Combine(_programs, "pg_ctl"), "-D", _folder + "/data", "-m", "immediate", "-w", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    private static string? Programs()
    {
        var debian = "/usr/lib/postgresql";
        var folders = Directory.Exists(debian) ? Directory.GetDirectories(debian).OrderDescending().Select(d => d + "/bin") : [];
        return folders.Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)).FirstOrDefault(d => File.Exists(Path.Combine(d, "initdb")));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Must(string program, params string[] arguments)
    {
        var start = _asPostgres && program != "chown" ? new ProcessStartInfo("runuser", ["-u", "postgres", "--", program, .. arguments]) : new ProcessStartInfo(program, arguments);
        start.WorkingDirectory = _folder;
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start)!;
        // pg_ctl hands its output on to the server it starts: read it and the server would hold us here.
        process.WaitForExit();
        if (process.ExitCode != 0) { throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}"); }
    }
}

using System.Diagnostics;
using HocVuSo.TestKit;

namespace HocVuSo.WebTests.Site;

/// <summary>What the program said on its way out.</summary>
internal sealed record Ran(int Code, string Said, string Complained);

/// <summary>The built program in a folder of its own, run the way an operator runs it: as a process, with its exit codes.</summary>
internal sealed class Hocvuso : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hocvuso-program-").FullName;

    /// <summary>The key of the test kit's databases, unless a test is about keys.</summary>
    public string? MasterKey { get; set; } = Convert.ToBase64String(TestDatabase.MasterKey);

    public string In(string file) => Path.Combine(_folder, file);

    public string Write(string file, string text)
    {
        File.WriteAllText(In(file), text);
        return In(file);
    }

    public async Task<Ran> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new(process.ExitCode, await said, await complained);
    }

    /// <summary>Starts it and leaves it running; the caller ends it.</summary>
    public Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "hocvuso"), arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _folder };
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("HOCVUSO_", StringComparison.Ordinal)).ToList()) { start.Environment.Remove(name); }
        start.Environment["HOCVUSO_VAR"] = In("var");
        if (MasterKey is { } key) { start.Environment["HOCVUSO_MASTER_KEY"] = key; }
        return Process.Start(start)!;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

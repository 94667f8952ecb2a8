using System.Security.Cryptography;

namespace HocVuSo.Web;

/// <summary>What must be known before the host can be built. Everything else is ordinary configuration.</summary>
/// <param name="Connection">"Data Source=…" (SQLite) or "Host=…" (PostgreSQL).</param>
/// <param name="MasterKey">32 bytes; all other keys are derived from it.</param>
/// <param name="DataRoot">The folder that holds data/ and content/.</param>
/// <param name="Urls">Where to listen; null leaves it to the host.</param>
public sealed record SiteSettings(string Connection, byte[] MasterKey, string DataRoot, string? Urls = null, TimeProvider? Clock = null, Platform.Entropy? Entropy = null)
{
    /// <summary>
    /// From the environment: HOCVUSO_DB, HOCVUSO_MASTER_KEY (base64, 32 bytes) or HOCVUSO_KEY_FILE, HOCVUSO_VAR. Without a
    /// key a random one is made once and kept in the var folder, readable by its owner only: there is no default secret.
    /// </summary>
    public static SiteSettings FromEnvironment(string? connection, string? urls)
    {
        var var = Environment.GetEnvironmentVariable("HOCVUSO_VAR") ?? Path.Combine(Environment.CurrentDirectory, "var");
        connection ??= Environment.GetEnvironmentVariable("HOCVUSO_DB");
        if (connection is null)
        {
            Directory.CreateDirectory(var);
            connection = "Data Source=" + Path.Combine(var, "hocvuso.db");
        }
        return new SiteSettings(connection, ReadOrMakeKey(var), AppContext.BaseDirectory, urls);
    }

    private static byte[] ReadOrMakeKey(string var)
    {
        if (Environment.GetEnvironmentVariable("HOCVUSO_MASTER_KEY") is { Length: > 0 } given) { return Convert.FromBase64String(given); }
        var file = Environment.GetEnvironmentVariable("HOCVUSO_KEY_FILE") ?? Path.Combine(var, "master.key");
        if (File.Exists(file)) { return Convert.FromBase64String(File.ReadAllText(file)); }
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var key = RandomNumberGenerator.GetBytes(32);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) { options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite; }
        using var writer = new StreamWriter(new FileStream(file, options));
        writer.Write(Convert.ToBase64String(key));
        return key;
    }
}

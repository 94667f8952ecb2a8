using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace HocVuSo.Platform;

/// <summary>Addresses of our own style sheets, scripts and pictures, with a hash of their content: cached for a year, never stale.</summary>
public static class Asset
{
    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);
    private static string _root = AppContext.BaseDirectory;

    public static void From(string webRoot) => _root = webRoot;

    public static string Url(string path) => Known.GetOrAdd(path, static p =>
    {
        var file = Path.Combine(_root, p);
        return File.Exists(file)
            ? $"/{p}?v={Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))[..10]}"
            : throw new InvalidOperationException($"There is no asset {p}.");
    });
}

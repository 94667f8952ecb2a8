namespace HocVuSo.Assessment.Qti;

/// <summary>Addresses within a package.</summary>
internal static class PackagePaths
{
    /// <summary>What an address in a file means as a path of the package. One that leads out gives a path no package holds.</summary>
    public static string Resolve(string file, string address)
    {
        if (address.Contains(':', StringComparison.Ordinal) || address.StartsWith('/')) { return ""; }
        List<string> parts = [.. file.Split('/')[..^1]];
        foreach (var part in Uri.UnescapeDataString(address).Split('/'))
        {
            if (part is "" or ".") { continue; }
            if (part != "..") { parts.Add(part); }
            else if (parts.Count == 0) { return ""; }
            else { parts.RemoveAt(parts.Count - 1); }
        }
        return string.Join('/', parts);
    }
}

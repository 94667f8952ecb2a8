using System.Text.Json;
using System.Xml.Linq;

namespace HocVuSo.TestKit.Reference;

/// <summary>
/// The packages the program is built with: version, licence, why it is taken (from eng/packages-reasons.txt), and what it
/// brings along. Licences are read from the packages themselves, as restored.
/// </summary>
internal static class PackagePage
{
    public static string Write()
    {
        var reasons = Repository.Lines("eng/packages-reasons.txt")
            .Where(l => l.Contains(": ", StringComparison.Ordinal) && l[0] != '#')
            .ToDictionary(l => l[..l.IndexOf(": ", StringComparison.Ordinal)], l => l[(l.IndexOf(": ", StringComparison.Ordinal) + 2)..], StringComparer.OrdinalIgnoreCase);
        var chosen = XDocument.Load(Repository.In("Directory.Packages.props")).Descendants("PackageVersion")
            .Select(p => (Name: p.Attribute("Include")!.Value, Version: p.Attribute("Version")!.Value)).OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase).ToList();
        foreach (var (name, _) in chosen.Where(p => !reasons.ContainsKey(p.Name))) { throw new InvalidOperationException($"eng/packages-reasons.txt does not say why {name} is taken."); }
        foreach (var name in reasons.Keys.Where(r => chosen.All(c => !c.Name.Equals(r, StringComparison.OrdinalIgnoreCase)))) { throw new InvalidOperationException($"eng/packages-reasons.txt gives a reason for {name}, which is not taken."); }

        var shipped = Locked("src").Except(chosen.Select(c => c.Name.ToLowerInvariant() + "/" + c.Version)).ToList();
        return ReferencePages.Page("Packages", "Packages we chose, and what we would write ourselves without them.", ["package", "version", "licence", "why"],
                chosen.Select(p => (string[])[p.Name, p.Version, Licence(p.Name, p.Version), reasons[p.Name]]))
            + "\n## Brought along\n\nPackages that those of the program bring with them.\n\n"
            + ReferencePages.Table(["package", "version", "licence"], shipped.Select(p => p.Split('/')).Select(p => (string[])[p[0], p[1], Licence(p[0], p[1])]));
    }

    private static IEnumerable<string> Locked(string folder) =>
        (from file in Repository.Files(folder, "packages.lock.json")
         from framework in JsonDocument.Parse(Repository.Read(file)).RootElement.GetProperty("dependencies").EnumerateObject()
         from package in framework.Value.EnumerateObject()
         where package.Value.GetProperty("type").GetString() != "Project"
         select package.Name.ToLowerInvariant() + "/" + package.Value.GetProperty("resolved").GetString()).Distinct().Order(StringComparer.Ordinal);

    private static string Licence(string name, string version)
    {
        var id = name.ToLowerInvariant();
        var folder = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } set ? set : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var metadata = XDocument.Load(Path.Combine(folder, id, version, id + ".nuspec")).Root!.Elements().First(e => e.Name.LocalName == "metadata");
        var licence = metadata.Elements().FirstOrDefault(e => e.Name.LocalName == "license");
        return licence?.Attribute("type")?.Value == "expression" ? licence.Value
            : licence?.Value is { } file ? $"in the package: {file}"
            : metadata.Elements().FirstOrDefault(e => e.Name.LocalName == "licenseUrl")?.Value ?? "not stated";
    }
}

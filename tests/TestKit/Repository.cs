using System.Text.RegularExpressions;

namespace HocVuSo.TestKit;

/// <summary>The source tree the tests were built from: what the rules read.</summary>
public static partial class Repository
{
    private static readonly string[] NotOurs = [".git", ".vs", "artifacts", "bin", "node_modules", "obj", "var"];

    public static string Root { get; } = FindRoot();

    /// <summary>A project of src as docs/architecture.md draws it: an engine, the platform, a module or the host.</summary>
    public sealed record Project(string Name, string Kind)
    {
        public bool IsModule => Kind == "module";

        /// <summary>Engines and the platform know nothing of the product; whatever they make public is for everyone above.</summary>
        public bool IsOpen => Kind is "engine" or "platform";

        public string Folder => In("src", Name);

        /// <summary>What its tables begin with.</summary>
        public string Prefix => Name.ToLowerInvariant() + "_";
    }

    /// <summary>The map, lowest first, read from the document so that the drawing and the rule cannot differ.</summary>
    public static IReadOnlyList<Project> Map { get; } =
        [.. MapLine().Matches(File.ReadAllText(In("docs", "architecture.md"))).Select(m => new Project(m.Groups[1].Value, m.Groups[2].Value))];

    /// <summary>The folder beside the repository with the documents we were given; not everybody has it (see <see cref="SharedFactAttribute"/>).</summary>
    public static string? Shared { get; } = Path.Combine(Root, "..", "shared") is var shared && Directory.Exists(shared) ? Path.GetFullPath(shared) : null;

    public static string In(params ReadOnlySpan<string> path) => Path.Combine([Root, .. path]);

    /// <summary>Files of ours below a folder, relative to the root with slashes, in a fixed order.</summary>
    public static IEnumerable<string> Files(string folder = "", params string[] endings) =>
        from path in Walk(Path.Combine(Root, folder))
        let name = Path.GetRelativePath(Root, path).Replace('\\', '/')
        where endings.Length == 0 || endings.Any(e => name.EndsWith(e, StringComparison.Ordinal))
        orderby name
        select name;

    public static string Read(string file) => File.ReadAllText(In(file));

    public static string[] Lines(string file) => File.ReadAllLines(In(file));

    private static IEnumerable<string> Walk(string folder) =>
        Directory.GetFiles(folder).Where(f => !NotOurs.Contains(Path.GetFileName(f))).Concat(Directory.GetDirectories(folder).Where(d => !NotOurs.Contains(Path.GetFileName(d))).SelectMany(Walk));

    // Tests are built inside the tree; a single-file tool of eng is built elsewhere and started from the tree.
    private static string FindRoot() => Above(AppContext.BaseDirectory) ?? Above(Environment.CurrentDirectory) ?? throw new InvalidOperationException("This does not run inside the repository.");

    private static string? Above(string? at)
    {
        while (at is not null && !File.Exists(Path.Combine(at, "HocVuSo.slnx"))) { at = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(at)); }
        return at is null ? null : Path.TrimEndingDirectorySeparator(at);
    }

    [GeneratedRegex(@"^\| \d+ \| `(\w+)` \| (engine|platform|module|host) \|", RegexOptions.Multiline)]
    private static partial Regex MapLine();
}

using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace HocVuSo.TestKit.Reference;

/// <summary>
/// What an operator may set: the environment variables the code reads, and the configuration sections it binds, each
/// with the summary that stands in the code.
/// </summary>
internal static partial class SettingPage
{
    public static string Write()
    {
        var variables = from file in Repository.Files("src", ".cs")
                        from Match read in Variable().Matches(Repository.Read(file))
                        group file by read.Groups[1].Value into one
                        orderby one.Key
                        select (string[])[ReferencePages.Code(one.Key), string.Join(", ", one.Distinct().Select(ReferencePages.Code))];
        var settings = from bound in Bound()
                       from property in bound.Type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
                       where property.CanWrite
                       let name = $"{bound.Section}:{property.Name}"
                       orderby name
                       select (string[])[ReferencePages.Code(name), ReferencePages.Code(name.Replace(":", "__", StringComparison.Ordinal)), Default(bound.Type, property), Summary(property)];
        return ReferencePages.Heading("Settings", "Settings are ordinary .NET configuration: `appsettings.json` beside the program, or environment variables.")
            + "## Read before the program is built\n\n" + ReferencePages.Table(["environment variable", "read in"], variables)
            + "\n## Configuration\n\n" + ReferencePages.Table(["key", "as environment variable", "default", "meaning"], settings);
    }

    // services.AddSettings<IdleSettings>("Idle"), or GetSection("Installation").Bind(installation) where that is a new Installation()
    private static IEnumerable<(string Section, Type Type)> Bound() =>
        from file in Repository.Files("src", ".cs")
        let text = Repository.Read(file)
        from Match bind in Section().Matches(text)
        let section = bind.Groups["section"].Value
        let type = bind.Groups["type"].Success ? bind.Groups["type"].Value : Regex.Match(text, $@"\b{bind.Groups["variable"].Value} = new (\w+)\(").Groups[1].Value
        select (section, Find(type, file));

    private static Type Find(string name, string file) =>
        Repository.Map.Where(p => File.Exists(Assemblies.FileOf(p.Name))).SelectMany(p => Assemblies.Load(p.Name).GetTypes()).FirstOrDefault(t => t.Name == name)
        ?? throw new InvalidOperationException($"{file} binds a configuration section to “{name}”, which is no type of ours. Write AddSettings<X>(\"X\"), GetSection(\"X\").Get<X>(), or .Bind(x) with x = new X().");

    private static string Default(Type type, PropertyInfo property) => property.GetValue(Activator.CreateInstance(type, nonPublic: true)) switch
    {
        null or "" => "",
        string text => text,
        IFormattable value => ReferencePages.Code(value.ToString(null, System.Globalization.CultureInfo.InvariantCulture)),
        bool value => ReferencePages.Code(value ? "true" : "false"),
        _ => "",
    };

    private static string Summary(PropertyInfo property)
    {
        var file = Path.ChangeExtension(property.DeclaringType!.Assembly.Location, ".xml");
        var member = XDocument.Load(file).Descendants("member").FirstOrDefault(m => m.Attribute("name")!.Value == $"P:{property.DeclaringType.FullName}.{property.Name}");
        return Blanks().Replace(member?.Element("summary")?.Value ?? "", " ").Trim();
    }

    [GeneratedRegex(@"GetEnvironmentVariable\(""(\w+)""\)")]
    private static partial Regex Variable();

    [GeneratedRegex(@"AddSettings<(?<type>\w+)>\(""(?<section>[\w:]+)""\)|GetSection\(""(?<section>[\w:]+)""\)\.(?:Get<(?<type>\w+)>\(|Bind\((?<variable>\w+)\))")]
    private static partial Regex Section();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}

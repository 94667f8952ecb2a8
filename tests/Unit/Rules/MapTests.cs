using System.Xml.Linq;
using HocVuSo.TestKit;
using Xunit;

namespace HocVuSo.Unit.Rules;

/// <summary>The map of docs/architecture.md, checked against the folders, the project files and the built assemblies.</summary>
public sealed class MapTests
{
    private static readonly string[] Order = [.. Repository.Map.Select(p => p.Name)];

    private static readonly string[] ComponentNames = ["Page", "Part", "Layout", "Field"];

    [Fact]
    public void Every_folder_of_src_is_on_the_map() =>
        Assert.Equal(Order.Order(), Directory.GetDirectories(Repository.In("src")).Select(Path.GetFileName).Order()!);

    [Fact]
    public void Every_project_is_in_the_solution() => Assert.Equal(
        Repository.Files("", ".csproj").Order(),
        XDocument.Load(Repository.In("HocVuSo.slnx")).Descendants("Project").Select(p => p.Attribute("Path")!.Value).Order());

    [Fact]
    public void A_project_refers_only_to_projects_before_it() => Rule.Holds(
        from project in Repository.Map
        from target in References(project)
        where Array.IndexOf(Order, target) >= Array.IndexOf(Order, project.Name)
        select $"{project.Name} refers to {target}");

    [Fact]
    public void The_platform_and_the_engines_refer_to_engines_only() => Rule.Holds(
        from project in Repository.Map
        where project.IsOpen
        from target in References(project)
        where Repository.Map.Single(p => p.Name == target).Kind != "engine"
        select $"{project.Name} refers to {target}");

    [Fact]
    public void A_module_touches_another_only_through_its_contracts() => Rule.Holds(
        from project in Repository.Map
        from used in Assemblies.Uses(project.Name)
        let target = Repository.Map.Single(p => p.Name == used.Project)
        where !target.IsOpen && !IsContract(target, used.Namespace)
        // The host composes: it names each module's table of contents, nothing else of it.
        where !(project.Kind == "host" && used.Name == target.Name + "Module")
        select $"{project.Name} uses {used.Namespace}.{used.Name}");

    [Fact]
    public void Only_contracts_the_module_class_and_components_are_public() => Rule.Holds(
        from project in Repository.Map
        where project.IsModule
        from shown in Assemblies.Shows(project.Name)
        where !IsContract(project, shown.Namespace) && shown.Name != project.Name + "Module" && !IsComponent(shown)
        where shown.Name != "_Imports"   // what the compiler makes of _Imports.razor
        select $"{shown.Namespace}.{shown.Name}");

    [Fact]
    public void The_platform_names_no_module()
    {
        var nouns = Repository.Map.Where(p => p.IsModule).SelectMany(p => (string[])[p.Name, p.Name.TrimEnd('s')]).ToHashSet();
        Rule.Holds(from type in Assemblies.Load("Platform").GetTypes()
                     from word in Words(type.Name)
                     where nouns.Contains(word)
                     select type.FullName);
    }

    [Fact]
    public void The_host_holds_no_page() => Rule.Holds(Repository.Files("src/Web", ".razor"));

    private static IEnumerable<string> References(Repository.Project project) =>
        XDocument.Load(Path.Combine(project.Folder, project.Name + ".csproj")).Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value));

    private static bool IsContract(Repository.Project project, string space) =>
        space == $"HocVuSo.{project.Name}.Contracts" || space.StartsWith($"HocVuSo.{project.Name}.Contracts.", StringComparison.Ordinal);

    private static bool IsComponent(Assemblies.ShownType type) =>
        type.Base is "ComponentBase" or "LayoutComponentBase" && ComponentNames.Any(n => type.Name.EndsWith(n, StringComparison.Ordinal));

    // PascalCase: IRecordedThing is I, Recorded, Thing.
    private static IEnumerable<string> Words(string name)
    {
        var start = 0;
        for (var i = 1; i <= name.Length; i++)
        {
            if (i < name.Length && !char.IsUpper(name[i])) { continue; }
            yield return name[start..i];
            start = i;
        }
    }
}

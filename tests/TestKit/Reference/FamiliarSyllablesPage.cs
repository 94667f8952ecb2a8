using System.Globalization;
using System.Text.RegularExpressions;
using HocVuSo.VietnameseText;
using YamlDotNet.RepresentationModel;

namespace HocVuSo.TestKit.Reference;

/// <summary>The syllables that stand in at least three of our lessons and item families: what an author may count on being read.</summary>
internal static partial class FamiliarSyllablesPage
{
    private const int FewestFiles = 3;

    // What stands here is for programs.
    private static readonly HashSet<string> NotRead = new(StringComparer.Ordinal) { "code", "skill", "skills", "level", "band", "kind", "look", "picture", "sound", "enemies", "licence", "version" };

    public static string Write()
    {
        Dictionary<string, int> files = new(StringComparer.Ordinal);
        foreach (var path in new[] { "courses", "items" }.SelectMany(folder => Directory.EnumerateFiles(Repository.In("content", folder), "*.yaml", SearchOption.AllDirectories)))
        {
            var yaml = new YamlStream();
            using (var reader = new StreamReader(path)) { yaml.Load(reader); }
            foreach (var syllable in Texts(yaml.Documents[0].RootNode).SelectMany(PlainLanguage.Syllables).Where(s => s.All(char.IsLetter)).Distinct(StringComparer.Ordinal))
            {
                files[syllable] = files.GetValueOrDefault(syllable) + 1;
            }
        }
        var familiar = files.Where(f => f.Value >= FewestFiles).Select(f => f.Key).Order(StringComparer.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $"# Syllables in at least {FewestFiles} files of content/courses and content/items. Written by `dotnet run eng/docs.cs`; do not edit.\n") + string.Concat(familiar.Select(s => s + "\n"));
    }

    private static IEnumerable<string> Texts(YamlNode node) => node switch
    {
        YamlScalarNode text => [Placeholder().Replace(text.Value ?? "", " ")],
        YamlSequenceNode list => list.Children.SelectMany(Texts),
        YamlMappingNode map => map.Children.Where(c => !NotRead.Contains(((YamlScalarNode)c.Key).Value ?? "")).SelectMany(c => Texts(c.Value)),
        _ => [],
    };

    // {nguoi} is filled with a text of its own.
    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Placeholder();
}

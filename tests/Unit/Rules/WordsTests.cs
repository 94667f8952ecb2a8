using System.Collections;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using HocVuSo.Platform;
using HocVuSo.TestKit;
using Xunit;

namespace HocVuSo.Unit.Rules;

/// <summary>The interface speaks Vietnamese and English, both whole, and only through <see cref="Text"/>.</summary>
public sealed partial class WordsTests
{
    [Fact]
    public void Every_text_is_complete_in_both_languages()
    {
        var texts = Texts().ToList();
        Assert.NotEmpty(texts);
        Rule.Holds(
            from text in texts
            from fault in Faults(text.Value)
            select $"{text.Name}: {fault}");
    }

    [Fact]
    public void Pages_hold_no_words_of_their_own() => Rule.Holds(
        from file in Repository.Files("src", ".razor")
        let markup = CodeBlock().Replace(Directive().Replace(RazorComment().Replace(Repository.Read(file), ""), ""), "")
        from Match words in Words().Matches(markup)
        select $"{file}: {words.Value.Trim()}");

    [Fact]
    public void No_vietnamese_stands_in_a_page_outside_comments() => Rule.Holds(
        from file in Repository.Files("src", ".razor")
        from line in LineComment().Replace(RazorComment().Replace(Repository.Read(file), ""), "").Split('\n')
        where line.Any(IsVietnamese)
        select $"{file}: {line.Trim()}");

    [Fact]
    public async Task Vietnamese_leaves_as_vietnamese_not_as_numeric_entities()
    {
        await using var site = await TestSite.StartAsync();
        using var browser = site.Browser();
        var page = (await browser.GetAsync("/khong-co-trang-nay")).Is(404);
        Assert.Contains("Không tìm thấy", page.Raw, StringComparison.Ordinal);
        Assert.DoesNotContain("&#x1E", page.Raw, StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<(string Name, Text Value)> Texts() =>
        from project in Repository.Map
        from type in Assemblies.Load(project.Name).GetTypes()
        where !type.ContainsGenericParameters
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where Holds(field.FieldType)
        from text in Unpack(field.GetValue(null))
        select ($"{type.FullName}.{field.Name}", text);

    private static bool Holds(Type type) =>
        type == typeof(Text) || type.GetElementType() == typeof(Text) || type.GetGenericArguments().Contains(typeof(Text));

    private static IEnumerable<Text> Unpack(object? value) => value switch
    {
        Text text => [text],
        IDictionary map => map.Values.OfType<Text>(),
        IEnumerable list => list.OfType<Text>(),
        _ => [],
    };

    private static IEnumerable<string> Faults(Text text)
    {
        if (string.IsNullOrWhiteSpace(text.Vi)) { yield return "no Vietnamese"; }
        if (string.IsNullOrWhiteSpace(text.En)) { yield return "no English"; }
        if (!text.Vi.IsNormalized(NormalizationForm.FormC) || !text.En.IsNormalized(NormalizationForm.FormC)) { yield return "not in normal form C"; }
        var (vi, en) = (Places(text.Vi), Places(text.En));
        // A form of address ("Mời {0} …") stands at {0} and has no English.
        if (!vi.SequenceEqual(en) && !vi.Except(["{0}"]).SequenceEqual(en)) { yield return $"places {string.Join(' ', vi)} in Vietnamese, {string.Join(' ', en)} in English"; }
        if (!vi.SequenceEqual(Enumerable.Range(0, vi.Count).Select(n => $"{{{n}}}"))) { yield return "places are not numbered from {0} without gaps"; }
    }

    private static List<string> Places(string text) => [.. Place().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal)];

    private static bool IsVietnamese(char letter) => char.IsLetter(letter) && letter is >= 'À' and <= 'ỹ';

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();

    // Text between a tag's end and the next tag that begins with a letter and holds no expression.
    [GeneratedRegex(@"(?<=[a-z""/]>)\s*\p{L}[^<>@{}()=;]*(?=<)")]
    private static partial Regex Words();

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex RazorComment();

    [GeneratedRegex(@"^@code\b.*", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"^@(inject|using|inherits|implements|typeparam|attribute|namespace)\b.*$", RegexOptions.Multiline)]
    private static partial Regex Directive();

    [GeneratedRegex(@"//.*$", RegexOptions.Multiline)]
    private static partial Regex LineComment();
}

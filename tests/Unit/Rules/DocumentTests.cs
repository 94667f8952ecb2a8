using System.Text.RegularExpressions;
using HocVuSo.TestKit;
using HocVuSo.TestKit.Reference;
using Xunit;

namespace HocVuSo.Unit.Rules;

/// <summary>What the documents say is what the program does.</summary>
public sealed partial class DocumentTests
{
    // Work in progress lives in issues: no plans, reports or status files.
    private static readonly string[] AllowedAtRoot =
    [
        ".editorconfig", ".gitattributes", ".gitignore", "BannedSymbols.txt", "CHANGELOG.md", "CONTRIBUTING.md",
        "Directory.Build.props", "Directory.Packages.props", "HocVuSo.slnx", "LICENSE", "NOTICE", "README.md", "README.vi.md",
        "global.json", "run", "test",
    ];

    private static readonly string[] AllowedFolders = [".ci", "content", "data", "docs", "eng", "src", "tests"];

    [Fact]
    public async Task Generated_pages_are_fresh() => Rule.Holds(
        from page in await ReferencePages.WriteAsync()
        where !File.Exists(Repository.In(page.File)) || Repository.Read(page.File) != page.Text
        select $"{page.File} is out of date: run dotnet run eng/docs.cs");

    [Fact]
    public async Task Every_entity_has_a_line_in_the_glossary()
    {
        var known = Term().Matches(Repository.Read("docs/reference/glossary.md")).Select(m => m.Groups[1].Value).ToHashSet();
        await using var site = await TestSite.StartAsync();
        var entities = await site.RowsAsync(db => Task.FromResult(db.Model.GetEntityTypes().Select(e => e.ClrType.Name).Distinct().Order().ToList()));
        Rule.Holds(entities.Where(e => !known.Contains(e)).Select(e => $"{e} has no line in docs/reference/glossary.md"));
    }

    [Fact]
    public void The_root_holds_only_what_belongs_there()
    {
        Rule.Holds(Directory.GetFiles(Repository.Root).Select(Path.GetFileName).Where(f => f != ".git").Except(AllowedAtRoot));
        Rule.Holds(Repository.Files().Where(f => f.Contains('/', StringComparison.Ordinal)).Select(f => f.Split('/')[0]).Distinct().Except(AllowedFolders));
    }

    [Fact]
    public void Links_between_documents_lead_somewhere() => Rule.Holds(
        from file in Repository.Files("", ".md")
        from Match link in Link().Matches(Repository.Read(file))
        let target = link.Groups[1].Value.Split('#')[0]
        where target.Length > 0 && !target.Contains(':', StringComparison.Ordinal)
        let path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Repository.In(file))!, target))
        where !File.Exists(path) && !Directory.Exists(path)
        select $"{file} links to {target}");

    [Fact]
    public void Decisions_are_numbered_and_say_what_was_rejected_and_how_we_will_know() => Rule.Holds(
        from decision in Repository.Files("docs/decisions", ".md").Select((file, index) => (file, number: index + 1))
        let text = Repository.Read(decision.file)
        from fault in (string[])
        [
            .. Path.GetFileName(decision.file).StartsWith(decision.number.ToString("0000-", System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal) ? (string[])[] : ["is out of number"],
            .. ((string[])["Status:", "## Context", "## Decision", "## Rejected", "## Consequences", "## How we will know it was wrong"]).Where(h => !text.Contains(h, StringComparison.Ordinal)).Select(h => $"lacks “{h}”"),
        ]
        select $"{decision.file} {fault}");

    [GeneratedRegex(@"^\| `(\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex Term();

    [GeneratedRegex(@"(?<!!)\[[^\]]+\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}

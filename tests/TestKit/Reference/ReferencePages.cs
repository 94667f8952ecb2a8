using System.Text;

namespace HocVuSo.TestKit.Reference;

/// <summary>
/// The pages of docs/reference, and of data, that a program writes. <c>dotnet run eng/docs.cs</c> writes them, a rules test compares
/// them: a new endpoint, table, setting or package shows in the change that brings it.
/// </summary>
public static class ReferencePages
{
    /// <summary>Path from the root and text of each page.</summary>
    public static async Task<IReadOnlyList<(string File, string Text)>> WriteAsync()
    {
        await using var site = await TestSite.StartAsync();
        return
        [
            ("docs/reference/endpoints.md", EndpointPage.Write(site)),
            ("docs/reference/tables.md", await TablePage.WriteAsync(site)),
            ("docs/reference/settings.md", SettingPage.Write()),
            ("docs/reference/packages.md", PackagePage.Write()),
            ("data/words/familiar-syllables.txt", FamiliarSyllablesPage.Write()),
        ];
    }

    internal static string Page(string title, string about, string[] columns, IEnumerable<string[]> rows) =>
        new StringBuilder().Append(Heading(title, about)).Append(Table(columns, rows)).ToString();

    internal static string Heading(string title, string about) =>
        $"# {title}\n\n<!-- Written by `dotnet run eng/docs.cs`; do not edit. -->\n\n{about}\n\n";

    internal static string Table(string[] columns, IEnumerable<string[]> rows)
    {
        var text = new StringBuilder();
        Row(text, columns);
        Row(text, [.. columns.Select(_ => "---")]);
        foreach (var row in rows) { Row(text, row); }
        return text.ToString();
    }

    internal static string Code(string text) => $"`{text}`";

    private static void Row(StringBuilder text, string[] cells) =>
        text.Append("| ").AppendJoin(" | ", cells.Select(c => c.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");
}

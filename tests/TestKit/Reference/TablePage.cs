using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.TestKit.Reference;

/// <summary>Every table as the schema files made it, with the comments that stand in those files.</summary>
internal static class TablePage
{
    public static async Task<string> WriteAsync(TestSite site)
    {
        var tables = await site.RowsAsync(db => db.Database.SqlQuery<string>($"select name as \"Value\" from sqlite_master where type = 'table' and name not like 'sqlite_%' and name <> 'platform_schema' order by name").ToListAsync());
        var text = new StringBuilder(ReferencePages.Heading("Tables", "The tables of every module, in the words of their schema files. Types are those of the type words: `{id}` is 16 bytes on SQLite and `uuid` on PostgreSQL, `{utc}` microseconds since 1970 and `timestamp with time zone`."));
        foreach (var project in Repository.Map)
        {
            var own = tables.Where(t => t.StartsWith(project.Prefix, StringComparison.Ordinal)).ToList();
            if (own.Count == 0) { continue; }
            text.Append("## ").Append(project.Name).Append("\n\n");
            foreach (var table in own) { Describe(text, project, table); }
        }
        return text.ToString().TrimEnd('\n') + "\n";
    }

    // The file says more than the database: it has the comment above the table, and the type words.
    private static void Describe(StringBuilder text, Repository.Project project, string table)
    {
        var (about, body) = Repository.Files($"src/{project.Name}", ".sql")
            .Select(f => Create(table).Match(Repository.Read(f)))
            .Where(m => m.Success)
            .Select(m => (m.Groups["about"].Value, m.Groups["body"].Value))
            .First();
        text.Append("### ").Append(table).Append("\n\n");
        var said = string.Join(' ', about.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Trim().TrimStart('-').Trim()));
        if (said.Length > 0) { text.Append(said).Append("\n\n"); }
        text.Append("```sql\n").Append(body.Trim('\n')).Append("\n```\n\n");
    }

    private static Regex Create(string table) =>
        new($@"(?<about>(?:^--[^\n]*\n)*)^create table {Regex.Escape(table)} \(\n(?<body>.*?)^\)", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.IgnoreCase);
}

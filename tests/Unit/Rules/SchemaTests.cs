using System.Text.RegularExpressions;
using HocVuSo.Platform;
using HocVuSo.TestKit;
using HocVuSo.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace HocVuSo.Unit.Rules;

/// <summary>The schema files are the truth; the model, the prefixes and the pairs follow them.</summary>
public sealed partial class SchemaTests
{
    [Theory, Databases]
    public async Task The_schema_files_make_what_the_model_maps(Database on)
    {
        var made = await DescribeAsync(on, async (services, db) =>
            await SchemaScripts.ApplyAsync(db.Database.GetDbConnection(), db.IsPostgres, services.SchemaAssemblies(), CancellationToken.None));
        var mapped = await DescribeAsync(on, async (_, db) => await db.Database.EnsureCreatedAsync());
        Assert.NotEmpty(mapped);
        Assert.Multiple(
            () => Rule.Holds(mapped.Except(made).Select(line => "only in the model: " + line)),
            () => Rule.Holds(made.Except(mapped).Select(line => "only in the schema files: " + line)));
    }

    [Fact]
    public async Task A_module_maps_only_tables_with_its_own_prefix()
    {
        await using var site = await TestSite.StartAsync();
        await site.RowsAsync(db =>
        {
            Rule.Holds(from entity in db.Model.GetEntityTypes()
                         let project = entity.ClrType.Assembly.GetName().Name!.Split('.')[1]
                         where entity.GetTableName()?.StartsWith(project.ToLowerInvariant() + "_", StringComparison.Ordinal) != true
                         select $"{entity.ClrType} is mapped to {entity.GetTableName()}");
            return Task.CompletedTask;
        });
    }

    [Fact]
    public void A_module_names_only_its_own_tables()
    {
        var tables = (from project in Repository.Map
                      from file in Repository.Files($"src/{project.Name}", ".sql")
                      from Match made in Made().Matches(WithoutComments(Repository.Read(file)))
                      select (project, made.Groups[2].Value, file)).ToList();
        Rule.Holds(from made in tables
                     where !made.Value.StartsWith(made.project.Prefix, StringComparison.Ordinal)
                     select $"{made.file} makes {made.Value}, which does not begin with {made.project.Prefix}");

        var owners = tables.DistinctBy(t => t.Value).ToDictionary(t => t.Value, t => t.project.Name);
        Rule.Holds(from project in Repository.Map
                     from file in Repository.Files($"src/{project.Name}", ".sql", ".cs")
                     from Match word in Word().Matches(WithoutComments(Repository.Read(file)))
                     let owner = owners.GetValueOrDefault(word.Value, project.Name)
                     // What the platform keeps for every module, as files, a schema may refer to.
                     where owner != project.Name && !(owner == "Platform" && (project.Kind == "host" || file.EndsWith(".sql", StringComparison.Ordinal)))
                     select $"{file} names {word.Value} of {owner}");
    }

    [Fact]
    public void What_differs_between_the_databases_comes_in_pairs() => Rule.Holds(
        from file in Repository.Files("src", ".sqlite.sql", ".postgres.sql")
        let other = file.EndsWith(".sqlite.sql", StringComparison.Ordinal) ? file.Replace(".sqlite.", ".postgres.", StringComparison.Ordinal) : file.Replace(".postgres.", ".sqlite.", StringComparison.Ordinal)
        where !File.Exists(Repository.In(other))
        select $"{file} has no {other}");

    [Fact]
    public void Schema_files_of_a_module_are_numbered_without_gaps() => Rule.Holds(
        from project in Repository.Map
        let files = Repository.Files($"src/{project.Name}", ".sql").Where(f => f.Contains("/Schema/", StringComparison.Ordinal)).ToList()
        where files.Count > 0
        let numbers = files.Select(f => Path.GetFileName(f)[..4]).Distinct().Order().ToList()
        where !numbers.SequenceEqual(Enumerable.Range(1, numbers.Count).Select(n => n.ToString("0000", System.Globalization.CultureInfo.InvariantCulture)))
        select $"{project.Name}: {string.Join(", ", numbers)}");

    private static async Task<IReadOnlyList<string>> DescribeAsync(Database on, Func<IServiceProvider, AppDb, Task> make)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(on);
        await using var app = Site.Build(new SiteSettings(database.Connection, TestDatabase.MasterKey, AppContext.BaseDirectory));
        await using var scope = app.Services.CreateAsyncScope();
        await using var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await db.Database.OpenConnectionAsync();
        await make(app.Services, db);
        return await SchemaDescription.ReadAsync(db);
    }

    private static string WithoutComments(string text) => Comment().Replace(text, "");

    [GeneratedRegex(@"create\s+(?:unique\s+)?(table|index|trigger|view)\s+(?:if\s+not\s+exists\s+)?""?(\w+)", RegexOptions.IgnoreCase)]
    private static partial Regex Made();

    [GeneratedRegex(@"\b[a-z]+_[a-z_]+\b")]
    private static partial Regex Word();

    [GeneratedRegex(@"(--|//).*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}

#pragma warning disable EF1001 // EF reads a database's schema back only through its design-time services; they are named in this file alone.
using System.Diagnostics;
using HocVuSo.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics.Internal;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Scaffolding;
using Microsoft.EntityFrameworkCore.Scaffolding.Metadata;
using Microsoft.EntityFrameworkCore.Sqlite.Design.Internal;
using Microsoft.Extensions.DependencyInjection;
using Npgsql.EntityFrameworkCore.PostgreSQL.Design.Internal;

namespace HocVuSo.Unit.Rules;

/// <summary>A database as lines that can be compared: a line per column, key, reference and index.</summary>
internal static class SchemaDescription
{
    public static async Task<IReadOnlyList<string>> ReadAsync(AppDb db)
    {
        var design = new ServiceCollection().AddLogging();
        design.AddSingleton<DiagnosticSource>(new DiagnosticListener("schema"));
        design.AddSingleton<ILoggingOptions, LoggingOptions>();
        design.AddSingleton<IDbContextLogger, NullDbContextLogger>();
        design.AddSingleton(typeof(IDiagnosticsLogger<>), typeof(DiagnosticsLogger<>));
        if (db.IsPostgres) { new NpgsqlDesignTimeServices().ConfigureDesignTimeServices(design); }
        else { new SqliteDesignTimeServices().ConfigureDesignTimeServices(design); }
        await using var services = design.BuildServiceProvider();
        await db.Database.OpenConnectionAsync();
        var model = services.GetRequiredService<IDatabaseModelFactory>().Create(db.Database.GetDbConnection(), new DatabaseModelFactoryOptions());
        // The runner's own table is not an entity: it must exist before there is a model.
        return [.. model.Tables.Where(t => t.Name != "platform_schema").SelectMany(Lines).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Lines(DatabaseTable table) =>
        table.Columns.Select(c => $"{table.Name}.{c.Name} {c.StoreType?.ToLowerInvariant()} {(c.IsNullable ? "null" : "not null")}")
            .Append($"{table.Name} primary key ({Names(table.PrimaryKey?.Columns ?? [])})")
            .Concat(table.ForeignKeys.Select(f => $"{table.Name} ({Names(f.Columns)}) references {f.PrincipalTable.Name} ({Names(f.PrincipalColumns)}) on delete {f.OnDelete ?? ReferentialAction.NoAction}"))
            .Concat(table.UniqueConstraints.Select(u => $"{table.Name} unique ({Names(u.Columns)})"))
            .Concat(table.Indexes.Select(i => $"{table.Name} {(i.IsUnique ? "unique" : "index")} ({Names(i.Columns)})"))
            .Distinct();

    private static string Names(IEnumerable<DatabaseColumn> columns) => string.Join(", ", columns.Select(c => c.Name));
}

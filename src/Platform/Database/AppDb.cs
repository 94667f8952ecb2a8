using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace HocVuSo.Platform;

/// <summary>One module's tables. Each module registers one.</summary>
public interface IModelPart
{
    void Ids(IdConventions ids);

    void Build(ModelBuilder model);
}

public static class ModelParts
{
    internal const string Json = "Json";

    /// <summary>The text is JSON: {json} in the schema files.</summary>
    public static PropertyBuilder IsJson(this PropertyBuilder property) => property.HasAnnotation(Json, true);
}

/// <summary>A row that says when it was recorded. The session stamps it inside the gate, so stamps follow commit order.</summary>
public interface IRecorded
{
    DateTimeOffset RecordedAt { get; set; }
}

/// <summary>
/// Work a module does inside the transaction, after the gate and before the rows are written: what is read here cannot
/// change before the commit on SQLite; on PostgreSQL the step takes the locks it needs.
/// </summary>
public interface ICommitStep
{
    Task BeforeCommitAsync(AppDb db, CancellationToken cancel);
}

/// <summary>
/// The one database session of a request. It names no table: modules map their own internal entities. Saving is one
/// transaction, passes the one write gate of the process, and happens once per request.
/// </summary>
public sealed class AppDb(
    DbContextOptions<AppDb> options, IEnumerable<IModelPart> parts, IEnumerable<ICommitStep> steps, WriteGate gate, TimeProvider clock)
    : DbContext(options)
{
    private bool? _postgres;

    public bool IsPostgres => _postgres ??= Database.IsNpgsql();

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (!ChangeTracker.HasChanges()) { return 0; }
        // Looking for changes costs a pass over everything tracked. It was done above; what comes below only adds rows.
        ChangeTracker.AutoDetectChangesEnabled = false;
        try { return await SaveInTurnAsync(acceptAllChangesOnSuccess, cancellationToken); }
        finally { ChangeTracker.AutoDetectChangesEnabled = true; }
    }

    private async Task<int> SaveInTurnAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
        var now = clock.GetUtcNow();
        foreach (var entry in ChangeTracker.Entries<IRecorded>())
        {
            if (entry.State == EntityState.Added) { entry.Entity.RecordedAt = now; }
        }
        foreach (var step in steps) { await step.BeforeCommitAsync(this, cancellationToken); }
        var written = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return written;
    }

    /// <summary>
    /// Saves, unless another request was first: then a unique index already holds such a row or a row is no longer what was
    /// read, nothing is kept, the session is empty again and the answer is false. Every other fault is thrown.
    /// </summary>
    public async Task<bool> TrySaveAsync(CancellationToken cancel)
    {
        try
        {
            await SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException fault) when (fault is DbUpdateConcurrencyException || Dialect.IsTaken(fault.InnerException))
        {
            ChangeTracker.Clear();
            return false;
        }
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Saving passes the write gate: use SaveChangesAsync.");

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        var postgres = options.Extensions.Any(e => e.GetType().Name == "NpgsqlOptionsExtension");
        // An index is a decision and costs every write: only those that a schema file makes are in the model.
        configurationBuilder.Conventions.Remove<ForeignKeyIndexConvention>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion(postgres ? typeof(UtcConverter) : typeof(MicrosecondConverter));
        var ids = new IdConventions(configurationBuilder, postgres);
        foreach (var part in parts) { part.Ids(ids); }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var part in parts) { part.Build(modelBuilder); }
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(e => e.GetProperties()))
        {
            property.SetColumnName(SnakeCase(property.Name));
            if (IsPostgres && property.FindAnnotation(ModelParts.Json) is not null) { property.SetColumnType("jsonb"); }
            property.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
        }
    }

    private static string SnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0) { text.Append('_'); }
            text.Append(char.ToLowerInvariant(letter));
        }
        return text.ToString();
    }

    private sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
        v => v.UtcDateTime, v => new DateTimeOffset(DateTime.SpecifyKind(v, DateTimeKind.Utc)));

    // Microseconds since 1970, the precision PostgreSQL keeps: both databases then hold the same instant.
    private sealed class MicrosecondConverter() : ValueConverter<DateTimeOffset, long>(
        v => Dialect.Microseconds(v), v => Dialect.FromMicroseconds(v));
}

using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Platform;

/// <summary>The one row that says what this database is.</summary>
internal sealed class InstallationRow
{
    public int Id { get; init; } = 1;
    public bool Demonstration { get; set; }
    public DateTimeOffset CreatedAt { get; init; }
    public long ClockOffsetMs { get; set; }
}

public static class Installations
{
    /// <summary>Makes the row on a new database. An existing database keeps what it is.</summary>
    public static async Task EnsureAsync(AppDb db, bool demonstration, TimeProvider clock, CancellationToken cancel)
    {
        if (await db.Set<InstallationRow>().AnyAsync(cancel)) { return; }
        db.Add(new InstallationRow { Demonstration = demonstration, CreatedAt = clock.GetUtcNow() });
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>A demonstration whose making was cut short: its clock, which is set last, is not set.</summary>
    public static async Task<bool> IsUnfinishedAsync(AppDb db, CancellationToken cancel) =>
        await db.Set<InstallationRow>().AnyAsync(i => i.Demonstration && i.ClockOffsetMs == 0, cancel);

    /// <summary>Fixes the demonstration's own "today" as its last step: from now on its clock runs that far from the system's.</summary>
    public static async Task ShiftClockAsync(AppDb db, TimeSpan offset, CancellationToken cancel)
    {
        var row = await db.Set<InstallationRow>().SingleAsync(cancel);
        row.ClockOffsetMs = (long)offset.TotalMilliseconds;
        await db.SaveChangesAsync(cancel);
    }

    public static async Task ApplyAsync(AppDb db, Installation installation, InstallationClock clock, CancellationToken cancel)
    {
        var row = await db.Set<InstallationRow>().AsNoTracking().SingleAsync(cancel);
        installation.Demonstration = row.Demonstration;
        clock.Shift(TimeSpan.FromMilliseconds(row.ClockOffsetMs));
    }
}

internal sealed class PlatformModel : IModelPart
{
    public void Ids(IdConventions ids)
    {
        // The platform has no ids of its own.
    }

    public void Build(ModelBuilder model)
    {
        model.Entity<InstallationRow>(e => e.ToTable("platform_installation"));
        model.Entity<KeyRow>(e => { e.ToTable("platform_key"); e.HasKey(k => k.Name); });
        model.Entity<StoredFile>(e => { e.ToTable("platform_file"); e.HasKey(f => f.Sha256); });
    }
}

/// <summary>Mapped so that the schema test covers the table; rows are read and written by <see cref="SealedKeys"/>.</summary>
internal sealed class KeyRow
{
    public required string Name { get; init; }
    public required byte[] SealedXml { get; init; }
}

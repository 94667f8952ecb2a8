using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace HocVuSo.Platform;

/// <summary>How values travel in the few places that write SQL by hand; the same forms EF's converters use.</summary>
public sealed class Dialect(bool postgres)
{
    private const int SqliteUniqueIndex = 2067;   // SQLITE_CONSTRAINT_UNIQUE
    private const int SqlitePrimaryKey = 1555;    // SQLITE_CONSTRAINT_PRIMARYKEY

    public bool IsPostgres => postgres;

    public object Id(Guid id) => postgres ? id : id.ToByteArray(true);

    public object Utc(DateTimeOffset instant) => postgres ? instant.UtcDateTime : Microseconds(instant);

    public object Date(DateOnly date) => postgres ? date : date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public object Bool(bool value) => postgres ? value : value ? 1L : 0L;

    /// <summary>True for the refusal of a unique index or primary key.</summary>
    public static bool IsTaken(Exception? fault) => fault switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqliteUniqueIndex or SqlitePrimaryKey,
        PostgresException postgres => postgres.SqlState == PostgresErrorCodes.UniqueViolation,
        _ => false,
    };

    public static long Microseconds(DateTimeOffset instant) => (instant.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset FromMicroseconds(long value) => DateTimeOffset.UnixEpoch.AddTicks(value * TimeSpan.TicksPerMicrosecond);

    /// <summary>Adds @p0, @p1, … to the command, null as a database null.</summary>
    public static void Bind(DbCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (command.Parameters.Count > i) { command.Parameters[i].Value = values[i] ?? DBNull.Value; continue; }
            var parameter = command.CreateParameter();
            parameter.ParameterName = "p" + i.ToString(CultureInfo.InvariantCulture);
            parameter.Value = values[i] ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }
    }
}

using System.Data.Common;
using System.Globalization;

namespace HocVuSo.Platform;

/// <summary>How values travel in the few places that write SQL by hand; the same forms EF's converters use.</summary>
public sealed class Dialect(bool postgres)
{
    public bool IsPostgres => postgres;

    public object Id(Guid id) => postgres ? id : id.ToByteArray(true);

    public object Utc(DateTimeOffset instant) => postgres ? instant.UtcDateTime : Microseconds(instant);

    public object Date(DateOnly date) => postgres ? date : date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public object Bool(bool value) => postgres ? value : value ? 1L : 0L;

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

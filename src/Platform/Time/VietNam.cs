namespace HocVuSo.Platform;

/// <summary>
/// Civil time of Viet Nam: UTC+7 the whole year (Asia/Ho_Chi_Minh has had no other offset since 1975, so no zone
/// database is asked). Instants are kept in UTC; a date a person reads or types is a date here.
/// </summary>
public static class VietNam
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    public static DateOnly Today(TimeProvider clock) => DateOf(clock.GetUtcNow());

    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <summary>The instant at which the given date begins in Viet Nam, in UTC.</summary>
    public static DateTimeOffset StartOf(DateOnly date) => new DateTimeOffset(date, TimeOnly.MinValue, Offset).ToUniversalTime();
}

namespace HocVuSo.Platform;

/// <summary>
/// The clock of this installation. A demonstration database carries its own "today", so that its story stays whole;
/// everywhere else the offset is zero and this is the system's clock.
/// </summary>
public sealed class InstallationClock(TimeProvider system) : TimeProvider
{
    private TimeSpan _offset;

    public override DateTimeOffset GetUtcNow() => system.GetUtcNow() + _offset;

    /// <summary>The world's time, also in a demonstration: for what a device outside this installation must agree on.</summary>
    public DateTimeOffset GetSystemUtcNow() => system.GetUtcNow();

    public override long GetTimestamp() => system.GetTimestamp();

    public override long TimestampFrequency => system.TimestampFrequency;

    /// <summary>From now on the clock runs <paramref name="offset"/> ahead of the system's clock (or behind, when negative).</summary>
    public void Shift(TimeSpan offset) => _offset = offset;
}

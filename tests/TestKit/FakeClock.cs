namespace HocVuSo.TestKit;

/// <summary>A clock that moves only when told to. It starts on Monday 16 November 2026, 09:00 in Viet Nam: office hours, inside a reporting window.</summary>
public sealed class FakeClock(DateTimeOffset? start = null) : TimeProvider
{
    public static readonly DateTimeOffset Start = new(2026, 11, 16, 9, 0, 0, TimeSpan.FromHours(7));

    private long _ticks = (start ?? Start).UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    // Elapsed times follow the same hand-moved hands; timers stay real, so that nothing waits for a test to move the clock.
    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public void Advance(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);

    public void Set(DateTimeOffset to) => Interlocked.Exchange(ref _ticks, to.UtcTicks);
}

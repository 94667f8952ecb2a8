namespace HocVuSo.Web.Demonstration;

/// <summary>A clock that stands where it is put: the demonstration walks a year with it.</summary>
public sealed class SeedClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start.ToUniversalTime();

    public override DateTimeOffset GetUtcNow() => _now;

    public void MoveTo(DateTimeOffset instant)
    {
        if (instant < _now) { throw new InvalidOperationException("Time does not run backwards."); }
        _now = instant.ToUniversalTime();
    }

    public void Advance(TimeSpan span) => _now += span;
}

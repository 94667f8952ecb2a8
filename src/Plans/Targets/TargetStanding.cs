using HocVuSo.Plans.Contracts;
using HocVuSo.Platform;

namespace HocVuSo.Plans.Targets;

/// <summary>Where a target stands today: reached with its operator, as far as a steady year would be, or behind that.</summary>
/// <param name="Said">The figure of today and what a steady year would have reached.</param>
/// <param name="Tone">Of the badge.</param>
internal sealed record TargetStanding(string Said, Text Word, string Tone)
{
    private const string Good = "badge-ok";

    /// <summary>
    /// Null where it cannot be told. A share is held against a share and a number against a number; numbers are those of this year, so that a
    /// number for another year is not told.
    /// </summary>
    public static TargetStanding? Of(PlanTarget target, Progress? now, DateOnly startsOn, DateOnly today)
    {
        var pace = target.Pace(startsOn, today);
        if (target.IsShare)
        {
            if (now is not { Numerator: { } n, Denominator: > 0 and var d }) { return null; }
            var percent = n * 100m / d;
            return Of(target, target.IsReached(n, d), n * 100m >= pace * d, Shared(percent, target.Value), Shared(pace, percent), pace);
        }
        return now?.Count is { } count && target.Deadline?.Year == today.Year
            ? Of(target, target.IsReached(count), count >= pace, Counted(count, target), Counted((long)decimal.Ceiling(pace), target), pace)
            : null;
    }

    private static TargetStanding Of(PlanTarget target, bool reached, bool onPace, string now, string needed, decimal pace)
    {
        // What must not be passed has no pace.
        var said = pace > 0 && !target.IsCeiling ? $"{now}, {PlanWords.Pace.With(needed)}" : now;
        if (target.IsCeiling) { return reached ? new(said, PlanWords.Within, Good) : new(said, PlanWords.Beyond, "badge-warn"); }
        return reached ? new(said, PlanWords.Reached, Good) : onPace ? new(said, PlanWords.OnPace, Good) : new(said, PlanWords.Behind, "badge-warn");
    }

    private static string Shared(decimal percent, decimal beside) => Say.Percent(percent / 100, Say.DecimalsApart(percent, 0, beside));

    private static string Counted(long count, PlanTarget target) => $"{Say.Number(count)}\u00A0{target.Measure}";
}

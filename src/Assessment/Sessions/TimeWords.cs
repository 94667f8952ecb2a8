namespace HocVuSo.Assessment.Sessions;

/// <summary>Time as a sentence. Nothing on a page counts down: the sentence is as old as the page.</summary>
internal static class TimeWords
{
    /// <summary>"Còn khoảng 12 phút.": whole minutes, rounded up, so that nobody is told less than there is.</summary>
    public static string Left(DateTimeOffset ends, DateTimeOffset now) => (ends - now) switch
    {
        var left when left <= TimeSpan.Zero => AssessmentWords.TimeIsOver,
        { TotalMinutes: <= 1 } => AssessmentWords.LessThanAMinute,
        var left => AssessmentWords.AboutMinutesLeft.With((int)Math.Ceiling(left.TotalMinutes)),
    };

    public static string Spent(DateTimeOffset started, DateTimeOffset now) => AssessmentWords.AboutMinutesSpent.With(Math.Max(1, (int)Math.Round((now - started).TotalMinutes)));
}

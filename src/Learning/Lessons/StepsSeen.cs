using System.Collections.Concurrent;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using Microsoft.Extensions.Logging;

namespace HocVuSo.Learning.Lessons;

/// <summary>
/// Notes when a step was first shown, by the server's clock, without making the reader wait. What the client claims about
/// watching counts for nothing; this row is only how long ago somebody was here.
/// </summary>
internal sealed partial class StepsSeen(Appender appender, TimeProvider clock, ILogger<StepsSeen> log)
{
    private const string Sql = "insert into learning_step (learner_id, lesson, step, seen_at) values (@p0, @p1, @p2, @p3) on conflict (learner_id, lesson, step) do nothing";

    // Spares the database the repeated sight of the same step; forgetting it costs one statement that changes nothing.
    private const int MostRemembered = 100_000;

    private readonly ConcurrentDictionary<(PersonId, string, int), byte> _noted = new();

    public void Note(PersonId learner, string lesson, int step)
    {
        if (_noted.Count > MostRemembered) { _noted.Clear(); }
        if (!_noted.TryAdd((learner, lesson, step), 0)) { return; }
        var append = appender.AppendAsync(Sql, [appender.Dialect.Id(learner.Value), lesson, step, appender.Dialect.Utc(clock.GetUtcNow())], CancellationToken.None);
        append.ContinueWith(t => NotNoted(t.Exception!), CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The sight of a step was not noted.")]
    private partial void NotNoted(Exception fault);
}

using HocVuSo.People.Contracts;
using HocVuSo.Platform;

namespace HocVuSo.Assessment.Sessions;

/// <summary>Writes answers, durable when the call returns: one row each, many requests to one commit.</summary>
internal sealed class AnswerLog(Appender appender)
{
    // The session must still run when the row is written, not only when it was read: the statements ask themselves.
    private const string Running = "where exists (select 1 from assessment_session where learner_id = @p0 and id = @p1 and finished_at is null)";

    private const string Answer = $"""
        insert into assessment_answer (learner_id, session_id, position, response, at, next_choice)
        select @p0, @p1, @p2, @p3, @p4, @p5 {Running}
        on conflict (learner_id, session_id, position) do nothing
        """;

    private const string Step = $"""
        insert into assessment_step (learner_id, session_id, position, step, response, at)
        select @p0, @p1, @p2, @p3, @p4, @p5 {Running}
        on conflict (learner_id, session_id, position, step) do nothing
        """;

    private const string Late = """
        insert into assessment_late_answer (learner_id, session_id, position, response, at)
        select @p0, @p1, @p2, @p3, @p4 where not exists (select 1 from assessment_answer where learner_id = @p0 and session_id = @p1 and position = @p2 and response = @p3)
        on conflict (learner_id, session_id, position, at) do nothing
        """;

    /// <summary>False when the position was answered before or the session has ended: nothing was written.</summary>
    public async Task<bool> AnswerAsync(PersonId learner, SessionId session, int position, string response, StoredChoice? next, DateTimeOffset at, CancellationToken cancel)
    {
        var dialect = appender.Dialect;
        return await appender.AppendAsync(Answer, [dialect.Id(learner.Value), dialect.Id(session.Value), position, response, dialect.Utc(at), next?.ToBytes()], cancel) > 0;
    }

    /// <summary>The same for a step of a task before its last.</summary>
    public async Task<bool> StepAsync(PersonId learner, SessionId session, int position, int step, string response, DateTimeOffset at, CancellationToken cancel)
    {
        var dialect = appender.Dialect;
        return await appender.AppendAsync(Step, [dialect.Id(learner.Value), dialect.Id(session.Value), position, step, response, dialect.Utc(at)], cancel) > 0;
    }

    /// <summary>Keeps what came too late to count. The same answer once more, a doubled press, tells nothing and is not kept.</summary>
    public Task LateAsync(PersonId learner, SessionId session, int position, string response, DateTimeOffset at, CancellationToken cancel)
    {
        var dialect = appender.Dialect;
        return appender.AppendAsync(Late, [dialect.Id(learner.Value), dialect.Id(session.Value), position, response, dialect.Utc(at)], cancel);
    }
}

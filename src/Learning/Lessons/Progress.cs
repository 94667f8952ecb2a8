using HocVuSo.People.Contracts;
using HocVuSo.Platform;

namespace HocVuSo.Learning.Lessons;

internal sealed class StepSeen
{
    public required PersonId LearnerId { get; init; }
    public required string Lesson { get; init; }
    public required int Step { get; init; }
    public required DateTimeOffset SeenAt { get; init; }
}

internal sealed class Answer
{
    public required PersonId LearnerId { get; init; }
    public required AnswerId Id { get; init; }
    public required string Lesson { get; init; }
    public required int Question { get; init; }
    public required int Choice { get; init; }
    public required bool IsRight { get; init; }
    public required DateTimeOffset AnsweredAt { get; init; }
}

internal readonly record struct AnswerId(Guid Value) : IEntityId<AnswerId>
{
    public static AnswerId From(Guid value) => new(value);
}

internal sealed class Finish
{
    public const string Lesson = "lesson";
    public const string Practice = "practice";
    public const string Course = "course";

    public required PersonId LearnerId { get; init; }
    public required string Kind { get; init; }
    public required string Code { get; init; }
    public required DateTimeOffset FinishedAt { get; init; }
}

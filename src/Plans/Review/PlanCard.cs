using System.Text.Json;
using HocVuSo.OfficialDocuments.Reading;
using HocVuSo.People.Contracts;
using HocVuSo.Plans.Documents;
using HocVuSo.Plans.Duties;

namespace HocVuSo.Plans.Review;

internal enum CardKind { Target, Task }

internal enum CardState
{
    /// <summary>Nobody has decided yet.</summary>
    Open,
    Taken,
    Left,
}

/// <summary>What a card says of a target.</summary>
/// <param name="Measure">"%", or what is counted.</param>
/// <param name="People">Of whom.</param>
/// <param name="Indicator">Code of the measure; null when none fits.</param>
/// <param name="Confidence">How sure the reading is of the measure, in [0, 1]; null after a person chose it.</param>
internal sealed record TargetContent(
    TargetOperator Operator, decimal Value, string Measure, string People, string Condition, DateOnly? Deadline, string Sentence, string? Indicator, double? Confidence,
    IReadOnlyList<string> Leads, IReadOnlyList<string> Cooperating, IReadOnlyList<string> RepeatedAt)
{
    public static TargetContent Of(TargetStatement target) => new(
        target.Operator, target.Value, target.Unit, target.Place is { } place ? $"{target.Group} {place}" : target.Group, target.Condition, target.Deadline, target.Sentence, target.Indicator?.Code, target.Indicator?.Confidence,
        target.Leads, target.Cooperating, target.RepeatedAt);
}

/// <summary>What a card says of a task.</summary>
/// <param name="Duty">Code of the <see cref="DutyRule"/> by which the facts close it; null when people do.</param>
internal sealed record TaskContent(
    string Title, string Sentence, IReadOnlyList<string> Leads, IReadOnlyList<string> Cooperating, IReadOnlyList<DueRule> Dues, string? Product, Demand? Demand, IReadOnlyList<string> RepeatedAt, string? Duty = null)
{
    public static TaskContent Of(TaskStatement task)
    {
        var content = new TaskContent(task.Title, task.Sentence, task.Leads, task.Cooperating, task.Due, task.Product, task.Demand, task.RepeatedAt);
        return content with { Duty = DutyRule.Guess(content)?.Code };
    }
}

/// <summary>One thing that was understood of a plan, for a person to take, mend or leave.</summary>
internal sealed class PlanCard
{
    public required PlanId PlanId { get; init; }

    /// <summary>From 1 in the order of reading; cards that were added come after.</summary>
    public required int Number { get; init; }

    /// <summary>Of the clause it came from.</summary>
    public required string Path { get; init; }

    /// <summary>Of that clause in its plan.</summary>
    public required int Ordinal { get; init; }
    public required CardKind Kind { get; init; }
    public CardState State { get; private set; }

    /// <summary>A <see cref="TargetContent"/> or <see cref="TaskContent"/> as JSON.</summary>
    public string Content { get; private set; } = "";
    public PersonId? ChangedBy { get; private set; }

    /// <summary>Goes up with every change, so that two reviewers notice each other.</summary>
    public int Revision { get; private set; }

    /// <summary>The target or task it mends (of the document before), or became.</summary>
    public PlanItemId? ItemId { get; set; }

    public TargetContent Target => JsonSerializer.Deserialize<TargetContent>(Content)!;

    public TaskContent Task => JsonSerializer.Deserialize<TaskContent>(Content)!;

    public static PlanCard For(PlanId plan, int number, string path, int ordinal, TargetContent target) =>
        new() { PlanId = plan, Number = number, Path = path, Ordinal = ordinal, Kind = CardKind.Target, Content = JsonSerializer.Serialize(target) };

    public static PlanCard For(PlanId plan, int number, string path, int ordinal, TaskContent task) =>
        new() { PlanId = plan, Number = number, Path = path, Ordinal = ordinal, Kind = CardKind.Task, Content = JsonSerializer.Serialize(task) };

    public void Decide(CardState state, PersonId by)
    {
        if (state == State) { return; }
        (State, ChangedBy, Revision) = (state, by, Revision + 1);
    }

    public void Write(TargetContent target, PersonId by) => (Content, State, ChangedBy, Revision) = (JsonSerializer.Serialize(target), CardState.Taken, by, Revision + 1);

    public void Write(TaskContent task, PersonId by) => (Content, State, ChangedBy, Revision) = (JsonSerializer.Serialize(task), CardState.Taken, by, Revision + 1);
}

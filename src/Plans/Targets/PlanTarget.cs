using HocVuSo.OfficialDocuments.Reading;
using HocVuSo.Plans.Contracts;
using HocVuSo.Plans.Documents;
using HocVuSo.Plans.Review;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.Plans.Targets;

/// <summary>
/// A target in force: of a plan, a unit and a deadline, never of the measure itself. One with a parent was assigned: it is of the plan above, and
/// follows its parent in everything but how much it asks.
/// </summary>
internal sealed class PlanTarget
{
    public const string MeasureOfShares = "%";

    public required PlanItemId Id { get; init; }
    public required UnitId UnitId { get; init; }

    /// <summary>The target of the unit above that this one is a part of; null for what the unit's own document says.</summary>
    public PlanItemId? ParentId { get; init; }

    /// <summary>The document that says it now.</summary>
    public PlanId PlanId { get; private set; }
    public string Path { get; private set; } = "";

    /// <summary>Code of data/indicators; null where none of ours measures it.</summary>
    public string? Indicator { get; private set; }
    public TargetOperator Comparison { get; private set; }

    /// <summary>The value in hundredths of its unit.</summary>
    public long Hundredths { get; private set; }

    /// <summary>"%", or what is counted.</summary>
    public string Measure { get; private set; } = "";
    public DateOnly? Deadline { get; private set; }
    public string People { get; private set; } = "";
    public string Condition { get; private set; } = "";
    public string Sentence { get; private set; } = "";

    /// <summary>The target of the plan above that it was taken from.</summary>
    public PlanItemId? Adopted { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Goes up when what is assigned of it changes and when it ends, so that two officers notice each other.</summary>
    public int Revision { get; private set; }

    public bool IsShare => Measure == MeasureOfShares;

    public decimal Value => Hundredths / 100m;

    /// <summary>It asks for no more than so much, not for at least so much.</summary>
    public bool IsCeiling => Comparison is TargetOperator.AtMost or TargetOperator.LessThan;

    /// <summary>For numbers: exactly 500 fails "trên 500".</summary>
    public bool IsReached(long count) => Comparison switch
    {
        TargetOperator.AtMost => count <= Value,
        TargetOperator.LessThan => count < Value,
        TargetOperator.MoreThan => count > Value,
        _ => count >= Value,
    };

    /// <summary>For shares: with the operator and as whole numbers, so that exactly 80 % fails "trên 80 %". The denominator must be positive.</summary>
    public bool IsReached(long numerator, long denominator) => Comparison switch
    {
        TargetOperator.AtMost => numerator * 100m <= Value * denominator,
        TargetOperator.LessThan => numerator * 100m < Value * denominator,
        _ => Target.IsReached(numerator, denominator, Comparison == TargetOperator.MoreThan ? Contracts.Comparison.MoreThan : Contracts.Comparison.AtLeast, Value),
    };

    /// <summary>What a steady year would have reached by the end of the day (<see cref="Target.Pace(DateOnly)"/>); 0 without a deadline.</summary>
    public decimal Pace(DateOnly startsOn, DateOnly today) => Deadline is { } deadline ? Target.Pace(Value, startsOn, deadline, today) : 0;

    /// <summary>Says it anew; its identity and what hangs on it stay.</summary>
    public PlanTarget Say(PlanId plan, string path, TargetContent content)
    {
        (PlanId, Path, Indicator, Comparison, Hundredths, Measure) = (plan, path, content.Indicator, content.Operator, (long)(content.Value * 100), content.Measure);
        (Deadline, People, Condition, Sentence) = (content.Deadline, content.People, content.Condition, content.Sentence);
        return this;
    }

    /// <summary>Of a document that does not say it itself.</summary>
    public void From(PlanId plan) => PlanId = plan;

    public void Adopt(PlanTarget parent)
    {
        (Indicator, Comparison, Hundredths, Measure, Deadline) = (parent.Indicator, parent.Comparison, parent.Hundredths, parent.Measure, parent.Deadline);
        (People, Condition, Sentence, Adopted) = (parent.People, parent.Condition, parent.Sentence, parent.Id);
    }

    /// <summary>Makes it the part of a target that is assigned to its unit.</summary>
    public void Assign(PlanTarget parent, TargetOperator comparison, decimal value)
    {
        (Comparison, Hundredths) = (comparison, (long)(value * 100));
        Follow(parent);
    }

    /// <summary>Says what the parent says now. How much was assigned stays.</summary>
    public void Follow(PlanTarget parent)
    {
        (PlanId, Path, Indicator, Measure, Deadline) = (parent.PlanId, parent.Path, parent.Indicator, parent.Measure, parent.Deadline);
        (People, Condition, Sentence) = (parent.People, parent.Condition, parent.Sentence);
    }

    /// <summary>What was assigned means something under the parent as it is now: the same unit, and still a floor or still a ceiling.</summary>
    public bool MayFollow(PlanTarget parent) => string.Equals(Measure, parent.Measure, StringComparison.OrdinalIgnoreCase) && IsCeiling == parent.IsCeiling;

    /// <summary>Something that was assigned of it is changing.</summary>
    public void Reassign() => Revision++;

    public void End(DateTimeOffset at) => (EndedAt, Revision) = (at, Revision + 1);
}

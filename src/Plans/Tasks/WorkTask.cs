using System.Text.Json;
using HocVuSo.OfficialDocuments.Reading;
using HocVuSo.People.Contracts;
using HocVuSo.Plans.Documents;
using HocVuSo.Plans.Review;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.Plans.Tasks;

internal enum TaskState { Open, Done, GivenUp }

/// <summary>Something a plan gives somebody to do.</summary>
internal sealed class WorkTask
{
    public required PlanItemId Id { get; init; }
    public required UnitId UnitId { get; init; }

    /// <summary>The document that says it now.</summary>
    public PlanId PlanId { get; private set; }
    public string Path { get; private set; } = "";
    public string Title { get; private set; } = "";
    public string Sentence { get; private set; } = "";

    /// <summary>A list of <see cref="DueRule"/> as JSON.</summary>
    public string Dues { get; private set; } = "[]";
    public string? Product { get; private set; }

    /// <summary>Of each of whom something is demanded; null when of the place as a whole, or nothing is.</summary>
    public string? EachOf { get; private set; }

    /// <summary>How many of <see cref="Counted"/>; null when the task demands no number.</summary>
    public int? AtLeast { get; private set; }
    public string? Counted { get; private set; }

    /// <summary>Code of the <see cref="Duties.DutyRule"/> by which the facts close it; null when people do.</summary>
    public string? Duty { get; private set; }
    public TaskState State { get; private set; }

    /// <summary>Who of the unit sees to it; null while it is nobody's.</summary>
    public PersonId? AssignedTo { get; private set; }

    /// <summary>The body it waits for, as it was chosen; null when it waits for nobody.</summary>
    public string? WaitingFor { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    public IReadOnlyList<DueRule> Rules => JsonSerializer.Deserialize<List<DueRule>>(Dues)!;

    /// <summary>Says it anew; its identity and history stay.</summary>
    public WorkTask Say(PlanId plan, string path, TaskContent content)
    {
        (PlanId, Path, Title, Sentence, Dues, Product) = (plan, path, content.Title, content.Sentence, JsonSerializer.Serialize(content.Dues), content.Product);
        (EachOf, AtLeast, Counted, Duty) = (content.Demand?.Each, content.Demand?.AtLeast, content.Demand?.Of, content.Duty);
        return this;
    }

    public void End(DateTimeOffset at) => EndedAt = at;

    /// <summary>What an event makes of it; a note and a period that is done leave it open. Whatever comes but a note ends the waiting before.</summary>
    public void After(TaskEventKind kind, string? waitingFor)
    {
        State = kind switch
        {
            TaskEventKind.Done => TaskState.Done,
            TaskEventKind.GivenUp => TaskState.GivenUp,
            TaskEventKind.Reopened => TaskState.Open,
            _ => State,
        };
        if (kind != TaskEventKind.Note) { WaitingFor = kind == TaskEventKind.Waits ? waitingFor : null; }
    }

    public void AssignTo(PersonId? person) => AssignedTo = person;
}

internal enum PartyRole { Leads, Cooperates }

/// <summary>Who leads or cooperates in a target or a task, as its document names them.</summary>
internal sealed class ItemParty
{
    /// <summary>Of a target or a task.</summary>
    public required PlanItemId ItemId { get; init; }
    public required PartyRole Role { get; init; }
    public required int Ordinal { get; init; }
    public required string Name { get; init; }

    /// <summary>Equal for the spellings of one body: <see cref="Organisations.KeyOf"/>.</summary>
    public required string NameKey { get; init; }

    public static IEnumerable<ItemParty> Of(PlanItemId item, IReadOnlyList<string> leads, IReadOnlyList<string> cooperating) =>
        leads.Select((name, i) => One(item, PartyRole.Leads, i, name)).Concat(cooperating.Select((name, i) => One(item, PartyRole.Cooperates, i, name)));

    private static ItemParty One(PlanItemId item, PartyRole role, int ordinal, string name) => new() { ItemId = item, Role = role, Ordinal = ordinal, Name = name, NameKey = Organisations.KeyOf(name) };
}

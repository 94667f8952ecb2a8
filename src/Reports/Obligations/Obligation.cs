using HocVuSo.Platform;
using HocVuSo.Reports.Regimes;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.Reports.Obligations;

internal readonly record struct ObligationId(Guid Value) : IEntityId<ObligationId>
{
    public static ObligationId From(Guid value) => new(value);
}

/// <summary>What is kept of an obligation's fate.</summary>
internal enum ObligationState { Open, OnTime, Late }

/// <summary>How an obligation stands at an instant.</summary>
internal enum Timeliness
{
    /// <summary>The window is still running.</summary>
    Running,

    /// <summary>The window has closed, the report is awaited and not yet due.</summary>
    Awaited,

    /// <summary>Due and not sent.</summary>
    Missing,

    OnTime,

    /// <summary>Sent after it was due. Never erased.</summary>
    Late,
}

/// <summary>A unit owes a report for a window. The rules of its regime's version are copied into it.</summary>
internal sealed class Obligation
{
    public required ObligationId Id { get; init; }
    public required string Regime { get; init; }
    public required int RegimeVersion { get; init; }
    public required UnitId UnitId { get; init; }
    public required string Period { get; init; }
    public required DateOnly WindowFrom { get; init; }
    public required DateOnly WindowTo { get; init; }
    public required DateTimeOffset CutoffAt { get; init; }
    public required DateTimeOffset DueAt { get; init; }
    public ObligationState State { get; private set; }
    public DateTimeOffset? FirstSentAt { get; private set; }

    public Period Key => Regimes.Period.Parse(Period, null);

    /// <summary>A revision was sent. The first sending decides timeliness by the server's clock; later ones change nothing.</summary>
    public void Sent(DateTimeOffset at)
    {
        if (FirstSentAt is not null) { return; }
        FirstSentAt = at;
        State = at < DueAt ? ObligationState.OnTime : ObligationState.Late;
    }

    public Timeliness On(DateTimeOffset now) => Of(State, CutoffAt, DueAt, now);

    public static Timeliness Of(ObligationState state, DateTimeOffset cutoff, DateTimeOffset due, DateTimeOffset now) => state switch
    {
        ObligationState.OnTime => Timeliness.OnTime,
        ObligationState.Late => Timeliness.Late,
        _ when now >= due => Timeliness.Missing,
        _ when now >= cutoff => Timeliness.Awaited,
        _ => Timeliness.Running,
    };
}

using HocVuSo.People.Contracts;
using HocVuSo.Platform;

namespace HocVuSo.Learning.Practices;

internal readonly record struct RunId(Guid Value) : IEntityId<RunId>, IParsable<RunId>
{
    public static RunId From(Guid value) => new(value);

    public static RunId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    // As generous as the route constraint :guid: whatever reaches a page is read and then simply not found.
    public static bool TryParse(string? s, IFormatProvider? provider, out RunId result)
    {
        var read = Guid.TryParse(s, out var value);
        result = new(value);
        return read;
    }

    public override string ToString() => Value.ToString("N");
}

/// <summary>One tap of a run. Rows are only added; the last one says where the learner is.</summary>
internal sealed class PracticeEvent
{
    public required PersonId LearnerId { get; init; }
    public required RunId RunId { get; init; }
    public required int Seq { get; init; }
    public required string Practice { get; init; }
    public required int Version { get; init; }
    public required string Screen { get; init; }
    public required string Action { get; init; }
    public string? Mistake { get; init; }
    public string? Typed { get; init; }
    public required DateTimeOffset At { get; init; }
}

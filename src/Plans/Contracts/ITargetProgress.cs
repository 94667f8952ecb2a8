using HocVuSo.Territory.Contracts;

namespace HocVuSo.Plans.Contracts;

/// <summary>How far a measure has come in a unit today.</summary>
/// <param name="Numerator">Null: nothing was recorded or returned, which is not nobody.</param>
/// <param name="Denominator">Null where nobody has said how many there are.</param>
public sealed record Progress(long? Numerator, long? Denominator);

/// <summary>Figures beside targets. Implemented where figures are measured (Reports): a plan itself knows none.</summary>
public interface ITargetProgress
{
    /// <summary>By the code of the indicator; one query of populations whatever the number of targets.</summary>
    Task<IReadOnlyDictionary<string, Progress>> OfAsync(UnitId unit, CancellationToken cancel);
}

using HocVuSo.Territory.Contracts;

namespace HocVuSo.Plans.Contracts;

/// <summary>How far a measure has come in a unit today.</summary>
/// <param name="Numerator">Null: nothing was recorded or returned, which is not nobody.</param>
/// <param name="Denominator">Null where nobody has said how many there are.</param>
/// <param name="IsEstimate">The denominator is an estimate.</param>
/// <param name="Count">
/// What a target that asks for a number is held against: persons as <paramref name="Numerator"/>, things that happen again and again since
/// 1 January of this year. Null: nothing was recorded.
/// </param>
public sealed record Progress(long? Numerator, long? Denominator, bool IsEstimate, long? Count);

/// <summary>Figures beside targets. Implemented where figures are measured (Reports): a plan itself knows none.</summary>
public interface ITargetProgress
{
    /// <summary>By the code of the indicator; one query of populations whatever the number of targets.</summary>
    Task<IReadOnlyDictionary<string, Progress>> OfAsync(UnitId unit, CancellationToken cancel);

    /// <summary>One indicator, of the unit and of each unit directly below it; empty for an indicator there is not. As many queries as for one unit.</summary>
    Task<IReadOnlyDictionary<UnitId, Progress>> OfPartsAsync(UnitId unit, string indicator, CancellationToken cancel);
}

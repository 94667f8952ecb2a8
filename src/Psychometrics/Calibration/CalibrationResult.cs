namespace HocVuSo.Psychometrics.Calibration;

public enum ItemOutcome
{
    Estimated,

    /// <summary>A parameter ran to the end of what is looked at; the estimate is given, without a standard error of that parameter.</summary>
    AtBound,

    /// <summary>Not enough answers; not estimated, its answers not used.</summary>
    TooFew,

    /// <summary>Everybody was right: no difficulty is low enough. Not estimated, its answers not used.</summary>
    AllRight,

    /// <summary>Everybody was wrong; likewise.</summary>
    AllWrong,
}

/// <summary>An item's parameters as estimated. A standard error is null when none was asked for or none can be had.</summary>
/// <param name="Parameters">b is −<paramref name="Intercept"/>/a; a may be negative, the item then is probably keyed wrongly.</param>
/// <param name="Intercept">d in the form c + (1 − c)/(1 + exp(−(aθ + d))).</param>
public sealed record ItemEstimate(
    ItemParameters Parameters, double Intercept, double? DiscriminationError, double? DifficultyError, double? GuessingError, double? InterceptError);

/// <summary>What came of one item.</summary>
/// <param name="Responses">How many people answered it, by weight.</param>
/// <param name="MeanScore">0 when nobody did.</param>
/// <param name="Estimate">Null exactly when the outcome is one of not being estimated.</param>
public sealed record CalibratedItem(ItemOutcome Outcome, double Responses, double MeanScore, ItemEstimate? Estimate);

/// <summary>A calibration: the items in the order of the data, and how well the model explains the answers used.</summary>
/// <param name="LogLikelihood">Marginal, without priors.</param>
/// <param name="FreeParameters">As many as were estimated, those at a bound included.</param>
/// <param name="People">By weight, with an answer to an estimated item.</param>
/// <param name="Iterations">Passes of expectation over the data until the estimates stood.</param>
/// <param name="Converged">False when <see cref="CalibrationOptions.MostIterations"/> ended it.</param>
public sealed record CalibrationResult(
    IReadOnlyList<CalibratedItem> Items, double LogLikelihood, int FreeParameters, double People, int Iterations, bool Converged)
{
    /// <summary>2k − 2 ln L (Akaike 1974).</summary>
    public double Aic => 2 * FreeParameters - 2 * LogLikelihood;

    /// <summary>k ln N − 2 ln L (Schwarz 1978), N being people.</summary>
    public double Bic => (People > 0 ? FreeParameters * Math.Log(People) : 0) - 2 * LogLikelihood;
}

namespace HocVuSo.Psychometrics.Calibration;

public enum ItemModel
{
    /// <summary>a = 1 for all items; difficulties are estimated.</summary>
    Rasch,

    /// <summary>One discrimination common to all items, and their difficulties; the same model as Rasch's with a free variance of abilities.</summary>
    OneParameter,

    /// <summary>A discrimination and a difficulty for each item.</summary>
    TwoParameter,

    /// <summary>A guessing parameter as well for each item that has a prior of it; the others keep c = 0.</summary>
    ThreeParameter,
}

/// <summary>How standard errors are got.</summary>
public enum ErrorMethod
{
    None,

    /// <summary>
    /// The inverse of Σ s sᵀ, s being a person's slope of the marginal log-likelihood. One pass over the data. Beyond
    /// <see cref="CalibrationOptions.MostJointParameters"/> parameters the covariances between items are left out.
    /// </summary>
    CrossProduct,

    /// <summary>The inverse of the observed information, differenced from the slope: two passes over the data for each parameter.</summary>
    Observed,
}

/// <summary>Normal prior of a difficulty b.</summary>
public readonly record struct NormalPrior(double Mean, double StandardDeviation);

/// <summary>Lognormal prior of a discrimination a, which then stays above 0; mean and standard deviation are those of ln a.</summary>
public readonly record struct LognormalPrior(double LogMean, double LogStandardDeviation);

/// <summary>Beta prior of a guessing parameter c, by the density c^(α−1)·(1 − c)^(β−1); α and β at least 1.</summary>
public readonly record struct BetaPrior(double Alpha, double Beta)
{
    /// <summary>The prior whose mode is <paramref name="mode"/> (1/k for k options) and that weighs as much as so many answers by guessing alone.</summary>
    public static BetaPrior Around(double mode, double answers) => new(1 + mode * answers, 1 + (1 - mode) * answers);
}

/// <summary>How to calibrate. Everything has a default but the prior of guessing, which the three-parameter model needs.</summary>
public sealed record CalibrationOptions
{
    public ItemModel Model { get; init; } = ItemModel.TwoParameter;

    /// <summary>Of all items, unless <see cref="GuessingPriors"/> is given.</summary>
    public BetaPrior? GuessingPrior { get; init; }

    /// <summary>By item; null for an item that cannot be guessed.</summary>
    public IReadOnlyList<BetaPrior?>? GuessingPriors { get; init; }

    public LognormalPrior? DiscriminationPrior { get; init; }

    public NormalPrior? DifficultyPrior { get; init; }

    /// <summary>
    /// Equally spaced abilities from −6 to 6, weighted by N(0, 1). Null: 61; 121 when somebody answered more than 100 items
    /// and 241 when more than 1,000, so that a step stays about as wide as the narrowest posterior.
    /// </summary>
    public int? Nodes { get; init; }

    /// <summary>An item answered by fewer people (by weight) is left out and reported.</summary>
    public double MinimumResponses { get; init; } = 30;

    /// <summary>Converged when no slope, intercept or logit of guessing moves further in an EM step …</summary>
    public double ParameterTolerance { get; init; } = 1e-5;

    /// <summary>… and the log-likelihood (with priors) rises by less.</summary>
    public double LikelihoodTolerance { get; init; } = 1e-5;

    /// <summary>The most passes of expectation over the data.</summary>
    public int MostIterations { get; init; } = 2000;

    public ErrorMethod Errors { get; init; } = ErrorMethod.CrossProduct;

    /// <summary>
    /// With more free parameters the cross-product is made for each item alone, which a bank of thousands of items needs:
    /// the whole matrix grows with their square, its inversion with their cube. On LSAT 7 the errors then differ by up to an eighth.
    /// </summary>
    public int MostJointParameters { get; init; } = 2000;

    internal BetaPrior? GuessingOf(int item) => Model != ItemModel.ThreeParameter ? null : GuessingPriors is { } own ? own[item] : GuessingPrior;

    internal void Check(int items)
    {
        if (Model == ItemModel.ThreeParameter && GuessingPrior is null && GuessingPriors is null) { throw new ArgumentException("The three-parameter model needs a prior of guessing."); }
        if (GuessingPriors is { } own && own.Count != items) { throw new ArgumentException("There is a prior of guessing, or null, for each item."); }
        foreach (var prior in GuessingPriors ?? [GuessingPrior])
        {
            if (prior is { } beta && !(beta.Alpha >= 1 && beta.Beta >= 1)) { throw new ArgumentException($"{beta} has no mode."); }
        }
        if (DiscriminationPrior is { LogStandardDeviation: not > 0 } || DifficultyPrior is { StandardDeviation: not > 0 })
        {
            throw new ArgumentException("A standard deviation is above 0.");
        }
        if (Nodes is < 11) { throw new ArgumentException("The abilities are summed over 11 nodes or more."); }
        if (MinimumResponses < 1 || MostIterations < 1 || !(ParameterTolerance > 0) || !(LikelihoodTolerance > 0)) { throw new ArgumentException("Minima and tolerances are above 0."); }
    }
}

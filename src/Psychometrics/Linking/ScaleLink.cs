namespace HocVuSo.Psychometrics.Linking;

/// <summary>How one calibration's scale lies on another's: θ′ = Aθ + B.</summary>
/// <param name="A">Above 0; a unit of the old scale in units of the new.</param>
/// <param name="B">Where the old 0 lies.</param>
public readonly record struct ScaleLink(double A, double B)
{
    /// <summary>a′ = a/A, b′ = Ab + B, c as it was: the same probabilities at the same people.</summary>
    public ItemParameters Apply(ItemParameters item) => item with { Discrimination = item.Discrimination / A, Difficulty = A * item.Difficulty + B };

    public Estimate Apply(Estimate ability) => new(A * ability.Theta + B, A * ability.StandardError);

    /// <summary>From the new scale to the old.</summary>
    public ScaleLink Inverse => new(1 / A, -B / A);
}

public enum LinkMethod
{
    /// <summary>A from the mean discriminations, B from the mean difficulties (Loyd &amp; Hoover 1980).</summary>
    MeanMean,

    /// <summary>A from the standard deviations of the difficulties (Marco 1977). One wild difficulty spoils it.</summary>
    MeanSigma,

    /// <summary>Least squares between the curves of each item (Haebara 1980).</summary>
    Haebara,

    /// <summary>Least squares between the sums of the curves (Stocking &amp; Lord 1983).</summary>
    StockingLord,
}

public enum LinkOutcome
{
    Linked,

    /// <summary>A link was found, but half of the common items do not agree with it: it is no ground to stand on.</summary>
    Unstable,

    /// <summary>Fewer usable common items than asked for. No link.</summary>
    TooFew,

    /// <summary>The items do not determine a scale: all difficulties are equal (mean/sigma), or the least squares run away. No link.</summary>
    Undetermined,
}

public sealed record LinkOptions
{
    public LinkMethod Method { get; init; } = LinkMethod.StockingLord;

    /// <summary>
    /// An item has drifted when its two curves, the old one linked, lie further apart than this (root mean square over N(0, 1));
    /// 0.08 is about 0.4 logits for an item of middle difficulty. Null: none is looked for.
    /// </summary>
    public double? DriftLimit { get; init; } = 0.08;

    /// <summary>Below it there is no link; at least 2.</summary>
    public int MinimumItems { get; init; } = 3;
}

/// <param name="Distance">Root mean square between its two curves over N(0, 1), in probability; 0 to 1.</param>
public readonly record struct DriftedItem(int Item, double Distance);

/// <param name="Scale">Null exactly when the outcome says that there is no link.</param>
/// <param name="Used">The items it rests on, by their place in the input.</param>
/// <param name="Drifted">Those left out because they changed, the greatest change first.</param>
/// <param name="Unusable">Those left out because one calibration has no usable parameters of them.</param>
public sealed record LinkResult(LinkOutcome Outcome, ScaleLink? Scale, IReadOnlyList<int> Used, IReadOnlyList<DriftedItem> Drifted, IReadOnlyList<int> Unusable);

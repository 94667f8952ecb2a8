namespace HocVuSo.Psychometrics.Calibration;

/// <summary>
/// Where in the vector of free parameters each estimated item has its slope, its intercept and the logit of its guessing
/// parameter; −1 for one that is fixed. Items here are only those that are estimated, in the order of the data.
/// </summary>
internal sealed class Layout
{
    // Far outside of what items are; a parameter that gets there is not going to stop.
    public const double MostSlope = 12;
    public const double MostIntercept = 40;
    public const double LeastGuess = -9;
    public const double MostGuess = 3;

    public Layout(CalibrationOptions options, IReadOnlyList<int> items)
    {
        Model = options.Model;
        Items = items;
        Slope = new int[items.Count];
        Intercept = new int[items.Count];
        Guess = new int[items.Count];
        Count = Model == ItemModel.OneParameter ? 1 : 0;
        for (var j = 0; j < items.Count; j++)
        {
            Slope[j] = Model switch { ItemModel.Rasch => -1, ItemModel.OneParameter => 0, _ => Count++ };
            Intercept[j] = Count++;
            Guess[j] = options.GuessingOf(items[j]) is null ? -1 : Count++;
        }
    }

    public ItemModel Model { get; }

    public IReadOnlyList<int> Items { get; }

    public int[] Slope { get; }

    public int[] Intercept { get; }

    public int[] Guess { get; }

    public int Count { get; }

    public Curve CurveOf(int item, ReadOnlySpan<double> vector) => new(
        Slope[item] < 0 ? 1 : vector[Slope[item]],
        vector[Intercept[item]],
        Guess[item] < 0 ? 0 : Logistic.Of(vector[Guess[item]]));

    /// <summary>Moves what lies outside the bounds onto them.</summary>
    public void Clamp(Span<double> vector)
    {
        for (var j = 0; j < Items.Count; j++)
        {
            if (Slope[j] >= 0) { vector[Slope[j]] = Math.Clamp(vector[Slope[j]], -MostSlope, MostSlope); }
            vector[Intercept[j]] = Math.Clamp(vector[Intercept[j]], -MostIntercept, MostIntercept);
            if (Guess[j] >= 0) { vector[Guess[j]] = Math.Clamp(vector[Guess[j]], LeastGuess, MostGuess); }
        }
    }

    /// <summary>Which parameters lie on a bound.</summary>
    public bool[] AtBound(ReadOnlySpan<double> vector)
    {
        var at = new bool[Count];
        for (var j = 0; j < Items.Count; j++)
        {
            if (Slope[j] >= 0) { at[Slope[j]] = Math.Abs(vector[Slope[j]]) >= MostSlope; }
            at[Intercept[j]] = Math.Abs(vector[Intercept[j]]) >= MostIntercept;
            if (Guess[j] >= 0) { at[Guess[j]] = vector[Guess[j]] is <= LeastGuess or >= MostGuess; }
        }
        return at;
    }
}

/// <summary>c + (1 − c)/(1 + exp(−(aθ + d))): the form in which items are estimated, whose parameters depend on each other least.</summary>
internal readonly record struct Curve(double Slope, double Intercept, double Guessing)
{
    public double Core(double theta) => Logistic.Of(Slope * theta + Intercept);

    public double LogWrong(double theta) => Math.Log(1 - Guessing) - Logistic.SoftPlus(Slope * theta + Intercept);

    public double LogRight(double theta) => Guessing == 0
        ? -Logistic.SoftPlus(-(Slope * theta + Intercept))
        : Math.Log(Guessing + (1 - Guessing) * Core(theta));
}

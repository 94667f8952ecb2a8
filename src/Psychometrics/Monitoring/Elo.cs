namespace HocVuSo.Psychometrics.Monitoring;

/// <summary>How far a rating moves by one answer: U(n) = a/(1 + b·n) after n answers (Pelánek 2016).</summary>
/// <param name="Start">a, in logits; above 0.</param>
/// <param name="Decay">b; 0 keeps moving for ever, as a learner who learns does.</param>
public readonly record struct Uncertainty(double Start, double Decay)
{
    public static Uncertainty Default => new(1, 0.05);

    public double After(int answers) => Start / (1 + Decay * answers);
}

/// <summary>A learner's ability or an item's difficulty, in logits, and after how many answers. Begins with <c>default</c>.</summary>
public readonly record struct Rating(double Value, int Answers);

/// <summary>
/// Ratings that learn from each answer, for practice (Klinkenberg, Straatemeier &amp; van der Maas 2011; Pelánek 2016):
/// θ ← θ + U(n)(x − P), d ← d − U(m)(x − P) with P = c + (1 − c)/(1 + e^−(θ − d)). They need no calibration and judge nobody:
/// not for certification.
/// </summary>
public static class Elo
{
    /// <summary>The expected score; c = 1/options corrects for guessing.</summary>
    /// <param name="options">How many answers there are to choose from; 0 when it cannot be guessed.</param>
    public static double Expected(Rating learner, Rating item, int options = 0) => new ItemParameters(1, item.Value, Guess(options)).Probability(learner.Value);

    /// <summary>Both ratings after an answer. Throws <see cref="ArgumentOutOfRangeException"/> for a score outside [0, 1] or one option.</summary>
    public static (Rating Learner, Rating Item) After(Rating learner, Rating item, double score, int options = 0, Uncertainty? ofLearner = null, Uncertainty? ofItem = null)
    {
        if (score is not (>= 0 and <= 1)) { throw new ArgumentOutOfRangeException(nameof(score), score, "A score lies between 0 and 1."); }
        var surprise = score - Expected(learner, item, options);
        return (
            new(learner.Value + (ofLearner ?? Uncertainty.Default).After(learner.Answers) * surprise, learner.Answers + 1),
            new(item.Value - (ofItem ?? Uncertainty.Default).After(item.Answers) * surprise, item.Answers + 1));
    }

    private static double Guess(int options) => options switch
    {
        0 => 0,
        > 1 => 1.0 / options,
        _ => throw new ArgumentOutOfRangeException(nameof(options), options, "An item has no options or at least two."),
    };
}

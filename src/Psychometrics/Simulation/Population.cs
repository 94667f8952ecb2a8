using HocVuSo.Psychometrics.Adaptive;

namespace HocVuSo.Psychometrics.Simulation;

/// <summary>A normal population, the level asked of it and how fast it answers.</summary>
/// <param name="Mean">Of abilities, in logits.</param>
/// <param name="Spread">Standard deviation of abilities, in logits.</param>
/// <param name="Cut">In logits.</param>
public sealed record Population(string Name, double Mean, double Spread, double Cut, Pace Pace)
{
    /// <summary>The middle of the scale: N(0, 1), cut 0.</summary>
    public static Population General { get; } = new("N(0, 1), cut 0", 0, 1, 0, new(45, 0.35));

    /// <summary>People who have just begun: N(−0.8, 1.1), cut −1.</summary>
    public static Population Beginners { get; } = new("N(−0.8, 1.1), cut −1", -0.8, 1.1, -1, new(60, 0.4));

    /// <summary>Elderly people: N(−1.2, 1), cut −1, slow and of very different pace.</summary>
    public static Population Elderly { get; } = new("elderly N(−1.2, 1), cut −1", -1.2, 1, -1, new(100, 0.5));

    internal double Ability(ulong seed, int person) => Mean + Spread * Draws.Normal(seed, -1, person);
}

/// <summary>
/// The log-normal model of response times (van der Linden 2006): ln T = μ + item + person + answer, each part normal about 0.
/// Speed and ability are independent of one another here.
/// </summary>
/// <param name="MeanSeconds">Of one answer over all people and items.</param>
/// <param name="PersonSpread">Standard deviation of people's ln T.</param>
public sealed record Pace(double MeanSeconds, double PersonSpread)
{
    /// <summary>Standard deviation of items' ln T.</summary>
    public const double ItemSpread = 0.3;

    /// <summary>Standard deviation of ln T of one person's answers to items alike.</summary>
    public const double AnswerSpread = 0.4;

    /// <summary>The person's own part, as a factor of time.</summary>
    internal double PersonFactor(ulong seed, int person) => Math.Exp(PersonSpread * Draws.Normal(seed, -2, person));

    internal double Seconds(ulong seed, int person, int place, int item, double personFactor)
    {
        var variance = PersonSpread * PersonSpread + ItemSpread * ItemSpread + AnswerSpread * AnswerSpread;
        var own = ItemSpread * Draws.Normal(seed, -3, item) + AnswerSpread * Draws.Normal(seed ^ 0x5EC0, person, place);
        return MeanSeconds * personFactor * Math.Exp(own - variance / 2);
    }
}

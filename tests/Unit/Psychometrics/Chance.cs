using HocVuSo.Platform;
using HocVuSo.Psychometrics;

namespace HocVuSo.Unit.Psychometrics;

/// <summary>Numbers for simulations, the same for the same seed everywhere.</summary>
internal sealed class Chance(ulong seed)
{
    private readonly SeededEntropy _entropy = new(seed);

    /// <summary>In [0, 1).</summary>
    public double Unit() => _entropy.NextUnit();

    /// <summary>Standard normal (Box &amp; Muller 1958).</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Unit())) * Math.Cos(2 * Math.PI * Unit());

    /// <summary>A whole number in [0, count).</summary>
    public int Below(int count) => _entropy.Next(count);

    /// <summary>1 as often as the model says, else 0.</summary>
    public float Answer(ItemParameters item, double theta) => Unit() < item.Probability(theta) ? 1 : 0;

    /// <summary>a lognormal(0, 0.35), b N(0, 1), c as given.</summary>
    public ItemParameters[] Items(int count, double guessing = 0) =>
        [.. Enumerable.Range(0, count).Select(_ => new ItemParameters(Math.Exp(0.35 * Normal()), Normal(), guessing))];
}

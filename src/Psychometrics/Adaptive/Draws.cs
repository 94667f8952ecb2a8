namespace HocVuSo.Psychometrics.Adaptive;

/// <summary>
/// Chance out of a seed and the place where it is used, not out of an order of calls: the same question asked again gets
/// the same answer, whatever was asked between. SplitMix64's mixer (Steele, Lea &amp; Flood 2014) over the three numbers.
/// Not for secrets.
/// </summary>
public static class Draws
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    /// <summary>A number in [0, 1) with 53 bits.</summary>
    public static double Unit(ulong seed, int stream, int index) =>
        (Mix(Mix(Mix(seed + Golden) + (ulong)(uint)stream * Golden) + (ulong)(uint)index * Golden) >> 11) * (1.0 / (1UL << 53));

    /// <summary>A standard normal number (Box &amp; Muller 1958).</summary>
    public static double Normal(ulong seed, int stream, int index) =>
        Math.Sqrt(-2 * PortableMath.Log(1 - Unit(seed, stream, 2 * index))) * Math.Cos(2 * Math.PI * Unit(seed, stream, 2 * index + 1));

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}

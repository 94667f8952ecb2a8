using HocVuSo.Psychometrics;

namespace HocVuSo.Unit.Psychometrics;

/// <summary>
/// Sections 6 and 7 of the Law School Admission Test, five items and a thousand people each: the frequencies of the answer
/// patterns, item 1 first (Bock &amp; Lieberman 1970; as in the data of the R package mirt).
/// </summary>
internal static class Law
{
    public static readonly IReadOnlyDictionary<string, int> Section6 = Read(
        "00000 3 00001 6 00010 2 00011 11 00100 1 00101 1 00110 3 00111 4 01000 1 01001 8 01011 16 01101 3 01110 2 01111 15 " +
        "10000 10 10001 29 10010 14 10011 81 10100 3 10101 28 10110 15 10111 80 " +
        "11000 16 11001 56 11010 21 11011 173 11100 11 11101 61 11110 28 11111 298");

    public static readonly IReadOnlyDictionary<string, int> Section7 = Read(
        "00000 12 00001 19 00010 1 00011 7 00100 3 00101 19 00110 3 00111 17 01000 10 01001 5 01010 3 01011 7 01100 7 01101 23 " +
        "01110 8 01111 28 10000 7 10001 39 10010 11 10011 34 10100 14 10101 51 10110 15 10111 90 " +
        "11000 6 11001 25 11010 7 11011 35 11100 18 11101 136 11110 32 11111 308");

    /// <summary>The two-parameter estimates of section 6 as R's ltm publishes them.</summary>
    public static readonly ItemParameters[] Ltm6 =
        [new(0.8254, -3.3597), new(0.7229, -1.3696), new(0.8905, -0.2799), new(0.6886, -1.8659), new(0.6575, -3.1236)];

    /// <summary>Those of section 7, fully converged (R's ltm and scipy agree).</summary>
    public static readonly ItemParameters[] Items7 = Items(
        [0.98755, 1.08084, 1.70748, 0.76499, 0.73567], [1.85586, 0.80797, 1.80521, 0.48600, 1.85446]);

    public static Response[] Answers(ItemParameters[] items, string pattern) => [.. items.Select((item, i) => new Response(item, pattern[i] - '0'))];

    // Published with the intercept d = −ab.
    private static ItemParameters[] Items(double[] a, double[] d) => [.. a.Select((slope, i) => new ItemParameters(slope, -d[i] / slope))];

    private static Dictionary<string, int> Read(string table) => table.Split(' ').Chunk(2)
        .ToDictionary(pair => pair[0], pair => int.Parse(pair[1], System.Globalization.CultureInfo.InvariantCulture));
}

namespace HocVuSo.Psychometrics;

/// <summary>
/// e to the x and the natural logarithm from additions, multiplications and divisions alone. Those are fixed by IEEE 754, so a
/// choice replayed years later on another processor or system comes out the same to the last bit; the functions of the
/// system may differ in it. Within two units in the last place of the true value, as a test holds against the system's.
/// </summary>
internal static class PortableMath
{
    private const double Log2E = 1.4426950408889634;

    // ln 2 in two parts (Cody &amp; Waite 1980): the first has so few digits that its multiples are exact.
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;

    // Lifts the subnormal numbers, whose leading digit is not where it is in all others.
    private const double TwoTo64 = 18446744073709551616.0;

    public static double Exp(double x)
    {
        if (double.IsNaN(x)) { return x; }
        if (x > 709.79) { return double.PositiveInfinity; }
        if (x < -745.14) { return 0; }
        var n = Math.Round(x * Log2E);
        var r = x - n * Ln2High - n * Ln2Low;
        // Taylor's series of e^r for |r| ≤ ln 2 / 2: the first term left out is below 1e-17.
        var sum = 1 + r / 13;
        for (var k = 12; k >= 1; k--) { sum = 1 + r / k * sum; }
        // In two steps: at both ends of the range 2ⁿ itself is no number although the product is one.
        var half = Math.Floor(n / 2);
        return sum * PowerOfTwo(half) * PowerOfTwo(n - half);
    }

    /// <summary>NaN below 0, −∞ at 0.</summary>
    public static double Log(double x)
    {
        if (!(x > 0)) { return x == 0 ? double.NegativeInfinity : double.NaN; }
        if (double.IsPositiveInfinity(x)) { return x; }
        var bits = BitConverter.DoubleToInt64Bits(x < 1e-300 ? x * TwoTo64 : x);
        var exponent = (int)(bits >> 52) - 1023 - (x < 1e-300 ? 64 : 0);
        var m = BitConverter.Int64BitsToDouble((bits & 0xFFFFFFFFFFFFF) | 0x3FF0000000000000);
        if (m > 1.4142135623730951) { m /= 2; exponent++; }
        // ln m = 2 artanh(s) with s = f/(2 + f), at most 0.172. Its first term 2s is f − sf, so the largest part of the sum is the
        // exact f and everything rounded is small beside it (the arrangement of fdlibm, Sun Microsystems 1993).
        var f = m - 1;
        var s = f / (2 + f);
        var square = s * s;
        var sum = 0.0;
        for (var k = 21; k >= 3; k -= 2) { sum = (sum + 1.0 / k) * square; }
        var half = f * f / 2;
        return exponent * Ln2High - (half - (s * (half + 2 * sum) + exponent * Ln2Low) - f);
    }

    private static double PowerOfTwo(double n) => BitConverter.Int64BitsToDouble((long)(n + 1023) << 52);
}

using HocVuSo.Psychometrics;
using HocVuSo.Psychometrics.Adaptive;
using Xunit;

namespace HocVuSo.Unit.Psychometrics;

/// <summary>The numbers a replay rests on.</summary>
public sealed class AdaptiveMathTests
{
    [Fact]
    public void The_exponential_is_within_two_units_in_the_last_place()
    {
        for (var i = 0; i < 200_000; i++)
        {
            // The whole range down to the subnormal results, and close to 0.
            var x = -745.2 + 1455 * Draws.Unit(3, 0, i);
            Near(Math.Exp(x), PortableMath.Exp(x), x);
            var small = (2 * Draws.Unit(3, 1, i) - 1) * Math.Pow(2, -60 * Draws.Unit(3, 2, i));
            Near(Math.Exp(small), PortableMath.Exp(small), small);
        }
    }

    [Fact]
    public void The_logarithm_is_within_two_units_in_the_last_place()
    {
        for (var i = 0; i < 200_000; i++)
        {
            // Every pattern of bits is as likely as another: all exponents and the subnormal numbers.
            var x = BitConverter.UInt64BitsToDouble((ulong)(Draws.Unit(4, 0, i) * 0x7FF0_0000_0000_0000));
            Near(Math.Log(x), PortableMath.Log(x), x);
            var one = 1 + (2 * Draws.Unit(4, 1, i) - 1) * Math.Pow(2, -50 * Draws.Unit(4, 2, i));
            Near(Math.Log(one), PortableMath.Log(one), one);
            var subnormal = double.Epsilon * Math.Floor(1 + 4503599627370495 * Draws.Unit(4, 3, i));
            Near(Math.Log(subnormal), PortableMath.Log(subnormal), subnormal);
        }
    }

    [Theory]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity, 0)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(0, 1)]
    [InlineData(-0.0, 1)]
    [InlineData(800, double.PositiveInfinity)]
    [InlineData(-800, 0)]
    public void The_exponential_knows_its_ends(double x, double expected) => Assert.Equal(expected, PortableMath.Exp(x));

    [Theory]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(0, double.NegativeInfinity)]
    [InlineData(-0.0, double.NegativeInfinity)]
    [InlineData(-1, double.NaN)]
    [InlineData(double.NegativeInfinity, double.NaN)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(1, 0)]
    public void The_logarithm_knows_its_ends(double x, double expected) => Assert.Equal(expected, PortableMath.Log(x));

    [Fact]
    public void Draws_fill_the_unit_interval_evenly_along_each_of_their_three_numbers()
    {
        const int Count = 100_000, Bins = 100;
        foreach (var draw in (Func<int, double>[])[i => Draws.Unit((ulong)i, 0, 0), i => Draws.Unit(1, i, 0), i => Draws.Unit(1, 0, i)])
        {
            var bins = new int[Bins];
            for (var i = 0; i < Count; i++)
            {
                var unit = draw(i);
                Assert.InRange(unit, 0, Math.BitDecrement(1.0));
                bins[(int)(unit * Bins)]++;
            }
            // χ² with 99 degrees of freedom: between 57 and 158 in all but one of ten thousand.
            Assert.InRange(bins.Sum(b => Math.Pow(b - Count / Bins, 2) / (Count / (double)Bins)), 57, 158);
        }
    }

    [Fact]
    public void Normal_draws_have_mean_zero_and_spread_one()
    {
        var draws = Enumerable.Range(0, 100_000).Select(i => Draws.Normal(6, 1, i)).ToList();
        Assert.InRange(draws.Average(), -0.013, 0.013);
        Assert.InRange(draws.Average(d => d * d), 0.98, 1.02);
        Assert.InRange(draws.Count(d => d > 1.96) / 100_000.0, 0.023, 0.027);
    }

    private static void Near(double expected, double actual, double of)
    {
        if (Math.Abs(BitConverter.DoubleToInt64Bits(expected) - BitConverter.DoubleToInt64Bits(actual)) > 2) { Assert.Fail($"f({of:R}) = {actual:R}, not {expected:R}"); }
    }
}

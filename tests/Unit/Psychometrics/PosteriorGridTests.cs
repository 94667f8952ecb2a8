using HocVuSo.Psychometrics;
using Xunit;

namespace HocVuSo.Unit.Psychometrics;

public sealed class PosteriorGridTests
{
    [Fact]
    public void Adding_one_by_one_is_estimating_at_once()
    {
        var chance = new Chance(21);
        Response[] answers = [.. chance.Items(30, 0.15).Select(i => new Response(i, Math.Round(chance.Unit(), 1)))];
        var grid = new PosteriorGrid(new(0.3, 1.4));
        foreach (var answer in answers) { grid.Add(answer); }
        Assert.Equal(30, grid.Count);
        Assert.Equal(Ability.ExpectedAPosteriori(answers, new(0.3, 1.4)), grid.Estimate());
    }

    [Fact]
    public void The_default_grid_is_fine_enough()
    {
        var chance = new Chance(22);
        var items = chance.Items(150);
        PosteriorGrid grid = new(Prior.Standard), fine = new(Prior.Standard, 2401);
        foreach (var item in items)
        {
            Response answer = new(item, chance.Answer(item, 0.8));
            grid.Add(answer);
            fine.Add(answer);
            Assert.Equal(fine.Estimate().Theta, grid.Estimate().Theta, 1e-7);
            Assert.Equal(fine.Estimate().StandardError, grid.Estimate().StandardError, 1e-7);
        }
    }

    [Fact]
    public void A_copy_goes_its_own_way_and_a_reset_forgets()
    {
        PosteriorGrid one = new(Prior.Standard), other = new(Prior.Standard);
        one.Add(new(new(1, 0), 1));
        one.CopyTo(other);
        other.Add(new(new(1, 0), 0));
        Assert.Equal(0, other.Estimate().Theta, 1e-12);
        Assert.True(one.Estimate().Theta > 0.3);
        one.Reset();
        Assert.Equal(new(0, 1), one.Estimate());
        Assert.Throws<ArgumentException>(() => one.CopyTo(new(new(0, 2))));
    }

    [Fact]
    public void Nothing_is_allocated_after_construction()
    {
        PosteriorGrid grid = new(Prior.Standard), copy = new(Prior.Standard);
        Response answer = new(new(1.1, 0.2, 0.1), 1);
        double Use()
        {
            grid.Reset();
            for (var i = 0; i < 20; i++) { grid.Add(answer); }
            grid.CopyTo(copy);
            return copy.Estimate().Theta + copy.ProbabilityAbove(0);
        }
        var first = Use();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var again = Use();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(first, again);
    }

    [Fact]
    public void Thousands_of_answers_do_not_leave_the_range_of_numbers()
    {
        var grid = new PosteriorGrid(Prior.Standard, 601);
        for (var i = 0; i < 5000; i++) { grid.Add(new(new(2, 0), i % 2)); }
        Assert.Equal(0, grid.Estimate().Theta, 1e-9);
        Assert.Equal(1 / Math.Sqrt(5000 + 1), grid.Estimate().StandardError, 1e-4);
    }

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.158655)]
    [InlineData(-1.96, 0.975002)]
    public void Without_answers_the_probability_above_a_cut_is_the_priors(double cut, double above) =>
        Assert.Equal(above, new PosteriorGrid(Prior.Standard).ProbabilityAbove(cut), 5e-4);
}

using HocVuSo.Psychometrics;
using Xunit;

namespace HocVuSo.Unit.Psychometrics;

/// <summary>The published unit tests of Pix's estimator (1024pix/pix, flash_test.js): items as discrimination and difficulty.</summary>
public sealed class PixCompatibleTests
{
    [Fact]
    public void One_right_answer() =>
        Same([new(new(1.86350005965093, 0.194712138508747), 1)], [0.859419960298745], [0.9327454634914153], last: true);

    [Fact]
    public void Two_right_answers() => Same(
        [new(new(1.86350005965093, 0.194712138508747), 1), new(new(2.25422414740233, 0.823376599163319), 1)],
        [1.802340122865396], [0.8549014053951466], last: true);

    [Fact]
    public void Three_right_answers() => Same(
        [new(new(1.06665273005823, -0.030736508016524), 1), new(new(1.50948587856458, 1.62670103354638), 1), new(new(0.950709518595358, 1.90647729810166), 1)],
        [2.851063556136754], [0.9271693210547304], last: true);

    [Fact]
    public void Six_answers_step_by_step() => Same(
        [
            new(new(1.06665273005823, -0.030736508016524), 0), new(new(1.38594509996278, -1.69218011589622), 1), new(new(2.50948587856458, -1.82670103354638), 0),
            new(new(1.21015304225808, -1.5526216455839), 1), new(new(1.02282430250024, -0.917927344545694), 1), new(new(0.711777117426424, -1.83253533603), 1),
        ],
        [-0.6086049191210775, -0.6653800198379971, -1.7794873733366134, -1.8036203882448785, -1.557864373635504, -1.3925555729766932],
        [1.0659524854635638, 0.9249688328247474, 0.6682031829777919, 0.6193894938423906, 0.5934694499356048, 0.5880298028515323],
        last: false);

    [Fact]
    public void A_step_is_limited_by_logits_near_zero_and_by_a_share_further_out()
    {
        Response right = new(new(1.86350005965093, 0.194712138508747), 1);
        var path = PixCompatible.Path([right, right, right], variationPercent: 0.5);
        Assert.Equal(0.5, path[0].Theta, 1e-12);
        Assert.Equal(0.75, path[1].Theta, 1e-12);
        Assert.InRange(path[2].Theta, 0.75, 1.125);
    }

    [Fact]
    public void No_answer_no_step() => Assert.Empty(PixCompatible.Path([]));

    private static void Same(Response[] responses, double[] capacities, double[] errors, bool last)
    {
        var path = PixCompatible.Path(responses);
        Estimate[] shown = last ? [path[^1]] : [.. path];
        Assert.Equal(capacities.Length, shown.Length);
        for (var i = 0; i < shown.Length; i++)
        {
            Assert.Equal(capacities[i], shown[i].Theta, 1e-9);
            Assert.Equal(errors[i], shown[i].StandardError, 1e-9);
        }
    }
}

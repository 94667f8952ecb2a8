using HocVuSo.Psychometrics.Calibration;
using Xunit;

namespace HocVuSo.Unit.Psychometrics;

/// <summary>Published and recomputed estimates of LSAT 6 and 7 (R's ltm and mirt; scipy to a gradient of 1e-8).</summary>
public sealed class CalibrationTests
{
    private const double Parameter = 0.002;
    private const double Likelihood = 0.0005;

    [Fact]
    public void LSAT6_by_two_parameters()
    {
        var result = Fit(Law.Section6, ItemModel.TwoParameter);
        Same(result, [0.82566, 0.72274, 0.89087, 0.68837, 0.65686], [2.77323, 0.99020, 0.24915, 1.28476, 2.05327]);
        Assert.Equal(-2466.653377, result.LogLikelihood, Likelihood);
        Assert.Equal(4953.307, result.Aic, 0.001);
        Assert.Equal(5002.384, result.Bic, 0.001);
        Assert.True(result.Converged);
        Close([-3.35881, -1.37006, -0.27967, -1.86638, -3.12591], result, e => e.Parameters.Difficulty);
    }

    [Fact]
    public void LSAT6_standard_errors_are_those_of_ltm()
    {
        var result = Fit(Law.Section6, ItemModel.TwoParameter, ErrorMethod.Observed);
        // ltm stops early (3e-3 in the parameters); so much apart may its errors be.
        Close([0.2581, 0.1867, 0.2326, 0.1852, 0.2100], result, e => e.DiscriminationError, 0.002);
        Close([0.8669, 0.3073, 0.0997, 0.4341, 0.8700], result, e => e.DifficultyError, 0.002);
    }

    [Fact]
    public void The_cross_product_gives_nearly_the_same_standard_errors()
    {
        var observed = Fit(Law.Section7, ItemModel.TwoParameter, ErrorMethod.Observed);
        var crossed = Fit(Law.Section7, ItemModel.TwoParameter);
        Assert.All(observed.Items.Zip(crossed.Items), pair => Assert.Equal(1, pair.Second.Estimate!.InterceptError!.Value / pair.First.Estimate!.InterceptError!.Value, 0.1));
    }

    [Theory]
    [InlineData(ItemModel.OneParameter)]
    [InlineData(ItemModel.TwoParameter)]
    public void Item_by_item_standard_errors_are_a_little_too_small(ItemModel model)
    {
        var data = ResponseMatrix.FromPatterns(Law.Section7);
        var whole = MarginalMaximumLikelihood.Fit(data, new() { Model = model });
        var alone = MarginalMaximumLikelihood.Fit(data, new() { Model = model, MostJointParameters = 0 });
        Assert.All(whole.Items.Zip(alone.Items), pair =>
        {
            Assert.InRange(pair.Second.Estimate!.InterceptError!.Value / pair.First.Estimate!.InterceptError!.Value, 0.8, 1);
            Assert.InRange(pair.Second.Estimate.DiscriminationError!.Value / pair.First.Estimate.DiscriminationError!.Value, 0.8, 1);
        });
    }

    [Fact]
    public void LSAT6_by_one_parameter()
    {
        var result = Fit(Law.Section6, ItemModel.OneParameter);
        Same(result, [0.75513, 0.75513, 0.75513, 0.75513, 0.75513], [2.73001, 0.99861, 0.23985, 1.30645, 2.09940]);
        Assert.Equal(-2466.9376, result.LogLikelihood, Likelihood);
        Assert.Equal(6, result.FreeParameters);
        // The same model told with a = 1 and a free variance of abilities: 0.57.
        Assert.Equal(0.57, Math.Pow(result.Items[0].Estimate!.Parameters.Discrimination, 2), 0.005);
    }

    [Fact]
    public void LSAT6_by_Rasch()
    {
        var result = Fit(Law.Section6, ItemModel.Rasch);
        Close([-2.87197, -1.06303, -0.25761, -1.38806, -2.21878], result, e => e.Parameters.Difficulty);
        Assert.Equal(-2473.0538, result.LogLikelihood, Likelihood);
        Assert.Equal(5, result.FreeParameters);
    }

    [Fact]
    public void LSAT7_by_two_parameters()
    {
        var result = Fit(Law.Section7, ItemModel.TwoParameter);
        Same(result, [0.98755, 1.08084, 1.70748, 0.76499, 0.73567], [1.85586, 0.80797, 1.80521, 0.48600, 1.85446]);
        Assert.Equal(-2658.805114, result.LogLikelihood, Likelihood);
        Assert.Equal(5337.6102, result.Aic, 0.001);
        Assert.Equal(5386.6878, result.Bic, 0.001);
    }

    [Fact]
    public void LSAT7_by_one_parameter_fits_worse()
    {
        var one = Fit(Law.Section7, ItemModel.OneParameter);
        Same(one, [1.01127, 1.01127, 1.01127, 1.01127, 1.01127], [1.86826, 0.79101, 1.46098, 0.52151, 1.99297]);
        Assert.Equal(-2664.900891, one.LogLikelihood, Likelihood);
        Assert.Equal(12.19, 2 * (Fit(Law.Section7, ItemModel.TwoParameter).LogLikelihood - one.LogLikelihood), 0.005);
    }

    private static CalibrationResult Fit(IReadOnlyDictionary<string, int> patterns, ItemModel model, ErrorMethod errors = ErrorMethod.CrossProduct) =>
        MarginalMaximumLikelihood.Fit(ResponseMatrix.FromPatterns(patterns), new() { Model = model, Errors = errors });

    private static void Same(CalibrationResult result, double[] slopes, double[] intercepts)
    {
        Close(slopes, result, e => e.Parameters.Discrimination);
        Close(intercepts, result, e => e.Intercept);
    }

    private static void Close(double[] expected, CalibrationResult result, Func<ItemEstimate, double?> of, double within = Parameter)
    {
        Assert.Equal(expected.Length, result.Items.Count);
        Assert.All(expected.Zip(result.Items), pair => Assert.Equal(pair.First, of(pair.Second.Estimate!)!.Value, within));
    }
}

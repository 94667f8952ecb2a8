using HocVuSo.Psychometrics;
using HocVuSo.Psychometrics.Calibration;
using HocVuSo.Psychometrics.Fairness;
using Xunit;

namespace HocVuSo.Unit.Psychometrics;

public sealed class FairnessTests
{
    private const int Items = 20;

    // Right and wrong of the reference group, right and wrong of the focal group at three scores; computed by hand.
    private static readonly (int A, int B, int C, int D)[] ByHand = [(40, 10, 30, 20), (60, 40, 45, 55), (20, 30, 10, 40)];

    [Fact]
    public void Mantel_Haenszel_by_hand()
    {
        ResponseMatrix.Builder builder = new(1);
        List<string?> labels = [];
        List<double> scores = [];
        for (var k = 0; k < ByHand.Length; k++)
        {
            var (a, b, c, d) = ByHand[k];
            foreach (var (count, label, right) in ((int, string, float)[])[(a, "Kinh", 1), (b, "Kinh", 0), (c, "Tày", 1), (d, "Tày", 0)])
            {
                builder.Add([0], [right], count);
                labels.Add(label);
                scores.Add(k);
            }
        }
        var finding = GroupComparison.By(scores, builder.Build(), labels, "Kinh", "Tày").MantelHaenszel(0);
        Assert.Equal((200, 200), (finding.Reference, finding.Focal));
        // (8 + 16.5 + 8) / (3 + 9 + 3).
        Assert.Equal(32.5 / 15, finding.Figures!.OddsRatio, 1e-12);
        Assert.Equal(-1.8169962, finding.Figures.Delta, 1e-6);
        Assert.Equal(0.5019616, finding.Figures.DeltaError, 1e-6);
        Assert.Equal(12.4905631, finding.Figures.ChiSquare, 1e-6);
        // Above 1.5, but not surely above 1.
        Assert.Equal(Verdict.Moderate, finding.Verdict);
    }

    [Fact]
    public void Regression_of_a_two_by_two_table_is_its_log_odds_and_G_square()
    {
        // With a matching score that has nothing to do with it: one half of each cell each.
        ResponseMatrix.Builder builder = new(1);
        List<string?> labels = [];
        List<double> scores = [];
        foreach (var (count, label, right) in ((int, string, float)[])[(120, "r", 1), (80, "r", 0), (90, "f", 1), (110, "f", 0)])
        {
            foreach (var score in (double[])[-1, 1]) { builder.Add([0], [right], count / 2.0); labels.Add(label); scores.Add(score); }
        }
        var figures = GroupComparison.By(scores, builder.Build(), labels, "r", "f").LogisticRegression(0).Figures!;
        Assert.Equal(Math.Log(90.0 / 110 / (120.0 / 80)), figures.GroupLogOdds, 1e-6);
        // 2Σ O ln(O/E) of the table with margins 200, 200 and 210, 190.
        Assert.Equal(2 * (120 * Math.Log(120 / 105.0) + 80 * Math.Log(80 / 95.0) + 90 * Math.Log(90 / 105.0) + 110 * Math.Log(110 / 95.0)), figures.Uniform, 1e-6);
        Assert.Equal(0, figures.NonUniform, 1e-6);
    }

    [Fact]
    public void A_planted_difference_is_found_and_its_direction_told()
    {
        var (data, labels) = Simulate(new Chance(51), 1500, item => item == 3 ? _ => new(1.2, 0.9) : null, replace: (3, new(1.2, 0)));
        var comparison = GroupComparison.BySums(data, labels, "nam", "nữ");
        var found = comparison.MantelHaenszel(3);
        Assert.Equal(Verdict.Large, found.Verdict);
        Assert.True(found.Figures!.Delta < -1.5);
        var regression = comparison.LogisticRegression(3);
        Assert.True(regression.Figures!.UniformProbability < 1e-6);
        Assert.True(regression.Figures.GroupLogOdds < -0.5);
        // Seen from the other side it is as much easier.
        Assert.Equal(-found.Figures.Delta, GroupComparison.BySums(data, labels, "nữ", "nam").MantelHaenszel(3).Figures!.Delta, 1e-9);
        Assert.True(comparison.MantelHaenszel(3, Matching.RestScore).Figures!.Delta < -1.5);
    }

    [Fact]
    public void A_difference_that_crosses_over_is_found_by_regression_only()
    {
        var (data, labels) = Simulate(new Chance(52), 1500, item => item == 5 ? _ => new(0.3, 0) : null, replace: (5, new(1.8, 0)));
        var comparison = GroupComparison.BySums(data, labels, "nam", "nữ");
        Assert.True(comparison.LogisticRegression(5).Figures!.NonUniformProbability < 1e-6);
        Assert.NotEqual(Verdict.Large, comparison.MantelHaenszel(5).Verdict);
    }

    [Fact]
    public void Fair_items_are_blamed_about_as_rarely_as_promised_also_when_the_groups_differ()
    {
        int byMantel = 0, byRegression = 0, all = 0;
        var chance = new Chance(53);
        for (var round = 0; round < 8; round++)
        {
            var (data, labels) = Simulate(chance, 400, _ => null, shift: round % 2 == 0 ? 0 : -0.5, slope: 1);
            var comparison = GroupComparison.BySums(data, labels, "nam", "nữ");
            for (var item = 0; item < Items; item++)
            {
                byMantel += comparison.MantelHaenszel(item).Figures!.Probability < 0.05 ? 1 : 0;
                byRegression += comparison.LogisticRegression(item).Figures!.Probability < 0.05 ? 1 : 0;
                all++;
            }
        }
        // 160 items at 5 %: 8 expected, a standard deviation of 2.8; the continuity correction makes the first rarer.
        Assert.InRange(byMantel / (double)all, 0.005, 0.09);
        Assert.InRange(byRegression / (double)all, 0.02, 0.10);
    }

    [Fact]
    public void Small_groups_are_not_judged()
    {
        var (data, labels) = Simulate(new Chance(54), 90, _ => null);
        var finding = GroupComparison.BySums(data, labels, "nam", "nữ").MantelHaenszel(0);
        Assert.Equal((Verdict.TooFew, 90.0, null), (finding.Verdict, finding.Focal, finding.Figures));
        Assert.Equal(Verdict.TooFew, GroupComparison.BySums(data, labels, "nam", "không có").LogisticRegression(0).Verdict);
        Assert.NotNull(GroupComparison.BySums(data, labels, "nam", "nữ", minimum: 50).MantelHaenszel(0).Figures);
    }

    [Fact]
    public void What_does_not_vary_cannot_be_compared()
    {
        ResponseMatrix.Builder builder = new(2);
        List<string?> labels = [];
        for (var p = 0; p < 400; p++) { builder.Add([0, 1], [1, p % 3 == 0 ? 1 : 0]); labels.Add(p % 2 == 0 ? "a" : "b"); }
        var comparison = GroupComparison.BySums(builder.Build(), labels, "a", "b");
        Assert.Equal((Verdict.NotComparable, null), (comparison.MantelHaenszel(0).Verdict, comparison.MantelHaenszel(0).Figures));
        Assert.Equal((Verdict.NotComparable, null), (comparison.LogisticRegression(0).Verdict, comparison.LogisticRegression(0).Figures));
    }

    [Fact]
    public void Other_labels_and_incomplete_rows_are_not_looked_at()
    {
        var (data, labels) = Simulate(new Chance(55), 200, _ => null);
        ResponseMatrix.Builder more = new(Items);
        List<string?> moreLabels = [.. labels];
        for (var row = 0; row < data.Rows; row++) { more.Add(data.ItemsOf(row), data.ScoresOf(row)); }
        more.Add(data.ItemsOf(0), data.ScoresOf(0));
        more.Add(data.ItemsOf(0), data.ScoresOf(0));
        more.Add([0, 1], [1, 1]);
        moreLabels.AddRange(["khác", null, "nam"]);
        Assert.Equal(
            GroupComparison.BySums(data, labels, "nam", "nữ").MantelHaenszel(2),
            GroupComparison.BySums(more.Build(), moreLabels, "nam", "nữ").MantelHaenszel(2));
    }

    [Fact]
    public void Requests_that_make_no_sense_are_refused()
    {
        var (data, labels) = Simulate(new Chance(56), 20, _ => null);
        Assert.Throws<ArgumentException>(() => GroupComparison.BySums(data, labels, "nam", "nam"));
        Assert.Throws<ArgumentException>(() => GroupComparison.BySums(data, ["nam"], "nam", "nữ"));
        Assert.Throws<ArgumentOutOfRangeException>(() => GroupComparison.BySums(data, labels, "nam", "nữ").MantelHaenszel(Items));
    }

    /// <summary>As many men as women, whose items and mean ability may differ.</summary>
    private static (ResponseMatrix Data, IReadOnlyList<string?> Labels) Simulate(
        Chance chance, int each, Func<int, Func<ItemParameters, ItemParameters>?> change, double shift = 0, double? slope = null, (int Item, ItemParameters Is)? replace = null)
    {
        var items = chance.Items(Items);
        if (slope is { } a) { items = [.. items.Select(i => i with { Discrimination = a })]; }
        if (replace is { } r) { items[r.Item] = r.Is; }
        ItemParameters[] forFocal = [.. items.Select((item, i) => change(i)?.Invoke(item) ?? item)];
        ResponseMatrix.Builder builder = new(Items);
        List<string?> labels = [];
        for (var p = 0; p < 2 * each; p++)
        {
            var focal = p % 2 == 1;
            var theta = chance.Normal() + (focal ? shift : 0);
            builder.Add([.. Enumerable.Range(0, Items)], [.. (focal ? forFocal : items).Select(i => chance.Answer(i, theta))]);
            labels.Add(focal ? "nữ" : "nam");
        }
        return (builder.Build(), labels);
    }
}

using HocVuSo.Psychometrics.Adaptive;
using HocVuSo.Psychometrics.Simulation;

namespace HocVuSo.Benchmarks;

/// <summary>The plans docs/reference/assessment.md measures as ours.</summary>
internal static class TestPlans
{
    // Below the limit of .25 by what a minute nobody counts may add.
    public const double Goal = 0.24;

    private const int Groups = 8;
    private static readonly int[] OneOfEach = [.. Enumerable.Repeat(1, Groups)];

    // Chance fades evenly: at a faster fading some items are shown to nobody among thousands of people, and a test is only half
    // an item shorter (see the curve).
    private const double Progression = 1;

    private static readonly SelectionRule AtEstimate = new(SelectionCriterion.AtEstimate, 0.25, Progression);

    /// <summary>
    /// One item of each group at least, and forty at most: whoever stands near the cut needs them. The generalised ratio,
    /// because it ends sooner than Wald's for people far from the cut and errs as seldom.
    /// </summary>
    public static Design.Own Confirmation(Population p) => Glr(p, 0.35, 0.05, 40, AtEstimate, Goal);

    /// <summary>While difficulties are only guessed: classes instead of points, at the cut, where the guess matters least.</summary>
    public static Design.Own BeforeCalibration(Population p, double error) => new(new(
        new StoppingRule.MeasurementDecision(p.Cut, p.Mean, p.Spread, 0.6, error, error), 8, 30, OneOfEach, AtEstimate with { Criterion = SelectionCriterion.AtCut }), Goal);

    public static Design.Own Placement() => new(new(new StoppingRule.Precision(0.35), 8, 30, OneOfEach, AtEstimate), Goal);

    public static Design.Own Sprt(Population p) => new(new(new StoppingRule.Sprt(p.Cut, 0.35, 0.05, 0.05), 8, 40, OneOfEach, AtEstimate), Goal);

    public static Design.Own Glr(Population p, double delta, double error, int maximum, SelectionRule selection, double goal) =>
        new(new(new StoppingRule.Glr(p.Cut, delta, error, error), 8, maximum, OneOfEach, selection), goal);

    public static SelectionRule Selection(SelectionCriterion criterion, double progression) => AtEstimate with { Criterion = criterion, Progression = progression };
}

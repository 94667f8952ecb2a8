using HocVuSo.Assessment.Contracts;
using HocVuSo.Psychometrics.Adaptive;
using HocVuSo.Psychometrics.Simulation;
using HocVuSo.TestKit;

namespace HocVuSo.Benchmarks;

/// <summary>The plans docs/reference/assessment.md measures as ours: those of the product's profiles, at the cuts of the populations.</summary>
internal static class TestPlans
{
    public static readonly AdaptiveRule Short = ContentProfiles.Adaptive("xac-nhan-ngan");

    public static readonly AdaptiveRule Find = ContentProfiles.Adaptive("tim-diem-bat-dau");

    public static readonly AdaptiveAim.Confirm Level = (AdaptiveAim.Confirm)Short.Aim;

    public static readonly AdaptiveAim.Locate Place = (AdaptiveAim.Locate)Find.Aim;

    private const int Groups = 8;
    private static readonly int[] OneOfEach = [.. Enumerable.Repeat(1, Groups)];

    private static readonly SelectionRule AtEstimate = new(SelectionCriterion.AtEstimate, Short.MaximumExposure, Short.Progression);

    public static Design.Own Confirmation(Population p) => Glr(p, Level.Delta, Level.Alpha, Short.Most, AtEstimate, Short.ExposureGoal);

    /// <summary>While difficulties are only guessed: classes instead of points, at the cut, where the guess matters least. Before the first answer both classes are held alike likely.</summary>
    public static Design.Own BeforeCalibration(Population p, double error) => new(new(
        new StoppingRule.MeasurementDecision(p.Cut, p.Cut, Level.Guessed!.Spread, 0.6, error, error), Short.Least, Short.Most, OneOfEach, AtEstimate with { Criterion = SelectionCriterion.AtCut }), Short.ExposureGoal);

    public static Design.Own Placement() => new(new(new StoppingRule.Precision(Place.StandardError), Find.Least, Find.Most, OneOfEach,
        new(SelectionCriterion.AtEstimate, Find.MaximumExposure, Find.Progression)), Find.ExposureGoal);

    public static Design.Own Sprt(Population p) => new(new(new StoppingRule.Sprt(p.Cut, Level.Delta, Level.Alpha, Level.Beta), Short.Least, Short.Most, OneOfEach, AtEstimate), Short.ExposureGoal);

    public static Design.Own Glr(Population p, double delta, double error, int maximum, SelectionRule selection, double goal) =>
        new(new(new StoppingRule.Glr(p.Cut, delta, error, error), Short.Least, maximum, OneOfEach, selection), goal);

    public static SelectionRule Selection(SelectionCriterion criterion, double progression) => AtEstimate with { Criterion = criterion, Progression = progression };
}

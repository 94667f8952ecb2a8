using HocVuSo.Psychometrics.Adaptive;

namespace HocVuSo.Psychometrics.Simulation;

/// <summary>A way to test, to be compared with others on the same people and items.</summary>
public abstract record Design
{
    private Design() { }

    /// <summary>Our own test.</summary>
    /// <param name="Goal">Share of sessions that may see an item, for <see cref="ExposureControl"/>.</param>
    public sealed record Own(TestPlan Plan, double Goal) : Design;

    /// <summary>
    /// The rule of Pix's certification as published: two-parameter items, re-centred prior, one question of a tube, every
    /// competence once before any comes again, one of the five most informative with .510/.250/.122/.060/.058, passes when the
    /// capacity reaches the cut. What time leaves unanswered counts as wrong; below twenty answers nobody passes.
    /// </summary>
    public sealed record Pix(int Length, TimeSpan? Limit) : Design;

    /// <summary>
    /// Items drawn from the whole bank, all alike likely; passes when the same estimate as in our test reaches the cut. What time
    /// leaves unanswered counts as wrong.
    /// </summary>
    public sealed record Quiz(int Length, TimeSpan? Limit) : Design;
}

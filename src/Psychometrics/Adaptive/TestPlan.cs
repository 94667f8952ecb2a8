namespace HocVuSo.Psychometrics.Adaptive;

/// <summary>What a test is for and when it may end. All rules of one test in one value; equal plans decide alike.</summary>
/// <param name="MinimumItems">At least so many, 1 or more.</param>
/// <param name="MaximumItems">At most so many; then what is known decides.</param>
/// <param name="GroupMinima">At least so many items of each group; a missing one is 0. Their sum is at most <paramref name="MaximumItems"/>.</param>
public sealed record TestPlan(StoppingRule Stopping, int MinimumItems, int MaximumItems, IReadOnlyList<int> GroupMinima, SelectionRule Selection)
{
    /// <summary>Null when the plan can be carried out with the pool; otherwise why not, in English for a developer.</summary>
    public string? Fault(ItemPool pool)
    {
        if (MinimumItems < 1) { return "a test has at least one item"; }
        if (MaximumItems < MinimumItems) { return "the maximum lies below the minimum"; }
        if (pool.Count < MinimumItems) { return "the pool has fewer items than the test's minimum"; }
        if (GroupMinima.Any(m => m < 0)) { return "the minimum of a group is negative"; }
        if (GroupMinima.Sum() > MaximumItems) { return "the minima of the groups add up to more than the maximum"; }
        if (GroupMinima.Count > pool.Groups) { return "there are minima for groups the pool does not have"; }
        if (GroupMinima.Zip(pool.GroupSizes()).Any(g => g.First > g.Second)) { return "a group has fewer items than its minimum"; }
        return Stopping.Fault ?? Selection.Fault;
    }
}

/// <summary>When a test stops between its minimum and its maximum.</summary>
public abstract record StoppingRule
{
    private StoppingRule() { }

    /// <summary>The ability at which the level begins, where the rule decides one; otherwise null.</summary>
    public virtual double? Threshold => null;

    internal virtual string? Fault => null;

    /// <summary>At the maximum only.</summary>
    public sealed record FixedLength : StoppingRule;

    /// <summary>When the standard error of the estimate is at most <paramref name="StandardError"/> (logits).</summary>
    public sealed record Precision(double StandardError) : StoppingRule
    {
        internal override string? Fault => StandardError > 0 ? null : "a standard error is above 0";
    }

    /// <summary>
    /// Wald's sequential probability ratio test of θ = cut + δ against θ = cut − δ (Wald 1947; Reckase 1983; Eggen 1999): passes
    /// when ln[L(cut + δ)/L(cut − δ)] ≥ ln((1 − β)/α), fails when it is ≤ ln(β/(1 − α)).
    /// </summary>
    /// <remarks>
    /// Wald's bounds hold for α/(1 − β) and β/(1 − α) while the test may go on; one that reaches its maximum decides by the sign of
    /// the ratio and errs more often.
    /// </remarks>
    /// <param name="Cut">Where the level begins, in logits.</param>
    /// <param name="Delta">δ, half of the region within which either decision is right; above 0.</param>
    /// <param name="Alpha">Wanted chance that somebody at cut − δ passes; in (0, 0.5).</param>
    /// <param name="Beta">Wanted chance that somebody at cut + δ fails; in (0, 0.5).</param>
    public sealed record Sprt(double Cut, double Delta, double Alpha, double Beta) : StoppingRule
    {
        public override double? Threshold => Cut;

        internal override string? Fault => FaultOf(Cut, Delta, Alpha, Beta);
    }

    /// <summary>
    /// The generalised likelihood ratio (Thompson 2009, 2011): as <see cref="Sprt"/>, with the greatest likelihood at or above
    /// cut + δ against the greatest at or below cut − δ. Ends earlier for people far from the cut; the bounds on errors are
    /// approximate.
    /// </summary>
    public sealed record Glr(double Cut, double Delta, double Alpha, double Beta) : StoppingRule
    {
        public override double? Threshold => Cut;

        internal override string? Fault => FaultOf(Cut, Delta, Alpha, Beta);
    }

    /// <summary>
    /// Measurement decision theory (Rudner 2002, 2009), for the time in which a difficulty is only its author's guess: people are
    /// either below the cut or at or above it, abilities in the population are N(mean, spread²), and an item tells the classes
    /// apart by P(right | class), averaged over the class and over N(b, difficulty spread²). Passes when the log odds of the
    /// upper class are ≥ ln((1 − β)/α), fails when they are ≤ ln(β/(1 − α)).
    /// </summary>
    /// <remarks>
    /// The rule takes answers within a class for independent. They are not: somebody just below the cut answers every item
    /// better than the class does on average, so the odds grow faster than the truth warrants. α and β are therefore settings,
    /// not the error rates: those are measured by simulation (docs/reference/assessment.md), and α and β are set so that they
    /// come out as wanted.
    /// </remarks>
    /// <param name="Cut">Where the upper class begins, in logits.</param>
    /// <param name="Mean">Mean ability of the population, in logits; the cut lies within three spreads of it.</param>
    /// <param name="Spread">Its standard deviation, above 0.</param>
    /// <param name="DifficultySpread">Standard deviation of a true difficulty around the guessed one, 0 or more.</param>
    /// <param name="Alpha">Sets the odds asked of a pass; in (0, 0.5).</param>
    /// <param name="Beta">Sets the odds asked of a fail; in (0, 0.5).</param>
    public sealed record MeasurementDecision(double Cut, double Mean, double Spread, double DifficultySpread, double Alpha, double Beta) : StoppingRule
    {
        private const double WidestCut = 3;

        public override double? Threshold => Cut;

        internal override string? Fault => FaultOf(Cut, Spread, Alpha, Beta)
            ?? (DifficultySpread is >= 0 and <= ItemPool.Limit ? null : "the doubt about difficulties is negative or wider than all abilities")
            ?? (Math.Abs(Cut - Mean) <= WidestCut * Spread ? null : "nearly everybody lies on one side of the cut");
    }

    private static string? FaultOf(double cut, double reach, double alpha, double beta) =>
        !(reach > 0) ? "the region around the cut has no width"
        : !(Math.Abs(cut) + reach <= ItemPool.Limit) ? $"the region around the cut reaches beyond ±{ItemPool.Limit} logits"
        : alpha is > 0 and < 0.5 && beta is > 0 and < 0.5 ? null
        : "an error rate lies outside (0, 0.5)";
}

/// <summary>How the next item is chosen.</summary>
/// <param name="Criterion">What makes an item good.</param>
/// <param name="MaximumExposure">No item is shown to more than this share of sessions: the restricted method; in (0, 1], and 1 leaves it out.</param>
/// <param name="Progression">
/// The progressive method (Revuelta &amp; Ponsoda 1998; Barrada et al. 2008): an item's worth is mixed with chance, all chance
/// at first and less with every item; the weight of chance at item n is (1 − (n − 1)/maximum) to this power. 0 leaves
/// chance out; the greater, the sooner it fades.
/// </param>
public sealed record SelectionRule(SelectionCriterion Criterion, double MaximumExposure, double Progression)
{
    internal string? Fault => MaximumExposure is not (> 0 and <= 1) ? "the limit of exposure lies outside (0, 1]"
        : Progression >= 0 && double.IsFinite(Progression) ? null : "the progression is negative or not a number";
}

public enum SelectionCriterion
{
    /// <summary>Fisher's information at the estimate.</summary>
    AtEstimate,

    /// <summary>Fisher's information at the cut.</summary>
    AtCut,

    /// <summary>
    /// Half-way between estimate and cut: where the item tells the two apart best, which is what a decision needs.
    /// </summary>
    Between,
}

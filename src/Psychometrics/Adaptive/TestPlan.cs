namespace HocVuSo.Psychometrics.Adaptive;

/// <summary>What a test is for and when it may end. All rules of one test in one value; equal plans decide alike.</summary>
/// <param name="MinimumItems">At least so many, 1 or more.</param>
/// <param name="MaximumItems">At most so many; then what is known decides.</param>
/// <param name="GroupMinima">At least so many items of each group; a missing one is 0. Their sum is at most <paramref name="MaximumItems"/>.</param>
public sealed record TestPlan(StoppingRule Stopping, int MinimumItems, int MaximumItems, IReadOnlyList<int> GroupMinima, SelectionRule Selection)
{
    /// <summary>Null when the plan can be carried out with the pool; otherwise why not, in English for a developer.</summary>
    public string? Fault(ItemPool pool) => this switch
    {
        { MinimumItems: < 1 } => "a test has at least one item",
        _ when MaximumItems < MinimumItems => "the maximum lies below the minimum",
        _ when GroupMinima.Sum() > MaximumItems => "the minima of the groups add up to more than the maximum",
        _ when GroupMinima.Count > pool.Groups => "there are minima for groups the pool does not have",
        _ => null,
    };
}

/// <summary>When a test stops between its minimum and its maximum.</summary>
public abstract record StoppingRule
{
    /// <summary>At the maximum only.</summary>
    public sealed record FixedLength : StoppingRule;

    /// <summary>When the standard error of the estimate is at most <paramref name="StandardError"/> (logits).</summary>
    public sealed record Precision(double StandardError) : StoppingRule;

    /// <summary>
    /// Wald's sequential probability ratio test of θ = cut + δ against θ = cut − δ (Wald 1947; Reckase 1983; Eggen 1999): passes
    /// when ln[L(cut + δ)/L(cut − δ)] ≥ ln((1 − β)/α), fails when it is ≤ ln(β/(1 − α)).
    /// </summary>
    /// <param name="Cut">Where the level begins, in logits.</param>
    /// <param name="Delta">δ, half of the region within which either decision is right; above 0.</param>
    /// <param name="Alpha">Wanted chance that somebody at cut − δ passes.</param>
    /// <param name="Beta">Wanted chance that somebody at cut + δ fails.</param>
    public sealed record Sprt(double Cut, double Delta, double Alpha, double Beta) : StoppingRule;

    /// <summary>
    /// The generalised likelihood ratio (Thompson 2009, 2011): as <see cref="Sprt"/>, with the greatest likelihood at or above
    /// cut + δ against the greatest at or below cut − δ. Ends earlier for people far from the cut; the bounds on errors are
    /// approximate.
    /// </summary>
    public sealed record Glr(double Cut, double Delta, double Alpha, double Beta) : StoppingRule;

    private StoppingRule() { }
}

/// <summary>How the next item is chosen.</summary>
/// <param name="Criterion">What makes an item good.</param>
/// <param name="MaximumExposure">No item is shown to more than this share of sessions: the restricted method; 1 leaves it out.</param>
/// <param name="Progression">
/// The progressive method (Revuelta &amp; Ponsoda 1998; Barrada et al. 2008): an item's worth is mixed with chance, all chance
/// at first and less with every item; the weight of chance at item n is (1 − (n − 1)/maximum) to this power. 0 leaves
/// chance out; the greater, the sooner it fades.
/// </param>
public sealed record SelectionRule(SelectionCriterion Criterion, double MaximumExposure, double Progression);

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

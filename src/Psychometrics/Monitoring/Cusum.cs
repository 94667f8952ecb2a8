namespace HocVuSo.Psychometrics.Monitoring;

public enum Drift
{
    None,

    /// <summary>Right more often than it should be: leaked, or taught to the test.</summary>
    Easier,

    /// <summary>Right less often: what it shows has changed, or it is displayed badly.</summary>
    Harder,
}

/// <summary>When sums are an alarm.</summary>
/// <param name="Allowance">k, in standard deviations of one answer: half the shift that is to be found. Above 0.</param>
/// <param name="Threshold">h, in the same unit. Above 0.</param>
public readonly record struct CusumPlan(double Allowance, double Threshold)
{
    /// <summary>
    /// k = 0.125, h = 20. Simulated with a = 1.2, b = 0 and abilities N(0, 1), 4,000 runs each: a false alarm in 3,100 answers
    /// on average, and an item a quarter of a logit easier or harder found after 420, half a logit after 130, one logit after 54.
    /// </summary>
    public static CusumPlan Default => new(0.125, 20);
}

/// <summary>
/// Watches an item by two cumulative sums (Page 1954; for items Veerkamp &amp; Glas 2000) of the standardised residuals
/// z = (x − P(θ))/√PQ: S⁺ ← max(0, S⁺ + z − k), S⁻ ← max(0, S⁻ − z − k); the greater one above h is an alarm. A value to be
/// stored with the item: the next is made of it and one answer. Begins with <c>default</c>.
/// </summary>
/// <param name="Up">S⁺, 0 or more.</param>
/// <param name="Down">S⁻, 0 or more.</param>
/// <param name="Count">Answers seen.</param>
public readonly record struct Cusum(double Up, double Down, int Count)
{
    // An answer against near certainty is a slip or a guess before it is a drift; it counts as much as this and no more.
    private const double MostResidual = 5;

    /// <summary>
    /// After one more answer of somebody whose ability was estimated without it. An item that says nothing there (P of 0 or
    /// 1) leaves the sums. Throws <see cref="ArgumentException"/> as <see cref="Ability"/> does, or for a plan that is none.
    /// </summary>
    public Cusum After(in Response response, double theta, CusumPlan plan)
    {
        Ability.Check(response);
        if (!(plan.Allowance > 0) || !(plan.Threshold > 0)) { throw new ArgumentException("Allowance and threshold are above 0.", nameof(plan)); }
        var p = response.Item.Probability(theta);
        var spread = Math.Sqrt(p * (1 - p));
        if (!(spread > 0)) { return this with { Count = Count + 1 }; }
        var z = Math.Clamp((response.Score - p) / spread, -MostResidual, MostResidual);
        return new(Math.Max(0, Up + z - plan.Allowance), Math.Max(0, Down - z - plan.Allowance), Count + 1);
    }

    /// <summary>What the sums say now. After an alarm has been dealt with, begin anew with <c>default</c>.</summary>
    public Drift Alarm(CusumPlan plan) => Math.Max(Up, Down) <= plan.Threshold ? Drift.None : Up >= Down ? Drift.Easier : Drift.Harder;
}

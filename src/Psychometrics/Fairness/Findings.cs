namespace HocVuSo.Psychometrics.Fairness;

public enum Verdict
{
    /// <summary>One of the groups is smaller than the least asked for: nothing is said.</summary>
    TooFew,

    /// <summary>Nothing to compare: no score at which both groups have people, or all of them right, or all wrong.</summary>
    NotComparable,

    /// <summary>Class A.</summary>
    Negligible,

    /// <summary>Class B: keep under review.</summary>
    Moderate,

    /// <summary>Class C: do not use before somebody has understood why.</summary>
    Large,
}

/// <summary>The comparison by Mantel &amp; Haenszel.</summary>
/// <param name="OddsRatio">Common odds of the reference group to those of the focal group; 1 when the item treats them alike.</param>
/// <param name="Delta">−2.35 ln of it, on ETS's scale: below 0 the item is harder for the focal group than for equals of the reference group.</param>
/// <param name="DeltaError">Its standard error (Robins, Breslow &amp; Greenland 1986).</param>
/// <param name="ChiSquare">With continuity correction; one degree of freedom.</param>
/// <param name="Probability">Of a chi-square at least as great when the item treats them alike.</param>
public sealed record MantelHaenszelFigures(double OddsRatio, double Delta, double DeltaError, double ChiSquare, double Probability);

/// <param name="Reference">People of the reference group who were compared, by weight.</param>
/// <param name="Focal">The same of the focal group.</param>
/// <param name="Figures">Null for <see cref="Verdict.TooFew"/> and <see cref="Verdict.NotComparable"/>.</param>
public sealed record MantelHaenszelFinding(Verdict Verdict, double Reference, double Focal, MantelHaenszelFigures? Figures);

/// <summary>The comparison by logistic regression: likelihood-ratio tests between score alone, with the group, and with their product.</summary>
/// <param name="Uniform">Chi-square of the group, one degree of freedom: harder or easier at every ability.</param>
/// <param name="NonUniform">Chi-square of the product, one degree of freedom: harder for some, easier for others.</param>
/// <param name="Probability">Of both together, two degrees of freedom.</param>
/// <param name="GroupLogOdds">The focal group's log odds against equals of the reference group, without the product.</param>
/// <param name="RSquareChange">By how much both raise Nagelkerke's (1991) R²; 0 to 1.</param>
/// <param name="Zumbo">Class by Zumbo &amp; Thomas (1997): .13 and .26.</param>
/// <param name="JodoinGierl">Class by Jodoin &amp; Gierl (2001): .035 and .070, which finds more.</param>
public sealed record LogisticFigures(
    double Uniform, double UniformProbability, double NonUniform, double NonUniformProbability, double Probability,
    double GroupLogOdds, double RSquareChange, Verdict Zumbo, Verdict JodoinGierl);

/// <param name="Verdict">That of Jodoin &amp; Gierl, or why there is none.</param>
/// <param name="Figures">Null for <see cref="Verdict.TooFew"/> and <see cref="Verdict.NotComparable"/>.</param>
public sealed record LogisticFinding(Verdict Verdict, double Reference, double Focal, LogisticFigures? Figures);

using HocVuSo.Psychometrics.Calibration;

namespace HocVuSo.Psychometrics.Fairness;

/// <summary>What people of two groups are matched by.</summary>
public enum Matching
{
    /// <summary>The sum of the scores on all other items.</summary>
    RestScore,

    /// <summary>The sum of the scores on all items, the studied one included (Holland &amp; Thayer 1988).</summary>
    TotalScore,

    /// <summary>What was passed in, an ability for instance.</summary>
    Given,
}

/// <summary>
/// Does an item treat two groups of people alike who are equally able? Groups are labels of any kind: sex, age band, rural
/// or urban, ethnicity, device. People of other labels, and of none, are not looked at.
/// </summary>
/// <remarks>Both methods take a score between 0 and 1 as that share of a right answer, which makes their tests careful.</remarks>
public sealed class GroupComparison
{
    /// <summary>Of either group, by weight, below which nothing is said.</summary>
    public const double DefaultMinimum = 100;

    private readonly ResponseMatrix _data;
    private readonly double _minimum;
    private readonly bool _given;
    private readonly double[] _matching;        // total score, or what was given
    private readonly int[] _groups;             // 0 reference, 1 focal, −1 not looked at

    private GroupComparison(ResponseMatrix data, IReadOnlyList<string?> labels, string reference, string focal, double minimum, IReadOnlyList<double>? matching)
    {
        if (labels.Count != data.Rows || (matching is { } m && m.Count != data.Rows)) { throw new ArgumentException("There is a label, or null, for each row of the data."); }
        if (reference == focal) { throw new ArgumentException("A group is not compared with itself.", nameof(focal)); }
        (_data, _minimum, _given) = (data, minimum, matching is not null);
        _matching = new double[data.Rows];
        _groups = new int[data.Rows];
        for (var row = 0; row < data.Rows; row++)
        {
            var comparable = matching is { } own ? double.IsFinite(own[row]) : data.ItemsOf(row).Length == data.Items;
            _groups[row] = !comparable ? -1 : labels[row] == reference ? 0 : labels[row] == focal ? 1 : -1;
            if (matching is not null) { _matching[row] = matching[row]; continue; }
            foreach (var score in data.ScoresOf(row)) { _matching[row] += score; }
        }
    }

    /// <summary>
    /// Matched by sums of scores; who did not answer all items is left out. Throws <see cref="ArgumentException"/> when
    /// there is not one label for each row or both groups are the same.
    /// </summary>
    public static GroupComparison BySums(ResponseMatrix data, IReadOnlyList<string?> labels, string reference, string focal, double minimum = DefaultMinimum) =>
        new(data, labels, reference, focal, minimum, null);

    /// <summary>
    /// Matched by a number a row, for tests in which not everybody answers the same items; a row with NaN is left out.
    /// Mantel–Haenszel makes a stratum of each distinct number: round abilities to steps that hold some tens of people.
    /// </summary>
    public static GroupComparison By(IReadOnlyList<double> matching, ResponseMatrix data, IReadOnlyList<string?> labels, string reference, string focal, double minimum = DefaultMinimum) =>
        new(data, labels, reference, focal, minimum, matching);

    /// <summary>
    /// Mantel &amp; Haenszel (1959) as Holland &amp; Thayer (1988) use it. Classes of ETS (Zieky 1993): A when chi-square does not
    /// reach 5 % or |Δ| &lt; 1; C when |Δ| ≥ 1.5 and, one-sided at 5 %, above 1; B otherwise. Matched by the total score unless
    /// matching was passed in.
    /// </summary>
    public MantelHaenszelFinding MantelHaenszel(int item, Matching matching = Matching.TotalScore)
    {
        var people = Of(item, matching);
        var (reference, focal) = Sizes(people);
        if (reference < _minimum || focal < _minimum) { return new(Verdict.TooFew, reference, focal, null); }
        return Fairness.MantelHaenszel.Of(people) is not { } figures
            ? new(Verdict.NotComparable, reference, focal, null)
            : new(Fairness.MantelHaenszel.ClassOf(figures), reference, focal, figures);
    }

    /// <summary>
    /// Logistic regression (Swaminathan &amp; Rogers 1990) of the score on the matching score, the group and their product. An
    /// effect that does not reach 5 % is negligible, whatever its size.
    /// </summary>
    public LogisticFinding LogisticRegression(int item, Matching matching = Matching.TotalScore)
    {
        var people = Of(item, matching);
        var (reference, focal) = Sizes(people);
        if (reference < _minimum || focal < _minimum) { return new(Verdict.TooFew, reference, focal, null); }
        return Fairness.LogisticRegression.Of(people) is not { } figures
            ? new(Verdict.NotComparable, reference, focal, null)
            : new(figures.JodoinGierl, reference, focal, figures);
    }

    private List<Observation> Of(int item, Matching matching)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(item);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(item, _data.Items);
        List<Observation> people = [];
        for (var row = 0; row < _data.Rows; row++)
        {
            if (_groups[row] < 0) { continue; }
            var at = _data.ItemsOf(row).IndexOf(item);
            if (at < 0) { continue; }
            double score = _data.ScoresOf(row)[at];
            var match = !_given && matching == Matching.RestScore ? _matching[row] - score : _matching[row];
            people.Add(new(_groups[row] == 1, match, score, _data.WeightOf(row)));
        }
        return people;
    }

    private static (double Reference, double Focal) Sizes(List<Observation> people) =>
        (people.Where(p => !p.Focal).Sum(p => p.Weight), people.Where(p => p.Focal).Sum(p => p.Weight));
}

/// <summary>One person's score on the studied item, and what they are matched by.</summary>
internal readonly record struct Observation(bool Focal, double Matching, double Score, double Weight);

namespace HocVuSo.Psychometrics.Linking;

/// <summary>
/// Brings a repeated calibration to the scale of an earlier one by the items they have in common (Kolen &amp; Brennan 2014,
/// chapter 6). Items that drifted are found first, by Haebara's link: the item whose curves lie furthest apart is taken out
/// and the link made anew until none is beyond the limit or half are gone. The method asked for then takes what is left.
/// </summary>
public static class ScaleLinking
{
    /// <summary>
    /// The link from one scale to the other. Both lists hold the common items in the same order; parameters that cannot be
    /// computed with (NaN for an item not estimated, a discrimination not above 0) leave an item out. Curves are compared over
    /// N(0, 1) on the scale linked to. Throws <see cref="ArgumentException"/> for lists of unequal length or a minimum below 2.
    /// </summary>
    public static LinkResult Find(IReadOnlyList<ItemParameters> from, IReadOnlyList<ItemParameters> to, LinkOptions? options = null)
    {
        options ??= new();
        if (from.Count != to.Count) { throw new ArgumentException("Common items stand in both lists.", nameof(to)); }
        if (options.MinimumItems < 2) { throw new ArgumentException("Two items are the least that determine a scale.", nameof(options)); }
        List<int> used = [.. Enumerable.Range(0, from.Count).Where(i => from[i].IsUsable && to[i].IsUsable)];
        int[] unusable = [.. Enumerable.Range(0, from.Count).Except(used)];
        if (used.Count < options.MinimumItems) { return new(LinkOutcome.TooFew, null, used, [], unusable); }

        List<DriftedItem> drifted = [];
        var unstable = options.DriftLimit is { } limit && !WithoutDrifted(from, to, used, drifted, limit, options.MinimumItems);
        List<(ItemParameters From, ItemParameters To)> pairs = [.. used.Select(i => (from[i], to[i]))];
        var link = options.Method switch
        {
            LinkMethod.MeanMean => ByMeans(pairs),
            LinkMethod.MeanSigma => BySpread(pairs),
            LinkMethod.Haebara => CurveFit.Find(pairs, byItem: true),
            _ => CurveFit.Find(pairs, byItem: false),
        };
        return new(
            link is null ? LinkOutcome.Undetermined : unstable ? LinkOutcome.Unstable : LinkOutcome.Linked,
            link, used, [.. drifted.OrderByDescending(d => d.Distance)], unusable);
    }

    /// <summary>The root mean square between the curves of an item over N(0, 1) on the scale linked to.</summary>
    public static double Distance(ItemParameters from, ItemParameters to, ScaleLink link)
    {
        var linked = link.Apply(from);
        var sum = 0.0;
        for (var q = 0; q < CurveFit.Thetas.Length; q++)
        {
            sum += CurveFit.Weights[q] * Math.Pow(linked.Probability(CurveFit.Thetas[q]) - to.Probability(CurveFit.Thetas[q]), 2);
        }
        return Math.Sqrt(sum);
    }

    /// <summary>Moves drifted items out of those used; false when half would have to go.</summary>
    private static bool WithoutDrifted(
        IReadOnlyList<ItemParameters> from, IReadOnlyList<ItemParameters> to, List<int> used, List<DriftedItem> drifted, double limit, int minimum)
    {
        var half = used.Count / 2;
        while (CurveFit.Find([.. used.Select(i => (from[i], to[i]))], byItem: true) is { } link)
        {
            var worst = used.Select(i => new DriftedItem(i, Distance(from[i], to[i], link))).MaxBy(d => d.Distance);
            if (worst.Distance <= limit) { return true; }
            if (drifted.Count >= half || used.Count <= minimum) { return false; }
            used.Remove(worst.Item);
            drifted.Add(worst);
        }
        return false;
    }

    private static ScaleLink? ByMeans(List<(ItemParameters From, ItemParameters To)> pairs) =>
        Around(pairs.Average(p => p.From.Discrimination) / pairs.Average(p => p.To.Discrimination), pairs);

    internal static ScaleLink? BySpread(List<(ItemParameters From, ItemParameters To)> pairs) =>
        Around(Spread(pairs.Select(p => p.To.Difficulty)) / Spread(pairs.Select(p => p.From.Difficulty)), pairs);

    private static ScaleLink? Around(double a, List<(ItemParameters From, ItemParameters To)> pairs) =>
        a > 0 && double.IsFinite(a) ? new(a, pairs.Average(p => p.To.Difficulty) - a * pairs.Average(p => p.From.Difficulty)) : null;

    private static double Spread(IEnumerable<double> values)
    {
        var list = values.ToList();
        var mean = list.Average();
        return Math.Sqrt(list.Average(v => (v - mean) * (v - mean)));
    }
}

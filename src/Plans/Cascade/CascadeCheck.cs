namespace HocVuSo.Plans.Cascade;

/// <summary>Whether what was assigned to the units below makes the target above, when each of them reaches its own.</summary>
internal enum Verdict
{
    Enough,
    TooLittle,

    /// <summary>It depends on what is not known: a denominator, or what is not assigned yet.</summary>
    Open,
}

/// <summary>What a target asks of the whole.</summary>
/// <param name="Value">Percent of a share, or a number.</param>
/// <param name="Strictly">"trên", "dưới": the value itself does not do.</param>
/// <param name="IsCeiling">No more than so much, not at least so much.</param>
internal readonly record struct Asked(decimal Value, bool IsShare, bool Strictly, bool IsCeiling);

/// <summary>A unit below.</summary>
/// <param name="People">Its denominator; null where nobody has said how many there are. Of no matter for numbers.</param>
/// <param name="Value">What is assigned to it, as <see cref="Asked.Value"/>; null: nothing.</param>
internal readonly record struct Part(long? People, decimal? Value, bool Strictly);

/// <summary>
/// The check of a target with its parts. A whole's rate is the sum of numerators over the sum of denominators, never a mean of rates, and
/// numbers add; nothing is rounded, so that 80.0 % fails "trên 80 %". What is not known decides nothing: a verdict stands only where it would
/// stand whatever the missing denominators and the parts not assigned yet turn out to be.
/// </summary>
/// <param name="Sum">Shares: of share × denominator ÷ 100, in people, over the parts that have both. Numbers: of what is assigned.</param>
/// <param name="People">Shares: the sum of those parts' denominators. 0 for numbers.</param>
/// <param name="Low">Shares: the lowest the whole's rate can be in percent, and <paramref name="High"/> the highest. Null where nothing is known that bounds it.</param>
/// <param name="Gap">How many people or things are lacking (or, of a ceiling, too many); null unless all is known and it is too little.</param>
/// <param name="Assigned">How many parts have something assigned.</param>
/// <param name="Unknown">How many parts have no denominator. 0 for numbers.</param>
internal sealed record CascadeCheck(Verdict Verdict, decimal Sum, long People, decimal? Low, decimal? High, decimal? Gap, int Assigned, int Unknown)
{
    private const decimal Whole = 100;

    public static CascadeCheck Of(Asked asked, IReadOnlyList<Part> parts) => asked.IsShare ? OfShares(asked, parts) : OfNumbers(asked, parts);

    /// <summary>The rate of the parts that have both share and denominator, in percent.</summary>
    public decimal? Rate => People > 0 ? Sum * Whole / People : null;

    private static CascadeCheck OfNumbers(Asked asked, IReadOnlyList<Part> parts)
    {
        var assigned = parts.Count(p => p.Value is not null);
        var sum = parts.Sum(p => p.Value ?? 0);
        var margin = Margin(asked, sum - asked.Value);
        // What is not assigned yet can only add.
        var isWhole = assigned == parts.Count;
        decimal? low = isWhole || !asked.IsCeiling ? margin : null;
        decimal? high = isWhole || asked.IsCeiling ? margin : null;
        var verdict = Decide(asked, low, high, parts.Any(p => p is { Value: not null, Strictly: true }));
        return new(verdict, sum, 0, null, null, verdict == Verdict.TooLittle && isWhole ? GapOf(asked, margin, 1) : null, assigned, 0);
    }

    // How far the whole is above the target, in percent × people: the sum of (share − target) × denominator. It has the sign of "rate − target"
    // whatever the sum of denominators is, so that a denominator that is missing is a term of known sign and unknown size.
    private static CascadeCheck OfShares(Asked asked, IReadOnlyList<Part> parts)
    {
        decimal? low = 0, high = 0;
        decimal sum = 0, floor = 0, ceiling = 0;
        long both = 0, people = 0;
        decimal? least = null, most = null;
        foreach (var part in parts)
        {
            // A share lies between nobody and everybody, also one that is not assigned yet.
            var (from, to) = (part.Value ?? 0, part.Value ?? Whole);
            var (worst, best) = asked.IsCeiling ? (asked.Value - to, asked.Value - from) : (from - asked.Value, to - asked.Value);
            if (part.People is { } size)
            {
                low += worst * size;
                high += best * size;
                floor += from * size;
                ceiling += to * size;
                people += size;
                if (part.Value is { } share) { sum += share * size / Whole; both += size; }
            }
            else
            {
                low = worst < 0 ? null : low;
                high = best > 0 ? null : high;
                (least, most) = (Math.Min(least ?? from, from), Math.Max(most ?? to, to));
            }
        }
        if (people > 0) { (least, most) = (Math.Min(least ?? Whole, floor / people), Math.Max(most ?? 0, ceiling / people)); }
        var (assigned, unknown) = (parts.Count(p => p.Value is not null), parts.Count(p => p.People is null));
        var all = assigned == parts.Count && unknown == 0;
        // Somebody who must pass a share, and not only reach it, lifts the whole above it; a part of which nobody knows the size may be nobody.
        var lifts = parts.Any(p => p is { Value: not null, Strictly: true, People: > 0 }) || (parts.Count > 0 && parts.All(p => p is { Value: not null, Strictly: true, People: not 0 }));
        var verdict = people == 0 && unknown == 0 ? Verdict.Open : Decide(asked, low, high, lifts);
        return new(
            verdict, sum, both, least, most, verdict == Verdict.TooLittle && all ? GapOf(asked, low!.Value, Whole) : null, assigned, unknown);
    }

    private static decimal Margin(Asked asked, decimal above) => asked.IsCeiling ? -above : above;

    // Null: without bound on that side.
    private static Verdict Decide(Asked asked, decimal? low, decimal? high, bool lifts)
    {
        if (low > 0 || (low == 0 && (!asked.Strictly || lifts))) { return Verdict.Enough; }
        return high < 0 || (high == 0 && asked.Strictly && !lifts) ? Verdict.TooLittle : Verdict.Open;
    }

    private static decimal GapOf(Asked asked, decimal margin, decimal scale)
    {
        var lacking = -margin / scale;
        return asked.Strictly ? decimal.Floor(lacking) + 1 : decimal.Ceiling(lacking);
    }
}

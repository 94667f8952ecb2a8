using HocVuSo.OfficialDocuments.Reading;
using HocVuSo.Plans.Targets;

namespace HocVuSo.Plans.Alignment;

/// <summary>How a target of a unit differs from that of the unit above. Several may hold at once.</summary>
[Flags]
internal enum Difference
{
    None = 0,

    /// <summary>The unit has no such target.</summary>
    Missing = 1,
    Weaker = 2,
    Stronger = 4,

    /// <summary>What shall be reached is said in other words that matter.</summary>
    Reworded = 8,

    /// <summary>Of other people: the denominator is another.</summary>
    OtherPeople = 16,

    /// <summary>The unit asks for it, but for another year.</summary>
    OtherYear = 32,
}

/// <summary>A target above beside the unit's own.</summary>
/// <param name="Own">Null: missing.</param>
/// <param name="Words">How <see cref="PlanTarget.Condition"/> differs: what the unit leaves out and what it adds.</param>
internal sealed record Aligned(PlanTarget Parent, PlanTarget? Own, Difference Difference, WordingDifference? Words);

/// <summary>Compares the targets of a plan with those of the plan above, measure by measure and year by year.</summary>
internal static class PlanAlignment
{
    // Words that a place may choose freely: they change neither who counts nor what counts.
    private static readonly HashSet<string> Free = new(StringComparer.OrdinalIgnoreCase)
    {
        "có", "được", "và", "các", "trên", "địa", "bàn", "tỉnh", "xã", "phường", "của", "trong", "khu", "vực", "công", "về", "số", "để", "với", "tốt",
    };

    /// <summary>In the order of the parent's targets; only measured ones can be compared.</summary>
    public static IReadOnlyList<Aligned> Compare(IReadOnlyList<PlanTarget> parent, IReadOnlyList<PlanTarget> own) =>
        [.. parent.Where(p => p.Indicator is not null).Select(p => Compare(p, own))];

    private static Aligned Compare(PlanTarget parent, IReadOnlyList<PlanTarget> own)
    {
        var same = own.Where(o => o.Indicator == parent.Indicator && o.Measure == parent.Measure).ToList();
        var mine = same.Find(o => o.Deadline?.Year == parent.Deadline?.Year) ?? same.MinBy(o => Math.Abs((o.Deadline?.Year ?? 0) - (parent.Deadline?.Year ?? 0)));
        if (mine is null) { return new(parent, null, Difference.Missing, null); }
        var difference = mine.Deadline?.Year == parent.Deadline?.Year ? Difference.None : Difference.OtherYear;
        difference |= Math.Sign(CompareStrength(mine, parent)) switch { < 0 => Difference.Weaker, > 0 => Difference.Stronger, _ => Difference.None };
        var words = Wordings.Compare(parent.Condition, mine.Condition);
        if (Matters(words)) { difference |= Difference.Reworded; }
        if (Matters(Wordings.Compare(parent.People, mine.People))) { difference |= Difference.OtherPeople; }
        return new(parent, mine, difference, words);
    }

    /// <summary>Negative where the first asks for less, zero where both ask for as much. Of targets that measure the same in the same unit.</summary>
    public static int CompareStrength(PlanTarget one, PlanTarget other) => StrengthOf(one).CompareTo(StrengthOf(other));

    // "trên 80 %" asks for more than "80 %".
    private static (decimal, int) StrengthOf(PlanTarget target) => target.Comparison switch
    {
        TargetOperator.MoreThan => (target.Value, 1),
        TargetOperator.AtMost => (-target.Value, 0),
        TargetOperator.LessThan => (-target.Value, 1),
        _ => (target.Value, 0),
    };

    /// <summary>The pieces that a reader should look at.</summary>
    public static WordingDifference Told(WordingDifference words) => new([.. words.Missing.Where(Matters)], [.. words.Added.Where(Matters)]);

    private static bool Matters(WordingDifference words) => !Told(words).IsNone;

    private static bool Matters(string piece) => piece.Split(' ').Any(w => !Free.Contains(w) && !char.IsUpper(w[0]));
}

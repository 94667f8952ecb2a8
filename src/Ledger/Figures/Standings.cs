using HocVuSo.Ledger.Contracts;
using HocVuSo.Ledger.Facts;
using HocVuSo.People.Contracts;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.Ledger.Figures;

/// <summary>On this day the number of people (or times) at this unit and proof changes by <paramref name="N"/>.</summary>
internal readonly record struct Contribution(DateOnly Day, UnitId Unit, Proof Proof, int N);

/// <summary>
/// The one rule of counting, as pure functions over one person's facts: what the person contributes to an indicator, day
/// by day. Roll-ups, passports and verification all use it, so they cannot differ.
/// </summary>
internal static class Standings
{
    /// <summary>Changes in order of day. Over all days up to D they sum to the person's standing on D: one at one unit and proof, or nothing.</summary>
    public static List<Contribution> Contributions(Indicator indicator, IReadOnlyList<Fact> facts)
    {
        List<Contribution> changes = [];
        if (indicator.Counts == Counts.Events)
        {
            foreach (var fact in Standing(facts))
            {
                if (Meets(indicator, fact)) { changes.Add(new(fact.OccurredOn, fact.UnitId, fact.Proof, fact.Count)); }
            }
            return changes;
        }
        (UnitId Unit, Proof Proof)? before = null;
        foreach (var (day, state) in Days(indicator, facts))
        {
            var now = state is { } s ? (s.Unit, s.Decided.Proof) : ((UnitId, Proof)?)null;
            if (now == before) { continue; }
            if (before is { } old) { changes.Add(new(day, old.Unit, old.Proof, -1)); }
            if (now is { } made) { changes.Add(new(day, made.Item1, made.Item2, 1)); }
            before = now;
        }
        return changes;
    }

    /// <summary>Where and by which fact the person stands in the indicator at the end of a date; null when not.</summary>
    public static (UnitId Unit, Fact Decided)? On(Indicator indicator, IReadOnlyList<Fact> facts, DateOnly date)
    {
        (UnitId, Fact)? last = null;
        foreach (var (day, state) in Days(indicator, facts))
        {
            if (day > date) { break; }
            last = state;
        }
        return last;
    }

    /// <summary>The facts that still count: not voided, in the order in which they happened.</summary>
    public static IEnumerable<Fact> Standing(IReadOnlyList<Fact> facts)
    {
        var voided = facts.Where(f => f.Kind == FactKinds.Void).Select(f => f.SourceId).ToHashSet(StringComparer.Ordinal);
        return facts.Where(f => f.Kind != FactKinds.Void && (voided.Count == 0 || !voided.Contains(f.Id.ToString())))
            .OrderBy(f => f.OccurredOn).ThenBy(f => f.RecordedAt).ThenBy(f => f.Id.Value);
    }

    public static bool Meets(Indicator indicator, Fact fact)
    {
        if (fact.Proof < indicator.MinProof) { return false; }
        foreach (var condition in indicator.Any)
        {
            if (condition.Kind == fact.Kind && (condition.Subjects.Count == 0 || condition.Subjects.Contains(fact.Subject))) { return true; }
        }
        return false;
    }

    private static IEnumerable<(DateOnly Day, (UnitId Unit, Fact Decided)? State)> Days(Indicator indicator, IReadOnlyList<Fact> facts)
    {
        UnitId? lives = null;
        List<UnitId> belongs = [];   // where the person is a member now; who works at two places counts at the one joined last
        var adult = false;
        Fact? decided = null;
        DateOnly? day = null;
        foreach (var fact in Standing(facts))
        {
            if (day is { } ended && fact.OccurredOn != ended) { yield return (ended, State()); }
            day = fact.OccurredOn;
            switch (fact.Kind)
            {
                case FactKinds.Lives: lives = fact.UnitId; break;
                case FactKinds.Adult: adult = true; break;
                case FactKinds.Joined when fact.Subject == indicator.Group: belongs.Remove(fact.UnitId); belongs.Add(fact.UnitId); break;
                case FactKinds.Left when fact.Subject == indicator.Group: belongs.Remove(fact.UnitId); break;
                default: break;
            }
            // The best proof decides; among equals the first, so that a later repetition changes nothing.
            if (Meets(indicator, fact) && (decided is null || fact.Proof > decided.Proof)) { decided = fact; }
        }
        if (day is { } last) { yield return (last, State()); }

        (UnitId, Fact)? State()
        {
            var inGroup = indicator.Group switch { "" => true, Groups.Adults => adult, _ => belongs.Count > 0 };
            var unit = indicator.Credit == Credit.Living ? lives : belongs.Count > 0 ? belongs[^1] : null;
            return inGroup && decided is not null && unit is { } at ? (at, decided) : null;
        }
    }
}

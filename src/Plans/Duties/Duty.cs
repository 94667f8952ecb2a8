using HocVuSo.OfficialDocuments.Reading;
using HocVuSo.Plans.Tasks;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.Plans.Duties;

/// <summary>How far a duty has come in one of its periods.</summary>
/// <param name="Due">The last day of the period on which it is in time.</param>
/// <param name="Met">Of <paramref name="Of"/>: times, villages, helpers or households.</param>
/// <param name="Of">Null when nobody has said how many there are: then nothing is concluded.</param>
/// <param name="Missing">Names of the places that are still missing, in order; empty where persons or households are counted.</param>
/// <param name="Sources">Source ids of the activities behind it.</param>
internal sealed record DutyStand(DateOnly Due, long Met, long? Of, IReadOnlyList<string> Missing, IReadOnlyList<string> Sources)
{
    public bool IsMet => Of is > 0 and var of && Met >= of;
}

/// <summary>What a duty is looked at against, all of one unit.</summary>
/// <param name="Held">Activities by kind, in order of the day.</param>
/// <param name="Communes">Of the unit, with the names people know; the unit itself where it is one.</param>
/// <param name="Villages">Of the unit, without those for "chưa rõ thôn".</param>
/// <param name="CommuneOf">By village.</param>
/// <param name="Reached">By helper: on which day which person was first helped in which year.</param>
/// <param name="Households">How many the unit has; null where nobody gave a number.</param>
internal sealed record DutyFacts(
    ILookup<string, HeldActivity> Held, IReadOnlyList<(UnitId Id, string Name)> Communes, IReadOnlyList<(UnitId Id, string Name)> Villages, IReadOnlyDictionary<UnitId, UnitId> CommuneOf,
    IReadOnlyList<IReadOnlyList<DateOnly>> Reached, long? Households);

/// <summary>One activity as duties count it.</summary>
internal sealed record HeldActivity(UnitId Village, DateOnly On, int Count, string SourceId);

/// <summary>A task that the facts themselves close, period by period.</summary>
internal sealed record Duty(DutyRule Rule, int AtLeast, IReadOnlyList<DueRule> Dues)
{
    /// <summary>Null for a task that people close.</summary>
    public static Duty? Of(WorkTask task) => DutyRule.Find(task.Duty) is { } rule ? new(rule, task.AtLeast ?? 1, DuesOf(task, rule)) : null;

    /// <summary>When it is due: by the rhythms of the plan; by its single days where it has no rhythm; by the usual rhythm where it says nothing.</summary>
    private static List<DueRule> DuesOf(WorkTask task, DutyRule rule)
    {
        if (rule.IsOverYear) { return [Usual(rule)]; }
        var said = task.Rules.Where(r => r.Rhythm != Rhythm.OnRequest).ToList();
        var rhythms = said.Where(r => r.Rhythm != Rhythm.Once).ToList();
        return rhythms.Count > 0 ? rhythms : said.Exists(r => r.On is not null) ? [.. said.Where(r => r.On is not null)] : [Usual(rule)];
    }

    private static DueRule Usual(DutyRule rule) => new(rule.Usual, null, null, null, false, "");

    /// <summary>The due days of the year, and how far the facts have come in the period of each.</summary>
    public IReadOnlyList<DutyStand> InYear(int year, DutyFacts facts) =>
        [.. Dues.SelectMany(due => due is { Rhythm: Rhythm.Once, On: { } on } ? (on.Year == year ? [(due, on)] : []) : DueDates.InYear(due, year).Select(day => (due, day))).Select(d => StandOf(d.due, d.Item2, facts))];

    /// <summary>The period that ends with the due day.</summary>
    public DutyStand StandOf(DueRule due, DateOnly day, DutyFacts facts)
    {
        var (from, to) = DueDates.PeriodOf(due, day);
        if (Rule.Each == DutyEach.Helper) { return new(day, facts.Reached.Count(days => days.Count(d => d >= from && d <= to) >= AtLeast), facts.Reached.Count, [], []); }
        var held = facts.Held[Rule.Activity!].Where(h => h.On >= from && h.On <= to).ToList();
        var sources = held.Select(h => h.SourceId).ToList();
        if (Rule.Each == DutyEach.Unit) { return new(day, held.Count, AtLeast, [], sources); }
        if (Rule.Each == DutyEach.Household) { return new(day, held.Sum(h => (long)h.Count), facts.Households, [], sources); }
        var (places, of) = Rule.Each == DutyEach.Village ? (facts.Villages, held.Select(h => h.Village)) : (facts.Communes, held.Select(h => facts.CommuneOf[h.Village]));
        var times = of.CountBy(p => p).ToDictionary(p => p.Key, p => p.Value);
        var missing = places.Where(p => times.GetValueOrDefault(p.Id) < AtLeast).Select(p => p.Name).ToList();
        return new(day, places.Count - missing.Count, places.Count, missing, sources);
    }
}

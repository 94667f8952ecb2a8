using HocVuSo.OfficialDocuments.Reading;
using HocVuSo.Plans.Bodies;
using HocVuSo.Plans.Documents;
using HocVuSo.Plans.Duties;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.Plans.Review;

/// <summary>What a card says, line by line, for people.</summary>
internal static class CardFacts
{
    private const double ClearMatch = 0.6;

    public static string HeadOf(PlanCard card) => card.Kind == CardKind.Target
        ? card.Target is var target ? $"{PlanWords.Said(target.Operator, target.Value, target.Measure)} {target.People}" : ""
        : card.Task.Title;

    public static IReadOnlyList<(string Label, string Words)> Of(PlanCard card, UnitId unit, PlanShelf shelf, IOrganisations organisations) =>
        card.Kind == CardKind.Target ? Of(card.Target, unit, shelf, organisations) : Of(card.Task, unit, organisations);

    private static List<(string, string)> Of(TargetContent target, UnitId unit, PlanShelf shelf, IOrganisations organisations)
    {
        List<(string, string)> facts = [];
        if (target.Condition.Length > 0) { facts.Add((PlanWords.Condition, target.Condition)); }
        facts.Add((PlanWords.Deadline, target.Deadline is { } on ? Say.Date(on) : PlanWords.NoRhythm));
        var name = shelf.NameOf(target.Indicator)?.ToString();
        facts.Add((PlanWords.Indicator, name is null ? PlanWords.NoIndicator : target.Confidence is { } sure ? (sure >= ClearMatch ? PlanWords.Sure : PlanWords.Unsure).With(name) : name));
        AddParties(facts, organisations.Said(unit, target.Leads), target.Cooperating);
        if (target.RepeatedAt.Count > 0) { facts.Add((PlanWords.Repeated, string.Join(", ", target.RepeatedAt))); }
        return facts;
    }

    private static List<(string, string)> Of(TaskContent task, UnitId unit, IOrganisations organisations)
    {
        List<(string, string)> facts = [];
        AddParties(facts, organisations.Said(unit, task.Leads), task.Cooperating);
        if (task.Dues.Count > 0) { facts.Add((PlanWords.When, DuesSaid(task.Dues))); }
        if (task.Product is { } product) { facts.Add((PlanWords.Product, product)); }
        if (task.Demand is { } demand) { facts.Add((PlanWords.DemandTitle, PlanWords.Said(demand))); }
        if (DutyRule.Find(task.Duty) is { } duty) { facts.Add((PlanWords.DutyTitle, duty.Name)); }
        if (task.RepeatedAt.Count > 0) { facts.Add((PlanWords.Repeated, string.Join(", ", task.RepeatedAt))); }
        return facts;
    }

    public static string DuesSaid(IEnumerable<DueRule> dues) => string.Join("; ", dues.Select(PlanWords.Said));

    private static void AddParties(List<(string, string)> facts, string leads, IReadOnlyList<string> cooperating)
    {
        facts.Add((PlanWords.Leads, leads.Length > 0 ? leads : PlanWords.NoLead));
        if (cooperating.Count > 0) { facts.Add((PlanWords.Cooperates, string.Join("; ", cooperating))); }
    }
}

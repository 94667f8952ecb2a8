using System.Globalization;
using HocVuSo.OfficialDocuments.Reading;
using HocVuSo.People.Contracts;
using HocVuSo.Plans.Documents;
using HocVuSo.Plans.Duties;
using HocVuSo.Plans.Targets;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using HocVuSo.VietnameseText;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Plans.Review;

/// <summary>/ke-hoach/{id}/duyet/{number}: what a card says is mended, and the card taken.</summary>
internal static class WriteCard
{
    private const int LongestWords = 600;

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Hrefs.Plans + "/{id:guid}/duyet/{number:int}", Show).For(Can.RunUnit);
        pages.MapPost(Hrefs.Plans + "/{id:guid}/duyet/{number:int}", Submit).For(Can.RunUnit);
    }

    private static async Task<PlanCard?> FindAsync(PlanId id, int number, HttpContext http, AppDb db, IPlaces places, CancellationToken cancel) =>
        await ReviewPlan.FindAsync(id, http, db, places, cancel) is null ? null : await db.Set<PlanCard>().SingleOrDefaultAsync(c => c.PlanId == id && c.Number == number, cancel);

    internal static async Task<Results<RazorComponentResult<WriteCardPage>, NotFound>> Show(
        PlanId id, int number, HttpContext http, AppDb db, IPlaces places, PlanShelf shelf, CancellationToken cancel) =>
        await FindAsync(id, number, http, db, places, cancel) is { } card
            ? Html.Page<WriteCardPage>(await ViewAsync(card, FormOf(card), shelf, Refusals.None, db, cancel))
            : TypedResults.NotFound();

    internal static async Task<Results<RedirectHttpResult, RazorComponentResult<WriteCardPage>, NotFound>> Submit(
        PlanId id, int number, [FromForm] WriteCardPage.Form form, HttpContext http, AppDb db, IPlaces places, PlanShelf shelf, CancellationToken cancel)
    {
        if (await FindAsync(id, number, http, db, places, cancel) is not { } card) { return TypedResults.NotFound(); }
        var (refused, by) = (new Refusals(), http.Caller().Id);
        if (form.Seen != Said(card.Revision)) { refused.Add(card.Kind == CardKind.Target ? "People" : "Title", PlanWords.OtherChanged); }
        if (card.Kind == CardKind.Target)
        {
            if (Target(form, card.Target, shelf, refused) is { } target && !refused.Any) { card.Write(target, by); }
        }
        else if (Task(form, card.Task, refused) is { } task && !refused.Any) { card.Write(task, by); }
        if (!refused.Any)
        {
            if (await db.TrySaveAsync(cancel)) { return Goto.Local($"{Hrefs.Review(id)}#{Hrefs.Anchor(number)}"); }
            refused.Add(card.Kind == CardKind.Target ? "People" : "Title", PlanWords.OtherChanged);
        }
        db.ChangeTracker.Clear();
        var now = await db.Set<PlanCard>().AsNoTracking().SingleAsync(c => c.PlanId == id && c.Number == number, cancel);
        return Html.Again<WriteCardPage>(await ViewAsync(now, form with { Seen = Said(now.Revision) }, shelf, refused, db, cancel));
    }

    private static TargetContent? Target(WriteCardPage.Form form, TargetContent before, PlanShelf shelf, Refusals refused)
    {
        if (!Chosen.TryRead<TargetOperator>(form.Comparison, out var comparison)) { refused.Add("Comparison", PlanWords.ChooseOffered); }
        var measure = Typed.Words(form.Measure, "Measure", 40, refused);
        if (!VietnameseNumber.ReadDecimal(form.Value, out var value) || value < 0 || value > 1_000_000_000) { refused.Add("Value", PlanWords.NeedValue); }
        else if (measure == "%" && value > 100) { refused.Add("Value", PlanWords.ValueOutside); }
        var people = Typed.Words(form.People, "People", LongestWords, refused);
        var condition = Typed.Words(form.Condition, "Condition", LongestWords, refused, optional: true);
        var deadline = Typed.Date(form.Deadline, "Deadline", refused);
        var indicator = form.Indicator is { Length: > 0 } code ? code : null;
        if (indicator is not null && shelf.NameOf(indicator) is null) { refused.Add("Indicator", PlanWords.ChooseOffered); }
        // A number is never held against a share, nor against a number of something else.
        else if (indicator is not null && measure.Length > 0 && !shelf.Measures(indicator, measure)) { refused.Add("Indicator", PlanWords.OtherMeasure.With(measure)); }
        var (leads, with) = (Typed.Names(form.Leads, "Leads", refused), Typed.Names(form.Cooperating, "Cooperating", refused));
        return refused.Any ? null : before with
        {
            Operator = comparison, Value = decimal.Round(value, 2), Measure = measure, People = people, Condition = condition, Deadline = deadline, Indicator = indicator, Confidence = null, Leads = leads, Cooperating = with,
        };
    }

    private static TaskContent? Task(WriteCardPage.Form form, TaskContent before, Refusals refused)
    {
        var title = Typed.Words(form.Title, "Title", LongestWords, refused);
        var product = Typed.Words(form.Product, "Product", LongestWords, refused, optional: true);
        var dues = before.Dues.Count > 1 ? before.Dues : Due(form, before, refused);
        var (leads, with) = (Typed.Names(form.Leads, "Leads", refused), Typed.Names(form.Cooperating, "Cooperating", refused));
        var demand = DemandOf(form, refused);
        var duty = form.Duty is { Length: > 0 } code ? code : null;
        if (duty is not null && DutyRule.Find(duty) is null) { refused.Add("Duty", PlanWords.ChooseOffered); }
        return refused.Any ? null : before with { Duty = duty, Title = title, Product = product.Length == 0 ? null : product, Dues = dues, Leads = leads, Cooperating = with, Demand = demand };
    }

    private static IReadOnlyList<DueRule> Due(WriteCardPage.Form form, TaskContent before, Refusals refused)
    {
        if (string.IsNullOrEmpty(form.Rhythm)) { return []; }
        if (!Chosen.TryRead<Rhythm>(form.Rhythm, out var rhythm)) { refused.Add("Rhythm", PlanWords.ChooseOffered); return []; }
        var was = before.Dues.Count == 1 ? before.Dues[0] : null;
        if (rhythm == Rhythm.Once)
        {
            var on = Typed.Date(form.On, "On", refused);
            return on == was?.On && was?.Rhythm == rhythm ? before.Dues : [new(rhythm, on, null, null, false, "")];
        }
        var day = Whole(form.Day, "Day", 31, PlanWords.BadDay, refused);
        var month = rhythm == Rhythm.Yearly ? Whole(form.Month, "Month", 12, PlanWords.BadMonth, refused) : null;
        return was is not null && (was.Rhythm, was.Day, was.Month) == (rhythm, day, month) ? before.Dues : [new(rhythm, null, day, month, was?.Strictly ?? false, "")];
    }

    private static Demand? DemandOf(WriteCardPage.Form form, Refusals refused)
    {
        var (each, of) = (Typed.Words(form.Each, "Each", Typed.LongestName, refused, optional: true), Typed.Words(form.Counted, "Counted", Typed.LongestName, refused, optional: true));
        if (each.Length + of.Length == 0 && string.IsNullOrWhiteSpace(form.AtLeast)) { return null; }
        if (!VietnameseNumber.ReadInteger(form.AtLeast, out var atLeast) || atLeast is < 1 or > 1_000_000) { refused.Add("AtLeast", PlanWords.BadCount); return null; }
        if (of.Length == 0) { refused.Add("Counted", PlanWords.NeedWords); return null; }
        return new(each.Length == 0 ? null : each, (int)atLeast, of);
    }

    private static int? Whole(string? typed, string field, int most, Text refusal, Refusals refused)
    {
        if (string.IsNullOrWhiteSpace(typed)) { return null; }
        if (VietnameseNumber.ReadInteger(typed, out var whole) && whole >= 1 && whole <= most) { return (int)whole; }
        refused.Add(field, refusal);
        return null;
    }

    private static WriteCardPage.Form FormOf(PlanCard card)
    {
        if (card.Kind == CardKind.Target)
        {
            var target = card.Target;
            return new()
            {
                Seen = Said(card.Revision), Comparison = target.Operator.ToString(), Value = VietnameseNumber.Format(target.Value, decimal.IsInteger(target.Value) ? 0 : 2), Measure = target.Measure, People = target.People, Condition = target.Condition,
                Deadline = target.Deadline is { } on ? VietnameseDate.Format(on) : "", Indicator = target.Indicator, Leads = string.Join('\n', target.Leads), Cooperating = string.Join('\n', target.Cooperating),
            };
        }
        var task = card.Task;
        var due = task.Dues.Count == 1 ? task.Dues[0] : null;
        return new()
        {
            Seen = Said(card.Revision), Title = task.Title, Product = task.Product, Leads = string.Join('\n', task.Leads), Cooperating = string.Join('\n', task.Cooperating),
            Rhythm = due?.Rhythm.ToString(), On = due?.On is { } day ? VietnameseDate.Format(day) : "", Day = due?.Day is { } d ? Said(d) : "", Month = due?.Month is { } m ? Said(m) : "",
            Each = task.Demand?.Each, AtLeast = task.Demand is { } demand ? Said(demand.AtLeast) : "", Counted = task.Demand?.Of, Duty = task.Duty,
        };
    }

    // Those that shares are told by first; behind each what it counts.
    private static IReadOnlyList<ChoiceField.Choice> Indicators(PlanShelf shelf) =>
    [
        .. shelf.Indicators.Where(i => shelf.Measures(i.Code, PlanTarget.MeasureOfShares) || i.Units.Count > 0).OrderBy(i => !shelf.Measures(i.Code, PlanTarget.MeasureOfShares))
            .Select(i => new ChoiceField.Choice(i.Code, PlanWords.MeasuredIn.With(shelf.NameOf(i.Code)!, string.Join(", ", shelf.Measures(i.Code, PlanTarget.MeasureOfShares) ? i.Units.Prepend(PlanTarget.MeasureOfShares) : i.Units)))),
    ];

    private static string Said(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static async Task<WriteCardPage.View> ViewAsync(PlanCard card, WriteCardPage.Form form, PlanShelf shelf, Refusals refused, AppDb db, CancellationToken cancel)
    {
        var clause = await db.Set<PlanClause>().AsNoTracking().SingleAsync(c => c.PlanId == card.PlanId && c.Ordinal == card.Ordinal, cancel);
        return new(
            card.Kind == CardKind.Target, $"{clause.Path} {clause.Words}", Hrefs.Card(card.PlanId, card.Number), $"{Hrefs.Review(card.PlanId)}#{Hrefs.Anchor(card.Number)}",
            [.. PlanWords.Operators.Select(o => new ChoiceField.Choice(o.Key.ToString(), o.Value))], Indicators(shelf),
            [.. PlanWords.Rhythms.Select(r => new ChoiceField.Choice(r.Key.ToString(), r.Value))], [.. DutyRule.All.Select(r => new ChoiceField.Choice(r.Code, r.Name))],
            card.Kind == CardKind.Task && card.Task.Dues.Count > 1 ? PlanWords.SeveralTimes.With(CardFacts.DuesSaid(card.Task.Dues)) : null, form, refused);
    }
}

using System.Globalization;
using HocVuSo.OfficialDocuments.Reading;
using HocVuSo.People.Contracts;
using HocVuSo.Plans.Documents;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Plans.Review;

/// <summary>
/// /ke-hoach/{id}/duyet: the document on the left, what was understood of it on the right. Every press is kept at once, so that a review goes on
/// where it was left, by whoever it is; a card that somebody else changed meanwhile is shown again and not decided over.
/// </summary>
internal static class ReviewPlan
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Hrefs.Plans + "/{id:guid}/duyet", Show).For(Can.RunUnit);
        pages.MapPost(Hrefs.Plans + "/{id:guid}/duyet", Submit).For(Can.RunUnit);
    }

    /// <summary>Tracked; null where there is none under review that the caller keeps.</summary>
    internal static async Task<Plan?> FindAsync(PlanId id, HttpContext http, AppDb db, IPlaces places, CancellationToken cancel) =>
        await db.Set<Plan>().SingleOrDefaultAsync(p => p.Id == id && p.State == PlanState.UnderReview, cancel) is { } plan && http.Caller().UnitOf(Can.Roles[Can.RunUnit]) == plan.UnitId && places.Find(plan.UnitId) is not null ? plan : null;

    internal readonly record struct Form
    {
        /// <summary>What was pressed: "take:12:0" is card 12 in its revision 0, "take-part:30" the part that begins with clause 30.</summary>
        public string? Do { get; init; }
    }

    internal static async Task<Results<RazorComponentResult<ReviewPlanPage>, NotFound>> Show(
        PlanId id, string? khac, HttpContext http, AppDb db, IPlaces places, IOrganisations organisations, PlanShelf shelf, CancellationToken cancel) =>
        await FindAsync(id, http, db, places, cancel) is { } plan
            ? Html.Page<ReviewPlanPage>(await ViewAsync(plan, khac is null ? null : PlanWords.OtherChanged.ToString(), Refusals.None, db, organisations, shelf, cancel))
            : TypedResults.NotFound();

    internal static async Task<Results<RedirectHttpResult, NotFound>> Submit(
        PlanId id, [FromForm] Form form, HttpContext http, AppDb db, IPlaces places, CancellationToken cancel)
    {
        if (await FindAsync(id, http, db, places, cancel) is not { } plan) { return TypedResults.NotFound(); }
        var pressed = (form.Do ?? "").Split(':');
        if (pressed.Length < 2 || !int.TryParse(pressed[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) { return Goto.Local(Hrefs.Review(id)); }
        var by = http.Caller().Id;
        var cards = await db.Set<PlanCard>().Where(c => c.PlanId == id).OrderBy(c => c.Ordinal).ThenBy(c => c.Number).ToListAsync(cancel);
        int? to;
        if (pressed is [var verb, _, var seen])
        {
            if (cards.FirstOrDefault(c => c.Number == number) is not { } card) { return Goto.Local(Hrefs.Review(id)); }
            if (card.Revision.ToString(CultureInfo.InvariantCulture) != seen) { return Other(id, number); }
            to = Press(verb, card, cards, plan, by, db);
        }
        else
        {
            var clauses = await db.Set<PlanClause>().AsNoTracking().Where(c => c.PlanId == id).OrderBy(c => c.Ordinal).ToListAsync(cancel);
            to = Press(pressed[0], number, cards, clauses, plan, by, db);
        }
        return await db.TrySaveAsync(cancel) ? Goto.Local(Hrefs.Review(id) + (to is { } at ? "#" + Hrefs.Anchor(at) : "")) : Other(id, number);
    }

    private static RedirectHttpResult Other(PlanId id, int number) => TypedResults.LocalRedirect($"{Hrefs.Review(id)}?khac=1#{Hrefs.Anchor(number)}");

    // Answers which card to look at next.
    private static int? Press(string verb, PlanCard card, List<PlanCard> cards, Plan plan, PersonId by, AppDb db)
    {
        switch (verb)
        {
            case "take": card.Decide(CardState.Taken, by); break;
            case "leave": card.Decide(CardState.Left, by); break;
            case "reopen": card.Decide(CardState.Open, by); return card.Number;
            case "split" when card.Kind == CardKind.Task:
                db.Add(PlanCard.For(plan.Id, Next(cards), card.Path, card.Ordinal, card.Task));
                return card.Number;
            case "merge" when card.Kind == CardKind.Task && Above(card, cards) is { } above:
                var (first, second) = (above.Task, card.Task);
                above.Write(
                    first with
                    {
                        Sentence = first.Sentence == second.Sentence ? first.Sentence : $"{first.Sentence} {second.Sentence}",
                        Leads = [.. first.Leads.Concat(second.Leads).DistinctBy(Organisations.KeyOf)],
                        Cooperating = [.. first.Cooperating.Concat(second.Cooperating).DistinctBy(Organisations.KeyOf)],
                        Dues = [.. first.Dues.Concat(second.Dues).Distinct()],
                        Product = first.Product ?? second.Product,
                        Demand = first.Demand ?? second.Demand,
                        Duty = first.Duty ?? second.Duty,
                    }, by);
                card.Decide(CardState.Left, by);
                return above.Number;
            default: return card.Number;
        }
        var later = cards.SkipWhile(c => c != card).Skip(1).Concat(cards).FirstOrDefault(c => c.State == CardState.Open);
        return later?.Number ?? card.Number;
    }

    private static int? Press(string verb, int ordinal, List<PlanCard> cards, List<PlanClause> clauses, Plan plan, PersonId by, AppDb db)
    {
        if (clauses.Find(c => c.Ordinal == ordinal) is not { } clause) { return null; }
        switch (verb)
        {
            case "take-part" or "leave-part":
                var end = clauses.Find(c => c.Ordinal > ordinal && PlanPart.Begins(c))?.Ordinal ?? int.MaxValue;
                foreach (var card in cards.Where(c => c.Ordinal >= ordinal && c.Ordinal < end && c.State == CardState.Open)) { card.Decide(verb == "take-part" ? CardState.Taken : CardState.Left, by); }
                return cards.FirstOrDefault(c => c.Ordinal >= end && c.State == CardState.Open)?.Number ?? cards.FirstOrDefault(c => c.State == CardState.Open)?.Number;
            case "add-target" or "add-task":
                var number = Next(cards);
                db.Add(verb == "add-task"
                    ? PlanCard.For(plan.Id, number, clause.Path, ordinal, new TaskContent(Shortened(clause.Words), clause.Words, [], [], [], null, null, []))
                    : PlanCard.For(plan.Id, number, clause.Path, ordinal, new TargetContent(TargetOperator.AtLeast, 100, "%", Shortened(clause.Words), "", null, clause.Words, null, null, [], [], [])));
                return number;
            default: return null;
        }
    }

    internal static PlanCard? Above(PlanCard card, IReadOnlyList<PlanCard> cards) => cards.TakeWhile(c => c != card).LastOrDefault(c => c.Kind == CardKind.Task && c.State != CardState.Left);

    private static int Next(List<PlanCard> cards) => cards.Max(c => c.Number) + 1;

    private static string Shortened(string words) => words.Length <= 110 ? words : words[..words.LastIndexOf(' ', 110)] + "…";

    internal static async Task<ReviewPlanPage.View> ViewAsync(Plan plan, string? notice, Refusals refused, AppDb db, IOrganisations organisations, PlanShelf shelf, CancellationToken cancel)
    {
        var clauses = await db.Set<PlanClause>().AsNoTracking().Where(c => c.PlanId == plan.Id).OrderBy(c => c.Ordinal).ToListAsync(cancel);
        var cards = await db.Set<PlanCard>().AsNoTracking().Where(c => c.PlanId == plan.Id).OrderBy(c => c.Ordinal).ThenBy(c => c.Number).ToListAsync(cancel);
        var ofClause = cards.ToLookup(c => c.Ordinal);
        var parts = PlanPart.Of(clauses, c => ofClause[c.Ordinal].Any()).Select(part => new ReviewPlanPage.Part(part.Ordinal, part.Title,
        [
            .. part.Clauses.Select(c => new ReviewPlanPage.Row(
                c.Ordinal, c.Path, c.Mark, c.Words, c.Role == ClauseRole.Heading, c.Role == ClauseRole.NotUnderstood && !ofClause[c.Ordinal].Any(), [.. ofClause[c.Ordinal].Select(one => CardOf(one, cards, plan.UnitId, shelf, organisations))])),
        ])).ToList();
        var open = cards.Count(c => c.State == CardState.Open);
        return new(
            plan.Named, Hrefs.Review(plan.Id), Hrefs.PutInForce(plan.Id), Hrefs.Discard(plan.Id),
            PlanWords.Counts.With(Say.Number(cards.Count(c => c.Kind == CardKind.Target && c.State != CardState.Left)), Say.Number(cards.Count(c => c.Kind == CardKind.Task && c.State != CardState.Left)), Say.Number(open), Say.Number(parts.SelectMany(p => p.Rows).Count(r => r.NotUnderstood))),
            open, notice, parts, refused);
    }

    private static ReviewPlanPage.Card CardOf(PlanCard card, IReadOnlyList<PlanCard> cards, UnitId unit, PlanShelf shelf, IOrganisations organisations) => new(
        Hrefs.Anchor(card.Number), card.Number, card.Revision, card.Kind == CardKind.Target, CardFacts.HeadOf(card), CardFacts.Of(card, unit, shelf, organisations), (ReviewPlanPage.Look)(int)card.State, Hrefs.Card(card.PlanId, card.Number),
        card.Kind == CardKind.Task && card.State == CardState.Open, card.Kind == CardKind.Task && card.State == CardState.Open && Above(card, cards) is not null,
        card.ItemId is null ? null : (card.State == CardState.Open ? PlanWords.ChangedItem : PlanWords.KnownItem).ToString());
}

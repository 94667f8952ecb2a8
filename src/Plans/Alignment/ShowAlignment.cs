using HocVuSo.OfficialDocuments.Reading;
using HocVuSo.People.Contracts;
using HocVuSo.Plans.Bodies;
using HocVuSo.Plans.Documents;
using HocVuSo.Plans.Targets;
using HocVuSo.Plans.Tasks;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Plans.Alignment;

/// <summary>/ke-hoach/{id}/doi-chieu: a plan in force beside the plan of the unit above; a target above is taken over with one press.</summary>
internal static class ShowAlignment
{
    // More pieces than these nobody reads one by one: both wordings stand beside each other.
    private const int MostPieces = 4;

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Hrefs.Plans + "/{id:guid}/doi-chieu", Show).For(Can.SeeFigures);
        pages.MapPost(Hrefs.Plans + "/{id:guid}/doi-chieu", Adopt).For(Can.RunUnit);
    }

    internal readonly record struct Form
    {
        /// <summary>The target above that is taken over.</summary>
        public string? Parent { get; init; }
    }

    internal static async Task<Results<RazorComponentResult<ShowAlignmentPage>, NotFound>> Show(PlanId id, HttpContext http, AppDb db, IPlaces places, IOrganisations organisations, PlanShelf shelf, CancellationToken cancel)
    {
        if (await ListPlans.FindAsync(id, http, db, places, cancel) is not { State: PlanState.InForce } plan) { return TypedResults.NotFound(); }
        var parent = await ParentAsync(plan, db, places, cancel);
        var years = await YearsAsync(plan, db, cancel);
        var aligned = parent is null ? [] : PlanAlignment.Compare(await TargetsAsync(parent.Id, plan.UnitId, years, db, cancel), await OwnAsync(plan, db, cancel));
        var leads = await LeadsAsync(aligned, organisations, db, cancel);
        var mayAdopt = http.Caller().UnitOf(Can.Roles[Can.RunUnit]) == plan.UnitId;
        return Html.Page<ShowAlignmentPage>(new ShowAlignmentPage.View(
            plan.Named, Hrefs.Plan(id), Hrefs.Alignment(id), parent is null ? null : PlanWords.Align.With(parent.Named), parent is null ? null : Hrefs.Plan(parent.Id),
            [.. aligned.Select(a => RowOf(a, leads[a.Parent.Id], shelf, mayAdopt))]));
    }

    internal static async Task<Results<RedirectHttpResult, NotFound>> Adopt(
        PlanId id, [FromForm] Form form, HttpContext http, AppDb db, IPlaces places, LiveTargets targets, IdSource ids, CancellationToken cancel)
    {
        if (await ListPlans.FindAsync(id, http, db, places, cancel) is not { State: PlanState.InForce } plan || http.Caller().UnitOf(Can.Roles[Can.RunUnit]) != plan.UnitId) { return TypedResults.NotFound(); }
        if (await ParentAsync(plan, db, places, cancel) is not { } parent || !PlanItemId.TryParse(form.Parent, null, out var chosen)) { return TypedResults.NotFound(); }
        if (await db.Set<PlanTarget>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == chosen && (t.ParentId == null ? t.PlanId == parent.Id : t.UnitId == plan.UnitId) && t.EndedAt == null, cancel) is not { } above) { return TypedResults.NotFound(); }
        var own = await db.Set<PlanTarget>().Where(t => t.UnitId == plan.UnitId && t.ParentId == null && t.EndedAt == null && t.Indicator == above.Indicator).ToListAsync(cancel);
        var mine = own.OrderBy(o => o.PlanId != plan.Id).FirstOrDefault(o => o.Deadline?.Year == above.Deadline?.Year);
        if (mine is null)
        {
            db.Add(mine = new PlanTarget { Id = ids.New<PlanItemId>(), UnitId = plan.UnitId });
            mine.From(plan.Id);
        }
        mine.Adopt(above);
        if (await db.TrySaveAsync(cancel)) { await targets.RefreshAsync(cancel); }
        return Goto.Local(Hrefs.Alignment(id));
    }

    // The newest plan in force of the nearest unit above that has one.
    private static async Task<Plan?> ParentAsync(Plan plan, AppDb db, IPlaces places, CancellationToken cancel)
    {
        for (var at = places.Find(plan.UnitId)?.ParentId; at is { } unit; at = places.Find(unit)?.ParentId)
        {
            if (await db.Set<Plan>().AsNoTracking().Where(p => p.UnitId == unit && p.State == PlanState.InForce).OrderByDescending(p => p.DecidedAt).FirstOrDefaultAsync(cancel) is { } found) { return found; }
        }
        return null;
    }

    // What the plan says anything about: the year it is for is compared, not those it leaves to others.
    private static async Task<HashSet<int>> YearsAsync(Plan plan, AppDb db, CancellationToken cancel) =>
        [.. (await db.Set<PlanTarget>().AsNoTracking().Where(t => t.PlanId == plan.Id && t.ParentId == null && t.EndedAt == null && t.Deadline != null).Select(t => t.Deadline).ToListAsync(cancel)).Select(d => d!.Value.Year)];

    // What the parent asks of everybody, but for what was assigned to the unit itself: that stands in place of the one it is a part of.
    private static async Task<IReadOnlyList<PlanTarget>> TargetsAsync(PlanId parent, UnitId unit, HashSet<int> years, AppDb db, CancellationToken cancel)
    {
        var found = await db.Set<PlanTarget>().AsNoTracking().Where(t => t.EndedAt == null && t.Indicator != null && (t.ParentId == null ? t.PlanId == parent : t.UnitId == unit)).OrderBy(t => t.Deadline).ThenBy(t => t.Indicator).ToListAsync(cancel);
        var replaced = found.Select(t => t.ParentId).OfType<PlanItemId>().ToHashSet();
        return [.. found.Where(t => !replaced.Contains(t.Id) && t.Deadline is { } on && (years.Count == 0 || years.Contains(on.Year)))];
    }

    // What another document of the unit asks for counts where this one is silent.
    private static async Task<IReadOnlyList<PlanTarget>> OwnAsync(Plan plan, AppDb db, CancellationToken cancel) =>
        [.. (await db.Set<PlanTarget>().AsNoTracking().Where(t => t.UnitId == plan.UnitId && t.ParentId == null && t.EndedAt == null).ToListAsync(cancel)).OrderBy(t => t.PlanId != plan.Id)];

    // Who leads a target in the unit; where the unit does not say, who leads it above. By the target above.
    private static async Task<ILookup<PlanItemId, ShowAlignmentPage.Found>> LeadsAsync(IReadOnlyList<Aligned> aligned, IOrganisations organisations, AppDb db, CancellationToken cancel)
    {
        List<PlanItemId> items = [.. aligned.SelectMany(a => a.Own is null ? [a.Parent.Id] : (PlanItemId[])[a.Parent.Id, a.Own.Id]).Distinct()];
        var named = (await db.Set<ItemParty>().AsNoTracking().Where(p => p.Role == PartyRole.Leads && items.Contains(p.ItemId)).ToListAsync(cancel)).OrderBy(p => p.Ordinal).ToLookup(p => p.ItemId, p => p.Name);
        return aligned.SelectMany(a =>
        {
            var target = a.Own is { } own && named[own.Id].Any() ? own : a.Parent;
            return named[target.Id].Select(name => organisations.Find(target.UnitId, name) switch
            {
                OrganisationFinding.Unknown => BodyWords.LeadUnknown.With(name),
                OrganisationFinding.OfDistrict or OrganisationFinding.One { Today: null } => BodyWords.LeadGone.With(name),
                _ => null,
            }).OfType<string>().Select(words => (a.Parent.Id, Found: new ShowAlignmentPage.Found(BodyWords.UnclearLead, "warn", words)));
        }).ToLookup(f => f.Id, f => f.Found);
    }

    private static ShowAlignmentPage.Row RowOf(Aligned aligned, IEnumerable<ShowAlignmentPage.Found> leads, PlanShelf shelf, bool mayAdopt)
    {
        var (parent, own, difference, words) = aligned;
        List<ShowAlignmentPage.Found> found = [];
        if (difference.HasFlag(Difference.Missing)) { found.Add(new(PlanWords.Missing, "warn")); }
        if (difference.HasFlag(Difference.Weaker)) { found.Add(new(PlanWords.Weaker, "warn")); }
        if (difference.HasFlag(Difference.Stronger)) { found.Add(new(PlanWords.Stronger, "wait")); }
        if (difference.HasFlag(Difference.OtherYear)) { found.Add(new(PlanWords.OtherYear, "wait")); }
        if (difference.HasFlag(Difference.OtherPeople)) { found.Add(new(PlanWords.OtherPeople, "wait")); }
        if (difference.HasFlag(Difference.Reworded)) { found.Add(new(PlanWords.Reworded, "wait", WordsOf(PlanAlignment.Told(words!)))); }
        if (difference == Difference.None) { found.Add(new(own!.Adopted == parent.Id ? PlanWords.Adopted : PlanWords.Equal, "ok")); }
        found.AddRange(leads);
        return new(
            shelf.NameOf(parent.Indicator)?.ToString() ?? parent.People, parent.Deadline is { } on ? Say.Date(on) : "", parent.ParentId is null ? Asked(parent) : PlanWords.AssignedToUnit.With(Asked(parent)), own is null ? "–" : Asked(own), found,
            mayAdopt && difference != Difference.None ? parent.Id.ToString() : null);
    }

    private static string WordsOf(WordingDifference words) => words.Missing.Count + words.Added.Count > MostPieces
        ? PlanWords.ManyWords
        : string.Join(", ", words.Missing.Select(m => PlanWords.LacksWords.With(m)).Concat(words.Added.Select(a => PlanWords.AddsWords.With(a))));

    private static string Asked(PlanTarget target) => $"{PlanWords.Said(target)} {target.People}{(target.Condition.Length > 0 ? ": " + target.Condition : "")}";
}

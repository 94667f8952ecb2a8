using System.Globalization;
using HocVuSo.OfficialDocuments.Reading;
using HocVuSo.People.Contracts;
using HocVuSo.Plans.Alignment;
using HocVuSo.Plans.Contracts;
using HocVuSo.Plans.Documents;
using HocVuSo.Plans.Targets;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using HocVuSo.VietnameseText;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Plans.Cascade;

/// <summary>
/// /ke-hoach/{id}/phan-bo/{target}: a target of a province's plan in force is assigned to its communes, and checked against what they make
/// together. Villages have no denominators, so that communes have nothing to check parts against and are not offered this.
/// </summary>
internal static class AssignTarget
{
    private const string Fill = "fill";
    private const string AsParent = "as-parent";
    private const string TakeBack = "take-back";
    private const string DoField = "Do";
    private const long MostCounted = 1_000_000_000;

    // As many as a line holds; the rest folds away.
    private const int MostNames = 8;

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Hrefs.Plans + "/{id:guid}/phan-bo/{target:guid}", Show).For(Can.SeeFigures);
        pages.MapPost(Hrefs.Plans + "/{id:guid}/phan-bo/{target:guid}", Submit).For(Can.RunUnit);
    }

    /// <summary>Whether targets of the plan can be assigned to the units below, and the caller may see what was.</summary>
    internal static bool IsOpen(Plan plan, HttpContext http, IPlaces places) =>
        plan.State == PlanState.InForce && places.Find(plan.UnitId) is { Kind: UnitKind.Province } && ListPlans.UnitOf(http, places) is { } own && places.IsWithin(plan.UnitId, own.Id);

    /// <summary>A unit below with what is assigned to it and what its own plan asks.</summary>
    private sealed record Child(Place Unit, PlanTarget? Assigned, PlanTarget? Own);

    /// <param name="Target">Tracked, and so is what is assigned of it.</param>
    private sealed record Cascade(Plan Plan, PlanTarget Target, IReadOnlyList<Child> Children)
    {
        public IEnumerable<PlanTarget> Assigned => Children.Select(c => c.Assigned).OfType<PlanTarget>();
    }

    internal static async Task<Results<RazorComponentResult<AssignTargetPage>, NotFound>> Show(
        PlanId id, PlanItemId target, HttpContext http, AppDb db, IPlaces places, ITargetProgress progress, PlanShelf shelf, TimeProvider clock, CancellationToken cancel) =>
        await FindAsync(id, target, http, db, places, cancel) is { } cascade
            ? Html.Page<AssignTargetPage>(await ViewAsync(cascade, null, Refusals.None, http, progress, shelf, clock, cancel))
            : TypedResults.NotFound();

    internal static async Task<Results<RedirectHttpResult, RazorComponentResult<AssignTargetPage>, NotFound>> Submit(
        PlanId id, PlanItemId target, HttpContext http, AppDb db, IPlaces places, ITargetProgress progress, PlanShelf shelf, LiveTargets live, IdSource ids, TimeProvider clock, CancellationToken cancel)
    {
        if (await FindAsync(id, target, http, db, places, cancel) is not { } cascade || http.Caller().UnitOf(Can.Roles[Can.RunUnit]) != cascade.Plan.UnitId) { return TypedResults.NotFound(); }
        var form = await http.Request.ReadFormAsync(cancel);
        var refused = new Refusals();
        var changes = Changes(cascade, form, refused);
        if (!refused.Any && changes.Count > 0)
        {
            if (form["Seen"] != Said(cascade.Target.Revision)) { refused.Add(DoField, PlanWords.OtherAssigned); }
            else
            {
                foreach (var (child, asks) in changes) { Change(child, asks, cascade, db, ids, clock.GetUtcNow()); }
                cascade.Target.Reassign();
                if (await db.TrySaveAsync(cancel))
                {
                    await live.RefreshAsync(cancel);
                    return Goto.Local(Hrefs.Cascade(id, target));
                }
                // Another officer was quicker, or ended the target.
                if (await FindAsync(id, target, http, db, places, cancel) is not { } now) { return TypedResults.NotFound(); }
                (cascade, changes) = (now, Changes(now, form, refused));
                if (changes.Count > 0) { refused.Add(DoField, PlanWords.OtherAssigned); }
            }
        }
        return refused.Any ? Html.Again<AssignTargetPage>(await ViewAsync(cascade, form, refused, http, progress, shelf, clock, cancel)) : Goto.Local(Hrefs.Cascade(id, target));
    }

    // Two queries, whatever the number of units: the plan; the target with its parts and what the units' own plans ask of the same indicator.
    private static async Task<Cascade?> FindAsync(PlanId id, PlanItemId target, HttpContext http, AppDb db, IPlaces places, CancellationToken cancel)
    {
        if (await ListPlans.FindAsync(id, http, db, places, cancel) is not { } plan || !IsOpen(plan, http, places)) { return null; }
        var units = places.Children(plan.UnitId);
        var below = units.Select(u => u.Id).ToList();
        var inForce = db.Set<PlanTarget>().Where(t => t.EndedAt == null);
        var found = await inForce.Where(t => t.Id == target || t.ParentId == target
            || (t.ParentId == null && t.Indicator != null && below.Contains(t.UnitId) && t.Indicator == inForce.Where(p => p.Id == target).Select(p => p.Indicator).First())).ToListAsync(cancel);
        if (found.Find(t => t.Id == target && t.PlanId == id && t.ParentId is null) is not { } parent) { return null; }
        var assigned = found.Where(t => t.ParentId == target).ToDictionary(t => t.UnitId);
        // Of two documents that ask for the same, the later one stands.
        var own = found.Where(t => t.ParentId is null && t != parent && t.Deadline?.Year == parent.Deadline?.Year && t.MayFollow(parent)).GroupBy(t => t.UnitId).ToDictionary(g => g.Key, g => g.MaxBy(t => t.Id.Value)!);
        return new(plan, parent, [.. units.Select(u => new Child(u, assigned.GetValueOrDefault(u.Id), own.GetValueOrDefault(u.Id)))]);
    }

    // What a press wants otherwise than it is. A null amount takes back.
    private static List<(Child Child, (TargetOperator Comparison, decimal Value)? Asks)> Changes(Cascade cascade, IFormCollection form, Refusals refused)
    {
        var target = cascade.Target;
        switch (form[DoField].ToString().Split(':'))
        {
            // The number of the whole is no commune's.
            case [AsParent] when target.IsShare:
                return [.. cascade.Children.Where(c => (c.Assigned?.Comparison, c.Assigned?.Value) != (target.Comparison, target.Value)).Select(c => (c, ((TargetOperator, decimal)?)(target.Comparison, target.Value)))];
            case [TakeBack]:
                return [.. cascade.Children.Where(c => c.Assigned is not null).Select(c => (c, ((TargetOperator, decimal)?)null))];
            case [TakeBack, var code]:
                return [.. cascade.Children.Where(c => c.Assigned is not null && c.Unit.Code == code).Select(c => (c, ((TargetOperator, decimal)?)null))];
            case [Fill]:
                var typed = cascade.Children.Select(c => (Child: c, Amount: Read(form[FieldOf(c.Unit)], c.Unit, target, refused.At(FieldOf(c.Unit))))).ToList();
                if (!refused.Any && typed.TrueForAll(t => t.Amount is null) && !cascade.Assigned.Any()) { refused.Add(DoField, PlanWords.NothingFilled); }
                return [.. typed.Where(t => t.Amount != t.Child.Assigned?.Value).Select(t => (t.Child, t.Amount is { } amount ? ((TargetOperator, decimal)?)(target.IsCeiling ? TargetOperator.AtMost : TargetOperator.AtLeast, amount) : null))];
            default: return [];
        }
    }

    private static decimal? Read(string? typed, Place unit, PlanTarget target, Refusals.Field refused)
    {
        if (string.IsNullOrWhiteSpace(typed)) { return null; }
        if (!target.IsShare) { return VietnameseNumber.ReadInteger(typed, out var number) && number is >= 0 and <= MostCounted ? number : Refuse(PlanWords.NeedNumber); }
        if (!VietnameseNumber.ReadDecimal(typed, out var share)) { return Refuse(PlanWords.NeedShare); }
        if (share is < 0 or > 100) { return Refuse(PlanWords.ValueOutside); }
        // Kept as it is typed or not at all: a rounded share would be another one.
        return decimal.Round(share, 2) == share ? share : Refuse(PlanWords.TooFine);

        // Above the table a message must say which commune it is about.
        decimal? Refuse(Text why) => refused.Refuse<decimal?>($"{unit.FullName}: {why}");
    }

    private static void Change(Child child, (TargetOperator Comparison, decimal Value)? asks, Cascade cascade, AppDb db, IdSource ids, DateTimeOffset now)
    {
        if (asks is not var (comparison, value)) { child.Assigned?.End(now); return; }
        var assigned = child.Assigned;
        if (assigned is null) { db.Add(assigned = new PlanTarget { Id = ids.New<PlanItemId>(), UnitId = child.Unit.Id, ParentId = cascade.Target.Id }); }
        assigned.Assign(cascade.Target, comparison, value);
    }

    private static string FieldOf(Place unit) => "Part-" + unit.Code;

    private static string Said(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static async Task<AssignTargetPage.View> ViewAsync(
        Cascade cascade, IFormCollection? typed, Refusals refused, HttpContext http, ITargetProgress progress, PlanShelf shelf, TimeProvider clock, CancellationToken cancel)
    {
        var (plan, target, children) = cascade;
        var figures = target.Indicator is { } indicator ? await progress.OfPartsAsync(plan.UnitId, indicator, cancel) : new Dictionary<UnitId, Progress>();
        var today = VietNam.Today(clock);
        var rows = children.Select(c => RowOf(c, cascade, figures.GetValueOrDefault(c.Unit.Id), typed, refused, today)).ToList();
        return new(
            plan.Named, Hrefs.Plan(plan.Id), Hrefs.Cascade(plan.Id, target.Id), $"{PlanWords.Said(target)} {target.People}", shelf.NameOf(target.Indicator)?.ToString(), target.Deadline is { } on ? Say.Date(on) : null,
            TargetStanding.Of(target, figures.GetValueOrDefault(plan.UnitId), plan.StartsOn, today) is { } standing ? new(standing.Said, standing.Word, standing.Tone) : null,
            CheckOf(cascade, figures), rows, target.IsShare, Said(target.Revision), http.Caller().UnitOf(Can.Roles[Can.RunUnit]) == plan.UnitId, cascade.Assigned.Any(), PlanWords.Said(target), refused);
    }

    private static AssignTargetPage.Row RowOf(Child child, Cascade cascade, Progress? now, IFormCollection? typed, Refusals refused, DateOnly today)
    {
        var (unit, assigned, own) = child;
        var target = cascade.Target;
        var field = FieldOf(unit);
        // What the unit goes by: its own plan, what was assigned, and of shares the plan's own.
        var standing = (own ?? assigned ?? (target.IsShare ? target : null)) is { } goesBy ? TargetStanding.Of(goesBy, now, cascade.Plan.StartsOn, today) : null;
        var bare = (target.IsShare ? now?.Numerator : now?.Count) is { } number ? Say.Number(number) : PlanWords.NoFigure.ToString();
        return new(
            unit.FullName, unit.Code, field, typed is not null && typed.ContainsKey(field) ? typed[field].ToString() : assigned is null ? "" : VietnameseNumber.Format(assigned.Value, Decimals(assigned.Value)), refused[field],
            assigned is null ? null : PlanWords.Said(assigned), now?.Denominator is { } people ? Say.Number(people) : null, now is { IsEstimate: true, Denominator: not null }, own is null ? null : PlanWords.Said(own), IsLower(own, assigned),
            standing is null ? new(bare, null, "") : new(standing.Said, standing.Word, standing.Tone));
    }

    private static bool IsLower(PlanTarget? own, PlanTarget? assigned) => own is not null && assigned is not null && PlanAlignment.CompareStrength(own, assigned) < 0;

    private static AssignTargetPage.Check CheckOf(Cascade cascade, IReadOnlyDictionary<UnitId, Progress> figures)
    {
        var (target, children) = (cascade.Target, cascade.Children);
        var asked = new Asked(target.Value, target.IsShare, IsStrict(target), target.IsCeiling);
        var check = CascadeCheck.Of(asked, [.. children.Select(c => new Part(DenominatorOf(c.Unit.Id), c.Assigned?.Value, c.Assigned is { } a && IsStrict(a)))]);
        var unnamed = target is { IsShare: true, Indicator: not null } ? children.Where(c => DenominatorOf(c.Unit.Id) is null).Select(c => c.Unit.FullName).ToList() : [];
        List<string> lines = [];
        if (check.Rate is { } rate)
        {
            lines.Add(PlanWords.CheckOfShares.With(
                Say.Number(children.Count(c => c.Assigned is not null && DenominatorOf(c.Unit.Id) is not null)), Exactly(check.Sum), Say.Number(check.People), Percent(rate, target.Value), PlanWords.Said(target)));
        }
        else if (!target.IsShare) { lines.Add(PlanWords.CheckOfNumbers.With(Say.Number(check.Assigned), Exactly(check.Sum), target.Measure, PlanWords.Said(target))); }
        // 80,0 % would fail "trên 80 %", but each of them must pass it.
        if (check.Verdict == Verdict.Enough && asked.Strictly && (check.Rate == target.Value || check.Sum == target.Value)) { lines.Add(PlanWords.CheckEachPasses); }
        if (target is { IsShare: true, Indicator: null }) { lines.Add(PlanWords.CheckUnmeasured); }
        if (check is { Verdict: Verdict.Open, Assigned: > 0, Low: { } low, High: { } high } && (low > 0 || high < 100)) { lines.Add(PlanWords.CheckBounds.With(Percent(low, target.Value), Percent(high, target.Value))); }
        if (check.Gap is { } gap) { lines.Add((target.IsCeiling ? PlanWords.CheckOver : PlanWords.CheckGap).With(Exactly(gap), target.IsShare ? PlanWords.PeopleCounted : target.Measure)); }
        if (children.Count - check.Assigned is > 0 and var left) { lines.Add(PlanWords.CheckUnassigned.With(Say.Number(left), Say.Number(children.Count))); }
        if (target.IsShare && children.Count(c => figures.GetValueOrDefault(c.Unit.Id) is { IsEstimate: true, Denominator: not null }) is > 0 and var estimates) { lines.Add(PlanWords.CheckEstimates.With(Say.Number(estimates), Say.Number(children.Count))); }
        if (target.IsShare && check.Unknown == 0 && DenominatorOf(cascade.Plan.UnitId) is { } whole && children.Sum(c => DenominatorOf(c.Unit.Id) ?? 0) is var sum && sum != whole) { lines.Add(PlanWords.CheckOtherWhole.With(Say.Number(whole), Say.Number(sum))); }
        if (children.Count(c => IsLower(c.Own, c.Assigned)) is > 0 and var lower) { lines.Add(PlanWords.CheckOwnLower.With(Say.Number(lower))); }
        var (word, meaning, tone) = check.Verdict switch
        {
            Verdict.Enough => (PlanWords.VerdictEnough, PlanWords.EnoughMeans.ToString(), "badge-ok"),
            Verdict.TooLittle => (PlanWords.VerdictTooLittle, PlanWords.TooLittleMeans.ToString(), "badge-warn"),
            _ => (check.Assigned == 0 ? PlanWords.VerdictNothing : PlanWords.VerdictOpen, "", "badge-wait"),
        };
        return new(word, meaning, tone, lines, unnamed.Count == 0 ? null : PlanWords.CheckUnnamed.With(Say.Number(unnamed.Count)), string.Join(", ", unnamed), unnamed.Count > MostNames);

        long? DenominatorOf(UnitId unit) => figures.GetValueOrDefault(unit)?.Denominator;
    }

    private static bool IsStrict(PlanTarget target) => target.Comparison is TargetOperator.MoreThan or TargetOperator.LessThan;

    private static string Percent(decimal percent, decimal beside) => Say.Percent(percent / 100, Say.DecimalsApart(percent, beside));

    // A share of hundredths of so many people has at most four decimals.
    private static string Exactly(decimal value) => Say.Number(value, Decimals(value));

    private static int Decimals(decimal value) => Enumerable.Range(0, 4).FirstOrDefault(d => decimal.Round(value, d) == value, 4);
}

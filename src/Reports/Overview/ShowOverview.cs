using HocVuSo.People.Contracts;
using HocVuSo.Plans.Contracts;
using HocVuSo.Platform;
using HocVuSo.Reports.Measures;
using HocVuSo.Reports.Pictures;
using HocVuSo.Territory.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace HocVuSo.Reports.Overview;

/// <summary>
/// Where a commune or a province stands today: what stands out in words, the five targets, what is counted beside them, how
/// well it is proved, and by commune or village. Cost: see <see cref="Measuring"/>; measured in docs/reference/performance.md.
/// </summary>
internal static class ShowOverview
{
    internal static readonly Role[] Readers = [Role.CommuneOfficer, Role.CommuneLeader, Role.ProvinceOfficer];

    // Beside the targets: what people did, without a target of its own.
    private static readonly string[] CountedBeside = ["nguoi-hoc", "nguoi-duoc-giup", "luot-giup"];
    private const string OwnConfirmations = "xac-nhan-cua-he-thong";

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Hrefs.Overview, ShowOwn).For(Can.SeeFigures);
        pages.MapGet(Hrefs.Overview + "/{code}", Show).For(Can.SeeFigures);
    }

    internal static async Task<Results<RazorComponentResult<OverviewPage>, NotFound>> ShowOwn(
        [FromQuery(Name = "chi-tieu")] string? chosen, HttpContext http, IPlaces places, Measuring measuring, TimeProvider clock, CancellationToken cancel) =>
        http.Caller().UnitOf(Readers) is { } unit && places.Find(unit) is { } own
            ? Html.Page<OverviewPage>(await ViewAsync(own, Hrefs.Overview, chosen, http, places, measuring, clock, cancel))
            : TypedResults.NotFound();

    internal static async Task<Results<RazorComponentResult<OverviewPage>, NotFound>> Show(
        string code, [FromQuery(Name = "chi-tieu")] string? chosen, HttpContext http, IPlaces places, Measuring measuring, TimeProvider clock, CancellationToken cancel) =>
        Units.Find(places, code) is { Kind: not UnitKind.Village } unit && http.Caller().May(places, unit.Id, Readers)
            ? Html.Page<OverviewPage>(await ViewAsync(unit, Hrefs.OverviewOf(unit), chosen, http, places, measuring, clock, cancel))
            : TypedResults.NotFound();

    private static async Task<OverviewPage.View> ViewAsync(
        Place unit, string page, string? chosen, HttpContext http, IPlaces places, Measuring measuring, TimeProvider clock, CancellationToken cancel)
    {
        var today = VietNam.Today(clock);
        var now = await measuring.OfAsync(unit, today, cancel);
        var targets = now.Targets.Select(t => now.Whole(t.Indicator)).ToList();
        var shown = targets.FirstOrDefault(f => f.Indicator.Code == chosen) ?? targets.FirstOrDefault(f => f.Indicator.Group == Groups.Adults) ?? targets.FirstOrDefault();
        var above = unit.ParentId is { } parent && http.Caller().May(places, parent, Readers) ? places.Find(parent) : null;
        return new(
            unit.Within,
            above is null ? null : (above.FullName, Hrefs.OverviewOf(above)),
            MapOfCountry(http),
            Standout.Of(now, targets, today),
            ReportsWords.FiguresAsOf.With(Say.Date(today)),
            [.. targets.Select(f => Bar(f, unit, places, today))],
            [.. now.CountTargets.Select(t => Line(t, now, unit, places, today))],
            now.Targets.Count + now.CountTargets.Count == 0 ? ReportsWords.NoTargets.With(today.Year) : null,
            now.Targets is [{ Plan: var plan }, ..] ? ReportsWords.TargetsFrom.With(plan.Kind, plan.Number, plan.Issuer) + (plan.State == LegalState.Compared ? "" : " " + ReportsWords.NotCompared) : null,
            Counted(now.Whole(OwnConfirmations), unit, today),
            [.. CountedBeside.Select(code => Counted(now.Whole(code), unit, today))],
            Coverage(now, unit),
            [.. Proofs(now, targets, unit, today)],
            shown is null ? null : Choices(targets, shown, page),
            shown is null || unit.Kind != UnitKind.Province ? null : CommuneMap(now, shown, places),
            shown is null ? [] : [.. now.Parts.Select(part => Part(now, shown, part))],
            unit.Kind == UnitKind.Province);
    }

    // A number has no denominator and therefore no bar.
    private static OverviewPage.Line Line(CountTarget target, Snapshot now, Place unit, IPlaces places, DateOnly today)
    {
        var figure = now.Whole(target.Indicator);
        var count = now.CountOf(figure);
        List<OverviewPage.Badge> badges = [];
        if (count is { } reached) { badges.Add(target.IsReached(reached) ? new(ReportsWords.ReachedBadge, "badge-ok") : new(ReportsWords.NotReachedBadge, "badge-wait")); }
        if (AssignedBy(target.AssignedBy, places) is { } assigned) { badges.Add(assigned); }
        return new(
            target.Name, target.Asks, count is { } number ? $"{Say.Number(number)}\u00A0{target.Unit}" : Saying.NoNumerator(figure.Indicator), $"{Say.Number((long)decimal.Ceiling(target.Pace(today)))}\u00A0{target.Unit}", badges,
            ReportsWords.ClauseAndLead.With(target.Clause, target.Lead), Hrefs.Passport(figure.Indicator.Code, unit, today));
    }

    // What a unit above gave to this one is told apart from what a plan asks of everybody.
    private static OverviewPage.Badge? AssignedBy(UnitId? above, IPlaces places) => above is { } by && places.Find(by) is { } unit ? new(ReportsWords.AssignedBy.With(unit.FullName), "") : null;

    private static OverviewPage.Bar Bar(Figure figure, Place unit, IPlaces places, DateOnly today)
    {
        var target = figure.Target!;
        var pace = target.Pace(today);
        List<OverviewPage.Badge> badges = [];
        if (figure.Reached is { } reached) { badges.Add(reached ? new(ReportsWords.ReachedBadge, "badge-ok") : new(ReportsWords.NotReachedBadge, "badge-wait")); }
        if (figure.IsOver) { badges.Add(new(ReportsWords.OverBadge, "badge-warn")); }
        if (figure.IsEstimate) { badges.Add(new(ReportsWords.Estimate, "")); }
        if (AssignedBy(target.AssignedBy, places) is { } assigned) { badges.Add(assigned); }
        badges.Add(target.OfficialMeasure ? new(ReportsWords.OfficialMeasure, "") : new(ReportsWords.ProvisionalMeasure, ""));
        var rate = Saying.Rate(figure);
        return new(
            target.Code,
            target.Name,
            BulletBar.Draw(
                "b" + target.Code, figure.Ratio, target.Percent, target.Operator, pace, figure.IsEstimate,
                ReportsWords.BarSays.With(target.Name, figure.Ratio is null ? ReportsWords.NotKnown.ToString() : rate, target.Asks, Say.Percent(pace / 100))),
            figure.Ratio is null ? null : rate,
            Saying.Numerator(figure),
            figure.Numerator is not null,
            Saying.Denominator(figure),
            figure.Denominator is not null,
            target.Asks,
            Say.Percent(pace / 100),
            badges,
            string.Join(' ', new[]
            {
                ReportsWords.MeasuredBy.With(Saying.Name(figure.Indicator)), ReportsWords.ClauseAndLead.With(target.Clause, target.Lead),
                target.ScopeNote is { } note ? ReportsWords.PlanSays.With(note) + "." : null,
            }.OfType<string>()),
            Hrefs.Passport(figure.Indicator.Code, unit, today));
    }

    private static OverviewPage.Count Counted(Figure figure, Place unit, DateOnly today) =>
        new(Saying.Name(figure.Indicator), Saying.Numerator(figure), Hrefs.Passport(figure.Indicator.Code, unit, today));

    private static List<string> Coverage(Snapshot now, Place unit)
    {
        var all = now.Parts.Count;
        var recorded = now.Parts.Count(now.HasFigures);
        if (unit.Kind != UnitKind.Province) { return [ReportsWords.VillagesWithFigures.With(Say.Number(recorded), Say.Number(all))]; }
        List<string> lines = [ReportsWords.CommunesWithFigures.With(Say.Number(recorded), Say.Number(all))];
        foreach (var target in now.Targets)
        {
            var parts = now.Parts.Select(p => now.Part(target.Indicator, p)).ToList();
            var line = ReportsWords.CommunesWithDenominators.With(target.Code, Say.Number(parts.Count(p => p.Denominator is not null)), Say.Number(all), Say.Number(parts.Count(p => p.IsEstimate)));
            if (target.OfficialMeasure) { line += " " + ReportsWords.CommunesWithVneid.With(Say.Number(parts.Count(p => p.Numerator is not null)), Say.Number(all)); }
            lines.Add(line);
        }
        return lines;
    }

    private static IEnumerable<OverviewPage.ProofRow> Proofs(Snapshot now, List<Figure> targets, Place unit, DateOnly today) =>
        from figure in targets.Concat([now.Whole(OwnConfirmations), .. CountedBeside.Select(now.Whole)])
        where figure.ByProof is not null && figure.Numerator > 0
        select new OverviewPage.ProofRow(
            figure.Target is { } target ? ReportsWords.TargetNumber.With(target.Code) + ": " + target.Name : Saying.Name(figure.Indicator),
            ProofBar.Draw(figure.ByProof!), [.. figure.ByProof!.Select(n => Say.Number(n))], Hrefs.Passport(figure.Indicator.Code, unit, today));

    private static OverviewPage.Chosen Choices(List<Figure> targets, Figure shown, string page) => new(
        ReportsWords.TargetNumber.With(shown.Target!.Code) + ": " + shown.Target.Name,
        shown.Target.Asks,
        [.. targets.Select(f => (ReportsWords.TargetNumber.With(f.Target!.Code), Hrefs.Map(page, f.Indicator.Code), f == shown))]);

    private static OverviewPage.Picture CommuneMap(Snapshot now, Figure shown, IPlaces places)
    {
        var points = from commune in now.Parts
                     let figure = now.Part(shown.Indicator.Code, commune)
                     let at = places.Centroid(commune.Id)
                     where at is not null
                     select new MapPoint(commune.Code, commune.FullName, null, at.Value.Latitude, at.Value.Longitude, now.PopulationOf(commune), MapClasses.Of(figure), figure.IsEstimate, $"{commune.FullName}: {Saying.Rate(figure)}");
        return new(CircleMap.Draw("map", [.. points], ReportsWords.MapSays.With(shown.Target!.Name)), MapLegend.Lines);
    }

    private static OverviewPage.Part Part(Snapshot now, Figure shown, Place part)
    {
        var figure = now.Part(shown.Indicator.Code, part);
        return new(
            part.FullName,
            part.Kind == UnitKind.Commune ? Hrefs.OverviewOf(part) : null,
            now.PopulationOf(part) is { } people ? Say.Number(people) : ReportsWords.NotKnown,
            Saying.Numerator(figure),
            Hrefs.Passport(figure.Indicator.Code, part, now.Date),
            Saying.ShortDenominator(figure),
            Saying.ShortRate(figure),
            figure.Distance is { } distance ? Saying.Signed(distance) : ReportsWords.Dash,
            MapLegend.Words(MapClasses.Of(figure)));
    }

    private static string? MapOfCountry(HttpContext http) => Can.Roles[Can.SeeCountry].Any(http.Caller().Has) ? Hrefs.Country : null;
}

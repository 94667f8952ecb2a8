using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Reports.Obligations;
using HocVuSo.Reports.Regimes;
using HocVuSo.Territory.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Reports.Submissions;

/// <summary>A commune's reports, the one that is due first. The province is led to what it received.</summary>
internal static class ListReports
{
    private const int MostPeriods = 18;

    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet(Hrefs.Reports, Show).For(Can.SeeFigures);

    internal static async Task<Results<RazorComponentResult<ReportsPage>, RedirectHttpResult, NotFound>> Show(
        HttpContext http, AppDb db, RegimeShelf regimes, Opening opening, IPlaces places, TimeProvider clock, CancellationToken cancel)
    {
        if (http.Caller().UnitOf(Role.CommuneOfficer, Role.CommuneLeader) is not { } unit) { return TypedResults.LocalRedirect(Hrefs.Collected); }
        if (places.Find(unit) is not { } commune) { return TypedResults.NotFound(); }
        if (regimes.For(unit) is not { } regime) { return Html.Page<ReportsPage>(new ReportsPage.View(commune.Within, ReportsWords.NoRegime, null, null, [])); }
        await opening.UpToAsync(regime, VietNam.Today(clock), cancel);

        var now = clock.GetUtcNow();
        var owed = await db.Set<Obligation>().AsNoTracking().Where(o => o.Regime == regime.Code && o.UnitId == unit).OrderByDescending(o => o.WindowTo).Take(MostPeriods).ToListAsync(cancel);
        var ids = owed.Select(o => o.Id).ToList();
        var revisions = await db.Set<Submission>().AsNoTracking().Where(s => ids.Contains(s.ObligationId)).Select(s => new { s.ObligationId, s.Revision, s.State }).ToListAsync(cancel);
        var states = revisions.GroupBy(r => r.ObligationId).ToDictionary(g => g.Key, g => g.MaxBy(r => r.Revision)!.State);
        // What is awaited or missing comes before what is still running; among the missing the oldest.
        var next = owed.Where(o => o.On(now) is Timeliness.Awaited or Timeliness.Missing).MinBy(o => o.WindowTo) ?? owed.FirstOrDefault(o => o.On(now) == Timeliness.Running);
        return Html.Page<ReportsPage>(new ReportsPage.View(
            commune.Within,
            null,
            regime.Name,
            next is null ? null : (Periods.Name(next.Key), Periods.Timing(next, now), Hrefs.Report(next.Period)),
            [.. owed.Select(o => new ReportsPage.Row(
                Periods.Name(o.Key), Periods.Window(o.Key), Hrefs.Report(o.Period),
                Periods.StateOf(states.TryGetValue(o.Id, out var state) ? state : null, o.On(now)),
                Periods.Timing(o, now)))]));
    }
}

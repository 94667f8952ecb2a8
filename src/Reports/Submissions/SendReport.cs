using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace HocVuSo.Reports.Submissions;

/// <summary>The commune sends a signed report, or takes one back before it is accepted. Whether it was on time is decided here, by the server's clock.</summary>
internal static class SendReport
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapPost(Hrefs.Reports + "/{period}/gui", Send).For(Can.SeeFigures);
        pages.MapPost(Hrefs.Reports + "/{period}/rut-lai", Recall).For(Can.SeeFigures);
    }

    internal sealed record RecallForm(string? RecallReason);

    internal static async Task<Results<RedirectHttpResult, NotFound>> Send(
        string period, HttpContext http, AppDb db, Dossiers dossiers, Flow flow, TimeProvider clock, CancellationToken cancel)
    {
        if (await dossiers.OwnAsync(period, http, cancel) is not { Current: { } current } report) { return TypedResults.NotFound(); }
        if (flow.Send(report, current, http.Caller().Id, clock.GetUtcNow())) { await db.TrySaveAsync(cancel); }   // pressed twice: sent once
        return TypedResults.LocalRedirect(Hrefs.Report(period));
    }

    internal static async Task<Results<RedirectHttpResult, RazorComponentResult<ReportPage>, NotFound>> Recall(
        string period, [FromForm] RecallForm form, HttpContext http, AppDb db, Dossiers dossiers, ReportViews views, Flow flow, TimeProvider clock, CancellationToken cancel)
    {
        if (await dossiers.OwnAsync(period, http, cancel) is not { Current: { } current } report) { return TypedResults.NotFound(); }
        var refused = new Refusals();
        if (SignReport.Reason(form.RecallReason, refused.At("RecallReason")) is not { } reason)
        {
            return Html.Again<ReportPage>(await views.OfAsync(report, http.Caller(), Hrefs.Report(period), received: false, cancel, refused, reason: form.RecallReason));
        }
        if (flow.Recall(current, http.Caller().Id, reason, clock.GetUtcNow())) { await db.TrySaveAsync(cancel); }
        return TypedResults.LocalRedirect(Hrefs.Report(period));
    }
}

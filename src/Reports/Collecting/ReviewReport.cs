using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Reports.Documents;
using HocVuSo.Reports.Regimes;
using HocVuSo.Reports.Submissions;
using HocVuSo.Territory.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace HocVuSo.Reports.Collecting;

/// <summary>The province reads a commune's report and accepts it (đã tiếp nhận) or returns it with a reason (đề nghị hoàn thiện). Drafts stay the commune's own.</summary>
internal static class ReviewReport
{
    private const string Address = Hrefs.Collected + "/{period}/{code}";

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Address, Show).For(Can.RunProvince);
        pages.MapPost(Address + "/tiep-nhan", Accept).For(Can.RunProvince);
        pages.MapPost(Address + "/hoan-thien", Return).For(Can.RunProvince);
        pages.MapGet(Address + "/van-ban.docx", async ([AsParameters] At at, DownloadReport.Files files, CancellationToken cancel) => await files.DocumentAsync(await SentAsync(at, cancel), cancel)).For(Can.RunProvince);
        pages.MapGet(Address + "/so-lieu.xlsx", async ([AsParameters] At at, DownloadReport.Files files, CancellationToken cancel) => await files.SheetsAsync(await SentAsync(at, cancel), cancel)).For(Can.RunProvince);
        pages.MapGet(Address + "/ban-ky", async ([AsParameters] At at, DownloadReport.Files files, CancellationToken cancel) => await files.SignedAsync(await SentAsync(at, cancel), cancel)).For(Can.RunProvince);
    }

    internal sealed record ReturnForm(string? Reason);

    /// <summary>Which report, and what it takes to find it.</summary>
    internal sealed record At(string Period, string Code, HttpContext Http, IPlaces Places, RegimeShelf Regimes, Dossiers Dossiers);

    internal static async Task<Results<RazorComponentResult<ReportPage>, RazorComponentResult<NotSentPage>, NotFound>> Show([AsParameters] At at, ReportViews views, TimeProvider clock, CancellationToken cancel)
    {
        if (await FindAsync(at, cancel) is not { } report) { return TypedResults.NotFound(); }
        return IsSent(report)
            ? Html.Page<ReportPage>(await views.OfAsync(report, at.Http.Caller(), Hrefs.Received(at.Period, report.Commune), received: true, cancel))
            : Html.Page<NotSentPage>(new NotSentPage.View(
                report.Commune.Within, Periods.Name(report.Period), Periods.Timing(report.Obligation, clock.GetUtcNow()),
                Periods.StateOf(report.Current?.State, report.Obligation.On(clock.GetUtcNow())), Hrefs.CollectedOf(at.Period), Hrefs.OverviewOf(report.Commune),
                [.. report.Steps.Where(s => s.Action is StepAction.Sent or StepAction.Returned or StepAction.Recalled).Select(s => (Say.Time(s.At), ReportsWords.Steps[(int)s.Action].ToString(), s.Comment))]));
    }

    internal static async Task<Results<RedirectHttpResult, NotFound>> Accept([AsParameters] At at, AppDb db, Flow flow, TimeProvider clock, CancellationToken cancel)
    {
        if (await FindAsync(at, cancel) is not { Current: { } current } report) { return TypedResults.NotFound(); }
        if (flow.Accept(current, at.Http.Caller().Id, clock.GetUtcNow())) { await db.TrySaveAsync(cancel); }   // pressed twice, or taken back at this moment
        return TypedResults.LocalRedirect(Hrefs.Received(at.Period, report.Commune));
    }

    internal static async Task<Results<RedirectHttpResult, RazorComponentResult<ReportPage>, NotFound>> Return(
        [AsParameters] At at, [FromForm] ReturnForm form, AppDb db, Flow flow, ReportViews views, TimeProvider clock, CancellationToken cancel)
    {
        if (await FindAsync(at, cancel) is not { Current: { } current } report) { return TypedResults.NotFound(); }
        if (!IsSent(report)) { return TypedResults.LocalRedirect(Hrefs.Received(at.Period, report.Commune)); }   // pressed twice, or taken back meanwhile
        var refused = new Refusals();
        if (SignReport.Reason(form.Reason, refused.At("Reason")) is not { } reason)
        {
            return Html.Again<ReportPage>(await views.OfAsync(report, at.Http.Caller(), Hrefs.Received(at.Period, report.Commune), received: true, cancel, refused, reason: form.Reason));
        }
        if (current.State == SubmissionState.Sent && flow.Return(current, at.Http.Caller().Id, reason, clock.GetUtcNow())) { await db.TrySaveAsync(cancel); }
        return TypedResults.LocalRedirect(Hrefs.Received(at.Period, report.Commune));
    }

    private static async Task<Dossier?> FindAsync(At at, CancellationToken cancel) =>
        CollectReports.Find(at.Period, at.Http, at.Places, at.Regimes) is { } found
            && at.Places.ByCode(UnitKind.Commune, at.Code) is { } commune && at.Places.IsWithin(commune.Id, found.Province.Id)
            ? await at.Dossiers.FindAsync(commune.Id, found.Period, cancel)
            : null;

    private static async Task<Dossier?> SentAsync(At at, CancellationToken cancel) => await FindAsync(at, cancel) is { } report && IsSent(report) ? report : null;

    private static bool IsSent(Dossier report) => report.Current is { State: SubmissionState.Sent or SubmissionState.Accepted };
}

using System.Globalization;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.VietnameseText;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace HocVuSo.Reports.Submissions;

/// <summary>The commune's leader signs what was put before them (number, date, the signed file) or gives it back with a reason.</summary>
internal static class SignReport
{
    // The file and the other fields of the form around it.
    private const long LargestForm = SignedFile.MostBytes + 64 * 1024;
    private const int LongestReason = 2000;

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapPost(Hrefs.Reports + "/{period}/ky", Sign).WithMetadata(new RequestSizeLimitAttribute(LargestForm)).For(Can.SignForCommune);
        pages.MapPost(Hrefs.Reports + "/{period}/tra-lai", GiveBack).For(Can.SignForCommune);
    }

    internal sealed record Form(string? Number, string? SignedOn);

    internal sealed record BackForm(string? Reason);

    internal static async Task<Results<RedirectHttpResult, RazorComponentResult<ReportPage>, NotFound>> Sign(
        string period, [FromForm] Form form, [FromForm(Name = "File")] IFormFile? file, HttpContext http, AppDb db, Dossiers dossiers, ReportViews views, Flow flow, TimeProvider clock, CancellationToken cancel)
    {
        if (await dossiers.OwnAsync(period, http, cancel) is not { Current: { } current } report) { return TypedResults.NotFound(); }
        if (current.State != SubmissionState.Proposed) { return TypedResults.LocalRedirect(Hrefs.Report(period)); }   // pressed twice, or taken back meanwhile
        var refused = new Refusals();
        var today = VietNam.Today(clock);
        if (!int.TryParse(form.Number?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 99_999) { refused.Add("Number", ReportsWords.NumberNeeded); }
        if (!VietnameseDate.TryRead(form.SignedOn, out var on) || on <= report.Period.To || on > today) { refused.Add("SignedOn", ReportsWords.SignedOnNeeded.With(Say.Date(report.Period.To.AddDays(1)), Say.Date(today))); }
        var bytes = await ReadAsync(file, refused, cancel);
        if (!refused.Any && bytes is not null && await flow.SignAsync(current, http.Caller().Id, number, on, bytes, clock.GetUtcNow(), cancel) == Signing.PreparedBySigner)
        {
            refused.Add("sign", ReportsWords.SignerPrepared);   // there is no form to point at, only the section
        }
        if (refused.Any)
        {
            var fields = new ReportPage.SignFields(form.Number ?? "", form.SignedOn ?? "", current.PreparedBy == http.Caller().Id);
            return Html.Again<ReportPage>(await views.OfAsync(report, http.Caller(), Hrefs.Report(period), received: false, cancel, refused, sign: fields));
        }
        await db.TrySaveAsync(cancel);   // when it was taken back at this moment the page shows that
        return TypedResults.LocalRedirect(Hrefs.Report(period));
    }

    internal static async Task<Results<RedirectHttpResult, RazorComponentResult<ReportPage>, NotFound>> GiveBack(
        string period, [FromForm] BackForm form, HttpContext http, AppDb db, Dossiers dossiers, ReportViews views, Flow flow, TimeProvider clock, CancellationToken cancel)
    {
        if (await dossiers.OwnAsync(period, http, cancel) is not { Current: { } current } report) { return TypedResults.NotFound(); }
        var refused = new Refusals();
        if (Reason(form.Reason, refused.At("Reason")) is not { } reason)
        {
            return Html.Again<ReportPage>(await views.OfAsync(report, http.Caller(), Hrefs.Report(period), received: false, cancel, refused, reason: form.Reason));
        }
        // Only what is before the signer: what was sent is the province's to return.
        if (current.State == SubmissionState.Proposed && flow.Return(current, http.Caller().Id, reason, clock.GetUtcNow())) { await db.TrySaveAsync(cancel); }
        return TypedResults.LocalRedirect(Hrefs.Report(period));
    }

    /// <summary>A reason somebody else has to act on: it must say something.</summary>
    internal static string? Reason(string? text, Refusals.Field refused)
    {
        var reason = Paragraphs.Normalise(text ?? "");
        if (reason.Length is > 0 and <= LongestReason) { return reason; }
        return refused.Refuse<string>(reason.Length == 0 ? ReportsWords.GiveReason : ReportsWords.TooLong.With(Say.Number(LongestReason)));
    }

    private static async Task<byte[]?> ReadAsync(IFormFile? file, Refusals refused, CancellationToken cancel)
    {
        if (file?.Length > SignedFile.MostBytes) { refused.Add("File", ReportsWords.FileTooLarge); return null; }
        if (await SentFile.ReadAsync(file, cancel) is not var (_, bytes)) { refused.Add("File", ReportsWords.FileNeeded); return null; }
        if (!bytes.AsSpan().StartsWith("%PDF-"u8)) { refused.Add("File", ReportsWords.FileNotPdf); return null; }
        return bytes;
    }
}

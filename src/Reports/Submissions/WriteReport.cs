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

/// <summary>
/// The report of a period, already filled: figures by themselves, words drafted. The officer edits words only, saves, and
/// puts it to signature. Two tabs cannot overwrite each other: the later one sees both texts.
/// </summary>
internal static class WriteReport
{
    private const string Propose = "trinh-ky";

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Hrefs.Reports + "/{period}", Show).For(Can.SeeFigures);
        pages.MapPost(Hrefs.Reports + "/{period}", Submit).For(Can.RunCommune);
    }

    /// <param name="Version">Of the draft that was edited; 0 when none was saved yet.</param>
    /// <param name="Action">"luu" saves, "trinh-ky" saves and puts it to signature.</param>
    internal sealed record Form(string? Version, string? I, string? II, string? III, string? IV, string? V, string? OverReason, string? Action);

    internal static async Task<Results<RazorComponentResult<ReportPage>, NotFound>> Show(
        string period, HttpContext http, Dossiers dossiers, ReportViews views, CancellationToken cancel) =>
        await dossiers.OwnAsync(period, http, cancel) is { } report
            ? Html.Page<ReportPage>(await views.OfAsync(report, http.Caller(), Hrefs.Report(period), received: false, cancel))
            : TypedResults.NotFound();

    internal static async Task<Results<RedirectHttpResult, RazorComponentResult<ReportPage>, NotFound>> Submit(
        string period, [FromForm] Form form, HttpContext http, AppDb db, Dossiers dossiers, ReportViews views, Flow flow, TimeProvider clock, CancellationToken cancel)
    {
        if (await dossiers.OwnAsync(period, http, cancel) is not { } report) { return TypedResults.NotFound(); }
        var refused = new Refusals();
        var words = new Narrative(Read(form.I, "I", refused), Read(form.II, "II", refused), Read(form.III, "III", refused), Read(form.IV, "IV", refused), Read(form.V, "V", refused));
        var reason = Read(form.OverReason, "OverReason", refused);
        if (refused.Any) { return await AgainAsync(false); }

        var edited = int.TryParse(form.Version, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : -1;
        if (edited != (report.Current?.Version ?? 0) || report.Current is { State: not SubmissionState.Draft }) { return await ConflictAsync(); }

        if (form.Action != Propose) { flow.Write(report, words, reason, http.Caller().Id); }
        else if (await flow.ProposeAsync(report, words, reason, http.Caller().Id, clock.GetUtcNow(), cancel) is var outcome and not Proposing.Done)
        {
            Refuse(refused, outcome);
            return await AgainAsync(false);
        }
        if (await db.TrySaveAsync(cancel)) { return TypedResults.LocalRedirect(Hrefs.Report(period)); }

        report = (await dossiers.OwnAsync(period, http, cancel))!;
        return await ConflictAsync();

        async Task<RazorComponentResult<ReportPage>> AgainAsync(bool conflict) =>
            Html.Again<ReportPage>(await views.OfAsync(report, http.Caller(), Hrefs.Report(period), received: false, cancel, refused, new Typed(words, reason, conflict)));

        Task<RazorComponentResult<ReportPage>> ConflictAsync()
        {
            refused.Add("I", ReportsWords.SavedElsewhere);
            return AgainAsync(true);
        }
    }

    private static void Refuse(Refusals refused, Proposing outcome)
    {
        switch (outcome)
        {
            case Proposing.TooEarly early: refused.Add("Action", ReportsWords.TooEarly.With(Say.Time(early.Opens))); break;
            case Proposing.Unwritten empty:
                foreach (var section in empty.Sections) { refused.Add(ReportPage.SectionNames[section], ReportsWords.SectionEmpty.With(ReportPage.SectionNames[section])); }
                break;
            case Proposing.NeedsReason over: refused.Add("OverReason", ReportsWords.ReasonNeeded.With(string.Join(", ", over.Lines.Select(l => l.No)))); break;
            default: refused.Add("Action", ReportsWords.NoDraft); break;
        }
    }

    private static string Read(string? text, string field, Refusals refused)
    {
        var read = Paragraphs.Normalise(text ?? "");
        if (read.Length > Narrative.LongestSection) { refused.Add(field, ReportsWords.TooLong.With(Say.Number(Narrative.LongestSection))); }
        return read;
    }
}

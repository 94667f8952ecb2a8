using System.Net.Mime;
using HocVuSo.OfficialDocuments.Administrative;
using HocVuSo.OfficialDocuments.Spreadsheets;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Reports.Submissions;
using HocVuSo.Territory.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Reports.Documents;

/// <summary>A report as files: the document (DOCX), the figures (XLSX), and the file that was signed.</summary>
internal static class DownloadReport
{
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Hrefs.Reports + "/{period}/van-ban.docx", async (string period, HttpContext http, Files files, Dossiers dossiers, CancellationToken cancel) =>
            await files.DocumentAsync(await dossiers.OwnAsync(period, http, cancel), cancel)).For(Can.SeeFigures);
        pages.MapGet(Hrefs.Reports + "/{period}/so-lieu.xlsx", async (string period, HttpContext http, Files files, Dossiers dossiers, CancellationToken cancel) =>
            await files.SheetsAsync(await dossiers.OwnAsync(period, http, cancel), cancel)).For(Can.SeeFigures);
        pages.MapGet(Hrefs.Reports + "/{period}/ban-ky", async (string period, HttpContext http, Files files, Dossiers dossiers, CancellationToken cancel) =>
            await files.SignedAsync(await dossiers.OwnAsync(period, http, cancel), cancel)).For(Can.SeeFigures);
    }

    /// <summary>Makes the files of one report; null (404) in, 404 out.</summary>
    internal sealed class Files(AppDb db, Dossiers dossiers, IPlaces places, Installation installation, TimeProvider clock)
    {
        public async Task<Results<FileContentHttpResult, NotFound>> DocumentAsync(Dossier? report, CancellationToken cancel)
        {
            if (report is null) { return TypedResults.NotFound(); }
            var lines = await dossiers.LinesAsync(report, cancel);
            var before = await dossiers.BeforeAsync(report, cancel);
            var until = report.Until(VietNam.Today(clock));
            var words = report.Current?.Words ?? Drafting.Of(report, lines, before, until);
            var province = places.Find(report.Regime.Province)!;
            return TypedResults.File(DocxWriter.Write(ReportDocument.Of(report, words, lines, before, until, province, installation.Demonstration)), Docx, Name(report, "docx"));
        }

        public async Task<Results<FileContentHttpResult, NotFound>> SheetsAsync(Dossier? report, CancellationToken cancel)
        {
            if (report is null) { return TypedResults.NotFound(); }
            var sheets = ReportDocument.Sheets(report, await dossiers.LinesAsync(report, cancel), await dossiers.BeforeAsync(report, cancel), installation.Demonstration);
            return TypedResults.File(WorkbookWriter.Write(sheets), Xlsx, Name(report, "xlsx"));
        }

        public async Task<Results<FileContentHttpResult, NotFound>> SignedAsync(Dossier? report, CancellationToken cancel)
        {
            if (report?.Current?.SignedFile is not { } sha256) { return TypedResults.NotFound(); }
            var file = await db.Set<SignedFile>().AsNoTracking().SingleAsync(f => f.Sha256 == sha256, cancel);
            return TypedResults.File(file.Bytes, MediaTypeNames.Application.Pdf, Name(report, "pdf"));
        }

        private static string Name(Dossier report, string extension) => $"bao-cao-{report.Period}-{report.Commune.Code}.{extension}";
    }
}

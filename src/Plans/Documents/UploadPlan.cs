using HocVuSo.OfficialDocuments.Reading.Files;
using HocVuSo.People.Contracts;
using HocVuSo.Plans.Review;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Plans.Documents;

/// <summary>/ke-hoach/tai-len: the file of a plan is read and kept for review. Nothing comes into force here.</summary>
internal static class UploadPlan
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Hrefs.Upload, Show).For(Can.RunUnit);
        pages.MapPost(Hrefs.Upload, Submit).WithMetadata(new RequestSizeLimitAttribute(StoredFile.LargestForm)).For(Can.RunUnit);
    }

    /// <summary>The unit whose plans the caller keeps; null when there is none today.</summary>
    internal static Place? UnitOf(HttpContext http, IPlaces places) => http.Caller().UnitOf(Can.Roles[Can.RunUnit]) is { } unit ? places.Find(unit) : null;

    internal static async Task<Results<RazorComponentResult<UploadPlanPage>, NotFound>> Show(HttpContext http, AppDb db, IPlaces places, CancellationToken cancel) =>
        UnitOf(http, places) is { } unit ? Html.Page<UploadPlanPage>(await ViewAsync(unit, null, Refusals.None, db, cancel)) : TypedResults.NotFound();

    internal static async Task<Results<RedirectHttpResult, RazorComponentResult<UploadPlanPage>, NotFound>> Submit(
        HttpContext http, AppDb db, IPlaces places, PlanReadings readings, CancellationToken cancel)
    {
        if (UnitOf(http, places) is not { } unit) { return TypedResults.NotFound(); }
        var form = await http.Request.ReadFormAsync(cancel);
        var (refused, caller) = (new Refusals(), http.Caller().Id);
        var chosen = form["Replaces"].ToString();
        var replaced = PlanId.TryParse(chosen, null, out var id) ? await db.Set<Plan>().SingleOrDefaultAsync(p => p.Id == id && p.UnitId == unit.Id && p.State == PlanState.InForce, cancel) : null;
        if (chosen.Length > 0 && replaced is null) { refused.Add("Replaces", PlanWords.ChooseOffered); }
        var (name, bytes, text) = await ReadAsync(form.Files.GetFile("file"), refused.At("file"), cancel);
        if (!refused.Any)
        {
            var plan = await readings.AddAsync(unit.Id, name, bytes, text!, caller, replaced, cancel);
            if (!db.ChangeTracker.Entries<PlanCard>().Any()) { refused.Add("file", PlanWords.NothingFound); }
            else if (await db.TrySaveAsync(cancel)) { return Goto.Local(Hrefs.Review(plan.Id)); }
            // The same file is under review already: the press came twice.
            else if (await db.Set<Plan>().AsNoTracking().SingleOrDefaultAsync(p => p.UnitId == unit.Id && p.Sha256 == plan.Sha256 && p.State == PlanState.UnderReview, cancel) is { } first) { return Goto.Local(Hrefs.Review(first.Id)); }
            else { return Goto.Local(Hrefs.Plans); }
        }
        db.ChangeTracker.Clear();
        return Html.Again<UploadPlanPage>(await ViewAsync(unit, chosen, refused, db, cancel));
    }

    private static async Task<(string Name, byte[] Bytes, string? Text)> ReadAsync(IFormFile? file, Refusals.Field refused, CancellationToken cancel)
    {
        if (await SentFile.ReadAsync(file, cancel) is not var (name, bytes)) { return ("", [], refused.Refuse<string>(PlanWords.FileMissing)); }
        var reading = DocumentFile.Read(name, bytes);
        if (reading is FileReading.NeedsPdfText)
        {
            if (await PdfText.ReadAsync(bytes, cancel) is not { } read) { return (name, bytes, refused.Refuse<string>(PlanWords.PdfToolMissing)); }
            reading = read;
        }
        return reading switch
        {
            FileReading.Text text => (name, bytes, text.Content),
            FileReading.Refused no => (name, bytes, refused.Refuse<string>(PlanWords.FileRefused[no.Why])),
            _ => throw new InvalidOperationException($"{reading} is no answer."),
        };
    }

    private static async Task<UploadPlanPage.View> ViewAsync(Place unit, string? chosen, Refusals refused, AppDb db, CancellationToken cancel)
    {
        var inForce = await db.Set<Plan>().AsNoTracking().Where(p => p.UnitId == unit.Id && p.State == PlanState.InForce).OrderByDescending(p => p.DecidedAt).ToListAsync(cancel);
        return new(unit.FullName, [.. inForce.Select(p => new ChoiceField.Choice(p.Id.ToString(), p.Named))], chosen, refused);
    }
}

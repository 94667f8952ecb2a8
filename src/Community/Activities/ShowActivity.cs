using HocVuSo.Community.Contracts;
using HocVuSo.Ledger.Contracts;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Community.Activities;

/// <summary>/hoat-dong/{id}: an activity with its picture, for its commune and those above; names only for the commune's own people. It is taken back here, with a reason.</summary>
internal static class ShowActivity
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Hrefs.Activities + "/{activity:guid}", Show).For(Can.SeeActivities);
        pages.MapPost(Hrefs.Activities + "/{activity:guid}", TakeBack).For(Can.Help);
        pages.MapGet(Hrefs.Activities + "/{activity:guid}/tep", Download).For(Can.SeeActivities);
    }

    internal readonly record struct Form
    {
        public string? Reason { get; init; }
    }

    internal static async Task<Results<RazorComponentResult<ShowActivityPage>, NotFound>> Show(
        ActivityId activity, HttpContext http, AppDb db, IPlaces places, IPersons persons, ActivityLines lines, TimeProvider clock, CancellationToken cancel) =>
        await FindAsync(activity, http, db, places, cancel) is { } found ? Html.Page<ShowActivityPage>(await ViewAsync(found, null, Refusals.None, http, places, persons, lines, clock, cancel)) : TypedResults.NotFound();

    internal static async Task<Results<RedirectHttpResult, RazorComponentResult<ShowActivityPage>, NotFound>> TakeBack(
        ActivityId activity, [FromForm] Form form, HttpContext http, AppDb db, ILedger ledger, IPlaces places, IPersons persons, ActivityLines lines, TimeProvider clock, CancellationToken cancel)
    {
        if (await FindAsync(activity, http, db, places, cancel) is not { } found) { return TypedResults.NotFound(); }
        if (found.UndoneAt is not null) { return TypedResults.LocalRedirect(Hrefs.Activity(activity)); }
        if (!MayUndo(found, http, places, clock)) { return TypedResults.NotFound(); }
        var refused = new Refusals();
        var reason = Reason.Read(form.Reason, refused.At("reason"));
        if (refused.Any) { return Html.Again<ShowActivityPage>(await ViewAsync(found, form.Reason, refused, http, places, persons, lines, clock, cancel)); }
        found.Undo(http.Caller().Id, reason!, clock.GetUtcNow());
        await ledger.VoidAsync(found.FactId, reason!, http.Caller().Id, cancel);
        // False when somebody else was first: then it is taken back all the same.
        await db.TrySaveAsync(cancel);
        return TypedResults.LocalRedirect(Hrefs.Activity(activity));
    }

    internal static async Task<Results<FileContentHttpResult, NotFound>> Download(ActivityId activity, HttpContext http, AppDb db, IPlaces places, CancellationToken cancel)
    {
        if (await FindAsync(activity, http, db, places, cancel) is not { } found) { return TypedResults.NotFound(); }
        var file = await db.Set<StoredFile>().AsNoTracking().SingleAsync(f => f.Sha256 == found.Sha256, cancel);
        return TypedResults.File(file.Content, found.FileKind, found.FileName);
    }

    // A helper of a village sees what its commune recorded: it is recorded once for all of it.
    private static async Task<Activity?> FindAsync(ActivityId id, HttpContext http, AppDb db, IPlaces places, CancellationToken cancel) =>
        await db.Set<Activity>().SingleOrDefaultAsync(a => a.Id == id, cancel) is { } found && (IsOfCommune(found, http, places) || http.Caller().May(places, found.CommuneId, Can.Roles[Can.SeeFigures])) ? found : null;

    private static bool IsOfCommune(Activity activity, HttpContext http, IPlaces places) =>
        http.Caller().UnitOf(Can.Roles[Can.Help]) is { } unit && places.Above(unit, UnitKind.Commune)?.Id == activity.CommuneId;

    private static bool MayUndo(Activity activity, HttpContext http, IPlaces places, TimeProvider clock) =>
        activity.MayUndo(http.Caller().Id, http.Caller().May(places, activity.CommuneId, Role.CommuneOfficer), VietNam.Today(clock));

    private static async Task<ShowActivityPage.View> ViewAsync(
        Activity found, string? reason, Refusals refused, HttpContext http, IPlaces places, IPersons persons, ActivityLines lines, TimeProvider clock, CancellationToken cancel)
    {
        var own = IsOfCommune(found, http, places);
        var who = own ? (await persons.NamesAsync([found.RecordedBy], cancel)).GetValueOrDefault(found.RecordedBy) : null;
        return new(
            ActivityKind.Find(found.Kind)!.Name, Say.Date(found.HeldOn), lines.WhereOf(found.UnitId), found.What, ActivityLines.CountOf(found),
            found.Proof == Proof.Listed ? ActivityWords.WithNames : ActivityWords.NumberOnly, who, own ? found.Names?.Split('\n') ?? [] : [],
            StoredFile.Said(found.FileName, found.Sha256), Hrefs.ActivityFile(found.Id), found.FileKind.StartsWith("image/", StringComparison.Ordinal),
            found.UndoneAt is { } at ? ActivityWords.UndoneSaid.With(Say.Date(VietNam.DateOf(at)), found.UndoReason ?? "") : null,
            MayUndo(found, http, places, clock), own, reason, refused);
    }
}

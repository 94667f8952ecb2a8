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

namespace HocVuSo.Community.Helps;

/// <summary>The commune's officer takes a record of help back at any time, and says why.</summary>
internal static class TakeBackHelp
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Hrefs.CommuneHelps + "/{help:guid}", Show).For(Can.RunCommune);
        pages.MapPost(Hrefs.CommuneHelps + "/{help:guid}", Submit).For(Can.RunCommune);
    }

    internal readonly record struct Form
    {
        public string? Reason { get; init; }
    }

    internal static async Task<Results<RazorComponentResult<TakeBackHelpPage>, RedirectHttpResult, NotFound>> Show(
        HelpId help, HttpContext http, AppDb db, HelpLines lines, IOpenings openings, IPlaces places, CancellationToken cancel)
    {
        if (await FindAsync(help, http, db, places, cancel) is not { } found) { return TypedResults.NotFound(); }
        if (found.UndoneAt is not null) { return TypedResults.LocalRedirect(Hrefs.CommuneHelps); }
        if (found.PersonId is { } about) { openings.Record(http.Caller().Id, [about], HelpWords.TakeBack.Vi, Hrefs.CommuneHelps); }
        await db.SaveChangesAsync(cancel);
        return Html.Page<TakeBackHelpPage>(await ViewAsync(found, lines, null, Refusals.None, cancel));
    }

    internal static async Task<Results<RedirectHttpResult, RazorComponentResult<TakeBackHelpPage>, NotFound>> Submit(
        HelpId help, [FromForm] Form form, HttpContext http, AppDb db, HelpLines lines, ILedger ledger, IPlaces places, TimeProvider clock, CancellationToken cancel)
    {
        if (await FindAsync(help, http, db, places, cancel) is not { } found) { return TypedResults.NotFound(); }
        var refused = new Refusals();
        var reason = Reason.Read(form.Reason, refused.At("reason"));
        if (refused.Any) { return Html.Again<TakeBackHelpPage>(await ViewAsync(found, lines, form.Reason, refused, cancel)); }
        if (found.Undo(http.Caller().Id, reason!, clock.GetUtcNow()))
        {
            await ledger.VoidAsync(found.FactId, reason!, http.Caller().Id, cancel);
            // False when the helper was first: then it is undone all the same.
            await db.TrySaveAsync(cancel);
        }
        return TypedResults.LocalRedirect(Hrefs.CommuneHelps);
    }

    private static async Task<Help?> FindAsync(HelpId help, HttpContext http, AppDb db, IPlaces places, CancellationToken cancel) =>
        await db.Set<Help>().FirstOrDefaultAsync(h => h.Id == help, cancel) is { } found && http.Caller().May(places, found.CommuneId, Role.CommuneOfficer) ? found : null;

    private static async Task<TakeBackHelpPage.View> ViewAsync(Help help, HelpLines lines, string? reason, Refusals refused, CancellationToken cancel) => new(
        (await lines.WhomAsync([help], cancel))[help.Id], HelpLines.What(help.Subject), lines.Where(help.UnitId), Say.Date(help.HelpedOn), reason, refused);
}

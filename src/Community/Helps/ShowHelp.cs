using HocVuSo.Ledger.Contracts;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Community.Helps;

/// <summary>What was just recorded, with the way back: the helper may undo it alone for a week. Undoing twice changes nothing.</summary>
internal static class ShowHelp
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Hrefs.Help + "/{help:guid}", Show).For(Can.Help);
        pages.MapPost(Hrefs.Help + "/{help:guid}/hoan-tac", Undo).For(Can.Help);
    }

    internal static async Task<Results<RazorComponentResult<ShowHelpPage>, NotFound>> Show(
        HelpId help, HttpContext http, AppDb db, HelpLines lines, TimeProvider clock, CancellationToken cancel)
    {
        var caller = http.Caller();
        if (await db.Set<Help>().AsNoTracking().FirstOrDefaultAsync(h => h.Id == help && h.HelperId == caller.Id, cancel) is not { } found) { return TypedResults.NotFound(); }
        return Html.Page<ShowHelpPage>(new ShowHelpPage.View(
            (await lines.WhomAsync([found], cancel))[help],
            HelpLines.What(found.Subject),
            lines.Where(found.UnitId),
            Say.Date(found.HelpedOn),
            found.UndoneAt is not null,
            found.MayUndo(caller.Id, VietNam.Today(clock)) ? Hrefs.Undo(help) : null,
            Say.Date(found.HelpedOn.AddDays(Help.DaysToUndo - 1))));
    }

    internal static async Task<Results<RedirectHttpResult, NotFound>> Undo(
        HelpId help, HttpContext http, AppDb db, ILedger ledger, TimeProvider clock, CancellationToken cancel)
    {
        var caller = http.Caller();
        if (await db.Set<Help>().FirstOrDefaultAsync(h => h.Id == help && h.HelperId == caller.Id, cancel) is not { } found) { return TypedResults.NotFound(); }
        if (found.MayUndo(caller.Id, VietNam.Today(clock)))
        {
            found.Undo(caller.Id, HelpWords.OwnReason.Vi, clock.GetUtcNow());
            await ledger.VoidAsync(found.FactId, HelpWords.OwnReason.Vi, caller.Id, cancel);
            // False when a second tap was first: the page says the same.
            await db.TrySaveAsync(cancel);
        }
        return TypedResults.LocalRedirect(Hrefs.Saved(help));
    }
}

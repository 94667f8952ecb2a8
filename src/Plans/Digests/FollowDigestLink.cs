using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Plans.Digests;

/// <summary>
/// /thu-nhac/{key}: the links in letters, for whoever reads them, signed in or not. Opening one changes nothing, because mail programs open
/// links to look at them; the button does. A mail program stops letters by a POST of its own to /api (RFC 8058).
/// </summary>
internal static class FollowDigestLink
{
    public static void Map(Routes routes)
    {
        routes.Pages.MapGet(Hrefs.ConfirmDigestRoute, ShowConfirm).ForAnyone();
        routes.Pages.MapPost(Hrefs.ConfirmDigestRoute, Confirm).ForAnyone();
        routes.Pages.MapGet(Hrefs.StopDigestRoute, ShowStop).ForAnyone();
        routes.Pages.MapPost(Hrefs.StopDigestRoute, Stop).ForAnyone();
        routes.Api.MapGet(Hrefs.StopDigestRoute, ToStop).ForAnyone();
        routes.Api.MapPost(Hrefs.StopDigestRoute, StopByProgram).ForAnyone();
    }

    internal static async Task<Results<RazorComponentResult<FollowDigestLinkPage>, NotFound>> ShowConfirm(string key, DigestLinks links, AppDb db, IPlaces places, TimeProvider clock, CancellationToken cancel)
    {
        if (links.ReadConfirm(key) is not { } asked) { return TypedResults.NotFound(); }
        if (await AskedAsync(asked, db, clock, cancel) is not { } subscription) { return Html.Page<FollowDigestLinkPage>(new FollowDigestLinkPage.View(DigestWords.ConfirmTitle, DigestWords.LinkOver, null, ""), StatusCodes.Status404NotFound); }
        return Html.Page<FollowDigestLinkPage>(subscription.ConfirmedAt is null
            ? new FollowDigestLinkPage.View(DigestWords.ConfirmTitle, DigestWords.ConfirmLead.With(places.Find(subscription.UnitId)?.Within), Hrefs.ConfirmDigest(key), DigestWords.Confirm)
            : new FollowDigestLinkPage.View(DigestWords.ConfirmTitle, DigestWords.Confirmed, null, ""));
    }

    internal static async Task<Results<RedirectHttpResult, NotFound>> Confirm(string key, DigestLinks links, AppDb db, TimeProvider clock, CancellationToken cancel)
    {
        if (links.ReadConfirm(key) is not { } asked || await AskedAsync(asked, db, clock, cancel) is not { } subscription) { return TypedResults.NotFound(); }
        if (subscription.ConfirmedAt is null)
        {
            subscription.Confirm(clock.GetUtcNow());
            // Whoever was first, the page says what became of it.
            await db.TrySaveAsync(cancel);
        }
        return Goto.Local(Hrefs.ConfirmDigest(key));
    }

    internal static async Task<Results<RazorComponentResult<FollowDigestLinkPage>, NotFound>> ShowStop(string key, DigestLinks links, AppDb db, IPlaces places, CancellationToken cancel)
    {
        if (links.ReadStop(key) is not { } id) { return TypedResults.NotFound(); }
        return Html.Page<FollowDigestLinkPage>(await FindAsync(id, db, cancel) is { } subscription
            ? new FollowDigestLinkPage.View(DigestWords.StopTitle, DigestWords.StopLead.With(places.Find(subscription.UnitId)?.Within), Hrefs.StopDigestOf(key), DigestWords.Stop)
            : new FollowDigestLinkPage.View(DigestWords.StopTitle, DigestWords.Stopped, null, ""));
    }

    internal static async Task<Results<RedirectHttpResult, NotFound>> Stop(string key, DigestLinks links, AppDb db, CancellationToken cancel) =>
        await StopAsync(key, links, db, cancel) ? Goto.Local(Hrefs.StopDigestOf(key)) : TypedResults.NotFound();

    /// <summary>A mail program that knows no such press opens the address for its reader.</summary>
    internal static Results<RedirectHttpResult, NotFound> ToStop(string key, DigestLinks links) => links.ReadStop(key) is null ? TypedResults.NotFound() : Goto.Local(Hrefs.StopDigestOf(key));

    /// <summary>One press in a mail program. It brings no token of a page and needs none: the key is the secret.</summary>
    internal static async Task<Results<Ok, NotFound>> StopByProgram(string key, DigestLinks links, AppDb db, CancellationToken cancel) =>
        await StopAsync(key, links, db, cancel) ? TypedResults.Ok() : TypedResults.NotFound();

    private static async Task<bool> StopAsync(string key, DigestLinks links, AppDb db, CancellationToken cancel)
    {
        if (links.ReadStop(key) is not { } id) { return false; }
        if (await FindAsync(id, db, cancel) is { } subscription) { await SubscribeDigest.RemoveAsync(subscription, db, cancel); }
        return true;
    }

    private static async Task<DigestSubscription?> AskedAsync((DigestId Id, DateTimeOffset AskedAt) asked, AppDb db, TimeProvider clock, CancellationToken cancel) =>
        await FindAsync(asked.Id, db, cancel) is { } found && found.AskedAt == asked.AskedAt && !found.HasLapsed(clock.GetUtcNow()) ? found : null;

    private static Task<DigestSubscription?> FindAsync(DigestId id, AppDb db, CancellationToken cancel) => db.Set<DigestSubscription>().SingleOrDefaultAsync(s => s.Id == id, cancel);
}

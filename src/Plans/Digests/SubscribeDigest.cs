using HocVuSo.People.Contracts;
using HocVuSo.Plans.Bodies;
using HocVuSo.Plans.Documents;
using HocVuSo.Plans.Tasks;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Plans.Digests;

/// <summary>/viec-cua-toi/thu-nhac: an official asks for letters about the tasks of the own unit, changes what they are about, or stops them.</summary>
internal static class SubscribeDigest
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Hrefs.Digest, Show).For(Can.SeeFigures);
        pages.MapPost(Hrefs.Digest, Submit).For(Can.SeeFigures);
        pages.MapPost(Hrefs.StopDigest, Stop).For(Can.SeeFigures);
    }

    internal readonly record struct Form
    {
        public string? Address { get; init; }

        /// <summary>Key of one body of the list, or empty for all.</summary>
        public string? Body { get; init; }
    }

    internal static async Task<Results<RazorComponentResult<SubscribeDigestPage>, NotFound>> Show(HttpContext http, AppDb db, DueTasks dueTasks, IPlaces places, IOrganisations organisations, Mailer mailer, Secrets secrets, TimeProvider clock, CancellationToken cancel)
    {
        if (ListPlans.UnitOf(http, places) is not { } unit) { return TypedResults.NotFound(); }
        var tasks = await dueTasks.OfAsync(unit.Id, VietNam.Today(clock), cancel);
        return Html.Page<SubscribeDigestPage>(new SubscribeDigestPage.View(unit.FullName, await PartAsync(http, unit, tasks, organisations, db, mailer, secrets, cancel)));
    }

    internal static async Task<Results<RedirectHttpResult, RazorComponentResult<SubscribeDigestPage>, NotFound>> Submit(
        [FromForm] Form form, HttpContext http, AppDb db, DueTasks dueTasks, IPlaces places, IOrganisations organisations, Mailer mailer, Secrets secrets, IdSource ids, TimeProvider clock, CancellationToken cancel)
    {
        if (ListPlans.UnitOf(http, places) is not { } unit) { return TypedResults.NotFound(); }
        var (refused, now) = (new Refusals(), clock.GetUtcNow());
        var tasks = await dueTasks.OfAsync(unit.Id, VietNam.Today(clock), cancel);
        if (!mailer.IsConfigured) { refused.Add("Address", DigestWords.NoMail); }
        var address = EmailAddress.Read(form.Address, refused.At("Address"));
        var body = form.Body ?? "";
        if (body.Length > 0 && organisations.Bodies(unit.Id, tasks).All(b => b.Value != body)) { refused.Add("Body", PlanWords.ChooseOffered); }
        if (!refused.Any)
        {
            var subscription = await OwnAsync(http, unit, db, cancel);
            var asks = subscription is null || subscription.HasToAsk(address!.Value, secrets, now);
            if (asks && subscription is not null && now < subscription.AskedAt + DigestSubscription.BetweenAsks) { refused.Add("Address", DigestWords.TooSoon.With(Say.Number((long)DigestSubscription.BetweenAsks.TotalMinutes))); }
            else
            {
                if (subscription is null) { db.Add(subscription = new DigestSubscription { Id = ids.New<DigestId>(), PersonId = http.Caller().Id, UnitId = unit.Id }); }
                if (asks) { subscription.Ask(address!.Value, secrets, now); }
                subscription.Choose(body, Language.Code);
                if (await db.TrySaveAsync(cancel)) { return Goto.Local(Hrefs.Tasks + "#" + DigestPart.Anchor); }
                // The same press came twice, or another window was first.
                if (await OwnAsync(http, unit, db, cancel) is { } first && first.AddressFor(secrets) == address && first.Body == body) { return Goto.Local(Hrefs.Tasks + "#" + DigestPart.Anchor); }
                refused.Add("Address", DigestWords.OtherWindow);
            }
        }
        var part = await PartAsync(http, unit, tasks, organisations, db, mailer, secrets, cancel);
        return Html.Again<SubscribeDigestPage>(new SubscribeDigestPage.View(unit.FullName, part with { Address = form.Address, Body = form.Body, Refused = refused }));
    }

    internal static async Task<Results<RedirectHttpResult, NotFound>> Stop(HttpContext http, AppDb db, IPlaces places, CancellationToken cancel)
    {
        if (ListPlans.UnitOf(http, places) is not { } unit) { return TypedResults.NotFound(); }
        if (await OwnAsync(http, unit, db, cancel) is { } subscription) { await RemoveAsync(subscription, db, cancel); }
        return Goto.Local(Hrefs.Tasks + "#" + DigestPart.Anchor);
    }

    /// <summary>The part of the page of tasks: one query.</summary>
    internal static async Task<DigestPart.View> PartAsync(HttpContext http, Place unit, IReadOnlyList<DueTask> tasks, IOrganisations organisations, AppDb db, Mailer mailer, Secrets secrets, CancellationToken cancel)
    {
        var subscription = await OwnAsync(http, unit, db, cancel);
        return subscription is null
            ? new(mailer.IsConfigured, null, null, false, DigestWords.Subscribe, organisations.Bodies(unit.Id, tasks), null, null, Refusals.None)
            : new(mailer.IsConfigured, StateOf(subscription, secrets), TroubleOf(subscription), subscription.ConfirmedAt is null || subscription.Trouble != DigestTrouble.None,
                subscription.ConfirmedAt is null ? DigestWords.AskAgain : DigestWords.Change, organisations.Bodies(unit.Id, tasks), subscription.AddressFor(secrets).Value, subscription.Body, Refusals.None);
    }

    /// <summary>Ends a subscription; what another window or node changed of it meanwhile does not keep it.</summary>
    internal static async Task RemoveAsync(DigestSubscription subscription, AppDb db, CancellationToken cancel)
    {
        var id = subscription.Id;
        for (var found = subscription; found is not null; found = await db.Set<DigestSubscription>().SingleOrDefaultAsync(s => s.Id == id, cancel))
        {
            db.Remove(found);
            if (await db.TrySaveAsync(cancel)) { return; }
        }
    }

    private static Task<DigestSubscription?> OwnAsync(HttpContext http, Place unit, AppDb db, CancellationToken cancel)
    {
        var caller = http.Caller().Id;
        return db.Set<DigestSubscription>().SingleOrDefaultAsync(s => s.PersonId == caller && s.UnitId == unit.Id, cancel);
    }

    private static string StateOf(DigestSubscription subscription, Secrets secrets) => subscription.ConfirmedAt is null
        ? DigestWords.Waiting.With(subscription.AddressFor(secrets), Say.Time(subscription.AskedAt + DigestSubscription.MayConfirm))
        : DigestWords.Active.With(subscription.AddressFor(secrets)) + (subscription.LastLetterAt is { } at ? " " + DigestWords.LastLetter.With(Say.Time(at)) : "");

    private static string? TroubleOf(DigestSubscription subscription) => (subscription.Trouble, subscription.ConfirmedAt) switch
    {
        (DigestTrouble.AddressRefused, _) => DigestWords.Refused.ToString(),
        (DigestTrouble.NotSent, null) => DigestWords.AskNotSent.ToString(),
        (DigestTrouble.NotSent, _) => DigestWords.NotSent.ToString(),
        _ => null,
    };
}

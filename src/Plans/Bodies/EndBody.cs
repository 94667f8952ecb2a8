using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace HocVuSo.Plans.Bodies;

/// <summary>The end of a body with who takes over, or that it was recorded by mistake. Open tasks move with it: they are read through who stands today.</summary>
internal static class EndBody
{
    private const int LongestBasis = 300;

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapPost(Hrefs.Bodies + "/{id:guid}/ket-thuc", Submit).For(Can.RunUnit);
        pages.MapPost(Hrefs.Bodies + "/{id:guid}/hoat-dong-lai", Reopen).For(Can.RunUnit);
    }

    internal readonly record struct Form
    {
        /// <summary>The revision the page showed.</summary>
        public string? Seen { get; init; }

        /// <summary>Empty: nobody takes over.</summary>
        public string? Successor { get; init; }
        public string? On { get; init; }
        public string? LegalBasis { get; init; }
    }

    internal static async Task<Results<RedirectHttpResult, RazorComponentResult<ShowBodyPage>, NotFound>> Submit(
        OrganisationId id, [FromForm] Form form, HttpContext http, AppDb db, IPlaces places, IOrganisations organisations, IOrganisationRegister register, TimeProvider clock, CancellationToken cancel)
    {
        if (ShowBody.Find(id, http, places, organisations) is not var (unit, body)) { return TypedResults.NotFound(); }
        var refused = new Refusals();
        Organisation? successor = null;
        if (form.Successor is { Length: > 0 } chosen)
        {
            successor = AddBody.Standing(unit, organisations, clock).FirstOrDefault(b => b.Id != id && b.Id.ToString() == chosen);
            if (successor is null) { refused.Add("Successor", PlanWords.ChooseOffered); }
        }
        var on = Typed.Date(form.On, "On", refused);
        if (on is null) { refused.Add("On", BodyWords.NeedDate); }
        else if (body.ValidFrom is { } from && on <= from) { refused.Add("On", BodyWords.BeforeBegin.With(Say.Date(from))); }
        var basis = Typed.Words(form.LegalBasis, "LegalBasis", LongestBasis, refused);
        if (!refused.Any)
        {
            // The same press came twice.
            if (body.End == new OrganisationEnd(on!.Value, successor?.Id, basis, IsSaidHere: true)) { return Goto.Local(Hrefs.Bodies); }
            if (form.Seen == ShowBody.Said(body) && await register.EndAsync(body, on.Value, successor, basis, cancel) && await db.TrySaveAsync(cancel))
            {
                await register.PublishAsync(cancel);
                return Goto.Local(Hrefs.Bodies);
            }
            await register.PublishAsync(cancel);
            refused.Add("On", ShowBody.Find(id, http, places, organisations)?.Body.End is null ? BodyWords.OtherChanged : BodyWords.EndedAlready);
        }
        return ShowBody.Find(id, http, places, organisations) is var (_, now) ? Html.Again<ShowBodyPage>(ShowBody.View(unit, now, ShowBody.FormOf(now), form, refused, organisations, clock)) : TypedResults.NotFound();
    }

    internal static async Task<Results<RedirectHttpResult, NotFound>> Reopen(
        OrganisationId id, HttpContext http, AppDb db, IPlaces places, IOrganisations organisations, IOrganisationRegister register, CancellationToken cancel)
    {
        if (ShowBody.Find(id, http, places, organisations) is not var (_, body)) { return TypedResults.NotFound(); }
        // Whoever was quicker: the page shows how it stands.
        if (await register.ReopenAsync(body, cancel)) { await db.TrySaveAsync(cancel); }
        await register.PublishAsync(cancel);
        return Goto.Local(Hrefs.Body(id));
    }
}

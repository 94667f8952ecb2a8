using System.Globalization;
using HocVuSo.OfficialDocuments.Reading;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace HocVuSo.Plans.Bodies;

/// <summary>/to-chuc/{id}: what a body is called and what else people write; its end is recorded beside that.</summary>
internal static class ShowBody
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Hrefs.Bodies + "/{id:guid}", Show).For(Can.RunUnit);
        pages.MapPost(Hrefs.Bodies + "/{id:guid}", Submit).For(Can.RunUnit);
    }

    internal readonly record struct Form
    {
        /// <summary>The revision the page showed.</summary>
        public string? Seen { get; init; }
        public string? Name { get; init; }
        public string? Kind { get; init; }

        /// <summary>One on each line.</summary>
        public string? Aliases { get; init; }
    }

    internal static Results<RazorComponentResult<ShowBodyPage>, NotFound> Show(OrganisationId id, HttpContext http, IPlaces places, IOrganisations organisations, TimeProvider clock) =>
        Find(id, http, places, organisations) is var (unit, body) ? Html.Page<ShowBodyPage>(View(unit, body, FormOf(body), new(), Refusals.None, organisations, clock)) : TypedResults.NotFound();

    internal static async Task<Results<RedirectHttpResult, RazorComponentResult<ShowBodyPage>, NotFound>> Submit(
        OrganisationId id, [FromForm] Form form, HttpContext http, AppDb db, IPlaces places, IOrganisations organisations, IOrganisationRegister register, TimeProvider clock, CancellationToken cancel)
    {
        if (Find(id, http, places, organisations) is not var (unit, body)) { return TypedResults.NotFound(); }
        var refused = new Refusals();
        var name = Typed.Name(form.Name, "Name", refused);
        if (!Chosen.TryRead<OrganisationKind>(form.Kind, out var kind)) { refused.Add("Kind", BodyWords.ChooseKind); }
        var aliases = Typed.Names(form.Aliases, "Aliases", refused).Where(a => a.Any(char.IsLetter)).ToList();
        if (TakenBy(name) is { } other) { refused.Add("Name", BodyWords.Taken.With(name, other.Name)); }
        foreach (var alias in aliases)
        {
            if (TakenBy(alias) is { } owner) { refused.Add("Aliases", BodyWords.Taken.With(alias, owner.Name)); }
        }
        if (!refused.Any)
        {
            // Nothing to change, or the same press came twice.
            if (body.Name == name && body.Kind == kind && body.Aliases.Select(Organisations.KeyOf).ToHashSet().IsSupersetOf(aliases.Select(Organisations.KeyOf)) && (aliases.Count == body.Aliases.Count || form.Seen != Said(body))) { return Goto.Local(Hrefs.Bodies); }
            if (form.Seen == Said(body) && await register.DescribeAsync(body, name, kind, aliases, cancel) && await db.TrySaveAsync(cancel))
            {
                await register.PublishAsync(cancel);
                return Goto.Local($"{Hrefs.Bodies}#b-{id}");
            }
            await register.PublishAsync(cancel);
            refused.Add("Name", BodyWords.OtherChanged);
        }
        return Find(id, http, places, organisations) is var (_, now) ? Html.Again<ShowBodyPage>(View(unit, now, form with { Seen = Said(now) }, new(), refused, organisations, clock)) : TypedResults.NotFound();

        Organisation? TakenBy(string called) => called.Length > 0 && organisations.Called(unit.Id, called) is { End: null } taken && taken.Id != id ? taken : null;
    }

    /// <summary>A body of the unit that the caller keeps.</summary>
    internal static (Place Unit, Organisation Body)? Find(OrganisationId id, HttpContext http, IPlaces places, IOrganisations organisations) =>
        AddBody.UnitOf(http, places) is { } unit && organisations.All(unit.Id).FirstOrDefault(b => b.Id == id) is { } body ? (unit, body) : null;

    internal static Form FormOf(Organisation body) => new() { Seen = Said(body), Name = body.Name, Kind = body.Kind.ToString(), Aliases = string.Join('\n', body.Aliases) };

    internal static string Said(Organisation body) => body.Revision.ToString(CultureInfo.InvariantCulture);

    internal static ShowBodyPage.View View(Place unit, Organisation body, Form form, EndBody.Form end, Refusals refused, IOrganisations organisations, TimeProvider clock)
    {
        var named = organisations.All(unit.Id).ToDictionary(b => b.Id, b => b.Name);
        return new(
            body.Name, Hrefs.Body(body.Id), Hrefs.EndBody(body.Id), form.Seen ?? Said(body), form.Name, form.Kind, form.Aliases, AddBody.Kinds, body.Usual.Count > 0 ? BodyWords.UsualNames.With(string.Join("; ", body.Usual)) : null,
            body.End is { } said ? ListBodies.EndSaid(said, named) : null, body.End is { IsSaidHere: true } ? Hrefs.ReopenBody(body.Id) : null,
            [.. AddBody.Standing(unit, organisations, clock).Where(b => b.Id != body.Id).Select(b => new ChoiceField.Choice(b.Id.ToString(), b.Name))], end.Successor, end.On, end.LegalBasis, refused);
    }
}

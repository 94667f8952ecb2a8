using HocVuSo.People.Contracts;
using HocVuSo.Plans.Documents;
using HocVuSo.Plans.Targets;
using HocVuSo.Plans.Tasks;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Plans.Bodies;

/// <summary>/to-chuc: the bodies of the unit, and the names in its plans that the system does not know. Here and not in Territory, which lies below roles.</summary>
internal static class ListBodies
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet(Hrefs.Bodies, Show).For(Can.SeeFigures);

    internal static async Task<Results<RazorComponentResult<ListBodiesPage>, NotFound>> Show(HttpContext http, AppDb db, IPlaces places, IOrganisations organisations, TimeProvider clock, CancellationToken cancel)
    {
        if (ListPlans.UnitOf(http, places) is not { } unit) { return TypedResults.NotFound(); }
        var today = VietNam.Today(clock);
        var all = organisations.All(unit.Id);
        var mayChange = http.Caller().UnitOf(Can.Roles[Can.RunUnit]) == unit.Id;
        var named = all.ToDictionary(b => b.Id, b => b.Name);
        List<ListBodiesPage.Body> ended = [.. all.Where(b => b.End is { } end && end.On <= today).Select(BodyOf)];
        return Html.Page<ListBodiesPage>(new ListBodiesPage.View(
            BodyWords.In.With(unit.Within), mayChange, await UnknownAsync(unit.Id, mayChange, organisations, db, cancel),
            [.. all.Where(b => b.End is not { } end || end.On > today).GroupBy(b => b.Kind).Select(g => new ListBodiesPage.Group(g.Key.ToString(), OrganisationKinds.Words[g.Key], [.. g.Select(BodyOf)]))], ended));

        ListBodiesPage.Body BodyOf(Organisation body)
        {
            List<string> facts = [];
            if (body.Aliases.Count > 0) { facts.Add(BodyWords.OtherNames.With(string.Join("; ", body.Aliases))); }
            if (body.ValidFrom is { } from) { facts.Add(BodyWords.Begins.With(Say.Date(from))); }
            facts.AddRange(all.Where(b => b.End?.To == body.Id).Select(b => BodyWords.TookOver.With(b.Name, Say.Date(b.End!.On), b.End.LegalBasis)));
            if (body.End is { } end) { facts.Add(EndSaid(end, named)); }
            return new($"b-{body.Id}", body.Name, facts, mayChange ? Hrefs.Body(body.Id) : null);
        }
    }

    internal static string EndSaid(OrganisationEnd end, IReadOnlyDictionary<OrganisationId, string> named) => BodyWords.EndsOn.With(
        Say.Date(end.On), end.To is { } to && named.TryGetValue(to, out var successor) ? BodyWords.SucceededBy.With(successor) : BodyWords.SucceededByNone.ToString(), end.LegalBasis);

    // Of what is in force, done tasks included: they stay on the pages.
    private static async Task<IReadOnlyList<ListBodiesPage.Name>> UnknownAsync(UnitId unit, bool mayChange, IOrganisations organisations, AppDb db, CancellationToken cancel)
    {
        var parties = await db.Set<ItemParty>().AsNoTracking()
            .Where(p => db.Set<PlanTarget>().Any(t => t.Id == p.ItemId && t.UnitId == unit && t.EndedAt == null) || db.Set<WorkTask>().Any(t => t.Id == p.ItemId && t.UnitId == unit && t.EndedAt == null)).ToListAsync(cancel);
        return
        [
            .. from same in parties.GroupBy(p => p.NameKey)
               let name = same.OrderBy(p => p.Name.Length).ThenBy(p => p.Name, StringComparer.Ordinal).First().Name
               let found = organisations.Find(unit, name)
               where found is OrganisationFinding.Unknown or OrganisationFinding.OfDistrict or OrganisationFinding.One { Today: null }
               orderby same.Count() descending, name
               let kind = OrganisationKinds.Guess(name)
               select new ListBodiesPage.Name(
                   name, found is OrganisationFinding.Unknown ? null : organisations.Said(unit, name), BodyWords.Mentioned.With(Say.Number(same.Select(p => p.ItemId).Distinct().Count())),
                   kind.ToString(), OrganisationKinds.Words[kind], found is OrganisationFinding.Unknown && mayChange, mayChange ? Hrefs.AddBodyCalled(name) : null),
        ];
    }
}

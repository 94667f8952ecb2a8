using HocVuSo.Community.Activities;
using HocVuSo.Community.Authority;
using HocVuSo.Community.Helps;
using HocVuSo.Community.Populations;
using HocVuSo.Community.Villages;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace HocVuSo.Community.Work;

/// <summary>One line of the menu leads to everything an officer does here now and then.</summary>
internal static class ShowWork
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet(Hrefs.Work, Show).For(Can.RunUnit);

    internal static RazorComponentResult<WorkPage> Show(HttpContext http, IPlaces places)
    {
        var caller = http.Caller();
        var commune = caller.Has(Role.CommuneOfficer);
        List<WorkPage.Tile> tiles = [];
        if (commune)
        {
            tiles.Add(new(Hrefs.Help, HelpWords.Title, HelpWords.Lead));
            tiles.Add(new(Hrefs.CommuneHelps, HelpWords.CommuneTitle.With(NameOf(Role.CommuneOfficer)), HelpWords.SumsHint));
            tiles.Add(new(Hrefs.Activities, ActivityWords.Title, ActivityWords.Lead));
            tiles.Add(new(Hrefs.Villages, VillageWords.Title, VillageWords.Lead));
        }
        tiles.Add(new(Hrefs.Populations, PopulationWords.Title, PopulationWords.Lead));
        if (caller.Has(Role.ProvinceOfficer)) { tiles.Add(new(Hrefs.Authority, AuthorityWords.Title, AuthorityWords.Lead)); }
        return Html.Page<WorkPage>(new WorkPage.View(commune ? CommunityWords.CommuneWork : CommunityWords.ProvinceWork, tiles));

        string NameOf(Role role) => caller.UnitOf(role) is { } unit ? places.Find(unit)?.FullName ?? "" : "";
    }
}

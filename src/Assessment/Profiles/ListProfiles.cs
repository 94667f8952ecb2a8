using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Assessment.Profiles;

/// <summary>/quy-tac-bai: every profile with the version in force.</summary>
internal static class ListProfiles
{
    public const string Path = "/quy-tac-bai";

    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet(Path, Show).For(Can.SetRules);

    internal static async Task<RazorComponentResult<ListProfilesPage>> Show(AppDb db, AllProfiles profiles, CancellationToken cancel)
    {
        var rows = await db.Set<ProfileRow>().AsNoTracking().Select(r => new { r.Code, r.Version, r.State, r.SetAt }).ToListAsync(cancel);
        return Html.Page<ListProfilesPage>(new ListProfilesPage.View([.. profiles.All.Select(p => new ListProfilesPage.Row(
            p.Name,
            ShowProfile.PathOf(p.Code),
            RuleWords.Kinds[ProfileFacts.KindOf(p)],
            p.Rule is null,
            string.Join("; ", p.Groups.Select(g => Groups.Names[g].ToString())),
            Say.Number(p.Version),
            rows.FirstOrDefault(r => r.Code == p.Code && r.Version == p.Version) is { } row ? Say.Date(row.SetAt) : "",
            p.Basis.Checked,
            rows.Any(r => r.Code == p.Code && r.State == ProfileState.Draft)))]));
    }
}

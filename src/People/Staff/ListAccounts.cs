using HocVuSo.People.Contracts;
using HocVuSo.People.Persons;
using HocVuSo.People.SignIn;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using HocVuSo.VietnameseText;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Staff;

/// <summary>The staff accounts in the administrator's units, in order of name, twenty a page.</summary>
internal static class ListAccounts
{
    public const string Path = "/quan-tri/tai-khoan";

    private const int OnePage = 20;

    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet(Path, Show).For(Can.Administer);

    internal static async Task<RazorComponentResult<ListAccountsPage>> Show(int? trang, HttpContext http, AppDb db, AccountScope scope, IPlaces places, TimeProvider clock, CancellationToken cancel)
    {
        http.Response.Headers.CacheControl = "no-store";
        var visible = (await scope.VisibleAsync(http.Caller(), cancel)).ToHashSet();
        var names = (await (from a in db.Set<StaffAccount>().AsNoTracking()
                            join p in db.Set<PersonRow>().AsNoTracking() on a.PersonId equals p.Id
                            select new { a.PersonId, p.FullName }).ToListAsync(cancel))
            .Where(n => visible.Contains(n.PersonId)).OrderBy(n => n.FullName, VietnameseOrder.Instance).ThenBy(n => n.PersonId.Value).ToList();
        var pageCount = Math.Max(1, (names.Count + OnePage - 1) / OnePage);
        var page = Math.Clamp(trang ?? 1, 1, pageCount);
        var shown = names.Skip((page - 1) * OnePage).Take(OnePage).ToList();
        var ids = shown.Select(s => s.PersonId).ToList();
        var accounts = await db.Set<StaffAccount>().AsNoTracking().Where(a => ids.Contains(a.PersonId)).ToDictionaryAsync(a => a.PersonId, cancel);
        var today = VietNam.Today(clock);
        var grants = (await db.Set<GrantRow>().AsNoTracking().Where(g => ids.Contains(g.PersonId)).OrderBy(g => g.Id).ToListAsync(cancel)).Where(g => g.IsInForce(today)).ToLookup(g => g.PersonId);
        return Html.Page<ListAccountsPage>(new ListAccountsPage.View(
            names.Count, page, pageCount,
            [.. shown.Select(s => new ListAccountsPage.Row(
                $"{Path}/{s.PersonId}", s.FullName, accounts[s.PersonId].Username,
                [.. grants[s.PersonId].Select(g => PeopleWords.RoleIn(g.Role, places.Find(g.UnitId)))],
                StateOf(accounts[s.PersonId], clock.GetUtcNow()), accounts[s.PersonId].ClosedAt is not null))]));
    }

    internal static string StateOf(StaffAccount account, DateTimeOffset now) =>
        account.ClosedAt is not null ? PeopleWords.Closed
        : account.LockedUntil > now ? PeopleWords.LockedForNow
        : account.MustChange ? PeopleWords.FirstPassword
        : PeopleWords.Open;
}

using HocVuSo.People.Persons;
using HocVuSo.People.SignIn;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Simulator;

/// <summary>
/// The authenticator app of a demonstration's made-up officials: nobody has their phones. Shows the code each may use now;
/// the next one when the present one was used.
/// </summary>
internal static class ShowCodes
{
    private const int Most = 20;

    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/mo-phong/ma-xac-thuc", Show).ForAnyone().OnlyInDemonstrations();

    internal static async Task<RazorComponentResult<ShowCodesPage>> Show(AppDb db, Secrets secrets, IPlaces places, InstallationClock clock, CancellationToken cancel)
    {
        var accounts = await (from a in db.Set<StaffAccount>().AsNoTracking()
                              join p in db.Set<PersonRow>().AsNoTracking() on a.PersonId equals p.Id
                              where a.ClosedAt == null
                              orderby a.PersonId
                              select new { Account = a, p.FullName }).Take(Most).ToListAsync(cancel);
        var ids = accounts.Select(a => a.Account.PersonId).ToList();
        var grants = (await db.Set<GrantRow>().AsNoTracking().Where(g => ids.Contains(g.PersonId) && g.To == null).ToListAsync(cancel)).ToLookup(g => g.PersonId);
        var now = Totp.StepAt(clock.GetSystemUtcNow());
        return Html.Page<ShowCodesPage>(new ShowCodesPage.View([.. accounts.Select(a => new ShowCodesPage.Row(
            a.Account.Username, a.FullName,
            string.Join("; ", grants[a.Account.PersonId].Select(g => PeopleWords.RoleIn(g.Role, places.Find(g.UnitId)))),
            Totp.Code(secrets.Open(StaffAccount.SealedFor, a.Account.SealedTotp), Math.Min(Math.Max(now, a.Account.LastTotpStep + 1), now + 1))))]));
    }
}

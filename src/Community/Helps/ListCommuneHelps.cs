using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Community.Helps;

/// <summary>What the helpers of a commune recorded this month, for its officer. Whose names are shown is audited.</summary>
internal static class ListCommuneHelps
{
    // A page a person can look through; the sums above it are of the whole month.
    private const int MostRows = 200;

    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet(Hrefs.CommuneHelps, Show).For(Can.RunCommune);

    internal static async Task<Results<RazorComponentResult<CommuneHelpsPage>, NotFound>> Show(
        HttpContext http, AppDb db, HelpLines lines, IPersons persons, IOpenings openings, IPlaces places, TimeProvider clock, CancellationToken cancel)
    {
        var caller = http.Caller();
        if (caller.UnitOf(Role.CommuneOfficer) is not { } unit || places.Above(unit, UnitKind.Commune) is not { } commune) { return TypedResults.NotFound(); }
        var today = VietNam.Today(clock);
        var month = new DateOnly(today.Year, today.Month, 1);
        var helps = await db.Set<Help>().AsNoTracking().Where(h => h.CommuneId == commune.Id && h.HelpedOn >= month).OrderByDescending(h => h.HelpedOn).ThenByDescending(h => h.RecordedAt).ToListAsync(cancel);
        var shown = helps.Take(MostRows).ToList();
        var whom = await lines.WhomAsync(shown, cancel);
        var helpers = await persons.NamesAsync([.. shown.Select(h => h.HelperId).Distinct()], cancel);
        openings.Record(caller.Id, shown.Where(h => h.PersonId is not null).Select(h => h.PersonId!.Value), HelpWords.CommuneOpening.Vi, Hrefs.CommuneHelps);
        await db.SaveChangesAsync(cancel);
        return Html.Page<CommuneHelpsPage>(new CommuneHelpsPage.View(
            HelpWords.CommuneTitle.With(commune.FullName),
            ListMyHelps.Sums(helps.Where(h => h.HelpedOn == today)),
            ListMyHelps.Sums(helps),
            helps.Count > MostRows ? HelpWords.OnlyLatest.With(MostRows) : null,
            [.. shown.Select(h => new CommuneHelpsPage.Row(
                Say.Date(h.HelpedOn), helpers.GetValueOrDefault(h.HelperId, ""), whom[h.Id], HelpLines.What(h.Subject), lines.Where(h.UnitId),
                h.UndoneAt is null ? null : h.UndoReason, h.UndoneAt is null ? Hrefs.UndoInCommune(h.Id) : null))]));
    }
}

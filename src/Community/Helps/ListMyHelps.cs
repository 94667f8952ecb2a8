using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Community.Helps;

/// <summary>What a helper recorded today and this month, times and people apart.</summary>
internal static class ListMyHelps
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet(Hrefs.MyHelps, Show).For(Can.Help);

    internal static async Task<RazorComponentResult<MyHelpsPage>> Show(HttpContext http, AppDb db, HelpLines lines, TimeProvider clock, CancellationToken cancel)
    {
        var me = http.Caller().Id;
        var today = VietNam.Today(clock);
        // On the first days of a month last week's records can still be undone: the list reaches back that far.
        var month = new DateOnly(today.Year, today.Month, 1);
        var since = today.AddDays(1 - Help.DaysToUndo) is var week && week < month ? week : month;
        var helps = await db.Set<Help>().AsNoTracking().Where(h => h.HelperId == me && h.HelpedOn >= since).OrderByDescending(h => h.HelpedOn).ThenByDescending(h => h.RecordedAt).ToListAsync(cancel);
        var whom = await lines.WhomAsync(helps, cancel);
        return Html.Page<MyHelpsPage>(new MyHelpsPage.View(
            Sums(helps.Where(h => h.HelpedOn == today)),
            Sums(helps.Where(h => h.HelpedOn >= month)),
            [.. helps.Select(h => new MyHelpsPage.Row(
                Say.Date(h.HelpedOn), whom[h.Id], HelpLines.What(h.Subject), lines.Where(h.UnitId), h.UndoneAt is not null, h.MayUndo(me, today) ? Hrefs.Undo(h.Id) : null))]));
    }

    internal static string Sums(IEnumerable<Help> helps)
    {
        var (times, people) = HelpLines.Sum(helps);
        return HelpWords.Sums.With(Say.Number(times), Say.Number(people));
    }
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace HocVuSo.Plans.Tasks;

/// <summary>
/// /lich/{key}: the due days of a unit's tasks as a calendar that phones and offices subscribe to (RFC 5545). They cannot sign in: whoever has
/// the address reads titles of tasks of a public plan, and no person's name.
/// </summary>
internal static class TaskCalendar
{
    private const string Purpose = "plans.calendar";

    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/lich/{key}", Show).ForAnyone();

    /// <summary>The whole address for a unit.</summary>
    public static string AddressOf(UnitId unit, IDataProtectionProvider protection, Installation installation) =>
        $"{installation.BaseAddress}/lich/{protection.CreateProtector(Purpose).Protect(unit.Value.ToString("N"))}";

    internal static async Task<Results<ContentHttpResult, NotFound>> Show(
        string key, IDataProtectionProvider protection, DueTasks tasks, IPlaces places, Installation installation, TimeProvider clock, CancellationToken cancel)
    {
        if (Opened(key, protection) is not { } id || places.Find(id) is not { } unit) { return TypedResults.NotFound(); }
        var calendar = new Ical.Net.Calendar { ProductId = "-//Hoc Vu So//VI" };
        calendar.AddProperty("X-WR-CALNAME", $"{PlanWords.MyTasks.Vi}: {unit.FullName}");
        foreach (var found in await tasks.OfAsync(id, VietNam.Today(clock), cancel))
        {
            if (found.Due is not { } due) { continue; }
            var task = found.Task;
            var leads = string.Join("; ", found.Leads);
            calendar.Events.Add(new CalendarEvent
            {
                Uid = string.Create(CultureInfo.InvariantCulture, $"{task.Id}-{due:yyyyMMdd}@hocvuso"),
                Summary = task.Title,
                Description = leads.Length > 0 ? string.Format(CultureInfo.InvariantCulture, PlanWords.Responsible.Vi, leads) : null,
                Start = new CalDateTime(due),
                DtStamp = new CalDateTime(clock.GetUtcNow().UtcDateTime, "UTC"),
                Url = new Uri(installation.BaseAddress + Hrefs.Task(task.Id)),
            });
        }
        return TypedResults.Content(new CalendarSerializer().SerializeToString(calendar), "text/calendar; charset=utf-8", Encoding.UTF8);
    }

    private static UnitId? Opened(string key, IDataProtectionProvider protection)
    {
        try { return Guid.TryParseExact(protection.CreateProtector(Purpose).Unprotect(key), "N", out var id) ? new UnitId(id) : null; }
        catch (CryptographicException) { return null; }
    }
}

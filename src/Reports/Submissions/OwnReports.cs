using HocVuSo.People.Contracts;
using HocVuSo.Reports.Regimes;
using Microsoft.AspNetCore.Http;

namespace HocVuSo.Reports.Submissions;

internal static class OwnReports
{
    /// <summary>The report of the caller's own commune; null (404) when the period is none or nothing is owed for it.</summary>
    public static async Task<Dossier?> OwnAsync(this Dossiers dossiers, string period, HttpContext http, CancellationToken cancel) =>
        Period.TryParse(period, null, out var key) && http.Caller().UnitOf(Role.CommuneOfficer, Role.CommuneLeader) is { } unit
            ? await dossiers.FindAsync(unit, key, cancel)
            : null;
}

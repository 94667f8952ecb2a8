using HocVuSo.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace HocVuSo.Assessment.Sessions;

/// <summary>
/// GET /cach-hoi?chon=nghe: questions are heard instead of read, on this device from now on. The items, their keys and what is
/// drawn stay the same: only the page differs, so nothing about it is stored with a test. A link, because nothing but a
/// preference changes.
/// </summary>
internal static class ByEar
{
    private const string Path = "/cach-hoi";
    private const string Listen = "nghe";
    private const string Read = "doc";
    private const string Cookie = "cach-hoi";

    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet(Path, Choose).ForAnyone();

    /// <summary>Leads back to a page of this site with the questions put in that way.</summary>
    public static string PathTo(bool byEar, string next) => $"{Path}?chon={(byEar ? Listen : Read)}&tiep={Uri.EscapeDataString(next)}";

    public static bool IsChosen(HttpContext http) => http.Request.Cookies[Cookie] == Listen;

    internal static RedirectHttpResult Choose(string? chon, string? tiep, HttpContext http)
    {
        http.Response.Cookies.Append(Cookie, chon == Listen ? Listen : Read, new CookieOptions { MaxAge = TimeSpan.FromDays(365), IsEssential = true, SameSite = SameSiteMode.Lax, HttpOnly = true });
        return Goto.Local(tiep);
    }
}

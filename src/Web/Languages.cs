using HocVuSo.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HocVuSo.Web;

/// <summary>GET /ngon-ngu?chon=en: remembers the language and goes back to the page. A link, because nothing but a preference changes.</summary>
internal static class Languages
{
    public static void MapLanguage(this Routes routes) => routes.Pages.MapGet("/ngon-ngu", Choose).ForAnyone();

    internal static RedirectHttpResult Choose(string? chon, string? tiep, HttpContext http)
    {
        http.Response.Cookies.Append(Language.Cookie, chon == "en" ? "en" : "vi", new CookieOptions { MaxAge = TimeSpan.FromDays(365), IsEssential = true, SameSite = SameSiteMode.Lax, HttpOnly = true });
        return Goto.Local(tiep);
    }
}

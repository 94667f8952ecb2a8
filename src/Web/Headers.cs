using HocVuSo.Platform;

namespace HocVuSo.Web;

/// <summary>What every answer says, and in which language.</summary>
internal static class Headers
{
    // data: pictures are the arrows and ticks inside Pico's style sheet.
    private const string Policy = "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self' data:; media-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static Task Apply(HttpContext http, RequestDelegate next)
    {
        Language.Use(http.Request.Cookies[Language.Cookie]);
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        http.Response.OnStarting(static state =>
        {
            ((HttpContext)state).Response.Headers.Remove("blazor-enhanced-nav");
            return Task.CompletedTask;
        }, http);
        return next(http);
    }
}

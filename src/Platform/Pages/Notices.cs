using Microsoft.AspNetCore.Http;

namespace HocVuSo.Platform;

/// <summary>Turns a bare status into a page a person can read. Machine interfaces get problem+json instead.</summary>
public static class Notices
{
    public static async Task WriteAsync(HttpContext http)
    {
        if (http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            await TypedResults.Problem(statusCode: http.Response.StatusCode).ExecuteAsync(http);
            return;
        }
        var status = http.Response.StatusCode;
        NoticePage.View view = status switch
        {
            400 => new(PlatformWords.BadRequestTitle, PlatformWords.BadRequestBody),
            413 => new(PlatformWords.TooLargeTitle, PlatformWords.TooLargeBody),
            >= 500 => new(PlatformWords.ErrorTitle, PlatformWords.ErrorBody.With(http.TraceIdentifier)),
            _ => new(PlatformWords.NotFoundTitle, PlatformWords.NotFoundBody),
        };
        await Html.Page<NoticePage>(view, status).ExecuteAsync(http);
    }
}

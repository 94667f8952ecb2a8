using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace HocVuSo.Platform;

/// <summary>Turns a bare status into a page a person can read. Machine interfaces get problem+json instead.</summary>
public static class Notices
{
    private const long MostHeardOut = 64 * 1024 * 1024;

    public static async Task WriteAsync(HttpContext http)
    {
        if (http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            await TypedResults.Problem(statusCode: http.Response.StatusCode).ExecuteAsync(http);
            return;
        }
        var status = http.Response.StatusCode;
        if (status == StatusCodes.Status413PayloadTooLarge) { await HearOutAsync(http); }
        NoticePage.View view = status switch
        {
            400 => new(PlatformWords.BadRequestTitle, PlatformWords.BadRequestBody),
            405 or 406 or 415 => new(PlatformWords.NotReadTitle, PlatformWords.NotReadBody),
            413 => new(PlatformWords.TooLargeTitle, PlatformWords.TooLargeBody),
            >= 500 => new(PlatformWords.ErrorTitle, PlatformWords.ErrorBody.With(http.TraceIdentifier)),
            _ => new(PlatformWords.NotFoundTitle, PlatformWords.NotFoundBody),
        };
        await Html.Page<NoticePage>(view, status).ExecuteAsync(http);
    }

    // A browser that is still sending hears no answer, only that the connection broke.
    private static async Task HearOutAsync(HttpContext http)
    {
        if (http.Request.ContentLength is not (> 0 and <= MostHeardOut) || http.Features.Get<IHttpMaxRequestBodySizeFeature>() is not { IsReadOnly: false } limit) { return; }
        limit.MaxRequestBodySize = MostHeardOut;
        await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
    }
}

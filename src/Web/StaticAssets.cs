using HocVuSo.Platform;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace HocVuSo.Web;

/// <summary>Our styles, scripts, fonts and pictures, the pictures and sounds of the courses, and the pictures of test items.</summary>
internal static class StaticAssets
{
    public static void UseStaticAssets(this WebApplication app)
    {
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = Cache });
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(app.Services.GetRequiredService<DataFiles>().Content("courses")),
            RequestPath = "/noi-dung",
            // Only what a page shows: the YAML beside the pictures holds the right answers.
            ContentTypeProvider = new FileExtensionContentTypeProvider(new Dictionary<string, string> { [".svg"] = "image/svg+xml", [".mp3"] = "audio/mpeg" }),
            OnPrepareResponse = Cache,
        });
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(app.Services.GetRequiredService<DataFiles>().Content("pictures")),
            RequestPath = "/hinh",
            OnPrepareResponse = Cache,
        });
    }

    private static void Cache(StaticFileResponseContext file) =>
        file.Context.Response.Headers.CacheControl = file.Context.Request.Query.ContainsKey("v") || file.File.Name.EndsWith(".woff2", StringComparison.Ordinal)
            ? "public, max-age=31536000, immutable"
            : "public, max-age=3600";
}

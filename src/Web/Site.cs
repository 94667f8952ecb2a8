using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using HocVuSo.Assessment;
using HocVuSo.Community;
using HocVuSo.Learning;
using HocVuSo.Ledger;
using HocVuSo.People;
using HocVuSo.Plans;
using HocVuSo.Platform;
using HocVuSo.Reports;
using HocVuSo.Territory;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace HocVuSo.Web;

/// <summary>Composes the modules into one host. Tests build the same host and replace only its edges.</summary>
public static class Site
{
    private const long LargestBody = 2 * 1024 * 1024;

    public static WebApplication Build(SiteSettings settings, Action<WebApplicationBuilder>? edges = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
        });
        builder.Host.UseDefaultServiceProvider(o => { o.ValidateOnBuild = true; o.ValidateScopes = true; });
        builder.WebHost.ConfigureKestrel(o => { o.AddServerHeader = false; o.Limits.MaxRequestBodySize = LargestBody; });
        if (settings.Urls is { } urls) { builder.WebHost.UseUrls(urls); }
        builder.Logging.ClearProviders();
        builder.Logging.AddJsonConsole(o => { o.UseUtcTimestamp = true; o.TimestampFormat = "O"; });
        // A line per statement or request costs more than it tells; traces carry the timings.
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        // It warns that keys are stored in plain text; ours are sealed by the repository it does not see.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);

        var services = builder.Services;
        services.AddRazorComponents();
        services.AddAntiforgery(o => { o.Cookie.Name = "khoa"; o.FormFieldName = "__khoa"; o.Cookie.SameSite = SameSiteMode.Strict; });
        services.AddHttpContextAccessor();
        // Vietnamese leaves as Vietnamese, not as numeric entities: a page is a fifth smaller.
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true;   // antiforgery tokens are masked anew in every answer, so a page's length tells nothing about them
            o.MimeTypes = ResponseCompressionDefaults.MimeTypes.Append("image/svg+xml");
        });
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Optimal);
        services.AddSingleton<IResponseCompressionProvider, AnswerCompression>();
        services.AddOutputCache(o => o.SizeLimit = 64 * 1024 * 1024);
        services.AddProblemDetails();
        services.AddOpenApi();
        AddTelemetry(builder);

        var installation = new Installation();
        builder.Configuration.GetSection("Installation").Bind(installation);
        services.AddSingleton(installation);
        services.AddSingleton(new DataFiles(settings.DataRoot));
        services.AddPlatform(settings.Connection, settings.MasterKey, settings.Clock ?? TimeProvider.System, settings.Entropy ?? new SystemEntropy());
        services.AddTerritory();
        services.AddPeople();
        services.AddLedger();
        services.AddLearning();
        services.AddAssessment();
        services.AddCommunity();
        services.AddPlans();
        services.AddReports();

        edges?.Invoke(builder);
        var app = builder.Build();
        Asset.From(app.Environment.WebRootPath);
        Pipeline(app);
        return app;
    }

    private static void Pipeline(WebApplication app)
    {
        app.UseResponseCompression();
        app.UseStatusCodePages(status => Notices.WriteAsync(status.HttpContext));
        app.UseExceptionHandler(branch => branch.Run(Notices.WriteAsync));
        app.Use(Headers.Apply);
        app.UseStaticAssets();
        app.UseRouting();
        app.UseAuthentication();
        app.UseIdleLock();
        app.UseAuthorization();
        app.UseOutputCache();
        app.UseResponseCompression();   // inside the cache: a ready-made page is kept compressed, and the outer one leaves it alone
        app.UseAntiforgery();

        var routes = Routes.On(app);
        routes.MapLanguage();
        routes.MapTerritory();
        routes.MapPeople();
        routes.MapLearning();
        routes.MapAssessment();
        routes.MapCommunity();
        routes.MapPlans();
        routes.MapReports();
        app.MapHealth();
        app.MapOpenApi("/openapi/v1.json").ForAnyone();
    }

    private static void AddTelemetry(WebApplicationBuilder builder)
    {
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(r => r.AddService("hocvuso"))
            .WithTracing(t => t.AddSource("Microsoft.AspNetCore"))
            .WithMetrics(m => m.AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"));
        if (builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 })
        {
            telemetry.WithTracing(t => t.AddOtlpExporter()).WithMetrics(m => m.AddOtlpExporter());
        }
    }
}

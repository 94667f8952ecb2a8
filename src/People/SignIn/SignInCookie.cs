using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HocVuSo.People.SignIn;

/// <summary>
/// The one cookie of a signed-in person. It holds id, roles and names, so a learner's request asks the database nothing
/// but, once a minute, whether they still hold. It ends with the browser, or when nobody used it for the idle span.
/// </summary>
internal static class SignInCookie
{
    private const double RenewAfter = 0.1;

    public static void AddSignInCookie(this IServiceCollection services)
    {
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            options.Cookie.Name = "phien";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;   // Strict would drop it on the way back from VNeID
            options.LoginPath = "/dang-nhap";
            options.ReturnUrlParameter = "tiep";
            options.Events.OnValidatePrincipal = context => context.HttpContext.RequestServices.GetRequiredService<Freshness>().ValidateAsync(context);
            // The framework renews at half the span: an idle time of 30 minutes would then lock after 15 as well.
            options.Events.OnCheckSlidingExpiration = context =>
            {
                context.ShouldRenew = context.ElapsedTime > (context.ElapsedTime + context.RemainingTime) * RenewAfter;
                return Task.CompletedTask;
            };
            options.Events.OnRedirectToLogin = context =>
            {
                if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)) { context.Response.StatusCode = StatusCodes.Status401Unauthorized; }
                // A POST cannot be repeated by a redirect: the way back leads to a page, not to its handler.
                else if (HttpMethods.IsGet(context.Request.Method)) { context.Response.Redirect(context.RedirectUri); }
                else { context.Response.Redirect(context.Options.LoginPath); }
                return Task.CompletedTask;
            };
            // "Not yours" is told like "not there": a 403 would confirm that the thing exists.
            options.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            };
        });
        services.AddSingleton<IConfigureOptions<CookieAuthenticationOptions>, UseClock>();
    }

    /// <summary>The ticket of a cookie whose idle span has passed: who was here before the lock. Null when there is none.</summary>
    public static AuthenticationTicket? Expired(HttpContext http)
    {
        var options = http.RequestServices.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(CookieAuthenticationDefaults.AuthenticationScheme);
        var cookie = options.CookieManager.GetRequestCookie(http, options.Cookie.Name!);
        if (cookie is null) { return null; }
        var ticket = options.TicketDataFormat.Unprotect(cookie);
        return ticket?.Properties.ExpiresUtc < options.TimeProvider!.GetUtcNow() ? ticket : null;
    }

    private sealed class UseClock(TimeProvider clock) : IConfigureNamedOptions<CookieAuthenticationOptions>
    {
        public void Configure(string? name, CookieAuthenticationOptions options) => options.TimeProvider = clock;

        public void Configure(CookieAuthenticationOptions options) => Configure(null, options);
    }
}

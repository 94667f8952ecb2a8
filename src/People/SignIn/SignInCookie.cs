using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HocVuSo.People.SignIn;

/// <summary>The one cookie of a signed-in person. It holds id, roles and names, so a learner's request asks the database nothing.</summary>
internal static class SignInCookie
{
    public static void AddSignInCookie(this IServiceCollection services)
    {
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            options.Cookie.Name = "phien";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;   // Strict would drop it on the way back from VNeID
            options.LoginPath = "/dang-nhap";
            options.ReturnUrlParameter = "tiep";
            // "Not yours" is told like "not there": a 403 would confirm that the thing exists.
            options.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            };
        });
        services.AddSingleton<IConfigureOptions<CookieAuthenticationOptions>, UseClock>();
    }

    private sealed class UseClock(TimeProvider clock) : IConfigureNamedOptions<CookieAuthenticationOptions>
    {
        public void Configure(string? name, CookieAuthenticationOptions options) => options.TimeProvider = clock;

        public void Configure(CookieAuthenticationOptions options) => Configure(null, options);
    }
}

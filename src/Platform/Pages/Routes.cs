using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace HocVuSo.Platform;

/// <summary>Where a module puts its endpoints: pages for people, api for machines.</summary>
public sealed record Routes(IEndpointRouteBuilder Pages, IEndpointRouteBuilder Api)
{
    public static Routes On(IEndpointRouteBuilder app)
    {
        // A POST that reads no form would otherwise pass without an antiforgery token: only the form binder looks at the verdict.
        // Not an endpoint filter: .NET 10 cannot build one around a handler with a form and more than ten parameters.
        var pages = app.MapGroup("").WithMetadata(new RequireAntiforgeryTokenAttribute());
        ((IEndpointConventionBuilder)pages).Finally(endpoint => endpoint.RequestDelegate = Guarded(endpoint.RequestDelegate!));
        pages.ExcludeFromDescription();
        return new Routes(pages, app.MapGroup("/api"));
    }

    private static RequestDelegate Guarded(RequestDelegate page) => http =>
    {
        if (http.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false } verdict) { return page(http); }
        // A body too large to look for the token in is told as that, not as an old page.
        http.Response.StatusCode = verdict.Error?.InnerException is BadHttpRequestException unread ? unread.StatusCode : StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    };
}

/// <summary>Who may call an endpoint, in words. Every endpoint carries one; docs/reference/endpoints.md lists them.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AccessAttribute(string who) : Attribute
{
    public string Who => who;
}

public static class AccessExtensions
{
    /// <summary>Open to everyone, signed in or not.</summary>
    public static TBuilder ForAnyone<TBuilder>(this TBuilder endpoint) where TBuilder : IEndpointConventionBuilder =>
        endpoint.AllowAnonymous().WithMetadata(new AccessAttribute("anyone"));
}

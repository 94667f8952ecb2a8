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
        var pages = app.MapGroup("").WithMetadata(new RequireAntiforgeryTokenAttribute()).AddEndpointFilter(async (call, next) =>
            call.HttpContext.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false }
                ? TypedResults.StatusCode(StatusCodes.Status400BadRequest)
                : await next(call));
        pages.ExcludeFromDescription();
        return new Routes(pages, app.MapGroup("/api"));
    }
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

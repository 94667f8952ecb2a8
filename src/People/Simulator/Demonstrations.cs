using HocVuSo.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.People.Simulator;

internal static class Demonstrations
{
    /// <summary>Outside a demonstration the endpoint does not exist.</summary>
    public static RouteHandlerBuilder OnlyInDemonstrations(this RouteHandlerBuilder endpoint) => endpoint.AddEndpointFilter(async (call, next) =>
        call.HttpContext.RequestServices.GetRequiredService<Installation>().Demonstration
            ? await next(call)
            : TypedResults.StatusCode(StatusCodes.Status404NotFound));
}

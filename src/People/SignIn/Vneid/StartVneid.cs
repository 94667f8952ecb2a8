using HocVuSo.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace HocVuSo.People.SignIn.Vneid;

/// <summary>Sends the browser to VNeID. A link and not a form: the content policy lets forms lead nowhere but here.</summary>
internal static class StartVneid
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/dang-nhap/vneid", Start).ForAnyone();

    internal static async Task<Results<RedirectHttpResult, StatusCodeHttpResult>> Start(
        string? tiep, HttpContext http, VneidConnections connections, PendingSignIns pending, CancellationToken cancel)
    {
        if (await connections.FindAsync(http, cancel) is not { } vneid) { return TypedResults.StatusCode(StatusCodes.Status404NotFound); }
        return TypedResults.Redirect(QueryHelpers.AddQueryString(vneid.AuthorizeUrl, new Dictionary<string, string?>
        {
            ["response_type"] = "code",
            ["client_id"] = vneid.ClientId,
            ["redirect_uri"] = vneid.RedirectUri,
            ["scope"] = "openid",
            ["state"] = pending.Begin(http, Goto.Clean(tiep)),
        }));
    }
}

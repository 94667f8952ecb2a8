using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HocVuSo.Platform;

public static class Goto
{
    /// <summary>Redirects within this site; anything that could lead elsewhere (or nothing) leads to the start page.</summary>
    public static RedirectHttpResult Local(string? path) =>
        TypedResults.LocalRedirect(path is ['/', ..] and not ['/', '/' or '\\', ..] && !path.Any(char.IsControl) ? path : "/");
}

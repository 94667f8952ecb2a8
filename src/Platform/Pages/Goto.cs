using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HocVuSo.Platform;

public static class Goto
{
    // Longer than any address of ours, shorter than what a proxy refuses.
    private const int LongestPath = 2000;

    /// <summary>Redirects within this site; anything that could lead elsewhere (or nothing) leads to the start page.</summary>
    public static RedirectHttpResult Local(string? path) => TypedResults.LocalRedirect(Clean(path));

    /// <summary>The path, or "/" when it could lead elsewhere.</summary>
    public static string Clean(string? path) =>
        path is ['/', ..] and not ['/', '/' or '\\', ..] && path.Length <= LongestPath && !path.Any(char.IsControl) ? path : "/";
}

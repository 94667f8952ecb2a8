using Microsoft.AspNetCore.OutputCaching;

namespace HocVuSo.Platform;

/// <summary>
/// Keeps a public page ready-made for a minute, one copy per language, for requests that carry no sign-in. Budget: the
/// public page at 8,000 requests/s on two cores (docs/reference/performance.md).
/// </summary>
public sealed class ReadyMade : IOutputCachePolicy
{
    public static readonly ReadyMade Policy = new();

    /// <summary>The sign-in cookie: who carries it gets a page of their own.</summary>
    public const string SignInCookie = "phien";

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var may = request.Method is "GET" or "HEAD"
            && !request.Cookies.ContainsKey(SignInCookie) && request.QueryString is { HasValue: false };
        context.EnableOutputCaching = true;
        context.AllowCacheLookup = context.AllowCacheStorage = may;
        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = TimeSpan.FromMinutes(1);
        context.CacheVaryByRules.CacheKeyPrefix = Language.Code;
        context.CacheVaryByRules.HeaderNames = "Accept-Encoding";
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != 200 || response.Headers.SetCookie.Count > 0) { context.AllowCacheStorage = false; }
        return ValueTask.CompletedTask;
    }

}

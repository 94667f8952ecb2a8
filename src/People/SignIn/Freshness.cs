using System.Collections.Concurrent;
using System.Security.Claims;
using HocVuSo.People.Contracts;
using HocVuSo.People.Persons;
using HocVuSo.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.People.SignIn;

/// <summary>
/// Keeps cookies honest: a role taken away or an account closed takes effect within a minute on every node, at the price
/// of one small query per active person and minute.
/// </summary>
internal sealed class Freshness(TimeProvider clock)
{
    private const int MostKept = 100_000;

    private static readonly TimeSpan TrustedFor = TimeSpan.FromSeconds(50);

    private readonly ConcurrentDictionary<(PersonId, SignInWay), (int Version, long Stamp)> _known = new();

    public async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (context.Principal is not { } user || Caller.From(user) is not { } caller || Principals.VersionOf(user) is not { } version)
        {
            context.RejectPrincipal();
            return;
        }
        var way = Principals.WayOf(user);
        if (_known.TryGetValue((caller.Id, way), out var known) && known.Version == version && clock.GetElapsedTime(known.Stamp) < TrustedFor) { return; }

        var http = context.HttpContext;
        var services = http.RequestServices;
        var inForce = await services.GetRequiredService<AppDb>().Set<PersonRow>().Where(p => p.Id == caller.Id).Select(p => (int?)p.Version).FirstOrDefaultAsync(http.RequestAborted);
        if (inForce == version)
        {
            Remember(caller.Id, way, version);
            return;
        }
        var renewed = await services.GetRequiredService<Principals>().OfAsync(caller.Id, way, http.RequestAborted);
        if (renewed is null)
        {
            context.RejectPrincipal();
            await http.SignOutAsync();
            return;
        }
        Remember(caller.Id, way, Principals.VersionOf(renewed)!.Value);
        context.ReplacePrincipal(renewed);
        context.ShouldRenew = true;
        Respan(context, services.GetRequiredService<IdleSettings>(), renewed);
    }

    // Who became an administrator is locked after an administrator's span from now on.
    private void Respan(CookieValidatePrincipalContext context, IdleSettings idle, ClaimsPrincipal user)
    {
        var now = clock.GetUtcNow();
        context.Properties.IssuedUtc = now;
        context.Properties.ExpiresUtc = now + idle.For(Principals.WayOf(user), Caller.From(user)!.Grants);
    }

    private void Remember(PersonId person, SignInWay way, int version)
    {
        if (_known.Count > MostKept) { _known.Clear(); }
        _known[(person, way)] = (version, clock.GetTimestamp());
    }
}

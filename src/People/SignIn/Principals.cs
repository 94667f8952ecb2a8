using System.Globalization;
using System.Security.Claims;
using HocVuSo.People.Contracts;
using HocVuSo.People.Persons;
using HocVuSo.Platform;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.SignIn;

/// <summary>What the sign-in cookie says of a person: id, roles, names, and the version of the row it was read from.</summary>
internal sealed class Principals(AppDb db, TimeProvider clock)
{
    private const string VersionClaim = "version";
    private const string WayClaim = "way";

    /// <summary>Null when there is no such person or the staff account was closed.</summary>
    public async Task<ClaimsPrincipal?> OfAsync(PersonId person, SignInWay way, CancellationToken cancel)
    {
        var row = await db.Set<PersonRow>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == person, cancel);
        if (row is null) { return null; }
        var account = await db.Set<StaffAccount>().AsNoTracking().FirstOrDefaultAsync(a => a.PersonId == person, cancel);
        if (way == SignInWay.Staff && account is null or { ClosedAt: not null }) { return null; }
        // A closed account ends the roles too, whichever way the person comes in.
        var today = VietNam.Today(clock);
        var grants = account?.ClosedAt is null
            ? (await db.Set<GrantRow>().AsNoTracking().Where(g => g.PersonId == person).OrderBy(g => g.Id).ToListAsync(cancel))
                .Where(g => g.IsInForce(today)).Select(g => new Grant(g.Role, g.UnitId)).Distinct().ToList()
            : [];
        var official = way == SignInWay.Staff || grants.Any(g => g.Role > Role.Helper);
        var identity = new ClaimsIdentity(CookieAuthenticationDefaults.AuthenticationScheme);
        // Antiforgery tokens are bound to this claim alone: a form opened before a role changed stays good.
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, person.ToString()));
        identity.AddClaim(new Claim(Caller.PersonClaim, person.ToString()));
        identity.AddClaims(grants.Select(g => new Claim(Caller.GrantClaim, Caller.Write(g))));
        identity.AddClaim(new Claim(ShellClaims.DisplayName, official ? row.FullName : row.Called));
        if (row.Honorific.Length > 0) { identity.AddClaim(new Claim(Honorific.Claim, row.Honorific)); }
        if (row.Path is { } path) { identity.AddClaim(new Claim(Caller.PathClaim, path)); }
        identity.AddClaim(new Claim(ShellClaims.Density, official ? "staff" : "learner"));
        identity.AddClaim(new Claim(VersionClaim, row.Version.ToString(CultureInfo.InvariantCulture)));
        identity.AddClaim(new Claim(WayClaim, way.ToString()));
        return new ClaimsPrincipal(identity);
    }

    public static int? VersionOf(ClaimsPrincipal user) => int.TryParse(user.FindFirstValue(VersionClaim), CultureInfo.InvariantCulture, out var version) ? version : null;

    public static SignInWay WayOf(ClaimsPrincipal user) => Enum.TryParse<SignInWay>(user.FindFirstValue(WayClaim), out var way) ? way : SignInWay.Vneid;
}

using HocVuSo.People.Contracts;
using HocVuSo.People.Persons;
using HocVuSo.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.SignIn;

/// <summary>The last steps of every way of signing in: the trial becomes the person, the cookie is written, the way on is found.</summary>
internal sealed class Admission(
    AppDb db, Principals principals, Accounts accounts, Learners learners, IdleSettings idle, TimeProvider clock, IEnumerable<ITrialAdoption> adoptions)
{
    /// <summary>Adds to the session what makes this browser's trial part of the person. The caller saves.</summary>
    public async Task AdoptTrialAsync(HttpContext http, PersonId person, CancellationToken cancel)
    {
        if (learners.Trial(http) is not { } trial) { return; }
        Learners.Forget(http);
        if (!await accounts.MergeAsync(trial, person, SamePerson.Trial, person, cancel)) { return; }
        foreach (var adoption in adoptions) { await adoption.AdoptAsync(trial, person, cancel); }
    }

    /// <summary>Writes the cookie. False when the person may not come in.</summary>
    public async Task<bool> EnterAsync(HttpContext http, PersonId person, SignInWay way, CancellationToken cancel)
    {
        if (await principals.OfAsync(person, way, cancel) is not { } principal) { return false; }
        var now = clock.GetUtcNow();
        await http.SignInAsync(principal, new AuthenticationProperties
        {
            IssuedUtc = now,
            ExpiresUtc = now + idle.For(way, Caller.From(principal)!.Grants),
            AllowRefresh = true,
        });
        return true;
    }

    /// <summary>
    /// Where to go after signing in: first what was typed before the lock, then a password that must be changed, then the
    /// first-sign-in pages, then where the person was going.
    /// </summary>
    public async Task<string> NextAsync(PersonId person, SignInWay way, string? towards, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (await db.Set<KeptForm>().AnyAsync(k => k.PersonId == person && k.ExpiresAt > now, cancel)) { return "/vua-viet"; }
        if (way == SignInWay.Staff && await db.Set<StaffAccount>().AnyAsync(a => a.PersonId == person && a.MustChange, cancel)) { return ReturnPath.On("/toi/mat-khau", towards); }
        return await NeedsWelcomeAsync(person, cancel) ? ReturnPath.On("/chao-mung", towards) : Goto.Clean(towards);
    }

    private async Task<bool> NeedsWelcomeAsync(PersonId person, CancellationToken cancel) =>
        await db.Set<PersonRow>().AnyAsync(p => p.Id == person && p.WelcomedAt == null, cancel)
        || !await db.Set<NoticeSeen>().AnyAsync(n => n.PersonId == person && n.Version == NoticeSeen.CurrentVersion, cancel);
}

/// <summary>Carries the page somebody was on the way to through the pages in between.</summary>
internal static class ReturnPath
{
    public static string On(string page, string? towards) =>
        Goto.Clean(towards) is var clean && clean == "/" ? page : $"{page}?tiep={Uri.EscapeDataString(clean)}";
}

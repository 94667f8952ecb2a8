using System.Security.Cryptography;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace HocVuSo.People.Persons;

/// <summary>
/// Who learns. A trial is a protected cookie holding a fresh id and nothing else: no row is written for somebody who only
/// looks around, and what the modules keep under the id is adopted at the first sign-in.
/// </summary>
internal sealed class Learners(IDataProtectionProvider protection, IdSource ids) : ILearners
{
    private const string Cookie = "thu";

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    private readonly IDataProtector _protector = protection.CreateProtector("people.trial");

    public PersonId? Current(HttpContext http) => Caller.From(http.User)?.Id ?? Trial(http);

    public PersonId CurrentOrTrial(HttpContext http)
    {
        if (Current(http) is { } known) { return known; }
        var trial = ids.New<PersonId>();
        http.Items[Cookie] = trial;   // asked twice within one request, it is the same trial
        http.Response.Cookies.Append(Cookie, WebEncoders.Base64UrlEncode(_protector.Protect(trial.Value.ToByteArray(true))), Options(http));
        return trial;
    }

    /// <summary>The trial of this browser; null when none has begun or the cookie cannot be read.</summary>
    public PersonId? Trial(HttpContext http)
    {
        if (http.Items[Cookie] is PersonId begun) { return begun; }
        if (http.Request.Cookies[Cookie] is not { Length: > 0 } text) { return null; }
        try { return new PersonId(new Guid(_protector.Unprotect(WebEncoders.Base64UrlDecode(text)), bigEndian: true)); }
        catch (Exception fault) when (fault is FormatException or CryptographicException) { return null; }   // a cookie of another installation, or changed: a new trial begins
    }

    public static void Forget(HttpContext http) => http.Response.Cookies.Delete(Cookie, Options(http));

    private static CookieOptions Options(HttpContext http) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        MaxAge = Lifetime,
        IsEssential = true,
    };
}

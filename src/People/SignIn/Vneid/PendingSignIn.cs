using System.Security.Cryptography;
using System.Text.Json;
using HocVuSo.Platform;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace HocVuSo.People.SignIn.Vneid;

/// <summary>A sign-in that left for VNeID. It travels as the protected "state", so the way on survives even where the browser changes.</summary>
internal sealed record PendingSignIn(string Nonce, string Towards, DateTimeOffset Until);

/// <summary>
/// Writes and reads "state". A cookie per sign-in holds the same nonce: an answer is taken once, by the browser that asked,
/// within ten minutes. Several tabs may sign in side by side.
/// </summary>
internal sealed class PendingSignIns(IDataProtectionProvider protection, Entropy entropy, TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly IDataProtector _protector = protection.CreateProtector("people.vneid-state");

    public string Begin(HttpContext http, string towards)
    {
        var nonce = Convert.ToHexStringLower(StaffPasswords.Bytes(entropy, 16));
        http.Response.Cookies.Append(CookieOf(nonce), nonce, Options(http));
        return WebEncoders.Base64UrlEncode(_protector.Protect(JsonSerializer.SerializeToUtf8Bytes(new PendingSignIn(nonce, towards, clock.GetUtcNow() + Lifetime), VneidJson.Default.PendingSignIn)));
    }

    /// <summary>What was begun under the state, and whether this answer may be taken. Null when the state is none of ours.</summary>
    public (PendingSignIn Pending, bool Good)? Take(HttpContext http, string? state)
    {
        if (Read(state) is not { } pending) { return null; }
        var cookie = CookieOf(pending.Nonce);
        var good = http.Request.Cookies[cookie] == pending.Nonce && clock.GetUtcNow() <= pending.Until;
        http.Response.Cookies.Delete(cookie, Options(http));
        return (pending, good);
    }

    private PendingSignIn? Read(string? state)
    {
        try { return state is null ? null : JsonSerializer.Deserialize(_protector.Unprotect(WebEncoders.Base64UrlDecode(state)), VneidJson.Default.PendingSignIn); }
        catch (Exception fault) when (fault is FormatException or CryptographicException) { return null; }   // not written by us
    }

    private static string CookieOf(string nonce) => "vneid-" + nonce[..8];

    private static CookieOptions Options(HttpContext http) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,   // Strict would not come back from VNeID
        Secure = http.Request.IsHttps,
        MaxAge = Lifetime,
        Path = "/dang-nhap",
        IsEssential = true,
    };
}

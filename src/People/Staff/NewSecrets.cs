using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using HocVuSo.People.Contracts;
using HocVuSo.People.SignIn;
using HocVuSo.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace HocVuSo.People.Staff;

/// <summary>
/// A first password and an authenticator's key on their way from the form that made them to the page that shows them once:
/// in a protected cookie of the administrator's browser, for five minutes, deleted when shown. Kept readable nowhere else.
/// </summary>
internal sealed class NewSecrets(IDataProtectionProvider protection, TimeProvider clock)
{
    private const string Cookie = "cap-moi";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly IDataProtector _protector = protection.CreateProtector("people.new-secrets");

    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet(ListAccounts.Path + "/{person:guid}/dang-nhap", Show).For(Can.Administer);

    internal sealed record Made(string Person, string Username, string Password, string Key, DateTimeOffset Until);

    public void Hand(HttpContext http, PersonId person, string username, string password, string key) => http.Response.Cookies.Append(
        Cookie, WebEncoders.Base64UrlEncode(_protector.Protect(JsonSerializer.SerializeToUtf8Bytes(new Made(person.ToString(), username, password, key, clock.GetUtcNow() + Lifetime), NewSecretsJson.Default.Made))), Options(http));

    internal static async Task<Results<RazorComponentResult<NewSecretsPage>, NotFound>> Show(
        PersonId person, HttpContext http, NewSecrets secrets, AccountScope scope, Installation installation, CancellationToken cancel)
    {
        if (await scope.FindAsync(http.Caller(), person, cancel) is not { Whole: true } seen) { return TypedResults.NotFound(); }
        http.Response.Headers.CacheControl = "no-store";
        var made = secrets.Take(http, person);
        return Html.Page<NewSecretsPage>(new NewSecretsPage.View(
            PeopleWords.SecretsTitle.With(seen.Person.FullName), $"{ListAccounts.Path}/{person}", seen.Account.Username, made?.Password, made?.Key,
            made is null ? null : Totp.Uri(installation.Demonstration ? "Hoc Vu So (mo phong)" : "Hoc Vu So", made.Username, Base32.Read(made.Key))));
    }

    private Made? Take(HttpContext http, PersonId person)
    {
        if (http.Request.Cookies[Cookie] is not { } text) { return null; }
        http.Response.Cookies.Delete(Cookie, Options(http));
        try
        {
            return JsonSerializer.Deserialize(_protector.Unprotect(WebEncoders.Base64UrlDecode(text)), NewSecretsJson.Default.Made) is { } made
                && made.Person == person.ToString() && clock.GetUtcNow() <= made.Until ? made : null;
        }
        catch (Exception fault) when (fault is FormatException or CryptographicException) { return null; }   // not written by us
    }

    private static CookieOptions Options(HttpContext http) => new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, MaxAge = Lifetime, Path = ListAccounts.Path, IsEssential = true };
}

[JsonSerializable(typeof(NewSecrets.Made))]
internal sealed partial class NewSecretsJson : JsonSerializerContext;

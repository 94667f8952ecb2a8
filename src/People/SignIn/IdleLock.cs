using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Serialization;
using HocVuSo.People.Contracts;
using HocVuSo.People.Persons;
using HocVuSo.Platform;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace HocVuSo.People.SignIn;

/// <summary>
/// When a form arrives after the idle lock struck, what was typed is sealed for the person who typed it and waits a day for
/// that person's next sign-in. Only a form whose antiforgery token was made for that person is kept, so nobody can plant one.
/// Passwords, codes and files are not kept; nor is more than 64 KB, and of each person only the latest.
/// </summary>
internal sealed class IdleLock(Appender appender, IdSource ids, Secrets secrets, TimeProvider clock, IAntiforgery antiforgery)
{
    public const string SealedFor = "kept-form";

    /// <summary>A form sent again names the kept one in its address; when the answer is good, the kept one goes.</summary>
    public const string SentAgain = "giu";

    /// <summary>Tells the sign-in page that what was typed was too long to keep.</summary>
    public const string NotKept = "dai";

    private const int MostBytes = 64 * 1024;

    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);

    private static readonly string[] NeverKept = ["password", "mat-khau", "matkhau", "otp", "totp", "secret"];

    public async Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || http.GetEndpoint()?.Metadata.GetMetadata<IAntiforgeryMetadata>() is not { RequiresValidation: true })
        {
            await next(http);
            return;
        }
        if (Caller.From(http.User) is { } caller)
        {
            await next(http);
            if (RowId.TryParse(http.Request.Query[SentAgain], null, out var sent) && IsDone(http.Response.StatusCode)) { await ForgetAsync(sent, caller.Id, http.RequestAborted); }
            return;
        }
        if (await WhoTypedAsync(http) is not { } person)
        {
            await next(http);
            return;
        }
        http.Response.Redirect(await KeepAsync(http, person) ? "/dang-nhap" : $"/dang-nhap?{NotKept}=true");
    }

    public Task ForgetAsync(RowId kept, PersonId person, CancellationToken cancel) => appender.AppendAsync(
        "delete from people_kept_form where id = @p0 and person_id = @p1", [appender.Dialect.Id(kept.Value), appender.Dialect.Id(person.Value)], cancel);

    // A refused form is shown again by its own page, with everything that was typed.
    private static bool IsDone(int status) => status < 400 || status == StatusCodes.Status422UnprocessableEntity;

    // Null when nobody was signed in here, or when the form is not that person's: one opened after the lock, or a foreign one.
    private async Task<PersonId?> WhoTypedAsync(HttpContext http)
    {
        if (!http.Request.HasFormContentType || SignInCookie.Expired(http) is not { } ticket || Caller.From(ticket.Principal) is not { } caller) { return null; }
        var nobody = http.User;
        try
        {
            if (await antiforgery.IsRequestValidAsync(http)) { return null; }
            http.User = new ClaimsPrincipal(ticket.Principal);
            return await antiforgery.IsRequestValidAsync(http) ? caller.Id : null;
        }
        catch (AntiforgeryValidationException) { return null; }   // too large or broken: nobody's form
        finally { http.User = nobody; }
    }

    // False when it is too much to keep.
    private async Task<bool> KeepAsync(HttpContext http, PersonId person)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var fields = form
            .Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal) && !NeverKept.Any(n => f.Key.Contains(n, StringComparison.OrdinalIgnoreCase)) && !f.Key.Equals("code", StringComparison.OrdinalIgnoreCase))
            .SelectMany(f => f.Value.Select(v => new TypedField(f.Key, v ?? ""))).ToList();
        var bytes = JsonSerializer.SerializeToUtf8Bytes(new TypedForm(http.Request.Path + http.Request.QueryString, fields, form.Files.Count > 0), KeptFormJson.Default.TypedForm);
        if (bytes.Length > MostBytes) { return false; }
        var now = clock.GetUtcNow();
        var dialect = appender.Dialect;
        await appender.AppendAsync("delete from people_kept_form where person_id = @p0 or expires_at < @p1", [dialect.Id(person.Value), dialect.Utc(now)], http.RequestAborted);
        await appender.AppendAsync(
            "insert into people_kept_form (id, person_id, sealed, expires_at, recorded_at) values (@p0, @p1, @p2, @p3, @p4)",
            [dialect.Id(ids.New<RowId>().Value), dialect.Id(person.Value), secrets.Seal(SealedFor, bytes), dialect.Utc(now + KeptFor), dialect.Utc(now)], http.RequestAborted);
        return true;
    }
}

internal sealed record TypedField(string Name, string Value);

/// <param name="HadFiles">Files were chosen too; they must be chosen again.</param>
internal sealed record TypedForm(string Path, IReadOnlyList<TypedField> Fields, bool HadFiles);

[JsonSerializable(typeof(TypedForm))]
internal sealed partial class KeptFormJson : JsonSerializerContext;

using HocVuSo.People.Contracts;
using HocVuSo.People.SignIn.Vneid;
using HocVuSo.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace HocVuSo.People.SignIn;

/// <summary>The page with both ways in: VNeID for everybody, username, password and code for officials.</summary>
internal static class SignIn
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/dang-nhap", Show).ForAnyone();
        pages.MapPost("/dang-nhap", Submit).ForAnyone();
    }

    // Properties and not parameters: the binder refuses a form that lacks a constructor's parameter. A struct: what is sent
    // without any of its fields is a form left empty, where a class would be null.
    internal readonly record struct Form
    {
        public string? Username { get; init; }
        public string? Password { get; init; }
        public string? Code { get; init; }
        public string? Towards { get; init; }
    }

    internal static async Task<Results<RazorComponentResult<SignInPage>, RedirectHttpResult>> Show(
        string? tiep, bool? dai, HttpContext http, VneidConnections vneid, Admission admission, CancellationToken cancel)
    {
        if (Caller.From(http.User) is { } caller) { return Goto.Local(await admission.NextAsync(caller.Id, Principals.WayOf(http.User), tiep, cancel)); }
        return Html.Page<SignInPage>(View(http, vneid, tiep, null, Refusals.None, dai == true));
    }

    internal static async Task<Results<RedirectHttpResult, RazorComponentResult<SignInPage>>> Submit(
        [FromForm] Form form, HttpContext http, VneidConnections vneid, StaffSignIn staff, Admission admission, AppDb db, CancellationToken cancel)
    {
        var refused = new Refusals();
        if (string.IsNullOrWhiteSpace(form.Username)) { refused.Add("username", PeopleWords.UsernameMissing); }
        if (string.IsNullOrEmpty(form.Password)) { refused.Add("password", PeopleWords.PasswordMissing); }
        var code = new string([.. (form.Code ?? "").Where(c => !char.IsWhiteSpace(c))]);
        if (code.Length != 6 || !code.All(char.IsAsciiDigit)) { refused.Add("code", PeopleWords.CodeMissing); }
        if (!refused.Any && await staff.TryAsync(form.Username!, form.Password!, code, cancel) is { } person)
        {
            await admission.AdoptTrialAsync(http, person, cancel);
            await db.SaveChangesAsync(cancel);
            if (await admission.EnterAsync(http, person, SignInWay.Staff, cancel))
            {
                return Goto.Local(await admission.NextAsync(person, SignInWay.Staff, form.Towards, cancel));
            }
        }
        if (!refused.Any) { refused.Add("username", PeopleWords.StaffRefused); }
        return Html.Again<SignInPage>(View(http, vneid, form.Towards, form.Username, refused));
    }

    private static SignInPage.View View(HttpContext http, VneidConnections vneid, string? towards, string? username, Refusals refused, bool notKept = false) => new(
        Goto.Clean(towards), vneid.Exists ? ReturnPath.On("/dang-nhap/vneid", towards) : null, vneid.IsSimulated,
        username, SignInCookie.Expired(http) is null ? null : (notKept ? PeopleWords.LockedNotKept : PeopleWords.LockedNote).ToString(), refused);
}

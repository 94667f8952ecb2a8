using HocVuSo.People.Contracts;
using HocVuSo.People.Persons;
using HocVuSo.People.SignIn;
using HocVuSo.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Staff;

/// <summary>An administrator makes an official's account. Password and authenticator's key are made here and shown once.</summary>
internal static class AddAccount
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(ListAccounts.Path + "/them", Show).For(Can.Administer);
        pages.MapPost(ListAccounts.Path + "/them", Submit).For(Can.Administer);
    }

    internal readonly record struct Form
    {
        public string? FullName { get; init; }
        public string? Username { get; init; }
    }

    internal static RazorComponentResult<AddAccountPage> Show() => Html.Page<AddAccountPage>(new AddAccountPage.View(null, null, Refusals.None));

    internal static async Task<Results<RedirectHttpResult, RazorComponentResult<AddAccountPage>>> Submit(
        [FromForm] Form form, HttpContext http, AppDb db, Accounts accounts, StaffPasswords passwords, NewSecrets secrets, IOpenings openings, Entropy entropy, CancellationToken cancel)
    {
        var refused = new Refusals();
        var name = Read.FullName(form.FullName, refused.At("fullName"));
        var username = Username.Read(form.Username, refused.At("username"));
        if (username is not null && await db.Set<StaffAccount>().AnyAsync(a => a.Username == username, cancel)) { refused.Add("username", PeopleWords.UsernameTaken); }
        if (refused.Any) { return Html.Again<AddAccountPage>(new AddAccountPage.View(form.FullName, form.Username, refused)); }

        var person = accounts.AddPerson(new NewPerson(name!, null));
        var password = passwords.Make();
        var key = Base32.Write(StaffPasswords.Bytes(entropy, Totp.SecretLength));
        accounts.Add(person, username!, password, key, mustChange: true);
        openings.Record(http.Caller().Id, [person], PeopleWords.CreateAccount, http.Request.Path);
        if (!await db.TrySaveAsync(cancel))
        {
            refused.Add("username", PeopleWords.UsernameTaken);
            return Html.Again<AddAccountPage>(new AddAccountPage.View(form.FullName, form.Username, refused));
        }
        secrets.Hand(http, person, username!, password, key);
        return Goto.Local($"{ListAccounts.Path}/{person}/dang-nhap");
    }
}

using HocVuSo.People.Contracts;
using HocVuSo.People.SignIn;
using HocVuSo.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Staff;

/// <summary>An official replaces the password; the one an administrator gave must be replaced at the first sign-in.</summary>
internal static class ChangePassword
{
    private const string Path = "/toi/mat-khau";

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, Show).For(Can.Learn);
        pages.MapPost(Path, Submit).For(Can.Learn);
    }

    internal readonly record struct Form
    {
        public string? OldPassword { get; init; }
        public string? NewPassword { get; init; }
        public string? RepeatedPassword { get; init; }
        public string? Towards { get; init; }
    }

    internal static async Task<Results<RazorComponentResult<ChangePasswordPage>, NotFound>> Show(string? tiep, HttpContext http, AppDb db, CancellationToken cancel) =>
        await FindAsync(http, db, cancel) is { } account
            ? Html.Page<ChangePasswordPage>(new ChangePasswordPage.View(account.MustChange, account.Username, Goto.Clean(tiep), Refusals.None))
            : TypedResults.NotFound();

    internal static async Task<Results<RedirectHttpResult, RazorComponentResult<ChangePasswordPage>, NotFound>> Submit(
        [FromForm] Form form, HttpContext http, AppDb db, StaffPasswords passwords, Admission admission, CancellationToken cancel)
    {
        if (await FindAsync(http, db, cancel) is not { } account) { return TypedResults.NotFound(); }
        var refused = new Refusals();
        if (!passwords.Matches(account, form.OldPassword ?? "")) { refused.Add("oldPassword", PeopleWords.OldPasswordWrong); }
        var made = form.NewPassword ?? "";
        if (made.Length is < StaffPassword.ShortestLength or > StaffPassword.LongestLength) { refused.Add("newPassword", PeopleWords.PasswordLength.With(StaffPassword.ShortestLength, StaffPassword.LongestLength)); }
        if (made == form.OldPassword) { refused.Add("newPassword", PeopleWords.PasswordSame); }
        if (made.Contains(account.Username, StringComparison.OrdinalIgnoreCase)) { refused.Add("newPassword", PeopleWords.PasswordHoldsUsername); }
        if (made != form.RepeatedPassword) { refused.Add("repeatedPassword", PeopleWords.PasswordsDiffer); }
        if (refused.Any) { return Html.Again<ChangePasswordPage>(new ChangePasswordPage.View(account.MustChange, account.Username, Goto.Clean(form.Towards), refused)); }

        account.PasswordHash = passwords.Hash(made);
        account.MustChange = false;
        await db.SaveChangesAsync(cancel);
        return Goto.Local(await admission.NextAsync(account.PersonId, SignInWay.Staff, form.Towards, cancel));
    }

    private static async Task<StaffAccount?> FindAsync(HttpContext http, AppDb db, CancellationToken cancel)
    {
        var me = http.Caller().Id;
        return await db.Set<StaffAccount>().FirstOrDefaultAsync(a => a.PersonId == me && a.ClosedAt == null, cancel);
    }
}

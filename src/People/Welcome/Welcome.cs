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

namespace HocVuSo.People.Welcome;

/// <summary>
/// The first of three steps after the first sign-in: the notice about personal data (a notice, because the data serve a
/// state body's duty: Law 91/2025/QH15, article 19) and the form of address. May be left at any step and taken up later.
/// </summary>
internal static class Welcome
{
    public const string Path = "/chao-mung";

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, Show).For(Can.Learn);
        pages.MapPost(Path, Submit).For(Can.Learn);
        pages.MapGet("/thong-bao-du-lieu", Notice).ForAnyone();
    }

    internal readonly record struct Form
    {
        public string? Honorific { get; init; }
        public string? Towards { get; init; }
    }

    internal static async Task<Results<RazorComponentResult<WelcomePage>, NotFound>> Show(string? tiep, HttpContext http, AppDb db, CancellationToken cancel) =>
        await FindAsync(db, http, cancel) is { } person
            ? Html.Page<WelcomePage>(View(person, await LevelAsync(db, person.Id, cancel), person.Honorific, tiep, Refusals.None))
            : TypedResults.NotFound();

    internal static async Task<Results<RedirectHttpResult, RazorComponentResult<WelcomePage>, NotFound>> Submit(
        [FromForm] Form form, HttpContext http, AppDb db, Admission admission, CancellationToken cancel)
    {
        if (await FindAsync(db, http, cancel) is not { } person) { return TypedResults.NotFound(); }
        var refused = new Refusals();
        if (Read.Honorific(form.Honorific, refused.At("honorific")) is not { } honorific)
        {
            return Html.Again<WelcomePage>(View(person, await LevelAsync(db, person.Id, cancel), form.Honorific, form.Towards, refused));
        }
        person.CallMe(honorific);
        if (!await db.Set<NoticeSeen>().AnyAsync(n => n.PersonId == person.Id && n.Version == NoticeSeen.CurrentVersion, cancel))
        {
            db.Add(new NoticeSeen { PersonId = person.Id, Version = NoticeSeen.CurrentVersion });
        }
        // False: another press has just said that the notice was seen.
        if (!await db.TrySaveAsync(cancel)) { return await Submit(form, http, db, admission, cancel); }
        await admission.EnterAsync(http, person.Id, Principals.WayOf(http.User), cancel);   // the cookie carries the new form of address
        // Who comes back because the notice changed has been through the other steps.
        return Goto.Local(person.WelcomedAt is null ? ReturnPath.On("/chao-mung/noi-o", form.Towards) : form.Towards);
    }

    internal static RazorComponentResult<NoticeTextPage> Notice() => Html.Page<NoticeTextPage>(new NoticeTextPage.View());

    /// <summary>The row of whoever asks, tracked; null when it is gone.</summary>
    internal static Task<PersonRow?> FindAsync(AppDb db, HttpContext http, CancellationToken cancel)
    {
        var me = http.Caller().Id;
        return db.Set<PersonRow>().FirstOrDefaultAsync(p => p.Id == me, cancel);
    }

    /// <summary>Level of the linked identity account; null when none is linked.</summary>
    internal static Task<int?> LevelAsync(AppDb db, PersonId person, CancellationToken cancel) =>
        db.Set<Identity>().Where(i => i.PersonId == person).Select(i => (int?)i.Level).MaxAsync(cancel);

    private static WelcomePage.View View(PersonRow person, int? level, string? honorific, string? towards, Refusals refused) =>
        new(person.FullName, level == 1, honorific, Goto.Clean(towards), refused);
}

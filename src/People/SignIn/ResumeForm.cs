using System.Text.Json;
using HocVuSo.People.Contracts;
using HocVuSo.People.Persons;
using HocVuSo.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.SignIn;

/// <summary>What was typed when the idle lock struck, shown to the one who typed it, with a button that sends it again.</summary>
internal static class ResumeForm
{
    // Values longer than this are shown by their beginning: they are sent whole.
    private const int MostShown = 300;

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/vua-viet", Show).For(Can.Learn);
        pages.MapPost("/vua-viet/bo", Drop).For(Can.Learn);
    }

    internal static async Task<Results<RazorComponentResult<ResumeFormPage>, RedirectHttpResult>> Show(HttpContext http, AppDb db, Secrets secrets, TimeProvider clock, CancellationToken cancel)
    {
        if (await FindAsync(http, db, clock, cancel) is not { } kept) { return Goto.Local("/"); }
        var form = JsonSerializer.Deserialize(secrets.Open(IdleLock.SealedFor, kept.Sealed), KeptFormJson.Default.TypedForm)!;
        var called = (await db.Set<PersonRow>().AsNoTracking().SingleAsync(p => p.Id == kept.PersonId, cancel)).Called;
        return Html.Page<ResumeFormPage>(new ResumeFormPage.View(
            PeopleWords.ResumeTitle.With(called),
            QueryHelpers.AddQueryString(Goto.Clean(form.Path), IdleLock.SentAgain, kept.Id.ToString()),
            [.. form.Fields.Select(f => new ResumeFormPage.Field(f.Name, f.Value))],
            [.. form.Fields.Select(f => f.Value.Trim()).Where(IsWriting).Select(v => v.Length > MostShown ? v[..MostShown] + "…" : v)],
            form.HadFiles));
    }

    internal static async Task<RedirectHttpResult> Drop(HttpContext http, AppDb db, IdleLock idle, TimeProvider clock, CancellationToken cancel)
    {
        if (await FindAsync(http, db, clock, cancel) is { } kept) { await idle.ForgetAsync(kept.Id, kept.PersonId, cancel); }
        return Goto.Local("/");
    }

    private static async Task<KeptForm?> FindAsync(HttpContext http, AppDb db, TimeProvider clock, CancellationToken cancel)
    {
        var me = http.Caller().Id;
        var now = clock.GetUtcNow();
        return await db.Set<KeptForm>().AsNoTracking().Where(k => k.PersonId == me && k.ExpiresAt > now).OrderByDescending(k => k.RecordedAt).FirstOrDefaultAsync(cancel);
    }

    // A person's own words, not the codes behind choices.
    private static bool IsWriting(string value) => value.Any(char.IsWhiteSpace) || value.Any(c => c > 127);
}

using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Community.Authority;

/// <summary>One file: what each line came to, then confirming it, then, if need be, taking all of it back with a reason.</summary>
internal static class ShowImport
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Hrefs.Authority + "/{import:guid}", Show).For(Can.RunProvince);
        pages.MapPost(Hrefs.Authority + "/{import:guid}", Confirm).For(Can.RunProvince);
        pages.MapPost(Hrefs.Authority + "/{import:guid}/huy", TakeBack).For(Can.RunProvince);
    }

    internal readonly record struct Form
    {
        public string? Reason { get; init; }
    }

    internal static async Task<Results<RazorComponentResult<ImportPage>, NotFound>> Show(
        ImportId import, HttpContext http, AppDb db, IPlaces places, IPersons persons, CancellationToken cancel) =>
        await FindAsync(import, http, db, places, cancel) is { } found
            ? Html.Page<ImportPage>(await ViewAsync(found, null, Refusals.None, db, persons, cancel))
            : TypedResults.NotFound();

    internal static async Task<Results<RedirectHttpResult, NotFound>> Confirm(
        ImportId import, HttpContext http, AppDb db, IPlaces places, AuthorityImports imports, CancellationToken cancel)
    {
        if (await FindAsync(import, http, db, places, cancel) is not { } found) { return TypedResults.NotFound(); }
        var lines = await db.Set<AuthorityLine>().Where(l => l.ImportId == import).OrderBy(l => l.Line).ToListAsync(cancel);
        // Confirmed twice, or taken first by another file that holds the same people: nothing of this attempt is kept, and the page shows what is.
        if (await imports.ConfirmAsync(found, lines, http.Caller().Id, cancel)) { await db.TrySaveAsync(cancel); }
        return TypedResults.LocalRedirect(Hrefs.Import(import));
    }

    internal static async Task<Results<RedirectHttpResult, RazorComponentResult<ImportPage>, NotFound>> TakeBack(
        ImportId import, [FromForm] Form form, HttpContext http, AppDb db, IPlaces places, IPersons persons, AuthorityImports imports, CancellationToken cancel)
    {
        if (await FindAsync(import, http, db, places, cancel) is not { } found) { return TypedResults.NotFound(); }
        if (found.IsDraft)
        {
            db.RemoveRange(await db.Set<AuthorityLine>().Where(l => l.ImportId == import).ToListAsync(cancel));
            db.Remove(found);
            await db.TrySaveAsync(cancel);
            return TypedResults.LocalRedirect(Hrefs.Authority);
        }
        var refused = new Refusals();
        var reason = Reason.Read(form.Reason, refused.At("reason"));
        if (refused.Any) { return Html.Again<ImportPage>(await ViewAsync(found, form.Reason, refused, db, persons, cancel)); }
        if (await imports.TakeBackAsync(found, http.Caller().Id, reason!, cancel)) { await db.TrySaveAsync(cancel); }
        return TypedResults.LocalRedirect(Hrefs.Import(import));
    }

    private static async Task<AuthorityImport?> FindAsync(ImportId import, HttpContext http, AppDb db, IPlaces places, CancellationToken cancel) =>
        await db.Set<AuthorityImport>().FirstOrDefaultAsync(i => i.Id == import, cancel) is { } found && http.Caller().May(places, found.UnitId, Role.ProvinceOfficer) ? found : null;

    private static async Task<ImportPage.View> ViewAsync(AuthorityImport import, string? reason, Refusals refused, AppDb db, IPersons persons, CancellationToken cancel)
    {
        var lines = (await db.Set<AuthorityLine>().AsNoTracking().Where(l => l.ImportId == import.Id).Select(l => new { l.Line, l.Outcome }).ToListAsync(cancel)).ToLookup(l => l.Outcome, l => l.Line);
        var names = await persons.NamesAsync([.. new[] { import.UploadedBy, import.ConfirmedBy, import.UndoneBy }.OfType<PersonId>().Distinct()], cancel);
        var twin = import.IsDraft
            ? await db.Set<AuthorityImport>().AsNoTracking().Where(i => i.UnitId == import.UnitId && i.Sha256 == import.Sha256 && i.ConfirmedAt != null && i.UndoneAt == null).Select(i => i.ConfirmedAt).FirstOrDefaultAsync(cancel)
            : null;
        var matched = lines[LineOutcome.Known].Count();
        var repeated = lines[LineOutcome.Repeated].Count() + lines[LineOutcome.ImportedBefore].Count();
        var unmatched = lines[LineOutcome.Unmatched].Count();
        var all = lines.Sum(l => l.Count());
        return new(
            (import.IsDraft ? AuthorityWords.Preview : import.UndoneAt is null ? AuthorityWords.Imported : AuthorityWords.TakenBack).With(import.FileName),
            import.IsDraft,
            AuthorityWords.SumsOf.With(Say.Number(all), Say.Number(matched), Say.Number(unmatched), Say.Number(repeated), Say.Number(all - matched - unmatched - repeated)),
            twin is { } before ? AuthorityWords.SameFileBefore.With(Say.Time(before)) : null,
            [.. lines.OrderBy(l => l.Key).Select(l => new ImportPage.Row(AuthorityWords.Outcomes[l.Key], Say.Number(l.Count()), LineNumbers.Of(l)))],
            Who(import.UploadedBy, import.RecordedAt),
            Who(import.ConfirmedBy, import.ConfirmedAt),
            Who(import.UndoneBy, import.UndoneAt),
            import.UndoReason,
            import.Sha256,
            import.IsDraft && matched > 0 ? AuthorityWords.Confirm.With(Say.Number(matched)) : null,
            Hrefs.Import(import.Id),
            import.UndoneAt is null ? Hrefs.UndoImport(import.Id) : null,
            reason,
            refused);

        string? Who(PersonId? person, DateTimeOffset? at) => person is { } id && at is { } instant ? $"{names.GetValueOrDefault(id, "")} · {Say.Time(instant)}" : null;
    }
}

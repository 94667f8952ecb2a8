using System.Security.Cryptography;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using HocVuSo.VietnameseText;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Community.Authority;

/// <summary>
/// Brings a file of the authority: read, judged line by line and kept as a draft without numbers. A file with columns never
/// seen is not kept at all: the page asks which is which and for the file once more.
/// </summary>
internal static class UploadFile
{
    private const int LargestFile = 2 * 1024 * 1024;
    private const int MostImports = 100;

    private static readonly TimeSpan OnePress = TimeSpan.FromSeconds(10);

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Hrefs.Authority, Show).For(Can.RunProvince);
        pages.MapPost(Hrefs.Authority, Submit).For(Can.RunProvince);
    }

    internal static async Task<Results<RazorComponentResult<AuthorityPage>, NotFound>> Show(
        HttpContext http, AppDb db, IPlaces places, IPersons persons, CancellationToken cancel) =>
        ProvinceOf(http, places) is { } province
            ? Html.Page<AuthorityPage>(await ViewAsync(province, null, Refusals.None, db, persons, cancel))
            : TypedResults.NotFound();

    internal static async Task<Results<RedirectHttpResult, RazorComponentResult<AuthorityPage>, NotFound>> Submit(
        HttpContext http, AppDb db, IPlaces places, IPersons persons, AuthorityImports imports, IdSource ids, TimeProvider clock, CancellationToken cancel)
    {
        if (ProvinceOf(http, places) is not { } province) { return TypedResults.NotFound(); }
        var caller = http.Caller();
        var form = await http.Request.ReadFormAsync(cancel);
        var refused = new Refusals();
        var asked = new AskedColumns(form["number"], form["date"], form["result"], form["passed"]);
        var (name, bytes) = await ReadFileAsync(form.Files.GetFile("file"), refused.At("file"), cancel);
        if (bytes is null || AuthorityFile.Read(bytes, refused.At("file")) is not { } file)
        {
            return Html.Again<AuthorityPage>(await ViewAsync(province, null, refused, db, persons, cancel));
        }

        var format = await db.Set<AuthorityFormat>().FirstOrDefaultAsync(f => f.UnitId == province.Id, cancel);
        var columns = asked.Any ? asked.Read(file, refused) : format is not null && file.Has(format.Columns) ? format.Columns : null;
        if (columns is null)
        {
            if (!refused.Any) { refused.Add("number", AuthorityWords.ColumnsUnknown); }
            var guess = file.Guess();
            var shown = asked.Any ? asked : new AskedColumns(guess.Number, guess.Date, null, null);
            return Html.Again<AuthorityPage>(await ViewAsync(province, new(file, shown), refused, db, persons, cancel));
        }
        // The same file this moment is the same press of the button: somebody is on the way to its draft.
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var drafts = await db.Set<AuthorityImport>().Where(i => i.UploadedBy == caller.Id && i.ConfirmedAt == null).ToListAsync(cancel);
        var pressed = drafts.FindAll(d => d.Sha256 == sha256 && d.RecordedAt > clock.GetUtcNow() - OnePress);
        if (pressed.Count > 0 && format?.Columns == columns) { return TypedResults.LocalRedirect(Hrefs.Import(pressed[^1].Id)); }
        if (format is null) { db.Add(new AuthorityFormat { UnitId = province.Id, NumberColumn = "", DateColumn = "", ChangedBy = caller.Id, ChangedAt = clock.GetUtcNow() }.Set(columns, caller.Id, clock.GetUtcNow())); }
        else if (format.Columns != columns) { format.Set(columns, caller.Id, clock.GetUtcNow()); }

        // Who brings a file has left the drafts brought before.
        foreach (var old in drafts.Except(pressed))
        {
            db.RemoveRange(await db.Set<AuthorityLine>().Where(l => l.ImportId == old.Id).ToListAsync(cancel));
            db.Remove(old);
        }
        var import = new AuthorityImport
        {
            Id = ids.New<ImportId>(),
            UnitId = province.Id,
            FileName = name,
            Sha256 = sha256,
            UploadedBy = caller.Id,
        };
        var lines = file.Lines(columns, VietNam.Today(clock));
        db.Add(import);
        db.AddRange(lines.Where(l => l.Outcome != LineOutcome.Known).Select(l => new AuthorityLine { ImportId = import.Id, Line = l.Line, Outcome = l.Outcome }));
        db.AddRange(await imports.JudgeAsync(import, [.. lines.Where(l => l.Outcome == LineOutcome.Known).Select(l => new LineResult(l.Line, persons.Fingerprint(l.Number), l.ConfirmedOn))], cancel));
        // Another request of the same person was first: its draft is the one to look at, from the list.
        return TypedResults.LocalRedirect(await db.TrySaveAsync(cancel) ? Hrefs.Import(import.Id) : Hrefs.Authority);
    }

    internal static Place? ProvinceOf(HttpContext http, IPlaces places) =>
        http.Caller().UnitOf(Role.ProvinceOfficer) is { } unit ? places.Above(unit, UnitKind.Province) : null;

    private static AuthorityFormat Set(this AuthorityFormat format, AuthorityColumns columns, PersonId by, DateTimeOffset at)
    {
        (format.NumberColumn, format.DateColumn, format.ResultColumn, format.PassedValue) = (columns.Number, columns.Date, columns.Result, columns.Passed);
        (format.ChangedBy, format.ChangedAt) = (by, at);
        return format;
    }

    private static async Task<(string Name, byte[]? Bytes)> ReadFileAsync(IFormFile? file, Refusals.Field refused, CancellationToken cancel)
    {
        if (file is null or { Length: 0 }) { return ("", refused.Refuse<byte[]>(AuthorityWords.FileMissing)); }
        if (file.Length > LargestFile) { return ("", refused.Refuse<byte[]>(AuthorityWords.FileTooBig)); }
        var sent = await SentFile.ReadAsync(file, cancel);
        return (sent!.Name, sent.Bytes);
    }

    private static async Task<AuthorityPage.View> ViewAsync(Place province, Unmapped? unmapped, Refusals refused, AppDb db, IPersons persons, CancellationToken cancel)
    {
        var format = await db.Set<AuthorityFormat>().AsNoTracking().FirstOrDefaultAsync(f => f.UnitId == province.Id, cancel);
        var imports = await db.Set<AuthorityImport>().AsNoTracking().Where(i => i.UnitId == province.Id).OrderByDescending(i => i.RecordedAt).Take(MostImports).ToListAsync(cancel);
        var ids = imports.Select(i => i.Id).ToList();
        var counts = await db.Set<AuthorityLine>().Where(l => ids.Contains(l.ImportId)).GroupBy(l => l.ImportId)
            .Select(g => new { g.Key, Lines = g.Count(), Facts = g.Count(l => l.FactId != null) }).ToDictionaryAsync(c => c.Key, cancel);
        var names = await persons.NamesAsync([.. imports.Select(i => i.UploadedBy).Distinct()], cancel);
        return new(
            format is null ? null : AuthorityWords.Columns.With(format.NumberColumn, format.DateColumn, format.ResultColumn is null ? "" : AuthorityWords.ColumnsResult.With(format.ResultColumn, format.PassedValue)),
            unmapped is null ? null : new AuthorityPage.Mapping(
                unmapped.File.Headers,
                unmapped.File.Preview(),
                [.. unmapped.File.Headers.Where(h => h.Length > 0).Select(h => new ChoiceField.Choice(h, h))],
                unmapped.Asked.Number,
                unmapped.Asked.Date,
                unmapped.Asked.Result,
                unmapped.Asked.Passed),
            [.. imports.Select(i => new AuthorityPage.Row(
                i.FileName, Hrefs.Import(i.Id), Say.Time(i.RecordedAt), names.GetValueOrDefault(i.UploadedBy, ""), Say.Number(counts.TryGetValue(i.Id, out var c) ? c.Lines : 0), Say.Number(c?.Facts ?? 0),
                i.IsDraft ? AuthorityWords.StateDraft : i.UndoneAt is null ? AuthorityWords.StateImported : AuthorityWords.StateTakenBack, i.IsDraft, i.UndoneAt is not null))],
            refused);
    }

    private sealed record Unmapped(AuthorityFile File, AskedColumns Asked);

    /// <summary>The columns as the form names them.</summary>
    private sealed record AskedColumns(string? Number, string? Date, string? Result, string? Passed)
    {
        public bool Any => !string.IsNullOrEmpty(Number) || !string.IsNullOrEmpty(Date);

        /// <summary>Null, with what to mend, unless the columns are in the file and make sense together.</summary>
        public AuthorityColumns? Read(AuthorityFile file, Refusals refused)
        {
            if (Number is null || !file.Headers.Contains(Number)) { refused.Add("number", AuthorityWords.ChooseColumn); }
            if (Date is null || !file.Headers.Contains(Date)) { refused.Add("date", AuthorityWords.ChooseColumn); }
            else if (Date == Number) { refused.Add("date", AuthorityWords.ColumnsEqual); }
            var result = string.IsNullOrEmpty(Result) ? null : Result;
            if (result is not null && (!file.Headers.Contains(result) || result == Number || result == Date)) { refused.Add("result", AuthorityWords.ColumnsEqual); }
            var passed = Paragraphs.Normalise(Passed ?? "");
            if (result is not null && passed.Length == 0) { refused.Add("passed", AuthorityWords.PassedMissing); }
            return refused.Any ? null : new(Number!, Date!, result, result is null ? null : passed);
        }
    }
}

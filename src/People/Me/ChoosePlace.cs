using HocVuSo.People.Contracts;
using HocVuSo.People.Persons;
using HocVuSo.People.SignIn;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Me;

/// <summary>
/// Where the person lives and where the person is registered: search the commune, take it from the list, then the village
/// or "not known yet". The same pages serve the first sign-in (step 2) and later changes.
/// </summary>
internal static class ChoosePlace
{
    private const int MostFound = 20;
    private const int LongestSearch = 100;

    // What the radio buttons of "where are you registered" stand for.
    private const string Here = "here";
    private const string Elsewhere = "elsewhere";
    private const string Later = "later";

    public static void Map(IEndpointRouteBuilder pages)
    {
        foreach (var (path, kind, welcome) in new[]
        {
            ("/chao-mung/noi-o", ResidenceKind.Lives, true),
            ("/chao-mung/noi-dang-ky", ResidenceKind.Registered, true),
            ("/toi/noi-o", ResidenceKind.Lives, false),
            ("/toi/noi-dang-ky", ResidenceKind.Registered, false),
        })
        {
            var step = new Step(path, kind, welcome);
            pages.MapGet(path, (string? q, string? xa, string? tiep, IPlaces places) => Show(step, q, xa, tiep, places)).For(Can.Learn);
            pages.MapPost(path, ([FromForm] Form form, HttpContext http, IPlaces places, Accounts accounts, AppDb db, TimeProvider clock, CancellationToken cancel) =>
                Submit(step, form, http, places, accounts, db, clock, cancel)).For(Can.Learn);
        }
    }

    internal sealed record Step(string Path, ResidenceKind Kind, bool Welcome);

    internal readonly record struct Form
    {
        public string? Commune { get; init; }
        public string? Village { get; init; }
        public string? Registered { get; init; }
        public string? Towards { get; init; }
    }

    internal static Results<RazorComponentResult<FindCommunePage>, RazorComponentResult<ChooseVillagePage>, NotFound> Show(Step step, string? q, string? xa, string? tiep, IPlaces places)
    {
        if (xa is not null)
        {
            return places.ByCode(UnitKind.Commune, xa) is { } commune
                ? Html.Page<ChooseVillagePage>(View(step, commune, places, null, step.Welcome ? null : Later, tiep, Refusals.None))
                : TypedResults.NotFound();
        }
        return Html.Page<FindCommunePage>(new FindCommunePage.View(
            step.Kind == ResidenceKind.Lives, step.Welcome, step.Path, q is { Length: > LongestSearch } ? q[..LongestSearch] : q, Goto.Clean(tiep), Found(step, q, tiep, places), NextHref(step, tiep)));
    }

    internal static async Task<Results<RedirectHttpResult, RazorComponentResult<ChooseVillagePage>, NotFound>> Submit(
        Step step, Form form, HttpContext http, IPlaces places, Accounts accounts, AppDb db, TimeProvider clock, CancellationToken cancel)
    {
        if (places.ByCode(UnitKind.Commune, form.Commune ?? "") is not { } commune) { return TypedResults.NotFound(); }
        var refused = new Refusals();
        var village = places.Children(commune.Id).FirstOrDefault(v => v.Code == form.Village);
        if (village is null) { refused.Add("village", PeopleWords.VillageMissing); }
        if (AsksRegistration(step) && form.Registered is not (Here or Elsewhere or Later)) { refused.Add("registered", PeopleWords.RegisteredMissing); }
        if (refused.Any) { return Html.Again<ChooseVillagePage>(View(step, commune, places, form.Village, form.Registered, form.Towards, refused)); }

        if (await Welcome.Welcome.FindAsync(db, http, cancel) is not { Id: var me }) { return TypedResults.NotFound(); }
        var today = VietNam.Today(clock);
        await StateAsync(step.Kind);
        if (AsksRegistration(step) && form.Registered == Here) { await StateAsync(ResidenceKind.Registered); }
        await db.SaveChangesAsync(cancel);
        return Goto.Local(AsksRegistration(step) && form.Registered == Elsewhere ? ReturnPath.On("/chao-mung/noi-dang-ky", form.Towards) : NextHref(step, form.Towards));

        // Sent twice: it is already there, which is what was wanted.
        async Task StateAsync(ResidenceKind kind)
        {
            var stands = await db.Set<Residence>().AsNoTracking().Where(r => r.PersonId == me && r.Kind == kind)
                .OrderByDescending(r => r.RecordedAt).ThenByDescending(r => r.Id).Select(r => (UnitId?)r.UnitId).FirstOrDefaultAsync(cancel);
            if (stands != village!.Id) { accounts.Resides(me, kind, village.Id, today, me); }
        }
    }

    private static bool AsksRegistration(Step step) => step.Welcome && step.Kind == ResidenceKind.Lives;

    private static string NextHref(Step step, string? towards) => step.Welcome ? ReturnPath.On("/chao-mung/viec-hoc", towards) : ShowMe.Path;

    private static IReadOnlyList<FindCommunePage.Found>? Found(Step step, string? q, string? tiep, IPlaces places) => string.IsNullOrWhiteSpace(q) || q.Length > LongestSearch
        ? null
        : [.. places.Search(q, MostFound * 2).Where(p => p.Kind == UnitKind.Commune).Take(MostFound).Select(c => new FindCommunePage.Found(
            c.FullName, places.Above(c.Id, UnitKind.Province)?.FullName ?? "", $"{step.Path}?xa={c.Code}{(Goto.Clean(tiep) is var on && on == "/" ? "" : "&tiep=" + Uri.EscapeDataString(on))}"))];

    private static ChooseVillagePage.View View(Step step, Place commune, IPlaces places, string? village, string? registered, string? towards, Refusals refused) => new(
        step.Kind == ResidenceKind.Lives, step.Welcome, step.Path, ReturnPath.On(step.Path, towards), commune.Code, PeopleWords.PlaceIn.With(commune.FullName, places.Above(commune.Id, UnitKind.Province)?.FullName),
        [.. places.Children(commune.Id).Select(v => new ChoiceField.Choice(v.Code, v.IsUnknownVillage ? PeopleWords.VillageLater : v.FullName))],
        village ?? (places.Children(commune.Id) is [{ Code: var only }] ? only : null),
        AsksRegistration(step) ? [new(Here, PeopleWords.RegisteredHere), new(Elsewhere, PeopleWords.RegisteredElsewhere), new(Later, PeopleWords.RegisteredLater)] : null,
        registered, Goto.Clean(towards), refused);
}

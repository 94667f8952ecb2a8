using HocVuSo.People.Contracts;
using HocVuSo.People.Persons;
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
/// Where the person works or studies, from which day on. A person may belong to several groups at once; a membership is
/// ended, never changed. The commune is searched in the same form: sent without a choice, it comes back with the list.
/// </summary>
internal static class AddMembership
{
    public const string WelcomePath = "/chao-mung/noi-lam-viec";
    public const string LaterPath = "/toi/noi-lam-viec";

    private const int MostFound = 20;
    private const int MostInForce = 10;

    public static void Map(IEndpointRouteBuilder pages)
    {
        foreach (var path in new[] { WelcomePath, LaterPath })
        {
            pages.MapGet(path, (string? tiep, HttpContext http, AppDb db, IPersons persons, IPlaces places, IdSource ids, CancellationToken cancel) => Show(path, tiep, http, db, persons, places, ids, cancel)).For(Can.Learn);
            pages.MapPost(path, ([FromForm] Form form, HttpContext http, AppDb db, IPersons persons, IPlaces places, Accounts accounts, IdSource ids, TimeProvider clock, CancellationToken cancel) =>
                Submit(path, form, http, db, persons, places, accounts, ids, clock, cancel)).For(Can.Learn);
        }
        pages.MapPost(LaterPath + "/{id:guid}/ket-thuc", End).For(Can.Learn);
    }

    internal readonly record struct Form
    {
        /// <summary>Of the membership, minted with the form.</summary>
        public string? Id { get; init; }

        public string? Group { get; init; }
        public string? Organisation { get; init; }
        public string? Commune { get; init; }
        public string? Search { get; init; }
        public string? From { get; init; }
        public string? Towards { get; init; }
    }

    internal static async Task<Results<RazorComponentResult<AddMembershipPage>, NotFound>> Show(
        string path, string? tiep, HttpContext http, AppDb db, IPersons persons, IPlaces places, IdSource ids, CancellationToken cancel)
    {
        if (await Welcome.Welcome.FindAsync(db, http, cancel) is not { } person) { return TypedResults.NotFound(); }
        var group = person.Path == Groups.Adults ? null : person.Path;
        return Html.Page<AddMembershipPage>(await ViewAsync(path, person.Id, new Form { Id = ids.New<RowId>().ToString(), Group = group, Towards = tiep }, [], persons, places, Refusals.None, cancel));
    }

    internal static async Task<Results<RedirectHttpResult, RazorComponentResult<AddMembershipPage>, NotFound>> Submit(
        string path, Form form, HttpContext http, AppDb db, IPersons persons, IPlaces places, Accounts accounts, IdSource ids, TimeProvider clock, CancellationToken cancel)
    {
        if (await Welcome.Welcome.FindAsync(db, http, cancel) is not { } person) { return TypedResults.NotFound(); }
        var refused = new Refusals();
        var group = form.Group is { } typed && Organised.Contains(typed, StringComparer.Ordinal) ? typed : refused.At("group").Refuse<string>(PeopleWords.GroupMissing);
        var organisation = Read.Organisation(form.Organisation, refused.At("organisation"));
        var (commune, found) = ReadCommune(form, places, refused);
        var from = Read.PastOrToday(form.From, VietNam.Today(clock), refused.At("from"));
        if (!refused.Any && await InForceAsync(db, person.Id, clock, cancel) is var held)
        {
            if (held.Count >= MostInForce) { refused.Add("organisation", PeopleWords.TooManyMemberships); }
            // Sent twice: it is already there, which is what was wanted.
            else if (!held.Exists(m => m.Group == group && m.UnitId == commune!.Id && VietnameseText.PersonName.Same(m.Organisation, organisation!)))
            {
                accounts.Join(RowId.TryParse(form.Id, null, out var id) ? id : ids.New<RowId>(), person.Id, group!, organisation!, commune!.Id, from!.Value, person.Id);
                // Another press was first, or the same page says something else now: what is there is looked at again.
                if (!await db.TrySaveAsync(cancel)) { return await Submit(path, form with { Id = null }, http, db, persons, places, accounts, ids, clock, cancel); }
            }
        }
        return refused.Any
            ? Html.Again<AddMembershipPage>(await ViewAsync(path, person.Id, form, found, persons, places, refused, cancel))
            : Goto.Local(path == WelcomePath ? form.Towards : ShowMe.Path);
    }

    internal static async Task<Results<RedirectHttpResult, NotFound>> End(RowId id, HttpContext http, AppDb db, Accounts accounts, TimeProvider clock, CancellationToken cancel)
    {
        var me = http.Caller().Id;
        if (await db.Set<MembershipRow>().FirstOrDefaultAsync(m => m.Id == id && m.PersonId == me, cancel) is not { } membership) { return TypedResults.NotFound(); }
        if (membership.To is null) { accounts.Leave(membership, VietNam.Today(clock), me); }
        await db.TrySaveAsync(cancel);   // false: another press ended it this moment
        return Goto.Local(ShowMe.Path);
    }

    internal static async Task<List<MembershipRow>> InForceAsync(AppDb db, PersonId person, TimeProvider clock, CancellationToken cancel)
    {
        var today = VietNam.Today(clock);
        return await db.Set<MembershipRow>().Where(m => m.PersonId == person && (m.To == null || m.To > today)).OrderBy(m => m.From).ThenBy(m => m.Id).ToListAsync(cancel);
    }

    // The groups one belongs to by a place of work or study; adults are so by their birth date.
    private static readonly string[] Organised = [Groups.PublicEmployees, Groups.Students, Groups.Workers];

    private static (Place? Commune, IReadOnlyList<Place> Found) ReadCommune(Form form, IPlaces places, Refusals refused)
    {
        if (places.ByCode(UnitKind.Commune, form.Commune ?? "") is { } chosen) { return (chosen, []); }
        var found = places.Search(form.Search ?? "", MostFound * 2).Where(p => p.Kind == UnitKind.Commune).Take(MostFound).ToList();
        if (found.Count == 1) { return (found[0], []); }
        refused.Add(found.Count == 0 ? "search" : "commune", found.Count > 0 ? PeopleWords.CommuneChoose : string.IsNullOrWhiteSpace(form.Search) ? PeopleWords.CommuneMissing : PeopleWords.FoundNone);
        return (null, found);
    }

    private static async Task<AddMembershipPage.View> ViewAsync(
        string path, PersonId me, Form form, IReadOnlyList<Place> found, IPersons persons, IPlaces places, Refusals refused, CancellationToken cancel)
    {
        // Most people work where they live: that commune is offered first, but not chosen for them.
        var home = (await persons.FindAsync(me, cancel))?.Lives is { } lives ? places.Above(lives, UnitKind.Commune) : null;
        var chosen = places.ByCode(UnitKind.Commune, form.Commune ?? "");
        var offered = found.Prepend(home).Prepend(chosen).OfType<Place>().DistinctBy(p => p.Id);
        return new(
            path == WelcomePath, path, [.. Organised.Select(g => new ChoiceField.Choice(g, Groups.Names[g]))], form.Group, form.Organisation,
            [.. offered.Select(c => new ChoiceField.Choice(c.Code, PeopleWords.PlaceIn.With(c.FullName, places.Above(c.Id, UnitKind.Province)?.FullName)))],
            form.Commune, form.Search, form.From, form.Id, Goto.Clean(form.Towards), refused);
    }
}

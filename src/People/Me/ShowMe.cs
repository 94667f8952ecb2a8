using HocVuSo.People.Contracts;
using HocVuSo.People.Persons;
using HocVuSo.People.SignIn;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Me;

/// <summary>What the system knows of the person, who looked at it, and the way to change each thing.</summary>
internal static class ShowMe
{
    public const string Path = "/toi";

    private const int MostOpenings = 20;

    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet(Path, Show).For(Can.Learn);

    internal static async Task<Results<RazorComponentResult<ShowMePage>, NotFound>> Show(HttpContext http, AppDb db, IPersons persons, IPlaces places, TimeProvider clock, CancellationToken cancel)
    {
        var caller = http.Caller();
        http.Response.Headers.CacheControl = "no-store";   // the back button of a shared phone shows nothing of who left
        if (await db.Set<PersonRow>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == caller.Id, cancel) is not { } person) { return TypedResults.NotFound(); }
        var residences = await db.Set<Residence>().AsNoTracking().Where(r => r.PersonId == person.Id).OrderByDescending(r => r.RecordedAt).ThenByDescending(r => r.Id).ToListAsync(cancel);
        var openings = await db.Set<Opening>().AsNoTracking().Where(o => o.AboutId == person.Id).OrderByDescending(o => o.RecordedAt).Take(MostOpenings).ToListAsync(cancel);
        var names = await persons.NamesAsync([.. openings.Select(o => o.ById)], cancel);
        var given = await ChooseLearning.GivenAsync(db, person.Id, cancel);
        return Html.Page<ShowMePage>(new ShowMePage.View(
            person.FullName,
            person.BirthDate is { } born ? Say.Date(born) : null,
            person.Honorific.Length == 0 ? null : person.Called,
            await Welcome.Welcome.LevelAsync(db, person.Id, cancel),
            Where(ResidenceKind.Lives), Where(ResidenceKind.Registered),
            person.Path is { } path ? Groups.Names[path].ToString() : null,
            person.NeedsNoTimePressure(VietNam.Today(clock)),
            [.. given.Select(PeopleWords.TickName)],
            [.. (await AddMembership.InForceAsync(db, person.Id, clock, cancel)).Select(m => new ShowMePage.MembershipLine(
                m.Id.ToString(), m.Organisation, Groups.Names[m.Group], PlaceName(m.UnitId), Say.Date(m.From)))],
            [.. caller.Grants.Select(g => PeopleWords.RoleIn(g.Role, places.Find(g.Unit)))],
            [.. openings.Select(o => new ShowMePage.OpeningLine(Say.Time(o.RecordedAt), names.GetValueOrDefault(o.ById, PeopleWords.SomebodyGone), o.Purpose))],
            Principals.WayOf(http.User) == SignInWay.Staff,
            person.WelcomedAt is null));

        string? Where(ResidenceKind kind) => residences.FirstOrDefault(r => r.Kind == kind) is { } latest ? PlaceName(latest.UnitId) : null;

        string PlaceName(UnitId unit) => places.Find(unit) is { } at
            ? string.Join(", ", new[] { at.IsUnknownVillage ? null : at.FullName, at.Kind == UnitKind.Village ? places.Above(unit, UnitKind.Commune)?.FullName : null, places.Above(unit, UnitKind.Province)?.FullName }.OfType<string>())
            : PeopleWords.PlaceGone;
    }
}

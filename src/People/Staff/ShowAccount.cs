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

namespace HocVuSo.People.Staff;

/// <summary>
/// One official's account: roles given and taken back within the administrator's units, closing and reopening, new sign-in
/// details. Everything is recorded with who did it. Nobody closes the own account or takes back the own administrator's role.
/// </summary>
internal static class ShowAccount
{
    private const int MostFound = 20;

    private static readonly Role[] Grantable = [Role.Helper, Role.CommuneOfficer, Role.CommuneLeader, Role.ProvinceOfficer, Role.ItemAuthor, Role.Administrator];

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(ListAccounts.Path + "/{person:guid}", Show).For(Can.Administer);
        pages.MapPost(ListAccounts.Path + "/{person:guid}/vai-tro", Grant).For(Can.Administer);
        pages.MapPost(ListAccounts.Path + "/{person:guid}/vai-tro/{grant:guid}/thoi", Revoke).For(Can.Administer);
        pages.MapPost(ListAccounts.Path + "/{person:guid}/khoa", Close).For(Can.Administer);
        pages.MapPost(ListAccounts.Path + "/{person:guid}/mo", Reopen).For(Can.Administer);
        pages.MapPost(ListAccounts.Path + "/{person:guid}/cap-lai", Renew).For(Can.Administer);
    }

    internal readonly record struct GrantForm
    {
        /// <summary>Of the grant, minted with the form.</summary>
        public string? Id { get; init; }

        public string? Role { get; init; }
        public string? Unit { get; init; }
        public string? Search { get; init; }
    }

    internal static async Task<Results<RazorComponentResult<ShowAccountPage>, NotFound>> Show(
        PersonId person, HttpContext http, AppDb db, AccountScope scope, IPlaces places, IOpenings openings, IdSource ids, TimeProvider clock, CancellationToken cancel)
    {
        if (await scope.FindAsync(http.Caller(), person, cancel) is not { } seen) { return TypedResults.NotFound(); }
        openings.Record(http.Caller().Id, [person], PeopleWords.OpenedForAdministration, http.Request.Path);
        await db.SaveChangesAsync(cancel);
        return Html.Page<ShowAccountPage>(View(seen, http.Caller(), scope, places, clock, new GrantForm { Id = ids.New<RowId>().ToString() }, [], Refusals.None));
    }

    internal static async Task<Results<RedirectHttpResult, RazorComponentResult<ShowAccountPage>, NotFound>> Grant(
        PersonId person, [FromForm] GrantForm form, HttpContext http, AppDb db, AccountScope scope, Accounts accounts, IPlaces places, IdSource ids, TimeProvider clock, CancellationToken cancel)
    {
        var caller = http.Caller();
        if (await scope.FindAsync(caller, person, cancel) is not { } seen) { return TypedResults.NotFound(); }
        var refused = new Refusals();
        if (!Chosen.TryRead<Role>(form.Role, out var role) || !Grantable.Contains(role)) { refused.Add("role", PeopleWords.RoleMissing); }
        var (unit, found) = ReadUnit(form, caller, scope, places, refused);
        if (!refused.Any && !Fits(role, unit!)) { refused.Add("role", PeopleWords.RoleWrongKind); }
        if (!refused.Any && seen.Grants.Exists(g => g.Role == role && g.UnitId == unit!.Id)) { refused.Add("role", PeopleWords.RoleHeld); }
        if (refused.Any) { return Html.Again<ShowAccountPage>(View(seen, caller, scope, places, clock, form, found, refused)); }

        accounts.Grant(RowId.TryParse(form.Id, null, out var id) ? id : ids.New<RowId>(), person, role, unit!.Id, VietNam.Today(clock), caller.Id);
        seen.Person.Changed();
        // Another press was first, or the same page grants something else now: what is there is looked at again.
        if (!await db.TrySaveAsync(cancel)) { return await Grant(person, form with { Id = null }, http, db, scope, accounts, places, ids, clock, cancel); }
        return Goto.Local($"{ListAccounts.Path}/{person}");
    }

    internal static async Task<Results<RedirectHttpResult, NotFound>> Revoke(PersonId person, RowId grant, HttpContext http, AppDb db, AccountScope scope, TimeProvider clock, CancellationToken cancel)
    {
        var caller = http.Caller();
        var seen = await scope.FindAsync(caller, person, cancel);
        if (seen?.Grants.FirstOrDefault(g => g.Id == grant) is not { } held || !MayRevoke(held, caller, scope)) { return TypedResults.NotFound(); }
        held.Revoke(VietNam.Today(clock), caller.Id);
        seen.Person.Changed();
        await db.SaveChangesAsync(cancel);
        return Goto.Local($"{ListAccounts.Path}/{person}");
    }

    internal static Task<Results<RedirectHttpResult, NotFound>> Close(PersonId person, HttpContext http, AppDb db, AccountScope scope, IOpenings openings, TimeProvider clock, CancellationToken cancel) =>
        ChangeAsync(person, PeopleWords.CloseAccount, http, db, scope, openings, account => account.ClosedAt ??= clock.GetUtcNow(), cancel);

    internal static Task<Results<RedirectHttpResult, NotFound>> Reopen(PersonId person, HttpContext http, AppDb db, AccountScope scope, IOpenings openings, CancellationToken cancel) =>
        ChangeAsync(person, PeopleWords.ReopenAccount, http, db, scope, openings, account => account.ClosedAt = null, cancel);

    internal static async Task<Results<RedirectHttpResult, NotFound>> Renew(
        PersonId person, HttpContext http, AppDb db, AccountScope scope, IOpenings openings, StaffPasswords passwords, NewSecrets hand, Secrets secrets, Entropy entropy, CancellationToken cancel)
    {
        var password = passwords.Make();
        var key = StaffPasswords.Bytes(entropy, Totp.SecretLength);
        string? username = null;
        var answer = await ChangeAsync(person, PeopleWords.RenewSecrets, http, db, scope, openings, account =>
        {
            account.PasswordHash = passwords.Hash(password);
            account.SealedTotp = secrets.Seal(StaffAccount.SealedFor, key);
            account.MustChange = true;
            account.LockedUntil = null;
            username = account.Username;
        }, cancel);
        if (username is null) { return answer; }
        hand.Hand(http, person, username, password, Base32.Write(key));
        return Goto.Local($"{ListAccounts.Path}/{person}/dang-nhap");
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> ChangeAsync(
        PersonId person, string purpose, HttpContext http, AppDb db, AccountScope scope, IOpenings openings, Action<StaffAccount> change, CancellationToken cancel)
    {
        var caller = http.Caller();
        if (person == caller.Id || await scope.FindAsync(caller, person, cancel) is not { Whole: true } seen) { return TypedResults.NotFound(); }
        change(seen.Account);
        seen.Person.Changed();
        openings.Record(caller.Id, [person], purpose, http.Request.Path);
        await db.SaveChangesAsync(cancel);
        return Goto.Local($"{ListAccounts.Path}/{person}");
    }

    private static bool MayRevoke(GrantRow grant, Caller caller, AccountScope scope) =>
        scope.IsInside(caller, grant.UnitId) && !(grant.PersonId == caller.Id && grant.Role == Role.Administrator);

    private static bool Fits(Role role, Place unit) => role switch
    {
        Role.Helper or Role.CommuneOfficer or Role.CommuneLeader => unit.Kind == UnitKind.Commune,
        Role.ProvinceOfficer => unit.Kind == UnitKind.Province,
        _ => unit.Kind != UnitKind.Village,
    };

    private static (Place? Unit, IReadOnlyList<Place> Found) ReadUnit(GrantForm form, Caller caller, AccountScope scope, IPlaces places, Refusals refused)
    {
        var code = form.Unit ?? "";
        if ((places.ByCode(UnitKind.Commune, code) ?? places.ByCode(UnitKind.Province, code)) is { } chosen && scope.IsInside(caller, chosen.Id)) { return (chosen, []); }
        if (string.IsNullOrWhiteSpace(form.Search))
        {
            refused.Add("search", PeopleWords.UnitMissing);
            return (null, []);
        }
        var found = places.Search(form.Search, 500).Where(p => scope.IsInside(caller, p.Id)).Take(MostFound).ToList();
        if (found.Count == 1) { return (found[0], []); }
        refused.Add(found.Count == 0 ? "search" : "unit", found.Count == 0 ? PeopleWords.UnitNone : PeopleWords.UnitChoose);
        return (null, found);
    }

    private static ShowAccountPage.View View(
        AccountScope.Seen seen, Caller caller, AccountScope scope, IPlaces places, TimeProvider clock, GrantForm form, IReadOnlyList<Place> found, Refusals refused)
    {
        var chosen = form.Unit is { } code ? places.ByCode(UnitKind.Commune, code) ?? places.ByCode(UnitKind.Province, code) : null;
        return new(
            $"{ListAccounts.Path}/{seen.Account.PersonId}", seen.Person.FullName, seen.Account.Username, ListAccounts.StateOf(seen.Account, clock.GetUtcNow()),
            seen.Account.ClosedAt is { } closed ? Say.Time(closed) : null,
            [.. seen.Grants.Select(g => new ShowAccountPage.Line(g.Id.ToString(), PeopleWords.RoleIn(g.Role, places.Find(g.UnitId)), Say.Date(g.From), MayRevoke(g, caller, scope)))],
            [.. Grantable.Select(r => new ChoiceField.Choice(r.ToString(), PeopleWords.RoleName(r)))], form.Role,
            [.. found.Prepend(chosen).OfType<Place>().DistinctBy(p => p.Id).Select(u => new ChoiceField.Choice(u.Code, u.Kind == UnitKind.Province ? u.FullName : PeopleWords.PlaceIn.With(u.FullName, places.Above(u.Id, UnitKind.Province)?.FullName)))],
            form.Unit, form.Search, form.Id, seen.Whole && seen.Account.PersonId != caller.Id, seen.Account.PersonId == caller.Id, refused);
    }
}

using HocVuSo.Ledger.Contracts;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using HocVuSo.VietnameseText;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Community.Helps;

/// <summary>
/// Ghi một lần giúp: whom, what, where, on one page. The id of the record is minted with the form, so that a form sent
/// twice (no signal, an impatient thumb) is recorded once.
/// </summary>
internal static class RecordHelp
{
    private const string SomeoneElse = "moi";
    private const string Many = "nhieu";
    private const int MostRecent = 5;

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Hrefs.Help, Show).For(Can.Help);
        pages.MapPost(Hrefs.FindPerson, FindPerson).For(Can.Help);
        pages.MapPost(Hrefs.Help, Submit).For(Can.Help);
    }

    internal readonly record struct Form
    {
        public string? Id { get; init; }
        public string? Whom { get; init; }
        public string? Name { get; init; }
        public string? Looked { get; init; }
        public string? BirthYear { get; init; }
        public string? People { get; init; }
        public string? What { get; init; }
        public string? Village { get; init; }
    }

    internal static async Task<Results<RazorComponentResult<RecordHelpPage>, NotFound>> Show(HttpContext http, Desk desk, IdSource ids, CancellationToken cancel)
    {
        if (desk.CommuneOf(http.Caller()) is not { } commune) { return TypedResults.NotFound(); }
        var form = new Form { Id = ids.New<HelpId>().ToString(), Village = (await desk.UsualVillageAsync(http.Caller(), commune, cancel))?.ToString() };
        return Html.Page<RecordHelpPage>(await desk.ViewAsync(http.Caller(), commune, form, null, Refusals.None, cancel));
    }

    /// <summary>Looks for the name typed. The answer is the page itself: a name belongs in no address and in no log.</summary>
    internal static async Task<Results<RazorComponentResult<RecordHelpPage>, NotFound>> FindPerson(
        [FromForm] Form form, HttpContext http, Desk desk, AppDb db, CancellationToken cancel)
    {
        if (desk.CommuneOf(http.Caller()) is not { } commune) { return TypedResults.NotFound(); }
        var refused = new Refusals();
        if (ListedPerson.ReadName(form.Name, refused.At("name")) is not { } name)
        {
            return Html.Again<RecordHelpPage>(await desk.ViewAsync(http.Caller(), commune, form, null, refused, cancel));
        }
        var found = await desk.FindAsync(http.Caller(), commune, name, cancel);
        await db.SaveChangesAsync(cancel);
        var chosen = found.Count == 0 ? SomeoneElse : found.Count == 1 ? found[0].Id.ToString() : null;
        return Html.Page<RecordHelpPage>(await desk.ViewAsync(http.Caller(), commune, form with { Whom = chosen, Looked = name }, found, refused, cancel));
    }

    internal static async Task<Results<RedirectHttpResult, RazorComponentResult<RecordHelpPage>, NotFound>> Submit(
        [FromForm] Form form, HttpContext http, Desk desk, AppDb db, ILedger ledger, IPlaces places, IdSource ids, TimeProvider clock, CancellationToken cancel)
    {
        var caller = http.Caller();
        if (desk.CommuneOf(caller) is not { } commune || !HelpId.TryParse(form.Id, null, out var id)) { return TypedResults.NotFound(); }
        if (await db.Set<Help>().AsNoTracking().FirstOrDefaultAsync(h => h.Id == id, cancel) is { } before)
        {
            return before.HelperId == caller.Id ? TypedResults.LocalRedirect(Hrefs.Saved(id)) : TypedResults.NotFound();
        }
        var refused = new Refusals();
        var village = ReadVillage(form.Village, commune, places, refused.At("village"));
        var subject = HelpSubject.Find(form.What) ?? refused.At("what").Refuse<HelpSubject>(HelpWords.WhatMissing);
        var whom = await desk.ReadWhomAsync(caller, commune, village, form, refused, cancel);
        if (refused.Any)
        {
            // The same form sent twice in one instant: its own first record is the namesake that was just found.
            if (await db.Set<Help>().AsNoTracking().AnyAsync(h => h.Id == id && h.HelperId == caller.Id, cancel)) { return TypedResults.LocalRedirect(Hrefs.Saved(id)); }
            await db.SaveChangesAsync(cancel);   // whose names were opened
            var again = whom.Namesakes.Count > 0 ? form with { Whom = SomeoneElse, Looked = form.Name } : form;
            return Html.Again<RecordHelpPage>(await desk.ViewAsync(caller, commune, again, whom.Namesakes.Count > 0 ? whom.Namesakes : null, refused, cancel));
        }

        var today = VietNam.Today(clock);
        var fact = ledger.Append(new NewFact(
            FactKinds.Helped, whom.Person, village!.Value, today, whom.Person is null ? Proof.Declared : Proof.Listed, Help.Source, id.ToString(), subject!.Code, whom.People, caller.Id));
        db.Add(new Help
        {
            Id = id,
            HelperId = caller.Id,
            PersonId = whom.Person,
            People = whom.People,
            Subject = subject.Code,
            UnitId = village.Value,
            CommuneId = commune,
            HelpedOn = today,
            FactId = fact,
        });
        // Another request was first, with this very form or with the same new name: now it can be seen.
        return await db.TrySaveAsync(cancel) ? TypedResults.LocalRedirect(Hrefs.Saved(id)) : await Submit(form, http, desk, db, ledger, places, ids, clock, cancel);
    }

    private static UnitId? ReadVillage(string? text, UnitId commune, IPlaces places, Refusals.Field refused) =>
        Guid.TryParseExact(text, "N", out var id) && places.Children(commune).Any(v => v.Id.Value == id) ? new UnitId(id) : refused.Refuse<UnitId?>(HelpWords.WhereMissing);

    /// <summary>Whom a record is about: one person, or a number of people. Namesakes: who may be meant instead.</summary>
    internal sealed record Whom(PersonId? Person, int People, IReadOnlyList<Known> Namesakes)
    {
        public static readonly Whom Unread = new(null, 1, []);
    }

    /// <summary>What the three requests of this page share: who is known here, and the page drawn from what was typed.</summary>
    internal sealed class Desk(
        AppDb db, PeopleHere people, HelpLines lines, IPersons persons, IPlaces places, IOpenings openings, IEnumerable<IPersonChanges> changes, IdSource ids, TimeProvider clock)
    {
        /// <summary>The commune a helper serves. Help happens in a commune: who holds the role of a province has no page here.</summary>
        public UnitId? CommuneOf(Caller caller) =>
            caller.UnitOf(Role.Helper, Role.CommuneOfficer) is { } unit ? places.Above(unit, UnitKind.Commune)?.Id : null;

        /// <summary>The helper's own village: the one served, else the one lived in; when neither is a village of the commune, where help was recorded last.</summary>
        public async Task<UnitId?> UsualVillageAsync(Caller caller, UnitId commune, CancellationToken cancel)
        {
            if (caller.UnitOf(Role.Helper) is { } unit && places.Find(unit)?.Kind == UnitKind.Village) { return unit; }
            if ((await persons.FindAsync(caller.Id, cancel))?.Lives is { } lives && places.IsWithin(lives, commune)) { return lives; }
            return await db.Set<Help>().AsNoTracking().Where(h => h.HelperId == caller.Id && h.CommuneId == commune)
                .OrderByDescending(h => h.HelpedOn).ThenByDescending(h => h.RecordedAt).Select(h => (UnitId?)h.UnitId).FirstOrDefaultAsync(cancel);
        }

        /// <summary>People of that name but the helper. Opening their names joins the session.</summary>
        public async Task<IReadOnlyList<Known>> FindAsync(Caller caller, UnitId commune, string name, CancellationToken cancel)
        {
            var found = (await people.FindAsync(commune, name, cancel)).Where(p => p.Id != caller.Id).ToList();
            openings.Record(caller.Id, found.Select(p => p.Id), HelpWords.Title.Vi, Hrefs.Help);
            return found;
        }

        public async Task<Whom> ReadWhomAsync(Caller caller, UnitId commune, UnitId? village, Form form, Refusals refused, CancellationToken cancel)
        {
            var typed = PersonName.Normalise(form.Name ?? "");
            var looked = typed.Length > 0 && PersonName.Same(typed, form.Looked ?? "");
            // Who typed a name or a number and touched no circle meant what was typed.
            var choice = form.Whom ?? (typed.Length > 0 && !looked ? SomeoneElse : string.IsNullOrWhiteSpace(form.People) ? "" : Many);
            if (choice == Many)
            {
                return VietnameseNumber.ReadInteger(form.People, out var count) && count is >= 1 and <= Help.MostPeople
                    ? new(null, (int)count, [])
                    : refused.At("people").Refuse<Whom>(HelpWords.HowManyRefused.With(Help.MostPeople)) ?? Whom.Unread;
            }
            if (choice == SomeoneElse) { return await ReadNewAsync(caller, commune, village, form, looked, refused, cancel); }
            if (!PersonId.TryParse(choice, null, out var id)) { return refused.At("whom").Refuse<Whom>(HelpWords.WhomMissing) ?? Whom.Unread; }
            if (typed.Length > 0 && !looked) { return refused.At("whom").Refuse<Whom>(HelpWords.WhomTwice) ?? Whom.Unread; }
            if (id == caller.Id) { return refused.At("whom").Refuse<Whom>(HelpWords.NotOneself) ?? Whom.Unread; }
            return (await people.OfAsync([id], cancel)).GetValueOrDefault(id) is { } known && places.IsWithin(known.Village, commune)
                ? new(known.Id, 1, [])
                : refused.At("whom").Refuse<Whom>(HelpWords.WhomNotHere) ?? Whom.Unread;
        }

        public async Task<RecordHelpPage.View> ViewAsync(Caller caller, UnitId commune, Form form, IReadOnlyList<Known>? found, Refusals refused, CancellationToken cancel)
        {
            var candidates = found is { Count: > 0 } ? found : await RecentAsync(caller, commune, cancel);
            return new(
                form.Id ?? "",
                [.. candidates.Select(p => new RecordHelpPage.Person(p.Id.ToString(), p.FullName, lines.Describe(p)))],
                found is null ? HelpWords.RecentlyHelped : found.Count > 0 ? HelpWords.FoundHere : HelpWords.NobodyFound,
                form.Whom ?? "",
                SomeoneElse,
                Many,
                form.Name,
                form.Looked,
                form.BirthYear,
                form.People,
                [.. HelpSubject.All.Select(s => new RecordHelpPage.Subject(s.Code, s.Name, Asset.Url(s.Picture), s.Code == form.What))],
                [.. places.Children(commune).Select(v => new ChoiceField.Choice(v.Id.ToString(), v.FullName))],
                form.Village,
                refused);
        }

        // A new name goes on the list. When namesakes are known and were not shown yet, they are shown first.
        private async Task<Whom> ReadNewAsync(Caller caller, UnitId commune, UnitId? village, Form form, bool looked, Refusals refused, CancellationToken cancel)
        {
            var today = VietNam.Today(clock);
            var name = ListedPerson.ReadName(form.Name, refused.At("name"));
            var year = ListedPerson.ReadBirthYear(form.BirthYear, today, refused.At("birthyear"));
            if (name is null || village is not { } lives || refused.Any) { return Whom.Unread; }
            var key = PersonName.Key(name);
            var same = await db.Set<ListedPerson>().AsNoTracking().FirstOrDefaultAsync(p => p.CommuneId == commune && p.NameKey == key && p.BirthYear == year && p.VillageId == lives, cancel);
            if (same is not null && year != ListedPerson.YearUnknown) { return new((await persons.ResolveAsync([same.Id], cancel))[same.Id], 1, []); }
            if (!looked)
            {
                var namesakes = (await FindAsync(caller, commune, name, cancel)).Where(p => PersonName.Same(p.FullName, name)).ToList();
                if (namesakes.Count > 0)
                {
                    refused.Add("whom", HelpWords.Namesakes);
                    return Whom.Unread with { Namesakes = namesakes };
                }
            }
            if (same is not null) { return new((await persons.ResolveAsync([same.Id], cancel))[same.Id], 1, []); }
            var listed = new ListedPerson
            {
                Id = ids.New<PersonId>(),
                CommuneId = commune,
                VillageId = lives,
                FullName = name,
                NameKey = key,
                BirthYear = year,
                ListedBy = caller.Id,
            };
            db.Add(listed);
            foreach (var listener in changes) { listener.LivesIn(listed.Id, listed.LatestBirthDate, lives, ListedPerson.LivesSince, caller.Id); }
            return new(listed.Id, 1, []);
        }

        private async Task<IReadOnlyList<Known>> RecentAsync(Caller caller, UnitId commune, CancellationToken cancel)
        {
            var last = await db.Set<Help>().AsNoTracking().Where(h => h.HelperId == caller.Id && h.PersonId != null && h.UndoneAt == null)
                .OrderByDescending(h => h.HelpedOn).ThenByDescending(h => h.RecordedAt).Select(h => h.PersonId!.Value).Take(MostRecent * 4).ToListAsync(cancel);
            var known = await people.OfAsync([.. last.Distinct()], cancel);
            return [.. last.Distinct().Where(known.ContainsKey).Select(id => known[id]).Where(p => places.IsWithin(p.Village, commune)).DistinctBy(p => p.Id).Take(MostRecent)];
        }
    }
}

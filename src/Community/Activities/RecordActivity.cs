using HocVuSo.Community.Contracts;
using HocVuSo.Community.Helps;
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

namespace HocVuSo.Community.Activities;

/// <summary>
/// /hoat-dong: what took place is recorded once, with a picture or a document, by whoever did it; below stands what the commune recorded last.
/// The id is minted with the form, so that a form sent twice is recorded once.
/// </summary>
internal static class RecordActivity
{
    private const int Latest = 30;

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Hrefs.Activities, Show).For(Can.Help);
        pages.MapPost(Hrefs.Activities, Submit).WithMetadata(new RequestSizeLimitAttribute(StoredFile.LargestForm)).For(Can.Help);
    }

    internal readonly record struct Form
    {
        public string? Id { get; init; }
        public string? Kind { get; init; }
        public string? On { get; init; }
        public string? Village { get; init; }
        public string? What { get; init; }
        public string? People { get; init; }
        public string? Names { get; init; }
    }

    internal static async Task<Results<RazorComponentResult<RecordActivityPage>, NotFound>> Show(
        [FromQuery(Name = "loai")] string? kind, HttpContext http, AppDb db, IPlaces places, ActivityLines lines, IdSource ids, TimeProvider clock, CancellationToken cancel)
    {
        if (CommuneOf(http, places) is not { } commune) { return TypedResults.NotFound(); }
        var village = http.Caller().UnitOf(Role.Helper) is { } unit && places.Find(unit)?.Kind == UnitKind.Village ? unit.ToString() : null;
        var form = new Form { Id = ids.New<ActivityId>().ToString(), Kind = kind, On = VietnameseDate.Format(VietNam.Today(clock)), Village = village };
        return Html.Page<RecordActivityPage>(await ViewAsync(commune, form, Refusals.None, db, places, lines, cancel));
    }

    internal static async Task<Results<RedirectHttpResult, RazorComponentResult<RecordActivityPage>, NotFound>> Submit(
        [FromForm] Form form, [FromForm(Name = "File")] IFormFile? file, HttpContext http, AppDb db, ILedger ledger, IPlaces places, ActivityLines lines, TimeProvider clock, CancellationToken cancel)
    {
        if (CommuneOf(http, places) is not { } commune || !ActivityId.TryParse(form.Id, null, out var id)) { return TypedResults.NotFound(); }
        var (caller, today) = (http.Caller(), VietNam.Today(clock));
        if (await db.Set<Activity>().AsNoTracking().AnyAsync(a => a.Id == id, cancel)) { return TypedResults.LocalRedirect(Hrefs.Activity(id)); }
        var refused = new Refusals();
        var kind = ActivityKind.Find(form.Kind) ?? refused.At("Kind").Refuse<ActivityKind>(ActivityWords.KindMissing);
        var on = DayOf(form.On, today, refused.At("On"));
        var village = VillageOf(form.Village, commune, places, refused.At("Village"));
        var what = Paragraphs.Normalise(form.What ?? "");
        if (what.Length == 0) { refused.Add("What", ActivityWords.WhatMissing); }
        else if (what.Length > Activity.LongestWhat) { refused.Add("What", ActivityWords.WhatTooLong.With(Say.Number(Activity.LongestWhat))); }
        var names = NamesOf(form.Names, refused.At("Names"));
        var people = PeopleOf(form.People, names.Count, kind, refused.At("People"));
        var sent = await SentEvidence.ReadAsync(file, refused.At("File"), cancel);
        if (sent is null && refused["File"] is null) { refused.Add("File", ActivityWords.FileMissing); }
        else if (sent is not null && refused.Any) { refused.Add("File", ActivityWords.FileAgain); }
        if (refused.Any) { return Html.Again<RecordActivityPage>(await ViewAsync(commune, form, refused, db, places, lines, cancel)); }

        var proof = names.Count > 0 ? Proof.Listed : Proof.Declared;
        var fact = ledger.Append(new NewFact(FactKinds.Held, null, village!.Value, on!.Value, proof, IActivities.Source, id.ToString(), kind!.Code, people, caller.Id));
        await StoredFile.KeepAsync(sent!, db, cancel);
        db.Add(new Activity
        {
            Id = id,
            Kind = kind.Code,
            UnitId = village.Value,
            CommuneId = commune.Id,
            HeldOn = on.Value,
            What = what,
            People = people,
            Names = names.Count > 0 ? string.Join('\n', names) : null,
            Sha256 = sent!.Sha256,
            FileName = sent.Name,
            FileKind = sent.Kind,
            FactId = fact,
            RecordedBy = caller.Id,
        });
        // Another request was first, with this very form or with the same picture: now it can be seen.
        return await db.TrySaveAsync(cancel) ? TypedResults.LocalRedirect(Hrefs.Activity(id)) : await Submit(form, file, http, db, ledger, places, lines, clock, cancel);
    }

    private static Place? CommuneOf(HttpContext http, IPlaces places) => http.Caller().UnitOf(Can.Roles[Can.Help]) is { } unit ? places.Above(unit, UnitKind.Commune) : null;

    // Nobody records what has not been yet, nor what no period that is still looked at holds.
    private static DateOnly? DayOf(string? typed, DateOnly today, Refusals.Field refused) =>
        !VietnameseDate.TryRead(typed, out var day) ? refused.Refuse<DateOnly?>(ActivityWords.DayRefused)
        : day > today ? refused.Refuse<DateOnly?>(ActivityWords.DayInFuture)
        : day < new DateOnly(today.Year - 1, 1, 1) ? refused.Refuse<DateOnly?>(ActivityWords.DayTooOld)
        : day;

    private static UnitId? VillageOf(string? typed, Place commune, IPlaces places, Refusals.Field refused) =>
        Guid.TryParseExact(typed, "N", out var id) && places.Children(commune.Id).Any(v => v.Id.Value == id) ? new UnitId(id) : refused.Refuse<UnitId?>(ActivityWords.WhereMissing);

    private static List<string> NamesOf(string? typed, Refusals.Field refused)
    {
        List<string> names = [];
        foreach (var line in (typed ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (ListedPerson.ReadName(line, refused) is not { } name) { return []; }
            names.Add(name);
        }
        if (names.Count > Activity.MostNames) { refused.Refuse<string>(ActivityWords.TooManyNames.With(Say.Number(Activity.MostNames))); }
        return names;
    }

    private static int PeopleOf(string? typed, int names, ActivityKind? kind, Refusals.Field refused)
    {
        if (kind?.Counts == ActivityCounts.Nobody) { return 1; }
        if (string.IsNullOrWhiteSpace(typed) && names > 0) { return names; }
        if (!VietnameseNumber.ReadInteger(typed, out var people) || people is < 1 or > Activity.Most) { return refused.Refuse<int>(ActivityWords.PeopleRefused.With(Say.Number(Activity.Most))); }
        return names > 0 && names != people ? refused.Refuse<int>(ActivityWords.PeopleAndNames.With(Say.Number(names), Say.Number(people))) : (int)people;
    }

    private static async Task<RecordActivityPage.View> ViewAsync(Place commune, Form form, Refusals refused, AppDb db, IPlaces places, ActivityLines lines, CancellationToken cancel)
    {
        var latest = await db.Set<Activity>().AsNoTracking().Where(a => a.CommuneId == commune.Id).OrderByDescending(a => a.HeldOn).ThenByDescending(a => a.RecordedAt).Take(Latest).ToListAsync(cancel);
        return new(
            commune.FullName, form.Id ?? "",
            [.. ActivityKind.All.Select(k => new ChoiceField.Choice(k.Code, k.Name))], form.Kind, form.On,
            [.. places.Children(commune.Id).Select(v => new ChoiceField.Choice(v.Id.ToString(), v.IsUnknownVillage ? ActivityWords.WholeCommune : v.FullName))], form.Village,
            form.What, form.People, form.Names,
            [.. latest.Select(a => new RecordActivityPage.Row(Say.Date(a.HeldOn), ActivityKind.Find(a.Kind)!.Name, lines.WhereOf(a.UnitId), ActivityLines.CountOf(a), Hrefs.Activity(a.Id), a.UndoneAt is not null))], refused);
    }
}

using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using HocVuSo.VietnameseText;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace HocVuSo.Community.Populations;

/// <summary>The denominators of one unit: what is in force, entering a better number, and everything recorded before.</summary>
internal static class KeepPopulations
{
    private const long MostPeople = 200_000_000;

    /// <summary>The groups a number can be given for, in the order of the page.</summary>
    public static readonly IReadOnlyList<string> GroupsInOrder = [PopulationGroups.Everybody, Groups.Adults, Groups.PublicEmployees, Groups.Students, Groups.Workers, PopulationGroups.Households];

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Hrefs.Populations + "/{code}", Show).For(Can.RunUnit);
        pages.MapPost(Hrefs.Populations + "/{code}", Submit).For(Can.RunUnit);
        pages.MapPost(Hrefs.Populations + "/{code}/suy-ra", Derive).For(Can.RunUnit);
    }

    internal readonly record struct Form
    {
        public string? Group { get; init; }
        public string? Number { get; init; }
        public string? AsOf { get; init; }
        public string? Level { get; init; }
        public string? Source { get; init; }
        public string? Share { get; init; }
    }

    public static string NameOf(string group) => group switch
    {
        PopulationGroups.Everybody => PopulationWords.Everybody,
        PopulationGroups.Households => PopulationWords.Households,
        _ => Groups.Names[group],
    };

    internal static async Task<Results<RazorComponentResult<PopulationsPage>, NotFound>> Show(
        string code, string? xong, HttpContext http, IPlaces places, IPopulations populations, PopulationSettings settings, CancellationToken cancel) =>
        Find(code, http, places) is { } unit
            ? Html.Page<PopulationsPage>(await ViewAsync(unit, new Form { Share = AdultShare.Written(settings.AdultSharePercent) }, xong is not null, Refusals.None, populations, cancel))
            : TypedResults.NotFound();

    internal static async Task<Results<RedirectHttpResult, RazorComponentResult<PopulationsPage>, NotFound>> Submit(
        string code, [FromForm] Form form, HttpContext http, AppDb db, IPlaces places, IPopulations populations, PopulationSettings settings, TimeProvider clock, CancellationToken cancel)
    {
        if (Find(code, http, places) is not { } unit) { return TypedResults.NotFound(); }
        var refused = new Refusals();
        if (!GroupsInOrder.Contains(form.Group)) { refused.Add("group", PopulationWords.GroupMissing); }
        if (!VietnameseNumber.ReadInteger(form.Number, out var number) || number is < 1 or > MostPeople) { refused.Add("number", PopulationWords.NumberRefused); }
        if (!VietnameseDate.TryRead(form.AsOf, out var asOf)) { refused.Add("asof", PopulationWords.DateRefused); }
        else if (asOf > VietNam.Today(clock)) { refused.Add("asof", PopulationWords.DateInFuture); }
        if (!Chosen.TryRead<DataLevel>(form.Level, out var level)) { refused.Add("level", PopulationWords.LevelMissing); }
        var source = PersonName.Normalise(form.Source ?? "");
        if (source.Length is < Reason.Shortest or > Reason.Longest || !source.Any(char.IsLetter)) { refused.Add("source", PopulationWords.SourceMissing); }
        if (refused.Any)
        {
            return Html.Again<PopulationsPage>(await ViewAsync(unit, form with { Share = AdultShare.Written(settings.AdultSharePercent) }, false, refused, populations, cancel));
        }
        await AddAsync(new Population(unit.Id, form.Group!, asOf, number, level, source), populations, cancel);
        await db.SaveChangesAsync(cancel);
        return TypedResults.LocalRedirect(Hrefs.Population(code) + "?xong=1");
    }

    internal static async Task<Results<RedirectHttpResult, RazorComponentResult<PopulationsPage>, NotFound>> Derive(
        string code, [FromForm] Form form, HttpContext http, AppDb db, IPlaces places, IPopulations populations, CancellationToken cancel)
    {
        if (Find(code, http, places) is not { } unit || await EverybodyAsync(unit, populations, cancel) is not { } everybody) { return TypedResults.NotFound(); }
        var refused = new Refusals();
        if (AdultShare.Read(form.Share, refused.At("share")) is not { } share)
        {
            return Html.Again<PopulationsPage>(await ViewAsync(unit, form, false, refused, populations, cancel));
        }
        await AddAsync(AdultShare.Of(everybody, share), populations, cancel);
        await db.SaveChangesAsync(cancel);
        return TypedResults.LocalRedirect(Hrefs.Population(code) + "?xong=1");
    }

    // Sent twice, a number is recorded once: what is in force already says so.
    private static async Task AddAsync(Population population, IPopulations populations, CancellationToken cancel)
    {
        if (!(await populations.InForceAsync([population.UnitId], cancel)).Contains(population)) { populations.Add(population); }
    }

    private static async Task<Population?> EverybodyAsync(Place unit, IPopulations populations, CancellationToken cancel) =>
        (await populations.InForceAsync([unit.Id], cancel)).FirstOrDefault(p => p.Group == PopulationGroups.Everybody);

    private static Place? Find(string code, HttpContext http, IPlaces places) =>
        (places.ByCode(UnitKind.Commune, code) ?? places.ByCode(UnitKind.Province, code)) is { } unit
        && http.Caller().May(places, unit.Id, Role.CommuneOfficer, Role.ProvinceOfficer) ? unit : null;

    private static async Task<PopulationsPage.View> ViewAsync(Place unit, Form form, bool saved, Refusals refused, IPopulations populations, CancellationToken cancel)
    {
        var inForce = (await populations.InForceAsync([unit.Id], cancel)).ToDictionary(p => p.Group);
        var history = await populations.HistoryAsync(unit.Id, cancel);
        return new(
            PopulationWords.Of.With(unit.FullName),
            saved,
            [.. GroupsInOrder.Select(g => inForce.TryGetValue(g, out var p)
                ? new PopulationsPage.Row(NameOf(g), Say.Number(p.Value), PopulationWords.Levels[p.Level], Say.Date(p.AsOf), p.Source)
                : new PopulationsPage.Row(NameOf(g), null, null, null, null))],
            [.. history.Select(h => new PopulationsPage.Past(
                Say.Time(h.RecordedAt), new(GroupsInOrder.Contains(h.Population.Group) ? NameOf(h.Population.Group) : h.Population.Group,
                    Say.Number(h.Population.Value), PopulationWords.Levels[h.Population.Level], Say.Date(h.Population.AsOf), h.Population.Source)))],
            [.. GroupsInOrder.Select(g => new ChoiceField.Choice(g, NameOf(g)))],
            [.. PopulationWords.Levels.Select(l => new ChoiceField.Choice(l.Key.ToString(), l.Value))],
            inForce.TryGetValue(PopulationGroups.Everybody, out var everybody) ? PopulationWords.DeriveLead.With(Say.Number(everybody.Value), Say.Date(everybody.AsOf), everybody.Source) : null,
            $"{Hrefs.Population(unit.Code)}/suy-ra",
            Hrefs.Population(unit.Code),
            form.Group,
            form.Number,
            form.AsOf,
            form.Level,
            form.Source,
            form.Share,
            refused);
    }
}

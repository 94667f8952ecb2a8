using System.Globalization;
using HocVuSo.Ledger.Contracts;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Reports.Measures;
using HocVuSo.Reports.Overview;
using HocVuSo.Territory.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace HocVuSo.Reports.Passports;

/// <summary>
/// Nguồn gốc số liệu: what a figure is made of, down to the facts. A commune's is recomputed from facts each time it is
/// opened (cost: the facts of everybody who ever lived or worked there); a province's is read from the roll-ups and
/// recomputed only when asked to. An address with a number and a digest is a check of what was printed: nothing in it is
/// believed, everything is recomputed.
/// </summary>
internal static class ShowPassport
{
    internal const int FactsOnPage = 50;
    private const int MostReadings = 3;

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Hrefs.Passports + "/{indicator}/{code}", Show).For(Can.SeeFigures);
        pages.MapPost(Hrefs.Passports + "/{indicator}/{code}/kiem-tra", Check).For(Can.SeeFigures);
        pages.MapPost(Hrefs.Passports + "/{indicator}/{code}/ten", OpenNames).For(Can.SeeFigures);
    }

    /// <param name="Den">The date the figure stands for, yyyy-MM-dd.</param>
    /// <param name="Luc">Facts recorded up to this instant, in microseconds since 1970; now when absent.</param>
    /// <param name="So">The number to check.</param>
    /// <param name="Dau">The digest to check.</param>
    /// <param name="Trang">Page of the facts, from 1.</param>
    internal sealed record Asked(string? Den, string? Luc, string? So, string? Dau, string? Trang)
    {
        public DateOnly Date(TimeProvider clock) =>
            DateOnly.TryParseExact(Den, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date <= VietNam.Today(clock) ? date : VietNam.Today(clock);

        public DateTimeOffset? RecordedUpTo => long.TryParse(Luc, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < LatestInstant ? Dialect.FromMicroseconds(at) : null;

        public long? Number => long.TryParse(So, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

        public int Page => int.TryParse(Trang, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is >= 1 and < 100_000 ? page : 1;

        private static readonly long LatestInstant = Dialect.Microseconds(new DateTimeOffset(9999, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }

    internal sealed record CheckForm(string? Den, string? Luc, string? So, string? Dau);

    internal sealed record NamesForm(string? Den, string? Luc, string? Trang, string? Purpose);

    internal static async Task<Results<RazorComponentResult<PassportPage>, NotFound>> Show(
        string indicator, string code, [AsParameters] Asked asked, HttpContext http, IPlaces places, IFigures figures, Measuring measuring, TimeProvider clock, CancellationToken cancel) =>
        Find(indicator, code, http, places, figures) is { } found
            ? Html.Page<PassportPage>((await ReadAsync(found.Rule, found.Unit, asked, http, places, figures, measuring, clock, cancel)).View)
            : TypedResults.NotFound();

    /// <summary>Kiểm tra lại: leads to the address that recomputes; it can be kept, printed and opened again by whoever may see the figure.</summary>
    internal static Results<RedirectHttpResult, NotFound> Check(string indicator, string code, [FromForm] CheckForm form, HttpContext http, IPlaces places, IFigures figures, TimeProvider clock)
    {
        if (Find(indicator, code, http, places, figures) is not { } found) { return TypedResults.NotFound(); }
        var asked = new Asked(form.Den, form.Luc, form.So, form.Dau, null);
        var digest = form.Dau is { Length: 64 } given && given.All(char.IsAsciiHexDigitLower) ? given : "";
        return TypedResults.LocalRedirect(Hrefs.Check(indicator, found.Unit, asked.Date(clock), asked.RecordedUpTo ?? clock.GetUtcNow(), asked.Number ?? 0, digest) + "#kiem-tra");
    }

    /// <summary>
    /// Opens the names on one page of facts for the commune's own staff, with a purpose, each opening recorded. The answer is
    /// the page itself and not a redirect: an address that shows names would show them again without a record.
    /// </summary>
    internal static async Task<Results<RazorComponentResult<PassportPage>, NotFound>> OpenNames(
        string indicator, string code, [FromForm] NamesForm form, HttpContext http, AppDb db, IPlaces places, IFigures figures, Measuring measuring,
        IPersons persons, IOpenings openings, TimeProvider clock, CancellationToken cancel)
    {
        if (Find(indicator, code, http, places, figures) is not { } found || !IsOwn(http, places, found.Unit)) { return TypedResults.NotFound(); }
        var (view, standings) = await ReadAsync(found.Rule, found.Unit, new Asked(form.Den, form.Luc, null, null, form.Trang), http, places, figures, measuring, clock, cancel);
        if (form.Purpose is null || !ReportsWords.Purposes.TryGetValue(form.Purpose, out var purpose))
        {
            var refused = new Refusals();
            refused.Add("Purpose", ReportsWords.ChoosePurpose);
            return Html.Again<PassportPage>(view with { Refused = refused });
        }
        var shown = Page(standings, view.PageNumber);
        var ids = shown.Select(s => s.Person).OfType<PersonId>().Distinct().ToList();
        openings.Record(http.Caller().Id, ids, purpose.Vi, Hrefs.Passport(indicator, found.Unit, view.Date));
        await db.SaveChangesAsync(cancel);
        var names = await persons.NamesAsync(ids, cancel);
        http.Response.Headers.CacheControl = "no-store";
        return Html.Page<PassportPage>(view with { Facts = [.. view.Facts.Zip(shown, (fact, standing) => fact with { Name = standing.Person is { } id && names.TryGetValue(id, out var name) ? name : ReportsWords.NoName })] });
    }

    private static (Indicator Rule, Place Unit)? Find(string indicator, string code, HttpContext http, IPlaces places, IFigures figures) =>
        figures.Indicators.FirstOrDefault(i => i.Code == indicator) is { } rule && Units.Find(places, code) is { } unit && http.Caller().May(places, unit.Id, ShowOverview.Readers)
            ? (rule, unit)
            : null;

    private static bool IsOwn(HttpContext http, IPlaces places, Place unit) =>
        unit.Kind != UnitKind.Province && http.Caller().May(places, unit.Id, Role.CommuneOfficer, Role.CommuneLeader);

    private static IEnumerable<Standing> Page(IReadOnlyList<Standing> standings, int page) => standings.Skip((page - 1) * FactsOnPage).Take(FactsOnPage);

    private static async Task<(PassportPage.View View, IReadOnlyList<Standing> Standings)> ReadAsync(
        Indicator rule, Place unit, Asked asked, HttpContext http, IPlaces places, IFigures figures, Measuring measuring, TimeProvider clock, CancellationToken cancel)
    {
        var date = asked.Date(clock);
        var recompute = unit.Kind != UnitKind.Province || asked.Number is not null;
        var live = asked.RecordedUpTo is null && unit.Kind != UnitKind.Province;
        DateTimeOffset upTo;
        Snapshot now;
        IReadOnlyList<Standing> standings;
        var readings = 0;
        do
        {
            upTo = asked.RecordedUpTo ?? clock.GetUtcNow();
            now = await measuring.OfAsync(unit, date, cancel);
            standings = recompute ? await figures.BehindAsync(rule.Code, unit.Id, date, upTo, cancel) : [];
        }
        // A commit that falls between the two readings is no difference; what differs every time is one.
        while (live && Differ() && ++readings < MostReadings);
        var rolled = now.Whole(rule.Code);
        var counted = standings.Sum(s => (long)s.Count);
        var digest = recompute ? figures.Digest(standings) : "";

        // A printed figure is shown as the facts stood then; the live one from the roll-ups.
        var figure = asked.RecordedUpTo is not null && recompute ? rolled.Recounted(standings) : rolled;
        var own = IsOwn(http, places, unit);
        var above = unit.ParentId is { } parent && http.Caller().May(places, parent, ShowOverview.Readers) ? places.Find(parent) : null;
        var pages = Math.Max(1, (standings.Count + FactsOnPage - 1) / FactsOnPage);
        var page = Math.Min(asked.Page, pages);

        var view = new PassportPage.View(
            Saying.Name(rule), unit.FullName, date, Say.Date(date), Say.Time(upTo), asked.RecordedUpTo is not null,
            above is null ? null : (above.FullName, Hrefs.Passport(rule.Code, above, date)),
            Formula.Of(rule),
            Saying.Numerator(figure), rule.Counts == Counts.Events,
            rule.Counts == Counts.Events ? null : DenominatorOf(figure),
            figure.Ratio is null ? null : Saying.Rate(figure),
            TargetOf(figure, date),
            figure.ByProof is null ? [] : [.. figure.ByProof.Select((n, proof) => (ReportsWords.Proofs[proof].ToString(), Say.Number(n)))],
            [.. now.Parts.Select(part => (part.FullName, Saying.Numerator(now.Part(rule.Code, part)), Hrefs.Passport(rule.Code, part, date)))],
            unit.Kind == UnitKind.Province,
            recompute ? digest : null,
            Verdict(asked, counted, digest),
            live && Differ(),
            new(Hrefs.Iso(date), Dialect.Microseconds(upTo).ToString(CultureInfo.InvariantCulture), ((asked.RecordedUpTo is null ? rolled.Numerator : counted) ?? 0).ToString(CultureInfo.InvariantCulture), digest),
            $"{Hrefs.Passports}/{rule.Code}/{unit.Code}",
            own ? Facts(standings, page, places) : [],
            own || unit.Kind == UnitKind.Province ? [] : [.. Kinds(standings)],
            own, page, pages, Say.Number(standings.Count),
            Refusals.None);
        return (view, standings);

        bool Differ() => (now.Whole(rule.Code).Numerator ?? 0) != standings.Sum(s => (long)s.Count);
    }

    private static PassportPage.Divisor DenominatorOf(Figure figure) => figure.Denominator is { } d
        ? new(Say.Number(d.Value), Saying.Level(d.Level), d.Source, Say.Date(d.AsOf))
        : new(Saying.Denominator(figure), null, null, null);

    private static PassportPage.Aim? TargetOf(Figure figure, DateOnly date) => figure.Target is not { } target ? null : new(
        target.Asks, target.Name, ReportsWords.ClauseOf.With(target.Clause, target.Plan.Kind, target.Plan.Number), target.ScopeNote, Say.Date(target.Deadline), Say.Percent(target.Pace(date) / 100),
        figure.Reached switch { true => ReportsWords.ReachedBadge.ToString(), false => ReportsWords.NotReachedBadge.ToString(), null => null },
        target.OfficialMeasure ? ReportsWords.OfficialMeasure : ReportsWords.ProvisionalMeasure,
        figure.Reached == false ? Say.Number(target.Needed(figure.Denominator!.Value) - figure.Numerator!.Value) : null);

    private static PassportPage.Judgement? Verdict(Asked asked, long counted, string digest) => asked.Number is not { } number ? null : new(
        number == counted, Say.Number(number), Say.Number(counted), string.IsNullOrEmpty(asked.Dau) ? null : asked.Dau == digest);

    private static IReadOnlyList<PassportPage.FactRow> Facts(IReadOnlyList<Standing> standings, int page, IPlaces places) =>
        [.. Page(standings, page).Select(s => new PassportPage.FactRow(
            Say.Date(s.OccurredOn), Formula.Kind(s.Kind), s.Subject, $"{(int)s.Proof} · {Saying.ProofName(s.Proof)}", Formula.Source(s.SourceKind), places.Find(s.Unit)?.FullName ?? ReportsWords.NotKnown, s.Count > 1 ? Say.Number(s.Count) : null, Say.Time(s.RecordedAt), null))];

    private static IEnumerable<(string Kind, string Source, string Proof, string Number)> Kinds(IReadOnlyList<Standing> standings) =>
        from standing in standings
        group standing by (standing.Kind, standing.SourceKind, standing.Proof) into same
        orderby same.Key.Kind, same.Key.SourceKind, same.Key.Proof
        select (Formula.Kind(same.Key.Kind), Formula.Source(same.Key.SourceKind), $"{(int)same.Key.Proof} · {Saying.ProofName(same.Key.Proof)}", Say.Number(same.Sum(s => (long)s.Count)));
}

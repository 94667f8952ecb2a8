using HocVuSo.OfficialDocuments.Administrative;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Reports.Documents;
using HocVuSo.Reports.Obligations;
using HocVuSo.Reports.Regimes;
using HocVuSo.Reports.Submissions;
using HocVuSo.Territory.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Reports.Collecting;

/// <summary>
/// What the province received for a period: sent, late, missing at a glance; a calendar over the periods; the province's own
/// lines, counted from the facts and reconciled with what communes sent and had accepted. No missing commune holds it up.
/// </summary>
internal static class CollectReports
{
    private const int PeriodsOnCalendar = 12;

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Hrefs.Collected, ShowLatest).For(Can.RunProvince);
        pages.MapGet(Hrefs.Collected + "/{period}", Show).For(Can.RunProvince);
        pages.MapGet(Hrefs.Collected + "/{period}/don-doc.docx", Remind).For(Can.RunProvince);
    }

    /// <summary>Leads to the period last awaited: the one officials ask about.</summary>
    internal static RedirectHttpResult ShowLatest(TimeProvider clock) =>
        TypedResults.LocalRedirect(Hrefs.CollectedOf(Period.Of(VietNam.Today(clock)).Previous.ToString()));

    internal static async Task<Results<RazorComponentResult<CollectedPage>, NotFound>> Show(
        string period, HttpContext http, AppDb db, IPlaces places, RegimeShelf regimes, Opening opening, Reconciling reconciling, TimeProvider clock, CancellationToken cancel)
    {
        if (Find(period, http, places, regimes) is not { } found) { return TypedResults.NotFound(); }
        await opening.UpToAsync(found.Regime, VietNam.Today(clock), cancel);
        var now = clock.GetUtcNow();
        var received = await ReadAsync(db, found.Regime, found.Period, places, cancel);
        if (received.Count == 0) { return TypedResults.NotFound(); }

        var rows = received.Select(r => Row(r, now)).OrderBy(r => r.Order).ToList();
        var sent = received.Count(r => r.Obligation.FirstSentAt is not null);
        var late = received.Count(r => r.Obligation.State == ObligationState.Late);
        var missing = received.Count - sent;
        var timing = received[0].Obligation.On(now) is Timeliness.OnTime or Timeliness.Late ? Obligation.Of(ObligationState.Open, received[0].Obligation.CutoffAt, received[0].Obligation.DueAt, now) : received[0].Obligation.On(now);
        return Html.Page<CollectedPage>(new CollectedPage.View(
            found.Province.Within,
            found.Period.ToString(),
            Periods.Name(found.Period),
            Periods.Window(found.Period),
            ReportsWords.CollectedSentence.With(Say.Number(sent), Say.Number(received.Count), Say.Number(late), Say.Number(missing)),
            Timing(timing, received[0].Obligation, now),
            missing > 0 && timing != Timeliness.Running ? ($"{Hrefs.CollectedOf(period)}/don-doc.docx", Say.Number(missing)) : null,
            [(ReportsWords.CountOnTime, sent - late), (ReportsWords.CountLate, late), (ReportsWords.CountMissing, missing),
                (ReportsWords.CountToReview, received.Count(r => r.State == SubmissionState.Sent)), (ReportsWords.CountAccepted, received.Count(r => r.State == SubmissionState.Accepted))],
            Hrefs.CollectedOf(found.Period.Previous.ToString()),
            found.Period < Period.Of(VietNam.Today(clock)) ? Hrefs.CollectedOf(found.Period.Next.ToString()) : null,
            rows,
            await CalendarAsync(db, found.Regime, found.Period, places, now, cancel),
            await reconciling.OfAsync(found.Regime, found.Province, found.Period, received, cancel)));
    }

    internal static async Task<Results<FileContentHttpResult, NotFound>> Remind(
        string period, HttpContext http, AppDb db, IPlaces places, RegimeShelf regimes, Opening opening, Installation installation, TimeProvider clock, CancellationToken cancel)
    {
        if (Find(period, http, places, regimes) is not { } found) { return TypedResults.NotFound(); }
        await opening.UpToAsync(found.Regime, VietNam.Today(clock), cancel);
        var missing = (await ReadAsync(db, found.Regime, found.Period, places, cancel)).Where(r => r.Obligation.FirstSentAt is null).Select(r => r.Commune).ToList();
        if (missing.Count == 0) { return TypedResults.NotFound(); }
        var letter = ReminderLetter.Of(found.Regime, found.Province, found.Period, missing, clock.GetUtcNow(), installation.Demonstration);
        return TypedResults.File(DocxWriter.Write(letter), DownloadReport.Docx, $"don-doc-{found.Period}.docx");
    }

    /// <summary>The caller's province and the regime it receives under; null (404) when there is none or the period is none.</summary>
    internal static (Regime Regime, Place Province, Period Period)? Find(string period, HttpContext http, IPlaces places, RegimeShelf regimes) =>
        Period.TryParse(period, null, out var key) && http.Caller().UnitOf(Role.ProvinceOfficer) is { } unit && regimes.For(unit) is { } regime && places.Find(regime.Province) is { } province
            ? (regime, province, key)
            : null;

    /// <summary>What one commune owes and the state of its newest revision; null while nothing was begun.</summary>
    internal sealed record Received(Place Commune, Obligation Obligation, SubmissionId? Submission, int Revision, SubmissionState? State, DateTimeOffset? SentAt);

    internal static async Task<List<Received>> ReadAsync(AppDb db, Regime regime, Period period, IPlaces places, CancellationToken cancel)
    {
        var key = period.ToString();
        var owed = await db.Set<Obligation>().AsNoTracking().Where(o => o.Regime == regime.Code && o.Period == key).ToListAsync(cancel);
        var revisions = await (from s in db.Set<Submission>().AsNoTracking()
                               join o in db.Set<Obligation>() on s.ObligationId equals o.Id
                               where o.Regime == regime.Code && o.Period == key
                               select new { s.Id, s.ObligationId, s.Revision, s.State, s.SentAt }).ToListAsync(cancel);
        var newest = revisions.GroupBy(r => r.ObligationId).ToDictionary(g => g.Key, g => g.MaxBy(r => r.Revision)!);
        var communes = places.Children(regime.Province).Select((c, i) => (c, i)).ToDictionary(c => c.c.Id, c => c.i);
        return [.. from obligation in owed
                   let commune = places.Find(obligation.UnitId) ?? places.Find(obligation.UnitId, period.To)
                   where commune is not null
                   let last = newest.GetValueOrDefault(obligation.Id)
                   orderby communes.GetValueOrDefault(commune.Id, int.MaxValue)
                   select new Received(commune, obligation, last?.Id, last?.Revision ?? 0, last?.State, last?.SentAt)];
    }

    private static CollectedPage.Row Row(Received received, DateTimeOffset now)
    {
        var standing = received.Obligation.On(now);
        // To do first: what waits for review, what is missing; then what is done.
        var order = received.State == SubmissionState.Sent ? 0 : standing switch { Timeliness.Missing => 1, Timeliness.Awaited => 2, Timeliness.Running => 3, Timeliness.Late => 4, _ => 5 };
        return new(
            received.Commune.FullName,
            Hrefs.Received(received.Obligation.Period, received.Commune),
            Letters.Of(standing),
            Periods.StateOf(received.State, standing),
            received.Obligation.FirstSentAt is { } first ? Say.Time(first) : ReportsWords.NotSentYet,
            received.Revision > 1 ? Say.Number(received.Revision) : "",
            order);
    }

    private static async Task<CollectedPage.Calendar> CalendarAsync(AppDb db, Regime regime, Period last, IPlaces places, DateTimeOffset now, CancellationToken cancel)
    {
        var shown = new List<Period>();
        for (var period = last; shown.Count < PeriodsOnCalendar; period = period.Previous) { shown.Insert(0, period); }
        var (from, to) = (shown[0].From, last.To);
        var owed = await db.Set<Obligation>().AsNoTracking().Where(o => o.Regime == regime.Code && o.WindowFrom >= from && o.WindowTo <= to)
            .Select(o => new { o.UnitId, o.Period, o.State, o.CutoffAt, o.DueAt }).ToListAsync(cancel);
        var cells = owed.ToDictionary(o => (o.UnitId, o.Period), o => Letters.Of(Obligation.Of(o.State, o.CutoffAt, o.DueAt, now)));
        return new(
            [.. shown.Select(p => (ReportsWords.MonthShort.With(p.Month, p.Year % 100), Periods.Name(p)))],
            [.. places.Children(regime.Province).Select(c => (c.FullName, (IReadOnlyList<CollectedPage.Letter>)[.. shown.Select(p => cells.GetValueOrDefault((c.Id, p.ToString()), Letters.NoDuty))]))],
            Letters.All);
    }

    private static string Timing(Timeliness timing, Obligation obligation, DateTimeOffset now) => timing switch
    {
        Timeliness.Awaited => ReportsWords.DueIn.With(Say.Date(VietNam.DateOf(obligation.DueAt).AddDays(-1)), Periods.DaysLeft(obligation.DueAt, now)),
        Timeliness.Running => ReportsWords.OpensOn.With(Say.Date(obligation.CutoffAt), Say.Date(VietNam.DateOf(obligation.DueAt).AddDays(-1))),
        _ => ReportsWords.DueWas.With(Say.Date(VietNam.DateOf(obligation.DueAt).AddDays(-1))),
    };
}

/// <summary>Timeliness as a letter and a colour: the letter alone says it.</summary>
internal static class Letters
{
    public static CollectedPage.Letter NoDuty => new("–", "cell-none", ReportsWords.CellNone);

    public static IReadOnlyList<CollectedPage.Letter> All => [Of(Timeliness.OnTime), Of(Timeliness.Late), Of(Timeliness.Missing), Of(Timeliness.Awaited), Of(Timeliness.Running), NoDuty];

    public static CollectedPage.Letter Of(Timeliness timeliness) => timeliness switch
    {
        Timeliness.OnTime => new(ReportsWords.LetterOnTime, "cell-ok", ReportsWords.CellOnTime),
        Timeliness.Late => new(ReportsWords.LetterLate, "cell-late", ReportsWords.CellLate),
        Timeliness.Missing => new(ReportsWords.LetterMissing, "cell-missing", ReportsWords.CellMissing),
        Timeliness.Awaited => new(ReportsWords.LetterAwaited, "cell-wait", ReportsWords.CellAwaited),
        Timeliness.Running => new("·", "cell-wait", ReportsWords.CellRunning),
        _ => throw new ArgumentOutOfRangeException(nameof(timeliness)),
    };
}

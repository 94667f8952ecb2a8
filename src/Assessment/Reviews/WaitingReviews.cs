using HocVuSo.Assessment.Profiles;
using HocVuSo.Assessment.Sessions;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Assessment.Reviews;

/// <summary>/cho-xem-lai: requests that wait in the communes of the officer's unit, oldest first, and those answered lately.</summary>
internal static class WaitingReviews
{
    public const string Path = "/cho-xem-lai";

    private const int MostShown = 100;
    private const int MostAnswered = 20;

    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet(Path, Show).For(Can.JudgeConfirmations);

    internal static async Task<RazorComponentResult<WaitingReviewsPage>> Show(
        HttpContext http, AppDb db, IPlaces places, AllProfiles profiles, TimeProvider clock, CancellationToken cancel)
    {
        var caller = http.Caller();
        var communes = Communes(caller, places);
        var nobodys = caller.Has(Role.ProvinceOfficer);
        var mine = db.Set<Review>().AsNoTracking().Where(r => r.LearnerId != caller.Id && (r.CommuneId == null ? nobodys : communes.Contains(r.CommuneId.Value)));
        var waiting = await ReadAsync(db, mine.Where(r => r.AnsweredAt == null).OrderBy(r => r.AskedAt).Take(MostShown), cancel);
        var answered = await ReadAsync(db, mine.Where(r => r.AnsweredAt != null).OrderByDescending(r => r.AnsweredAt).Take(MostAnswered), cancel);
        var total = waiting.Count < MostShown ? waiting.Count : await mine.CountAsync(r => r.AnsweredAt == null, cancel);
        var today = VietNam.Today(clock);
        WaitingReviewsPage.Line Line((Review Review, string Profile) row) => new(
            profiles.NameOf(row.Profile),
            row.Review.CommuneId is { } commune ? places.Find(commune)?.FullName ?? "" : AssessmentWords.PlaceNotKnown,
            Say.Date(row.Review.AskedAt),
            row.Review.Outcome is { } outcome ? AssessmentWords.Outcomes[outcome] : AssessmentWords.WaitsDays.With(today.DayNumber - VietNam.DateOf(row.Review.AskedAt).DayNumber),
            $"{Path}/{row.Review.Id}");
        return Html.Page<WaitingReviewsPage>(new WaitingReviewsPage.View(
            total == 0 ? AssessmentWords.NothingWaits : AssessmentWords.SomeWait.With(Say.Number(total)), [.. waiting.Select(Line)], [.. answered.Select(Line)]));
    }

    private static List<UnitId> Communes(Caller caller, IPlaces places) =>
    [
        .. from grant in caller.Grants
           where Can.Roles[Can.JudgeConfirmations].Contains(grant.Role)
           let place = places.Find(grant.Unit)
           where place is not null
           from commune in place.Kind == UnitKind.Province ? places.Children(place.Id).Select(c => c.Id) : [place.Id]
           select commune
    ];

    private static async Task<List<(Review Review, string Profile)>> ReadAsync(AppDb db, IQueryable<Review> reviews, CancellationToken cancel)
    {
        var rows = await reviews.Select(r => new { Review = r, Profile = db.Set<Session>().Where(s => s.LearnerId == r.LearnerId && s.Id == r.SessionId).Select(s => s.Profile).First() }).ToListAsync(cancel);
        return [.. rows.Select(r => (r.Review, r.Profile))];
    }
}

using HocVuSo.Community.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Community.Activities;

/// <summary>How activities are described to people.</summary>
internal sealed class ActivityLines(AppDb db, IPlaces places) : IActivities
{
    public async Task<IReadOnlyList<ActivityLine>> OfAsync(IReadOnlyCollection<string> sourceIds, CancellationToken cancel)
    {
        var ids = sourceIds.Select(s => ActivityId.Parse(s, null)).ToList();
        var found = await db.Set<Activity>().AsNoTracking().Where(a => ids.Contains(a.Id)).OrderBy(a => a.HeldOn).ThenBy(a => a.RecordedAt).ToListAsync(cancel);
        return [.. found.Select(a => new ActivityLine(a.Id.ToString(), ActivityKind.Find(a.Kind)!, a.UnitId, a.HeldOn, a.What, a.People, a.Proof, Hrefs.Activity(a.Id), StoredFile.Said(a.FileName, a.Sha256), Hrefs.ActivityFile(a.Id)))];
    }

    /// <summary>"40 người", "12 hộ"; nothing where the kind counts nobody.</summary>
    public static string? CountOf(Activity activity) => ActivityKind.Find(activity.Kind)!.Counts switch
    {
        ActivityCounts.People => ActivityWords.PeopleSaid.With(Say.Number(activity.People)),
        ActivityCounts.Households => ActivityWords.HouseholdsSaid.With(Say.Number(activity.People)),
        _ => null,
    };

    /// <summary>The village, or the commune itself where it was for the whole of it.</summary>
    public string WhereOf(UnitId unit) => places.Find(unit) is not { } place ? "" : place.IsUnknownVillage ? places.Find(place.ParentId!.Value)?.FullName ?? "" : place.FullName;
}

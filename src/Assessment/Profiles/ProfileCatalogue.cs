using HocVuSo.Assessment.Contracts;
using HocVuSo.Platform;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Assessment.Profiles;

/// <summary>Publishes the files of data/profiles where the database has no version as high: what an installation published itself stands.</summary>
internal sealed class ProfileCatalogue(TimeProvider clock) : ICatalogue
{
    public string Name => "profiles";

    public async Task<int> LoadAsync(AppDb db, DataFiles files, CancellationToken cancel)
    {
        var rows = await db.Set<ProfileRow>().ToListAsync(cancel);
        var number = rows.Max(r => r.Number) ?? 0;
        var (now, added) = (clock.GetUtcNow(), 0);
        foreach (var (profile, yaml) in AllProfiles.ReadFolder(files.Data("profiles")))
        {
            if (rows.Any(r => r.Code == profile.Code && r.State == ProfileState.Published && r.Version >= profile.Version)) { continue; }
            Publish(db, profile, yaml, rows.SingleOrDefault(r => r.Code == profile.Code && r.State == ProfileState.Draft), ++number, now);
            added++;
        }
        return added;
    }

    private static void Publish(AppDb db, Profile profile, string yaml, ProfileRow? draft, int number, DateTimeOffset now)
    {
        var row = draft?.Version == profile.Version ? draft : ProfileRow.Draft(profile.Code, profile.Version);
        if (draft is not null && draft.Version <= profile.Version)
        {
            // Somebody's work in hand makes way for the number and stays a draft, of the next one.
            var next = ProfileRow.Draft(profile.Code, profile.Version + 1);
            next.Write(ProfileYaml.Write(draft.Read() with { Version = next.Version }), draft.SetBy, draft.SetAt);
            db.Add(next);
            if (row != draft) { db.Remove(draft); }
        }
        row.Write(yaml, null, now);
        row.Publish(number, null, now, "");
        if (row != draft) { db.Add(row); }
    }
}

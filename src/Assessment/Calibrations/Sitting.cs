using HocVuSo.Assessment.Bank;
using HocVuSo.Assessment.Sessions;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Assessment.Calibrations;

/// <summary>What somebody answered in one test, in the order it was asked.</summary>
/// <param name="Families">Places in the bank that is calibrated; none twice.</param>
/// <param name="Scores">In [0, 1], in step with <paramref name="Families"/>.</param>
/// <param name="Age">In full years at the end of the test; null when the birth date is not known.</param>
/// <param name="CommuneType">Of the commune where the person lives now: xa, phuong, dackhu; null when not known.</param>
internal sealed record Sitting(DateTimeOffset At, int[] Families, float[] Scores, int? Age, string? CommuneType, bool? Phone)
{
    /// <summary>More than a calibration needs, and about as much as is read in ten seconds.</summary>
    public const int MostAnswers = 1_000_000;

    // A million answers lie in fewer, unless tests break off early.
    private const int MostSittings = 150_000;

    /// <summary>
    /// Tests sat alone and in earnest, the latest up to a million answers, oldest first. A person's first answer to a family
    /// counts and no later one: whoever met it knows it. What was left open says nothing; "I don't know" is wrong.
    /// </summary>
    public static async Task<IReadOnlyList<Sitting>> ReadAsync(AppDb db, Banks banks, ItemBank bank, IPersons persons, IPlaces places, CancellationToken cancel)
    {
        var sessions = await db.Set<Session>().AsNoTracking().Where(s => s.FinishedAt != null && !s.Helped && s.Purpose != Purpose.Practice)
            .OrderByDescending(s => s.FinishedAt).ThenByDescending(s => s.Id).Take(MostSittings)
            .Select(s => new { s.LearnerId, s.Bank, s.Sheet, s.Marks, s.FinishedAt, s.Phone }).ToListAsync(cancel);
        var answers = 0;
        var latest = sessions.TakeWhile(s => (answers += s.Marks!.Length) <= MostAnswers).Reverse().ToList();
        PersonId[] learners = [.. latest.Select(s => s.LearnerId).Distinct()];
        var born = await persons.BirthDatesAsync(learners, cancel);
        var lives = await persons.LivesAsync(learners, cancel);
        var here = bank.Families.Index().ToDictionary(f => f.Item.Digest, f => f.Index, StringComparer.Ordinal);
        Dictionary<int, int?[]> placesIn = [];
        HashSet<(PersonId, string)> met = [];
        List<Sitting> sittings = new(latest.Count);
        foreach (var session in latest)
        {
            var theirs = await banks.GetAsync(session.Bank, cancel);
            if (!placesIn.TryGetValue(session.Bank, out var known)) { placesIn[session.Bank] = known = [.. theirs.Families.Select(f => here.TryGetValue(f.Digest, out var place) ? place : (int?)null)]; }
            List<int> families = [];
            List<float> scores = [];
            foreach (var (place, mark) in Sheets.Read(session.Sheet).Zip(session.Marks!))
            {
                if (mark == Marking.Unanswered || !met.Add((session.LearnerId, theirs.Families[place.Family].Code)) || known[place.Family] is not { } family) { continue; }
                families.Add(family);
                scores.Add((float)Marking.ScoreOf(mark));
            }
            if (families.Count == 0) { continue; }
            var at = session.FinishedAt!.Value;
            sittings.Add(new(at, [.. families], [.. scores],
                born.GetValueOrDefault(session.LearnerId) is { } date ? AgeOn(VietNam.DateOf(at), date) : null,
                lives.TryGetValue(session.LearnerId, out var unit) ? places.Above(unit, UnitKind.Commune)?.Type : null,
                session.Phone));
        }
        return sittings;
    }

    private static int AgeOn(DateOnly on, DateOnly born) => on.Year - born.Year - (on < born.AddYears(on.Year - born.Year) ? 1 : 0);
}

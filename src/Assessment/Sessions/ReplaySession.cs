using System.Globalization;
using HocVuSo.Assessment.Bank;
using HocVuSo.Assessment.Contracts;
using HocVuSo.Assessment.Profiles;
using HocVuSo.Platform;
using HocVuSo.Psychometrics.Adaptive;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Assessment.Sessions;

/// <summary>See <see cref="IReplays"/>. Whoever doubts a result follows it here: same seed, same answers, same items, same decision.</summary>
internal sealed class ReplaySession(AppDb db, Banks banks, TestPools pools, Exposures exposures, AllProfiles profiles) : IReplays
{
    public async Task<Replay?> ReplayAsync(Guid session, CancellationToken cancel)
    {
        var id = new SessionId(session);
        if (await db.Set<Session>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancel) is not { } found) { return null; }
        var answers = await db.Set<Answer>().AsNoTracking().Where(a => a.LearnerId == found.LearnerId && a.SessionId == id).OrderBy(a => a.Position).ToListAsync(cancel);
        var seen = await (await History.ReadAsync(db, found.LearnerId, cancel)).SeenAsync(banks, id, found.StartedAt, cancel);
        return found.FirstChoice is { } first ? await AdaptiveAsync(found, StoredChoice.From(first), answers, seen, cancel) : await CountedAsync(found, answers, seen, cancel);
    }

    private async Task<Replay> AdaptiveAsync(Session session, StoredChoice first, List<Answer> answers, Seen seen, CancellationToken cancel)
    {
        var pool = await pools.GetAsync(new(session.Bank, session.Profile, session.ProfileVersion), cancel);
        Dictionary<int, ExposureSnapshot> snapshots = [];
        AdaptiveRun run = new(pool, session.Seed, seen);
        List<ReplayedChoice> lines = [];
        List<string> differences = [];

        var stored = first;
        var made = run.Begin(await SnapshotAsync(first.Snapshot));
        for (var position = 1; ; position++)
        {
            if (!made.Equals(stored)) { differences.Add($"question {position}: {Name(pool.Bank, stored.Item)} is stored, {Name(pool.Bank, made.Item)} is chosen again"); }
            var answer = answers.FirstOrDefault(a => a.Position == position);
            var mark = Marking.Mark(pool.Bank.Item(made.Item), answer?.Response);
            lines.Add(new(position, Name(pool.Bank, made.Item), made.Snapshot, made.Candidates, made.Digest.ToString("x32", CultureInfo.InvariantCulture), !made.Pretest, answer?.Response, mark, answer?.At));
            if (answer is null || differences.Count > 0) { break; }
            var next = answer.NextChoice is { } bytes ? StoredChoice.From(bytes) : null;
            var again = run.Next(mark, await SnapshotAsync(next?.Snapshot ?? made.Snapshot));
            if ((next, again) is (null, null)) { break; }
            if (next is null || again is null)
            {
                differences.Add($"after question {position}: the test {(next is null ? "ended" : "went on")} then and {(again is null ? "ends" : "goes on")} now");
                break;
            }
            (stored, made) = (next, again);
        }

        var outcome = BeginAndEnd.OutcomeOf(run, pool);
        if (session.FinishedAt is not null && differences.Count == 0)
        {
            Compare(differences, "verdict", session.Verdict, outcome);
            Compare(differences, "ability", session.Theta, run.Ability.Theta);
            Compare(differences, "standard error", session.ThetaError, run.Ability.StandardError);
            Compare(differences, "marks", session.Marks, run.Marks.PadRight(run.Shown.Count, Marking.Unanswered));
        }
        return Told(session, lines, session.FinishedAt is null ? null : $"{outcome}, ability {run.Ability.Theta.ToString("F3", CultureInfo.InvariantCulture)} ± {run.Ability.StandardError.ToString("F3", CultureInfo.InvariantCulture)} logits", differences);

        async Task<ExposureSnapshot> SnapshotAsync(int number) =>
            snapshots.TryGetValue(number, out var known) ? known : snapshots[number] = await exposures.FindAsync(pool, number, cancel);
    }

    private async Task<Replay> CountedAsync(Session session, List<Answer> answers, Seen seen, CancellationToken cancel)
    {
        var bank = await banks.GetAsync(session.Bank, cancel);
        List<string> differences = [];
        if ((await profiles.FindAsync(session.Profile, session.ProfileVersion, cancel))?.Rule is not FixedRule rule) { differences.Add($"version {session.ProfileVersion} of {session.Profile} is not known here: the sheet cannot be drawn again"); }
        else { Compare(differences, "sheet", Convert.ToHexString(session.Sheet), Convert.ToHexString(FixedForm.Begin(bank, rule, seen, unchecked((ulong)session.Seed)))); }
        List<ReplayedChoice> lines = [.. Sheets.Read(session.Sheet).Select((place, i) =>
        {
            var answer = answers.FirstOrDefault(a => a.Position == i + 1);
            return new ReplayedChoice(i + 1, Name(bank, place), null, 0, "", true, answer?.Response, Marking.Mark(bank.Item(place), answer?.Response), answer?.At);
        })];
        var right = lines.Count(l => l.Mark == Marking.Right);
        if (session.FinishedAt is not null)
        {
            Compare(differences, "marks", session.Marks, string.Concat(lines.Select(l => l.Mark)));
            Compare(differences, "passed", session.Passed, right >= session.PassMark);
        }
        return Told(session, lines, session.FinishedAt is null ? null : $"{(right >= session.PassMark ? AdaptiveOutcome.Pass : AdaptiveOutcome.Fail)}, {right} of {session.Count} right, {session.PassMark} needed", differences);
    }

    private static Replay Told(Session session, List<ReplayedChoice> lines, string? decision, List<string> differences) =>
        new(session.Profile, session.ProfileVersion, session.Bank, session.Seed, lines, decision, differences);

    private static string Name(ItemBank bank, ItemPlace place) => $"{bank.Families[place.Family].Code}#{place.Row + 1}";

    private static void Compare<T>(List<string> differences, string what, T stored, T again)
    {
        if (!EqualityComparer<T>.Default.Equals(stored, again)) { differences.Add($"{what}: {stored} is stored, {again} comes out again"); }
    }
}

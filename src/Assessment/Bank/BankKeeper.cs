using HocVuSo.Assessment.Calibrations;
using HocVuSo.Assessment.Contracts;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Assessment.Bank;

/// <summary>What came of asking for a step.</summary>
internal abstract record Moved
{
    public sealed record Done : Moved;

    /// <summary>Somebody else took a step of the family meanwhile; theirs stands.</summary>
    public sealed record Late : Moved;

    /// <summary>The step is not open to a text at this stage.</summary>
    public sealed record NotFromHere : Moved;

    /// <summary>Whoever wrote a text does not judge it.</summary>
    public sealed record OwnText : Moved;

    /// <summary>What makes a family calibrated is a stored calibration; nobody's word stands in for it.</summary>
    public sealed record NotCalibrated : Moved;

    /// <summary>Another text of the family is live, or tried out, and two of one family cannot be.</summary>
    public sealed record AnotherInUse : Moved;

    /// <summary>The bank would become too small for this profile.</summary>
    public sealed record TooSmallFor(Profile Profile) : Moved;

    private Moved() { }
}

/// <summary>What came of keeping drafts.</summary>
internal abstract record Kept
{
    public sealed record Done : Kept;

    /// <summary>Others kept coming between.</summary>
    public sealed record Late : Kept;

    /// <summary>This very text was given up before, and no step leads back from there.</summary>
    public sealed record Retired(TextLife Text) : Kept;

    private Kept() { }
}

/// <summary>
/// Takes families through their lives: one step and, when it changes what is in use, the next version of the bank, in one
/// save. Sessions under way keep the version they were drawn from.
/// </summary>
internal sealed class BankKeeper(AppDb db, Banks banks, TimeProvider clock)
{
    // Steps of different families made in one instant all want to make the next version; each finds its turn.
    private const int MostTurns = 8;

    public async Task<Lives> ReadAsync(CancellationToken cancel) => Lives.From(await db.Set<FamilyStage>().AsNoTracking().ToListAsync(cancel));

    /// <summary>Moves a text on.</summary>
    /// <param name="seen">The number of the family's newest step that the person saw when deciding.</param>
    public async Task<Moved> MoveAsync(TextLife asked, int seen, Stage to, PersonId by, string why, CancellationToken cancel)
    {
        for (var turn = 0; turn < MostTurns; turn++)
        {
            // Read before the stages: a version made after this makes the save fail, so none is made from stages it does not know.
            var newest = await NewestAsync(cancel);
            var lives = await ReadAsync(cancel);
            if (lives.NewestOf(asked.Code) != seen) { return new Moved.Late(); }
            if (lives.Find(asked.Digest) is not { } text || !Moves.From(text.Stage).Contains(to)) { return new Moved.NotFromHere(); }
            if (to == Stage.Calibrated) { return new Moved.NotCalibrated(); }
            if (Moves.IsReview(text.Stage, to) && lives.IsOwn(text, by)) { return new Moved.OwnText(); }
            // A next version is tried out while the one before is live.
            if (Moves.IsInUse(to) && lives.Of(text.Code).Any(t => t.Stage == to && t.Digest != text.Digest)) { return new Moved.AnotherInUse(); }
            var step = Step(text.Code, seen + 1, text.Digest, to, by, why);
            db.Add(step);
            if ((Moves.IsInUse(text.Stage) || Moves.IsInUse(to)) && await RenewAsync(newest, newest.Calibration, Lives.From(lives.Texts.SelectMany(t => t.Steps).Append(step)), cancel) is { } refused)
            {
                db.ChangeTracker.Clear();
                return refused;
            }
            if (!await db.TrySaveAsync(cancel)) { continue; }
            await banks.NoticeAsync(cancel);
            return new Moved.Done();
        }
        return new Moved.Late();
    }

    /// <summary>
    /// Keeps texts as drafts, all or none; drafts of their families that they take the place of retire. A text that is there
    /// already is left as it is.
    /// </summary>
    public async Task<Kept> SaveDraftsAsync(IReadOnlyCollection<(ItemFamily Family, string Yaml)> drafts, PersonId by, string why, string replaced, CancellationToken cancel)
    {
        for (var turn = 0; turn < MostTurns; turn++)
        {
            var lives = await ReadAsync(cancel);
            if (drafts.Select(d => lives.Find(d.Family.Digest)).FirstOrDefault(t => t?.Stage == Stage.Retired) is { } retired) { return new Kept.Retired(retired); }
            foreach (var (family, yaml) in drafts.Where(d => lives.Find(d.Family.Digest) is null))
            {
                var number = lives.NewestOf(family.Code);
                db.Add(new FamilyText { Digest = family.Digest, Code = family.Code, Yaml = yaml });
                foreach (var old in lives.Of(family.Code).Where(t => t.Stage == Stage.Draft)) { db.Add(Step(family.Code, ++number, old.Digest, Stage.Retired, by, replaced)); }
                db.Add(Step(family.Code, ++number, family.Digest, Stage.Draft, by, why));
            }
            if (await db.TrySaveAsync(cancel)) { return new Kept.Done(); }
        }
        return new Kept.Late();
    }

    /// <summary>
    /// Adds what a calibration does to the families, for the caller to save: those tried out that are good are calibrated, and
    /// the next version of the bank goes by the calibration. Null when that can be; otherwise nothing is added.
    /// </summary>
    /// <param name="bank">The number of the bank that was calibrated; another one in force is refused.</param>
    public async Task<Applied?> CalibrateAsync(int bank, int calibration, IReadOnlySet<string> good, PersonId by, string why, CancellationToken cancel)
    {
        var newest = await NewestAsync(cancel);
        if (newest.Number != bank) { return new Applied.Late(); }
        var lives = await ReadAsync(cancel);
        var steps = lives.Texts.Where(t => t.Stage == Stage.Pretest && good.Contains(t.Digest)).Select(t => Step(t.Code, lives.NewestOf(t.Code) + 1, t.Digest, Stage.Calibrated, by, why)).ToList();
        db.AddRange(steps);
        if (await RenewAsync(newest, calibration, Lives.From(lives.Texts.SelectMany(t => t.Steps).Concat(steps)), cancel) is Moved.TooSmallFor small)
        {
            db.ChangeTracker.Clear();
            return new Applied.TooSmallFor(small.Profile);
        }
        return null;
    }

    public Task<string> TextAsync(string digest, CancellationToken cancel) => db.Set<FamilyText>().Where(f => f.Digest == digest).Select(f => f.Yaml).SingleAsync(cancel);

    /// <summary>The highest version of a family that was ever accepted; null when none was.</summary>
    public async Task<int?> HighestAcceptedAsync(Lives lives, string code, CancellationToken cancel)
    {
        var accepted = await banks.FamiliesAsync(db, [.. lives.Of(code).Where(t => t.WasAccepted).Select(t => t.Digest)], cancel);
        return accepted.Values.Max(f => (int?)f.Version);
    }

    private FamilyStage Step(string code, int number, string digest, Stage stage, PersonId by, string why) =>
        new() { Code = code, Number = number, Digest = digest, Stage = stage, At = clock.GetUtcNow(), MovedBy = by, Why = why };

    private Task<BankVersion> NewestAsync(CancellationToken cancel) => db.Set<BankVersion>().AsNoTracking().OrderByDescending(v => v.Number).FirstAsync(cancel);

    private async Task<Moved?> RenewAsync(BankVersion newest, int? calibration, Lives lives, CancellationToken cancel)
    {
        var bank = await banks.MakeAsync(db, [.. lives.InUse], await Banks.CalibratedAsync(db, calibration, cancel), cancel);
        if (banks.FirstUnfilled(bank) is var (profile, _)) { return new Moved.TooSmallFor(profile); }
        db.Add(BankVersion.Of(newest.Number + 1, bank));
        return null;
    }
}

using HocVuSo.Platform;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Assessment.Bank;

/// <summary>The families as the program's files hold them, read once.</summary>
internal sealed class BankFiles(DataFiles files)
{
    private readonly Lazy<(ItemBank Bank, IReadOnlyDictionary<string, string> Texts)> _read = new(() =>
    {
        var bank = ItemBank.FromFolder(files.Content("items"), out var texts);
        return (bank, texts);
    });

    public ItemBank Bank => _read.Value.Bank;

    public IReadOnlyDictionary<string, string> Texts => _read.Value.Texts;
}

/// <summary>
/// Brings the families of the program's files into the bank: a file's text enters as live, a changed file is a new version
/// that takes the place of the one before, a file that is gone retires. What people here decided of a family stands: where
/// they rested or retired it, or use a text of their own, the program's new one comes in as a draft.
/// </summary>
internal sealed class BankCatalogue(BankFiles files, Banks banks, TimeProvider clock) : ICatalogue
{
    private const string Came = "Đi cùng phần mềm.";
    private const string CameAsDraft = "Đi cùng phần mềm; ở đây người soạn đã quyết định về câu này.";
    private const string Replaced = "Phần mềm mang tới bản mới hơn.";
    private const string Gone = "Không còn đi cùng phần mềm.";

    public string Name => "items";

    public async Task<int> LoadAsync(AppDb db, DataFiles _, CancellationToken cancel)
    {
        var steps = await db.Set<FamilyStage>().AsNoTracking().ToListAsync(cancel);
        var lives = Lives.From(steps);
        var known = (await db.Set<FamilyText>().Select(f => f.Digest).ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
        List<FamilyStage> taken = [];
        foreach (var family in files.Bank.Families)
        {
            // A text that the program itself took away comes back with it; every other step was somebody's.
            if (lives.Find(family.Digest) is { } life && life.Steps[^1] is not { Stage: Stage.Retired, MovedBy: null }) { continue; }
            if (!known.Contains(family.Digest)) { db.Add(new FamilyText { Digest = family.Digest, Code = family.Code, Yaml = files.Texts[family.Digest] }); }
            var inUse = lives.Of(family.Code).Where(t => t.IsInUse).ToList();
            if (lives.IsDecidedHere(family.Code)) { Take(family.Code, family.Digest, Stage.Draft, CameAsDraft); }
            else
            {
                foreach (var old in inUse) { Take(family.Code, old.Digest, Stage.Retired, Replaced); }
                Take(family.Code, family.Digest, Stage.Live, Came);
            }
        }
        var codes = files.Bank.Families.Select(f => f.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in lives.InUse.Where(t => t.CameWithTheProgram && !codes.Contains(t.Code))) { Take(gone.Code, gone.Digest, Stage.Retired, Gone); }
        db.AddRange(taken);
        return await RenewAsync(db, Lives.From(steps.Concat(taken)), cancel);

        void Take(string code, string digest, Stage stage, string why) => taken.Add(new FamilyStage
        {
            Code = code,
            Number = 1 + lives.NewestOf(code) + taken.Count(t => t.Code == code),
            Digest = digest,
            Stage = stage,
            At = clock.GetUtcNow(),
            MovedBy = null,
            Why = why,
        });
    }

    private async Task<int> RenewAsync(AppDb db, Lives lives, CancellationToken cancel)
    {
        banks.Remember(files.Bank);
        var newest = await db.Set<BankVersion>().AsNoTracking().OrderByDescending(v => v.Number).FirstOrDefaultAsync(cancel);
        var bank = await banks.MakeAsync(db, [.. lives.InUse], await Banks.CalibratedAsync(db, newest?.Calibration, cancel), cancel);
        if (newest?.Version == bank.Version) { return 0; }
        db.Add(BankVersion.Of(1 + (newest?.Number ?? 0), bank));
        return bank.DistinctItems;
    }
}

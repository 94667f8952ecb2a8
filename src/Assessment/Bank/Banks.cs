using System.Collections.Concurrent;
using System.Text.Json;
using HocVuSo.Assessment.Contracts;
using HocVuSo.Assessment.Profiles;
using HocVuSo.Assessment.Sessions;
using HocVuSo.Learning.Contracts;
using HocVuSo.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Assessment.Bank;

/// <summary>A version of the bank, as sessions name it. The list of families is in the bank's own order.</summary>
internal sealed class BankVersion
{
    public required int Number { get; init; }

    public required string Version { get; init; }

    /// <summary>Digests of the families, in order, as a JSON list.</summary>
    public required string Families { get; init; }

    /// <summary>Digests of those that are only tried out, as a JSON list.</summary>
    public required string Pretest { get; init; }
}

/// <summary>The text of a family that a bank version holds. Kept for good: past sessions are read with it.</summary>
internal sealed class FamilyText
{
    public required string Digest { get; init; }
    public required string Code { get; init; }
    public required string Yaml { get; init; }
}

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
/// Keeps every version of the bank this database has met. A session stores three bytes per item beside the number of its
/// bank, so changing or removing a file alters no session that runs or is past, and each can be shown again as it was.
/// The alternative, the full text in every session, would be some 300 times as large.
/// </summary>
internal sealed class BankCatalogue(BankFiles files) : ICatalogue
{
    public string Name => "items";

    public async Task<int> LoadAsync(AppDb db, DataFiles _, CancellationToken cancel)
    {
        var bank = files.Bank;
        if (await db.Set<BankVersion>().AnyAsync(v => v.Version == bank.Version, cancel)) { return 0; }
        var known = (await db.Set<FamilyText>().Select(f => f.Digest).ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
        foreach (var family in bank.Families.Where(f => !known.Contains(f.Digest)))
        {
            db.Add(new FamilyText { Digest = family.Digest, Code = family.Code, Yaml = files.Texts[family.Digest] });
        }
        db.Add(new BankVersion
        {
            Number = 1 + (await db.Set<BankVersion>().MaxAsync(v => (int?)v.Number, cancel) ?? 0),
            Version = bank.Version,
            Families = JsonSerializer.Serialize(bank.Families.Select(f => f.Digest).ToArray(), BankJson.Default.StringArray),
            Pretest = "[]",
        });
        return bank.DistinctItems;
    }
}

/// <summary>The bank in force, and earlier ones for sessions drawn from them.</summary>
internal sealed class Banks(BankFiles files, AllProfiles profiles, IFrameworks frameworks, IServiceScopeFactory scopes) : IWarmUp
{
    private readonly ConcurrentDictionary<int, ItemBank> _known = new();

    public int CurrentNumber { get; private set; }

    public ItemBank Current => files.Bank;

    public async Task WarmUpAsync(CancellationToken cancel)
    {
        var skills = frameworks.Current.Skills.Select(s => s.Code).ToHashSet(StringComparer.Ordinal);
        if (Current.Families.FirstOrDefault(f => !skills.Contains(f.Skill)) is { } stray) { throw new InvalidDataException($"{stray.Group}/{stray.Code}.yaml: the framework has no skill {stray.Skill}"); }
        foreach (var profile in profiles.All)
        {
            if (profile.Rule is FixedRule rule) { FixedForm.Prove(Current, profile, rule); }
        }
        await using var scope = scopes.CreateAsyncScope();
        CurrentNumber = await scope.ServiceProvider.GetRequiredService<AppDb>().Set<BankVersion>().Where(v => v.Version == Current.Version).Select(v => v.Number).SingleAsync(cancel);
        _known[CurrentNumber] = Current;
    }

    /// <summary>The bank a session was drawn from. Read from the database the first time an earlier one is asked for.</summary>
    public ValueTask<ItemBank> GetAsync(int number, CancellationToken cancel) =>
        _known.TryGetValue(number, out var bank) ? ValueTask.FromResult(bank) : new(ReadAsync(number, cancel));

    private async Task<ItemBank> ReadAsync(int number, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var version = await db.Set<BankVersion>().AsNoTracking().SingleAsync(v => v.Number == number, cancel);
        var digests = JsonSerializer.Deserialize(version.Families, BankJson.Default.StringArray)!;
        var pretest = JsonSerializer.Deserialize(version.Pretest, BankJson.Default.StringArray)!;
        var texts = await db.Set<FamilyText>().AsNoTracking().Where(f => digests.Contains(f.Digest)).ToListAsync(cancel);
        return _known.GetOrAdd(number, ItemBank.Of(texts.Select(t => ItemFamily.Read($"{t.Code} ({t.Digest[..8]})", t.Yaml, t.Digest)),
            texts.Where(t => pretest.Contains(t.Digest)).Select(t => t.Code).ToHashSet(StringComparer.Ordinal)));
    }
}

[System.Text.Json.Serialization.JsonSerializable(typeof(string[]))]
internal sealed partial class BankJson : System.Text.Json.Serialization.JsonSerializerContext;

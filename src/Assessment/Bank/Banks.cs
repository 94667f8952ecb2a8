using System.Collections.Concurrent;
using System.Text.Json;
using HocVuSo.Assessment.Calibrations;
using HocVuSo.Assessment.Contracts;
using HocVuSo.Assessment.Profiles;
using HocVuSo.Assessment.Sessions;
using HocVuSo.Learning.Contracts;
using HocVuSo.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Assessment.Bank;

/// <summary>A version of the bank, as sessions name it; the highest number is in force. The list of families is in the bank's own order.</summary>
internal sealed class BankVersion
{
    public required int Number { get; init; }

    public required string Version { get; init; }

    /// <summary>Digests of the families, in order, as a JSON list.</summary>
    public required string Families { get; init; }

    /// <summary>Digests of those that are only tried out, as a JSON list.</summary>
    public required string Pretest { get; init; }

    /// <summary>The calibration whose parameters its sessions go by; null: the authors' guesses.</summary>
    public required int? Calibration { get; init; }

    public static BankVersion Of(int number, ItemBank bank) => new()
    {
        Number = number,
        Version = bank.Version,
        Families = Write(bank.Families),
        Pretest = Write(bank.Families.Where((_, place) => bank.IsPretest(place))),
        Calibration = bank.Calibration.Number,
    };

    public string[] FamilyDigests() => JsonSerializer.Deserialize(Families, BankJson.Default.StringArray)!;

    public string[] PretestDigests() => JsonSerializer.Deserialize(Pretest, BankJson.Default.StringArray)!;

    private static string Write(IEnumerable<ItemFamily> families) => JsonSerializer.Serialize([.. families.Select(f => f.Digest)], BankJson.Default.StringArray);
}

/// <summary>A text of a family, a draft's as well. Kept for good: past sessions are read with it.</summary>
internal sealed class FamilyText
{
    public required string Digest { get; init; }
    public required string Code { get; init; }
    public required string Yaml { get; init; }
}

/// <summary>The bank that new sessions draw from, with the number they name it by.</summary>
internal sealed record BankInForce(int Number, ItemBank Bank);

/// <summary>
/// The bank in force, and earlier ones for sessions drawn from them. A session stores three bytes per item beside the number
/// of its bank, so a later bank alters no session that runs or is past, and each can be shown again as it was. The
/// alternative, the full text in every session, would be some 300 times as large.
/// </summary>
internal sealed class Banks(AllProfiles profiles, IFrameworks frameworks, IServiceScopeFactory scopes) : IWarmUp
{
    private readonly ConcurrentDictionary<int, ItemBank> _known = new();
    private readonly ConcurrentDictionary<string, ItemFamily> _families = new(StringComparer.Ordinal);
    private volatile BankInForce? _inForce;

    /// <summary>Both parts belong together: whoever needs both reads this once.</summary>
    public BankInForce InForce => _inForce ?? throw new InvalidOperationException("The bank is read before the first request.");

    public ItemBank Current => InForce.Bank;

    public async Task WarmUpAsync(CancellationToken cancel)
    {
        await NoticeAsync(cancel);
        var skills = frameworks.Current.Skills.Select(s => s.Code).ToHashSet(StringComparer.Ordinal);
        if (Current.Families.FirstOrDefault(f => !skills.Contains(f.Skill)) is { } stray) { throw new InvalidDataException($"{stray.Group}/{stray.Code}.yaml: the framework has no skill {stray.Skill}"); }
        if (FirstUnfilled(Current) is var (_, fault)) { throw fault; }
    }

    /// <summary>Takes over the newest version, whichever node made it.</summary>
    public async Task NoticeAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var number = await scope.ServiceProvider.GetRequiredService<AppDb>().Set<BankVersion>().MaxAsync(v => v.Number, cancel);
        var bank = await GetAsync(number, cancel);
        // Two that notice at once may come in either order; a number never goes back.
        lock (_known)
        {
            if (_inForce is null || _inForce.Number < number) { _inForce = new(number, bank); }
        }
    }

    /// <summary>The bank a session was drawn from. Read from the database the first time an earlier one is asked for.</summary>
    public ValueTask<ItemBank> GetAsync(int number, CancellationToken cancel) =>
        _known.TryGetValue(number, out var bank) ? ValueTask.FromResult(bank) : new(ReadAsync(number, cancel));

    /// <summary>Takes over families that were read and checked elsewhere.</summary>
    public void Remember(ItemBank bank)
    {
        foreach (var family in bank.Families) { _families.TryAdd(family.Digest, family); }
    }

    /// <summary>Texts of families by their digests, as they are kept; a text is read and checked once.</summary>
    public async Task<IReadOnlyDictionary<string, ItemFamily>> FamiliesAsync(AppDb db, IReadOnlyCollection<string> digests, CancellationToken cancel)
    {
        var missing = digests.Where(d => !_families.ContainsKey(d)).ToList();
        if (missing.Count > 0)
        {
            foreach (var text in await db.Set<FamilyText>().AsNoTracking().Where(f => missing.Contains(f.Digest)).ToListAsync(cancel))
            {
                _families[text.Digest] = ItemFamily.Read($"{text.Code} ({text.Digest[..8]})", text.Yaml, text.Digest);
            }
        }
        return digests.Distinct(StringComparer.Ordinal).ToDictionary(d => d, d => _families[d], StringComparer.Ordinal);
    }

    /// <summary>The bank that those in use make up.</summary>
    public async Task<ItemBank> MakeAsync(AppDb db, IReadOnlyCollection<TextLife> inUse, Calibrated calibrated, CancellationToken cancel)
    {
        var families = await FamiliesAsync(db, [.. inUse.Select(t => t.Digest)], cancel);
        return ItemBank.InUse(families.Values, inUse.Where(t => t.Stage == Stage.Pretest).Select(t => t.Digest).ToHashSet(StringComparer.Ordinal), calibrated);
    }

    /// <summary>The parameters of a calibration; null gives none.</summary>
    public static async Task<Calibrated> CalibratedAsync(AppDb db, int? number, CancellationToken cancel)
    {
        if (number is null) { return Calibrated.Nothing; }
        var rows = await db.Set<CalibratedFamily>().AsNoTracking().Where(f => f.Calibration == number).ToListAsync(cancel);
        return new(number, rows.Where(r => r.Parameters is not null).ToDictionary(r => r.Digest, r => r.Parameters!.Value, StringComparer.Ordinal));
    }

    /// <summary>The first profile that a bank is too small for, with what is wrong; null when it serves all.</summary>
    public (Profile Profile, InvalidDataException Fault)? FirstUnfilled(ItemBank bank)
    {
        foreach (var profile in profiles.All)
        {
            if (Fault(bank, profile) is { } fault) { return (profile, fault); }
        }
        return null;
    }

    /// <summary>Why a bank is too small for a profile; null when it is not.</summary>
    public static InvalidDataException? Fault(ItemBank bank, Profile profile)
    {
        try
        {
            if (profile.Rule is FixedRule counted) { FixedForm.Prove(bank, profile, counted); }
            else if (profile.Rule is AdaptiveRule adaptive) { _ = new TestPool(new(0, profile.Code, profile.Version), bank, adaptive); }
            return null;
        }
        catch (InvalidDataException fault)
        {
            return fault;
        }
    }

    private async Task<ItemBank> ReadAsync(int number, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var version = await db.Set<BankVersion>().AsNoTracking().SingleAsync(v => v.Number == number, cancel);
        var families = await FamiliesAsync(db, version.FamilyDigests(), cancel);
        var pretest = version.PretestDigests();
        return _known.GetOrAdd(number, ItemBank.InUse(families.Values, pretest.ToHashSet(StringComparer.Ordinal), await CalibratedAsync(db, version.Calibration, cancel)));
    }
}

[System.Text.Json.Serialization.JsonSerializable(typeof(string[]))]
internal sealed partial class BankJson : System.Text.Json.Serialization.JsonSerializerContext;

using System.Text.RegularExpressions;
using HocVuSo.Platform;
using HocVuSo.TestKit;
using HocVuSo.Web.Demonstration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace HocVuSo.WebTests.Site;

/// <summary>A small demonstration made by <c>hocvuso seed</c> itself, and a host over it that stands at the demonstration's own today.</summary>
public sealed partial class ADemonstration : IAsyncLifetime
{
    public const int Learners = 100;

    private TestDatabase? _database;
    private TestSite? _site;

    public TestSite Site => _site ?? throw new InvalidOperationException("The demonstration was not made.");

    /// <summary>What <c>hocvuso verify</c> printed right after.</summary>
    public string Digest { get; private set; } = "";

    /// <summary>The real time before and after it was made.</summary>
    public (DateTimeOffset Before, DateTimeOffset After) Made { get; private set; }

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateEmptyAsync(Database.Sqlite);
        var before = TimeProvider.System.GetUtcNow();
        Digest = await SeedAsync(_database, 1);
        Made = (before, TimeProvider.System.GetUtcNow());
        _site = await TestSite.StartOverAsync(_database);
        // The hands of the test's clock are put there instead of running a fixed way behind the real ones.
        _site.Services.GetRequiredService<InstallationClock>().Shift(TimeSpan.Zero);
        _site.Clock.Set(DemonstrationSeed.Today);
    }

    /// <summary>Makes a demonstration there and gives the digest its ledger has.</summary>
    /// <param name="ownKey">Under a key made for it, as on another machine, and not the test kit's.</param>
    public static async Task<string> SeedAsync(TestDatabase database, ulong seed, bool ownKey = false)
    {
        using var program = new Hocvuso();
        if (ownKey) { program.MasterKey = null; }
        var made = await program.RunAsync("seed", "--province", DemoAccounts.Province, "--learners", $"{Learners}", "--seed", $"{seed}", "--db", database.Connection);
        Assert.Equal((0, ""), (made.Code, made.Complained));
        var verified = await program.RunAsync("verify", "--db", database.Connection);
        Assert.Equal((0, ""), (verified.Code, verified.Complained));
        return DigestLine().Match(verified.Said).Groups[1].Value;
    }

    public async ValueTask DisposeAsync()
    {
        if (_site is not null) { await _site.DisposeAsync(); }
        if (_database is not null) { await _database.DisposeAsync(); }
    }

    [GeneratedRegex("digest ([0-9a-f]{64})")]
    private static partial Regex DigestLine();
}

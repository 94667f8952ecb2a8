using Microsoft.Playwright;
using Xunit;

namespace HocVuSo.Browser;

/// <summary>One Chromium for the whole run: the system's own, never a downloaded one. Absent, the tests are skipped and say so.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] WellKnown = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static readonly string? Program = Environment.GetEnvironmentVariable("HOCVUSO_CHROMIUM") is { Length: > 0 } given ? given : WellKnown.FirstOrDefault(File.Exists);

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public static string? Absent => Program is null ? "no Chromium: set HOCVUSO_CHROMIUM or install the package chromium" : null;

    public IBrowser Browser => _browser ?? throw new InvalidOperationException("Ask for Chromium.Absent first.");

    public async ValueTask InitializeAsync()
    {
        if (Program is null) { return; }
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Program,
            // Root may not use the sandbox; the rest keeps Chromium from calling home.
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) { await _browser.DisposeAsync(); }
        _playwright?.Dispose();
    }
}

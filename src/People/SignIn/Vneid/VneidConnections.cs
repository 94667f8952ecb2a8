using System.Security.Cryptography;
using HocVuSo.Platform;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;

namespace HocVuSo.People.SignIn.Vneid;

/// <summary>
/// Settings section "Vneid": what the onboarding with the identity authority gives. The redirect address to register there
/// is <c>Installation:BaseAddress</c> followed by <see cref="ReturnFromVneid.Path"/>.
/// </summary>
internal sealed class VneidSettings
{
    public string? Authority { get; set; }
    public string AuthorizePath { get; set; } = "/authorize";
    public string TokenPath { get; set; } = "/token";
    public string UserinfoPath { get; set; } = "/userinfo";
    public string ClientId { get; set; } = "";
    public string ClientSecret { get; set; } = "";

    /// <summary>PEM file (PKCS #1 or PKCS #8) of the RSA key whose public half the authority has.</summary>
    public string? PrivateKeyFile { get; set; }

    public double TimeoutSeconds { get; set; } = 10;
}

/// <summary>Everything one sign-in needs to talk to VNeID, or to the simulator that stands for it.</summary>
internal sealed record VneidConnection(
    string AuthorizeUrl, string TokenUrl, string UserinfoUrl, string ClientId, string ClientSecret, string RedirectUri, string PrivateKeyPem)
{
    public RSA OpenKey()
    {
        var key = RSA.Create();
        key.ImportFromPem(PrivateKeyPem);
        return key;
    }
}

/// <summary>
/// Finds where VNeID is. With settings, there; without them a demonstration talks to its own simulator and any other
/// installation has no VNeID.
/// </summary>
internal sealed class VneidConnections(VneidSettings settings, Installation installation, VneidKeys keys, Secrets secrets, IServer server)
{
    public const string SimulatorPath = "/mo-phong/vneid";
    public const string SimulatorClientId = "hoc-vu-so";

    public bool IsSimulated => settings.Authority is not { Length: > 0 } && installation.Demonstration;

    public bool Exists => settings.Authority is { Length: > 0 } || installation.Demonstration;

    /// <summary>The secret the simulator expects: made from the master key, so that there is no default one.</summary>
    public string SimulatorSecret => Convert.ToHexStringLower(secrets.Fingerprint("vneid-simulator", SimulatorClientId));

    /// <summary>Null when this installation is not connected to VNeID.</summary>
    public async Task<VneidConnection?> FindAsync(HttpContext http, CancellationToken cancel)
    {
        if (!Exists) { return null; }
        if (IsSimulated)
        {
            // The browser goes where it came from; this process calls itself at the address it listens on, never at one a request names.
            var seen = $"{http.Request.Scheme}://{http.Request.Host}";
            var own = OwnAddress() + SimulatorPath;
            return new(seen + SimulatorPath + "/authorize", own + "/token", own + "/userinfo", SimulatorClientId, SimulatorSecret, seen + ReturnFromVneid.Path, await keys.SimulatorPemAsync(cancel));
        }
        var authority = settings.Authority!.TrimEnd('/');
        var pem = await File.ReadAllTextAsync(settings.PrivateKeyFile ?? throw new InvalidOperationException("Vneid:PrivateKeyFile is not set."), cancel);
        return new(authority + settings.AuthorizePath, authority + settings.TokenPath, authority + settings.UserinfoPath, settings.ClientId, settings.ClientSecret, installation.BaseAddress + ReturnFromVneid.Path, pem);
    }

    private string OwnAddress()
    {
        if (server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is not { } address) { return installation.BaseAddress; }
        var bound = BindingAddress.Parse(address);
        var host = bound.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "127.0.0.1" : bound.Host;
        return $"{bound.Scheme}://{host}:{bound.Port}";
    }
}

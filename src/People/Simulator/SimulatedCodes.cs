using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using HocVuSo.People.SignIn;
using HocVuSo.People.SignIn.Vneid;
using HocVuSo.Platform;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace HocVuSo.People.Simulator;

/// <summary>What a code or an access token of the simulator stands for. It is the protected record itself: nothing is kept but which codes were used.</summary>
internal sealed record IssuedCode(string Nonce, string Number, string FullName, string BirthDate, int Level, string RedirectUri, DateTimeOffset Until);

internal sealed record TokenBody([property: JsonPropertyName("access_token")] string AccessToken, [property: JsonPropertyName("token_type")] string TokenType, [property: JsonPropertyName("expires_in")] int ExpiresIn);

internal sealed record UserinfoBody(
    [property: JsonPropertyName("citizenPid")] string CitizenPid, [property: JsonPropertyName("fullName")] string FullName,
    [property: JsonPropertyName("birthDate")] string BirthDate, [property: JsonPropertyName("accountType")] string AccountType,
    [property: JsonPropertyName("accountLevel")] string AccountLevel);

/// <summary>Issues and takes back the simulator's codes (one minute, once) and tokens (five minutes).</summary>
internal sealed class SimulatedCodes(IDataProtectionProvider protection, Entropy entropy, TimeProvider clock)
{
    public static readonly TimeSpan TokenLifetime = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan CodeLifetime = TimeSpan.FromMinutes(1);

    private readonly IDataProtector _codes = protection.CreateProtector("people.simulator.code");
    private readonly IDataProtector _tokens = protection.CreateProtector("people.simulator.token");
    private readonly ConcurrentDictionary<string, DateTimeOffset> _used = new(StringComparer.Ordinal);

    public string Issue(SimulatedCitizen citizen, string redirectUri) => Write(_codes, new IssuedCode(
        Convert.ToHexStringLower(StaffPasswords.Bytes(entropy, 16)), citizen.Number, citizen.FullName, Say.Date(citizen.BirthDate), citizen.Level, redirectUri, clock.GetUtcNow() + CodeLifetime));

    /// <summary>The access token for a code, or null when it is unknown, too old, used or meant for another address.</summary>
    public string? Exchange(string? code, string? redirectUri)
    {
        var now = clock.GetUtcNow();
        foreach (var (nonce, until) in _used) { if (until < now) { _used.TryRemove(nonce, out _); } }
        return Read(_codes, code) is { } issued && issued.RedirectUri == redirectUri && now <= issued.Until && _used.TryAdd(issued.Nonce, issued.Until)
            ? Write(_tokens, issued with { Until = now + TokenLifetime })
            : null;
    }

    public UserinfoBody? Userinfo(string? token) => Read(_tokens, token) is { } issued && clock.GetUtcNow() <= issued.Until
        ? new UserinfoBody(issued.Number, issued.FullName, issued.BirthDate, "CITIZEN", issued.Level.ToString(System.Globalization.CultureInfo.InvariantCulture))
        : null;

    private static string Write(IDataProtector protector, IssuedCode code) => WebEncoders.Base64UrlEncode(protector.Protect(JsonSerializer.SerializeToUtf8Bytes(code, VneidJson.Default.IssuedCode)));

    private static IssuedCode? Read(IDataProtector protector, string? text)
    {
        try { return text is null ? null : JsonSerializer.Deserialize(protector.Unprotect(WebEncoders.Base64UrlDecode(text)), VneidJson.Default.IssuedCode); }
        catch (Exception fault) when (fault is FormatException or CryptographicException) { return null; }   // not written by us
    }
}

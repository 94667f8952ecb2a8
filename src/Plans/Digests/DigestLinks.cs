using System.Globalization;
using System.Security.Cryptography;
using HocVuSo.Platform;
using Microsoft.AspNetCore.DataProtection;

namespace HocVuSo.Plans.Digests;

/// <summary>The addresses in letters. They open without an account: whoever reads the letter may follow them, and nobody can guess one.</summary>
internal sealed class DigestLinks(IDataProtectionProvider protection, Installation installation)
{
    private readonly IDataProtector _confirm = protection.CreateProtector("plans.digest.confirm");
    private readonly IDataProtector _stop = protection.CreateProtector("plans.digest.stop");

    /// <summary>Good for this one asking: another address, or the same asked for again, has another.</summary>
    public string Confirm(DigestSubscription subscription) =>
        installation.BaseAddress + Hrefs.ConfirmDigest(_confirm.Protect(string.Create(CultureInfo.InvariantCulture, $"{subscription.Id} {Dialect.Microseconds(subscription.AskedAt)}")));

    /// <summary>Good as long as the subscription, for a person and for a mail program.</summary>
    public string Stop(DigestSubscription subscription) => installation.BaseAddress + Hrefs.StopDigestApi(_stop.Protect(subscription.Id.ToString()));

    /// <summary>Which subscription, asked for when; null for what is no key of ours.</summary>
    public (DigestId Id, DateTimeOffset AskedAt)? ReadConfirm(string key) =>
        Opened(_confirm, key)?.Split(' ') is [var id, var at] && Guid.TryParseExact(id, "N", out var value) && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var microseconds)
            ? (new DigestId(value), Dialect.FromMicroseconds(microseconds))
            : null;

    public DigestId? ReadStop(string key) => Guid.TryParseExact(Opened(_stop, key), "N", out var id) ? new DigestId(id) : null;

    private static string? Opened(IDataProtector protector, string key)
    {
        try { return protector.Unprotect(key); }
        catch (CryptographicException) { return null; }
    }
}

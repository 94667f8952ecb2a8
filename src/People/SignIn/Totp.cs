using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace HocVuSo.People.SignIn;

/// <summary>Time-based one-time codes: RFC 6238 with HMAC-SHA1, steps of 30 seconds and six digits, what every authenticator app speaks.</summary>
internal static class Totp
{
    public const int SecretLength = 20;

    private const int StepSeconds = 30;

    public static long StepAt(DateTimeOffset instant) => instant.ToUnixTimeSeconds() / StepSeconds;

    public static string Code(ReadOnlySpan<byte> secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // RFC 6238 and the apps in use prescribe SHA-1; HMAC does not rest on its collision resistance.
        HMACSHA1.HashData(secret, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash[(hash[^1] & 0x0F)..]) & 0x7FFF_FFFF;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    /// <summary>The step, within one of now, whose code was typed; null when none matches. Compares every candidate in constant time.</summary>
    public static long? Match(ReadOnlySpan<byte> secret, string typed, DateTimeOffset now)
    {
        Span<byte> given = stackalloc byte[6];
        if (typed.Length != 6 || !System.Text.Ascii.IsValid(typed)) { return null; }
        System.Text.Encoding.ASCII.GetBytes(typed, given);
        long? found = null;
        Span<byte> expected = stackalloc byte[6];
        for (var step = StepAt(now) - 1; step <= StepAt(now) + 1; step++)
        {
            System.Text.Encoding.ASCII.GetBytes(Code(secret, step), expected);
            if (CryptographicOperations.FixedTimeEquals(given, expected)) { found = step; }
        }
        return found;
    }

    /// <summary>What an authenticator app reads from the QR code.</summary>
    public static string Uri(string issuer, string username, ReadOnlySpan<byte> secret) =>
        $"otpauth://totp/{System.Uri.EscapeDataString(issuer)}:{System.Uri.EscapeDataString(username)}?secret={Base32.Write(secret)}&issuer={System.Uri.EscapeDataString(issuer)}";
}

/// <summary>RFC 4648 base 32 without padding.</summary>
internal static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string Write(ReadOnlySpan<byte> bytes)
    {
        var text = new System.Text.StringBuilder(bytes.Length * 8 / 5 + 1);
        var (bits, held) = (0, 0);
        foreach (var b in bytes)
        {
            bits = bits << 8 | b;
            for (held += 8; held >= 5; held -= 5) { text.Append(Alphabet[bits >> held - 5 & 31]); }
            bits &= (1 << held) - 1;
        }
        if (held > 0) { text.Append(Alphabet[bits << 5 - held & 31]); }
        return text.ToString();
    }

    /// <summary>Throws <see cref="FormatException"/> on any other character; spaces and padding are passed over.</summary>
    public static byte[] Read(string text)
    {
        List<byte> bytes = [];
        var (bits, held) = (0, 0);
        foreach (var letter in text.ToUpperInvariant())
        {
            if (letter is ' ' or '=') { continue; }
            var value = Alphabet.IndexOf(letter, StringComparison.Ordinal);
            if (value < 0) { throw new FormatException("Not base 32."); }
            bits = bits << 5 | value;
            held += 5;
            if (held < 8) { continue; }
            held -= 8;
            bytes.Add((byte)(bits >> held));
            bits &= (1 << held) - 1;
        }
        return [.. bytes];
    }
}

using HocVuSo.Platform;
using Microsoft.AspNetCore.Identity;

namespace HocVuSo.People.SignIn;

/// <summary>Hashes passwords with PBKDF2 (HMAC-SHA512, 100,000 rounds, the framework's version 3 form).</summary>
internal sealed class StaffPasswords(Entropy entropy)
{
    // No letters or digits that are read for one another when copied from paper.
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    // The hash of a password nobody has: an unknown username costs the same work as a known one.
    private readonly Lazy<string> _nobodys = new(() => new PasswordHasher<StaffAccount>().HashPassword(null!, Convert.ToHexString(Bytes(entropy, 16))));

    private readonly PasswordHasher<StaffAccount> _hasher = new();

    public string Hash(string password) => _hasher.HashPassword(null!, password);

    /// <summary>Takes the same time for a null account as for any other.</summary>
    public bool Matches(StaffAccount? account, string password) =>
        _hasher.VerifyHashedPassword(null!, account?.PasswordHash ?? _nobodys.Value, password) != PasswordVerificationResult.Failed && account is not null;

    /// <summary>A first password of 12 characters, about 69 bits.</summary>
    public string Make() => string.Create(12, entropy, static (text, chance) =>
    {
        for (var i = 0; i < text.Length; i++) { text[i] = Alphabet[chance.Next(Alphabet.Length)]; }
    });

    public static byte[] Bytes(Entropy entropy, int count)
    {
        var bytes = new byte[count];
        entropy.Fill(bytes);
        return bytes;
    }
}

/// <summary>The name an official signs in with: 3 to 64 of a–z, 0–9, dot, hyphen, underscore; case does not matter.</summary>
internal static class Username
{
    public static string Normalise(string text) => text.Trim().ToLowerInvariant();

    public static string? Read(string? text, Refusals.Field refused)
    {
        var name = Normalise(text ?? "");
        return IsPossible(name) ? name : refused.Refuse<string>(PeopleWords.UsernameRefused);
    }

    public static bool IsPossible(string name) =>
        name.Length is >= 3 and <= 64 && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-' or '_');
}

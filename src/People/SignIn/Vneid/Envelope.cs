using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace HocVuSo.People.SignIn.Vneid;

/// <summary>
/// How VNeID wraps what it sends: a fresh AES key under our RSA key (PKCS #1 v1.5), the text under that key (AES, ECB,
/// PKCS #7), both in base 64. The mode is VNeID's choice, not ours; secrecy rests on TLS.
/// </summary>
internal sealed record Envelope([property: JsonPropertyName("data")] string? Data, [property: JsonPropertyName("key")] string? Key)
{
    /// <summary>Throws <see cref="CryptographicException"/> or <see cref="FormatException"/> when it was not made for this key.</summary>
    public string Open(RSA privateKey)
    {
        using var aes = Aes.Create();
        aes.Key = privateKey.Decrypt(Convert.FromBase64String(Key ?? ""), RSAEncryptionPadding.Pkcs1);
#pragma warning disable CA5358 // ECB is what VNeID sends.
        return Encoding.UTF8.GetString(aes.DecryptEcb(Convert.FromBase64String(Data ?? ""), PaddingMode.PKCS7));
#pragma warning restore CA5358
    }

    /// <summary>What VNeID does on its side; the simulator speaks it.</summary>
    public static Envelope Seal(string text, RSA publicKey)
    {
        using var aes = Aes.Create();
#pragma warning disable CA5358 // ECB is what VNeID sends.
        var data = aes.EncryptEcb(Encoding.UTF8.GetBytes(text), PaddingMode.PKCS7);
#pragma warning restore CA5358
        return new(Convert.ToBase64String(data), Convert.ToBase64String(publicKey.Encrypt(aes.Key, RSAEncryptionPadding.Pkcs1)));
    }
}

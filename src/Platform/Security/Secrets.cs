using System.Security.Cryptography;
using System.Text;

namespace HocVuSo.Platform;

/// <summary>
/// Encrypts and fingerprints sensitive fields with keys derived (HKDF-SHA256) from the installation's master key of 32
/// bytes. What is sealed for one purpose cannot be opened for another.
/// </summary>
public sealed class Secrets
{
    private const int NonceLength = 12;
    private const int TagLength = 16;

    private readonly byte[] _master;
    private readonly Entropy _entropy;

    public Secrets(byte[] masterKey, Entropy entropy)
    {
        ArgumentNullException.ThrowIfNull(masterKey);
        if (masterKey.Length != 32) { throw new ArgumentException("The master key has 32 bytes.", nameof(masterKey)); }
        (_master, _entropy) = (masterKey, entropy);
    }

    /// <summary>AES-256-GCM: nonce, tag, ciphertext.</summary>
    public byte[] Seal(string purpose, ReadOnlySpan<byte> plain)
    {
        var sealedBytes = new byte[NonceLength + TagLength + plain.Length];
        var nonce = sealedBytes.AsSpan(0, NonceLength);
        _entropy.Fill(nonce);
        using var aes = new AesGcm(Key("seal:" + purpose), TagLength);
        aes.Encrypt(nonce, plain, sealedBytes.AsSpan(NonceLength + TagLength), sealedBytes.AsSpan(NonceLength, TagLength));
        return sealedBytes;
    }

    public byte[] Seal(string purpose, string plain) => Seal(purpose, Encoding.UTF8.GetBytes(plain));

    /// <summary>Throws <see cref="CryptographicException"/> when the bytes were changed or sealed with another key or for another purpose.</summary>
    public byte[] Open(string purpose, ReadOnlySpan<byte> sealedBytes)
    {
        if (sealedBytes.Length < NonceLength + TagLength) { throw new CryptographicException("Too short to be sealed."); }
        var plain = new byte[sealedBytes.Length - NonceLength - TagLength];
        using var aes = new AesGcm(Key("seal:" + purpose), TagLength);
        aes.Decrypt(sealedBytes[..NonceLength], sealedBytes[(NonceLength + TagLength)..], sealedBytes.Slice(NonceLength, TagLength), plain);
        return plain;
    }

    public string OpenText(string purpose, ReadOnlySpan<byte> sealedBytes) => Encoding.UTF8.GetString(Open(purpose, sealedBytes));

    /// <summary>HMAC-SHA256 under a key of its own: finds equal values without keeping them readable.</summary>
    public byte[] Fingerprint(string purpose, string value) => HMACSHA256.HashData(Key("find:" + purpose), Encoding.UTF8.GetBytes(value));

    private byte[] Key(string purpose) => HKDF.DeriveKey(HashAlgorithmName.SHA256, _master, 32, info: Encoding.UTF8.GetBytes(purpose));
}

using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Platform;

/// <summary>A file that was brought as proof of something, kept once for each content. Whoever refers to one keeps its name and its kind.</summary>
public sealed class StoredFile
{
    /// <summary>As large as a picture of a good telephone.</summary>
    public const int MostMegabytes = 10;

    /// <summary>What a form that brings one may send, in bytes: the file and a little around it.</summary>
    public const long LargestForm = (MostMegabytes * 1024L * 1024L) + (64 * 1024);

    private const int DigestShown = 12;

    /// <summary>In lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }
    public required byte[] Content { get; init; }

    /// <summary>"anh.jpg (mã 0f3a…)": by its name and the beginning of its digest, so that two of one name are told apart.</summary>
    public static string Said(string name, string sha256) => PlatformWords.EvidenceSaid.With(name, sha256[..DigestShown]);

    /// <summary>Adds the content to the session unless it is there already; the caller saves. Two who bring the same in one instant: the second save is refused.</summary>
    public static async Task KeepAsync(SentEvidence sent, AppDb db, CancellationToken cancel)
    {
        if (!await db.Set<StoredFile>().AnyAsync(f => f.Sha256 == sent.Sha256, cancel)) { db.Add(new StoredFile { Sha256 = sent.Sha256, Content = sent.Bytes }); }
    }
}

/// <summary>A picture or document that was sent with a form as evidence.</summary>
/// <param name="Name">As it was brought.</param>
/// <param name="Kind">Media type, told from the content and not from the name.</param>
/// <param name="Sha256">In lower-case hexadecimal.</param>
public sealed record SentEvidence(string Name, string Kind, byte[] Bytes, string Sha256)
{
    /// <summary>Which files a form offers to choose.</summary>
    public const string Accepted = ".jpg,.jpeg,.png,.pdf,.docx,.xlsx";

    /// <summary>The file that was sent, if any; a refusal when it is no picture or document.</summary>
    public static async Task<SentEvidence?> ReadAsync(IFormFile? sent, Refusals.Field refused, CancellationToken cancel)
    {
        if (await SentFile.ReadAsync(sent, cancel) is not var (name, bytes)) { return null; }
        return KindOf(bytes) is { } kind ? new(name, kind, bytes, Convert.ToHexStringLower(SHA256.HashData(bytes))) : refused.Refuse<SentEvidence>(PlatformWords.EvidenceKind);
    }

    private static string? KindOf(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF-"u8) ? "application/pdf"
        : bytes is [0xFF, 0xD8, 0xFF, ..] ? "image/jpeg"
        : bytes is [0x89, 0x50, 0x4E, 0x47, ..] ? "image/png"
        : bytes is [0x50, 0x4B, 0x03, 0x04, ..] && bytes.IndexOf("word/"u8) >= 0 ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        : bytes is [0x50, 0x4B, 0x03, 0x04, ..] && bytes.IndexOf("xl/"u8) >= 0 ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        : null;
}

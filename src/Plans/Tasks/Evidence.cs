using System.Security.Cryptography;
using HocVuSo.Plans.Documents;
using HocVuSo.Platform;
using Microsoft.AspNetCore.Http;

namespace HocVuSo.Plans.Tasks;

/// <summary>A file that was brought as evidence, kept once for each content.</summary>
internal sealed class EvidenceFile
{
    /// <summary>In lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }
    public required byte[] Content { get; init; }
}

/// <summary>Which file stands behind an event of a task.</summary>
internal sealed class Evidence
{
    public required PlanItemId TaskId { get; init; }

    /// <summary>Of the event.</summary>
    public required int Number { get; init; }
    public required string Sha256 { get; init; }
    public required string Name { get; init; }

    /// <summary>Media type, told from the content and not from the name.</summary>
    public required string Kind { get; init; }

    /// <summary>The file that was sent, if any; a refusal when it is no document or picture.</summary>
    public static async Task<(EvidenceFile File, string Name, string Kind)?> ReadAsync(IFormFile? sent, Refusals.Field refused, CancellationToken cancel)
    {
        if (await SentFile.ReadAsync(sent, cancel) is not var (name, bytes)) { return null; }
        if (KindOf(bytes) is not { } kind)
        {
            refused.Refuse<string>(PlanWords.EvidenceKind);
            return null;
        }
        return (new EvidenceFile { Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)), Content = bytes }, name, kind);
    }

    private static string? KindOf(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF-"u8) ? "application/pdf"
        : bytes is [0xFF, 0xD8, 0xFF, ..] ? "image/jpeg"
        : bytes is [0x89, 0x50, 0x4E, 0x47, ..] ? "image/png"
        : bytes is [0x50, 0x4B, 0x03, 0x04, ..] && bytes.IndexOf("word/"u8) >= 0 ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        : bytes is [0x50, 0x4B, 0x03, 0x04, ..] && bytes.IndexOf("xl/"u8) >= 0 ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        : null;
}

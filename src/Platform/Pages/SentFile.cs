using HocVuSo.VietnameseText;
using Microsoft.AspNetCore.Http;

namespace HocVuSo.Platform;

/// <summary>A file that somebody sent with a form.</summary>
/// <param name="Name">As people may be shown it: no path, no control characters, its end kept.</param>
public sealed record SentFile(string Name, byte[] Bytes)
{
    private const int LongestName = 200;

    /// <summary>Null when none was chosen or it is empty. Held in memory: a request is no larger than the site allows.</summary>
    public static async Task<SentFile?> ReadAsync(IFormFile? file, CancellationToken cancel)
    {
        if (file is null or { Length: 0 }) { return null; }
        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, cancel);
        var name = PersonName.Normalise(Path.GetFileName(file.FileName.Replace('\\', '/')));
        return new(name.Length > LongestName ? name[^LongestName..] : name, content.ToArray());
    }
}

using System.IO.Compression;
using HocVuSo.Assessment.Contracts;
using static HocVuSo.Assessment.Qti.Qti;

namespace HocVuSo.Assessment.Qti;

/// <summary>Unpacks a zip of a stranger's into memory: by path, nothing on disk. Sizes are counted while reading, never believed.</summary>
internal static class SafeZip
{
    /// <summary>Null with a finding when the archive breaks a limit, leads out of itself or cannot be read.</summary>
    public static IReadOnlyDictionary<string, byte[]>? Read(string name, byte[] file, List<ImportFinding> findings)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > Limits.MostEntries)
            {
                findings.Add(Finding(name, null, true, QtiWords.TooManyEntries, zip.Entries.Count, Limits.MostEntries));
                return null;
            }
            Dictionary<string, byte[]> files = new(StringComparer.OrdinalIgnoreCase);
            long unpacked = 0;
            foreach (var entry in zip.Entries)
            {
                if (entry.FullName.EndsWith('/')) { continue; }
                if (!IsInside(entry.FullName) || files.ContainsKey(entry.FullName))
                {
                    findings.Add(Finding(name, null, true, QtiWords.BadPath, entry.FullName));
                    return null;
                }
                if (Unpack(entry) is not { } content || (unpacked += content.Length) > Limits.MostUnpacked)
                {
                    findings.Add(Finding(name, null, true, QtiWords.UnpacksTooLarge, entry.FullName));
                    return null;
                }
                files.Add(entry.FullName, content);
            }
            return files;
        }
        catch (InvalidDataException)
        {
            findings.Add(Finding(name, null, true, QtiWords.BrokenZip));
            return null;
        }
    }

    private static bool IsInside(string path) =>
        path.Length <= Limits.LongestPath
        && !path.StartsWith('/')
        && !path.Any(c => c is '\\' or ':' || char.IsControl(c))
        && path.Split('/').All(part => part is not ("" or "." or ".."));

    private static byte[]? Unpack(ZipArchiveEntry entry)
    {
        using var packed = entry.Open();
        using var content = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = packed.Read(buffer)) > 0;)
        {
            content.Write(buffer, 0, read);
            if (content.Length > Limits.MostOfOne) { return null; }
            if (content.Length > Limits.SmallEnough && content.Length / Math.Max(1, entry.CompressedLength) > Limits.HighestRatio) { return null; }
        }
        return content.ToArray();
    }
}

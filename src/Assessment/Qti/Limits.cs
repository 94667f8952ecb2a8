namespace HocVuSo.Assessment.Qti;

/// <summary>How large a package may be: the whole bank several times over, and far from what could fill a server's memory.</summary>
internal static class Limits
{
    /// <summary>Of the file that is sent, in bytes.</summary>
    public const int MostSent = 10 * 1024 * 1024;

    public const int MostEntries = 10_000;

    /// <summary>Of all files of a package together, unpacked, in bytes.</summary>
    public const int MostUnpacked = 64 * 1024 * 1024;

    /// <summary>Of one file of a package, unpacked, in bytes.</summary>
    public const int MostOfOne = 4 * 1024 * 1024;

    /// <summary>Unpacked to packed, for a file of more than <see cref="SmallEnough"/> bytes.</summary>
    public const int HighestRatio = 100;

    public const int SmallEnough = 64 * 1024;

    public const int LongestPath = 200;

    /// <summary>Elements within elements, in a file of XML.</summary>
    public const int DeepestNesting = 60;
}

namespace HocVuSo.Psychometrics.Adaptive;

/// <summary>One choice of an item, with what is needed to make and to check it again.</summary>
/// <param name="Item">The item in the pool.</param>
/// <param name="Snapshot">Number of the exposure snapshot it was made with.</param>
/// <param name="Top">The best candidates, at most twenty, best first; the first is the item.</param>
/// <param name="Candidates">How many there were.</param>
/// <param name="Digest">
/// The first sixteen bytes of SHA-256 over all candidates in the order of the pool: number of the item (four bytes, little-endian)
/// and its worth (the eight of the double).
/// </param>
/// <param name="Relaxed">What had to give way because nothing else was left.</param>
public sealed record Choice(int Item, int Snapshot, IReadOnlyList<int> Top, int Candidates, UInt128 Digest, Relaxed Relaxed);

/// <summary>
/// The wishes that gave way to find an item at all, each with those before it; only the minimum of a group gives way by
/// itself. Enemies and repetition never do.
/// </summary>
public enum Relaxed
{
    Nothing,

    /// <summary>The session's own draw of items it may meet.</summary>
    Draw,

    /// <summary>The limit of exposure.</summary>
    Exposure,

    /// <summary>That the person has not met the item in an earlier session.</summary>
    Seen,

    /// <summary>
    /// The minimum of a group: it has no item left. Among the other groups the wishes before it are asked anew, and
    /// give way no further than they must.
    /// </summary>
    Group,
}

/// <summary>What a test has come to.</summary>
public enum Verdict
{
    /// <summary>More items are needed.</summary>
    Open,

    /// <summary>Ended by a rule that decides nothing: precise enough, or at its length.</summary>
    Done,

    Pass,
    Fail,
}

/// <param name="Forced">True when the maximum was reached, or no item was left, before the rule had decided.</param>
public readonly record struct Standing(Verdict Verdict, bool Forced);

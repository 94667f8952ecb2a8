namespace HocVuSo.Assessment.Contracts;

/// <summary>Makes every decision of a stored test again from its seed, answers and snapshots, and compares to the bit.</summary>
public interface IReplays
{
    /// <summary>Null when there is no such session. Reads only.</summary>
    Task<Replay?> ReplayAsync(Guid session, CancellationToken cancel);
}

/// <param name="Decision">What the test came to, as decided again; null while it runs.</param>
/// <param name="Differences">What came out otherwise than it is stored, in English; empty when everything agrees.</param>
public sealed record Replay(string Profile, int ProfileVersion, int Bank, long Seed, IReadOnlyList<ReplayedChoice> Choices, string? Decision, IReadOnlyList<string> Differences);

/// <summary>One position. Of a sheet drawn whole only item, response and mark are there.</summary>
/// <param name="Item">Code of the family and number of the row, 1 for the first.</param>
/// <param name="Snapshot">Number of the exposure snapshot the item was chosen with; null for a sheet drawn whole.</param>
/// <param name="Digest">Over the whole list of candidates, 32 hexadecimal digits; empty for a sheet drawn whole.</param>
/// <param name="Counts">False for an item that was only tried out.</param>
/// <param name="Mark">1 right, 0 wrong, a letter for a part; - while it is not answered.</param>
public sealed record ReplayedChoice(int Position, string Item, int? Snapshot, int Candidates, string Digest, bool Counts, string? Response, char Mark, DateTimeOffset? At);

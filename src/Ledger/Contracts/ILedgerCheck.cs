namespace HocVuSo.Ledger.Contracts;

/// <summary>What a check of the whole ledger found.</summary>
/// <param name="Facts">Number of facts.</param>
/// <param name="Digest">SHA-256 (lower-case hexadecimal) over the content of all facts in order of id.</param>
/// <param name="Differences">Where roll-ups differ from what the facts say, one line each; empty when all is well.</param>
public sealed record LedgerCheck(long Facts, string Digest, IReadOnlyList<string> Differences);

/// <summary>Verification and upkeep, for the operator's commands and the seed.</summary>
public interface ILedgerCheck
{
    /// <summary>Recomputes every figure from the facts and compares it with the roll-ups. <paramref name="say"/> hears progress.</summary>
    Task<LedgerCheck> VerifyAsync(Action<string> say, CancellationToken cancel);

    /// <summary>Folds waiting deltas now. Returns how many.</summary>
    Task<int> FoldAsync(CancellationToken cancel);
}

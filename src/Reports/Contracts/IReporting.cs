using HocVuSo.People.Contracts;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.Reports.Contracts;

/// <summary>
/// A monthly report as it went its way in the past, step by step; a step that is null was not taken, nor any after it. The
/// same rules hold as on the pages: the window must have closed, the signer is not who prepared it, timeliness follows from
/// when it was sent.
/// </summary>
/// <param name="Period">"2026-M11".</param>
/// <param name="Steering">Words of section I (công tác chỉ đạo, điều hành).</param>
/// <param name="NextTasks">Words of section IV.</param>
/// <param name="Proposals">Words of section V. Sections II and III are drafted from the figures.</param>
/// <param name="OverReason">Why a numerator is above its denominator, should one be.</param>
public sealed record PastReport(
    UnitId Commune, string Period, string Steering, string NextTasks, string Proposals, PersonId PreparedBy, DateTimeOffset ProposedAt,
    PastSigning? Signing = null, PastSending? Sending = null, PastReview? Review = null, string OverReason = "");

/// <param name="File">The signed file, a PDF of at most 2 MB; equal files are kept once.</param>
public sealed record PastSigning(PersonId By, DateTimeOffset At, int Number, DateOnly SignedOn, byte[] File);

public sealed record PastSending(PersonId By, DateTimeOffset At);

/// <param name="ReturnedFor">A reason returns it (đề nghị hoàn thiện); null accepts it.</param>
public sealed record PastReview(PersonId By, DateTimeOffset At, string? ReturnedFor = null);

/// <summary>Reports for the demonstration: a year of them is written through the product's own rules.</summary>
public interface IReporting
{
    /// <summary>
    /// Makes the obligations of every window of the province's regime that began from the first to the last date. Commits at
    /// once; doing it twice makes nothing twice. Returns how many rows were made: none where there is no regime.
    /// </summary>
    Task<int> OpenAsync(UnitId province, DateOnly from, DateOnly upTo, CancellationToken cancel);

    /// <summary>
    /// Adds a past report to the caller's session, and the caller saves before adding the next of the same commune. Throws
    /// <see cref="InvalidOperationException"/> with the reason when a rule refuses a step.
    /// </summary>
    Task AddAsync(PastReport report, CancellationToken cancel);
}

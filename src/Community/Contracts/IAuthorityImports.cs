using HocVuSo.People.Contracts;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.Community.Contracts;

/// <summary>One person of an authority's file: the keyed hash of the citizen number and the date of the confirmation.</summary>
public sealed record AuthorityResult(string Fingerprint, DateOnly ConfirmedOn);

/// <summary>What became of the lines of a file.</summary>
public sealed record AuthorityImported(int Imported, int Unmatched, int Repeated);

/// <summary>
/// Results returned by the authority, as files are imported on the page: for the demonstration, which simulates such files.
/// </summary>
public interface IAuthorityImports
{
    /// <summary>
    /// Imports the results as one confirmed file of the province, by the person given, at most 5,000 at a time: a fact of
    /// proof 4 for each person known in the province, none for the rest. Everything joins the caller's session and is kept
    /// by the caller's one save.
    /// </summary>
    Task<AuthorityImported> ImportAsync(UnitId province, string fileName, IReadOnlyList<AuthorityResult> results, PersonId by, CancellationToken cancel);
}

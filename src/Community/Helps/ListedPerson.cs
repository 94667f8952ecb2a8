using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using HocVuSo.VietnameseText;

namespace HocVuSo.Community.Helps;

/// <summary>
/// Somebody on a helper's list who has no account (yet). Later an account may turn out to be this person; until then the
/// name, the year of birth and the village together are who it is.
/// </summary>
internal sealed class ListedPerson : IRecorded
{
    private const int OldestAge = 130;
    private const int ShortestName = 2;
    private const int LongestName = 100;

    /// <summary>Stands for a year that nobody told: a unique index takes two nulls for different.</summary>
    public const int YearUnknown = 0;

    public required PersonId Id { get; init; }
    public required UnitId CommuneId { get; init; }
    public required UnitId VillageId { get; init; }
    public required string FullName { get; init; }
    public required string NameKey { get; init; }
    public required int BirthYear { get; init; }
    public required PersonId ListedBy { get; init; }
    public DateTimeOffset RecordedAt { get; set; }

    /// <summary>
    /// A day from which a listed person may be counted where the list says. A list tells where, not since when: whatever an
    /// account says later about the same person comes after it.
    /// </summary>
    public static readonly DateOnly LivesSince = new(1900, 1, 1);

    /// <summary>Only the year is known: the last day of it never makes anybody an adult too early.</summary>
    public DateOnly? LatestBirthDate => BirthYear == YearUnknown ? null : new DateOnly(BirthYear, 12, 31);

    /// <summary>2 to 100 characters, letters among them.</summary>
    public static string? ReadName(string? text, Refusals.Field refused)
    {
        var name = PersonName.Normalise(text ?? "");
        if (name.Length == 0) { return refused.Refuse<string>(HelpWords.NameMissing); }
        return name.Length is >= ShortestName and <= LongestName && name.Any(char.IsLetter) && !name.Any(char.IsDigit) && !name.Contains('\uFFFD', StringComparison.Ordinal)
            ? name
            : refused.Refuse<string>(HelpWords.NameRefused);
    }

    /// <summary>Four digits, at most 130 years ago; an empty field means not known.</summary>
    public static int ReadBirthYear(string? text, DateOnly today, Refusals.Field refused)
    {
        if (string.IsNullOrWhiteSpace(text)) { return YearUnknown; }
        return text.Trim() is { Length: 4 } year && int.TryParse(year, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var read)
            && read <= today.Year && read >= today.Year - OldestAge
            ? read
            : refused.Refuse<int>(HelpWords.BirthYearRefused);
    }
}

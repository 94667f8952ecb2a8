using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.VietnameseText;

namespace HocVuSo.People.Persons;

/// <summary>Turns what was typed about a person into values, or says kindly why it cannot.</summary>
internal static class Read
{
    private const int ShortestName = 2;
    private const int LongestName = 100;
    private const int LongestOrganisation = 200;
    private const int OldestAge = 130;

    /// <summary>2 to 100 characters: letters, their marks, spaces, apostrophes, hyphens and dots ("H'Hen Niê", "Y Bhiông Niê Kđăm").</summary>
    public static string? FullName(string? text, Refusals.Field refused)
    {
        if (IsBroken(text)) { return refused.Refuse<string>(PeopleWords.BrokenText); }
        var name = PersonName.Normalise(text ?? "");
        if (name.Length == 0) { return refused.Refuse<string>(PeopleWords.NameMissing); }
        return name.Length is >= ShortestName and <= LongestName && name.EnumerateRunes().All(IsNamePart) && name.Any(char.IsLetter)
            ? name
            : refused.Refuse<string>(PeopleWords.NameRefused);
    }

    /// <summary>A day in the past, at most 130 years ago.</summary>
    public static DateOnly? BirthDate(string? text, DateOnly today, Refusals.Field refused)
    {
        if (!VietnameseDate.TryRead(text, out var date)) { return refused.Refuse<DateOnly?>(PeopleWords.DateRefused); }
        return date <= today && date.Year >= today.Year - OldestAge ? date : refused.Refuse<DateOnly?>(PeopleWords.BirthDateRefused);
    }

    /// <summary>A day not after today; an empty field means today.</summary>
    public static DateOnly? PastOrToday(string? text, DateOnly today, Refusals.Field refused)
    {
        if (string.IsNullOrWhiteSpace(text)) { return today; }
        if (!VietnameseDate.TryRead(text, out var date)) { return refused.Refuse<DateOnly?>(PeopleWords.DateRefused); }
        return date <= today && date.Year >= today.Year - OldestAge ? date : refused.Refuse<DateOnly?>(PeopleWords.DateInFuture);
    }

    /// <summary>The name of a workplace or school: one line of 2 to 200 characters.</summary>
    public static string? Organisation(string? text, Refusals.Field refused)
    {
        if (IsBroken(text)) { return refused.Refuse<string>(PeopleWords.BrokenText); }
        var name = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (name.Length == 0) { return refused.Refuse<string>(PeopleWords.OrganisationMissing); }
        return name.Length is >= 2 and <= LongestOrganisation && name.Any(char.IsLetter)
            ? Spelling.OneToneStyle(name)
            : refused.Refuse<string>(PeopleWords.OrganisationRefused);
    }

    public static string? Honorific(string? text, Refusals.Field refused) =>
        Honorifics.All.Contains(text, StringComparer.Ordinal) ? text : refused.Refuse<string>(PeopleWords.HonorificMissing);

    /// <summary>Broken UTF-8 arrives as U+FFFD; a control character other than white space was not typed by a person.</summary>
    public static bool IsBroken(string? text) =>
        text is not null && (WellFormed.Of(text).Contains('\uFFFD', StringComparison.Ordinal) || text.Any(c => char.IsControl(c) && !char.IsWhiteSpace(c)));

    private static bool IsNamePart(System.Text.Rune rune) => System.Text.Rune.IsLetter(rune)
        || System.Text.Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark
        || rune.Value is ' ' or '\'' or '\u2019' or '\u2018' or '\u02BC' or '-' or '.';
}

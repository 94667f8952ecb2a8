using HocVuSo.Community.Helps;
using HocVuSo.Platform;
using HocVuSo.VietnameseText;

namespace HocVuSo.Community;

/// <summary>Why something was taken back, in somebody's own words. It stays beside what it explains.</summary>
internal static class Reason
{
    public const int Shortest = 5;
    public const int Longest = 300;

    /// <summary>One line of 5 to 300 characters with a letter in it.</summary>
    public static string? Read(string? text, Refusals.Field refused)
    {
        var clean = PersonName.Normalise(text ?? "");
        return clean.Length is >= Shortest and <= Longest && clean.Any(char.IsLetter) ? clean : refused.Refuse<string>(HelpWords.ReasonMissing.With(Shortest));
    }
}

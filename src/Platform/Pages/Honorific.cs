using System.Security.Claims;

namespace HocVuSo.Platform;

/// <summary>How a page speaks to the person who reads it.</summary>
public static class Honorific
{
    /// <summary>Claim with the form of address the person chose: bác, ông, bà, cô, chú, anh or chị.</summary>
    public const string Claim = "honorific";

    /// <summary>Used until the person has said how to be called.</summary>
    public const string Unknown = "bạn";

    public static string Of(ClaimsPrincipal user) => user.FindFirstValue(Claim) ?? Unknown;

    /// <summary>Puts the form of address in the place of {ban}, and with a capital in the place of {Ban}.</summary>
    public static string Fill(string text, string honorific) => text
        .Replace("{ban}", honorific, StringComparison.Ordinal)
        .Replace("{Ban}", Capital(honorific), StringComparison.Ordinal);

    public static string Capital(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];
}

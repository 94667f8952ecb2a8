using System.Globalization;

namespace HocVuSo.Platform;

/// <summary>
/// One thing the interface says, in Vietnamese and in English. Both are constructor arguments, so neither can be missing;
/// the language is the one of the current request (<see cref="Language"/>). See docs/decisions/0008.
/// </summary>
public sealed class Text(string vi, string en)
{
    public string Vi => vi;

    public string En => en;

    public override string ToString() => Language.IsEnglish ? en : vi;

    /// <summary>Fills {0}, {1}, … with values that are already formatted for people (see <see cref="Say"/>).</summary>
    public string With(params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, ToString(), values);

    public static implicit operator string(Text text) => text.ToString();
}

/// <summary>The language of the current request: Vietnamese unless the person chose English.</summary>
public static class Language
{
    public const string Cookie = "ngon-ngu";

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    public static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    public static string Code => IsEnglish ? "en" : "vi";

    /// <summary>Sets the language for the rest of this request.</summary>
    public static void Use(string? code) => CultureInfo.CurrentUICulture = code == "en" ? English : Vietnamese;
}

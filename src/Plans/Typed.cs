using HocVuSo.Platform;
using HocVuSo.VietnameseText;

namespace HocVuSo.Plans;

/// <summary>Reads what officers type into the module's forms: a value, or a refusal at its field.</summary>
internal static class Typed
{
    /// <summary>Of a name of a body, in UTF-16 code units.</summary>
    public const int LongestName = 160;

    private const int MostNames = 20;

    public static string Words(string? typed, string field, int most, Refusals refused, bool optional = false)
    {
        var words = Paragraphs.Normalise(typed ?? "");
        if (words.Length == 0 && !optional) { refused.Add(field, PlanWords.NeedWords); }
        if (words.Length > most) { refused.Add(field, PlanWords.TooLong.With(Say.Number(most))); }
        return words;
    }

    public static DateOnly? Date(string? typed, string field, Refusals refused)
    {
        if (string.IsNullOrWhiteSpace(typed)) { return null; }
        if (VietnameseDate.TryRead(typed, out var date) && date.Year is >= 2000 and <= 2100) { return date; }
        refused.Add(field, PlanWords.BadDate);
        return null;
    }

    /// <summary>A name of a body, on one line; empty where it was refused.</summary>
    public static string Name(string? typed, string field, Refusals refused)
    {
        var name = string.Join(' ', Words(typed, field, LongestName, refused).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (name.Any(char.IsLetter)) { return name; }
        refused.Add(field, PlanWords.NeedWords);
        return "";
    }

    /// <summary>Names of bodies, one on each line.</summary>
    public static List<string> Names(string? typed, string field, Refusals refused)
    {
        var names = Paragraphs.Normalise(typed ?? "").Split('\n').Select(n => n.Trim(' ', ';', ',', '-', '.')).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        if (names.Count > MostNames || names.Any(n => n.Length > LongestName)) { refused.Add(field, PlanWords.TooLong.With(Say.Number(LongestName))); }
        return names;
    }
}

namespace HocVuSo.Assessment.Bank;

/// <summary>
/// Right or wrong, from the item's key alone: no model takes part in a decision (Law 134/2025/QH15 and QĐ 33/2026/QĐ-TTg
/// count automatic assessment of learners among high-risk uses of AI; a fixed key is not one).
/// </summary>
internal static class Marking
{
    public const char Right = '1';
    public const char Wrong = '0';
    public const char Unanswered = '-';

    public static char LetterOf(int option) => (char)('a' + option);

    public static int OptionOf(char letter) => letter - 'a';

    /// <summary>The response that is marked right: letters in alphabetical order, which for an order item is the author's order.</summary>
    public static string Key(Item item) => item.Kind == ItemKind.Order
        ? string.Concat(item.Options.Select((_, i) => LetterOf(i)))
        : string.Concat(item.Options.Select((o, i) => (o.Right, i)).Where(o => o.Right).Select(o => LetterOf(o.i)));

    /// <summary>All or nothing: several needs every right option and no other, an order every step at its place.</summary>
    public static char Mark(Item item, string? response) => response is null ? Unanswered : response == Key(item) ? Right : Wrong;
}

using System.Globalization;

namespace HocVuSo.Assessment.Bank;

/// <summary>
/// Right or wrong, from the item's key alone: no model takes part in a decision (Law 134/2025/QH15 and QĐ 33/2026/QĐ-TTg
/// count automatic assessment of learners among high-risk uses of AI; a fixed key is not one).
/// </summary>
/// <remarks>
/// A stored response holds its steps in order, parted by a bar: letters of options (c; acd; badc for an order) or what was
/// typed. A mark is one sign: 1 right, 0 wrong, - not answered, or a letter for a task that is right in part. A test that
/// counts right answers counts 1 alone; what is known of a person's ability also takes the parts.
/// </remarks>
internal static class Marking
{
    public const char Right = '1';
    public const char Wrong = '0';
    public const char Unanswered = '-';

    /// <summary>The response of somebody who says that they do not know: wrong, and no guess.</summary>
    public const string NotKnown = "?";

    /// <summary>As much as is kept of something typed.</summary>
    public const int LongestTyped = 60;

    private const char StepBar = '|';

    // Every share a task of two to five steps can come to, in rising order; A is the first.
    private static readonly (int Right, int Steps)[] Shares = [(1, 5), (1, 4), (1, 3), (2, 5), (1, 2), (3, 5), (2, 3), (3, 4), (4, 5)];

    public static char LetterOf(int option) => (char)('a' + option);

    public static int OptionOf(char letter) => letter - 'a';

    /// <summary>The response that is marked right: letters in alphabetical order, which for an order item is the author's order.</summary>
    public static string Key(Item item) => Join(item.Steps.Select(Key));

    public static string Key(Step step) => step switch
    {
        { Field: { } field } => Typed(field, field.Right[0]),
        { Kind: ItemKind.Order } => string.Concat(step.Options.Select((_, i) => LetterOf(i))),
        _ => string.Concat(step.Options.Select((o, i) => (o.Right, i)).Where(o => o.Right).Select(o => LetterOf(o.i))),
    };

    public static string Join(IEnumerable<string> steps) => string.Join(StepBar, steps);

    public static string[] Split(string response) => response.Split(StepBar);

    /// <summary>All or nothing within a step: several needs every right option and no other, an order every step at its place.</summary>
    public static bool IsRight(Step step, string response) =>
        step.Field is { } field ? field.Right.Any(right => Typed(field, right) == response) : response == Key(step);

    /// <summary>The mark of a response; null is not answered.</summary>
    public static char Mark(Item item, string? response)
    {
        if (response is null) { return Unanswered; }
        var steps = Split(response);
        var right = steps.Zip(item.Steps).Count(s => IsRight(s.Second, s.First));
        if (right == item.Steps.Count) { return Right; }
        return right == 0 ? Wrong : (char)('A' + Array.FindIndex(Shares, s => s.Right * item.Steps.Count == right * s.Steps));
    }

    /// <summary>The score a mark stands for, in [0, 1]; what was not answered scores nothing.</summary>
    public static double ScoreOf(char mark) => mark switch
    {
        Right => 1,
        Wrong or Unanswered => 0,
        _ => Shares[mark - 'A'] is var (right, steps) ? (double)right / steps : 0,
    };

    /// <summary>
    /// What was typed, as it is stored and compared: for digits the digits alone, otherwise in lower case with single spaces.
    /// Empty when nothing of use was typed.
    /// </summary>
    public static string Typed(TypedField field, string typed)
    {
        var kept = field.Digits
            ? string.Concat(typed.Where(char.IsAsciiDigit))
            : string.Join(' ', typed.Replace(StepBar, ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Normalize().ToLower(CultureInfo.InvariantCulture);
        return kept.Length <= LongestTyped ? kept : kept[..LongestTyped];
    }
}

namespace HocVuSo.Assessment.Bank;

/// <summary>How an item is answered.</summary>
internal enum ItemKind
{
    /// <summary>One of the options is right.</summary>
    One,

    /// <summary>Some of the options are right, and all of them must be chosen.</summary>
    Several,

    /// <summary>The options are put into the order in which the author wrote them.</summary>
    Order,

    /// <summary>One of the things to touch on a simulated screen is right.</summary>
    Screen,

    /// <summary>Several simulated screens one after the other, each marked by itself: the share of right steps is the score.</summary>
    Task,
}

/// <summary>
/// How hard an adult who has had a smartphone for a year finds an item, as its author guesses it. Until answers have
/// calibrated the item this guess is its difficulty, wherever one is needed.
/// </summary>
internal enum Band
{
    /// <summary>About four in five would get it right.</summary>
    Easy,

    /// <summary>About half.</summary>
    Middle,

    /// <summary>About a third.</summary>
    Hard,
}

/// <summary>
/// One distinct item: a family with one row of its parameters filled in. Options stand in the author's order; a letter,
/// a for the first, names each of them in stored responses, whatever order a learner saw.
/// </summary>
/// <param name="Steps">One; for a task two to five, shown one after the other whatever was answered.</param>
internal sealed record Item(ItemFamily Family, int Row, string? Situation, string Ask, IReadOnlyList<Step> Steps, string Explain)
{
    public string Skill => Family.Skill;

    public string Group => Family.Group;

    public string Level => Family.Level;

    public ItemKind Kind => Family.Kind;
}

/// <summary>What is done on one page: exactly one of options and field is there.</summary>
/// <param name="Kind">How this step is answered; a task's step is Screen.</param>
/// <param name="Do">What to do now; null for the only step of an item, where the item's question says it.</param>
internal sealed record Step(ItemKind Kind, string? Do, IReadOnlyList<Option> Options, TypedField? Field, Screen? Screen);

/// <param name="Picture">Name of a picture in content/pictures that says the same; either all options of a step have one or none.</param>
internal sealed record Option(string Text, bool Right, string? Picture);

/// <param name="Digits">True when only digits count (an amount, a telephone number); otherwise case and spaces do not.</param>
/// <param name="Right">Every spelling that is right.</param>
internal sealed record TypedField(string Label, bool Digits, IReadOnlyList<string> Right);

/// <param name="Look">One of <see cref="ItemFamily.Looks"/>: which simulated screen it resembles. Names a style, never a product.</param>
internal sealed record Screen(string Look, string Title, IReadOnlyList<ScreenPart> Parts);

internal sealed record ScreenPart(string Kind, string Text);

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
}

/// <summary>
/// One distinct item: a family with one row of its parameters filled in. Options stand in the author's order; a letter,
/// a for the first, names each of them in stored responses, whatever order a learner saw.
/// </summary>
internal sealed record Item(
    ItemFamily Family, int Row, string? Situation, string Ask, IReadOnlyList<Option> Options, Screen? Screen, string Explain)
{
    public string Skill => Family.Skill;

    public string Group => Family.Group;

    public string Level => Family.Level;

    public ItemKind Kind => Family.Kind;

    public double Difficulty => Family.Difficulty;
}

internal sealed record Option(string Text, bool Right);

/// <param name="Look">home, settings, message, bank, form…: which simulated screen it resembles. Names a style, never a product.</param>
internal sealed record Screen(string Look, string Title, IReadOnlyList<ScreenPart> Parts);

internal sealed record ScreenPart(string Kind, string Text);
